// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/graphbench.h"

#include <QJsonDocument>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestGraphWrites : public QObject
{
    Q_OBJECT

private slots:
    void aPostCarriesItsHeadersAndItsBody();
    void aPostWithoutABodyHasNoContentType();
    void a2xxIsSuccess_data();
    void a2xxIsSuccess();
    void aStatusSaysWhatMayHaveHappened_data();
    void aStatusSaysWhatMayHaveHappened();
    void refusalsCarryCodeMessageAndBothIds();
    void noAnswerTellsTheToken();
    void theServicesOwnTimeIsKept_data();
    void theServicesOwnTimeIsKept();
    void aCutRefusalIsNoRefusal();
    void a401IsRepeatedOnceWithANewToken();
    void aSecond401AsksForSignIn();
    void withoutATokenNothingIsSent();
    void anotherAccountsTokenIsNotUsed();
    void anotherAccountsTokenIsNotUsedAfterA401();
    void whoeverSignsInFirstMaySend();
    void aTokenThatBreaksTheHeaderIsNotSent();
    void tooManyRequestsAreNotRepeated();
    void beforeTheBodyLeftItIsNotSent_data();
    void beforeTheBodyLeftItIsNotSent();
    void anUntrustedCertificateSeesNoToken_data();
    void anUntrustedCertificateSeesNoToken();
    void aServerThatNeverShakesHandsLeavesItNotSent();
    void silenceEndsAtTheDeadline();
    void aTrickleEndsAtTheDeadline();
    void aRedirectIsNotFollowed_data();
    void aRedirectIsNotFollowed();
    void anInsecureRootSendsNothing_data();
    void anInsecureRootSendsNothing();
    void aDestroyedContextBeforeTheTokenSendsNothing();
    void aDestroyedContextAfterSendingIsNotCalled();
    void aDestroyedClientCallsNobody();
    void anAnswerBeyondTheCapIsUnknown();
};

void TestGraphWrites::aPostCarriesItsHeadersAndItsBody()
{
    GraphBench bench;
    bench.endpoints.graphRoot = bench.server.url(u"/with/path/"_s);
    bench.endpoints.graphVersion = GraphVersion::V1;
    bench.path = {{u"a"_s, u"x/y ü?#%2F"_s}, GraphVersion::V1};
    bench.server.enqueue(Answer::json(201, R"({"id":"7"})", {{"request-id", "req"}}));
    bench.post();
    QTRY_VERIFY(bench.object.ok());

    const SeenRequest seen = bench.server.requests().at(0);
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.target, "/with/path/v1.0/a/x%2Fy%20%C3%BC%3F%23%252F");
    QCOMPARE(seen.header("authorization"), "Bearer token-1");
    QCOMPARE(seen.header("accept"), "application/json");
    QCOMPARE(seen.header("content-type"), "application/json");
    QCOMPARE(seen.header("user-agent"), "CloudPcImageUploader/" APP_VERSION);
    QCOMPARE(seen.header("prefer"), "");
    QCOMPARE(seen.header("cookie"), "");
    QCOMPARE(QJsonDocument::fromJson(seen.body).object(), (QJsonObject{{u"a"_s, 1}}));
    QVERIFY(!QUuid::fromString(QString::fromLatin1(seen.header("client-request-id"))).isNull());
    const GraphObject &answer = bench.object.value();
    QCOMPARE(answer.httpStatus, 201);
    QCOMPARE(answer.object.value(u"id"_s).toString(), u"7"_s);
    QCOMPARE(answer.ids.requestId, u"req"_s);
    QCOMPARE(answer.ids.clientRequestId, QString::fromLatin1(seen.header("client-request-id")));
}

