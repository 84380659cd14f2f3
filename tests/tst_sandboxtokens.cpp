// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sandboxclient.h"

#include <QJsonDocument>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString contoso = u"5a4db0c5-0000-4000-8000-c0a705050001"_s;
const QString fabrikam = u"5a4db0c5-0000-4000-8000-fab41ca00002"_s;
const QString appId = u"22222222-3333-4444-8555-666666666666"_s;
const QString secret = u"sandbox~secret+&%"_s;
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

} // namespace

/// The token endpoint beyond the authorization code: apps, renewal, tenants.
class TestSandboxTokens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }

    void anAppSignsInWithItsSecret();
    void anAppHasTheRolesItWasGranted_data();
    void anAppHasTheRolesItWasGranted();
    void refusesABadAppRequest_data();
    void refusesABadAppRequest();
    void anAppSignsInWithItsCertificate();
    void refusesABadAssertion_data();
    void refusesABadAssertion();
    void aRegistrationMayBeWrong_data();
    void aRegistrationMayBeWrong();
    void aNarrowerTokenIsGivenAWiderOneNot();
    void aRevokedSignInCannotBeRenewed();
    void tokensLiveAsLongAsTold();
    void refusesTimesThatMakeNoSense();
    void oneRefreshTokenServesBothTenants();
    void aCodeIsForItsTenant();
    void aStrangerDoesNotEnter();

private:
    SandboxClient::Form secretForm() const;
    QJsonObject assertionHeader() const;
    QJsonObject assertionClaims() const;
    SandboxClient::Form assertionForm(const QJsonObject &header, const QJsonObject &claims,
                                      const QByteArray &signature = QByteArray(256, 's')) const;

    std::unique_ptr<SandboxClient> m_sandbox;
};

void TestSandboxTokens::init()
{
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m_sandbox->isRunning());
}

SandboxClient::Form TestSandboxTokens::secretForm() const
{
    return {{u"client_id"_s, appId},
            {u"grant_type"_s, u"client_credentials"_s},
            {u"scope"_s, m_sandbox->root() + u"/.default"_s},
            {u"client_secret"_s, secret}};
}

QJsonObject TestSandboxTokens::assertionHeader() const
{
    return {{"alg"_L1, "PS256"_L1}, {"typ"_L1, "JWT"_L1}, {"x5t#S256"_L1, QString(43, u'x')}};
}

QJsonObject TestSandboxTokens::assertionClaims() const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return {{"aud"_L1, QString(m_sandbox->root() + u'/' + contoso + u"/oauth2/v2.0/token"_s)},
            {"iss"_L1, appId},
            {"sub"_L1, appId},
            {"jti"_L1, "b6a1f0d0-4c1e-4f2d-9d0e-6b1c1a3f0001"_L1},
            {"nbf"_L1, now},
            {"iat"_L1, now},
            {"exp"_L1, now + 600}};
}

SandboxClient::Form TestSandboxTokens::assertionForm(const QJsonObject &header, const QJsonObject &claims,
                                                     const QByteArray &signature) const
{
    const QByteArray assertion = encoded(header) + '.' + encoded(claims) + '.'
        + signature.toBase64(base64Url);
    return {{u"client_id"_s, appId},
            {u"grant_type"_s, u"client_credentials"_s},
            {u"scope"_s, m_sandbox->root() + u"/.default"_s},
            {u"client_assertion_type"_s, u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s},
            {u"client_assertion"_s, QString::fromLatin1(assertion)}};
}

void TestSandboxTokens::anAppSignsInWithItsSecret()
{
    const SandboxAnswer answer = m_sandbox->tokens(secretForm(), contoso);
    QCOMPARE(answer.status, 200);
    for (const QLatin1String absent : {"refresh_token"_L1, "id_token"_L1, "client_info"_L1, "scope"_L1})
        QVERIFY2(!answer.json().contains(absent), absent.data());
    const QJsonObject claims = jwtClaims(answer.json().value("access_token"_L1));
    QCOMPARE(claims.value("roles"_L1).toArray(), QJsonArray{"CloudPC.ReadWrite.All"_L1});
    QVERIFY(!claims.contains("scp"_L1));
    QCOMPARE(claims.value("tid"_L1).toString(), contoso);
    QCOMPARE(m_sandbox->create(u"it"_s, u"ready"_s).status, 201);
}

