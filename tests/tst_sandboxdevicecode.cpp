// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sandboxclient.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestSandboxDeviceCode : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_sandbox.reset(); }

    void signsInOnAnotherScreen();
    void aPersonMayDecline();
    void theCodeIsReadHoweverItIsTyped_data();
    void theCodeIsReadHoweverItIsTyped();
    void saysThatACodeIsWrong();
    void slowsDownWhoAsksTooOften();
    void aCodeExpires();
    void knowsNoOtherDeviceCode();
    void refusesABadStart_data();
    void refusesABadStart();
    void theWrongClientGetsNothing();

private:
    SandboxClient::Form startFields() const;
    QJsonObject start();
    SandboxAnswer poll(const QJsonObject &started);
    SandboxAnswer visit(const QString &query);
    void setTimes(const QByteArray &times);
    static QString errorOf(const SandboxAnswer &answer) { return answer.json().value("error"_L1).toString(); }

    std::unique_ptr<SandboxClient> m_sandbox;
};

void TestSandboxDeviceCode::init()
{
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m_sandbox->isRunning());
    setTimes(R"({"deviceInterval": 0})");
}

void TestSandboxDeviceCode::setTimes(const QByteArray &times)
{
    QCOMPARE(m_sandbox->send("POST", u"/sandbox/tokens"_s, {}, times).status, 200);
}

SandboxClient::Form TestSandboxDeviceCode::startFields() const
{
    return {{u"client_id"_s, u"11111111-2222-4333-8444-555555555555"_s},
            {u"scope"_s, m_sandbox->root() + u"/CloudPC.ReadWrite.All offline_access openid profile"_s}};
}

QJsonObject TestSandboxDeviceCode::start()
{
    return m_sandbox->post(u"/organizations/oauth2/v2.0/devicecode"_s, startFields()).json();
}

SandboxAnswer TestSandboxDeviceCode::poll(const QJsonObject &started)
{
    return m_sandbox->tokens({{u"client_id"_s, u"11111111-2222-4333-8444-555555555555"_s},
                              {u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                              {u"device_code"_s, started.value("device_code"_L1).toString()}});
}

SandboxAnswer TestSandboxDeviceCode::visit(const QString &query)
{
    return m_sandbox->send("GET", u"/devicelogin?"_s + query);
}

void TestSandboxDeviceCode::signsInOnAnotherScreen()
{
    setTimes(R"({"deviceInterval": 5})");
    QCOMPARE(start().value("interval"_L1).toInt(), 5);
    setTimes(R"({"deviceInterval": 0})");
    const QJsonObject started = start();
    const QString code = started.value("user_code"_L1).toString();
    QVERIFY(QRegularExpression(u"^[B-DF-HJ-NP-TV-Z2-9]{9}$"_s).match(code).hasMatch());
    QCOMPARE(started.value("expires_in"_L1).toInt(), 900);
    QCOMPARE(started.value("verification_uri"_L1).toString(), m_sandbox->root() + u"/devicelogin"_s);
    QVERIFY(!started.contains("verification_uri_complete"_L1));
    QVERIFY(started.value("message"_L1).toString().contains(code));
    QCOMPARE(errorOf(poll(started)), u"authorization_pending"_s);

    const SandboxAnswer form = m_sandbox->send("GET", u"/devicelogin"_s);
    QVERIFY(form.body.contains("<input name=\"user_code\""));
    QVERIFY(form.header("Content-Security-Policy").contains("form-action 'self'"));
    const SandboxAnswer accounts = visit(u"user_code="_s + code);
    QVERIFY(accounts.body.contains("sandbox_account=admin\""));
    QCOMPARE(errorOf(poll(started)), u"authorization_pending"_s);
    QCOMPARE(visit(u"sandbox_account=admin&user_code="_s + code).status, 200);

    const SandboxAnswer tokens = poll(started);
    QCOMPARE(tokens.status, 200);
    QVERIFY(tokens.json().contains("refresh_token"_L1));
    const QJsonObject claims = jwtClaims(tokens.json().value("id_token"_L1));
    QCOMPARE(claims.value("preferred_username"_L1).toString(), u"admin@contoso.sandbox"_s);
    QVERIFY(!claims.contains("nonce"_L1));
    QCOMPARE(m_sandbox->graph("GET").status, 200);
    QCOMPARE(errorOf(poll(started)), u"bad_verification_code"_s);
}

void TestSandboxDeviceCode::aPersonMayDecline()
{
    const QJsonObject started = start();
    visit(u"sandbox_account=refused&user_code="_s + started.value("user_code"_L1).toString());
    QCOMPARE(errorOf(poll(started)), u"authorization_declined"_s);
    // Conditional Access stops the person, and the program learns nothing.
    const QJsonObject blocked = start();
    const QString code = blocked.value("user_code"_L1).toString();
    QVERIFY(visit(u"sandbox_account=blocked&user_code="_s + code).body.contains("AADSTS53003"));
    QCOMPARE(errorOf(poll(blocked)), u"authorization_pending"_s);
}

void TestSandboxDeviceCode::theCodeIsReadHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("separator");
    QTest::addColumn<bool>("lower");
    QTest::newRow("lower case") << QString() << true;
    QTest::newRow("blank") << u"%20"_s << false;
    QTest::newRow("hyphen") << u"-"_s << true;
}