void TestGraphWrites::aPostWithoutABodyHasNoContentType()
{
    GraphBench bench;
    bench.server.enqueue(Answer::raw("HTTP/1.1 204 No Content\r\n\r\n"));
    bench.postNothing();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.server.requests().at(0).header("content-length"), "0");
    QCOMPARE(bench.server.requests().at(0).header("content-type"), "");
    QCOMPARE(bench.object.value().httpStatus, 204);
}

void TestGraphWrites::a2xxIsSuccess_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ok");
    QTest::newRow("200") << 200 << QByteArray("{}") << true;
    QTest::newRow("201") << 201 << QByteArray("{\"id\":\"1\"}") << true;
    QTest::newRow("202 empty") << 202 << QByteArray() << true;
    QTest::newRow("202 blank") << 202 << QByteArray(" \r\n") << true;
    QTest::newRow("portal") << 200 << QByteArray("<html>Log in to Wi-Fi</html>") << false;
    QTest::newRow("cut JSON") << 201 << QByteArray("{\"id\":\"1\"") << false;
    QTest::newRow("invalid UTF-8") << 201 << QByteArray("{\"id\":\"\xff\"}") << false;
}

void TestGraphWrites::a2xxIsSuccess()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, ok);
    GraphBench bench;
    bench.server.enqueue(Answer::json(status, body));
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.ok(), ok);
    if (!ok) {
        QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(bench.object.error().fault, Fault::ReplyNotJson);
        QCOMPARE(bench.object.error().httpStatus, status);
    }
}

void TestGraphWrites::aStatusSaysWhatMayHaveHappened_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    for (const int status : {400, 403, 404, 405, 409, 412, 413, 415, 422, 429})
        QTest::addRow("%d", status) << status << ErrorKind::Rejected;
    for (const int status :
         {304, 402, 407, 408, 410, 418, 423, 424, 431, 451, 499, 500, 501, 502, 503, 504, 507, 509, 599, 600})
        QTest::addRow("%d", status) << status << ErrorKind::OutcomeUnknown;
}

void TestGraphWrites::aStatusSaysWhatMayHaveHappened()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    GraphBench bench;
    bench.server.setHandler([status](const SeenRequest &) {
        return Answer::json(status, R"({"error":{"code":"c","message":"m"}})", {{"request-id", "r"}});
    });
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, kind);
    QCOMPARE(bench.object.error().httpStatus, status);
    QCOMPARE(bench.object.error().requestId, u"r"_s);
    QCOMPARE(bench.server.heads(), 1);
}

void TestGraphWrites::refusalsCarryCodeMessageAndBothIds()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(
        409,
        R"({"error":{"code":"nameAlreadyExists","message":"It exists.","innerError":{"request-id":"inner"}}})"));
    bench.post();
    QTRY_VERIFY(bench.object.done());
    const Error error = bench.object.error();
    QCOMPARE(error.kind, ErrorKind::Rejected);
    QCOMPARE(error.fault, Fault::None);
    QCOMPARE(error.code, u"nameAlreadyExists"_s);
    QCOMPARE(error.message, u"It exists."_s);
    QCOMPARE(error.requestId, u"inner"_s);
    QCOMPARE(error.clientRequestId.toLatin1(), bench.server.requests().at(0).header("client-request-id"));
}

void TestGraphWrites::noAnswerTellsTheToken()
{
    GraphBench bench;
    const QByteArray token("0.AXoA_opaque-token");
    bench.tokens.replace({token});
    bench.server.enqueue(Answer::json(400, R"({"error":{"code":"a","message":"It was )" + token + "\"}}",
                                      {{"request-id", token}}));
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().message, u"It was ***"_s);
    QCOMPARE(bench.object.error().requestId, u"***"_s);
}

