// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/historydates.h"
#include "models/historymodel.h"
#include "models/imagesmodel.h"
#include "support/historysourceof.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(int count = 0)
        : history(sampleHistory(count))
    {
    }
    /// As when the view is shown, with `rows` in sight.
    void show(int rows = 20)
    {
        model.start();
        QTRY_VERIFY(model.hasAnswer());
        model.setWindow(0, rows - 1);
        settle();
    }
    void settle()
    {
        for (int round = 0; round < 30; ++round)
            QCoreApplication::processEvents();
    }
    [[nodiscard]] QString name(int row) const { return model.index(row, 1).data().toString(); }

    ManualClock clock;
    HistoryInMemory history;
    HistoryModel model{sourceOf(history), clock};
};

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return {QDate(year, month, day), QTime(hour, minute), Qt::UTC};
}

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void asksNothingBeforeItIsStarted();
    void showsWhatIsInSightAndHasThePageAheadReady();
    void aRowThatHasNotComeIsBlank();
    void neverHoldsMoreThanSomePages();
    void asksForOnePageAtATime();
    void onlyTheLatestQueryCounts();
    void somebodyElsesQuestionDoesNotSilenceOurs();
    void changesDuringAQuestionAskOnceMore();
    void aRefreshReadsTheRowsInSightAgain();
    void aNewRowIsInsertedAndTheOthersStay();
    void aChosenRowIsReadOutOfSight();
    void aRowThatIsGoneIsNotAskedForAgain();
    void aFailureLeavesWhatWasFound();
    void sortingByAColumnAsks();
    void cellsSayWhatTheEntryIs_data();
    void cellsSayWhatTheEntryIs();
    void openRowsAge();
    void toolTipsAreNeverRichText();
    void daysBecomeMomentsWhereverTheClockIsChanged_data();
    void daysBecomeMomentsWhereverTheClockIsChanged();
    void presetsEndToday();
};

void TestHistoryModel::asksNothingBeforeItIsStarted()
{
    Fixture fixture(3);
    fixture.model.setQuery({.text = u"x"_s});
    fixture.model.refresh();
    fixture.model.setWindow(0, 10);
    fixture.settle();
    QCOMPARE(fixture.history.finds, 0);
    QCOMPARE(fixture.history.reads, 0);
    fixture.model.start();
    fixture.model.start();
    fixture.settle();
    QCOMPARE(fixture.history.finds, 1);
}

