// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/appcredential.h"
#include "auth/appgrant.h"
#include "auth/authority.h"
#include "auth/credentialfile.h"
#include "auth/keysigner.h"
#include "auth/tokenclient.h"
#include "support/fixedrandom.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <memory>
#include <optional>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

class FakeSigner final : public KeySigner
{
public:
    [[nodiscard]] Result<QByteArray> signPs256(const QByteArray & /*input*/,
                                               const QByteArray &privateKey) const override
    {
        if (privateKey == "broken")
            return unreadableCredential(credentialcode::unreadable);
        return QByteArray("signature");
    }
};

const QByteArray secret = "pa+s%w&o=rd~8Q";

} // namespace

class TestAppGrant : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksWithASecret();
    void asksWithAnAssertion();
    void prefersTheSecret();
    void asksForAllThatWasGranted_data();
    void asksForAllThatWasGranted();
    void needsOneTenant_data();
    void needsOneTenant();
    void sendsNothingWithoutACredential();
    void sendsNothingThatIsNotSigned();
    void keepsTheCodesOfTheService_data();
    void keepsTheCodesOfTheService();
    void asksNobodyToSignIn();
    void repeatsNoSecret_data();
    void repeatsNoSecret();
    void repeatsNoAssertion();
    void leavesAnOrdinaryTextAlone();
    void staysSilentOnceItsCallerIsGone();

private:
    void request(const AppCredential &credential, const QString &tenant = u"contoso.com"_s);
    void refuse(const QByteArray &description);
    [[nodiscard]] bool isAnswered() const { return m_result.has_value(); }
    [[nodiscard]] const Error &error() const { return m_result->error(); }
    [[nodiscard]] FormFields form() const { return decodeForm(m_server->requests().at(0).body); }

    ManualClock m_clock;
    FixedRandom m_random;
    FakeSigner m_signer;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<QObject> m_context;
    std::optional<Result<Tokens>> m_result;
    int m_answers = 0;
};

void TestAppGrant::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_context = std::make_unique<QObject>();
    m_result.reset();
    m_answers = 0;
}

void TestAppGrant::request(const AppCredential &credential, const QString &tenant)
{
    const Endpoints endpoints{.loginRoot = m_server->url(),
                              .graphRoot = m_server->url(u"/graph"_s),
                              .tenant = tenant,
                              .clientId = u"client+1"_s};
    TokenClient client(*m_network, m_clock);
    requestAppTokens(credential, authorityOf(endpoints), appScopeOf(endpoints), client, m_signer, m_clock,
                     m_random, m_context.get(), [this](Result<Tokens> result) {
                         m_result = std::move(result);
                         ++m_answers;
                     });
}

void TestAppGrant::refuse(const QByteArray &description)
{
    m_server->enqueue(
        Answer::json(401, R"({"error":"invalid_client","error_description":")" + description + "\"}"));
}

void TestAppGrant::asksWithASecret()
{
    m_server->enqueue(Answer::json(200, R"({"access_token":"at","expires_in":3599})"));
    request({.secret = secret});
    QTRY_VERIFY(isAnswered());
    QVERIFY(m_result->ok());
    QCOMPARE(m_result->value().accessToken, QByteArray("at"));
    QVERIFY(m_result->value().refreshToken.isEmpty());
    const SeenRequest seen = m_server->requests().first();
    QCOMPARE(seen.target, QByteArray("/contoso.com/oauth2/v2.0/token"));
    QCOMPARE(seen.header("client-request-id").size(), 36);
    QVERIFY(seen.header("authorization").isEmpty());
    QVERIFY(seen.body.contains("client_secret=pa%2Bs%25w%26o%3Drd~8Q"));
    const QString scope = QString::fromLatin1(m_server->url().toEncoded()) + u"/.default"_s;
    const FormFields expected{{u"client_id"_s, u"client+1"_s},
                              {u"grant_type"_s, u"client_credentials"_s},
                              {u"scope"_s, scope},
                              {u"client_secret"_s, QString::fromLatin1(secret)}};
    QCOMPARE(form(), expected);
}

void TestAppGrant::asksWithAnAssertion()
{
    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})"));
    request({.privateKey = "key", .certificate = "der"});
    QTRY_VERIFY(isAnswered());
    QVERIFY(m_result->ok());
    QCOMPARE(form().size(), 5);
    QVERIFY(form().contains(
        {u"client_assertion_type"_s, u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s}));
    QCOMPARE(form().last().first, u"client_assertion"_s);
    QCOMPARE(form().last().second.count(u'.'), 2);
    QVERIFY(!m_server->requests().first().body.contains("client_secret"));
}

void TestAppGrant::prefersTheSecret()
{
    request({.secret = secret, .privateKey = "key", .certificate = "der"});
    QTRY_COMPARE(m_server->requests().size(), 1);
    QCOMPARE(form().last().first, u"client_secret"_s);
}

