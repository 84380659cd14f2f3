// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/actqueue.h"
#include "support/libraryfixture.h"

#include <QSignalSpy>
#include <QtTest>

#include <functional>
#include <utility>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = ActProgress::Kind;
using Phase = ActProgress::Phase;

namespace {

constexpr auto inUse = R"({"error":{"code":"Conflict","message":"A provisioning policy uses it."}})";

struct Bench : LibraryFixture {
    explicit Bench(const QByteArrayList &images)
    {
        server.enqueue(list(images));
        library.refresh();
        (void)QTest::qWaitFor([this] { return library.freshness() == ImageLibrary::Freshness::Loaded; },
                              20000);
        server.forgetRequests();
    }

    ActQueue &queue = library.queue();
    QSignalSpy ended{&queue, &ActQueue::runEnded};
    QSignalSpy dropped{&queue, &ActQueue::dropped};

    [[nodiscard]] QByteArrayList sent(const QByteArray &method) const
    {
        QByteArrayList targets;
        for (const SeenRequest &request : server.requests()) {
            if (request.method == method)
                targets.append(request.target.mid(request.target.indexOf("deviceImages")));
        }
        return targets;
    }
    [[nodiscard]] std::optional<Phase> phaseOf(const QString &key) const
    {
        const ImageEntry *entry = library.find(key);
        return entry && entry->act ? std::optional(entry->act->phase) : std::nullopt;
    }
    [[nodiscard]] ActRun lastRun() const { return ended.last().at(0).value<ActRun>(); }
    /// In the order of the run.
    [[nodiscard]] QList<std::optional<ActOutcome>> outcomes() const
    {
        QList<std::optional<ActOutcome>> all;
        for (const ActResult &result : lastRun().results)
            all.append(result.outcome);
        return all;
    }
    /// What the journal has of all images of this place.
    [[nodiscard]] int journalRows()
    {
        int rows = -1;
        journal.unfinished(askerOf(session).place, &library, [&rows](const Result<QList<JournalEntry>> &all) {
            rows = all ? static_cast<int>(all.value().size()) : -2;
        });
        (void)QTest::qWaitFor([&rows] { return rows != -1; }, 20000);
        return rows;
    }
};

QByteArray image(const QByteArray &id, const QByteArray &status = "ready")
{
    return LibraryFixture::image(id, status, "Name " + id);
}

Answer gone(const SeenRequest &)
{
    return Answer::http(204, {});
}

/// The first deletion is refused for the moment, the others are done; the list has `images`.
std::function<Answer(const SeenRequest &)> busyAtFirst(const QByteArrayList &images = {})
{
    return [images, isFirst = true](const SeenRequest &request) mutable {
        if (request.method == "GET")
            return LibraryFixture::list(images);
        return std::exchange(isFirst, false) ? Answer::json(429, "{}", {{"Retry-After", "42"}})
                                             : Answer::http(204, {});
    };
}

} // namespace

class TestActQueue : public QObject
{
    Q_OBJECT

private slots:
    void aDeletionIsHeldBackAndThenSent();
    void nothingIsInTheJournalWhileItIsHeldBack();
    void undoneItIsNeverSent();
    void undoTakesBackOnlyWhatItNames();
    void aHeldBackRowCanBeNeitherRetriedNorDeletedAgain();
    void aCrashWhileItIsHeldBackDeletesNothing();
    void askedForAnAnswerItWaits();
    void whileSomebodyIsAskedTheRestWaits();
    void hurriedItGoesAtOnce();
    void aRetryGoesAtOnce();
    void whatDoesNotFitIsLeftOut();
    void oneAfterTheOther();
    void eachRowTellsHowFarItIs();
    void theSumIsHonest();
    void anUnknownOutcomeHoldsUpNobodyAndStaysUnknown();
    void whatHasNotBeenSentCanBeCalledOff();
    void whatKeepsAllFromBeingDoneStopsTheRun_data();
    void whatKeepsAllFromBeingDoneStopsTheRun();
    void anImageThatIsGoneByThenCountsAsDeleted();
    void anImageThatIsPendingByThenIsNotRetried();
    void whoSignsOutLeavesAllAlone();
    void theAnswerToOneThatHasLeftIsNotTheNextListsBusiness();
    void anActOutsideTheQueueEndsNoRun();
    void aListThatComesMeanwhileChangesNothing();
    void aRunWhoseListGoesIsOverAlsoIfAllHasLeft();
    void whatTheListHasDoneWhileItWaitedHoldsUpNobody();
    void whoDoesNotWantOneToWaitLetsTheOthersWait();
};