void TestSandboxDeviceCode::theCodeIsReadHoweverItIsTyped()
{
    QFETCH(QString, separator);
    QFETCH(bool, lower);
    QString code = start().value("user_code"_L1).toString();
    code.insert(4, separator);
    const SandboxAnswer page = visit(u"user_code="_s + (lower ? code.toLower() : code));
    QVERIFY(page.body.contains("sandbox_account=admin"));
}

void TestSandboxDeviceCode::saysThatACodeIsWrong()
{
    start();
    const SandboxAnswer page = visit(u"user_code=%3Cb%3E"_s);
    QCOMPARE(page.status, 400);
    QVERIFY(page.body.contains("The code &lt;b&gt; did not work."));
    QVERIFY(page.body.contains("<input name=\"user_code\""));
}

void TestSandboxDeviceCode::slowsDownWhoAsksTooOften()
{
    setTimes(R"({"deviceInterval": 1})");
    const QJsonObject started = start();
    QCOMPARE(errorOf(poll(started)), u"authorization_pending"_s);
    QCOMPARE(errorOf(poll(started)), u"slow_down"_s);
    visit(u"sandbox_account=admin&user_code="_s + started.value("user_code"_L1).toString());
    QCOMPARE(errorOf(poll(started)), u"slow_down"_s);
}

void TestSandboxDeviceCode::aCodeExpires()
{
    setTimes(R"({"deviceCode": 1})");
    const QJsonObject started = start();
    QTRY_COMPARE(errorOf(poll(started)), u"expired_token"_s);
    QCOMPARE(visit(u"user_code="_s + started.value("user_code"_L1).toString()).status, 400);
}

void TestSandboxDeviceCode::knowsNoOtherDeviceCode()
{
    QCOMPARE(errorOf(poll({{"device_code"_L1, "invented"_L1}})), u"bad_verification_code"_s);
    QCOMPARE(aadstsOf(poll({})), 900144);
}

void TestSandboxDeviceCode::refusesABadStart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("number");
    QTest::newRow("no client") << u"client_id"_s << QString() << 900144;
    QTest::newRow("no scope") << u"scope"_s << QString() << 900144;
    QTest::newRow("unknown scope") << u"scope"_s << u"Everything.All"_s << 70011;
    QTest::newRow("not public") << u"client_id"_s << u"app-not-public"_s << 7000218;
    QTest::newRow("unknown app") << u"client_id"_s << u"app-unknown"_s << 700016;
    QTest::newRow("secret") << u"client_secret"_s << u"s"_s << 700025;
}

void TestSandboxDeviceCode::refusesABadStart()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const SandboxAnswer answer = m_sandbox->post(u"/organizations/oauth2/v2.0/devicecode"_s,
                                                 withField(startFields(), name, value));
    QCOMPARE(answer.status, 400);
    QTEST(aadstsOf(answer), "number");
}

void TestSandboxDeviceCode::theWrongClientGetsNothing()
{
    const QJsonObject started = start();
    visit(u"sandbox_account=admin&user_code="_s + started.value("user_code"_L1).toString());
    const SandboxAnswer answer = m_sandbox->tokens(
        {{u"client_id"_s, u"another"_s},
         {u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
         {u"device_code"_s, started.value("device_code"_L1).toString()}});
    QCOMPARE(errorOf(answer), u"bad_verification_code"_s);
}

QTEST_GUILESS_MAIN(TestSandboxDeviceCode)
#include "tst_sandboxdevicecode.moc"
