// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/memorysecretstore.h"
#include "auth/networksetup.h"
#include "base/proxysignin.h"
#include "support/flakysecretstore.h"
#include "support/graphbench.h"
#include "support/proxyenvironment.h"
#include "support/tunnelproxy.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A Graph client whose only way to the server is a proxy.
struct Way {
    Way()
    {
        bench.server.setCertificate("signed-cert.pem");
        bench.server.setHandler([](const SeenRequest &) { return Answer::json(200, "{}"); });
        bench.endpoints.graphRoot.setHost(u"service.test"_s);
    }

    [[nodiscard]] NetworkSettings settings(const QString &user = {}) const
    {
        return {.proxy = {.mode = ProxyMode::Manual,
                          .host = u"127.0.0.1"_s,
                          .port = proxy.serverPort(),
                          .user = user},
                .caFile = QStringLiteral(TEST_FIXTURES "/ca-cert.pem")};
    }
    [[nodiscard]] static NetworkSettings systemSettings(const QString &user = {})
    {
        return {.proxy = {.user = user}, .caFile = QStringLiteral(TEST_FIXTURES "/ca-cert.pem")};
    }
    [[nodiscard]] QByteArray proxyUrl(const QByteArray &signIn = {}) const
    {
        return "http://" + signIn + "127.0.0.1:" + QByteArray::number(proxy.serverPort());
    }
    [[nodiscard]] bool apply(const NetworkSettings &settings)
    {
        Heard<Done> heard;
        setup.apply(settings, &bench.owner, heard.callback());
        return QTest::qWaitFor([&] { return heard.done(); }) && heard.ok();
    }
    [[nodiscard]] bool store(const QString &password)
    {
        Heard<Done> heard;
        setup.setProxyPassword(password, bench.endpoints.loginRoot, &bench.owner, heard.callback());
        return QTest::qWaitFor([&] { return heard.done(); }) && heard.ok();
    }
    /// A write: it is tried once.
    [[nodiscard]] Error post()
    {
        bench.object = {};
        bench.post();
        (void)QTest::qWaitFor([this] { return bench.object.done(); }, 30000);
        return bench.object.error();
    }

    GraphBench bench{ScriptedServer::Transport::Tls};
    TunnelProxy proxy{bench.server.serverPort()};
    MemorySecretStore secrets;
    NetworkSetup setup{bench.network, secrets, u"space"_s};
};

} // namespace

class TestNetworkSetup : public QObject
{
    Q_OBJECT

private slots:
    void aManualProxyIsUsed();
    void aProxyThatAsksGetsNothingUnasked();
    void aProxyThatAsksGetsWhatIsStored();
    void theServerNeverSeesTheProxysSignIn();
    void aRefusedSignInIsNotOfferedAgain();
    void aRefusedSignInIsRememberedByTheNextWindow();
    void aPasswordInUseStaysInUse();
    void thePasswordLiesWhereItIsToLie();
    void thePasswordStaysWithItsProxy();
    void aPasswordWithoutAProxyIsNotOffered();
    void theSystemsProxyGetsThePasswordOnceItAsked();
    void theSystemsProxyGetsThePasswordBeforeItAsked();
    void theUserOfThePreferencesWins();
    void aRefusalOfTheEnvironmentsUserIsTold();
    void withoutAProxyNoPasswordIsKept();
    void anotherPasswordIsTried();
    void aServerThatAsksGetsNothing();
    void aProxyThatRefusesIsNamed_data();
    void aProxyThatRefusesIsNamed();
    void anEmptyPasswordIsRemoved();
    void aFileThatCannotBeUsedIsTold();
    void aKeychainThatFailsIsTold();
    void withoutAUserTheKeychainIsLeftAlone();
};

void TestNetworkSetup::aManualProxyIsUsed()
{
    Way way;
    QVERIFY(way.apply(way.settings()));
    (void)way.post();
    QVERIFY(way.bench.object.ok());
    QCOMPARE(way.proxy.tunnels(), 1);
    QVERIFY(way.proxy.heads().at(0).startsWith("CONNECT service.test:"));
    QVERIFY(!way.proxy.heads().at(0).contains("Bearer"));
}

void TestNetworkSetup::aProxyThatAsksGetsNothingUnasked()
{
    Way way;
    way.proxy.demand("ann", "secret");
    QVERIFY(way.apply(way.settings()));
    const QSignalSpy wanted(&way.setup, &NetworkSetup::proxySignInRefused);

    const Error error = way.post();

    QCOMPARE(error.kind, ErrorKind::NotSent);
    QCOMPARE(error.fault, Fault::ProxySignInRequired);
    QCOMPARE(way.proxy.heads().size(), 1);
    (void)way.post();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(way.proxy.signInsSeen(), 0);
    QCOMPARE(way.bench.server.connections(), 0);
}

