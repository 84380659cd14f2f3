// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/bulkfate.h"
#include "library/bulkpatience.h"
#include "support/fixedrandom.h"
#include "support/journalrows.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

BulkRow refused(const Error &error)
{
    ImageEntry entry{.key = u"k"_s, .status = EntryStatus::NotAccepted, .error = error};
    BulkRow row;
    follow(row, entry);
    return row;
}

BulkRow stored(const JournalEntry &entry)
{
    return bulkRowFrom({.number = 3, .key = entry.key, .draft = entry.draft, .entry = entry});
}

JournalEntry open(ActState state)
{
    JournalEntry entry = openCreate(u"a"_s, u"1"_s);
    entry.open->state = state;
    return entry;
}

const QDateTime monday(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
const QDateTime later = monday.addSecs(60);

} // namespace

class TestBulkFate : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsSentAgain_data();
    void tellsWhatIsSentAgain();
    void tellsWhatEachStatusMeans_data();
    void tellsWhatEachStatusMeans();
    void tellsWhatTheJournalMeans_data();
    void tellsWhatTheJournalMeans();
    void whatIsAboutToBeSentAgainIsUnderWay();
    void countsAllRows();

    void thePauseIsTheSameAfterEach();
    void troublesMakeItGrow();
    void theListIsAskedForAtAGrowingPace();
    void aListOfBeforeIsNotEnough();
    void hurryingDoesNotSkipTheList();
};

void TestBulkFate::tellsWhatIsSentAgain_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<BulkFate>("fate");
    QTest::addColumn<BulkReason>("reason");
    const auto row = [](const char *name, const Error &why, BulkFate fate, BulkReason reason) {
        QTest::newRow(name) << why << fate << reason;
    };
    const auto error = [](ErrorKind kind, Fault fault = Fault::None, int status = 0) {
        return Error{.kind = kind, .fault = fault, .httpStatus = status};
    };
    row("no connection", error(ErrorKind::NotSent, Fault::ConnectionRefused), BulkFate::Left,
        BulkReason::Unreachable);
    row("interrupted before it left", error(ErrorKind::NotSent), BulkFate::Left, BulkReason::Unreachable);
    row("the list was too old", error(ErrorKind::NotSent, Fault::Superseded), BulkFate::Left,
        BulkReason::Unreachable);
    row("the name is taken", error(ErrorKind::NotSent, Fault::NameTaken), BulkFate::Refused,
        BulkReason::None);
    row("refused", error(ErrorKind::Rejected, Fault::None, 400), BulkFate::Refused, BulkReason::None);
    row("a conflict", error(ErrorKind::Rejected, Fault::None, 409), BulkFate::Refused, BulkReason::None);
    row("denied", error(ErrorKind::Rejected, Fault::None, 403), BulkFate::Refused, BulkReason::Denied);
    row("asked to wait again and again", error(ErrorKind::Rejected, Fault::None, 429), BulkFate::Refused,
        BulkReason::None);
    row("the admin stopped the waiting", error(ErrorKind::NotSent, Fault::AskedToWait), BulkFate::Refused,
        BulkReason::None);
    row("no token", error(ErrorKind::SignInRequired), BulkFate::Left, BulkReason::SignInNeeded);
    row("signed out meanwhile", error(ErrorKind::Cancelled), BulkFate::Left, BulkReason::SignInNeeded);
    row("a full disk", error(ErrorKind::Local, Fault::DiskFull), BulkFate::Left, BulkReason::NotRecorded);
    row("a locked journal", error(ErrorKind::Local, Fault::JournalBusy), BulkFate::Left,
        BulkReason::NotRecorded);
    row("another window has the row", error(ErrorKind::Local, Fault::Superseded), BulkFate::Left,
        BulkReason::NotRecorded);
    row("another window uploads the same", error(ErrorKind::Local, Fault::AlreadyUnderWay), BulkFate::Refused,
        BulkReason::None);
}