void TestSandboxTokens::anAppHasTheRolesItWasGranted_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<int>("read");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << u"app-without-role"_s << 403 << u"Roles on the request ''"_s;
    QTest::newRow("none, by id") << u"5a4db0c5-0000-4000-8000-00000000a002"_s << 403
                                 << u"Roles on the request ''"_s;
    QTest::newRow("read") << u"app-reader"_s << 200 << u"Roles on the request 'CloudPC.Read.All'"_s;
}

void TestSandboxTokens::anAppHasTheRolesItWasGranted()
{
    QFETCH(QString, client);
    QFETCH(QString, words);
    QCOMPARE(m_sandbox->tokens(withField(secretForm(), u"client_id"_s, client), contoso).status, 200);
    QTEST(m_sandbox->graph("GET").status, "read");
    const SandboxAnswer write = m_sandbox->create(u"it"_s, u"ready"_s);
    QCOMPARE(write.status, 403);
    QVERIFY(write.errorMessage().startsWith("Missing role permissions on the request."_L1));
    QVERIFY(write.errorMessage().endsWith(words + u'.'));
}

void TestSandboxTokens::refusesABadAppRequest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<int>("number");
    const QString client = u"client_id"_s;
    QTest::newRow("wrong secret") << u"client_secret"_s << u"sandbox~secret"_s << contoso << 7000215;
    QTest::newRow("plus became a blank")
        << u"client_secret"_s << u"sandbox~secret &%"_s << contoso << 7000215;
    QTest::newRow("expired secret") << u"client_secret"_s << u"sandbox~expired"_s << contoso << 7000222;
    QTest::newRow("organizations") << client << appId << u"organizations"_s << 9001023;
    QTest::newRow("common") << client << appId << u"common"_s << 9001023;
    QTest::newRow("single scope") << u"scope"_s << u"CloudPC.Read.All"_s << contoso << 1002012;
    QTest::newRow("no scope") << u"scope"_s << QString() << contoso << 1002012;
    QTest::newRow("unknown app") << client << u"app-unknown"_s << contoso << 700016;
    QTest::newRow("unknown tenant") << client << appId << u"nowhere.example"_s << 90002;
    QTest::newRow("broken claims") << u"claims"_s << u"{"_s << contoso << 9002313;
}

void TestSandboxTokens::refusesABadAppRequest()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, tenant);
    const SandboxAnswer answer = m_sandbox->tokens(withField(secretForm(), name, value), tenant);
    QCOMPARE(answer.status, 400);
    QTEST(aadstsOf(answer), "number");
}

void TestSandboxTokens::anAppSignsInWithItsCertificate()
{
    const auto form = assertionForm(assertionHeader(), assertionClaims());
    QCOMPARE(m_sandbox->tokens(form, contoso).status, 200);
    QCOMPARE(m_sandbox->graph("GET").status, 200);

    auto none = secretForm();
    none.removeLast();
    QCOMPARE(aadstsOf(m_sandbox->tokens(none, contoso)), 7000216);
}

void TestSandboxTokens::refusesABadAssertion_data()
{
    QTest::addColumn<QJsonObject>("header");
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("number");
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto header = [](const QString &name, const QJsonValue &value) {
        return QJsonObject{{name, value}};
    };
    QTest::newRow("RS256") << header(u"alg"_s, u"RS256"_s) << QJsonObject() << 256 << 700027;
    QTest::newRow("thumbprint in hexadecimal")
        << header(u"x5t#S256"_s, QString(64, u'a')) << QJsonObject() << 256 << 700027;
    QTest::newRow("no signature") << QJsonObject() << QJsonObject() << 0 << 700027;
    QTest::newRow("short signature") << QJsonObject() << QJsonObject() << 255 << 700027;
    QTest::newRow("audience") << QJsonObject() << header(u"aud"_s, u"https://login.example/token"_s) << 256
                              << 700023;
    QTest::newRow("issuer") << QJsonObject() << header(u"iss"_s, u"another"_s) << 256 << 700021;
    QTest::newRow("subject") << QJsonObject() << header(u"sub"_s, u"another"_s) << 256 << 700021;
    QTest::newRow("over") << QJsonObject() << header(u"exp"_s, now - 3600) << 256 << 700024;
    QTest::newRow("not yet") << QJsonObject() << header(u"nbf"_s, now + 3600) << 256 << 700024;
    QTest::newRow("no id") << QJsonObject() << header(u"jti"_s, QString()) << 256 << 50027;
}

