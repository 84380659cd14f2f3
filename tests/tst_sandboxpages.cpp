// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sandboxclient.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

/// What a person sees of the sign-in service.
class TestSandboxPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }

    void aHintSignsInUnlessThePageIsWanted_data();
    void aHintSignsInUnlessThePageIsWanted();
    void theConsentPageNamesThePermissions();
    void offersWhoMayEnterTheTenant();
    void someSignInsEndOnThePage_data();
    void someSignInsEndOnThePage();
    void approvalMayBeNeededFirst();
    void aPersonalAccountComesFromItsOwnTenant();
    void refusesBrokenClaims();
    void saysThatOneHasSignedOut();
    void everythingAnnouncedIsThere();

private:
    SandboxClient::Form admin() const
    {
        return withField(m_sandbox->authorizeFields(), u"sandbox_account"_s, u"admin"_s);
    }

    std::unique_ptr<SandboxClient> m_sandbox;
};

void TestSandboxPages::init()
{
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m_sandbox->isRunning());
}

void TestSandboxPages::aHintSignsInUnlessThePageIsWanted_data()
{
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<int>("status");
    const QString known = u"admin@contoso.sandbox"_s;
    const QString any = u"organizations"_s;
    QTest::newRow("no prompt") << known << QString() << any << 302;
    QTest::newRow("silently") << known << u"none"_s << any << 302;
    QTest::newRow("sign in again") << known << u"login"_s << any << 200;
    QTest::newRow("select") << known << u"select_account"_s << any << 200;
    QTest::newRow("consent") << known << u"consent"_s << any << 200;
    QTest::newRow("unknown") << u"nobody@contoso.sandbox"_s << QString() << any << 200;
    QTest::newRow("guest") << known << QString() << u"fabrikam.sandbox"_s << 302;
    QTest::newRow("stranger") << u"reader@contoso.sandbox"_s << QString() << u"fabrikam.sandbox"_s << 200;
}

void TestSandboxPages::aHintSignsInUnlessThePageIsWanted()
{
    QFETCH(QString, hint);
    QFETCH(QString, prompt);
    QFETCH(QString, tenant);
    auto fields = withField(m_sandbox->authorizeFields(), u"login_hint"_s, hint);
    if (!prompt.isEmpty())
        fields = withField(fields, u"prompt"_s, prompt);
    QTEST(m_sandbox->authorize(fields, tenant).status, "status");
    // Whoever has chosen on the page, or the stand-in for a browser, is asked no more.
    fields = withField(fields, u"sandbox_account"_s, u"admin"_s);
    QCOMPARE(m_sandbox->authorize(fields, tenant).status, 302);

    const QJsonObject claims = jwtClaims(m_sandbox->signIn().value("id_token"_L1));
    const auto opaque = withField(m_sandbox->authorizeFields(), u"login_hint"_s,
                                  claims.value("login_hint"_L1).toString());
    QCOMPARE(m_sandbox->authorize(opaque).status, 302);
}

void TestSandboxPages::theConsentPageNamesThePermissions()
{
    const auto fields = withField(m_sandbox->authorizeFields(), u"prompt"_s, u"consent"_s);
    QVERIFY(m_sandbox->authorize(fields).body.contains(
        "CloudPC.ReadWrite.All offline_access openid profile</p>"));
    QVERIFY(!m_sandbox->authorize(m_sandbox->authorizeFields()).body.contains("permissions"));
}

void TestSandboxPages::offersWhoMayEnterTheTenant()
{
    const SandboxAnswer anywhere = m_sandbox->authorize(m_sandbox->authorizeFields());
    for (const QByteArray key : {"admin", "reader", "norole", "unapproved", "needsapproval", "restricted",
                                 "blocked", "intune", "fabrikam", "personal"})
        QVERIFY2(anywhere.body.contains("sandbox_account=" + key + '"'), key.constData());
    const SandboxAnswer there = m_sandbox->authorize(m_sandbox->authorizeFields(), u"fabrikam.sandbox"_s);
    QVERIFY(there.body.contains("<h1>Sign in to Fabrikam (sandbox)</h1>"));
    QCOMPARE(there.body.count("sandbox_account="), 2);
    const SandboxAnswer here = m_sandbox->authorize(m_sandbox->authorizeFields(), u"contoso.sandbox"_s);
    QVERIFY(!here.body.contains("sandbox_account=personal"));
}

void TestSandboxPages::someSignInsEndOnThePage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("number");
    QTest::newRow("Conditional Access") << u"sandbox_account"_s << u"blocked"_s << QByteArray("AADSTS53003:");
    QTest::newRow("unknown app") << u"client_id"_s << u"app-unknown"_s << QByteArray("AADSTS700016:");
    QTest::newRow("redirect") << u"redirect_uri"_s << u"http://localhost:1/x"_s << QByteArray("AADSTS50011:");
}

void TestSandboxPages::someSignInsEndOnThePage()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QByteArray, number);
    const SandboxAnswer page = m_sandbox->authorize(withField(admin(), name, value));
    QCOMPARE(page.status, 400);
    QVERIFY(page.header("Location").isEmpty());
    QVERIFY(page.body.contains(number));
}

void TestSandboxPages::approvalMayBeNeededFirst()
{
    const SandboxAnswer answer = m_sandbox->authorize(
        withField(admin(), u"sandbox_account"_s, u"needsapproval"_s));
    const QUrlQuery query = redirectQuery(answer);
    QVERIFY(query.queryItemValue(u"error_description"_s, QUrl::FullyDecoded).startsWith("AADSTS90094:"_L1));
}

void TestSandboxPages::aPersonalAccountComesFromItsOwnTenant()
{
    const QJsonObject claims = jwtClaims(m_sandbox->signIn(u"personal"_s).value("id_token"_L1));
    QCOMPARE(claims.value("tid"_L1).toString(), u"9188040d-6c67-4c5b-b112-36a304b66dad"_s);
}

void TestSandboxPages::refusesBrokenClaims()
{
    for (const QString &text : {u"{"_s, u"[]"_s, u"cp1"_s})
        QCOMPARE(m_sandbox->authorize(withField(admin(), u"claims"_s, text)).status, 400);
}

void TestSandboxPages::saysThatOneHasSignedOut()
{
    const SandboxAnswer page = m_sandbox->send("GET", u"/organizations/oauth2/v2.0/logout"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("signed out"));
}

void TestSandboxPages::everythingAnnouncedIsThere()
{
    for (const QString &tenant : {u"organizations"_s, u"fabrikam.sandbox"_s}) {
        const QJsonObject document =
            m_sandbox->send("GET", u'/' + tenant + u"/v2.0/.well-known/openid-configuration"_s).json();
        QVERIFY(document.value("response_modes_supported"_L1).toArray().contains("form_post"_L1));
        QVERIFY(!document.contains("authorization_response_iss_parameter_supported"_L1));
        int endpoints = 0;
        for (auto member = document.begin(); member != document.end(); ++member) {
            if (!member.key().endsWith("_endpoint"_L1) && member.key() != "jwks_uri"_L1)
                continue;
            ++endpoints;
            QVERIFY(member->toString().startsWith(m_sandbox->root() + u'/' + tenant + u'/'));
            QVERIFY2(m_sandbox->send("GET", member->toString()).status != 404, qPrintable(member.key()));
        }
        QCOMPARE(endpoints, 5);
    }
}

QTEST_GUILESS_MAIN(TestSandboxPages)
#include "tst_sandboxpages.moc"