void TestActQueue::aDeletionIsHeldBackAndThenSent()
{
    Bench m({image("1")});
    m.server.setHandler(gone);

    m.queue.remove({u"1"_s});

    QCOMPARE(m.phaseOf(u"1"_s), Phase::HeldBack);
    QCOMPARE(m.library.find(u"1"_s)->act->until, m.clock.now().addSecs(HeldBack::time.count()));
    QVERIFY(!m.library.find(u"1"_s)->busy);
    m.clock.advance(HeldBack::time - 1ms);
    QVERIFY(m.sent("DELETE").isEmpty());
    m.clock.advance(1ms);
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.sent("DELETE"), QByteArrayList{"deviceImages/1"});
    QVERIFY(!m.library.find(u"1"_s));
    QCOMPARE(m.lastRun(),
             (ActRun{.results = {{.key = u"1"_s,
                                  .kind = Kind::Delete,
                                  .displayName = u"Name 1"_s,
                                  .version = u"1.0.0"_s,
                                  .outcome = ActOutcome::Done}},
                     .total = 1,
                     .deletions = 1}));
}

void TestActQueue::nothingIsInTheJournalWhileItIsHeldBack()
{
    Bench m({image("1")});
    m.server.setHandler([](const SeenRequest &) { return Answer::nothing(); });
    m.queue.remove({u"1"_s});
    m.clock.advance(HeldBack::time - 1ms);
    QCOMPARE(m.journalRows(), 0);
    m.clock.advance(1ms);
    QTRY_COMPARE(m.sent("DELETE").size(), 1);
    QCOMPARE(m.journalRows(), 1); // the same question finds it when it has left
}

void TestActQueue::undoneItIsNeverSent()
{
    Bench m({image("1"), image("2")});
    m.queue.remove({u"1"_s, u"2"_s});
    m.clock.advance(5s);

    m.queue.undo(m.queue.heldBack().keys());

    QVERIFY(!m.phaseOf(u"1"_s) && !m.phaseOf(u"2"_s));
    m.clock.advance(1h);
    QVERIFY(m.sent("DELETE").isEmpty());
    QCOMPARE(m.library.entries().size(), 2);
    QCOMPARE(m.ended.size(), 0);
    QVERIFY(m.queue.unsent().isEmpty());
}

void TestActQueue::undoTakesBackOnlyWhatItNames()
{
    Bench m({image("1"), image("2")});
    m.server.setHandler(gone);
    m.queue.remove({u"1"_s, u"2"_s});
    m.queue.undo({u"1"_s});
    QCOMPARE(m.phaseOf(u"2"_s), Phase::HeldBack);
    m.clock.advance(HeldBack::time);
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.sent("DELETE"), QByteArrayList{"deviceImages/2"});
}

void TestActQueue::aHeldBackRowCanBeNeitherRetriedNorDeletedAgain()
{
    Bench m({image("1", "failed")});
    m.server.setHandler(gone);
    m.queue.remove({u"1"_s});
    m.queue.retry({u"1"_s});
    m.queue.remove({u"1"_s});
    m.library.retryUpload(u"1"_s);
    m.library.remove(u"1"_s);
    QCOMPARE(m.queue.unsent().size(), 1);
    QVERIFY(m.server.requests().isEmpty());
    m.clock.advance(HeldBack::time);
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.server.requests().size(), 1);
}

