// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/grapherror.h"
#include "graph/serviceerror.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestGraphError : public QObject
{
    Q_OBJECT

private slots:
    void anErrorBodyOfAnyShapeIsRead_data();
    void anErrorBodyOfAnyShapeIsRead();
    void whatIsNoErrorBodyGivesNothing_data();
    void whatIsNoErrorBodyGivesNothing();
    void aLongMessageIsCutAtAWholeCharacter_data();
    void aLongMessageIsCutAtAWholeCharacter();
    void aTransportErrorIsAFault_data();
    void aTransportErrorIsAFault();
    void theHeadersRequestIdWins();
    void anAnswerThatIsNotGraphsIsNamed_data();
    void anAnswerThatIsNotGraphsIsNamed();
    void onlyAnUnsentWriteIsNotSent_data();
    void onlyAnUnsentWriteIsNotSent();
    void aFailureCarriesEverythingThatIsKnown();
    void theTextOfAFaultIsKeptOnlyWithoutAStatus();
    void noSecretIsTold_data();
    void noSecretIsTold();
};

void TestGraphError::anErrorBodyOfAnyShapeIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ServiceError>("expected");
    QTest::newRow("documented") << QByteArray(R"({"error":{"code":"accessDenied","message":"No.","target":"x",
              "innerError":{"date":"2026-01-01T00:00:00","request-id":"r","client-request-id":"c"}}})")
                                << ServiceError{u"accessDenied"_s, u"No."_s, u"r"_s};
    QTest::newRow("schema's spelling")
        << QByteArray(R"({"error":{"code":"a","message":"m","innererror":{"request-id":"r"}}})")
        << ServiceError{u"a"_s, u"m"_s, u"r"_s};
    QTest::newRow("deepest documented code")
        << QByteArray(R"({"error":{"code":"BadRequest","message":"m","innerError":{"code":"invalidRange",
              "innererror":{"code":"nameAlreadyExists","innerError":{"code":"somethingNew"}}}}})")
        << ServiceError{u"nameAlreadyExists"_s, u"m"_s, {}};
    QTest::newRow("only unknown codes")
        << QByteArray(R"({"error":{"code":"newOuter","message":"m","innerError":{"code":"newInner"}}})")
        << ServiceError{u"newOuter"_s, u"m"_s, {}};
    QTest::newRow("empty code, inner one")
        << QByteArray(R"({"error":{"code":"","message":"m","innerError":{"code":"newInner"}}})")
        << ServiceError{u"newInner"_s, u"m"_s, {}};
    QTest::newRow("empty code, details") << QByteArray(
        R"({"error":{"code":"","message":"","details":[5,{"code":"d","message":"dm"},{"code":"e"}]}})")
                                         << ServiceError{u"d"_s, u"dm"_s, {}};
    QTest::newRow("code missing") << QByteArray(R"({"error":{"message":"m"}})")
                                  << ServiceError{{}, u"m"_s, {}};
    QTest::newRow("code a number") << QByteArray(R"({"error":{"code":5,"message":"m"}})")
                                   << ServiceError{{}, u"m"_s, {}};
    QTest::newRow("nulls") << QByteArray(
        R"({"error":{"code":"a","message":null,"innerError":null,"details":null}})")
                           << ServiceError{u"a"_s, {}, {}};
    QTest::newRow("wrapped message") << QByteArray(
        R"({"odata.error":{"code":"a","message":{"lang":"en","value":"m"}}})")
                                     << ServiceError{u"a"_s, u"m"_s, {}};
    QTest::newRow("OAuth") << QByteArray(R"({"error":"invalid_token","error_description":"expired"})")
                           << ServiceError{u"invalid_token"_s, u"expired"_s, {}};
    QTest::newRow("bare") << QByteArray(R"({"code":"a","message":"m"})") << ServiceError{u"a"_s, u"m"_s, {}};
    QTest::newRow("only the id") << QByteArray(R"({"error":{"innerError":{"request-id":"r"}}})")
                                 << ServiceError{{}, {}, u"r"_s};
    QTest::newRow("HTML in the message stays text")
        << QByteArray(R"({"error":{"code":"a","message":"<img src='x'>"}})")
        << ServiceError{u"a"_s, u"<img src='x'>"_s, {}};
    QByteArray deep(R"({"error":{"code":"outer")");
    for (int level = 0; level < 900; ++level)
        deep += R"(,"innerError":{"code":"x")";
    QTest::newRow("very deep") << deep + QByteArray(902, '}') << ServiceError{u"outer"_s, {}, {}};
}

void TestGraphError::anErrorBodyOfAnyShapeIsRead()
{
    QFETCH(QByteArray, body);
    QFETCH(ServiceError, expected);
    const auto error = serviceErrorFrom(body);
    QVERIFY(error);
    QCOMPARE(error->code, expected.code);
    QCOMPARE(error->message, expected.message);
    QCOMPARE(error->requestId, expected.requestId);
}

