// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "historydesk.h"
#include "historyview.h"
#include "jobstrip.h"
#include "journal/history.h"
#include "journal/journal.h"
#include "messagebar.h"
#include "support/historymaker.h"
#include "support/manualclock.h"

#include <QAction>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int entryCount = 50;

struct Fixture {
    Fixture()
    {
        window.resize(1000, 700);
        view.show();
        QObject::connect(&history, &History::changed, &view, &HistoryView::refresh);
    }
    [[nodiscard]] bool fill(int count = entryCount)
    {
        bool stored = false;
        journal.putAll(madeEntries(0, count), &window,
                       [&stored](const Result<QList<JournalEntry>> &result) { stored = result.ok(); });
        return QTest::qWaitFor([&] { return stored && view.shownCount() == count; }, 20000);
    }
    void trigger(const QString &text)
    {
        for (QAction *action : desk.all())
            if (QString(action->text()).remove(u'&') == text)
                action->trigger();
    }
    [[nodiscard]] bool isIdle() const
    {
        return std::ranges::all_of(desk.all(), [](const QAction *action) { return action->isEnabled(); });
    }
    /// Has the job ended, and told so?
    [[nodiscard]] bool told(const QString &title)
    {
        return QTest::qWaitFor(
            [&] { return isIdle() && messages.isVisible() && messages.accessibleName().startsWith(title); },
            20000);
    }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    QTemporaryDir data;
    SystemClock clock;
    Journal journal{data.path()};
    History history{journal};
    QWidget window;
    HistoryView view{sourceOf(history), storeOf(journal), clock};
    MessageBar messages;
    JobStrip strip{clock};
    QString answer; ///< The file that the admin names; empty: none.
    bool saysYes = true;
    QList<FileQuestion> questions;
    QStringList confirmed; ///< What was asked.
    HistoryDesk desk{
        {.history = history,
         .journal = journal,
         .clock = clock,
         .view = view,
         .messages = messages,
         .strip = strip,
         .askForFile =
             [this](const FileQuestion &question, const auto &chosen) {
                 questions.append(question);
                 if (!answer.isEmpty())
                     chosen(answer);
             },
         .confirm =
             [this](const QString &title, const QString &text, const QString &, const auto &accepted) {
                 confirmed.append(title + u'\n' + text);
                 if (saysYes)
                     accepted();
             }},
        &window};
};

} // namespace

class TestHistoryDesk : public QObject
{
    Q_OBJECT

private slots:
    void theActionsAreThere();
    void whatIsShownIsExported_data();
    void whatIsShownIsExported();
    void anExportIsImportedElsewhere();
    void aBackupIsRestoredElsewhere();
    void whoSaysNoRestoresNothing();
    void nothingHappensWithoutAFile();
    void failuresAreToldWithAWayOut_data();
    void failuresAreToldWithAWayOut();
    void theStripAppearsOnlyForWhatTakesLong();
    void theStripCancelsOnce();
};

void TestHistoryDesk::theActionsAreThere()
{
    const Fixture fixture;
    QStringList texts;
    for (const QAction *action : fixture.desk.all())
        texts.append(QString(action->text()).remove(u'&'));
    QCOMPARE(texts,
             (QStringList{u"Export…"_s, u"Import history…"_s, u"Back up history…"_s, u"Restore history…"_s}));
    QCOMPARE(fixture.desk.all().first()->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
}

void TestHistoryDesk::whatIsShownIsExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("CSV") << u"out.csv"_s << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("JSON") << u"out.json"_s << QByteArray("{");
    QTest::newRow("capitals") << u"OUT.JSON"_s << QByteArray("{");
    QTest::newRow("another suffix") << u"out.txt"_s << QByteArray("\xEF\xBB\xBF");
}

void TestHistoryDesk::whatIsShownIsExported()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    Fixture fixture;
    QVERIFY(fixture.fill());
    JournalEntry one = madeEntry(entryCount);
    one.draft.displayName = u"The-only-one"_s;
    bool stored = false;
    fixture.journal.put(one, &fixture.window, [&](const Result<JournalEntry> &) { stored = true; });
    QTRY_VERIFY(stored && fixture.view.shownCount() == entryCount + 1);
    fixture.view.findChild<QLineEdit *>(u"filterHistory"_s)->setText(u"the-only-one"_s);
    QTRY_COMPARE(fixture.view.shownCount(), 1);
    fixture.answer = fixture.path(name);
    fixture.trigger(u"Export…"_s);
    QVERIFY(fixture.told(u"The history was exported"_s));
    QVERIFY(fixture.questions.first().isNew);
    const QByteArray contents = fixture.contents(name);
    QVERIFY2(contents.startsWith(begin), contents.left(60).constData());
    QCOMPARE(contents.count("The-only-one"), 1);
    QVERIFY(!contents.contains(madeEntry(3).key.toUtf8()));
}

void TestHistoryDesk::anExportIsImportedElsewhere()
{
    Fixture fixture;
    QVERIFY(fixture.fill());
    fixture.answer = fixture.path(u"all.json"_s);
    fixture.trigger(u"Export…"_s);
    QVERIFY(fixture.told(u"The history was exported"_s));
    Fixture other;
    QVERIFY(other.fill(1));
    other.answer = fixture.answer;
    other.trigger(u"Import history…"_s);
    QVERIFY(other.told(u"The history was imported"_s));
    QVERIFY2(other.messages.accessibleName().contains(u"49 entries were added. 1 were here already."_s),
             qPrintable(other.messages.accessibleName()));
    QTRY_COMPARE(other.view.shownCount(), entryCount);
    QVERIFY(!other.questions.first().isNew);
}