void TestActQueue::aCrashWhileItIsHeldBackDeletesNothing()
{
    Bench m({image("1")});
    m.queue.remove({u"1"_s});
    m.clock.advance(HeldBack::time - 1ms);

    // As after a crash, whoever comes next has the journal only.
    Journal journal(m.folder.path());
    ImageLibrary next({m.api, m.session, journal, m.clock, m.random});
    m.server.enqueue(LibraryFixture::list({image("1")}));
    next.refresh();
    QTRY_VERIFY(next.freshness() == ImageLibrary::Freshness::Loaded);

    QCOMPARE(next.entries().size(), 1);
    QVERIFY(!next.entries().constFirst().act);
    QVERIFY(!next.entries().constFirst().busy);
    QVERIFY(m.sent("DELETE").isEmpty());
}

void TestActQueue::askedForAnAnswerItWaits()
{
    Bench m({image("1")});
    m.server.setHandler(gone);
    m.queue.remove({u"1"_s});
    m.queue.stop();
    QVERIFY(!m.library.find(u"1"_s)->act->until.isValid());
    m.clock.advance(1h);
    QVERIFY(m.sent("DELETE").isEmpty());
    m.queue.goOn();
    QVERIFY(m.library.find(u"1"_s)->act->until.isValid());
    m.clock.advance(HeldBack::time);
    QTRY_COMPARE(m.ended.size(), 1);
}

void TestActQueue::whileSomebodyIsAskedTheRestWaits()
{
    Bench m({image("1"), image("2")});
    m.server.setHandler([](const SeenRequest &) { return Answer::http(204, {}).late(50ms); });
    m.queue.remove({u"1"_s, u"2"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.sent("DELETE").size(), 1);
    m.queue.stop();
    QTRY_VERIFY(!m.library.find(u"1"_s));
    QCOMPARE(m.phaseOf(u"2"_s), Phase::Waiting);
    QCOMPARE(m.queue.unsent().size(), 1);
    QCOMPARE(m.ended.size(), 0);
    m.queue.goOn();
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.sent("DELETE").size(), 2);
}

void TestActQueue::hurriedItGoesAtOnce()
{
    Bench m({image("1")});
    m.server.setHandler(gone);
    m.queue.remove({u"1"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.ended.size(), 1);
    QVERIFY(!m.library.find(u"1"_s));
}

void TestActQueue::aRetryGoesAtOnce()
{
    Bench m({image("1", "failed")});
    m.server.setHandler([](const SeenRequest &request) {
        return request.method == "POST" ? Answer::http(204, {})
                                        : LibraryFixture::list({image("1", "pending")});
    });
    m.queue.retry({u"1"_s});
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.sent("POST"), QByteArrayList{"deviceImages/1/retryUpload"});
    QCOMPARE(m.outcomes(), QList{std::optional(ActOutcome::Done)});
    QVERIFY(m.library.find(u"1"_s)->status == EntryStatus::Pending);
    QVERIFY(!m.phaseOf(u"1"_s));
}

void TestActQueue::whatDoesNotFitIsLeftOut()
{
    Bench m({image("1", "ready"), image("2", "failed")});
    m.server.setHandler([](const SeenRequest &request) {
        return request.method == "POST" ? Answer::http(204, {}) : LibraryFixture::list({});
    });
    m.queue.retry({u"1"_s, u"2"_s, u"nobody"_s});
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.lastRun().total, 1);
    QCOMPARE(m.sent("POST").size(), 1);
    m.queue.retry({u"1"_s});
    m.queue.remove({u"nobody"_s});
    QCOMPARE(m.ended.size(), 1);
    QVERIFY(m.queue.unsent().isEmpty());
}