/// Qt sends Basic in Latin-1 (RFC 7617 leaves the charset open).
void TestNetworkSetup::aProxyThatAsksGetsWhatIsStored()
{
    Way way;
    way.proxy.demand("CONTOSO\\ann",
                     "s\xe9"
                     "cret:%");
    QVERIFY(way.apply(way.settings(u"CONTOSO\\ann"_s)));
    QVERIFY(way.store(u"s\u00e9cret:%"_s));

    (void)way.post();

    QVERIFY(way.bench.object.ok());
    QCOMPARE(way.proxy.tunnels(), 1);
    QCOMPARE(way.proxy.signInsSeen(), 1);
}

void TestNetworkSetup::theServerNeverSeesTheProxysSignIn()
{
    Way way;
    way.proxy.demand("ann", "secret");
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QVERIFY(way.store(u"secret"_s));
    (void)way.post();
    QVERIFY(way.bench.object.ok());
    const SeenRequest seen = way.bench.server.requests().at(0);
    QVERIFY(seen.header("proxy-authorization").isEmpty());
    QVERIFY(seen.header("authorization").startsWith("Bearer "));
    QVERIFY(!seen.raw.contains(QByteArray("ann:secret").toBase64()));
}

void TestNetworkSetup::aRefusedSignInIsNotOfferedAgain()
{
    Way way;
    way.proxy.demand("ann", "secret");
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QVERIFY(way.store(u"wrong"_s));
    const QSignalSpy refused(&way.setup, &NetworkSetup::proxySignInRefused);

    for (int round = 0; round < 3; ++round) {
        const Error error = way.post();
        QCOMPARE(error.kind, ErrorKind::NotSent);
        QCOMPARE(error.fault, Fault::ProxySignInRequired);
        QCOMPARE(way.proxy.signInsSeen(), 1);
        QCOMPARE(refused.size(), 1);
    }
    QCOMPARE(refused.at(0).at(0).toString(), u"127.0.0.1:%1"_s.arg(way.proxy.serverPort()));
    QCOMPARE(way.bench.server.connections(), 0);
}

/// Another window on the same proxy reads the same password from the store.
void TestNetworkSetup::aRefusedSignInIsRememberedByTheNextWindow()
{
    Way way;
    way.proxy.demand("ann", "secret");
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QVERIFY(way.store(u"wrong"_s));
    (void)way.post();
    QCOMPARE(way.proxy.signInsSeen(), 1);
    const QSignalSpy refused(&way.setup, &NetworkSetup::proxySignInRefused);

    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QCOMPARE(way.post().fault, Fault::ProxySignInRequired);
    QCOMPARE(way.proxy.signInsSeen(), 1);
    QCOMPARE(refused.size(), 1); // The window is told, though.

    QVERIFY(way.apply(way.settings(u"bea"_s))); // The password is not hers.
    (void)way.post();
    QCOMPARE(way.proxy.signInsSeen(), 1);
}

void TestNetworkSetup::aPasswordInUseStaysInUse()
{
    Way way;
    FlakySecretStore flaky;
    flaky.failAlways();
    way.setup.keepPasswordIn(flaky);
    way.proxy.demand("ann", "secret");
    QVERIFY(!way.apply(way.settings(u"ann"_s)));
    QVERIFY(!way.store(u"secret"_s));

    QVERIFY(way.apply(way.settings(u"ann"_s)));
    (void)way.post();
    QVERIFY(way.bench.object.ok());

    QVERIFY(!way.apply(way.settings(u"bea"_s)));
    QCOMPARE(way.post().fault, Fault::ProxySignInRequired);
}

void TestNetworkSetup::thePasswordLiesWhereItIsToLie()
{
    Way way;
    FlakySecretStore other;
    way.setup.keepPasswordIn(other);
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QVERIFY(way.store(u"secret"_s));
    const ProxySignIn expected{u"127.0.0.1:%1"_s.arg(way.proxy.serverPort()), u"ann"_s, u"secret"_s};
    QCOMPARE(proxySignInFromStored(other.content.value(u"space|proxy-password"_s)), expected);
    Heard<std::optional<QByteArray>> heard;
    way.secrets.read(way.setup.proxySecretName(), &way.bench.owner, heard.callback());
    QTRY_VERIFY(heard.ok());
    QCOMPARE(heard.value(), std::nullopt);
}

