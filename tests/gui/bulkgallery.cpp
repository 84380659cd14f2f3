// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0
//
// Pictures of a bulk upload at each step, to be looked at by a person:
//   QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 bulkgallery FOLDER en|de|pseudo light|dark ltr|rtl WIDTH
//   HEIGHT

#include "bulkdialog.h"
#include "gui/gallerylook.h"
#include "library/draftstore.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "support/bulkbench.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTableView>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString source = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585f001/resourceGroups/rg-images-weu/"
                       "providers/Microsoft.Compute/images/"_s;

QString tableFile(const QString &folder)
{
    QFile file(folder + u"/images autumn 2026.csv"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    QString text = u"Name;Version;Resource ID;Owner\r\n"_s;
    const auto add = [&text](const QString &name, const QString &version, const QString &id) {
        text += name + u';' + version + u';' + id + u";it@contoso.example\r\n"_s;
    };
    add(u"Sales-W11-24H2"_s, u"3.2.1"_s, source + u"img-sales"_s);
    add(u"Kiosk-Frontline"_s, u"1.0"_s, source + u"img-kiosk"_s);
    add(u"Developer workstation"_s, u"10.4.0"_s, source + u"img-dev"_s);
    add({}, u"1.0.0"_s, source + u"img-nameless"_s);
    add(u"Sales-W11-24H2"_s, u"3.2.1"_s, source + u"img-sales-again"_s);
    add(u"Finance"_s, u"2.0.0"_s, QString(source + u"osDisk_1"_s).replace(u"/images/"_s, u"/disks/"_s));
    add(u"HR"_s, u"2.0.0"_s,
        u"https://portal.azure.com/#@contoso.com/resource"_s + source + u"img-hr/overview"_s);
    for (int i = 1; i < 16; ++i)
        add(u"Branch office %1"_s.arg(i), u"1.%1.0"_s.arg(i), source + u"img-branch-%1"_s.arg(i));
    file.write(text.toUtf8());
    return file.fileName();
}

void firstSteps(const Gallery &gallery)
{
    QTemporaryDir folder;
    BulkDialog dialog([](const FileQuestion &, const std::function<void(const QString &)> &) {}, nullptr);
    dialog.askForTable();
    dialog.resize(gallery.size);
    dialog.show();
    gallery.keep(&dialog, u"bulk-input"_s);
    TakenVersions taken;
    taken.add(u"Developer workstation"_s, u"10.4.0"_s);
    for (int i = 0; i < 12; ++i)
        taken.add(u"there"_s, QString::number(i));
    dialog.setTaken(taken);
    dialog.load(tableFile(folder.path()));
    pass(400);
    for (QTableView *table : dialog.findChildren<QTableView *>()) {
        if (table->isVisible())
            table->setCurrentIndex(table->model()->index(2, 0));
    }
    gallery.keep(&dialog, u"bulk-check"_s);
    dialog.setBlocked(QCoreApplication::translate("cloudpc::WritePermission", "Sign in to upload."));
    gallery.keep(&dialog, u"bulk-check-blocked"_s);
    dialog.load(folder.filePath(u"missing.csv"_s));
    pass(400);
    gallery.keep(&dialog, u"bulk-check-failure"_s);
}

void running(const Gallery &gallery)
{
    QTemporaryDir folder;
    BulkTenant tenant;
    ManualClock clock;
    BulkBench bench(tenant, folder.path(), clock);
    DraftStore drafts(folder.filePath(u"draft.json"_s), clock);
    MainWindow window(bench.workspace, clock, drafts, folder.filePath(u"state.ini"_s));
    window.resize(gallery.size);
    window.show();
    bench.signIn();
    tenant.spoil(u"Kiosk-Frontline"_s,
                 Answer::json(400, R"({"error":{"code":"BadRequest","message":"no"}})"));
    tenant.spoil(u"Finance"_s, Answer::json(503, "{}"));
    QStringList names{u"Sales-W11-24H2"_s, u"Kiosk-Frontline"_s, u"Finance"_s, u"HR"_s};
    for (int i = 1; i < 16; ++i)
        names << u"Branch office %1"_s.arg(i);
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_T))
            action->trigger();
    }
    auto *dialog = window.findChild<BulkDialog *>();
    dialog->resize(gallery.size);
    bench.bulk().start(BulkBench::rows(names));
    (void)bench.until([&] { return bench.counts().made == 5; });
    gallery.keep(dialog, u"bulk-running"_s);
    dialog->hide();
    gallery.keep(&window, u"bulk-notice-running"_s);
    bench.bulk().run()->pause();
    gallery.keep(&window, u"bulk-notice-paused"_s);
    bench.bulk().run()->resume();
    tenant.spoil(u"Branch office 7"_s, Answer::json(403, R"({"error":{"code":"Forbidden","message":"no"}})"));
    (void)bench.untilState(BulkCondition::State::Paused);
    dialog->show();
    gallery.keep(dialog, u"bulk-denied"_s);
    bench.bulk().run()->stop();
    gallery.keep(dialog, u"bulk-stopped"_s);
    dialog->hide();
    gallery.keep(&window, u"bulk-notice-stopped"_s);
}

void interrupted(const Gallery &gallery)
{
    QTemporaryDir folder;
    BulkTenant tenant;
    ManualClock clock;
    {
        BulkBench first(tenant, folder.path(), clock);
        first.signIn();
        QStringList names;
        for (int i = 1; i < 30; ++i)
            names << u"Branch office %1"_s.arg(i);
        first.bulk().start(BulkBench::rows(names));
        (void)first.until([&] { return first.counts().made == 6; });
    }
    BulkBench bench(tenant, folder.path(), clock);
    DraftStore drafts(folder.filePath(u"draft.json"_s), clock);
    MainWindow window(bench.workspace, clock, drafts, folder.filePath(u"state.ini"_s));
    window.resize(gallery.size);
    window.show();
    bench.signIn();
    (void)bench.until([&] { return bench.bulk().interrupted().has_value(); });
    gallery.keep(&window, u"bulk-interrupted"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setApplicationDisplayName(u"Cloud PC Image Uploader"_s);
    const GalleryLook look;
    firstSteps(look.gallery);
    running(look.gallery);
    interrupted(look.gallery);
    return 0;
}
