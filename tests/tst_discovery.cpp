// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/discovery.h"
#include "auth/tokenclient.h"
#include "base/settingrules.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTest>

#include <memory>
#include <optional>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestDiscovery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksTheTenantsOwnDescription();
    void takesTheEndpointsThatItNames();
    void refusesEndpointsOfOthers_data();
    void refusesEndpointsOfOthers();
    void believesWhoMayNameAnEndpoint_data();
    void believesWhoMayNameAnEndpoint();
    void knowsWhichTenantsAreShared_data();
    void knowsWhichTenantsAreShared();
    void tellsThatATenantDoesNotExist();
    void goesOnWithoutADescription_data();
    void goesOnWithoutADescription();
    void stopsWhenTheServiceCannotBeUnderstood_data();
    void stopsWhenTheServiceCannotBeUnderstood();
    void givesUpAfterAWhile();
    void followsNoRedirect();
    void staysSilentWhenNobodyListensAnyMore();

private:
    [[nodiscard]] Authority guess() const { return authorityOf(m_endpoints); }
    void ask();
    [[nodiscard]] QJsonObject description(const QString &tokenEndpoint) const
    {
        return {{u"token_endpoint"_s, tokenEndpoint}};
    }

    ManualClock m_clock;
    Endpoints m_endpoints;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<TokenClient> m_client;
    std::unique_ptr<QObject> m_context;
    std::optional<Result<Authority>> m_answer;
};

void TestDiscovery::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_client = std::make_unique<TokenClient>(*m_network, m_clock);
    m_context = std::make_unique<QObject>();
    m_answer.reset();
    m_endpoints = {m_server->url(u"/secret"_s), m_server->url(), GraphVersion::Beta, u"contoso.com"_s,
                   u"id"_s};
}

void TestDiscovery::ask()
{
    discover(guess(), *m_client, m_context.get(),
             [this](const Result<Authority> &answer) { m_answer = answer; });
}

void TestDiscovery::asksTheTenantsOwnDescription()
{
    m_server->enqueue(Answer::json(404, "{}"));
    ask();
    QTRY_VERIFY(m_answer);
    const SeenRequest request = m_server->requests().constFirst();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/secret/contoso.com/v2.0/.well-known/openid-configuration"));
    QVERIFY(request.header("cookie").isEmpty());
}

void TestDiscovery::takesTheEndpointsThatItNames()
{
    const QString root = m_server->url().toString();
    const QJsonObject object{{u"authorization_endpoint"_s, root + u"/a"_s},
                             {u"token_endpoint"_s, root + u"/t"_s},
                             {u"device_authorization_endpoint"_s, root + u"/d"_s},
                             {u"response_modes_supported"_s, QJsonArray{u"query"_s, u"form_post"_s}},
                             {u"authorization_response_iss_parameter_supported"_s, true}};
    m_server->enqueue(Answer::json(200, QJsonDocument(object).toJson()));
    ask();
    QTRY_VERIFY(m_answer);
    Authority expected = guess();
    expected.authorizeUrl = QUrl(root + u"/a"_s);
    expected.tokenUrl = QUrl(root + u"/t"_s);
    expected.deviceCodeUrl = QUrl(root + u"/d"_s);
    expected.formPost = expected.sendsIssuer = true;
    QVERIFY(m_answer->value() == expected);
}

void TestDiscovery::refusesEndpointsOfOthers_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::newRow("another host") << u"https://login.evil.example/token"_s;
    QTest::newRow("a real one, of another authority") << u"https://login.microsoftonline.com/x/token"_s;
    QTest::newRow("another port of this computer") << u"http://127.0.0.1:1/token"_s;
    QTest::newRow("no address") << u"token"_s;
    QTest::newRow("another scheme") << u"file:///etc/passwd"_s;
    QTest::newRow("empty") << QString();
}

void TestDiscovery::refusesEndpointsOfOthers()
{
    QFETCH(QString, endpoint);
    m_server->enqueue(Answer::json(200, QJsonDocument(description(endpoint)).toJson()));
    ask();
    QTRY_VERIFY(m_answer);
    QCOMPARE(m_answer->error().fault, Fault::WrongDiscovery);
    QCOMPARE(m_answer->error().kind, ErrorKind::SignInRefused);
}

