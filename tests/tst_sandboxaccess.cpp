// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sandboxclient.h"

#include <QJsonDocument>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString declared = u"{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}"_s;
const QString readOnly = u"CloudPC.Read.All offline_access openid"_s;
const QString fabrikam = u"5a4db0c5-0000-4000-8000-fab41ca00002"_s;

/// The claims that a 401 asks for; empty if it asks for none.
QByteArray challengeOf(const SandboxAnswer &answer)
{
    const QByteArray header = answer.header("WWW-Authenticate");
    const QByteArray mark = "error=\"insufficient_claims\", claims=\"";
    const qsizetype at = header.indexOf(mark);
    return at < 0 ? QByteArray() : QByteArray::fromBase64(header.mid(at + mark.size()).split('"').first());
}

/// A claims request that declares the capability and asks for what a challenge wants, as a client merges
/// them.
QString answerTo(const QByteArray &challenge)
{
    QJsonObject wanted = QJsonDocument::fromJson(challenge).object().value("access_token"_L1).toObject();
    wanted.insert("xms_cc"_L1, QJsonObject{{"values"_L1, QJsonArray{"cp1"_L1}}});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{"access_token"_L1, wanted}}).toJson());
}

} // namespace

/// Whom Graph lets in, and how it says no.
class TestSandboxAccess : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }

    void refusesForEachOfTheCauses_data();
    void refusesForEachOfTheCauses();
    void readOnlyReads();
    void anApprovalLetsTheUnapprovedIn();
    void accessTokensTellWhatTheyAreFor_data();
    void accessTokensTellWhatTheyAreFor();
    void challengesUntilTheClaimsAreThere();
    void onlyAPersonCanBringTheProof();
    void challengesNobodyWhoDoesNotUnderstand();
    void aRevocationChallengesWhoUnderstands();
    void everyTenantHasItsOwnImages();

private:
    std::unique_ptr<SandboxClient> m_sandbox;
};

void TestSandboxAccess::init()
{
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m_sandbox->isRunning());
}

void TestSandboxAccess::refusesForEachOfTheCauses_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<int>("read");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const QString all = u"CloudPC.ReadWrite.All openid"_s;
    QTest::newRow("not consented") << u"unapproved"_s << all << 403 << u"Forbidden"_s
                                   << u"Scopes on the request 'openid'"_s;
    QTest::newRow("no scope") << u"admin"_s << u"User.Read"_s << 403 << u"Forbidden"_s
                              << u"Missing scope permissions"_s;
    QTest::newRow("read scope") << u"admin"_s << readOnly << 200 << u"Forbidden"_s
                                << u"Scopes on the request 'CloudPC.Read.All, openid'"_s;
    QTest::newRow("reader") << u"reader"_s << all << 200 << u"Authorization_RequestDenied"_s
                            << u"Insufficient privileges"_s;
    QTest::newRow("no role") << u"norole"_s << all << 403 << u"Authorization_RequestDenied"_s
                             << u"Insufficient privileges"_s;
    QTest::newRow("no licence") << u"nolicence"_s << all << 403 << u"Forbidden"_s << u"no license"_s;
    QTest::newRow("Conditional Access")
        << u"restricted"_s << all << 403 << u"accessDenied"_s << u"Conditional Access"_s;
}

void TestSandboxAccess::refusesForEachOfTheCauses()
{
    QFETCH(QString, account);
    QFETCH(QString, scope);
    m_sandbox->signIn(account, {{u"scope"_s, scope}});
    QTEST(m_sandbox->graph("GET").status, "read");
    const SandboxAnswer write = m_sandbox->create(u"it"_s, u"ready"_s);
    QCOMPARE(write.status, 403);
    QTEST(write.errorCode(), "code");
    QFETCH(QString, words);
    QVERIFY2(write.errorMessage().contains(words), qPrintable(write.errorMessage()));
    QVERIFY(!write.header("request-id").isEmpty());
    const bool isPolicy = write.header("WWW-Authenticate").contains("error=\"insufficient_claims\"");
    QCOMPARE(isPolicy, account == "restricted"_L1);
}

