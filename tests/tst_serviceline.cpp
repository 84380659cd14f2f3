// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/grapherror.h"
#include "graph/serviceline.h"
#include "support/graphbench.h"

#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = ServiceLine::State;
using Wait = std::optional<std::chrono::seconds>;

namespace {

WireReply answer(int status, Wait retryAfter = std::nullopt)
{
    return {.status = status, .body = "{}", .ids = {.requestId = u"r"_s}, .retryAfter = retryAfter};
}

Error lost()
{
    return {.kind = ErrorKind::Unavailable, .fault = Fault::ConnectionLost};
}

/// Remembers how often it was called, and when last.
struct Called {
    explicit Called(const ManualClock &wanted)
        : clock(wanted)
    {
    }
    [[nodiscard]] std::function<void()> call()
    {
        return [this] {
            ++times;
            at = clock.monotonic();
        };
    }

    const ManualClock &clock;
    QObject context;
    int times = 0;
    std::chrono::milliseconds at{-1};
};

} // namespace

class TestServiceLine : public QObject
{
    Q_OBJECT

private slots:
    void anOpenLineLetsGoAtOnce();
    void aWishToBeLeftAloneKeepsEverybody_data();
    void aWishToBeLeftAloneKeepsEverybody();
    void whatIsNoWishKeepsNobody_data();
    void whatIsNoWishKeepsNobody();
    void withoutAUsableTimeThePauseIsItsOwnAndGrows();
    void anAnswerThatWasUnderWayDoesNotEndTheWait();
    void theLongestWishCounts();
    void anAbsurdWishEndsAfterADay();
    void aSetClockChangesTheTimeShownButNotTheWait_data();
    void aSetClockChangesTheTimeShownButNotTheWait();
    void anAlarmThatRingsEarlyOpensNothing();
    void whoIsGoneIsNotCalled();
    void whoFindsItClosedAgainWaitsOnce();
    void anotherTenantIsNotKept();
    void after503ANewConnectionIsWanted();

    void anOutageLastsUntilTheServiceAnswers();
    void anotherOneThatAnswersEndsNoOutage_data();
    void anotherOneThatAnswersEndsNoOutage();
    void onlyWhatPassesByItselfIsAnOutage_data();
    void onlyWhatPassesByItselfIsAnOutage();
    void afterTheWaitTheOutageIsStillThere();
    void anOutageKeepsNobody();

    void oneRequestsRefusalKeepsTheOthers();
    void aWriteIsToldInsteadOfKept_data();
    void aWriteIsToldInsteadOfKept();
    void aReadIsToldOfAWaitThatNobodySitsOut();
    void aLineThatClosesWhileTheTokenIsFetchedKeepsTheRequest();
    void aLineThatClosesAtTheGateKeepsTheWrite();
    void theNextReadAfter503UsesANewConnection();
    void requestsThatDoNotGetThroughAreAnOutage_data();
    void requestsThatDoNotGetThroughAreAnOutage();
    void aLostWriteIsNoOutageYet();
    void aTokenThatCannotBeFetchedIsAnOutage();
    void anAnswerForAnAccountThatHasGoneKeepsNobody();
};

void TestServiceLine::anOpenLineLetsGoAtOnce()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    Called called(clock);

    line.whenOpen(&called.context, called.call());

    QCOMPARE(called.times, 1);
    QCOMPARE(line.condition(), ServiceLine::Condition());
    QCOMPARE(clock.pending(), 0);
}

void TestServiceLine::aWishToBeLeftAloneKeepsEverybody_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 503, 504, 509})
        QTest::addRow("%d", status) << status;
}

void TestServiceLine::aWishToBeLeftAloneKeepsEverybody()
{
    QFETCH(int, status);
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    QSignalSpy changed(&line, &ServiceLine::changed);
    QSignalSpy reopened(&line, &ServiceLine::reopened);
    Called first(clock);
    Called second(clock);
    const QDateTime start = clock.now();

    line.note(answer(status, 42s));
    line.whenOpen(&first.context, first.call());
    line.whenOpen(&second.context, second.call());

    QCOMPARE(line.condition().state, State::Throttled);
    QCOMPARE(line.condition().since, start);
    QCOMPARE(line.condition().until, start.addSecs(42));
    QCOMPARE(line.condition().error->httpStatus, status);
    QCOMPARE(line.wait(), 42s);
    QCOMPARE(clock.pending(), 1);
    clock.advance(41999ms);
    QCOMPARE(first.times + second.times, 0);
    QCOMPARE(changed.size(), 1);
    clock.advance(1ms);
    QCOMPARE(first.times, 1);
    QCOMPARE(second.times, 1);
    QCOMPARE(line.condition(), ServiceLine::Condition());
    QCOMPARE(reopened.size(), 1);
    QCOMPARE(clock.pending(), 0);
}

