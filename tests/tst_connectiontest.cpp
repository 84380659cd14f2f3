// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/extratrust.h"
#include "base/proxyrules.h"
#include "graph/connectiontest.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"
#include "support/tunnelproxy.h"

#include <QAuthenticator>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(Answer)

namespace {

using State = StepReport::State;

const QByteArray discovery =
    R"({"issuer":"https://login.example/t/v2.0","token_endpoint":"https://x/token"})";
const QByteArray refusal =
    R"({"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty."}})";
const QByteArray portal = "<html><body>Please accept the terms of this hotel</body></html>";

/// Two services as they answer to somebody without a token, and a test of the way to them.
struct Bench {
    explicit Bench(ScriptedServer::Transport transport = ScriptedServer::Transport::Tls)
        : login(transport)
        , graph(transport)
        , endpoints{.loginRoot = login.url(), .graphRoot = graph.url(), .tenant = u"contoso.example"_s}
    {
        for (ScriptedServer *server : {&login, &graph})
            server->setCertificate("signed-cert.pem");
        login.setHandler([](const SeenRequest &) { return Answer::json(200, discovery); });
        graph.setHandler([](const SeenRequest &) {
            return Answer::json(401, refusal, {{"request-id", "r1"}, {"WWW-Authenticate", "Bearer"}});
        });
        network.setProxyFactory(rules);
    }

    /// Everything that was told until the end; advances the clock only if told to.
    QList<StepReport> run()
    {
        ConnectionTest test(network, clock, endpoints);
        reports.clear();
        bool finished = false;
        QObject::connect(&test, &ConnectionTest::finished, &test, [&] { finished = true; });
        QObject::connect(&test, &ConnectionTest::stepChanged, &test,
                         [this](const StepReport &report) { reports.append(report); });
        test.start();
        if (!QTest::qWaitFor([&] { return finished; }, 50000) || test.isRunning())
            qWarning("the test did not end");
        return reports;
    }
    /// How a step ended; nothing if it was not tried.
    [[nodiscard]] std::optional<StepReport> end(TestedService service, ConnectionStep step) const
    {
        std::optional<StepReport> last;
        for (const StepReport &report : reports) {
            if (report.service == service && report.step == step)
                last = report;
        }
        return last;
    }
    [[nodiscard]] QString told(TestedService service) const
    {
        QString signs;
        for (const ConnectionStep step : allConnectionSteps) {
            const auto report = end(service, step);
            signs += !report                        ? u'.'
                : report->state == State::Passed    ? u'+'
                : report->state == State::NotNeeded ? u'o'
                : report->state == State::Failed    ? u'X'
                                                    : u'?';
        }
        return signs;
    }
    [[nodiscard]] Error failure(TestedService service) const
    {
        for (const StepReport &report : reports) {
            if (report.service == service && report.state == State::Failed)
                return report.error.value_or(Error{.code = u"told nothing"_s});
        }
        return {.code = u"no failure"_s};
    }

    ScriptedServer login;
    ScriptedServer graph;
    QNetworkAccessManager network;
    ProxyRules *rules = new ProxyRules;
    ManualClock clock;
    Endpoints endpoints;
    QList<StepReport> reports;
};

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_trust.reset(); }
    void aFreeWayPassesEveryStep();
    void noTokenIsUsed();
    void onLoopbackEncryptionIsNotNeeded();
    void aNameThatNobodyKnows();
    void aDoorThatIsShut();
    void aCertificateThatIsNotRight_data();
    void aCertificateThatIsNotRight();
    void somethingElseThanTheSignInServiceAnswers_data();
    void somethingElseThanTheSignInServiceAnswers();
    void somethingElseThanGraphAnswers_data();
    void somethingElseThanGraphAnswers();
    void whateverGraphSaysIsAnAnswer_data();
    void whateverGraphSaysIsAnAnswer();
    void aTenantThatDoesNotExist();
    void silenceEndsEachStep_data();
    void silenceEndsEachStep();
    void theWayThroughAProxyIsNamed();
    void aProxyThatWantsASignIn();
    void aProxyThatRefuses();
    void aProxyThatIsNotThere();
    void aRefusedProxySignInIsPassedOn();
    void cancellingIsSilent();

private:
    std::unique_ptr<ExtraTrust> m_trust;
};

void TestConnectionTest::initTestCase()
{
    m_trust = std::make_unique<ExtraTrust>();
    QVERIFY(m_trust->use(QStringLiteral(TEST_FIXTURES "/ca-cert.pem")).ok());
}