void TestHistoryModel::showsWhatIsInSightAndHasThePageAheadReady()
{
    Fixture fixture(1000);
    const QAbstractItemModelTester tester(&fixture.model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    fixture.show();
    QCOMPARE(fixture.model.rowCount(), 1000);
    QCOMPARE(fixture.model.finding().counts.first(), 1000);
    QCOMPARE(fixture.name(0), u"Image 1000"_s);
    QCOMPARE(fixture.name(19), u"Image 981"_s);
    QCOMPARE(fixture.name(199), u"Image 801"_s);
    QCOMPARE(fixture.name(200), QString());
    QVERIFY(fixture.history.longestRead <= 100);
    fixture.model.setWindow(500, 520);
    fixture.settle();
    QCOMPARE(fixture.name(510), u"Image 490"_s);
    QCOMPARE(fixture.name(610), u"Image 390"_s);
    QCOMPARE(fixture.name(410), u"Image 590"_s); // and one page back
}

void TestHistoryModel::aRowThatHasNotComeIsBlank()
{
    Fixture fixture(50);
    fixture.model.start();
    QTRY_VERIFY(fixture.model.hasAnswer());
    for (int column = 0; column < historyColumnCount; ++column) {
        QVERIFY(!fixture.model.index(7, column).data().isValid());
        QVERIFY(!fixture.model.index(7, column).data(Qt::ToolTipRole).isValid());
        QVERIFY(!fixture.model.index(7, column).data(ImagesModel::PillRole).isValid());
    }
    QVERIFY(!fixture.model.find(fixture.model.idAt(7)));
}

void TestHistoryModel::neverHoldsMoreThanSomePages()
{
    Fixture fixture(10000);
    fixture.show();
    for (int row = 0; row < 10000; row += 100) {
        fixture.model.setWindow(row, row + 30);
        fixture.settle();
        QCOMPARE(fixture.name(row), u"Image %1"_s.arg(10000 - row));
    }
    int held = 0;
    for (int row = 0; row < 10000; ++row)
        held += fixture.model.find(fixture.model.idAt(row)) ? 1 : 0;
    QVERIFY2(held <= 1200, qPrintable(QString::number(held)));
    QVERIFY(held >= 200);
}

void TestHistoryModel::asksForOnePageAtATime()
{
    Fixture fixture(10000);
    fixture.show();
    const int before = fixture.history.reads;
    fixture.history.isHeld = true;
    for (int row = 1000; row < 9000; row += 50)
        fixture.model.setWindow(row, row + 30);
    QCOMPARE(fixture.history.reads, before + 1);
    fixture.history.release();
    fixture.settle();
    QCOMPARE(fixture.name(8950), u"Image 1050"_s);
    QVERIFY(fixture.history.reads <= before + 6);
}

void TestHistoryModel::onlyTheLatestQueryCounts()
{
    Fixture fixture(120);
    fixture.show();
    const QSignalSpy answered(&fixture.model, &HistoryModel::answered);
    fixture.history.isHeld = true;
    fixture.model.setQuery({.text = u"1"_s});
    fixture.model.setQuery({.text = u"12"_s});
    fixture.model.setQuery({.text = u"120"_s});
    fixture.history.release();
    fixture.settle();
    QCOMPARE(answered.size(), 1);
    QCOMPARE(fixture.model.rowCount(), 1);
    QCOMPARE(fixture.model.finding().total, 120);
    fixture.model.setQuery({.text = u"120"_s});
    fixture.settle();
    QCOMPARE(answered.size(), 1); // the same is no question
}

void TestHistoryModel::somebodyElsesQuestionDoesNotSilenceOurs()
{
    Fixture fixture(5);
    fixture.show();
    fixture.history.isHeld = true;
    fixture.history.failure = Error{.kind = ErrorKind::Cancelled};
    fixture.model.setQuery({.text = u"3"_s});
    fixture.history.release();
    fixture.history.failure.reset();
    fixture.settle();
    QCOMPARE(fixture.model.rowCount(), 1);
    QVERIFY(!fixture.model.error());
}

void TestHistoryModel::changesDuringAQuestionAskOnceMore()
{
    Fixture fixture(5);
    fixture.show();
    const int before = fixture.history.finds;
    fixture.history.isHeld = true;
    for (int change = 0; change < 10; ++change)
        fixture.model.refresh();
    QCOMPARE(fixture.history.finds, before + 1);
    fixture.history.entries.append(sampleHistoryEntry(6));
    fixture.history.release();
    fixture.settle();
    QCOMPARE(fixture.history.finds, before + 2);
    QCOMPARE(fixture.model.rowCount(), 6);
}

void TestHistoryModel::aRefreshReadsTheRowsInSightAgain()
{
    Fixture fixture(300);
    fixture.show();
    fixture.history.entry(300)->draft.displayName = u"Renamed"_s;
    QCOMPARE(fixture.name(0), u"Image 300"_s);
    const QSignalSpy reset(&fixture.model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
    fixture.model.refresh();
    QCOMPARE(fixture.name(0), u"Image 300"_s); // never blank meanwhile
    fixture.settle();
    QCOMPARE(fixture.name(0), u"Renamed"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(reset.size(), 0);
}

void TestHistoryModel::aNewRowIsInsertedAndTheOthersStay()
{
    Fixture fixture(1000);
    const QAbstractItemModelTester tester(&fixture.model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    fixture.show();
    const QPersistentModelIndex seventh = fixture.model.index(7, 1);
    const QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
    fixture.history.entries.append(sampleHistoryEntry(1001));
    fixture.history.entries.removeAt(499);
    fixture.model.refresh();
    fixture.settle();
    QCOMPARE(fixture.model.rowCount(), 1000);
    QCOMPARE(fixture.name(0), u"Image 1001"_s);
    QCOMPARE(fixture.model.rowOf(500), -1);
    fixture.history.entries.append(sampleHistoryEntry(1002));
    fixture.model.refresh();
    fixture.settle();
    QVERIFY(!inserted.isEmpty());
    QVERIFY(seventh.isValid() || fixture.model.rowOf(993) == 9);
}

void TestHistoryModel::aChosenRowIsReadOutOfSight()
{
    Fixture fixture(1000);
    fixture.show();
    QVERIFY(!fixture.model.find(3));
    fixture.model.setChosen(3);
    fixture.settle();
    QVERIFY(fixture.model.find(3));
    fixture.history.entry(3)->note = u"later"_s;
    fixture.model.refresh();
    fixture.settle();
    QCOMPARE(fixture.model.find(3)->note, u"later"_s);
}

void TestHistoryModel::aRowThatIsGoneIsNotAskedForAgain()
{
    Fixture fixture(10);
    fixture.model.start();
    QTRY_VERIFY(fixture.model.hasAnswer());
    fixture.history.entries.removeLast();
    fixture.model.setWindow(0, 9);
    fixture.settle();
    const int reads = fixture.history.reads;
    QCOMPARE(fixture.name(0), QString());
    QCOMPARE(fixture.name(1), u"Image 9"_s);
    fixture.model.setWindow(0, 8);
    fixture.settle();
    QCOMPARE(fixture.history.reads, reads);
}

void TestHistoryModel::aFailureLeavesWhatWasFound()
{
    Fixture fixture(300);
    fixture.show();
    fixture.history.failure = Error{.kind = ErrorKind::Local, .fault = Fault::JournalFailed};
    fixture.model.refresh();
    fixture.settle();
    QCOMPARE(fixture.model.error()->fault, Fault::JournalFailed);
    QCOMPARE(fixture.model.rowCount(), 300);
    QCOMPARE(fixture.name(0), u"Image 300"_s);
    const int reads = fixture.history.reads;
    fixture.settle();
    QCOMPARE(fixture.history.reads, reads); // it does not try on and on
    fixture.history.failure.reset();
    fixture.model.refresh();
    fixture.settle();
    QVERIFY(!fixture.model.error());
}

void TestHistoryModel::sortingByAColumnAsks()
{
    Fixture fixture(20);
    fixture.show();
    fixture.model.sort(1, Qt::AscendingOrder);
    QCOMPARE(fixture.model.query().sort, HistoryColumn::Name);
    fixture.settle();
    QCOMPARE(fixture.name(0), u"Image 1"_s);
    fixture.model.sort(99, Qt::AscendingOrder);
    fixture.model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(fixture.model.query().sort, HistoryColumn::Name);
}

void TestHistoryModel::cellsSayWhatTheEntryIs_data()
{
    QTest::addColumn<JournalEntry>("entry");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const char *name, const JournalEntry &entry, const QStringList &texts) {
        QTest::newRow(name) << entry << texts;
    };
    JournalEntry entry = sampleHistoryEntry(1);
    row("ready", entry,
        {u"Ready"_s, u"Image 1"_s, u"1.0.1"_s, u"admin@contoso.com"_s, u"contoso.com"_s, u"38 min"_s});
    entry.status = EntryStatus::Unknown;
    entry.rawStatus = u"froz\nen"_s;
    entry.accountName.clear();
    entry.accountId = u"9d5e7c1a"_s;
    entry.settledAt = {};
    row("from the future, by an app", entry,
        {u"Unknown (froz en)"_s, u"Image 1"_s, u"1.0.1"_s, u"App 9d5e…"_s, entry.place.tenantId,
         u"326 d 8 h"_s});
    entry = JournalEntry();
    row("nothing known", entry, {u"Submitting"_s, u"—"_s, u"—"_s, u"—"_s, u"—"_s, u"—"_s});
    entry = sampleHistoryEntry(1, EntryStatus::NotAccepted);
    entry.settledAt = {};
    row("refused", entry,
        {u"Not accepted"_s, u"Image 1"_s, u"1.0.1"_s, u"admin@contoso.com"_s, u"contoso.com"_s, u"—"_s});
    entry = sampleHistoryEntry(1);
    entry.settledAt = entry.recordedAt.addSecs(-5);
    row("clock set back", entry,
        {u"Ready"_s, u"Image 1"_s, u"1.0.1"_s, u"admin@contoso.com"_s, u"contoso.com"_s, u"—"_s});
}

void TestHistoryModel::cellsSayWhatTheEntryIs()
{
    QFETCH(JournalEntry, entry);
    QFETCH(QStringList, texts);
    const ManualClock clock;
    const HistoryCells cells = historyCells(entry, clock.now());
    QStringList said(cells.texts.begin(), cells.texts.end());
    said.removeAt(5); // the time, in the locale's words
    QCOMPARE(said, texts);
}

void TestHistoryModel::openRowsAge()
{
    Fixture fixture;
    fixture.history.entries = {sampleHistoryEntry(1, EntryStatus::Pending)};
    fixture.history.entries.first().recordedAt = fixture.clock.now();
    fixture.history.entries.first().settledAt = {};
    fixture.show();
    const QModelIndex took = fixture.model.index(0, historyColumnCount - 1);
    QCOMPARE(took.data().toString(), u"< 1 min"_s);
    fixture.clock.advance(std::chrono::minutes(7));
    fixture.model.tick();
    QCOMPARE(took.data().toString(), u"7 min"_s);
}

void TestHistoryModel::toolTipsAreNeverRichText()
{
    Fixture fixture;
    JournalEntry entry = sampleHistoryEntry(1, EntryStatus::NotAccepted);
    const QString payload = u"<img src=http://x/>"_s;
    entry.draft = {payload, payload, payload};
    entry.accountName = payload;
    entry.place = {payload, payload};
    entry.rawStatus = payload;
    entry.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 403, .code = payload, .message = payload};
    fixture.history.entries = {entry};
    fixture.show();
    for (int column = 0; column < historyColumnCount; ++column)
        QVERIFY(!fixture.model.index(0, column).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    QVERIFY(fixture.model.index(0, 5).data(Qt::ToolTipRole).toString().endsWith(u'Z'));
}

void TestHistoryModel::daysBecomeMomentsWhereverTheClockIsChanged_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDateTime>("begin");
    QTest::addColumn<QDateTime>("end");
    QTest::newRow("UTC") << QByteArray("UTC") << QDate(2026, 11, 24) << utc(2026, 11, 24)
                         << utc(2026, 11, 25);
    QTest::newRow("23 hours") << QByteArray("Europe/Berlin") << QDate(2026, 3, 29) << utc(2026, 3, 28, 23)
                              << utc(2026, 3, 29, 22);
    QTest::newRow("25 hours") << QByteArray("Europe/Berlin") << QDate(2026, 10, 25) << utc(2026, 10, 24, 22)
                              << utc(2026, 10, 25, 23);
    QTest::newRow("no midnight") << QByteArray("America/Sao_Paulo") << QDate(2018, 11, 4)
                                 << utc(2018, 11, 4, 3) << utc(2018, 11, 5, 2);
    QTest::newRow("half an hour") << QByteArray("Asia/Kolkata") << QDate(2026, 1, 1)
                                  << utc(2025, 12, 31, 18, 30) << utc(2026, 1, 1, 18, 30);
}

void TestHistoryModel::daysBecomeMomentsWhereverTheClockIsChanged()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, day);
    const QTimeZone where(zone);
    QVERIFY(where.isValid());
    QTEST(beginOf({day, day}, where), "begin");
    QTEST(endOf({day, day}, where), "end");
    QVERIFY(!beginOf({{}, day}, where).isValid());
    QVERIFY(!endOf({day, {}}, where).isValid());
}

void TestHistoryModel::presetsEndToday()
{
    const QDate today(2026, 3, 1);
    QCOMPARE(spanOf(DatePreset::AnyTime, today), DaySpan());
    QCOMPARE(spanOf(DatePreset::Today, today), (DaySpan{today, today}));
    QCOMPARE(spanOf(DatePreset::Last7Days, today), (DaySpan{QDate(2026, 2, 23), today}));
    QCOMPARE(spanOf(DatePreset::Last30Days, today), (DaySpan{QDate(2026, 1, 31), today}));
    QCOMPARE(spanOf(DatePreset::ThisYear, today), (DaySpan{QDate(2026, 1, 1), QDate(2026, 12, 31)}));
}

QTEST_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
