// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/bulkjournal.h"
#include "journal/databaseconnection.h"
#include "library/postponedacts.h"
#include "support/bulkbench.h"

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = BulkCondition::State;

namespace {

Answer refusal(int status, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
{
    return Answer::json(status, R"({"error":{"code":"Refused","message":"The service says no."}})", headers);
}

} // namespace

class TestBulkRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sendsOneAfterTheOther();
    void pausesBetweenTwo();
    void eachRowHasTheKeyThatWasStored();
    void nothingLeavesThatIsNotStored();
    void aRefusedRowLeavesTheRestGoing_data();
    void aRefusedRowLeavesTheRestGoing();
    void aDenialWaitsForTheAdmin();
    void aLostAnswerIsSettledByTheListAndNotSentAgain();
    void aCreateThatLedToNothingIsNotSentAgain();
    void nothingIsSentBeforeTheListHasComeAfterATrouble();
    void whatWasNotSentIsSentWhenTheServiceIsThere();
    void aServiceThatAsksForTimeGetsIt();
    void aRowThatIsNotToWaitIsLeftAndTheRestGoesOn();
    void aRowThatIsAlwaysAskedToWaitLetsTheOthersGo();
    void waitsForTheSignInAndGoesOn();
    void anotherTenantGetsNothing();
    void pausesAndResumes();
    void pausedNothingLeavesAlsoWhenTheServiceTakesIt();
    void aRowThatIsAskedToWaitWhilePausedStays();
    void pausedItMayEndWithItsWindow();
    void pausedNothingLeavesAlsoAfterAnotherSignIn();
    void stoppingLeavesTheRest();
    void stoppedItDoesNotWaitForTheService();
    void aNameThatIsTakenIsRefused();
    void anUploadUnderWayIsNotDoubled();
    void whoeverHasLostItSendsNoMore();
    void aFullJournalIsWaitedFor();

private:
    void begin(const QStringList &names)
    {
        m->bulk().start(BulkBench::rows(names));
        QVERIFY(m->bulk().run());
    }
    [[nodiscard]] const BulkRow &row(int index) const { return m->bulk().run()->rows()[index]; }
    [[nodiscard]] BulkCondition condition() const { return m->bulk().run()->condition(); }
    [[nodiscard]] qsizetype storedBatches()
    {
        std::optional<qsizetype> count;
        BulkJournal(m->journal)
            .all({m->endpoints.graphRoot.toString(), m_tenant->tenantId}, this,
                 [&count](const Result<QList<BulkBatch>> &found) {
                     count = found ? found.value().size() : -1;
                 });
        (void)QTest::qWaitFor([&count] { return count.has_value(); }, 20000);
        return count.value_or(-1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BulkTenant> m_tenant;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<BulkBench> m;
};

void TestBulkRun::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_tenant = std::make_unique<BulkTenant>();
    m_clock = std::make_unique<ManualClock>();
    m = std::make_unique<BulkBench>(*m_tenant, m_folder->path(), *m_clock);
    m->signIn();
}

void TestBulkRun::cleanup()
{
    m.reset();
    m_clock.reset();
    m_tenant.reset();
    m_folder.reset();
}

void TestBulkRun::sendsOneAfterTheOther()
{
    begin({u"a"_s, u"b"_s, u"c"_s});
    QVERIFY(m->untilState(State::Ended));

    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m->counts(), BulkCounts({.made = 3}));
    QCOMPARE(row(0).number, 2);
    QCOMPARE(row(2).status, EntryStatus::Pending);
    QVERIFY(!condition().error);
    QCOMPARE(storedBatches(), 0);
}

void TestBulkRun::pausesBetweenTwo()
{
    begin({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->counts().made, 1);
    m_clock->advance(BulkRun::usualPace - 1ms);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));

    m_clock->advance(1ms);
    QTRY_COMPARE(m->counts().made, 2);
}

void TestBulkRun::eachRowHasTheKeyThatWasStored()
{
    begin({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->counts().made, 1);
    m->bulk().run()->pause();
    QCOMPARE(storedBatches(), 1);

    const ImageEntry *entry = m->workspace.library().find(row(0).key);
    QVERIFY(entry);
    QCOMPARE(entry->draft->displayName, u"a"_s);
    QVERIFY(!m->workspace.library().find(row(1).key));
    QVERIFY(m->bulk().owns(row(1).key));
    QVERIFY(!m->bulk().owns(u"another"_s));
}

void TestBulkRun::nothingLeavesThatIsNotStored()
{
    DatabaseConnection other;
    QVERIFY(!other.open(m_folder->filePath(u"journal.db"_s), DatabaseConnection::Mode::Write));
    QVERIFY(!other.run(u"BEGIN IMMEDIATE"_s));
    begin({u"a"_s});
    QTRY_COMPARE_WITH_TIMEOUT(condition().state, State::Ended, 20000);

    QCOMPARE(condition().error->fault, Fault::JournalBusy);
    QVERIFY(m_tenant->posts().isEmpty());
    QCOMPARE(m->counts(), BulkCounts({.left = 1}));
}

void TestBulkRun::aRefusedRowLeavesTheRestGoing_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 404, 405, 409, 412, 413, 415, 422})
        QTest::newRow(qPrintable(QString::number(status))) << status;
}