void TestConnectionTest::aFreeWayPassesEveryStep()
{
    Bench bench;
    const QList<StepReport> reports = bench.run();
    QCOMPARE(reports.size(), 16); // Each step begins and ends.
    QCOMPARE(bench.told(TestedService::SignIn), u"++++"_s);
    QCOMPARE(bench.told(TestedService::Graph), u"++++"_s);
    const auto tls = bench.end(TestedService::Graph, ConnectionStep::Encryption);
    QCOMPARE(tls->issuer, u"Contoso Inspection CA"_s);
    QCOMPARE(tls->expires.date().year(), 2099);
    QCOMPARE(tls->host, u"127.0.0.1"_s);
    QVERIFY(tls->proxy.isEmpty());
    QCOMPARE(bench.login.requests().at(0).target, "/contoso.example/v2.0/.well-known/openid-configuration");
}

void TestConnectionTest::noTokenIsUsed()
{
    Bench bench;
    bench.run();
    for (const ScriptedServer *server : {&bench.login, &bench.graph}) {
        QCOMPARE(server->requests().size(), 1);
        QCOMPARE(server->requests().at(0).method, "GET");
        QVERIFY(server->requests().at(0).header("authorization").isEmpty());
        QVERIFY(server->requests().at(0).header("cookie").isEmpty());
    }
}

void TestConnectionTest::onLoopbackEncryptionIsNotNeeded()
{
    Bench bench(ScriptedServer::Transport::Plain);
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"++o+"_s);
    QCOMPARE(bench.told(TestedService::Graph), u"++o+"_s);
}

void TestConnectionTest::aNameThatNobodyKnows()
{
    Bench bench;
    bench.endpoints.loginRoot = QUrl(u"https://no-such-name.invalid"_s);
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"X..."_s);
    QCOMPARE(bench.failure(TestedService::SignIn).fault, Fault::HostNotFound);
    QCOMPARE(bench.told(TestedService::Graph), u"++++"_s);
}

void TestConnectionTest::aDoorThatIsShut()
{
    Bench bench;
    bench.graph.close();
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"++++"_s);
    QCOMPARE(bench.told(TestedService::Graph), u"+X.."_s);
    QCOMPARE(bench.failure(TestedService::Graph).fault, Fault::ConnectionRefused);
}

void TestConnectionTest::aCertificateThatIsNotRight_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<TlsReason>("reason");
    QTest::newRow("self-signed") << QByteArray("loopback-cert.pem") << TlsReason::SelfSigned;
    QTest::newRow("another host") << QByteArray("othername-cert.pem") << TlsReason::WrongHost;
    QTest::newRow("expired") << QByteArray("expired-cert.pem") << TlsReason::Expired;
    QTest::newRow("not yet valid") << QByteArray("future-cert.pem") << TlsReason::NotYetValid;
}

void TestConnectionTest::aCertificateThatIsNotRight()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const TlsReason, reason);
    Bench bench;
    bench.login.setCertificate(certificate.constData());
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"++X."_s);
    const Error error = bench.failure(TestedService::SignIn);
    QCOMPARE(error.fault, Fault::TlsFailed);
    QVERIFY(error.tls.has_value());
    QCOMPARE(error.tls->reason, reason);
    QCOMPARE(error.tls->host, u"127.0.0.1"_s);
    QVERIFY(!error.tls->issuer.isEmpty());
    QCOMPARE(bench.login.heads(), 0);
    QCOMPARE(bench.told(TestedService::Graph), u"++++"_s);
}

void TestConnectionTest::somethingElseThanTheSignInServiceAnswers_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("portal") << Answer::http(200, portal, {{"Content-Type", "text/html"}})
                            << Fault::ReplyNotJson;
    QTest::newRow("proxy's page") << Answer::http(404, portal) << Fault::ReplyNotJson;
    QTest::newRow("other JSON") << Answer::json(200, R"({"hello":1})") << Fault::ReplyNotJson;
    QTest::newRow("list") << Answer::json(200, "[1]") << Fault::ReplyNotJson;
    QTest::newRow("nothing") << Answer::json(200, "") << Fault::ReplyNotJson;
    QTest::newRow("names of wrong types")
        << Answer::json(200, R"({"issuer":1,"token_endpoint":[]})") << Fault::ReplyNotJson;
    QTest::newRow("moved") << Answer::http(302, "", {{"Location", "http://portal.example/"}})
                           << Fault::Redirected;
    QTest::newRow("kept moving") << Answer::http(307, "", {{"Location", "/login"}}) << Fault::Redirected;
    QTest::newRow("cut") << Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{").thenClose()
                         << Fault::ConnectionLost;
    QTest::newRow("service down") << Answer::http(503, "busy") << Fault::None;
    QTest::newRow("endless") << Answer::http(200, QByteArray(400 * 1024, ' ')) << Fault::ReplyTooLarge;
}