void TestHistoryDesk::aBackupIsRestoredElsewhere()
{
    Fixture fixture;
    QVERIFY(fixture.fill());
    fixture.answer = fixture.path(u"backup.db"_s);
    fixture.trigger(u"Back up history…"_s);
    QVERIFY(fixture.told(u"The history was backed up"_s));
    Fixture other;
    QVERIFY(other.fill(2));
    other.answer = fixture.answer;
    other.trigger(u"Restore history…"_s);
    QVERIFY(other.told(u"The history was restored"_s));
    QCOMPARE(other.confirmed.size(), 1);
    QVERIFY2(other.confirmed.first().contains(u"50 entries"_s), qPrintable(other.confirmed.first()));
    QTRY_COMPARE(other.view.shownCount(), entryCount);
}

void TestHistoryDesk::whoSaysNoRestoresNothing()
{
    Fixture fixture;
    QVERIFY(fixture.fill());
    fixture.answer = fixture.path(u"backup.db"_s);
    fixture.trigger(u"Back up history…"_s);
    QVERIFY(fixture.told(u"The history was backed up"_s));
    Fixture other;
    QVERIFY(other.fill(2));
    other.answer = fixture.answer;
    other.saysYes = false;
    other.trigger(u"Restore history…"_s);
    QTRY_COMPARE(other.confirmed.size(), 1);
    QVERIFY(other.isIdle());
    QVERIFY(!other.strip.isVisible());
    other.saysYes = true; // and it can be done after all
    other.trigger(u"Restore history…"_s);
    QVERIFY(other.told(u"The history was restored"_s));
    QCOMPARE(other.confirmed.size(), 2);
}

void TestHistoryDesk::nothingHappensWithoutAFile()
{
    Fixture fixture;
    for (const QAction *action : fixture.desk.all())
        fixture.trigger(QString(action->text()).remove(u'&'));
    QCOMPARE(fixture.questions.size(), 4);
    QVERIFY(fixture.isIdle());
    QVERIFY(!fixture.messages.isVisible());
}

void TestHistoryDesk::failuresAreToldWithAWayOut_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("title");
    QTest::newRow("export") << u"Export…"_s << u"no/such/folder/x.csv"_s << u"The history was not exported"_s;
    QTest::newRow("backup") << u"Back up history…"_s << u"no/such/folder/x.db"_s
                            << u"The history was not backed up"_s;
    QTest::newRow("import of nothing")
        << u"Import history…"_s << u"missing.json"_s << u"The history was not imported"_s;
    QTest::newRow("import of something else")
        << u"Import history…"_s << u"other.json"_s << u"The history was not imported"_s;
    QTest::newRow("restore of something else")
        << u"Restore history…"_s << u"other.json"_s << u"The history was not restored"_s;
}

void TestHistoryDesk::failuresAreToldWithAWayOut()
{
    QFETCH(QString, action);
    QFETCH(QString, file);
    QFETCH(QString, title);
    Fixture fixture;
    QVERIFY(fixture.fill(2));
    QFile other(fixture.path(u"other.json"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("[1, 2, 3]");
    other.close();
    fixture.answer = fixture.path(file);
    fixture.trigger(action);
    QVERIFY(fixture.told(title));
    QVERIFY(fixture.messages.accessibleName().size() > title.size() + 20);
    QVERIFY(fixture.confirmed.isEmpty());
    QVERIFY(!fixture.strip.isVisible());
}

void TestHistoryDesk::theStripAppearsOnlyForWhatTakesLong()
{
    using namespace std::chrono_literals;
    ManualClock clock;
    JobStrip strip(clock);
    strip.begin(u"First"_s, true);
    QVERIFY(!strip.isVisible());
    strip.end();
    strip.begin(u"Second"_s, false);
    clock.advance(200ms);
    QVERIFY(!strip.isVisible());
    clock.advance(200ms);
    QVERIFY(strip.isVisible());
    QVERIFY(!strip.findChild<QPushButton *>()->isVisible());
    const auto *bar = strip.findChild<QProgressBar *>();
    QCOMPARE(bar->accessibleName(), u"Second"_s);
    QCOMPARE(bar->maximum(), 0);
    strip.setProgress(0, 0);
    QCOMPARE(bar->maximum(), 0);
    strip.setProgress(25'000'000'000, 100'000'000'000);
    QCOMPARE(bar->value() * 4, bar->maximum());
    strip.setProgress(7, 5);
    QCOMPARE(bar->value(), bar->maximum());
    strip.end();
    QVERIFY(!strip.isVisible());
}

void TestHistoryDesk::theStripCancelsOnce()
{
    using namespace std::chrono_literals;
    ManualClock clock;
    JobStrip strip(clock);
    const QSignalSpy cancelled(&strip, &JobStrip::cancelRequested);
    strip.begin(u"Job"_s, true);
    clock.advance(1s);
    auto *button = strip.findChild<QPushButton *>();
    button->click();
    button->click();
    QCOMPARE(cancelled.size(), 1);
    strip.begin(u"Next"_s, true);
    QVERIFY(button->isEnabled());
}

QTEST_MAIN(TestHistoryDesk)
#include "tst_historydesk.moc"