void TestSandboxTokens::refusesABadAssertion()
{
    QFETCH(QJsonObject, header);
    QFETCH(QJsonObject, claims);
    QFETCH(int, size);
    QJsonObject wholeHeader = assertionHeader();
    for (auto it = header.begin(); it != header.end(); ++it)
        wholeHeader.insert(it.key(), it.value());
    QJsonObject wholeClaims = assertionClaims();
    for (auto it = claims.begin(); it != claims.end(); ++it)
        wholeClaims.insert(it.key(), it.value());
    const auto form = assertionForm(wholeHeader, wholeClaims, QByteArray(size, 's'));
    const SandboxAnswer answer = m_sandbox->tokens(form, contoso);
    QCOMPARE(answer.status, 400);
    QTEST(aadstsOf(answer), "number");
    for (const QString &junk : {u"abc"_s, u"a.b.c"_s, u"e30.e30.c2ln"_s})
        QCOMPARE(aadstsOf(m_sandbox->tokens(withField(form, u"client_assertion"_s, junk), contoso)), 50027);
}

void TestSandboxTokens::aRegistrationMayBeWrong_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<int>("number");
    QTest::newRow("not public") << u"app-not-public"_s << 7000218;
    QTest::newRow("unknown") << u"app-unknown"_s << 700016;
}

void TestSandboxTokens::aRegistrationMayBeWrong()
{
    QFETCH(QString, client);
    const auto form = withField(SandboxClient::refreshFields(u"1.x"_s), u"client_id"_s, client);
    QTEST(aadstsOf(m_sandbox->tokens(form)), "number");
    QJsonObject claims = assertionClaims();
    claims.insert("iss"_L1, "app-foreign-certificate"_L1);
    claims.insert("sub"_L1, "app-foreign-certificate"_L1);
    const auto foreign = withField(assertionForm(assertionHeader(), claims), u"client_id"_s,
                                   u"app-foreign-certificate"_s);
    QCOMPARE(aadstsOf(m_sandbox->tokens(foreign, contoso)), 700027);
}

void TestSandboxTokens::aNarrowerTokenIsGivenAWiderOneNot()
{
    const QJsonObject wide = m_sandbox->signIn();
    auto form = SandboxClient::refreshFields(wide.value("refresh_token"_L1).toString());
    const SandboxAnswer narrow = m_sandbox->tokens(withField(form, u"scope"_s, u"CloudPC.Read.All"_s));
    QCOMPARE(narrow.json().value("scope"_L1).toString(), u"CloudPC.Read.All"_s);
    QCOMPARE(m_sandbox->create(u"it"_s, u"ready"_s).status, 403);
    // The new refresh token is as good as the old one.
    form = SandboxClient::refreshFields(narrow.json().value("refresh_token"_L1).toString());
    m_sandbox->tokens(withField(form, u"scope"_s, u"CloudPC.ReadWrite.All"_s));
    QCOMPARE(m_sandbox->create(u"it"_s, u"ready"_s).status, 201);

    const QJsonObject little = m_sandbox->signIn(u"admin"_s,
                                                 {{u"scope"_s, u"CloudPC.Read.All offline_access"_s}});
    form = SandboxClient::refreshFields(little.value("refresh_token"_L1).toString());
    const SandboxAnswer wider = m_sandbox->tokens(withField(form, u"scope"_s, u"CloudPC.ReadWrite.All"_s));
    QCOMPARE(aadstsOf(wider), 65001);
    QCOMPARE(wider.json().value("suberror"_L1).toString(), u"consent_required"_s);
}

void TestSandboxTokens::aRevokedSignInCannotBeRenewed()
{
    const QJsonObject before = m_sandbox->signIn();
    m_sandbox->send("POST", u"/sandbox/revoke"_s);
    const auto form = SandboxClient::refreshFields(before.value("refresh_token"_L1).toString());
    const SandboxAnswer answer = m_sandbox->tokens(form);
    QCOMPARE(answer.json().value("error"_L1).toString(), u"invalid_grant"_s);
    QCOMPARE(answer.json().value("suberror"_L1).toString(), u"bad_token"_s);
    QCOMPARE(aadstsOf(answer), 50173);
    const QJsonObject after = m_sandbox->signIn();
    QCOMPARE(
        m_sandbox->tokens(SandboxClient::refreshFields(after.value("refresh_token"_L1).toString())).status,
        200);
}

