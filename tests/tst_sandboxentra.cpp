// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sandboxclient.h"

#include <QJsonDocument>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

using Fields = QList<QPair<QString, QString>>;

namespace {

const QString tokenPath = u"/organizations/oauth2/v2.0/token"_s;

} // namespace

class TestSandboxEntra : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }

    void signsASampleAccountIn();
    void thePageOffersEverySampleAccount();
    void aLoginHintNeedsNoPage();
    void refusesABadAuthorizationRequest_data();
    void refusesABadAuthorizationRequest();
    void aRefusedConsentComesBackAsAnError();
    void withoutInteractionThereIsNoPage();
    void postsTheCodeWhenAskedTo();
    void refusesABadTokenRequest_data();
    void refusesABadTokenRequest();
    void refusesWhatIsNoForm();
    void aCodeWorksOnce();
    void aWrongVerifierSpendsTheCode();
    void aRefreshTokenStaysValidAfterUse();
    void givesOnlyWhatTheScopeAskedFor();
    void announcesItsEndpoints();
    void knowsNoOtherTenant();

private:
    QString freshCode();

    std::unique_ptr<SandboxClient> m_sandbox;
};

void TestSandboxEntra::init()
{
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m_sandbox->isRunning());
}

QString TestSandboxEntra::freshCode()
{
    const SandboxAnswer answer = m_sandbox->authorize(
        withField(m_sandbox->authorizeFields(), u"sandbox_account"_s, u"admin"_s));
    return redirectQuery(answer).queryItemValue(u"code"_s);
}