void TestBulkFate::tellsWhatIsSentAgain()
{
    QFETCH(Error, error);
    QTEST(refused(error).fate, "fate");
    QTEST(reasonAfter(refused(error)), "reason");
}

void TestBulkFate::tellsWhatEachStatusMeans_data()
{
    QTest::addColumn<EntryStatus>("status");
    QTest::addColumn<BulkFate>("fate");
    QTest::newRow("submitting") << EntryStatus::Submitting << BulkFate::UnderWay;
    QTest::newRow("unknown outcome") << EntryStatus::OutcomeUnknown << BulkFate::Unknown;
    QTest::newRow("pending") << EntryStatus::Pending << BulkFate::Made;
    QTest::newRow("ready") << EntryStatus::Ready << BulkFate::Made;
    QTest::newRow("failed") << EntryStatus::Failed << BulkFate::Made;
    QTest::newRow("deleted again") << EntryStatus::Deleted << BulkFate::Made;
    QTest::newRow("a status from the future") << EntryStatus::Unknown << BulkFate::Made;
    QTest::newRow("not accepted, nobody knows why") << EntryStatus::NotAccepted << BulkFate::Refused;
}

void TestBulkFate::tellsWhatEachStatusMeans()
{
    QFETCH(EntryStatus, status);
    BulkRow row;
    follow(row, {.key = u"k"_s, .status = status});
    QTEST(row.fate, "fate");
    QCOMPARE(row.status, status);
    QVERIFY(row.wasTried);
    if (row.fate == BulkFate::Unknown)
        QCOMPARE(reasonAfter(row), BulkReason::Unreachable);
}

void TestBulkFate::tellsWhatTheJournalMeans_data()
{
    QTest::addColumn<JournalEntry>("entry");
    QTest::addColumn<BulkFate>("fate");
    JournalEntry notSent = openCreate(u"a"_s, u"1"_s);
    notSent.open.reset();
    notSent.status = EntryStatus::NotAccepted;
    notSent.error = Error{.kind = ErrorKind::NotSent};
    JournalEntry deleting = accepted(openCreate(u"a"_s, u"1"_s), u"i"_s);
    deleting.open = OpenAct{.act = Act::Delete, .state = ActState::Sending};
    QTest::newRow("recorded only") << open(ActState::Recorded) << BulkFate::Left;
    QTest::newRow("being sent") << open(ActState::Sending) << BulkFate::Unknown;
    QTest::newRow("without an answer") << open(ActState::Unknown) << BulkFate::Unknown;
    QTest::newRow("to be decided") << open(ActState::NeedsDecision) << BulkFate::Unknown;
    QTest::newRow("accepted") << accepted(openCreate(u"a"_s, u"1"_s), u"i"_s) << BulkFate::Made;
    QTest::newRow("being deleted") << deleting << BulkFate::Made;
    QTest::newRow("not sent") << notSent << BulkFate::Left;
}

void TestBulkFate::tellsWhatTheJournalMeans()
{
    QFETCH(JournalEntry, entry);
    QTEST(stored(entry).fate, "fate");
    QVERIFY(stored(entry).wasTried);
    const BulkRow never = bulkRowFrom({.number = 3, .key = entry.key, .draft = entry.draft, .entry = {}});
    QCOMPARE(never.fate, BulkFate::Left);
    QVERIFY(!never.wasTried);
}

void TestBulkFate::whatIsAboutToBeSentAgainIsUnderWay()
{
    ImageEntry entry{.key = u"k"_s,
                     .status = EntryStatus::NotAccepted,
                     .error = Error{.kind = ErrorKind::NotSent},
                     .busy = true};
    BulkRow row;
    follow(row, entry);
    QCOMPARE(row.fate, BulkFate::UnderWay);
    entry.busy = false;
    follow(row, entry);
    QCOMPARE(row.fate, BulkFate::Left);
}