void TestDiscovery::believesWhoMayNameAnEndpoint_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("believed");
    const auto row = [](const char *name, const char *root, const char *endpoint, bool believed) {
        QTest::newRow(name) << QString::fromLatin1(root) << QString::fromLatin1(endpoint) << believed;
    };
    row("same host", "https://login.microsoftonline.com", "https://login.microsoftonline.com/t", true);
    row("alias", "https://login.microsoftonline.com", "https://login.windows.net/t", true);
    row("alias in China", "https://login.partner.microsoftonline.cn", "https://login.chinacloudapi.cn/t",
        true);
    row("another cloud", "https://login.microsoftonline.com", "https://login.microsoftonline.us/t", false);
    row("plain http", "https://login.microsoftonline.com", "http://login.microsoftonline.com/t", false);
    row("another port", "https://login.contoso.com", "https://login.contoso.com:8443/t", false);
    row("user info", "https://login.microsoftonline.com", "https://login.microsoftonline.com@evil.example/t",
        false);
    row("looks alike", "https://login.microsoftonline.com",
        "https://login.microsoftonline.com.evil.example/t", false);
    row("a custom authority does not speak for Microsoft", "https://login.contoso.com",
        "https://login.microsoftonline.com/t", false);
    row("names of this computer", "http://127.0.0.1:8080", "http://localhost:8080/t", true);
    row("this computer, from outside", "https://login.contoso.com", "http://localhost/t", false);
}

void TestDiscovery::believesWhoMayNameAnEndpoint()
{
    QFETCH(QString, root);
    QFETCH(QString, endpoint);
    m_endpoints.loginRoot = QUrl(root);
    QTEST(mayName(guess(), QUrl(endpoint)), "believed");
}

void TestDiscovery::knowsWhichTenantsAreShared_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<bool>("shared");
    QTest::newRow("organizations") << u"organizations"_s << true;
    QTest::newRow("capitals and blanks") << u" Organizations "_s << true;
    QTest::newRow("common") << u"common"_s << true;
    QTest::newRow("none") << QString() << true;
    QTest::newRow("domain") << u"contoso.com"_s << false;
    QTest::newRow("GUID") << u"4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10"_s << false;
}

void TestDiscovery::knowsWhichTenantsAreShared()
{
    QFETCH(QString, tenant);
    QTEST(isSharedTenant(tenant), "shared");
}

void TestDiscovery::tellsThatATenantDoesNotExist()
{
    m_server->enqueue(Answer::json(
        400,
        R"({"error":"invalid_tenant","error_description":"AADSTS90002: Tenant 'x' not found. )"
        R"(Correlation ID: 11111111-2222-3333-4444-555555555555 Timestamp: now","error_codes":[90002]})"));
    ask();
    QTRY_VERIFY(m_answer);
    QCOMPARE(m_answer->error().kind, ErrorKind::SignInRefused);
    QCOMPARE(m_answer->error().code, u"AADSTS90002"_s);
    QCOMPARE(m_answer->error().requestId, u"11111111-2222-3333-4444-555555555555"_s);
}

void TestDiscovery::goesOnWithoutADescription_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not found") << 404 << QByteArray("<html>");
    QTest::newRow("Graph's own kind of error") << 400 << QByteArray(R"({"error":{"code":"BadRequest"}})");
    QTest::newRow("wants a token for everything")
        << 401 << QByteArray(R"({"error":{"code":"Unauthenticated"}})");
    QTest::newRow("forbidden") << 403 << QByteArray("<html>");
    QTest::newRow("no such method") << 405 << QByteArray();
}

void TestDiscovery::goesOnWithoutADescription()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->enqueue(Answer::json(status, body));
    ask();
    QTRY_VERIFY(m_answer);
    QVERIFY(m_answer->value() == guess());
}

void TestDiscovery::stopsWhenTheServiceCannotBeUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const int unavailable = static_cast<int>(ErrorKind::Unavailable);
    const int invalid = static_cast<int>(ErrorKind::InvalidReply);
    QTest::newRow("a portal's page") << 200 << QByteArray("<html>") << invalid;
    QTest::newRow("nothing") << 200 << QByteArray() << invalid;
    QTest::newRow("a list") << 200 << QByteArray("[]") << invalid;
    QTest::newRow("busy") << 429 << QByteArray() << unavailable;
    QTest::newRow("broken") << 503 << QByteArray() << unavailable;
}

void TestDiscovery::stopsWhenTheServiceCannotBeUnderstood()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->enqueue(Answer::http(status, body));
    ask();
    QTRY_VERIFY(m_answer);
    QVERIFY(!m_answer->ok());
    QTEST(static_cast<int>(m_answer->error().kind), "kind");
    QVERIFY(m_answer->error().fromSignIn);
}

void TestDiscovery::givesUpAfterAWhile()
{
    m_server->enqueue(Answer::nothing());
    ask();
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_clock.advance(30s);
    QVERIFY(m_answer);
    QCOMPARE(m_answer->error().fault, Fault::TimedOut);
}

void TestDiscovery::followsNoRedirect()
{
    ScriptedServer elsewhere;
    m_server->enqueue(Answer::http(302, "", {{"Location", elsewhere.url().toEncoded()}}));
    ask();
    QTRY_VERIFY(m_answer);
    QCOMPARE(m_answer->error().fault, Fault::Redirected);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestDiscovery::staysSilentWhenNobodyListensAnyMore()
{
    m_server->enqueue(Answer::nothing());
    ask();
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_context.reset();
    m_clock.advance(1h);
    QVERIFY(!m_answer);
    QCOMPARE(m_clock.pending(), 0);
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