void TestGraphWrites::theServicesOwnTimeIsKept_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime moment(QDate(2026, 11, 6), QTime(8, 49, 37), Qt::UTC);
    for (const int status : {201, 400, 503}) {
        QTest::addRow("%d", status) << status << QByteArray("Date: Fri, 06 Nov 2026 08:49:37 GMT\r\n")
                                    << moment;
        QTest::addRow("%d, asctime", status)
            << status << QByteArray("Date: Fri Nov  6 08:49:37 2026\r\n") << moment;
        QTest::addRow("%d, none", status) << status << QByteArray() << QDateTime();
        QTest::addRow("%d, unreadable", status) << status << QByteArray("Date: yesterday\r\n") << QDateTime();
    }
}

void TestGraphWrites::theServicesOwnTimeIsKept()
{
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    QFETCH(QDateTime, expected);
    GraphBench bench;
    bench.server.enqueue(Answer::raw("HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + header
                                     + "Content-Length: 2\r\n\r\n{}"));
    bench.post();
    QTRY_VERIFY(bench.object.done());
    const bool ok = bench.object.ok();
    QCOMPARE(ok ? bench.object.value().ids.serverTime : bench.object.error().serverTime, expected);
    QCOMPARE(ok, status < 300);
}

void TestGraphWrites::aCutRefusalIsNoRefusal()
{
    GraphBench bench;
    bench.server.enqueue(
        Answer::raw("HTTP/1.1 403 Forbidden\r\nContent-Length: 500\r\n\r\n{\"error\":{").thenClose());
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.object.error().fault, Fault::ConnectionLost);
}

void TestGraphWrites::a401IsRepeatedOnceWithANewToken()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(401, "{}", {{"WWW-Authenticate", "Bearer realm=\"\""}}));
    bench.server.enqueue(Answer::json(201, R"({"id":"7"})"));
    bench.post();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.tokens.rejected(), QList<QByteArray>{"token-1"});
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.server.requests().at(1).header("authorization"), "Bearer token-2");
    QCOMPARE(bench.server.requests().at(1).body, bench.server.requests().at(0).body);
    QVERIFY(bench.server.requests().at(1).header("client-request-id")
            != bench.server.requests().at(0).header("client-request-id"));
}

void TestGraphWrites::aSecond401AsksForSignIn()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) {
        return Answer::json(401, R"({"error":{"code":"InvalidAuthenticationToken"}})");
    });
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::SignInRequired);
    QCOMPARE(bench.object.error().code, u"InvalidAuthenticationToken"_s);
    QCOMPARE(bench.server.heads(), 2);
    QCOMPARE(bench.tokens.rejected(), (QList<QByteArray>{"token-1", "token-2"}));
}

void TestGraphWrites::withoutATokenNothingIsSent()
{
    for (const auto &[failure, expected] : {std::pair{ErrorKind::SignInRequired, ErrorKind::SignInRequired},
                                            std::pair{ErrorKind::Unavailable, ErrorKind::NotSent},
                                            std::pair{ErrorKind::OutcomeUnknown, ErrorKind::NotSent}}) {
        GraphBench bench;
        bench.tokens.reject("token-1");
        bench.tokens.reject("token-2");
        bench.tokens.failWith({.kind = failure, .fault = Fault::TimedOut});
        bench.post();
        QTRY_VERIFY(bench.object.done());
        QCOMPARE(bench.object.error().kind, expected);
        QCOMPARE(bench.object.error().fault, Fault::TimedOut);
        QCOMPARE(bench.server.connections(), 0);
    }
}

void TestGraphWrites::anotherAccountsTokenIsNotUsed()
{
    GraphBench bench;
    bench.tokens.setOwner(u"ada@one"_s);
    bench.tokens.hold();
    bench.post();
    QTRY_COMPARE(bench.tokens.asked(), 1);
    bench.tokens.setOwner(u"bob@two"_s);
    bench.tokens.release();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Cancelled);
    QCOMPARE(bench.server.heads(), 0);
}