void TestBulkRun::aRefusedRowLeavesTheRestGoing()
{
    QFETCH(int, status);
    m_tenant->spoil(u"a"_s, refusal(status));
    begin({u"a"_s, u"b"_s});
    QVERIFY(m->untilState(State::Ended));

    QCOMPARE(m->counts(), BulkCounts({.made = 1, .refused = 1}));
    QCOMPARE(row(0).fate, BulkFate::Refused);
    QCOMPARE(row(0).error->httpStatus, status);
    QCOMPARE(m_tenant->posts(u"a"_s), 1);
}

void TestBulkRun::aDenialWaitsForTheAdmin()
{
    m_tenant->spoil(u"a"_s, refusal(403));
    begin({u"a"_s, u"b"_s});
    QVERIFY(m->untilState(State::Paused));
    QCOMPARE(condition().reason, BulkReason::Denied);
    QCOMPARE(condition().error->httpStatus, 403);
    m_clock->advance(1h);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));

    m->bulk().run()->resume();
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 1, .refused = 1}));
    QCOMPARE(m_tenant->posts(u"a"_s), 1);
}

void TestBulkRun::aLostAnswerIsSettledByTheListAndNotSentAgain()
{
    m_tenant->spoil(u"a"_s, Answer::nothing().thenClose(), true);
    begin({u"a"_s, u"b"_s});
    QVERIFY(m->untilState(State::Ended));

    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
    QCOMPARE(m_tenant->posts(u"a"_s), 1);
    QCOMPARE(m_tenant->made(u"a"_s), 1);
}

void TestBulkRun::aCreateThatLedToNothingIsNotSentAgain()
{
    m_tenant->spoil(u"a"_s, Answer::json(503, "{}"));
    begin({u"a"_s, u"b"_s});
    QVERIFY(m->untilState(State::Ended));

    QCOMPARE(m->counts(), BulkCounts({.made = 1, .unknown = 1}));
    QCOMPARE(m_tenant->posts(u"a"_s), 1);
    QVERIFY(m->until([this] {
        const ImageEntry *entry = m->workspace.library().find(row(0).key);
        return entry && entry->settling && entry->settling->phase == Settling::Phase::NeedsDecision;
    }));
    QCOMPARE(m_tenant->posts(u"a"_s), 1);
}

void TestBulkRun::nothingIsSentBeforeTheListHasComeAfterATrouble()
{
    m_tenant->spoil(u"a"_s, Answer::nothing().thenClose(), true);
    m_tenant->listFails = true;
    begin({u"a"_s, u"b"_s});
    QVERIFY(m->until([this] { return m->counts().unknown == 1; }));
    for (int i = 0; i < 60; ++i) {
        m_clock->advance(5s);
        (void)QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 5);
    }
    QCOMPARE(m_tenant->posts(), QStringList{u"a"_s});
    QCOMPARE(condition().state, State::Waiting);
    QCOMPARE(condition().reason, BulkReason::Unreachable);

    m_tenant->listFails = false;
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
}

void TestBulkRun::whatWasNotSentIsSentWhenTheServiceIsThere()
{
    const quint16 port = m_tenant->server.serverPort();
    begin({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->counts().made, 1);
    m_tenant->server.close();
    m_tenant->server.closeConnections();
    QVERIFY(m->until([this] { return condition().reason == BulkReason::Unreachable; }));
    QCOMPARE(row(1).fate, BulkFate::Left);
    QVERIFY(row(1).wasTried);
    const QString key = row(1).key;

    QVERIFY(m_tenant->server.listen(QHostAddress::LocalHost, port));
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
    QCOMPARE(row(1).key, key);
    QCOMPARE(m_tenant->posts(u"b"_s), 1);
}

void TestBulkRun::aServiceThatAsksForTimeGetsIt()
{
    m_tenant->spoil(u"a"_s, refusal(429, {{"Retry-After", "120"}}));
    begin({u"a"_s, u"b"_s});
    // Not once the request is seen: its answer has to be here before the clock goes on.
    QTRY_VERIFY(row(0).isPostponed);
    m_clock->advance(110s);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));
    QCOMPARE(condition().state, State::Waiting);
    QCOMPARE(condition().reason, BulkReason::Throttled);

    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
    QCOMPARE(m_tenant->posts(u"a"_s), 2);
    QCOMPARE(m_tenant->made(u"a"_s), 1);
}