/// Whoever sets up another proxy has not said that it may see the password.
void TestNetworkSetup::thePasswordStaysWithItsProxy()
{
    Way way;
    TunnelProxy other{way.bench.server.serverPort()};
    other.demand("ann", "secret");
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QVERIFY(way.store(u"secret"_s));
    NetworkSettings elsewhere = way.settings(u"ann"_s);
    elsewhere.proxy.port = other.serverPort();

    QVERIFY(way.apply(elsewhere));
    QCOMPARE(way.post().fault, Fault::ProxySignInRequired);
    QCOMPARE(other.signInsSeen(), 0);

    way.proxy.demand("ann", "secret");
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    (void)way.post();
    QVERIFY(way.bench.object.ok());
}

void TestNetworkSetup::aPasswordWithoutAProxyIsNotOffered()
{
    Way way;
    FlakySecretStore old;
    old.content.insert(way.setup.proxySecretName(), "secret");
    way.setup.keepPasswordIn(old);
    way.proxy.demand("ann", "secret");
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QCOMPARE(way.post().fault, Fault::ProxySignInRequired);
    QCOMPARE(way.proxy.signInsSeen(), 0);
}

void TestNetworkSetup::theSystemsProxyGetsThePasswordOnceItAsked()
{
    Way way;
    way.proxy.demand("ann", "secret");
    const QSignalSpy wanted(&way.setup, &NetworkSetup::proxySignInRefused);
    const ProxyEnvironment of(way.proxyUrl());
    QVERIFY(way.apply(way.systemSettings()));
    QCOMPARE(way.post().fault, Fault::ProxySignInRequired);
    QCOMPARE(wanted.size(), 1);

    // The preferences name a user now, and the computer moves on while they are open.
    const ProxyEnvironment elsewhere("http://127.0.0.1:1");
    QVERIFY(way.apply(way.systemSettings(u"ann"_s)));
    QVERIFY(way.store(u"secret"_s));
    const ProxyEnvironment back(way.proxyUrl());
    (void)way.post();
    QVERIFY(way.bench.object.ok());
    QCOMPARE(way.proxy.signInsSeen(), 1);
}

void TestNetworkSetup::theSystemsProxyGetsThePasswordBeforeItAsked()
{
    Way way;
    TunnelProxy hotel{way.bench.server.serverPort()};
    for (TunnelProxy *proxy : {&way.proxy, &hotel})
        proxy->demand("ann", "secret");
    way.bench.endpoints.loginRoot = QUrl(u"https://login.test"_s);
    const ProxyEnvironment of(way.proxyUrl());
    QVERIFY(way.apply(way.systemSettings(u"ann"_s)));
    QVERIFY(way.store(u"secret"_s));
    (void)way.post();
    QVERIFY(way.bench.object.ok());

    const ProxyEnvironment elsewhere("http://127.0.0.1:" + QByteArray::number(hotel.serverPort()));
    way.bench.network.clearConnectionCache();
    QCOMPARE(way.post().fault, Fault::ProxySignInRequired);
    QCOMPARE(hotel.signInsSeen(), 0);
}

void TestNetworkSetup::theUserOfThePreferencesWins()
{
    Way way;
    way.proxy.demand("ann", "secret");
    const ProxyEnvironment of(way.proxyUrl("env:old@"));
    QVERIFY(way.apply(way.systemSettings(u"ann"_s)));
    const QSignalSpy wanted(&way.setup, &NetworkSetup::proxySignInRefused);
    QCOMPARE(way.post().fault, Fault::ProxySignInRequired);
    QCOMPARE(way.proxy.signInsSeen(), 0);
    QCOMPARE(wanted.size(), 1);

    QVERIFY(way.store(u"secret"_s));
    (void)way.post();
    QVERIFY(way.bench.object.ok());
    QCOMPARE(way.proxy.signInsSeen(), 1);
}

/// The same user, with the password of last month.
void TestNetworkSetup::aRefusalOfTheEnvironmentsUserIsTold()
{
    Way way;
    way.proxy.demand("ann", "secret");
    const ProxyEnvironment of(way.proxyUrl("ann:old@"));
    for (const QString &user : {QString(), u"ann"_s}) {
        QVERIFY(way.apply(way.systemSettings(user)));
        const QSignalSpy wanted(&way.setup, &NetworkSetup::proxySignInRefused);
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(way.post().fault, Fault::ProxySignInRequired);
            QCOMPARE(wanted.size(), 1);
        }
        QCOMPARE(way.proxy.signInsSeen(), 1); // Not offered again.
    }

    QVERIFY(way.store(u"secret"_s));
    (void)way.post();
    QVERIFY(way.bench.object.ok());
    QCOMPARE(way.proxy.signInsSeen(), 2);
}