void TestGraphWrites::anotherAccountsTokenIsNotUsedAfterA401()
{
    GraphBench bench;
    bench.tokens.setOwner(u"ada@one"_s);
    bench.server.setHandler([&bench](const SeenRequest &) {
        bench.tokens.setOwner(u"ada@two"_s);
        return Answer::json(401, "{}");
    });
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Cancelled);
    QCOMPARE(bench.server.heads(), 1);
}

void TestGraphWrites::whoeverSignsInFirstMaySend()
{
    GraphBench bench;
    bench.tokens.hold();
    bench.server.enqueue(Answer::json(201, "{}"));
    bench.post();
    QTRY_COMPARE(bench.tokens.asked(), 1);
    bench.tokens.setOwner(u"ada@one"_s);
    bench.tokens.release();
    QTRY_VERIFY(bench.object.ok());
}

void TestGraphWrites::aTokenThatBreaksTheHeaderIsNotSent()
{
    for (const QByteArray token : {"", "a\r\nX-Other: 1", "a b"}) {
        GraphBench bench;
        bench.tokens.replace({token});
        bench.post();
        QTRY_VERIFY(bench.object.done());
        QCOMPARE(bench.object.error().kind, ErrorKind::SignInRequired);
        QCOMPARE(bench.server.connections(), 0);
    }
}

void TestGraphWrites::tooManyRequestsAreNotRepeated()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(429, "{}", {{"Retry-After", "17"}}));
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Rejected);
    QCOMPARE(bench.object.error().retryAfter, std::optional(17s));
    bench.clock.advance(1h);
    QCOMPARE(bench.server.heads(), 1);
}

void TestGraphWrites::beforeTheBodyLeftItIsNotSent_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<Fault>("fault");
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    QTest::newRow("no such host") << u"https://graph.invalid"_s << Fault::HostNotFound;
    QTest::newRow("closed port") << u"http://127.0.0.1:%1"_s.arg(closed.serverPort())
                                 << Fault::ConnectionRefused;
    QTest::newRow("closed port, TLS")
        << u"https://127.0.0.1:%1"_s.arg(closed.serverPort()) << Fault::ConnectionRefused;
}

void TestGraphWrites::beforeTheBodyLeftItIsNotSent()
{
    QFETCH(QString, root);
    QFETCH(Fault, fault);
    for (const auto write : {&GraphBench::postNothing, &GraphBench::remove}) {
        GraphBench bench;
        bench.endpoints.graphRoot = QUrl(root);
        (bench.*write)();
        QTRY_VERIFY_WITH_TIMEOUT(bench.object.done(), 20000);
        QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
        QCOMPARE(bench.object.error().fault, fault);
    }
    GraphBench bench;
    bench.endpoints.graphRoot = QUrl(root);
    bench.post();
    QTRY_VERIFY_WITH_TIMEOUT(bench.object.done(), 20000);
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, fault);
    QCOMPARE(bench.object.calls, 1);
}

void TestGraphWrites::anUntrustedCertificateSeesNoToken_data()
{
    QTest::addColumn<bool>("withBody");
    QTest::newRow("with a body") << true;
    QTest::newRow("without") << false;
}

void TestGraphWrites::anUntrustedCertificateSeesNoToken()
{
    QFETCH(bool, withBody);
    GraphBench bench(ScriptedServer::Transport::Tls);
    if (withBody)
        bench.post();
    else
        bench.postNothing();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, Fault::TlsFailed);
    QCOMPARE(bench.server.heads(), 0);
}

void TestGraphWrites::aServerThatNeverShakesHandsLeavesItNotSent()
{
    GraphBench bench;
    QUrl root = bench.server.url();
    root.setScheme(u"https"_s); // to a server that waits for plain text
    bench.endpoints.graphRoot = root;
    bench.post();
    QTRY_VERIFY(bench.server.connections() == 1);
    bench.clock.advance(60s);
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, Fault::TimedOut);
}