void TestServiceLine::whatIsNoWishKeepsNobody_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::newRow("success") << answer(200, 42s);
    QTest::newRow("refusal") << answer(403, 42s);
    QTest::newRow("5xx without a time") << answer(503);
    QTest::newRow("5xx, zero") << answer(503, 0s);
    WireReply cut = answer(429, 42s);
    cut.fault = Fault::ConnectionLost;
    QTest::newRow("cut") << cut;
}

void TestServiceLine::whatIsNoWishKeepsNobody()
{
    QFETCH(WireReply, reply);
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);

    line.note(reply);

    QCOMPARE(line.wait(), 0s);
    QCOMPARE(line.condition().state, State::Open);
}

void TestServiceLine::withoutAUsableTimeThePauseIsItsOwnAndGrows()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    std::chrono::milliseconds longest = 0ms;
    for (int i = 0; i < 200; ++i) {
        line.note(answer(429, i % 2 ? Wait(0s) : std::nullopt));
        const std::chrono::milliseconds wait = line.wait();
        QVERIFY2(wait <= std::min<std::chrono::milliseconds>(60s, 2s * (1 << std::min(i, 6))),
                 qPrintable(QString::number(wait.count())));
        longest = std::max(longest, wait);
        clock.advance(wait);
    }
    QVERIFY(longest > 30s);

    line.note(answer(200)); // It has recovered: the next pause is a short one.
    line.note(answer(429));
    QVERIFY(line.wait() <= 2s);
}

void TestServiceLine::anAnswerThatWasUnderWayDoesNotEndTheWait()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    line.note(answer(429, 42s));
    clock.advance(1s);

    line.note(answer(200));

    QCOMPARE(line.wait(), 41s);
    QCOMPARE(line.condition().state, State::Throttled);
}

void TestServiceLine::theLongestWishCounts()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    const QDateTime start = clock.now();
    line.note(answer(429, 20s));
    clock.advance(10s);
    line.note(answer(429, 5s));
    QCOMPARE(line.wait(), 10s);
    line.note(answer(429, 30s));
    QCOMPARE(line.wait(), 30s);
    QCOMPARE(line.condition().since, start);
    QCOMPARE(line.condition().until, start.addSecs(40));
}

void TestServiceLine::anAbsurdWishEndsAfterADay()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    line.note(answer(429, 10 * 365 * 24h));
    QCOMPARE(line.wait(), 24h);
    clock.advance(24h);
    QCOMPARE(line.condition().state, State::Open);
}

void TestServiceLine::aSetClockChangesTheTimeShownButNotTheWait_data()
{
    QTest::addColumn<std::chrono::milliseconds>("by");
    QTest::newRow("a night asleep") << std::chrono::milliseconds(9h);
    QTest::newRow("years ahead") << std::chrono::milliseconds(5 * 365 * 24h);
    QTest::newRow("hours behind") << std::chrono::milliseconds(-5h);
}

void TestServiceLine::aSetClockChangesTheTimeShownButNotTheWait()
{
    QFETCH(std::chrono::milliseconds, by);
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    Called called(clock);
    line.note(answer(429, 42s));
    line.whenOpen(&called.context, called.call());
    clock.advance(2s);
    QSignalSpy changed(&line, &ServiceLine::changed);

    clock.jump(by);
    line.takeClockJump();

    QCOMPARE(changed.size(), 1);
    QCOMPARE(line.condition().until, clock.now().addSecs(40));
    QCOMPARE(line.wait(), 40s);
    clock.advance(39s);
    QCOMPARE(called.times, 0);
    clock.advance(1s);
    QCOMPARE(called.times, 1);
    line.takeClockJump();
    QCOMPARE(line.condition(), ServiceLine::Condition());
}