void TestSandboxAccess::readOnlyReads()
{
    const QJsonObject answer = m_sandbox->signIn(u"admin"_s, {{u"scope"_s, readOnly}});
    QCOMPARE(answer.value("scope"_L1).toString(), u"CloudPC.Read.All openid"_s);
    QCOMPARE(m_sandbox->graph("GET").status, 200);
    QCOMPARE(m_sandbox->graph("GET", u"/getSourceImages"_s).status, 200);
    const QString id = m_sandbox->graph("GET").value().first()["id"_L1].toString();
    QCOMPARE(m_sandbox->graph("DELETE", u'/' + id).status, 403);
    QCOMPARE(m_sandbox->graph("POST", u'/' + id + u"/retryUpload"_s).status, 403);
}

void TestSandboxAccess::anApprovalLetsTheUnapprovedIn()
{
    const QString path =
        u"/contoso.sandbox/v2.0/adminconsent?client_id=x&state=s&scope=CloudPC.ReadWrite.All"_s;
    const SandboxAnswer page = m_sandbox->send("GET", path);
    QVERIFY(page.body.contains("sandbox_answer=accept"));
    const QString back = path + u"&redirect_uri=http%3A%2F%2Flocalhost%3A51234"_s;
    const QUrlQuery refusal = redirectQuery(m_sandbox->send("GET", back + u"&sandbox_answer=cancel"_s));
    QCOMPARE(refusal.queryItemValue(u"error"_s), u"access_denied"_s);
    QCOMPARE(refusal.queryItemValue(u"admin_consent"_s), u"True"_s);
    m_sandbox->signIn(u"unapproved"_s);
    QCOMPARE(m_sandbox->graph("GET").status, 403);

    const QUrlQuery approval = redirectQuery(m_sandbox->send("GET", back + u"&sandbox_answer=accept"_s));
    QVERIFY(!approval.hasQueryItem(u"error"_s));
    QCOMPARE(approval.queryItemValue(u"state"_s), u"s"_s);
    m_sandbox->signIn(u"unapproved"_s);
    QCOMPARE(m_sandbox->create(u"it"_s, u"ready"_s).status, 201);
    m_sandbox->signIn(u"needsapproval"_s);
    QCOMPARE(m_sandbox->graph("GET").status, 200);
}

void TestSandboxAccess::accessTokensTellWhatTheyAreFor_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("role");
    QTest::newRow("admin") << u"admin"_s << u"11451d60-acb2-45eb-a7d6-43d0f0125c13"_s;
    QTest::newRow("reader") << u"reader"_s << u"f2ef992c-3afb-46b9-b7cf-a126ee74c451"_s;
    QTest::newRow("plain user") << u"norole"_s << u"b79fbf4d-3ef9-4689-8143-76b194e85509"_s;
    QTest::newRow("Intune administrator") << u"intune"_s << u"3a2c62db-5318-420d-8d74-23affee5d9d5"_s;
}

void TestSandboxAccess::accessTokensTellWhatTheyAreFor()
{
    QFETCH(QString, account);
    const QJsonValue token = m_sandbox->signIn(account).value("access_token"_L1);
    QCOMPARE(token.toString().count(u'.'), 2);
    const QJsonObject claims = jwtClaims(token);
    QCOMPARE(claims.value("scp"_L1).toString(), u"CloudPC.ReadWrite.All openid profile"_s);
    QTEST(claims.value("wids"_L1).toArray().first().toString(), "role");
    QVERIFY(!claims.contains("roles"_L1));
    QCOMPARE(claims.value("exp"_L1).toInteger() - claims.value("iat"_L1).toInteger(), 3599);
}

void TestSandboxAccess::challengesUntilTheClaimsAreThere()
{
    const QJsonObject signIn = m_sandbox->signIn(u"admin"_s, {{u"claims"_s, declared}});
    QCOMPARE(jwtClaims(signIn.value("access_token"_L1)).value("xms_cc"_L1).toArray(), QJsonArray{"cp1"_L1});
    const SandboxAnswer first = m_sandbox->create(u"it"_s, u"http-401-claims"_s);
    QCOMPARE(first.status, 401);
    QCOMPARE(first.errorCode(), u"InvalidAuthenticationToken"_s);
    QVERIFY(challengeOf(first).startsWith("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\""));

    const auto form = SandboxClient::refreshFields(signIn.value("refresh_token"_L1).toString());
    QCOMPARE(m_sandbox->tokens(withField(form, u"claims"_s, declared)).status, 200);
    QCOMPARE(m_sandbox->create(u"it"_s, u"http-401-claims"_s).status, 401);
    QCOMPARE(m_sandbox->tokens(withField(form, u"claims"_s, answerTo(challengeOf(first)))).status, 200);
    QCOMPARE(m_sandbox->create(u"it"_s, u"http-401-claims"_s).status, 201);
}