void TestGraphWrites::silenceEndsAtTheDeadline()
{
    GraphBench bench;
    bench.server.enqueue(Answer::nothing());
    bench.post();
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.clock.advance(59s);
    QVERIFY(!bench.object.done());
    bench.clock.advance(1s);
    QVERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.object.error().fault, Fault::TimedOut);
    QCOMPARE(bench.server.heads(), 1);
}

void TestGraphWrites::aTrickleEndsAtTheDeadline()
{
    GraphBench bench;
    bench.server.enqueue(Answer::raw("HTTP/1.1 201 Created\r\nContent-Length: 9000\r\n\r\n")
                             .trickle(QByteArray(9000, ' '), 5ms));
    bench.post();
    QTRY_COMPARE(bench.server.requests().size(), 1);
    bench.clock.advance(60s);
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.object.error().fault, Fault::TimedOut);
}

void TestGraphWrites::aRedirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestGraphWrites::aRedirectIsNotFollowed()
{
    QFETCH(int, status);
    ScriptedServer other;
    GraphBench bench;
    bench.server.setHandler([&](const SeenRequest &) {
        return Answer::http(status, "", {{"Location", other.url(u"/x"_s).toEncoded()}});
    });
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.object.error().fault, Fault::Redirected);
    QCOMPARE(bench.server.heads(), 1);
    QCOMPARE(other.connections(), 0);
}

void TestGraphWrites::anInsecureRootSendsNothing_data()
{
    QTest::addColumn<QString>("root");
    QTest::newRow("plain http") << u"http://graph.example"_s;
    QTest::newRow("user-info") << u"https://a@graph.example"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("query") << u"https://graph.example/?a=b"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
}

void TestGraphWrites::anInsecureRootSendsNothing()
{
    QFETCH(QString, root);
    GraphBench bench;
    bench.endpoints.graphRoot = QUrl(root);
    bench.post();
    QVERIFY(!bench.object.done());
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, Fault::InsecureRoot);
    QCOMPARE(bench.tokens.asked(), 0);
}

void TestGraphWrites::aDestroyedContextBeforeTheTokenSendsNothing()
{
    GraphBench bench;
    bench.tokens.hold();
    auto context = std::make_unique<QObject>();
    bench.post(context.get());
    QTRY_COMPARE(bench.tokens.asked(), 1);
    context.reset();
    bench.tokens.release();
    bench.read(); // something that does go out, to wait for
    bench.server.enqueue(Answer::json(200, "{}"));
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.calls, 1);
    QCOMPARE(bench.server.requests().size(), 1);
    QCOMPARE(bench.server.requests().at(0).method, "GET");
}

void TestGraphWrites::aDestroyedContextAfterSendingIsNotCalled()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(201, R"({"id":"1"})").late(50ms));
    bench.server.enqueue(Answer::json(200, "{}").late(100ms));
    auto context = std::make_unique<QObject>();
    bench.post(context.get());
    QTRY_COMPARE(bench.server.requests().size(), 1);
    context.reset();
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.calls, 1);
    QCOMPARE(bench.object.value().httpStatus, 200);
}

void TestGraphWrites::aDestroyedClientCallsNobody()
{
    GraphBench bench;
    auto client = std::make_unique<GraphClient>(bench.network, bench.tokens, bench.endpoints, bench.clock,
                                                bench.random);
    client->post(bench.path, std::nullopt, {}, &bench.owner, bench.object.callback());
    QTRY_COMPARE(bench.server.requests().size(), 0);
    client.reset();
    bench.clock.advance(1h);
    QVERIFY(!bench.object.done());
    QCOMPARE(bench.clock.pending(), 0);
}

void TestGraphWrites::anAnswerBeyondTheCapIsUnknown()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(201, "{\"id\":\"1\"," + QByteArray(2 * 1024 * 1024, ' ') + "}"));
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.object.error().fault, Fault::ReplyTooLarge);
}

QTEST_GUILESS_MAIN(TestGraphWrites)
#include "tst_graphwrites.moc"
