// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/claimschallenge.h"
#include "support/graphbench.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

// Its base64 has '+', '/' and padding, so that each variant differs.
const QByteArray asked = R"({"access_token":{"acrs":{"essential":true,"value":"c1??>>~"}}})";
const QByteArray other = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})";

QByteArray challengeFor(const QByteArray &claims)
{
    return "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + claims.toBase64() + '"';
}

Answer challenged(const QByteArray &claims = asked, int status = 401)
{
    return Answer::json(status, R"({"error":{"code":"InvalidAuthenticationToken","message":"No."}})",
                        {{"WWW-Authenticate", challengeFor(claims)}});
}

} // namespace

class TestClaimsChallenge : public QObject
{
    Q_OBJECT

private slots:
    void challengesOfAnyOrderAreRead_data();
    void challengesOfAnyOrderAreRead();
    void whatIsNoChallengeGivesNothing_data();
    void whatIsNoChallengeGivesNothing();
    void anyCutOfAHeaderIsSurvived();
    void aReadIsSentOnceMoreWithTheClaims();
    void aWriteWaitsAndGoesOutExactlyOnce();
    void aWriteThatNobodySignsInForIsNotSentAgain();
    void challengesComeToAnEnd_data();
    void challengesComeToAnEnd();
    void aChallengeAfterAPlain401EndsItToo();
    void unreadableClaimsOnlyRejectTheToken();
    void aBareChallengeIsTheServicesOwn();
    void aForbiddenThatAsksForProofIsNotRepeated();
};

void TestClaimsChallenge::challengesOfAnyOrderAreRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("claims");
    const QByteArray base64 = asked.toBase64();
    const QByteArray unpadded = asked.toBase64(QByteArray::OmitTrailingEquals);
    const QByteArray url = asked.toBase64(QByteArray::Base64UrlEncoding);
    const QByteArray urlUnpadded = asked.toBase64(QByteArray::Base64UrlEncoding
                                                  | QByteArray::OmitTrailingEquals);
    QVERIFY(base64.endsWith('=') && base64 != url);
    for (const auto &[name, text] : {std::pair{"base64", base64},
                                     {"without padding", unpadded},
                                     {"base64url", url},
                                     {"base64url without padding", urlUnpadded}}) {
        QTest::addRow("%s", name) << "Bearer error=\"insufficient_claims\", claims=\"" + text + '"' << asked;
        QTest::addRow("%s, unquoted", name)
            << "Bearer error=insufficient_claims,claims=" + text + ",realm=x" << asked;
    }
    QTest::newRow("as documented")
        << R"(Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", )"
           R"(client_id="00000003-0000-0000-c000-000000000000", errorDescription="Continuous, with \"=\"", )"
           "error=\"insufficient_claims\", claims=\""
            + base64 + '"'
        << asked;
    QTest::newRow("claims first") << "Bearer claims=\"" + base64 + "\", error=\"insufficient_claims\""
                                  << asked;
    QTest::newRow("names in capitals, blanks around")
        << "  BEARER  Claims = \"" + base64 + "\" ,\t ERROR = \"insufficient_claims\" " << asked;
    QTest::newRow("behind other schemes")
        << R"(Negotiate a/b+c==, Basic realm="a, b=c", )" + challengeFor(asked) << asked;
    QTest::newRow("before other schemes") << challengeFor(asked) + R"(, Basic realm="x", Negotiate)" << asked;
    QTest::newRow("the second of two")
        << R"(Bearer realm="", error="invalid_token", )" + challengeFor(asked) << asked;
    QTest::newRow("the first of two wins") << challengeFor(asked) + ", " + challengeFor(other) << asked;
    QTest::newRow("one that says why wins")
        << "Bearer claims=\"" + other.toBase64() + "\", " + challengeFor(asked) << asked;
    QTest::newRow("one that can be read wins")
        << R"(Bearer error="insufficient_claims", claims="????", )" + challengeFor(asked) << asked;
    QTest::newRow("empty list entries") << ", ," + challengeFor(asked) + ",, ," << asked;
    QTest::newRow("escaped JSON") << QByteArray(
        "Bearer error=\"insufficient_claims\", claims=\"{\\\"id_token\\\":{\\\"a\\\":1}}\"")
                                  << QByteArray(R"({"id_token":{"a":1}})");
    QTest::newRow("without a comma between")
        << "Bearer error=\"insufficient_claims\" claims=\"" + base64 + '"' << asked;
}