/// As the timers of a system do, by some per cent.
class HastyClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now(); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override
    {
        m_clock.callAfter(std::max(1ms, delay * 95 / 100), context, std::move(action));
    }
    ManualClock m_clock;
};

void TestServiceLine::anAlarmThatRingsEarlyOpensNothing()
{
    HastyClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    Called called(clock.m_clock);
    line.note(answer(429, 60s));
    line.whenOpen(&called.context, called.call());

    clock.m_clock.advance(70s);

    QCOMPARE(called.times, 1);
    QVERIFY(called.at >= 60s);
}

void TestServiceLine::whoIsGoneIsNotCalled()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    line.note(answer(429, 42s));
    int calls = 0;
    {
        const QObject context;
        line.whenOpen(const_cast<QObject *>(&context), [&calls] { ++calls; });
    }
    clock.advance(1min);
    QCOMPARE(calls, 0);
}

void TestServiceLine::whoFindsItClosedAgainWaitsOnce()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    Called called(clock);
    QObject other;
    line.note(answer(429, 10s));
    line.whenOpen(&other, [&line] { line.note(answer(429, 20s)); });
    line.whenOpen(&called.context, called.call());
    clock.advance(10s);
    QCOMPARE(called.times, 0);
    clock.advance(20s);
    QCOMPARE(called.times, 1);
    QCOMPARE(called.at, 30s);
}

void TestServiceLine::anotherTenantIsNotKept()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    Called called(clock);
    line.serve(u"one"_s);
    line.note(answer(429, 42s));

    line.serve(u"two"_s);
    QCOMPARE(line.condition().state, State::Open);
    QCOMPARE(line.wait(), 0s);

    line.serve(u"one"_s);
    QCOMPARE(line.condition().state, State::Throttled);
    QCOMPARE(line.wait(), 42s);
    line.whenOpen(&called.context, called.call());
    clock.advance(42s);
    QCOMPARE(called.times, 1);
}

void TestServiceLine::after503ANewConnectionIsWanted()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    QVERIFY(!line.wantsNewConnection());
    line.note(answer(503));
    QVERIFY(line.wantsNewConnection());
    line.note({}); // Nothing came.
    QVERIFY(line.wantsNewConnection());
    line.note(answer(200));
    QVERIFY(!line.wantsNewConnection());
}

void TestServiceLine::anOutageLastsUntilTheServiceAnswers()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    QSignalSpy reopened(&line, &ServiceLine::reopened);
    const QDateTime start = clock.now();
    line.noteOutage(lost());
    clock.advance(1min);
    line.noteOutage({.kind = ErrorKind::Unavailable, .fault = Fault::HostNotFound});
    QCOMPARE(line.condition().state, State::Unreachable);
    QCOMPARE(line.condition().since, start);
    QVERIFY(line.condition().error->fault == Fault::HostNotFound);

    line.note(answer(500));
    QCOMPARE(line.condition().state, State::Unreachable);
    line.note(answer(404));

    QCOMPARE(line.condition(), ServiceLine::Condition());
    QCOMPARE(reopened.size(), 1);
}

void TestServiceLine::anotherOneThatAnswersEndsNoOutage_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::newRow("a portal's page") << WireReply{.status = 200, .body = " \r\n<!DOCTYPE html>"};
    QTest::newRow("a proxy's refusal") << WireReply{.status = 403, .body = "<html>"};
    QTest::newRow("a redirect") << WireReply{.status = 302};
    QTest::newRow("a gateway") << WireReply{.status = 502};
    QTest::newRow("a cut answer") << WireReply{.status = 200, .fault = Fault::ConnectionLost, .body = "{"};
}

void TestServiceLine::anotherOneThatAnswersEndsNoOutage()
{
    QFETCH(WireReply, reply);
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    line.noteOutage(lost());
    line.note(reply);
    QCOMPARE(line.condition().state, State::Unreachable);
}

