// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/graphbench.h"

#include <QSslConfiguration>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestGraphReads : public QObject
{
    Q_OBJECT

private slots:
    void aReadAsksForUnknownMembersAndSendsNoBody();
    void theAddressKeepsTheRootsPath_data();
    void theAddressKeepsTheRootsPath();
    void aNameThatWouldLeaveThePathIsRefused_data();
    void aNameThatWouldLeaveThePathIsRefused();
    void aReplyIsJudgedByItsContent_data();
    void aReplyIsJudgedByItsContent();
    void aStatusIsAKindOfFailure_data();
    void aStatusIsAKindOfFailure();
    void a401IsRepeatedOnceWithANewToken();
    void aSecond401AsksForSignIn();
    void aLostConnectionMayComeBackLater_data();
    void aLostConnectionMayComeBackLater();
    void tlsFailureIsNamed();
    void aRedirectIsNotFollowed();
    void silenceEndsAtTheDeadline();
    void aTrickleEndsAtTheDeadline();
    void aReplyBeyondTheCapIsCutOff();
    void aGzipBombIsStopped();
    void cookiesAreNotKept();
    void aBusyServiceIsAskedAgain_data();
    void aBusyServiceIsAskedAgain();
    void after503ANewConnectionIsUsed();
    void retryAfterIsObeyed();
    void aLongRetryAfterIsToldInsteadOfSlept();
    void itGivesUpAfterFiveTries();
    void otherServerErrorsAreNotRepeated();
    void aDestroyedContextEndsTheWaiting();
    void aDestroyedContextIsNotCalled();
    void anUnreadableTokenAnswerIsPassedOn();
    void twoReadsAtOnceEachGetTheirOwnAnswer();
};

void TestGraphReads::aReadAsksForUnknownMembersAndSendsNoBody()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, R"({"id":"1"})", {{"request-id", "r"}}));
    bench.read();
    QVERIFY(!bench.object.done());
    QTRY_VERIFY(bench.object.ok());
    const SeenRequest seen = bench.server.requests().at(0);
    QCOMPARE(seen.method, "GET");
    QCOMPARE(seen.target, "/beta/things");
    QCOMPARE(seen.header("prefer"), "include-unknown-enum-members");
    QCOMPARE(seen.header("accept"), "application/json");
    QCOMPARE(seen.header("authorization"), "Bearer token-1");
    QCOMPARE(seen.header("user-agent"), "CloudPcImageUploader/" APP_VERSION);
    QCOMPARE(seen.header("content-type"), "");
    QCOMPARE(bench.object.value().ids.requestId, u"r"_s);
    QCOMPARE(bench.object.value().body, R"({"id":"1"})");
    QCOMPARE(bench.object.calls, 1);
}

void TestGraphReads::theAddressKeepsTheRootsPath_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bare") << u"https://graph.microsoft.com"_s << u"https://graph.microsoft.com/v1.0/a/b"_s;
    QTest::newRow("slash") << u"https://graph.microsoft.com/"_s << u"https://graph.microsoft.com/v1.0/a/b"_s;
    QTest::newRow("path") << u"http://127.0.0.1:81/s3cret"_s << u"http://127.0.0.1:81/s3cret/v1.0/a/b"_s;
    QTest::newRow("path and slashes")
        << u"http://[::1]:81/s3cret//"_s << u"http://[::1]:81/s3cret/v1.0/a/b"_s;
    QTest::newRow("escapes") << u"https://h.example/a%2Fb%20c/"_s
                             << u"https://h.example/a%2Fb%20c/v1.0/a/b"_s;
}

void TestGraphReads::theAddressKeepsTheRootsPath()
{
    QFETCH(QString, root);
    QFETCH(QString, expected);
    const Endpoints endpoints{.graphRoot = QUrl(root), .graphVersion = GraphVersion::V1};
    const auto url = graphUrl(endpoints, {{u"a"_s, u"b"_s}, {}});
    QVERIFY(url);
    QCOMPARE(url->toString(QUrl::FullyEncoded), expected);
}

void TestGraphReads::aNameThatWouldLeaveThePathIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("dot") << u"."_s;
    QTest::newRow("dots") << u".."_s;
}

void TestGraphReads::aNameThatWouldLeaveThePathIsRefused()
{
    QFETCH(QString, name);
    GraphBench bench;
    bench.path.segments << name;
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Local);
    QCOMPARE(bench.server.connections(), 0);
}