void TestClaimsChallenge::challengesOfAnyOrderAreRead()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, claims);
    const ClaimsChallenge found = claimsChallengeFrom(header);
    QCOMPARE(found.claims.toUtf8(), claims);
    QVERIFY(found.insufficient);
}

void TestClaimsChallenge::whatIsNoChallengeGivesNothing_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("insufficient");
    const QByteArray base64 = asked.toBase64();
    const auto claims = [](const QByteArray &value) {
        return "Bearer error=\"insufficient_claims\", claims=\"" + value + '"';
    };
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("plain") << QByteArray("Bearer realm=\"\", error=\"invalid_token\"") << false;
    QTest::newRow("another scheme") << "Digest error=\"insufficient_claims\", claims=\"" + base64 + '"'
                                    << false;
    QTest::newRow("no scheme") << "error=\"insufficient_claims\", claims=\"" + base64 + '"' << false;
    QTest::newRow("inside a text") << QByteArray(
        "Bearer realm=\"error=\\\"insufficient_claims\\\", claims=\\\"e30=\\\"\"")
                                   << false;
    QTest::newRow("no claims") << QByteArray("Bearer error=\"insufficient_claims\"") << true;
    QTest::newRow("not base64") << claims("%%%") << true;
    QTest::newRow("not JSON") << claims(QByteArray("hello").toBase64()) << true;
    QTest::newRow("a list") << claims(QByteArray("[1]").toBase64()) << true;
    QTest::newRow("nothing asked") << claims(QByteArray("{}").toBase64()) << true;
    QTest::newRow("broken UTF-8") << claims(QByteArray("{\"a\":\"\xff\xfe\"}").toBase64()) << true;
    QTest::newRow("huge") << claims(("{\"a\":\"" + QByteArray(100'000, 'x') + "\"}").toBase64()) << true;
    QTest::newRow("no end of the quote")
        << "Bearer error=\"insufficient_claims\", claims=\"" + base64 << true;
    QTest::newRow("only quotes") << QByteArray(6, '"') << false;
    QTest::newRow("only equals") << QByteArray("====") << false;
    QTest::newRow("a backslash at the end") << QByteArray("Bearer claims=\"\\") << false;
}

void TestClaimsChallenge::whatIsNoChallengeGivesNothing()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, insufficient);
    QCOMPARE(claimsChallengeFrom(header), ClaimsChallenge{.insufficient = insufficient});
}

void TestClaimsChallenge::anyCutOfAHeaderIsSurvived()
{
    const QByteArray whole = R"(Basic realm="a\"b", )" + challengeFor(asked);
    for (qsizetype length = 0; length < whole.size(); ++length)
        QCOMPARE(claimsChallengeFrom(whole.left(length)).claims, QString());
    QVERIFY(!claimsChallengeFrom(whole).claims.isEmpty());
}

void TestClaimsChallenge::aReadIsSentOnceMoreWithTheClaims()
{
    GraphBench bench;
    bench.server.enqueue(challenged());
    bench.server.enqueue(Answer::json(200, R"({"id":"7"})"));
    bench.read();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.tokens.challenges(), QList<QString>{QString::fromUtf8(asked)});
    QCOMPARE(bench.tokens.rejected(), QList<QByteArray>{"token-1"});
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.server.requests().at(1).header("authorization"), "Bearer token-2");
}

void TestClaimsChallenge::aWriteWaitsAndGoesOutExactlyOnce()
{
    GraphBench bench;
    int created = 0;
    bench.server.setHandler([&](const SeenRequest &request) {
        if (request.header("authorization") == "Bearer token-1") {
            bench.tokens.hold(); // the next token needs somebody to sign in
            return challenged();
        }
        ++created;
        return Answer::json(201, R"({"id":"7"})");
    });
    bench.post();
    QTRY_COMPARE(bench.tokens.asked(), 2);
    QCOMPARE(bench.server.heads(), 1);
    QVERIFY(!bench.object.done());
    bench.tokens.release();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(created, 1);
    QCOMPARE(bench.server.heads(), 2);
    QCOMPARE(bench.server.requests().at(1).body, bench.server.requests().at(0).body);
    QCOMPARE(bench.object.calls, 1);
}