void TestServiceLine::onlyWhatPassesByItselfIsAnOutage_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("outage");
    using Kind = ErrorKind;
    for (const Fault fault : {Fault::HostNotFound, Fault::ConnectionRefused, Fault::ConnectionLost,
                              Fault::TimedOut, Fault::TlsFailed, Fault::ProxyFailed, Fault::Redirected,
                              Fault::ProxySignInRequired, Fault::ReplyNotJson})
        QTest::addRow("fault %d", int(fault)) << Error{.kind = Kind::Unavailable, .fault = fault} << true;
    for (const int status : {408, 500, 502, 503, 504, 507})
        QTest::addRow("%d", status) << Error{.kind = Kind::Unavailable, .httpStatus = status} << true;
    QTest::newRow("the service's own nonsense")
        << Error{.kind = Kind::InvalidReply, .fault = Fault::ReplyNotJson, .requestId = u"r"_s} << false;
    QTest::newRow("refused") << Error{.kind = Kind::Rejected, .httpStatus = 403} << false;
    QTest::newRow("throttled") << Error{.kind = Kind::Rejected, .httpStatus = 429} << false;
    QTest::newRow("throttled sign-in") << Error{.kind = Kind::Unavailable, .httpStatus = 429} << false;
    QTest::newRow("asked to wait") << Error{.kind = Kind::Unavailable, .fault = Fault::AskedToWait} << false;
    QTest::newRow("signed out") << Error{.kind = Kind::SignInRequired} << false;
    QTest::newRow("too large") << Error{.kind = Kind::InvalidReply, .fault = Fault::ReplyTooLarge} << false;
}

void TestServiceLine::onlyWhatPassesByItselfIsAnOutage()
{
    QFETCH(Error, error);
    QFETCH(bool, outage);
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    line.noteOutage(error);
    QCOMPARE(line.condition().state, outage ? State::Unreachable : State::Open);
}

void TestServiceLine::afterTheWaitTheOutageIsStillThere()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    QSignalSpy reopened(&line, &ServiceLine::reopened);
    line.note(answer(429, 42s));
    line.noteOutage(lost());
    QCOMPARE(line.condition().state, State::Throttled);
    clock.advance(42s);
    QCOMPARE(line.condition().state, State::Unreachable);
    QCOMPARE(reopened.size(), 0);
    line.note(answer(200));
    QCOMPARE(reopened.size(), 1);
}

void TestServiceLine::anOutageKeepsNobody()
{
    ManualClock clock;
    FixedRandom random;
    ServiceLine line(clock, random);
    Called called(clock);
    line.noteOutage(lost());
    line.whenOpen(&called.context, called.call());
    QCOMPARE(called.times, 1);
}

void TestServiceLine::oneRequestsRefusalKeepsTheOthers()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) { return Answer::json(200, R"({"value":[]})"); });
    bench.server.enqueue(Answer::json(429, "{}", {{"Retry-After", "42"}}));
    bench.read();
    QTRY_COMPARE(bench.client.line().condition().state, State::Throttled);
    bench.readAll();
    Heard<GraphObject> other;
    bench.client.read({{u"other"_s}, {}}, &bench.owner, other.callback());

    bench.clock.advance(41s);
    QCoreApplication::processEvents();
    QCOMPARE(bench.server.heads(), 1);
    bench.clock.advance(1s);

    QTRY_VERIFY(bench.object.ok() && bench.items.ok() && other.ok());
    QCOMPARE(bench.server.heads(), 4);
}

void TestServiceLine::aWriteIsToldInsteadOfKept_data()
{
    QTest::addColumn<bool>("isDelete");
    QTest::newRow("POST") << false;
    QTest::newRow("DELETE") << true;
}

void TestServiceLine::aWriteIsToldInsteadOfKept()
{
    QFETCH(bool, isDelete);
    GraphBench bench;
    int visits = 0;
    bench.gate = [&visits](QObject *, const Callback<Done> &callback) {
        ++visits;
        callback(Done());
    };
    bench.client.line().hold(42s);

    isDelete ? bench.remove() : bench.post();

    QVERIFY(!bench.object.done());
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, Fault::AskedToWait);
    QCOMPARE(bench.object.error().retryAfter, std::optional(42s));
    QCOMPARE(visits, 0);
    QCOMPARE(bench.tokens.asked(), 0);
    QCOMPARE(bench.server.connections(), 0);
}

void TestServiceLine::aReadIsToldOfAWaitThatNobodySitsOut()
{
    GraphBench bench;
    bench.client.line().hold(601s);
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Unavailable);
    QCOMPARE(bench.object.error().fault, Fault::AskedToWait);
    QCOMPARE(bench.object.error().retryAfter, std::optional(601s));
    QCOMPARE(bench.server.connections(), 0);
    QCOMPARE(bench.client.line().condition().state, State::Throttled);
}