void TestBulkRun::aRowThatIsNotToWaitIsLeftAndTheRestGoesOn()
{
    m_tenant->spoil(u"a"_s, refusal(429, {{"Retry-After", "120"}}));
    begin({u"a"_s, u"b"_s});
    QTRY_VERIFY(row(0).isPostponed);

    m->workspace.library().stopWaiting(row(0).key);

    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 1, .refused = 1}));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s}));
}

void TestBulkRun::aRowThatIsAlwaysAskedToWaitLetsTheOthersGo()
{
    for (int i = 0; i < PostponedActs::maxTries; ++i)
        m_tenant->spoil(u"a"_s, refusal(429, {{"Retry-After", "2"}}));
    begin({u"a"_s, u"b"_s});
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 1, .refused = 1}));
    QCOMPARE(m_tenant->posts(u"a"_s), PostponedActs::maxTries);
    QCOMPARE(m_tenant->made(u"b"_s), 1);
}

void TestBulkRun::waitsForTheSignInAndGoesOn()
{
    begin({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->counts().made, 1);
    m->workspace.session().signOut();
    QVERIFY(m->until([this] { return condition().reason == BulkReason::SignInNeeded; }));
    QCOMPARE(condition().state, State::Waiting);
    QCOMPARE(m_tenant->posts().size(), 1);

    m->signIn();
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
}

void TestBulkRun::anotherTenantGetsNothing()
{
    begin({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->counts().made, 1);
    m->workspace.session().signOut();
    const QString home = std::exchange(m_tenant->tenantId, u"d0c4b6ee-1111-4f6b-8a3e-2f5d1c7a9e10"_s);
    m->signIn();
    for (int i = 0; i < 20; ++i) {
        m_clock->advance(5s);
        (void)QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 5);
    }
    QCOMPARE(m_tenant->posts().size(), 1);
    QCOMPARE(condition().reason, BulkReason::SignInNeeded);

    m->workspace.session().signOut();
    m_tenant->tenantId = home;
    m->signIn();
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
}

void TestBulkRun::pausesAndResumes()
{
    begin({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->counts().made, 1);
    m->bulk().run()->pause();
    QCOMPARE(condition().state, State::Paused);
    m_clock->advance(1h);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));

    m->bulk().run()->resume();
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
}

void TestBulkRun::pausedNothingLeavesAlsoWhenTheServiceTakesIt()
{
    m_tenant->spoil(u"a"_s, refusal(429, {{"Retry-After", "120"}}));
    begin({u"a"_s, u"b"_s});
    QTRY_VERIFY(row(0).isPostponed);
    m->bulk().run()->pause();
    const auto waitsUntil = [this] { return m->workspace.library().find(row(0).key)->postponed->until; };
    QVERIFY(!waitsUntil().isValid()); // Nobody counts down to it.
    m_clock->advance(10min);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));
    QCOMPARE(condition().state, State::Paused);

    m->bulk().run()->resume();
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"a"_s, u"b"_s}));
}

void TestBulkRun::aRowThatIsAskedToWaitWhilePausedStays()
{
    m_tenant->spoil(u"a"_s, refusal(429, {{"Retry-After", "120"}}).late(200ms));
    begin({u"a"_s, u"b"_s});
    QTRY_COMPARE(m_tenant->posts().size(), 1);
    m->bulk().run()->pause();
    QTRY_VERIFY(row(0).isPostponed);
    m_clock->advance(10min);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));

    m->bulk().run()->stop();
    QTRY_COMPARE(m->counts(), BulkCounts({.left = 1, .refused = 1}));
}

void TestBulkRun::pausedItMayEndWithItsWindow()
{
    m_tenant->spoil(u"a"_s, refusal(429, {{"Retry-After", "120"}}));
    begin({u"a"_s, u"b"_s});
    QTRY_VERIFY(row(0).isPostponed);
    m->bulk().run()->pause();
    m.reset();
    QCOMPARE(m_tenant->posts().size(), 1);
}