void TestSandboxAccess::onlyAPersonCanBringTheProof()
{
    const QJsonObject signIn = m_sandbox->signIn(u"admin"_s, {{u"claims"_s, declared}});
    const SandboxAnswer first = m_sandbox->create(u"it"_s, u"http-401-claims-interactive"_s);
    QCOMPARE(first.status, 401);
    const QString claims = answerTo(challengeOf(first));
    auto form = SandboxClient::refreshFields(signIn.value("refresh_token"_L1).toString());
    const SandboxAnswer silent = m_sandbox->tokens(withField(form, u"claims"_s, claims));
    QCOMPARE(silent.status, 400);
    QCOMPARE(silent.json().value("error"_L1).toString(), u"interaction_required"_s);
    QCOMPARE(silent.json().value("suberror"_L1).toString(), u"basic_action"_s);
    QCOMPARE(aadstsOf(silent), 50076);
    QCOMPARE(silent.json().value("claims"_L1).toString().toUtf8(), challengeOf(first));

    const QJsonObject again = m_sandbox->signIn(u"admin"_s, {{u"claims"_s, claims}});
    QCOMPARE(m_sandbox->create(u"it"_s, u"http-401-claims-interactive"_s).status, 201);
    // Its refresh token carries the proof on.
    form = SandboxClient::refreshFields(again.value("refresh_token"_L1).toString());
    QCOMPARE(m_sandbox->tokens(withField(form, u"claims"_s, claims)).status, 200);
}

void TestSandboxAccess::challengesNobodyWhoDoesNotUnderstand()
{
    m_sandbox->signIn();
    QCOMPARE(m_sandbox->create(u"a"_s, u"http-401-claims"_s).status, 201);
    QCOMPARE(m_sandbox->create(u"b"_s, u"http-401-claims-interactive"_s).status, 201);
}

void TestSandboxAccess::aRevocationChallengesWhoUnderstands()
{
    m_sandbox->signIn();
    const QByteArray plain = m_sandbox->accessToken();
    m_sandbox->signIn(u"admin"_s, {{u"claims"_s, declared}});
    QCOMPARE(m_sandbox->send("POST", u"/sandbox/revoke"_s).status, 200);
    const SandboxAnswer challenged = m_sandbox->graph("GET");
    QCOMPARE(challenged.status, 401);
    QVERIFY(!challengeOf(challenged).isEmpty());
    const QString path = u"/beta/deviceManagement/virtualEndpoint/deviceImages"_s;
    QCOMPARE(m_sandbox->send("GET", path, {qMakePair(QByteArray("Authorization"), "Bearer " + plain)}).status,
             200);
    m_sandbox->signIn(u"admin"_s, {{u"claims"_s, declared}});
    QCOMPARE(m_sandbox->graph("GET").status, 200);
}

void TestSandboxAccess::everyTenantHasItsOwnImages()
{
    m_sandbox->signIn(u"admin"_s, {}, fabrikam);
    const QJsonArray images = m_sandbox->graph("GET").value();
    QCOMPARE(images.size(), 1);
    QCOMPARE(images.first()["displayName"_L1].toString(), u"Fabrikam-Standard"_s);
    QCOMPARE(m_sandbox->create(u"it"_s, u"ready"_s).status, 201);
    m_sandbox->signIn();
    QCOMPARE(m_sandbox->graph("GET").value().size(), 6);
    m_sandbox->send("POST", u"/sandbox/reset"_s);
    m_sandbox->signIn(u"fabrikam"_s);
    QCOMPARE(m_sandbox->graph("GET").value().size(), 1);
}

QTEST_GUILESS_MAIN(TestSandboxAccess)
#include "tst_sandboxaccess.moc"
