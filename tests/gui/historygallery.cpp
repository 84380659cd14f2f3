// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Pictures of the History view in each state, to be looked at by a person:
//   QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 historygallery FOLDER en|de|pseudo light|dark ltr|rtl WIDTH
//   HEIGHT

#include "base/clock.h"
#include "daterangechoice.h"
#include "gui/gallerylook.h"
#include "historytable.h"
#include "historyview.h"
#include "jobstrip.h"
#include "support/historymaker.h"
#include "support/historysourceof.h"
#include "tenantchoice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<JournalEntry> numbered(int count)
{
    QList<JournalEntry> entries = madeEntries(0, count);
    for (int i = 0; i < count; ++i)
        entries[i].id = i + 1;
    return entries;
}

struct Exhibit {
    Exhibit(const Gallery &gallery, const QList<JournalEntry> &entries)
        : history(entries)
    {
        view.resize(gallery.size);
        view.show();
        pass(100);
    }
    void select(EntryStatus status)
    {
        for (const JournalEntry &entry : history.entries) {
            if (entry.status == status) {
                view.findChild<HistoryTable *>()->selectId(entry.id);
                break;
            }
        }
        pass(60);
    }
    [[nodiscard]] QLineEdit *field() const { return view.findChild<QLineEdit *>(u"filterHistory"_s); }

    SystemClock clock;
    HistoryInMemory history;
    HistoryView view{sourceOf(history), storeOf(history), clock};
};

void empty(const Gallery &gallery)
{
    Exhibit exhibit(gallery, {});
    gallery.keep(&exhibit.view, u"history-empty"_s);
    exhibit.history.failure = Error{.kind = ErrorKind::Local, .fault = Fault::JournalFailed};
    exhibit.view.refresh();
    gallery.keep(&exhibit.view, u"history-unreadable"_s);
}

void filled(const Gallery &gallery)
{
    Exhibit exhibit(gallery, numbered(400));
    gallery.keep(&exhibit.view, u"history-list"_s);
    exhibit.view.setHere(exhibit.history.entries.first().place);
    for (const EntryStatus status : {EntryStatus::Failed, EntryStatus::NotAccepted, EntryStatus::Ready}) {
        exhibit.select(status);
        gallery.keep(&exhibit.view, u"history-status-%1"_s.arg(static_cast<int>(status)));
    }
    QComboBox *days = exhibit.view.findChild<DateRangeChoice *>()->findChild<QComboBox *>();
    days->setCurrentIndex(days->count() - 1);
    exhibit.view.findChild<TenantChoice *>()->setCurrentIndex(1);
    gallery.keep(&exhibit.view, u"history-days"_s);
    days->setCurrentIndex(0);
    exhibit.view.findChild<TenantChoice *>()->setCurrentIndex(0);
    pass(100);
    exhibit.history.failure = Error{.kind = ErrorKind::Local, .fault = Fault::JournalBusy};
    exhibit.view.refresh();
    gallery.keep(&exhibit.view, u"history-stale"_s);
    exhibit.history.failure.reset();
    exhibit.field()->setText(u"nothing like it"_s);
    gallery.keep(&exhibit.view, u"history-no-match"_s);
}

void strip(const Gallery &gallery)
{
    SystemClock clock;
    JobStrip strip(clock);
    strip.resize(gallery.size.width(), strip.sizeHint().height());
    strip.begin(QCoreApplication::translate("cloudpc::HistoryDesk", "Exporting the history"), true);
    strip.setProgress(3, 7);
    pass(500);
    gallery.keep(&strip, u"history-strip"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const GalleryLook look;
    empty(look.gallery);
    filled(look.gallery);
    strip(look.gallery);
    return 0;
}