void TestSandboxEntra::signsASampleAccountIn()
{
    const SandboxAnswer redirect = m_sandbox->authorize(
        withField(m_sandbox->authorizeFields(), u"sandbox_account"_s, u"reader"_s));
    QCOMPARE(redirect.status, 302);
    QVERIFY(redirect.header("Location").startsWith("http://localhost:51234/?"));
    const QUrlQuery query = redirectQuery(redirect);
    QCOMPARE(query.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a state with + and ä"_s);

    const SandboxAnswer answer = m_sandbox->post(tokenPath,
                                                 SandboxClient::tokenFields(query.queryItemValue(u"code"_s)));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Cache-Control"), "no-store");
    const QJsonObject tokens = answer.json();
    QCOMPARE(tokens.value("token_type"_L1).toString(), u"Bearer"_s);
    QCOMPARE(tokens.value("expires_in"_L1).toInt(), 3599);
    QVERIFY(!tokens.value("access_token"_L1).toString().isEmpty());
    QVERIFY(!tokens.value("refresh_token"_L1).toString().isEmpty());
    QVERIFY(!tokens.value("scope"_L1).toString().contains("offline_access"_L1));

    const QJsonObject claims = jwtClaims(tokens.value("id_token"_L1));
    QCOMPARE(claims.value("aud"_L1).toString(), m_sandbox->authorizeFields().first().second);
    QCOMPARE(claims.value("nonce"_L1).toString(), u"the-nonce"_s);
    QCOMPARE(claims.value("preferred_username"_L1).toString(), u"reader@contoso.sandbox"_s);
    const QString tenant = claims.value("tid"_L1).toString();
    QCOMPARE(claims.value("iss"_L1).toString(), m_sandbox->root() + u'/' + tenant + u"/v2.0"_s);
    QVERIFY(claims.value("exp"_L1).toDouble() > claims.value("iat"_L1).toDouble());
}

void TestSandboxEntra::thePageOffersEverySampleAccount()
{
    const SandboxAnswer page = m_sandbox->authorize(m_sandbox->authorizeFields());
    QCOMPARE(page.status, 200);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    for (const QByteArray name : {"Admin", "Reader", "No licence", "Consent refused"})
        QVERIFY2(page.body.contains("<strong>" + name + "</strong>"), name.constData());
    QVERIFY(page.header("Content-Security-Policy").contains("default-src 'none'"));
    QVERIFY(!page.body.contains("src="));

    const QRegularExpression link(u"href=\"(\\?[^\"]*sandbox_account=reader)\""_s);
    const QString target = link.match(QString::fromUtf8(page.body)).captured(1).replace("&amp;"_L1, "&"_L1);
    const SandboxAnswer redirect = m_sandbox->send("GET", u"/organizations/oauth2/v2.0/authorize"_s + target);
    QCOMPARE(redirect.status, 302);
    QVERIFY(redirectQuery(redirect).hasQueryItem(u"code"_s));
}

void TestSandboxEntra::aLoginHintNeedsNoPage()
{
    const auto fields = withField(m_sandbox->authorizeFields(), u"login_hint"_s, u"Admin@contoso.sandbox"_s);
    QCOMPARE(m_sandbox->authorize(fields).status, 302);
}

void TestSandboxEntra::refusesABadAuthorizationRequest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");

    QTest::newRow("no client") << u"client_id"_s << QString();
    QTest::newRow("no scope") << u"scope"_s << QString();
    QTest::newRow("unknown scope") << u"scope"_s << u"openid Everything.All"_s;
    QTest::newRow("scope of another cloud")
        << u"scope"_s << u"https://graph.microsoft.com/CloudPC.ReadWrite.All"_s;
    QTest::newRow("implicit flow") << u"response_type"_s << u"token"_s;
    QTest::newRow("fragment") << u"response_mode"_s << u"fragment"_s;
    QTest::newRow("no redirect") << u"redirect_uri"_s << QString();
    QTest::newRow("https redirect") << u"redirect_uri"_s << u"https://localhost:51234"_s;
    QTest::newRow("redirect to another host") << u"redirect_uri"_s << u"http://evil.example:51234"_s;
    QTest::newRow("redirect with user") << u"redirect_uri"_s << u"http://localhost@evil.example"_s;
    QTest::newRow("redirect with path") << u"redirect_uri"_s << u"http://localhost:51234/path"_s;
    QTest::newRow("redirect with query") << u"redirect_uri"_s << u"http://localhost:51234?a=b"_s;
    QTest::newRow("no challenge") << u"code_challenge"_s << QString();
    QTest::newRow("short challenge") << u"code_challenge"_s << QString(42, u'a');
    QTest::newRow("long challenge") << u"code_challenge"_s << QString(129, u'a');
    QTest::newRow("plain challenge") << u"code_challenge_method"_s << u"plain"_s;
    QTest::newRow("resource") << u"resource"_s << u"https://graph.microsoft.com"_s;
}

void TestSandboxEntra::refusesABadAuthorizationRequest()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    auto fields = withField(m_sandbox->authorizeFields(), u"sandbox_account"_s, u"admin"_s);
    const SandboxAnswer answer = m_sandbox->authorize(withField(fields, name, value));
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.header("Location").isEmpty());
    QVERIFY(answer.body.contains("AADSTS"));

    fields.append({u"client_id"_s, u"twice"_s});
    QCOMPARE(m_sandbox->authorize(fields).status, 400);
}

void TestSandboxEntra::aRefusedConsentComesBackAsAnError()
{
    const SandboxAnswer answer = m_sandbox->authorize(
        withField(m_sandbox->authorizeFields(), u"sandbox_account"_s, u"refused"_s));
    const QUrlQuery query = redirectQuery(answer);
    QCOMPARE(query.queryItemValue(u"error"_s), u"access_denied"_s);
    QVERIFY(query.queryItemValue(u"error_description"_s, QUrl::FullyDecoded).startsWith("AADSTS65004:"_L1));
    QVERIFY(query.hasQueryItem(u"state"_s));
    QVERIFY(!query.hasQueryItem(u"code"_s));
}

void TestSandboxEntra::withoutInteractionThereIsNoPage()
{
    const SandboxAnswer answer = m_sandbox->authorize(
        withField(m_sandbox->authorizeFields(), u"prompt"_s, u"none"_s));
    QCOMPARE(redirectQuery(answer).queryItemValue(u"error"_s), u"login_required"_s);
}