void TestServiceLine::aLineThatClosesWhileTheTokenIsFetchedKeepsTheRequest()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, "{}"));
    bench.tokens.hold();
    bench.read();
    QTRY_COMPARE(bench.tokens.asked(), 1);
    bench.client.line().hold(42s);
    bench.tokens.release();
    QCoreApplication::processEvents();
    QCOMPARE(bench.server.heads(), 0);
    bench.clock.advance(42s);
    QTRY_VERIFY(bench.object.ok());
}

void TestServiceLine::aLineThatClosesAtTheGateKeepsTheWrite()
{
    GraphBench bench;
    Callback<Done> open;
    bench.gate = [&open](QObject *, const Callback<Done> &callback) { open = callback; };
    bench.post();
    QVERIFY(open);
    bench.client.line().hold(42s);
    open(Done());
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, Fault::AskedToWait);
    QCOMPARE(bench.server.connections(), 0);
}

void TestServiceLine::theNextReadAfter503UsesANewConnection()
{
    GraphBench bench;
    for (int i = 0; i < 5; ++i)
        bench.server.enqueue(Answer::json(503, "{}"));
    bench.server.setHandler([](const SeenRequest &) { return Answer::json(200, "{}"); });
    bench.read();
    while (!bench.object.done()) {
        bench.clock.advance(1s);
        (void)QTest::qWaitFor([&bench] { return bench.object.done(); }, 1);
    }
    bench.read();
    QTRY_VERIFY(bench.object.ok());
    bench.read();
    QTRY_COMPARE(bench.object.calls, 3);
    const auto &requests = bench.server.requests();
    QVERIFY(requests.at(5).connection != requests.at(4).connection);
    QVERIFY(requests.at(5).connection != requests.at(0).connection);
    QCOMPARE(requests.at(6).connection, requests.at(0).connection);
}

void TestServiceLine::requestsThatDoNotGetThroughAreAnOutage_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("connection lost")
        << Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}").thenClose();
    QTest::newRow("server error") << Answer::json(500, "{}");
    QTest::newRow("a portal's page") << Answer::http(200, "<html>Sign in to the network</html>");
    QTest::newRow("a portal's redirect") << Answer::http(302, "", {{"Location", "http://127.0.0.1:1/"}});
}

void TestServiceLine::requestsThatDoNotGetThroughAreAnOutage()
{
    QFETCH(Answer, answer);
    GraphBench bench;
    bench.server.enqueue(answer);
    bench.server.enqueue(Answer::json(200, "{}"));
    bench.read();
    QTRY_COMPARE(bench.object.calls, 1);
    QCOMPARE(bench.client.line().condition().state, State::Unreachable);

    bench.read();
    QTRY_COMPARE(bench.object.calls, 2);
    QCOMPARE(bench.client.line().condition().state, State::Open);
}

void TestServiceLine::aLostWriteIsNoOutageYet()
{
    GraphBench bench;
    bench.server.enqueue(Answer::nothing().thenClose());
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.client.line().condition().state, State::Open);

    bench.endpoints.graphRoot = QUrl(u"http://127.0.0.1:1"_s);
    bench.post();
    QTRY_COMPARE(bench.object.calls, 2);
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.client.line().condition().state, State::Unreachable);
}

void TestServiceLine::aTokenThatCannotBeFetchedIsAnOutage()
{
    GraphBench bench;
    bench.tokens.replace({});
    bench.tokens.failWith({.kind = ErrorKind::Unavailable, .fault = Fault::HostNotFound, .fromSignIn = true});
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.client.line().condition().state, State::Unreachable);
    QVERIFY(bench.client.line().condition().error->fromSignIn);
}

void TestServiceLine::anAnswerForAnAccountThatHasGoneKeepsNobody()
{
    GraphBench bench;
    bench.tokens.setOwner(u"ada@one"_s);
    bench.server.setHandler([&bench](const SeenRequest &) {
        bench.tokens.setOwner(u"ada@two"_s);
        return Answer::json(429, "{}", {{"Retry-After", "42"}});
    });
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().httpStatus, 429);
    QCOMPARE(bench.client.line().wait(), 0ms);
}

QTEST_GUILESS_MAIN(TestServiceLine)
#include "tst_serviceline.moc"