void TestActQueue::oneAfterTheOther()
{
    Bench m({image("1"), image("2"), image("3")});
    int open = 0;
    int most = 0;
    m.server.setHandler([&](const SeenRequest &) {
        most = std::max(most, ++open);
        return Answer::http(204, {}).late(30ms);
    });
    connect(&m.queue, &ActQueue::runChanged, this, [&] { open = 0; });
    m.queue.remove({u"3"_s, u"1"_s, u"2"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.sent("DELETE"), (QByteArrayList{"deviceImages/3", "deviceImages/1", "deviceImages/2"}));
    QCOMPARE(most, 1);
}

void TestActQueue::eachRowTellsHowFarItIs()
{
    Bench m({image("1"), image("2"), image("3")});
    m.server.setHandler([](const SeenRequest &request) {
        return request.target.endsWith("/1") ? Answer::json(409, inUse) : Answer::nothing();
    });
    m.queue.remove({u"1"_s, u"2"_s, u"3"_s});
    m.queue.hurry();
    QCOMPARE(m.phaseOf(u"1"_s), Phase::AtWork);
    QCOMPARE(m.phaseOf(u"2"_s), Phase::Waiting);
    QTRY_COMPARE(m.phaseOf(u"2"_s), Phase::AtWork);
    QCOMPARE(m.phaseOf(u"1"_s), Phase::Refused);
    QCOMPARE(m.library.find(u"1"_s)->error->code, u"Conflict"_s);
    QCOMPARE(m.phaseOf(u"3"_s), Phase::Waiting);
    QCOMPARE(m.queue.run().total, 3);
    QCOMPARE(m.queue.run().results.size(), 1);
    QCOMPARE(m.queue.unsent().size(), 1);
}

void TestActQueue::theSumIsHonest()
{
    Bench m({image("1"), image("2"), image("3"), image("4")});
    m.server.setHandler([](const SeenRequest &request) {
        if (request.method == "GET")
            return Answer::json(500, "{}");
        if (request.target.endsWith("/2"))
            return Answer::json(409, inUse);
        if (request.target.endsWith("/3"))
            return Answer::nothing().thenReset();
        return request.target.endsWith("/4") ? Answer::json(404, R"({"error":{"code":"itemNotFound"}})")
                                             : Answer::http(204, {});
    });
    m.queue.remove({u"1"_s, u"2"_s, u"3"_s, u"4"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.outcomes(),
             (QList{std::optional(ActOutcome::Done), std::optional(ActOutcome::Refused),
                    std::optional(ActOutcome::Unknown), std::optional(ActOutcome::Done)}));
    QCOMPARE(m.lastRun().total, 4);
    QVERIFY(!m.lastRun().stoppedBy);
    QCOMPARE(m.queue.run(), ActRun());
}

void TestActQueue::anUnknownOutcomeHoldsUpNobodyAndStaysUnknown()
{
    Bench m({image("1"), image("2")});
    m.server.setHandler([](const SeenRequest &request) {
        if (request.method == "GET")
            return LibraryFixture::list({image("1")});
        return request.target.endsWith("/1") ? Answer::nothing().thenClose() : Answer::http(204, {});
    });
    m.queue.remove({u"1"_s, u"2"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.ended.size(), 1);
    const ImageEntry *unclear = m.library.find(u"1"_s);
    QVERIFY(unclear && unclear->busy && unclear->settling);
    QCOMPARE(m.sent("DELETE").size(), 2);
    // When the list has told that it was not done, the row says so.
    m.clock.advance(settleWindow);
    m.library.refresh();
    QTRY_COMPARE(m.phaseOf(u"1"_s), Phase::Refused);
    QCOMPARE(m.sent("DELETE").size(), 2);
}

void TestActQueue::whatHasNotBeenSentCanBeCalledOff()
{
    Bench m({image("1"), image("2"), image("3"), image("4")});
    m.server.setHandler([](const SeenRequest &) { return Answer::http(204, {}).late(100ms); });
    m.queue.remove({u"1"_s, u"2"_s, u"3"_s});
    m.queue.hurry();
    m.queue.remove({u"4"_s});
    QTRY_COMPARE(m.sent("DELETE").size(), 1);

    m.queue.cancel();

    QVERIFY(!m.phaseOf(u"2"_s) && !m.phaseOf(u"3"_s));
    QCOMPARE(m.phaseOf(u"4"_s), Phase::HeldBack);
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.outcomes(), (QList<std::optional<ActOutcome>>{std::nullopt, std::nullopt, ActOutcome::Done}));
    QVERIFY(!m.lastRun().stoppedBy);
    QCOMPARE(m.sent("DELETE"), QByteArrayList{"deviceImages/1"});
    QVERIFY(canDelete(*m.library.find(u"2"_s)));
    m.queue.leaveAll();
    m.clock.advance(1h);
    QCOMPARE(m.sent("DELETE").size(), 1);
}

void TestActQueue::whatKeepsAllFromBeingDoneStopsTheRun_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("sent");
    QTest::newRow("in use, 409") << 409 << QByteArray(inUse) << 3;
    QTest::newRow("in use, 400") << 400 << QByteArray(R"({"error":{"code":"BadRequest"}})") << 3;
    QTest::newRow("a 403 that says little") << 403 << QByteArray(R"({"error":{"code":"Forbidden"}})") << 3;
    QTest::newRow("Conditional Access")
        << 403 << QByteArray(R"({"error":{"code":"insufficient_claims","message":""}})") << 1;
    QTest::newRow("the sign-in does not count any more")
        << 401 << QByteArray(R"({"error":{"code":"InvalidAuthenticationToken"}})") << 1;
}

void TestActQueue::whatKeepsAllFromBeingDoneStopsTheRun()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const int, sent);
    Bench m({image("1"), image("2"), image("3")});
    m.server.setHandler([status, body](const SeenRequest &) { return Answer::json(status, body); });
    m.queue.remove({u"1"_s, u"2"_s, u"3"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.ended.size(), 1);
    QSet<QByteArray> tried;
    for (const QByteArray &target : m.sent("DELETE"))
        tried.insert(target);
    QCOMPARE(tried.size(), sent);
    QCOMPARE(m.lastRun().stoppedBy.has_value(), sent == 1);
    QCOMPARE(m.lastRun().results.size(), 3);
    QCOMPARE(m.outcomes().count(std::nullopt), 3 - sent);
    QVERIFY(!isPlanned(*m.library.find(u"3"_s)));
}