void TestSandboxEntra::postsTheCodeWhenAskedTo()
{
    auto fields = withField(m_sandbox->authorizeFields(), u"sandbox_account"_s, u"admin"_s);
    fields = withField(fields, u"state"_s, u"\"><script>"_s);
    const SandboxAnswer page = m_sandbox->authorize(withField(fields, u"response_mode"_s, u"form_post"_s));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("<form method=\"post\" action=\"http://localhost:51234\">"));
    QVERIFY(page.body.contains("value=\"&quot;&gt;&lt;script&gt;\""));
    QVERIFY(page.body.contains("<button>Continue</button></form>")); // For browsers without scripts.
    const QByteArray policy = page.header("Content-Security-Policy");
    QVERIFY(policy.endsWith("; form-action http://localhost:51234"));
    const QRegularExpression nonce(u"script-src 'nonce-([\\w-]{22})'"_s);
    const QString allowed = nonce.match(QString::fromLatin1(policy)).captured(1);
    QVERIFY(page.body.contains("<script nonce=\"" + allowed.toLatin1() + "\">"));
    const QRegularExpression field(u"name=\"code\" value=\"([^\"]+)\""_s);
    const QString code = field.match(QString::fromUtf8(page.body)).captured(1);
    QCOMPARE(m_sandbox->post(tokenPath, SandboxClient::tokenFields(code)).status, 200);
}

void TestSandboxEntra::refusesABadTokenRequest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");

    QTest::newRow("wrong verifier") << u"code_verifier"_s << QString(43, u'x') << u"invalid_grant"_s
                                    << 501481;
    QTest::newRow("no verifier") << u"code_verifier"_s << QString() << u"invalid_request"_s << 900144;
    QTest::newRow("other redirect") << u"redirect_uri"_s << u"http://localhost:51234/"_s << u"invalid_grant"_s
                                    << 500112;
    QTest::newRow("other client") << u"client_id"_s << u"another"_s << u"invalid_grant"_s << 70000;
    QTest::newRow("invented code") << u"code"_s << u"abc"_s << u"invalid_grant"_s << 9002313;
    QTest::newRow("secret") << u"client_secret"_s << u"s"_s << u"invalid_client"_s << 700025;
    QTest::newRow("resource") << u"resource"_s << u"r"_s << u"invalid_request"_s << 901002;
    QTest::newRow("password") << u"grant_type"_s << u"password"_s << u"unsupported_grant_type"_s << 70003;
    QTest::newRow("scope of another cloud")
        << u"scope"_s << u"https://graph.microsoft.com/.default"_s << u"invalid_resource"_s << 500011;
}

void TestSandboxEntra::refusesABadTokenRequest()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, error);
    QFETCH(int, number);
    const SandboxAnswer answer = m_sandbox->post(
        tokenPath, withField(SandboxClient::tokenFields(freshCode()), name, value));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json().value("error"_L1).toString(), error);
    QCOMPARE(aadstsOf(answer), number);
    const QString description = answer.json().value("error_description"_L1).toString();
    QVERIFY(description.startsWith(u"AADSTS%1: "_s.arg(number)));
    QVERIFY(description.contains("\r\nCorrelation ID: "_L1));
    QVERIFY(!answer.json().contains("access_token"_L1));
}

void TestSandboxEntra::refusesWhatIsNoForm()
{
    const SandboxAnswer answer = m_sandbox->send(
        "POST", tokenPath, {qMakePair(QByteArray("Content-Type"), QByteArray("application/json"))}, "{}");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json().value("error"_L1).toString(), u"invalid_request"_s);
}

void TestSandboxEntra::aCodeWorksOnce()
{
    const Fields form = SandboxClient::tokenFields(freshCode());
    QCOMPARE(m_sandbox->post(tokenPath, form).status, 200);
    const SandboxAnswer again = m_sandbox->post(tokenPath, form);
    QCOMPARE(again.json().value("error"_L1).toString(), u"invalid_grant"_s);
    QCOMPARE(aadstsOf(again), 54005);
}