void TestConnectionTest::somethingElseThanTheSignInServiceAnswers()
{
    QFETCH(const Answer, answer);
    QFETCH(const Fault, fault);
    Bench bench;
    bench.login.setHandler([answer](const SeenRequest &) { return answer; });
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"+++X"_s);
    QCOMPARE(bench.failure(TestedService::SignIn).fault, fault);
    QVERIFY(bench.failure(TestedService::SignIn).fromSignIn);
    QCOMPARE(bench.told(TestedService::Graph), u"++++"_s);
}

void TestConnectionTest::somethingElseThanGraphAnswers_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("portal") << Answer::http(200, portal, {{"Content-Type", "text/html"}})
                            << Fault::ReplyNotJson;
    QTest::newRow("portal that wants a sign-in") << Answer::http(401, portal) << Fault::ReplyNotJson;
    QTest::newRow("proxy's refusal") << Answer::http(403, portal) << Fault::ReplyNotJson;
    QTest::newRow("empty, from nobody") << Answer::http(401, "") << Fault::ReplyNotJson;
    QTest::newRow("other JSON") << Answer::json(200, R"({"hello":1})") << Fault::ReplyNotJson;
    QTest::newRow("HTML with Graph's header")
        << Answer::http(200, portal, {{"request-id", "r1"}}) << Fault::ReplyNotJson;
    QTest::newRow("moved") << Answer::http(302, "", {{"Location", "http://portal.example/"}})
                           << Fault::Redirected;
    QTest::newRow("reset") << Answer::nothing().thenReset() << Fault::ConnectionLost;
}

void TestConnectionTest::somethingElseThanGraphAnswers()
{
    QFETCH(const Answer, answer);
    QFETCH(const Fault, fault);
    Bench bench;
    bench.graph.setHandler([answer](const SeenRequest &) { return answer; });
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"++++"_s);
    QCOMPARE(bench.told(TestedService::Graph), u"+++X"_s);
    QCOMPARE(bench.failure(TestedService::Graph).fault, fault);
    QVERIFY(!bench.failure(TestedService::Graph).fromSignIn);
}

void TestConnectionTest::whateverGraphSaysIsAnAnswer_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("401 without header") << Answer::json(401, refusal);
    QTest::newRow("401 without body") << Answer::http(401, "", {{"request-id", "r1"}});
    QTest::newRow("403") << Answer::json(403, refusal, {{"request-id", "r1"}});
    QTest::newRow("404") << Answer::json(404, refusal, {{"request-id", "r1"}});
    QTest::newRow("200") << Answer::json(200, R"({"value":[]})", {{"request-id", "r1"}});
}

void TestConnectionTest::whateverGraphSaysIsAnAnswer()
{
    QFETCH(const Answer, answer);
    Bench bench;
    bench.graph.setHandler([answer](const SeenRequest &) { return answer; });
    bench.run();
    QCOMPARE(bench.told(TestedService::Graph), u"++++"_s);
}

void TestConnectionTest::aTenantThatDoesNotExist()
{
    Bench bench;
    bench.login.setHandler([](const SeenRequest &) {
        return Answer::json(400,
                            R"({"error":"invalid_tenant","error_codes":[90002],)"
                            R"("error_description":"AADSTS90002: Tenant not found."})");
    });
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"+++X"_s);
    QCOMPARE(bench.failure(TestedService::SignIn).kind, ErrorKind::SignInRefused);
}

void TestConnectionTest::silenceEndsEachStep_data()
{
    QTest::addColumn<ScriptedServer::Transport>("transport");
    QTest::addColumn<QString>("told");
    QTest::newRow("no handshake") << ScriptedServer::Transport::Plain << u"++X."_s;
    QTest::newRow("no answer") << ScriptedServer::Transport::Tls << u"+++X"_s;
}

void TestConnectionTest::silenceEndsEachStep()
{
    QFETCH(const ScriptedServer::Transport, transport);
    QFETCH(const QString, told);
    Bench bench;
    ScriptedServer silent(transport);
    silent.setCertificate("signed-cert.pem");
    silent.setHandler([](const SeenRequest &) { return Answer::nothing(); });
    bench.endpoints.loginRoot = silent.url();
    bench.endpoints.loginRoot.setScheme(u"https"_s);
    QObject hand;
    const auto stuck = transport == ScriptedServer::Transport::Plain ? ConnectionStep::Encryption
                                                                     : ConnectionStep::Answer;
    ConnectionTest test(bench.network, bench.clock, bench.endpoints);
    const QSignalSpy finished(&test, &ConnectionTest::finished);
    connect(&test, &ConnectionTest::stepChanged, &hand, [&](const StepReport &report) {
        bench.reports.append(report);
        if (report.service == TestedService::SignIn && report.step == stuck && report.state == State::Running)
            QMetaObject::invokeMethod(
                &hand, [&] { bench.clock.advance(15s); }, Qt::QueuedConnection);
    });
    test.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
    QCOMPARE(bench.told(TestedService::SignIn), told);
    QCOMPARE(bench.failure(TestedService::SignIn).fault, Fault::TimedOut);
    QCOMPARE(bench.told(TestedService::Graph), u"++++"_s);
    QCOMPARE(bench.clock.pending(), 0);
}