void TestGraphError::whatIsNoErrorBodyGivesNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html><body>502</body></html>");
    QTest::newRow("array") << QByteArray(R"([{"error":{"code":"a"}}])");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("empty error") << QByteArray(R"({"error":{}})");
    QTest::newRow("error null") << QByteArray(R"({"error":null})");
    QTest::newRow("string") << QByteArray("\"a\"");
    QTest::newRow("cut") << QByteArray(R"({"error":{"code":"a")");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"error\":{\"code\":\"\xff\"}}");
}

void TestGraphError::whatIsNoErrorBodyGivesNothing()
{
    QFETCH(QByteArray, body);
    QVERIFY(!serviceErrorFrom(body));
}

void TestGraphError::aLongMessageIsCutAtAWholeCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString face = u"\U0001F600"_s;
    QTest::newRow("short") << u"a"_s << u"a"_s;
    QTest::newRow("just fits") << QString(500, u'a') << QString(500, u'a');
    QTest::newRow("one too long") << QString(501, u'a') << QString(500, u'a');
    QTest::newRow("pair fits") << QString(498, u'a') + face + u'b' << QString(498, u'a') + face;
    QTest::newRow("pair on the edge") << QString(499, u'a') + face << QString(499, u'a');
    QTest::newRow("huge") << QString(100000, u'ü') << QString(500, u'ü');
}

void TestGraphError::aLongMessageIsCutAtAWholeCharacter()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(clipped(text), expected);
    const QByteArray body = R"({"error":{"code":"a","message":")" + text.toUtf8() + R"("}})";
    QCOMPARE(writeFailure({.status = 400, .body = body}).message, expected);
}

void TestGraphError::aTransportErrorIsAFault_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("none") << QNetworkReply::NoError << 200 << Fault::None;
    QTest::newRow("host") << QNetworkReply::HostNotFoundError << 0 << Fault::HostNotFound;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << 0 << Fault::ConnectionRefused;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << 0 << Fault::ConnectionLost;
    QTest::newRow("closed in a 403") << QNetworkReply::RemoteHostClosedError << 403 << Fault::ConnectionLost;
    QTest::newRow("body not sent again") << QNetworkReply::ContentReSendError << 0 << Fault::ConnectionLost;
    QTest::newRow("idle") << QNetworkReply::OperationCanceledError << 0 << Fault::TimedOut;
    QTest::newRow("idle in a 500") << QNetworkReply::OperationCanceledError << 500 << Fault::TimedOut;
    QTest::newRow("TLS") << QNetworkReply::SslHandshakeFailedError << 0 << Fault::TlsFailed;
    QTest::newRow("proxy") << QNetworkReply::ProxyNotFoundError << 0 << Fault::ProxyFailed;
    QTest::newRow("proxy password") << QNetworkReply::ProxyAuthenticationRequiredError << 407
                                    << Fault::ProxySignInRequired;
    QTest::newRow("not HTTP") << QNetworkReply::ProtocolFailure << 0 << Fault::ReplyNotJson;
    QTest::newRow("bomb") << QNetworkReply::UnknownContentError << 200 << Fault::ReplyTooLarge;
    QTest::newRow("402") << QNetworkReply::UnknownContentError << 402 << Fault::None;
    QTest::newRow("404") << QNetworkReply::ContentNotFoundError << 404 << Fault::None;
    QTest::newRow("500") << QNetworkReply::InternalServerError << 500 << Fault::None;
    QTest::newRow("503") << QNetworkReply::ServiceUnavailableError << 503 << Fault::None;
    QTest::newRow("a refusal without a status")
        << QNetworkReply::ContentAccessDenied << 0 << Fault::ConnectionLost;
}

void TestGraphError::aTransportErrorIsAFault()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(int, status);
    QFETCH(Fault, fault);
    QCOMPARE(transportFault(error, status), fault);
}

void TestGraphError::theHeadersRequestIdWins()
{
    WireReply reply{.status = 400, .body = R"({"error":{"code":"a","innerError":{"request-id":"body"}}})"};
    QCOMPARE(writeFailure(reply).requestId, u"body"_s);
    reply.ids.requestId = u"header"_s;
    QCOMPARE(writeFailure(reply).requestId, u"header"_s);
    QCOMPARE(readFailure(reply).requestId, u"header"_s);
}

void TestGraphError::anAnswerThatIsNotGraphsIsNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("requestId");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("HTML") << QByteArray("<h1>Proxy</h1>") << QString() << Fault::ReplyNotJson;
    QTest::newRow("nothing") << QByteArray() << QString() << Fault::ReplyNotJson;
    QTest::newRow("HTML behind a request-id") << QByteArray("<h1>x</h1>") << u"r"_s << Fault::ReplyNotJson;
    QTest::newRow("Graph without a body") << QByteArray() << u"r"_s << Fault::None;
    QTest::newRow("error object") << QByteArray(R"({"error":{"code":"a"}})") << QString() << Fault::None;
}