void TestGraphReads::aReplyIsJudgedByItsContent_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("ok");
    const QByteArray ok = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
    QTest::newRow("object") << ok + "\r\n{\"a\":1}" << true;
    QTest::newRow("BOM") << ok + "\r\n\xEF\xBB\xBF{\"a\":1}" << true;
    QTest::newRow("wrong type, good JSON") << ok + "Content-Type: text/html\r\n\r\n{}" << true;
    QTest::newRow("chunked") << ok + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" << true;
    QTest::newRow("JSON type, HTML") << ok + "Content-Type: application/json\r\n\r\n<html/>" << false;
    QTest::newRow("empty") << ok + "\r\n" << false;
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
                                << false;
    QTest::newRow("array") << ok + "\r\n[]" << false;
    QTest::newRow("string") << ok + "\r\n\"a\"" << false;
    QTest::newRow("cut without a length") << ok + "\r\n{\"a\":1" << false;
    QTest::newRow("bad chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
                                    << false;
    QTest::newRow("unknown encoding") << ok + "Content-Encoding: rot13\r\n\r\n{n}" << false;
    QTest::newRow("fake gzip") << ok + "Content-Encoding: gzip\r\n\r\n{\"a\":1}" << false;
    QTest::newRow("invalid UTF-8") << ok + "\r\n{\"a\":\"\xc3\x28\"}" << false;
    QTest::newRow("too deep") << ok + "\r\n{\"a\":" + QByteArray(1100, '[') + QByteArray(1100, ']') + "}"
                              << false;
}

void TestGraphReads::aReplyIsJudgedByItsContent()
{
    QFETCH(QByteArray, raw);
    QFETCH(bool, ok);
    GraphBench bench;
    bench.server.setHandler([raw](const SeenRequest &) { return Answer::raw(raw).thenClose(); });
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.ok(), ok);
    if (!ok)
        QCOMPARE(bench.object.error().kind, ErrorKind::InvalidReply);
}

void TestGraphReads::aStatusIsAKindOfFailure_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    for (const int status : {400, 402, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 423, 451})
        QTest::addRow("%d", status) << status << ErrorKind::Rejected;
    for (const int status : {408, 500, 501, 502, 507, 509, 599})
        QTest::addRow("%d", status) << status << ErrorKind::Unavailable;
}

void TestGraphReads::aStatusIsAKindOfFailure()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    GraphBench bench;
    bench.server.setHandler([status](const SeenRequest &) {
        return Answer::json(status, R"({"error":{"code":"c","message":"m"}})", {{"request-id", "r"}});
    });
    bench.read();
    QTRY_VERIFY(bench.object.done());
    const Error error = bench.object.error();
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.fault, Fault::None);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.code, u"c"_s);
    QCOMPARE(error.requestId, u"r"_s);
    QVERIFY(!error.clientRequestId.isEmpty());
}

void TestGraphReads::a401IsRepeatedOnceWithANewToken()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(401, "{}"));
    bench.server.enqueue(Answer::json(200, "{}"));
    bench.read();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.server.requests().at(1).header("authorization"), "Bearer token-2");
    QCOMPARE(bench.tokens.rejected(), QList<QByteArray>{"token-1"});
}

void TestGraphReads::aSecond401AsksForSignIn()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) { return Answer::http(401, "", {{"request-id", "r"}}); });
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::SignInRequired);
    QCOMPARE(bench.object.error().requestId, u"r"_s);
    QCOMPARE(bench.server.heads(), 2);
}

void TestGraphReads::aLostConnectionMayComeBackLater_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 2");
    QTest::newRow("length not reached") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}");
}

void TestGraphReads::aLostConnectionMayComeBackLater()
{
    QFETCH(QByteArray, raw);
    GraphBench bench;
    bench.server.setHandler([raw](const SeenRequest &) { return Answer::raw(raw).thenClose(); });
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Unavailable);
    QCOMPARE(bench.object.error().fault, Fault::ConnectionLost);
}

void TestGraphReads::tlsFailureIsNamed()
{
    GraphBench bench(ScriptedServer::Transport::Tls);
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Unavailable);
    QCOMPARE(bench.object.error().fault, Fault::TlsFailed);
    QCOMPARE(bench.server.heads(), 0);
}