/// With hosts that only the proxy can reach.
static void putBehind(Bench &bench, const TunnelProxy &proxy, const QString &user = {})
{
    bench.endpoints.loginRoot = QUrl(u"https://service.test"_s);
    bench.endpoints.graphRoot = QUrl(u"https://service.test:8443"_s);
    bench.login.setHandler([](const SeenRequest &seen) {
        return seen.target.contains("openid") ? Answer::json(200, discovery) : Answer::json(401, refusal);
    });
    bench.rules->use(
        {.mode = ProxyMode::Manual, .host = u"127.0.0.1"_s, .port = proxy.serverPort(), .user = user});
}

void TestConnectionTest::theWayThroughAProxyIsNamed()
{
    Bench bench;
    const TunnelProxy proxy(bench.login.serverPort());
    putBehind(bench, proxy);
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"++++"_s);
    QCOMPARE(bench.told(TestedService::Graph), u"++++"_s);
    QCOMPARE(bench.reports.constFirst().proxy, u"127.0.0.1:%1"_s.arg(proxy.serverPort()));
    QCOMPARE(bench.reports.constFirst().host, u"service.test"_s);
    QVERIFY(proxy.heads().at(0).startsWith("CONNECT service.test:443 "));
}

void TestConnectionTest::aProxyThatWantsASignIn()
{
    Bench bench;
    TunnelProxy proxy(bench.login.serverPort());
    proxy.demand("ann", "secret");
    putBehind(bench, proxy);
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"+X.."_s);
    QCOMPARE(bench.failure(TestedService::SignIn).fault, Fault::ProxySignInRequired);
    QCOMPARE(bench.login.connections(), 0);
}

void TestConnectionTest::aProxyThatRefuses()
{
    Bench bench;
    TunnelProxy proxy(bench.login.serverPort());
    proxy.refuseWith(403);
    putBehind(bench, proxy);
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"+X.."_s);
    QCOMPARE(bench.failure(TestedService::SignIn).fault, Fault::ProxyFailed);
}

void TestConnectionTest::aProxyThatIsNotThere()
{
    Bench bench;
    TunnelProxy proxy(bench.login.serverPort());
    putBehind(bench, proxy);
    proxy.close();
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"+X.."_s);
    QCOMPARE(bench.failure(TestedService::SignIn).fault, Fault::ProxyFailed);

    bench.rules->use({.mode = ProxyMode::Manual, .host = u"no-such-proxy.invalid"_s, .port = 8080});
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"X..."_s);
    QCOMPARE(bench.failure(TestedService::SignIn).fault, Fault::ProxyFailed);
}

void TestConnectionTest::aRefusedProxySignInIsPassedOn()
{
    Bench bench;
    TunnelProxy proxy(bench.login.serverPort());
    proxy.demand("ann", "secret");
    putBehind(bench, proxy, u"ann"_s);
    const ProxySignIn wrong{u"127.0.0.1:%1"_s.arg(proxy.serverPort()), u"ann"_s, u"wrong"_s};
    bench.rules->setSignIn(wrong);
    connect(&bench.network, &QNetworkAccessManager::proxyAuthenticationRequired, this,
            [&] { bench.rules->noteRefused(wrong); });
    bench.run();
    QCOMPARE(bench.told(TestedService::SignIn), u"+X.."_s);
    QCOMPARE(bench.failure(TestedService::Graph).fault, Fault::ProxySignInRequired);
    QCOMPARE(proxy.signInsSeen(), 1);
}

void TestConnectionTest::cancellingIsSilent()
{
    Bench bench;
    ConnectionTest test(bench.network, bench.clock, bench.endpoints);
    int after = 0;
    bool cancelled = false;
    connect(&test, &ConnectionTest::finished, &test, [&] { ++after; });
    connect(&test, &ConnectionTest::stepChanged, &test, [&](const StepReport &report) {
        after += cancelled ? 1 : 0;
        if (report.step != ConnectionStep::Encryption)
            return;
        cancelled = true;
        test.cancel();
    });
    test.start();
    QTRY_VERIFY(cancelled);
    QVERIFY(!test.isRunning());
    QTRY_COMPARE(bench.clock.pending(), 0);
    QCOMPARE(after, 0);
    QCOMPARE(bench.login.heads(), 0);
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