void TestBulkRun::pausedNothingLeavesAlsoAfterAnotherSignIn()
{
    m_tenant->spoil(u"a"_s, refusal(429, {{"Retry-After", "120"}}));
    begin({u"a"_s, u"b"_s});
    QTRY_VERIFY(row(0).isPostponed);
    m->bulk().run()->pause();
    m_clock->advance(130s); // So that the list can be had.
    m->workspace.session().signOut();
    m->signIn();
    const QString key = row(0).key;
    QTRY_VERIFY(m->workspace.library().find(key) && m->workspace.library().find(key)->postponed);
    m_clock->advance(10min);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 200));

    m->bulk().run()->resume();
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
}

void TestBulkRun::stoppedItDoesNotWaitForTheService()
{
    m_tenant->spoil(u"a"_s, refusal(429, {{"Retry-After", "120"}}));
    begin({u"a"_s, u"b"_s});
    QTRY_VERIFY(row(0).isPostponed);

    m->bulk().run()->stop();

    QTRY_COMPARE(m->counts(), BulkCounts({.left = 1, .refused = 1}));
    m_clock->advance(1h);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100));
}

void TestBulkRun::stoppingLeavesTheRest()
{
    begin({u"a"_s, u"b"_s, u"c"_s});
    QTRY_COMPARE(m->counts().made, 1);
    m->bulk().run()->stop();
    QCOMPARE(condition().state, State::Ended);
    m_clock->advance(1h);

    QCOMPARE(storedBatches(), 0);
    QCOMPARE(m_tenant->posts().size(), 1);
    QCOMPARE(m->counts(), BulkCounts({.left = 2, .made = 1}));
}

void TestBulkRun::aNameThatIsTakenIsRefused()
{
    m_tenant->make({{u"displayName"_s, u"A"_s},
                    {u"version"_s, u"1.0.0"_s},
                    {u"sourceImageResourceId"_s, u"/somewhere"_s}});
    m->workspace.library().refresh();
    QTRY_COMPARE(m->workspace.library().entries().size(), 1);
    begin({u"a"_s, u"b"_s});
    QVERIFY(m->untilState(State::Ended));

    QCOMPARE(row(0).fate, BulkFate::Refused);
    QCOMPARE(row(0).error->fault, Fault::NameTaken);
    QCOMPARE(m_tenant->posts(), QStringList{u"b"_s});
}

void TestBulkRun::anUploadUnderWayIsNotDoubled()
{
    m_tenant->spoil(u"a"_s, Answer::nothing().thenClose());
    m->workspace.library().upload(BulkBench::rows({u"a"_s}).constFirst().draft);
    QTRY_COMPARE(m_tenant->posts(u"a"_s), 1);
    begin({u"a"_s, u"b"_s});
    QVERIFY(m->untilState(State::Ended));

    QCOMPARE(row(0).fate, BulkFate::Refused);
    QCOMPARE(m_tenant->posts(u"a"_s), 1);
    QCOMPARE(m_tenant->posts(u"b"_s), 1);
}

void TestBulkRun::whoeverHasLostItSendsNoMore()
{
    begin({u"a"_s, u"b"_s, u"c"_s});
    QTRY_COMPARE(m->counts().made, 1);
    DatabaseConnection other;
    QVERIFY(!other.open(m_folder->filePath(u"journal.db"_s), DatabaseConnection::Mode::Write));
    QVERIFY(!other.run(u"UPDATE bulk SET process = 'another'"_s));
    m_clock->advance(70s);
    QTRY_COMPARE(condition().state, State::Ended);

    QCOMPARE(condition().error->fault, Fault::Superseded);
    QVERIFY2(m_tenant->posts().size() <= 2, "one may have left with what was known 20 s ago");
    QCOMPARE(storedBatches(), 1);
}

void TestBulkRun::aFullJournalIsWaitedFor()
{
    begin({u"a"_s, u"b"_s});
    QTRY_COMPARE(m->counts().made, 1);
    {
        DatabaseConnection other;
        QVERIFY(!other.open(m_folder->filePath(u"journal.db"_s), DatabaseConnection::Mode::Write));
        QVERIFY(!other.run(u"BEGIN IMMEDIATE"_s));
        m_clock->advance(BulkRun::usualPace);
        QTRY_COMPARE_WITH_TIMEOUT(condition().reason, BulkReason::NotRecorded, 20000);
        QCOMPARE(m_tenant->posts(), QStringList{u"a"_s});
    }
    QVERIFY(m->untilState(State::Ended));
    QCOMPARE(m->counts(), BulkCounts({.made = 2}));
    QCOMPARE(m_tenant->posts(u"b"_s), 1);
}

QTEST_GUILESS_MAIN(TestBulkRun)
#include "tst_bulkrun.moc"