void TestBulkFate::countsAllRows()
{
    QList<BulkRow> rows(9);
    rows[0].fate = BulkFate::Made;
    rows[1].fate = BulkFate::Made;
    rows[2].fate = BulkFate::Refused;
    rows[3].fate = BulkFate::Unknown;
    rows[4].fate = BulkFate::UnderWay;
    QCOMPARE(countsOf(rows), BulkCounts({.left = 4, .underWay = 1, .made = 2, .refused = 1, .unknown = 1}));
}

void TestBulkFate::thePauseIsTheSameAfterEach()
{
    FixedRandom random;
    BulkPatience patience(random);
    patience.setPace(2s);
    QVERIFY(patience.next(0ms, monday).isDue);
    for (int i = 0; i < 3; ++i) {
        patience.note(BulkReason::None, {}, 10s, monday);
        QVERIFY(!patience.next(12s - 1ms, monday).isDue);
        QCOMPARE(patience.next(12s - 1ms, monday).until, 12s);
        QVERIFY(patience.next(12s, monday).isDue);
    }
}

void TestBulkFate::troublesMakeItGrow()
{
    FixedRandom random;
    BulkPatience patience(random);
    patience.setPace(2s);
    std::chrono::milliseconds last = 0ms;
    for (int i = 0; i < 4; ++i) {
        patience.note(BulkReason::NotRecorded, Error{.fault = Fault::DiskFull}, 0ms, monday);
        const auto until = patience.next(0ms, monday).until;
        QVERIFY(until > last + last / 2);
        QCOMPARE(patience.reason(), BulkReason::NotRecorded);
        QCOMPARE(patience.error()->fault, Fault::DiskFull);
        last = until;
    }
    for (int i = 0; i < 40; ++i)
        patience.note(BulkReason::NotRecorded, {}, 0ms, monday);
    QVERIFY(patience.next(0ms, monday).until <= 72s);

    patience.note(BulkReason::None, {}, 0ms, monday);
    QCOMPARE(patience.next(0ms, monday).until, 2s);
    QCOMPARE(patience.reason(), BulkReason::None);
    QVERIFY(!patience.error());
}

void TestBulkFate::theListIsAskedForAtAGrowingPace()
{
    FixedRandom random;
    BulkPatience patience(random);
    patience.setPace(2s);
    patience.note(BulkReason::Unreachable, {}, 0ms, monday);
    std::chrono::milliseconds now = 0ms;
    std::chrono::milliseconds gap = 0ms;
    for (int i = 0; i < 3; ++i) {
        const BulkPatience::Step wait = patience.next(now, monday);
        QVERIFY(!wait.isDue);
        QVERIFY(!wait.asksForList || i > 0);
        now = wait.until;
        const BulkPatience::Step ask = patience.next(now, monday);
        QVERIFY(ask.asksForList);
        QVERIFY2(!patience.next(now, monday).asksForList, "once");
        QVERIFY(ask.until - now > gap);
        gap = ask.until - now;
    }
    QVERIFY(patience.next(now, later).isDue);
    QCOMPARE(patience.reason(), BulkReason::None);
}

void TestBulkFate::aListOfBeforeIsNotEnough()
{
    FixedRandom random;
    BulkPatience patience(random);
    patience.setPace(2s);
    patience.note(BulkReason::Unreachable, {}, 0ms, later);
    QVERIFY(!patience.next(1h, later).isDue);
    patience.note(BulkReason::None, {}, 0ms, later);
    QVERIFY2(!patience.next(1h, later).isDue, "what was sent before did not bring a list");
    QVERIFY(patience.next(1h, later.addSecs(1)).isDue);
}

void TestBulkFate::hurryingDoesNotSkipTheList()
{
    FixedRandom random;
    BulkPatience patience(random);
    patience.setPace(2s);
    patience.note(BulkReason::Unreachable, {}, 0ms, monday);
    patience.hurry(1ms);
    QVERIFY(patience.next(1ms, monday).asksForList);
    QVERIFY(patience.next(1ms, later).isDue);
}

QTEST_GUILESS_MAIN(TestBulkFate)
#include "tst_bulkfate.moc"