void TestClaimsChallenge::aWriteThatNobodySignsInForIsNotSentAgain()
{
    GraphBench bench;
    bench.tokens.replace({"token-1"});
    bench.server.setHandler([](const SeenRequest &) { return challenged(); });
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::SignInRequired);
    QCOMPARE(bench.server.heads(), 1);
    QCOMPARE(bench.tokens.challenges().size(), 1);
}

void TestClaimsChallenge::challengesComeToAnEnd_data()
{
    QTest::addColumn<bool>("write");
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<Denial>("denial");
    QTest::newRow("read, a policy") << false << asked << Denial::ConditionalAccess;
    QTest::newRow("write, a policy") << true << asked << Denial::ConditionalAccess;
    QTest::newRow("read, a revocation") << false << other << Denial::None;
}

void TestClaimsChallenge::challengesComeToAnEnd()
{
    QFETCH(bool, write);
    QFETCH(QByteArray, claims);
    QFETCH(Denial, denial);
    GraphBench bench;
    bench.tokens.replace({"token-1", "token-2", "token-3", "token-4"});
    bench.server.setHandler([&](const SeenRequest &) { return challenged(claims); });
    write ? bench.post() : bench.read();
    QTRY_VERIFY(bench.object.done());
    const Error error = bench.object.error();
    QCOMPARE(error.kind, ErrorKind::SignInRequired);
    QCOMPARE(error.claims.toUtf8(), claims);
    QCOMPARE(error.denial, denial);
    // A write may wait for a person, who may satisfy what a silent renewal did not.
    QList<QByteArray> tried{"token-1", "token-2"};
    if (write)
        tried.append("token-3");
    QCOMPARE(bench.server.heads(), tried.size());
    QCOMPARE(bench.tokens.rejected(), tried);
    QCOMPARE(bench.object.calls, 1);
}

void TestClaimsChallenge::aChallengeAfterAPlain401EndsItToo()
{
    GraphBench bench;
    bench.tokens.replace({"token-1", "token-2", "token-3"});
    bench.server.enqueue(Answer::json(401, "{}"));
    bench.server.setHandler([](const SeenRequest &) { return challenged(); });
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().claims.toUtf8(), asked);
    QCOMPARE(bench.server.heads(), 2);
}

void TestClaimsChallenge::unreadableClaimsOnlyRejectTheToken()
{
    GraphBench bench;
    bench.server.enqueue(Answer::json(
        401, "{}", {{"WWW-Authenticate", "Bearer error=\"insufficient_claims\", claims=\"!\""}}));
    bench.server.enqueue(Answer::json(200, R"({"id":"7"})"));
    bench.read();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.tokens.rejected(), QList<QByteArray>{"token-1"});
    QVERIFY(bench.tokens.challenges().isEmpty());
}

void TestClaimsChallenge::aBareChallengeIsTheServicesOwn()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) {
        // Two header lines, as several layers of a service send them.
        return Answer::http(
            401, "", {{"WWW-Authenticate", "Basic realm=\"x\""}, {"WWW-Authenticate", challengeFor(asked)}});
    });
    bench.read();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().fault, Fault::None);
    QCOMPARE(bench.object.error().claims.toUtf8(), asked);
    QCOMPARE(bench.object.error().oauthError, u"insufficient_claims"_s);
}

void TestClaimsChallenge::aForbiddenThatAsksForProofIsNotRepeated()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) { return challenged(asked, 403); });
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::Rejected);
    QCOMPARE(bench.object.error().denial, Denial::ConditionalAccess);
    QCOMPARE(bench.object.error().claims.toUtf8(), asked);
    QCOMPARE(bench.server.heads(), 1);
    QVERIFY(bench.tokens.rejected().isEmpty());
}

QTEST_GUILESS_MAIN(TestClaimsChallenge)
#include "tst_claimschallenge.moc"