void TestActQueue::anImageThatIsGoneByThenCountsAsDeleted()
{
    Bench m({image("1")});
    m.queue.remove({u"1"_s});
    m.server.enqueue(LibraryFixture::list({}));
    m.library.refresh();
    QTRY_COMPARE(m.library.find(u"1"_s)->status, EntryStatus::Deleted);
    m.clock.advance(HeldBack::time);
    QCOMPARE(m.ended.size(), 1);
    QCOMPARE(m.outcomes(), QList{std::optional(ActOutcome::Done)});
    QVERIFY(m.sent("DELETE").isEmpty());
    QVERIFY(!m.phaseOf(u"1"_s));
}

void TestActQueue::anImageThatIsPendingByThenIsNotRetried()
{
    Bench m({image("1", "failed"), image("2", "failed")});
    m.server.enqueue(Answer::http(204, {}).late(200ms));
    m.server.setHandler([](const SeenRequest &) {
        return LibraryFixture::list({image("1", "failed"), image("2", "pending")});
    });
    m.queue.retry({u"1"_s, u"2"_s});
    QTRY_COMPARE(m.sent("POST").size(), 1);
    m.library.refresh();
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.outcomes(), (QList<std::optional<ActOutcome>>{ActOutcome::Done, std::nullopt}));
    QCOMPARE(m.sent("POST").size(), 1);
}

void TestActQueue::whoSignsOutLeavesAllAlone()
{
    Bench m({image("1"), image("2"), image("3")});
    m.server.setHandler([](const SeenRequest &) { return Answer::http(204, {}).late(50ms); });
    m.queue.remove({u"1"_s, u"2"_s});
    m.queue.hurry();
    m.queue.remove({u"3"_s});
    QTRY_COMPARE(m.sent("DELETE").size(), 1);

    m.library.clear();

    QCOMPARE(m.dropped.size(), 1);
    const auto acts = m.dropped.at(0).at(0).value<QList<ActResult>>();
    QCOMPARE(acts.size(), 2);
    QCOMPARE(acts.at(1).displayName, u"Name 3"_s);
    m.clock.advance(HeldBack::time);
    QTRY_COMPARE(m.journalRows(), 0); // the one that had left has its answer
    QCOMPARE(m.sent("DELETE").size(), 1);
    QCOMPARE(m.ended.size(), 0);
    m.library.clear();
    QCOMPARE(m.dropped.size(), 1);
}