void TestGraphReads::aRedirectIsNotFollowed()
{
    ScriptedServer other;
    GraphBench bench;
    bench.server.enqueue(Answer::http(302, "", {{"Location", other.url().toEncoded()}}));
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::InvalidReply);
    QCOMPARE(bench.object.error().fault, Fault::Redirected);
    QCOMPARE(other.connections(), 0);
}

void TestGraphReads::silenceEndsAtTheDeadline()
{
    GraphBench bench;
    bench.server.enqueue(Answer::nothing());
    bench.read();
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.clock.advance(29s);
    QVERIFY(!bench.object.done());
    bench.clock.advance(1s);
    QVERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Unavailable);
    QCOMPARE(bench.object.error().fault, Fault::TimedOut);
}

void TestGraphReads::aTrickleEndsAtTheDeadline()
{
    GraphBench bench;
    bench.server.enqueue(Answer::raw("HTTP/1.1 200 OK\r\n\r\n{").trickle(QByteArray(9000, ' '), 5ms));
    bench.read();
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.clock.advance(30s);
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().fault, Fault::TimedOut);
}

void TestGraphReads::aReplyBeyondTheCapIsCutOff()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(200, "{\"a\":\"" + QByteArray(maxObjectBytes, 'x') + "\"}"));
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::InvalidReply);
    QCOMPARE(bench.object.error().fault, Fault::ReplyTooLarge);
}

void TestGraphReads::aGzipBombIsStopped()
{
    // 64 MB of blanks: a zlib stream (what "deflate" means in RFC 9110) without qCompress's length in front.
    const QByteArray bomb = qCompress(QByteArray(64 * 1024 * 1024, ' '), 9).mid(4);
    GraphBench bench;
    bench.server.enqueue(Answer::http(200, bomb, {{"Content-Encoding", "deflate"}}));
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::InvalidReply);
    QCOMPARE(bench.object.error().fault, Fault::ReplyTooLarge);
}

void TestGraphReads::cookiesAreNotKept()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) {
        return Answer::json(200, "{}",
                            {{"Set-Cookie", "a=b"}, {"ETag", "x"}, {"Cache-Control", "max-age=600"}});
    });
    bench.read();
    QTRY_COMPARE(bench.object.calls, 1);
    bench.read();
    QTRY_COMPARE(bench.object.calls, 2);
    QCOMPARE(bench.server.requests().at(1).header("cookie"), "");
    QCOMPARE(bench.server.requests().at(1).header("if-none-match"), "");
}

void TestGraphReads::aBusyServiceIsAskedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    for (const int status : {429, 503, 504})
        QTest::addRow("%d", status) << status << QByteArray();
    for (const char *text :
         {"-5", "0", "soon", "Wed, 21 Oct 2015 07:28:00 GMT", "99999999999999999999", "1.5", ""})
        QTest::addRow("429, Retry-After '%s'", text) << 429 << QByteArray(text);
}

void TestGraphReads::aBusyServiceIsAskedAgain()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    GraphBench bench;
    bench.server.enqueue(Answer::json(status, "{}", {{"Retry-After", retryAfter}}));
    bench.server.enqueue(Answer::json(200, "{}"));
    bench.read();
    QTRY_VERIFY(bench.clock.pending() == 1 && bench.clock.untilNext() < 10s);
    QVERIFY(bench.clock.untilNext() > 0s);
    QVERIFY(bench.clock.untilNext() < 2s);
    QCOMPARE(bench.server.heads(), 1);
    bench.clock.advance(2s);
    QTRY_VERIFY(bench.object.ok());
    QVERIFY(bench.server.requests().at(0).header("client-request-id")
            != bench.server.requests().at(1).header("client-request-id"));
}

void TestGraphReads::after503ANewConnectionIsUsed()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(503, "{}", {{"Retry-After", "5"}}));
    bench.server.enqueue(Answer::json(503, "{}", {{"Retry-After", "6"}}));
    bench.server.enqueue(Answer::json(429, "{}", {{"Retry-After", "7"}}));
    bench.server.enqueue(Answer::json(200, "{}"));
    bench.read();
    for (const auto wait : {5s, 6s, 7s}) {
        QTRY_COMPARE(bench.clock.untilNext(), std::chrono::milliseconds(wait));
        bench.clock.advance(wait);
    }
    QTRY_VERIFY(bench.object.ok());
    const auto requests = bench.server.requests();
    QVERIFY(requests.at(1).connection != requests.at(0).connection);
    QVERIFY(requests.at(2).connection != requests.at(1).connection);
    QVERIFY(requests.at(2).connection != requests.at(0).connection);
    QCOMPARE(requests.at(3).connection, requests.at(0).connection); // after 429 the old one is good enough
}