void TestNetworkSetup::withoutAProxyNoPasswordIsKept()
{
    Way way;
    FlakySecretStore store;
    way.setup.keepPasswordIn(store);
    QVERIFY(way.apply({.proxy = {.mode = ProxyMode::None, .user = u"ann"_s}}));
    QVERIFY(way.store(u"secret"_s));
    QVERIFY(store.content.isEmpty());
}

void TestNetworkSetup::anotherPasswordIsTried()
{
    Way way;
    way.proxy.demand("ann", "secret");
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QVERIFY(way.store(u"wrong"_s));
    QCOMPARE(way.post().fault, Fault::ProxySignInRequired);

    QVERIFY(way.store(u"secret"_s));
    (void)way.post();

    QVERIFY(way.bench.object.ok());
    QCOMPARE(way.proxy.signInsSeen(), 2);
}

void TestNetworkSetup::aServerThatAsksGetsNothing()
{
    Way way;
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QVERIFY(way.store(u"secret"_s));
    way.bench.server.setHandler([](const SeenRequest &) {
        return Answer::json(401, "{}", {{"WWW-Authenticate", "Basic realm=\"company\""}});
    });

    (void)way.post();

    QVERIFY(way.bench.object.done());
    QVERIFY(!way.bench.server.requests().isEmpty());
    for (const SeenRequest &seen : way.bench.server.requests())
        QVERIFY(!seen.header("authorization").contains("Basic"));
}

void TestNetworkSetup::aProxyThatRefusesIsNamed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {403, 405, 500, 502})
        QTest::addRow("%d", status) << status;
}

void TestNetworkSetup::aProxyThatRefusesIsNamed()
{
    QFETCH(const int, status);
    Way way;
    way.proxy.refuseWith(status);
    QVERIFY(way.apply(way.settings()));

    const Error error = way.post();

    QCOMPARE(error.kind, ErrorKind::NotSent);
    QCOMPARE(error.fault, Fault::ProxyFailed);
    QCOMPARE(way.bench.server.connections(), 0);
}

void TestNetworkSetup::anEmptyPasswordIsRemoved()
{
    Way way;
    QVERIFY(way.apply(way.settings(u"ann"_s)));
    QVERIFY(way.store(u"secret"_s));
    QVERIFY(way.store({}));
    Heard<std::optional<QByteArray>> heard;
    way.secrets.read(way.setup.proxySecretName(), &way.bench.owner, heard.callback());
    QTRY_VERIFY(heard.ok());
    QCOMPARE(heard.value(), std::nullopt);
}

void TestNetworkSetup::aFileThatCannotBeUsedIsTold()
{
    Way way;
    NetworkSettings settings = way.settings();
    settings.caFile = u"/nowhere/ca.pem"_s;
    Heard<Done> heard;
    way.setup.apply(settings, &way.bench.owner, heard.callback());
    QTRY_VERIFY(heard.done());
    QCOMPARE(heard.error().fault, Fault::CaFileUnusable);
    QCOMPARE(way.post().fault, Fault::TlsFailed);
    QCOMPARE(way.proxy.tunnels(), 1);
}

void TestNetworkSetup::aKeychainThatFailsIsTold()
{
    Way way;
    FlakySecretStore secrets;
    secrets.failAlways();
    secrets.fault = Fault::KeychainLocked;
    NetworkSetup setup(way.bench.network, secrets, u"space"_s);
    Heard<Done> heard;
    setup.apply(way.settings(u"ann"_s), &way.bench.owner, heard.callback());
    QTRY_VERIFY(heard.done());
    QCOMPARE(heard.error().fault, Fault::KeychainLocked);
    (void)way.post(); // What could be set is set: proxy and certificates.
    QVERIFY(way.bench.object.ok());
    QCOMPARE(way.proxy.tunnels(), 1);
}

void TestNetworkSetup::withoutAUserTheKeychainIsLeftAlone()
{
    QNetworkAccessManager network;
    FlakySecretStore secrets;
    NetworkSetup setup(network, secrets, u"space"_s);
    QObject owner;
    Heard<Done> heard;
    setup.apply({}, &owner, heard.callback());
    QVERIFY(heard.ok());
    setup.apply({.proxy = {.mode = ProxyMode::None, .user = u"ann"_s}}, &owner, heard.callback());
    QCOMPARE(heard.calls, 2);
    QVERIFY(secrets.calls.isEmpty());
}

QTEST_GUILESS_MAIN(TestNetworkSetup)
#include "tst_networksetup.moc"