void TestGraphError::anAnswerThatIsNotGraphsIsNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, requestId);
    QFETCH(Fault, fault);
    const WireReply reply{.status = 403, .body = body, .ids = {requestId, {}}};
    QCOMPARE(readFailure(reply).fault, fault);
    QCOMPARE(writeFailure(reply).fault, fault);
    QCOMPARE(writeFailure(reply).kind, ErrorKind::Rejected);
    QVERIFY(writeFailure(reply).code.isEmpty() == (fault != Fault::None || body.isEmpty()));
}

void TestGraphError::onlyAnUnsentWriteIsNotSent_data()
{
    QTest::addColumn<Fault>("fault");
    for (const Fault fault :
         {Fault::HostNotFound, Fault::ConnectionRefused, Fault::ConnectionLost, Fault::TimedOut,
          Fault::TlsFailed, Fault::ProxyFailed, Fault::ReplyTooLarge, Fault::ReplyNotJson})
        QTest::addRow("%d", int(fault)) << fault;
}

void TestGraphError::onlyAnUnsentWriteIsNotSent()
{
    QFETCH(Fault, fault);
    QCOMPARE(writeFailure({.fault = fault, .mayHaveArrived = true}).kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(writeFailure({.fault = fault, .mayHaveArrived = false}).kind, ErrorKind::NotSent);
    QCOMPARE(writeFailure({.status = 403, .fault = fault, .mayHaveArrived = true}).kind,
             ErrorKind::OutcomeUnknown);
    QCOMPARE(writeFailure({.fault = fault}).fault, fault);
}

void TestGraphError::aFailureCarriesEverythingThatIsKnown()
{
    const WireReply reply{.status = 429,
                          .body = R"({"error":{"code":"activityLimitReached","message":"Slow down."}})",
                          .ids = {u"r"_s, u"c"_s},
                          .retryAfter = 9s};
    const Error expected{.kind = ErrorKind::Rejected,
                         .httpStatus = 429,
                         .code = u"activityLimitReached"_s,
                         .message = u"Slow down."_s,
                         .requestId = u"r"_s,
                         .clientRequestId = u"c"_s,
                         .retryAfter = 9s};
    QCOMPARE(readFailure(reply), expected);
    QCOMPARE(writeFailure(reply), expected);
}

void TestGraphError::theTextOfAFaultIsKeptOnlyWithoutAStatus()
{
    const WireReply lost{.fault = Fault::ConnectionRefused, .transportMessage = u"Connection refused"_s};
    QCOMPARE(readFailure(lost).message, u"Connection refused"_s);
    const WireReply page{.status = 502, .body = "<h1>Bad gateway</h1>"};
    QCOMPARE(readFailure(page).message, u"<h1>Bad gateway</h1>"_s);
    QCOMPARE(readFailure(page).kind, ErrorKind::Unavailable);
}

void TestGraphError::noSecretIsTold_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray token("opaque/TOKEN+0123456789");
    QTest::newRow("message") << QByteArray(R"({"error":{"code":"a","message":"You sent )" + token + "\"}}");
    QTest::newRow("escaped message") << QByteArray(
        R"({"error":{"code":"a","message":"You sent opaque\/TOKEN\u002b0123456789"}})");
    QTest::newRow("code") << QByteArray(R"({"error":{"code":")" + token + "\"}}");
    QTest::newRow("request ID") << QByteArray(R"({"error":{"code":"a","request-id":")" + token + "\"}}");
    QTest::newRow("page of a proxy") << QByteArray("<pre>Authorization: Bearer " + token + "\n</pre>");
    QTest::newRow("page with the token on the edge")
        << QByteArray(Error::messageLimit - 5, 'x') + " Bearer " + token;
    QTest::newRow("another token") << QByteArray(
        R"({"error":{"code":"a","message":"eyJhbGciOiJIUzI1NiJ9.eyJvcGFxdWUvVE9LRU4iOjF9.c2ln"}})");
}

void TestGraphError::noSecretIsTold()
{
    QFETCH(QByteArray, body);
    const WireReply reply{.status = 400, .body = body, .token = "opaque/TOKEN+0123456789"};
    for (const Error &error : {readFailure(reply), writeFailure(reply)}) {
        const QString told = error.code + u'|' + error.message + u'|' + error.requestId;
        QVERIFY2(told.contains(u"***"_s) || !told.contains(u"opaq"_s), qPrintable(told));
        QVERIFY2(!told.contains(u"opaq"_s) && !told.contains(u"eyJ"_s), qPrintable(told));
    }
}

QTEST_GUILESS_MAIN(TestGraphError)
#include "tst_grapherror.moc"