void TestAppGrant::asksForAllThatWasGranted_data()
{
    QTest::addColumn<QString>("graphRoot");
    QTest::addColumn<QString>("scope");
    QTest::newRow("global") << u"https://graph.microsoft.com"_s << u"https://graph.microsoft.com/.default"_s;
    QTest::newRow("slash") << u"https://dod-graph.microsoft.us/"_s
                           << u"https://dod-graph.microsoft.us/.default"_s;
    QTest::newRow("sandbox") << u"http://127.0.0.1:4012/Secret"_s << u"http://127.0.0.1:4012/.default"_s;
}

void TestAppGrant::asksForAllThatWasGranted()
{
    QFETCH(QString, graphRoot);
    QTEST(appScopeOf({.graphRoot = QUrl(graphRoot)}), "scope");
}

void TestAppGrant::needsOneTenant_data()
{
    QTest::addColumn<QString>("tenant");
    for (const char *tenant : {"", " ", "organizations", "Common", "consumers"})
        QTest::newRow(tenant) << QString::fromLatin1(tenant);
}

void TestAppGrant::needsOneTenant()
{
    QFETCH(QString, tenant);
    request({.secret = secret}, tenant);
    QVERIFY(isAnswered());
    QCOMPARE(error().kind, ErrorKind::SignInRefused);
    QCOMPARE(error().code, u"AADSTS9001023"_s);
    QCOMPARE(m_server->connections(), 0);
}

void TestAppGrant::sendsNothingWithoutACredential()
{
    request({.certificate = "der"});
    QVERIFY(isAnswered());
    QCOMPARE(error().kind, ErrorKind::Local);
    QCOMPARE(error().fault, Fault::CredentialMissing);
    QCOMPARE(m_server->connections(), 0);
}

void TestAppGrant::sendsNothingThatIsNotSigned()
{
    request({.privateKey = "broken", .certificate = "der"});
    QVERIFY(isAnswered());
    QCOMPARE(error().kind, ErrorKind::Local);
    QCOMPARE(error().fault, Fault::CredentialUnreadable);
    QCOMPARE(m_server->connections(), 0);
}

void TestAppGrant::keepsTheCodesOfTheService_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char *code : {"AADSTS7000215", "AADSTS7000222", "AADSTS700027", "AADSTS50012"})
        QTest::newRow(code) << QByteArray(code);
}

void TestAppGrant::keepsTheCodesOfTheService()
{
    QFETCH(QByteArray, code);
    refuse(code + ": Something is wrong. Trace ID: 1");
    request({.secret = secret});
    QTRY_VERIFY(isAnswered());
    QCOMPARE(error().kind, ErrorKind::SignInRefused);
    QCOMPARE(error().code.toLatin1(), code);
    QCOMPARE(error().httpStatus, 401);
    QCOMPARE(error().clientRequestId.size(), 36);
}

void TestAppGrant::asksNobodyToSignIn()
{
    m_server->enqueue(Answer::json(400, R"({"error":"invalid_grant","suberror":"bad_token"})"));
    request({.secret = secret});
    QTRY_VERIFY(isAnswered());
    QCOMPARE(error().kind, ErrorKind::SignInRefused);
}

void TestAppGrant::repeatsNoSecret_data()
{
    QTest::addColumn<QByteArray>("description");
    const QByteArray filler(Error::messageLimit - 8, 'x');
    QTest::newRow("as it is") << "Invalid client secret '" + secret + "' provided";
    QTest::newRow("twice") << secret + secret;
    QTest::newRow("encoded") << "Bad form: client_secret="
            + QUrl::toPercentEncoding(QString::fromLatin1(secret));
    QTest::newRow("cut in the middle") << filler + secret;
}

void TestAppGrant::repeatsNoSecret()
{
    QFETCH(QByteArray, description);
    refuse(description);
    request({.secret = secret});
    QTRY_VERIFY(isAnswered());
    QVERIFY(!error().message.isEmpty());
    for (const QString &text : {error().message, error().code, error().requestId}) {
        QVERIFY2(!text.contains(QString::fromLatin1(secret.left(6))), qPrintable(text));
        QVERIFY2(!text.contains(u"pa%2Bs"_s), qPrintable(text));
    }
}

void TestAppGrant::repeatsNoAssertion()
{
    m_server->setHandler([](const SeenRequest &seen) {
        const QByteArray assertion = decodeForm(seen.body).last().second.toLatin1();
        return Answer::json(401,
                            R"({"error":"invalid_client","error_description":"Not )" + assertion + "\"}");
    });
    request({.privateKey = "key", .certificate = "der"});
    QTRY_VERIFY(isAnswered());
    QVERIFY(error().message.startsWith(u"Not "_s));
    QVERIFY(!error().message.contains(u"eyJ"_s));
}

void TestAppGrant::leavesAnOrdinaryTextAlone()
{
    refuse("AADSTS7000215: Invalid client secret provided.");
    request({.secret = "."});
    QTRY_VERIFY(isAnswered());
    QCOMPARE(error().message, u"AADSTS7000215: Invalid client secret provided."_s);
}

void TestAppGrant::staysSilentOnceItsCallerIsGone()
{
    m_server->enqueue(Answer::nothing());
    request({.secret = secret});
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_context.reset();
    m_clock.advance(std::chrono::minutes(1));
    QCOMPARE(m_answers, 0);
}

QTEST_GUILESS_MAIN(TestAppGrant)
#include "tst_appgrant.moc"