void TestSandboxTokens::tokensLiveAsLongAsTold()
{
    const QByteArray times = R"({"accessToken": 1, "refreshIn": 600})";
    QCOMPARE(m_sandbox->send("POST", u"/sandbox/tokens"_s, {}, times).status, 200);
    const QJsonObject answer = m_sandbox->signIn();
    QCOMPARE(answer.value("expires_in"_L1).toInt(), 1);
    QCOMPARE(answer.value("refresh_in"_L1).toInt(), 600);
    QTRY_COMPARE(m_sandbox->graph("GET").status, 401);
}

void TestSandboxTokens::refusesTimesThatMakeNoSense()
{
    for (const QByteArray body :
         {"", "{}", "[]", R"({"accessToken": 0})", R"({"accessToken": "5"})", R"({"accessToken": 1.5})",
          R"({"accessToken": 86401})", R"({"refreshIn": -1})", R"({"accesstoken": 5})"})
        QCOMPARE(m_sandbox->send("POST", u"/sandbox/tokens"_s, {}, body).status, 400);
    QCOMPARE(m_sandbox->send("GET", u"/sandbox/revoke"_s).status, 404);
    const QJsonObject answer = m_sandbox->signIn();
    QCOMPARE(answer.value("expires_in"_L1).toInt(), 3599);
    QVERIFY(!answer.contains("refresh_in"_L1));
}

void TestSandboxTokens::oneRefreshTokenServesBothTenants()
{
    const QJsonObject home = m_sandbox->signIn();
    const auto form = SandboxClient::refreshFields(home.value("refresh_token"_L1).toString());
    const QJsonObject there = m_sandbox->tokens(form, fabrikam).json();
    const QJsonObject claims = jwtClaims(there.value("id_token"_L1));
    QCOMPARE(claims.value("tid"_L1).toString(), fabrikam);
    QCOMPARE(claims.value("iss"_L1).toString(), m_sandbox->root() + u'/' + fabrikam + u"/v2.0"_s);
    QCOMPARE(claims.value("preferred_username"_L1).toString(), u"admin@contoso.sandbox"_s);
    QVERIFY(claims.value("oid"_L1) != jwtClaims(home.value("id_token"_L1)).value("oid"_L1));
    QCOMPARE(there.value("client_info"_L1), home.value("client_info"_L1)); // The same person at home.
    QCOMPARE(m_sandbox->graph("GET").value().size(), 1);

    const auto back = SandboxClient::refreshFields(there.value("refresh_token"_L1).toString());
    const QJsonObject again = m_sandbox->tokens(back).json();
    QCOMPARE(jwtClaims(again.value("id_token"_L1)).value("tid"_L1).toString(), contoso);
}

void TestSandboxTokens::aCodeIsForItsTenant()
{
    const auto fields = withField(m_sandbox->authorizeFields(), u"sandbox_account"_s, u"admin"_s);
    const QString code = redirectQuery(m_sandbox->authorize(fields)).queryItemValue(u"code"_s);
    QCOMPARE(aadstsOf(m_sandbox->tokens(SandboxClient::tokenFields(code), fabrikam)), 700005);
}

void TestSandboxTokens::aStrangerDoesNotEnter()
{
    const QJsonObject home = m_sandbox->signIn(u"reader"_s);
    const auto form = SandboxClient::refreshFields(home.value("refresh_token"_L1).toString());
    QCOMPARE(aadstsOf(m_sandbox->tokens(form, fabrikam)), 50020);
    const auto fields = withField(m_sandbox->authorizeFields(), u"sandbox_account"_s, u"reader"_s);
    const SandboxAnswer page = m_sandbox->authorize(fields, fabrikam);
    QCOMPARE(page.status, 400);
    QVERIFY(page.body.contains("AADSTS50020"));
}

QTEST_GUILESS_MAIN(TestSandboxTokens)
#include "tst_sandboxtokens.moc"
