// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "bulkdialog.h"
#include "bulknotice.h"
#include "library/draftstore.h"
#include "library/openattempts.h"
#include "mainwindow.h"
#include "newimageform.h"
#include "support/bulkbench.h"
#include "support/journalrows.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = BulkCondition::State;

namespace {

/// The whole window on such a tenant.
struct Window {
    Window(BulkTenant &tenant, const QString &folder, ManualClock &clock)
        : bench(tenant, folder, clock)
        , drafts(folder + u"/draft.json"_s, clock)
        , window(bench.workspace, clock, drafts, folder + u"/state.ini"_s,
                 [this](const QString &title, const QString &, const QString &,
                        const std::function<void()> &accepted) {
                     questions << title;
                     if (saysYes)
                         accepted();
                 })
    {
        window.show();
        bench.signIn();
    }
    [[nodiscard]] BulkDialog *dialog() const { return window.findChild<BulkDialog *>(); }
    [[nodiscard]] BulkNotice *notice() const { return window.findChild<BulkNotice *>(); }
    /// The visible button of this text within a widget.
    [[nodiscard]] static QPushButton *button(const QWidget *within, const QString &text)
    {
        for (QPushButton *one : within->findChildren<QPushButton *>()) {
            if (one->isVisible() && QString(one->text()).remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] static bool shows(const QWidget *within, const QString &text)
    {
        const auto labels = within->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    QStringList questions;
    bool saysYes = true;
    BulkBench bench;
    DraftStore drafts;
    MainWindow window;
};

} // namespace

class TestBulkDesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theWholeWayFromADroppedFile();
    void aFileMayBeDroppedOnAFieldOfTheForm();
    void whatAnotherWindowUploadsCountsInTheCheck();
    void theMenuOpensIt();
    void refusedRowsStayOutOfTheForm();
    void itGoesOnWhileItsWindowIsClosed();
    void anInterruptedOneIsOfferedAndGoesOn();
    void anInterruptedOneCanBeLookedAt();
    void leavingOneAsks();
    void closingTheWindowSendsNothingMore();
    void whatIsLeftCanBeEditedAndSent();
    void theResultIsExported();

private:
    [[nodiscard]] QString fileWith(const QStringList &names)
    {
        QFile file(m_folder->filePath(u"images.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("Name;Version;Resource ID\r\n");
        for (const TableDraft &row : BulkBench::rows(names))
            file.write(
                QStringList({row.draft.displayName, row.draft.version, row.draft.sourceImageResourceId})
                    .join(u';')
                    .toUtf8()
                + "\r\n");
        return file.fileName();
    }
    void drop(const QString &file, QWidget &where)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        data.setText(file); // As file managers do.
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&where, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&where, &event);
    }
    void startWith(const QStringList &names)
    {
        drop(fileWith(names), m->window);
        const QString upload = u"Upload %1 image(s)"_s.arg(names.size());
        QTRY_VERIFY(m->dialog());
        QTRY_VERIFY(Window::button(m->dialog(), upload) && Window::button(m->dialog(), upload)->isEnabled());
        Window::button(m->dialog(), upload)->click();
        QVERIFY(m->bench.bulk().run());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BulkTenant> m_tenant;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Window> m;
};

void TestBulkDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_tenant = std::make_unique<BulkTenant>();
    m_clock = std::make_unique<ManualClock>();
    m = std::make_unique<Window>(*m_tenant, m_folder->path(), *m_clock);
}

void TestBulkDesk::cleanup()
{
    m.reset();
    m_clock.reset();
    m_tenant.reset();
    m_folder.reset();
}

void TestBulkDesk::theWholeWayFromADroppedFile()
{
    startWith({u"a"_s, u"b"_s});
    QTRY_VERIFY(Window::button(m->dialog(), u"Pause"_s));
    QVERIFY(!m->notice()->isVisible());
    QVERIFY(m->bench.untilState(State::Ended));

    QTRY_VERIFY(Window::shows(m->dialog(), u"The bulk upload is done"_s));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(m->bench.workspace.library().entries().size(), 2);
    m->dialog()->reject();
    QTRY_VERIFY(m->notice()->isVisible());
    QVERIFY(Window::shows(m->notice(), u"The bulk upload is done"_s));
}

void TestBulkDesk::aFileMayBeDroppedOnAFieldOfTheForm()
{
    auto *form = m->window.findChild<NewImageForm *>();
    drop(fileWith({u"a"_s}), *form->findChild<QLineEdit *>());
    QTRY_VERIFY(m->dialog() && Window::shows(m->dialog(), u"images.csv"_s));
    QCOMPARE(form->draft(), Draft());
}

void TestBulkDesk::whatAnotherWindowUploadsCountsInTheCheck()
{
    JournalEntry other = openCreate(u"a"_s, u"1.0.0"_s);
    other.place = {m->bench.endpoints.graphRoot.toString(), m_tenant->tenantId};
    bool isStored = false;
    m->bench.journal.put(other, &m->window,
                         [&isStored](const Result<JournalEntry> &stored) { isStored = stored.ok(); });
    QTRY_VERIFY(isStored);

    drop(fileWith({u"a"_s, u"b"_s}), m->window);
    QTRY_VERIFY(m->dialog());
    m_clock->advance(OpenAttempts::pause);

    QTRY_VERIFY(Window::button(m->dialog(), u"Upload 1 image(s)"_s));
}

void TestBulkDesk::theMenuOpensIt()
{
    QAction *action = nullptr;
    for (QAction *menu : m->window.menuBar()->actions()) {
        for (QAction *one : menu->menu() ? m->window.findChildren<QAction *>() : QList<QAction *>()) {
            if (QString(one->text()).remove(u'&') == u"Upload from a table…"_s)
                action = one;
        }
    }
    QVERIFY(action);
    QVERIFY(!action->shortcut().isEmpty());
    action->trigger();
    QVERIFY(m->dialog()->isVisible());
    QCOMPARE(m->dialog()->windowTitle(), u"Upload from a table"_s);
}

void TestBulkDesk::refusedRowsStayOutOfTheForm()
{
    m_tenant->spoil(u"a"_s, Answer::json(400, R"({"error":{"code":"BadRequest","message":"no"}})"));
    startWith({u"a"_s, u"b"_s});
    QVERIFY(m->bench.untilState(State::Ended));
    QCOMPARE(m->bench.counts(), BulkCounts({.made = 1, .refused = 1}));
    QCOMPARE(m->window.findChild<NewImageForm *>()->draft(), Draft());
}

void TestBulkDesk::itGoesOnWhileItsWindowIsClosed()
{
    startWith({u"a"_s, u"b"_s, u"c"_s});
    QTRY_COMPARE(m->bench.counts().made, 1);
    m->dialog()->reject();
    QVERIFY(m->notice()->isVisible());
    QTRY_VERIFY(Window::shows(m->notice(), u"Uploading 1 of 3 images"_s));
    Window::button(m->notice(), u"Pause"_s)->click();
    QTRY_VERIFY(Window::shows(m->notice(), u"paused"_s));
    m_clock->advance(1h);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));
    Window::button(m->notice(), u"Resume"_s)->click();
    QVERIFY(m->bench.untilState(State::Ended));
    Window::button(m->notice(), u"Show"_s)->click();
    QVERIFY(m->dialog()->isVisible());
    QVERIFY(!m->notice()->isVisible());
}