void TestSandboxEntra::aWrongVerifierSpendsTheCode()
{
    const Fields form = SandboxClient::tokenFields(freshCode());
    QCOMPARE(m_sandbox->post(tokenPath, withField(form, u"code_verifier"_s, QString(43, u'x'))).status, 400);
    QCOMPARE(aadstsOf(m_sandbox->post(tokenPath, form)), 54005);
}

void TestSandboxEntra::aRefreshTokenStaysValidAfterUse()
{
    const SandboxAnswer first = m_sandbox->post(tokenPath, SandboxClient::tokenFields(freshCode()));
    const QString old = first.json().value("refresh_token"_L1).toString();
    const Fields form{{u"client_id"_s, m_sandbox->authorizeFields().first().second},
                      {u"grant_type"_s, u"refresh_token"_s},
                      {u"refresh_token"_s, old}};
    const SandboxAnswer second = m_sandbox->post(tokenPath, form);
    QCOMPARE(second.status, 200);
    QVERIFY(second.json().value("refresh_token"_L1).toString() != old);
    QVERIFY(second.json().value("access_token"_L1) != first.json().value("access_token"_L1));
    QCOMPARE(m_sandbox->post(tokenPath, form).status, 200);

    QCOMPARE(aadstsOf(m_sandbox->post(tokenPath, withField(form, u"refresh_token"_s, u"1.invented"_s))),
             700082);
    QCOMPARE(aadstsOf(m_sandbox->post(tokenPath, withField(form, u"client_id"_s, u"another"_s))), 70000);
}

void TestSandboxEntra::givesOnlyWhatTheScopeAskedFor()
{
    auto fields = withField(m_sandbox->authorizeFields(), u"scope"_s, u"CloudPC.Read.All"_s);
    fields.append({u"sandbox_account"_s, u"admin"_s});
    const QString code = redirectQuery(m_sandbox->authorize(fields)).queryItemValue(u"code"_s);
    const QJsonObject tokens = m_sandbox->post(tokenPath, SandboxClient::tokenFields(code)).json();
    QVERIFY(tokens.contains("access_token"_L1));
    QVERIFY(!tokens.contains("refresh_token"_L1));
    QVERIFY(!tokens.contains("id_token"_L1));
}

void TestSandboxEntra::announcesItsEndpoints()
{
    const QString path = u"/organizations/v2.0/.well-known/openid-configuration"_s;
    const QJsonObject shared = m_sandbox->send("GET", path).json();
    QCOMPARE(shared.value("token_endpoint"_L1).toString(), m_sandbox->root() + tokenPath);
    QCOMPARE(shared.value("issuer"_L1).toString(), m_sandbox->root() + u"/{tenantid}/v2.0"_s);

    m_sandbox->signIn();
    const QString domain = u"/contoso.sandbox/v2.0/.well-known/openid-configuration"_s;
    const QString issuer = m_sandbox->send("GET", domain).json().value("issuer"_L1).toString();
    QVERIFY(QRegularExpression(u"/[0-9a-f-]{36}/v2\\.0$"_s).match(issuer).hasMatch());
}

void TestSandboxEntra::knowsNoOtherTenant()
{
    const SandboxAnswer discovery = m_sandbox->send(
        "GET", u"/fabrikam.example/v2.0/.well-known/openid-configuration"_s);
    QCOMPARE(discovery.status, 400);
    QCOMPARE(aadstsOf(discovery), 90002);
    QCOMPARE(m_sandbox->send("GET", u"/fabrikam.example/oauth2/v2.0/authorize"_s).status, 400);
    QCOMPARE(m_sandbox->send("GET", u"/organizations/oauth2/v2.0/elsewhere"_s).status, 404);
}

QTEST_GUILESS_MAIN(TestSandboxEntra)
#include "tst_sandboxentra.moc"