void TestGraphReads::retryAfterIsObeyed()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(429, "{}", {{"Retry-After", "600"}}));
    bench.server.enqueue(Answer::json(
        429, "{}",
        {{"Date", "Wed, 21 Oct 2015 07:28:00 GMT"}, {"Retry-After", "Wed, 21 Oct 2015 07:28:42 GMT"}}));
    bench.server.enqueue(Answer::json(200, "{}"));
    bench.read();
    QTRY_COMPARE(bench.clock.untilNext(), std::chrono::milliseconds(600s));
    bench.clock.advance(599s);
    QCOMPARE(bench.server.heads(), 1);
    bench.clock.advance(1s);
    QTRY_COMPARE(bench.clock.untilNext(), std::chrono::milliseconds(42s));
    bench.clock.advance(42s);
    QTRY_VERIFY(bench.object.ok());
}

void TestGraphReads::aLongRetryAfterIsToldInsteadOfSlept()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(503, "{}", {{"Retry-After", "601"}}));
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Unavailable);
    QCOMPARE(bench.object.error().retryAfter, std::optional(601s));
    QCOMPARE(bench.server.heads(), 1);
}

void TestGraphReads::itGivesUpAfterFiveTries()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) {
        return Answer::json(429, "{}", {{"Retry-After", "45"}});
    });
    bench.read();
    for (int wait = 0; wait < 4; ++wait) {
        QTRY_COMPARE(bench.clock.untilNext(), std::chrono::milliseconds(45s));
        bench.clock.advance(45s);
    }
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.server.heads(), 5);
    QCOMPARE(bench.object.error().kind, ErrorKind::Rejected);
    QCOMPARE(bench.object.error().httpStatus, 429);
    QCOMPARE(bench.object.error().retryAfter, std::optional(45s));
}

void TestGraphReads::otherServerErrorsAreNotRepeated()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(500, "{}"));
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.server.heads(), 1);
}

void TestGraphReads::aDestroyedContextEndsTheWaiting()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(429, "{}", {{"Retry-After", "50"}}));
    auto context = std::make_unique<QObject>();
    bench.read(context.get());
    QTRY_COMPARE(bench.clock.untilNext(), std::chrono::milliseconds(50s));
    context.reset();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    bench.clock.advance(1h);
    QTRY_COMPARE(bench.client.findChildren<PatientRead *>().size(), 0);
    QCOMPARE(bench.server.heads(), 1);
    QVERIFY(!bench.object.done());
}

void TestGraphReads::aDestroyedContextIsNotCalled()
{
    GraphBench bench;
    bench.server.enqueue(Answer::nothing());
    auto context = std::make_unique<QObject>();
    bench.read(context.get());
    QTRY_COMPARE(bench.server.requests().size(), 1);
    context.reset();
    QTRY_COMPARE(bench.clock.pending(), 0);
    bench.clock.advance(1h);
    QVERIFY(!bench.object.done());
}

void TestGraphReads::anUnreadableTokenAnswerIsPassedOn()
{
    GraphBench bench;
    bench.tokens.replace({});
    bench.tokens.failWith({.kind = ErrorKind::Unavailable, .fault = Fault::HostNotFound});
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error(), (Error{.kind = ErrorKind::Unavailable, .fault = Fault::HostNotFound}));
    QCOMPARE(bench.server.connections(), 0);
}

void TestGraphReads::twoReadsAtOnceEachGetTheirOwnAnswer()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &seen) {
        const QByteArray body = "{\"t\":\"" + seen.target + "\"}";
        return seen.target.endsWith("1") ? Answer::json(200, body).late(50ms) : Answer::json(200, body);
    });
    Heard<GraphObject> first;
    Heard<GraphObject> second;
    bench.client.read({{u"1"_s}, {}}, &bench.owner, first.callback());
    bench.client.read({{u"2"_s}, {}}, &bench.owner, second.callback());
    QTRY_VERIFY(first.ok() && second.ok());
    QCOMPARE(first.value().object.value(u"t"_s).toString(), u"/beta/1"_s);
    QCOMPARE(second.value().object.value(u"t"_s).toString(), u"/beta/2"_s);
}

QTEST_GUILESS_MAIN(TestGraphReads)
#include "tst_graphreads.moc"