void TestBulkDesk::anInterruptedOneIsOfferedAndGoesOn()
{
    startWith({u"a"_s, u"b"_s, u"c"_s});
    QTRY_COMPARE(m->bench.counts().made, 1);
    m = std::make_unique<Window>(*m_tenant, m_folder->path(), *m_clock);
    QTRY_VERIFY(m->notice()->isVisible());
    QVERIFY(Window::shows(m->notice(), u"A bulk upload of 3 image(s) was interrupted"_s));
    QVERIFY(Window::shows(m->notice(), u"1 made"_s));
    QVERIFY(Window::shows(m->notice(), u"2 not sent"_s));
    QCOMPARE(m_tenant->posts().size(), 1);

    Window::button(m->notice(), u"Continue"_s)->click();
    QVERIFY(m->bench.untilState(State::Ended));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestBulkDesk::anInterruptedOneCanBeLookedAt()
{
    startWith({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->bench.counts().made, 1);
    m = std::make_unique<Window>(*m_tenant, m_folder->path(), *m_clock);
    QTRY_VERIFY(m->notice()->isVisible());
    Window::button(m->notice(), u"Show"_s)->click();
    QVERIFY(m->dialog()->isVisible());
    QVERIFY(!m->notice()->isVisible());
    QVERIFY(!Window::button(m->dialog(), u"Pause"_s));
    Window::button(m->dialog(), u"Continue"_s)->click();
    QVERIFY(m->bench.untilState(State::Ended));
    QTRY_VERIFY(Window::shows(m->dialog(), u"The bulk upload is done"_s));
}

void TestBulkDesk::leavingOneAsks()
{
    startWith({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->bench.counts().made, 1);
    m = std::make_unique<Window>(*m_tenant, m_folder->path(), *m_clock);
    QTRY_VERIFY(m->notice()->isVisible());
    m->saysYes = false;
    Window::button(m->notice(), u"Discard the rest"_s)->click();
    QCOMPARE(m->questions, QStringList{u"Leave 1 image(s) unsent?"_s});
    QVERIFY(m->bench.bulk().interrupted());
    m->saysYes = true;
    Window::button(m->notice(), u"Discard the rest"_s)->click();
    QTRY_VERIFY(!m->notice()->isVisible());
    QVERIFY(!m->bench.bulk().interrupted());
    QCOMPARE(m_tenant->posts().size(), 1);
}

void TestBulkDesk::closingTheWindowSendsNothingMore()
{
    startWith({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->bench.counts().made, 1);
    m->window.close();
    m_clock->advance(1h);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));
}

void TestBulkDesk::whatIsLeftCanBeEditedAndSent()
{
    m_tenant->spoil(u"b"_s, Answer::json(400, R"({"error":{"code":"BadRequest","message":"no"}})"));
    startWith({u"a"_s, u"b"_s});
    QVERIFY(m->bench.untilState(State::Ended));
    QTRY_VERIFY(Window::button(m->dialog(), u"Edit what is left…"_s));
    Window::button(m->dialog(), u"Edit what is left…"_s)->click();
    QTRY_VERIFY(Window::button(m->dialog(), u"Upload 1 image(s)"_s)
                && Window::button(m->dialog(), u"Upload 1 image(s)"_s)->isEnabled());
    Window::button(m->dialog(), u"Upload 1 image(s)"_s)->click();
    QVERIFY(m->bench.until([this] { return m_tenant->made(u"b"_s) == 1; }));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s, u"b"_s}));
}

void TestBulkDesk::theResultIsExported()
{
    startWith({u"a"_s});
    QVERIFY(m->bench.untilState(State::Ended));
    QTRY_VERIFY(Window::button(m->dialog(), u"Export result…"_s));
    Window::button(m->dialog(), u"Export result…"_s)->click();
    auto *question = m->window.findChild<QFileDialog *>();
    QVERIFY(question);
    const QString file = m_folder->filePath(u"result.csv"_s);
    question->selectFile(file);
    QMetaObject::invokeMethod(question, "accept");
    QTRY_VERIFY(QFile::exists(file));
    QTRY_VERIFY(Window::shows(m->dialog(), u"The result was exported"_s));
}

QTEST_MAIN(TestBulkDesk)
#include "tst_bulkdesk.moc"