void TestActQueue::theAnswerToOneThatHasLeftIsNotTheNextListsBusiness()
{
    Bench m({image("1")});
    m.server.enqueue(Answer::http(204, {}).late(200ms));
    m.server.enqueue(LibraryFixture::list({image("7", "failed")}));
    m.server.enqueue(Answer::http(204, {}));
    m.queue.remove({u"1"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.sent("DELETE").size(), 1);
    m.library.clear();
    m.library.refresh();
    QTRY_VERIFY(m.library.find(u"7"_s));
    m.queue.remove({u"7"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.lastRun().total, 1);
    QCOMPARE(m.lastRun().results.constFirst().key, u"7"_s);
}

void TestActQueue::anActOutsideTheQueueEndsNoRun()
{
    Bench m({image("1"), image("2")});
    m.server.setHandler([](const SeenRequest &request) {
        return Answer::http(204, {}).late(request.target.endsWith("/1") ? 200ms : 10ms);
    });
    m.queue.remove({u"1"_s});
    m.queue.hurry();
    m.library.remove(u"2"_s);
    QTRY_VERIFY(!m.library.find(u"2"_s));
    QCOMPARE(m.ended.size(), 0);
    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.lastRun().results.size(), 1);
}

void TestActQueue::aListThatComesMeanwhileChangesNothing()
{
    Bench m({image("1")});
    m.queue.remove({u"1"_s});
    const auto before = m.library.find(u"1"_s)->act;
    m.server.enqueue(LibraryFixture::list({image("1"), image("2")}));
    m.library.refresh();
    QTRY_COMPARE(m.library.entries().size(), 2);
    QCOMPARE(m.library.find(u"1"_s)->act, before);
}

void TestActQueue::aRunWhoseListGoesIsOverAlsoIfAllHasLeft()
{
    Bench m({image("1"), image("2")});
    m.server.enqueue(Answer::http(204, {}));
    m.server.enqueue(Answer::nothing());
    m.queue.remove({u"1"_s, u"2"_s});
    m.queue.hurry();
    QTRY_COMPARE(m.sent("DELETE").size(), 2);
    QSignalSpy told(&m.queue, &ActQueue::runChanged);

    m.library.clear();

    QCOMPARE(told.size(), 1);
    QCOMPARE(m.queue.run(), ActRun());
    QVERIFY(m.dropped.isEmpty());
}

void TestActQueue::whatTheListHasDoneWhileItWaitedHoldsUpNobody()
{
    Bench m({image("1"), image("2")});
    m.server.setHandler(busyAtFirst({image("2")}));
    m.queue.remove({u"1"_s, u"2"_s});
    m.queue.hurry();
    QTRY_VERIFY(m.library.find(u"1"_s)->postponed);

    m.library.refresh();
    m.clock.advance(42s);

    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.sent("DELETE"), (QByteArrayList{"deviceImages/1", "deviceImages/2"}));
    QCOMPARE(m.outcomes(), (QList<std::optional<ActOutcome>>{ActOutcome::Done, ActOutcome::Done}));
}

void TestActQueue::whoDoesNotWantOneToWaitLetsTheOthersWait()
{
    Bench m({image("1"), image("2"), image("3")});
    m.server.setHandler(busyAtFirst());
    m.queue.remove({u"1"_s, u"2"_s, u"3"_s});
    m.queue.hurry();

    QTRY_VERIFY(m.library.find(u"1"_s)->postponed);
    m.library.stopWaiting(u"1"_s);
    QTRY_VERIFY(m.library.find(u"2"_s)->postponed);
    m.library.stopWaiting(u"2"_s);
    QTRY_VERIFY(m.library.find(u"3"_s)->postponed);
    m.clock.advance(42s);

    QTRY_COMPARE(m.ended.size(), 1);
    QCOMPARE(m.sent("DELETE"), (QByteArrayList{"deviceImages/1", "deviceImages/3"}));
    QCOMPARE(m.outcomes(),
             (QList<std::optional<ActOutcome>>{ActOutcome::Refused, ActOutcome::Refused, ActOutcome::Done}));
}

QTEST_GUILESS_MAIN(TestActQueue)
#include "tst_actqueue.moc"
