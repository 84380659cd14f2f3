// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/proxyrules.h"
#include "support/proxyenvironment.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(ProxyChoice)

namespace {

QNetworkProxyQuery queryFor(const QString &url)
{
    return QNetworkProxyQuery(QUrl(url));
}

const QNetworkProxy direct(QNetworkProxy::NoProxy);

} // namespace

class TestProxyRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thisComputerIsReachedDirectly_data();
    void thisComputerIsReachedDirectly();
    void looksLikeThisComputerButIsNot_data();
    void looksLikeThisComputerButIsNot();
    void othersGoWhereTheSystemSays();
    void aConnectionOpenedAheadGoesTheSameWay();
    void noneMeansStraight();
    void manualMeansTheNamedOne();
    void theWayCanChangeAtAnyTime();
    void aSignInIsOfferedOnlyWhenBothPartsAreThere();
    void anotherChoiceForgetsThePassword();
    void otherProxiesGetNothing();
    void anotherUserGetsNothing();
    void whatWasRefusedIsNotOfferedAgain();
    void theEnvironmentsOwnSignInStays_data();
    void theEnvironmentsOwnSignInStays();
    void theEnvironmentsSignInIsNotOfferedAfterARefusal();
    void whatIsStoredComesBack();
    void anUnboundPasswordIsNoSignIn_data();
    void anUnboundPasswordIsNoSignIn();
    void aProxyInTheEnvironmentStaysSilent();

private:
    ScriptedServer m_proxy;
};

void TestProxyRules::initTestCase()
{
    const QByteArray address = m_proxy.url().toEncoded();
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
        qputenv(name, address);
    qunsetenv("no_proxy");
    qunsetenv("NO_PROXY");
}

void TestProxyRules::thisComputerIsReachedDirectly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ProxyChoice>("choice");
    const ProxyChoice manual{.mode = ProxyMode::Manual, .host = u"proxy.example"_s, .port = 8080};
    for (const auto &[name, choice] :
         {std::pair("system", ProxyChoice()), std::pair("none", ProxyChoice{.mode = ProxyMode::None}),
          std::pair("manual", manual)}) {
        for (const char *url : {"http://127.0.0.1:8080/x", "http://127.1.2.3/x", "http://127.255.255.254/",
                                "http://[::1]:80/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f01:203]/",
                                "http://localhost:8080/x", "https://LocalHost/x", "http://localhost./x"})
            QTest::addRow("%s, %s", name, url) << QString::fromLatin1(url) << choice;
    }
}

void TestProxyRules::thisComputerIsReachedDirectly()
{
    QFETCH(const QString, url);
    QFETCH(const ProxyChoice, choice);
    ProxyRules rules;
    rules.use(choice);
    QCOMPARE(rules.queryProxy(queryFor(url)), QList{direct});
}

void TestProxyRules::looksLikeThisComputerButIsNot_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"localhost.example.com", "127.0.0.1.example.com", "128.0.0.1", "::2", "10.0.0.1",
                             "::ffff:10.0.0.1", "notlocalhost", "graph.microsoft.com", "", "."})
        QTest::addRow("'%s'", host) << QString::fromLatin1(host);
}

void TestProxyRules::looksLikeThisComputerButIsNot()
{
    QFETCH(const QString, host);
    QVERIFY(!isThisComputer(host));
}

void TestProxyRules::othersGoWhereTheSystemSays()
{
    const QNetworkProxyQuery query = queryFor(u"http://graph.example/x"_s);
    const QList<QNetworkProxy> proxies = ProxyRules().queryProxy(query);
    QCOMPARE(proxies, QNetworkProxyFactory::systemProxyForQuery(query));
    QVERIFY(!proxies.isEmpty());
    QVERIFY(proxies.constFirst().type() != QNetworkProxy::NoProxy);
}

void TestProxyRules::aConnectionOpenedAheadGoesTheSameWay()
{
    const ProxyEnvironment environment("http://proxy.example:3128");
    ProxyRules rules;
    const QList<QNetworkProxy> way = rules.queryProxy(queryFor(u"https://graph.example/x"_s));
    QCOMPARE(way.constFirst().hostName(), u"proxy.example"_s);
    QCOMPARE(rules.queryProxy(queryFor(u"preconnect-https://graph.example"_s)), way);
}

void TestProxyRules::noneMeansStraight()
{
    ProxyRules rules;
    rules.use({.mode = ProxyMode::None});
    QCOMPARE(rules.queryProxy(queryFor(u"https://graph.example/x"_s)), QList{direct});
}

void TestProxyRules::manualMeansTheNamedOne()
{
    ProxyRules rules;
    rules.use({.mode = ProxyMode::Manual, .host = u"proxy.example"_s, .port = 8080});
    QCOMPARE(rules.queryProxy(queryFor(u"https://graph.example/x"_s)),
             QList{QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.example"_s, 8080)});
    rules.use(
        {.mode = ProxyMode::Manual, .kind = ProxyKind::Socks5, .host = u"proxy.example"_s, .port = 1080});
    QCOMPARE(rules.queryProxy(queryFor(u"https://graph.example/x"_s)),
             QList{QNetworkProxy(QNetworkProxy::Socks5Proxy, u"proxy.example"_s, 1080)});
}

void TestProxyRules::theWayCanChangeAtAnyTime()
{
    ProxyRules rules;
    const QNetworkProxyQuery query = queryFor(u"https://graph.example/x"_s);
    rules.use({.mode = ProxyMode::Manual, .host = u"one.example"_s, .port = 1});
    QCOMPARE(rules.queryProxy(query).constFirst().hostName(), u"one.example"_s);
    rules.use({.mode = ProxyMode::Manual, .host = u"two.example"_s, .port = 2});
    QCOMPARE(rules.queryProxy(query).constFirst().hostName(), u"two.example"_s);
    rules.use({.mode = ProxyMode::None});
    QCOMPARE(rules.queryProxy(query), QList{direct});
}

void TestProxyRules::aSignInIsOfferedOnlyWhenBothPartsAreThere()
{
    ProxyRules rules;
    const QNetworkProxyQuery query = queryFor(u"https://graph.example/x"_s);
    rules.use({.mode = ProxyMode::Manual, .host = u"p.example"_s, .port = 1, .user = u"ann"_s});
    QVERIFY(rules.queryProxy(query).constFirst().user().isEmpty());

    rules.setSignIn({u"p.example:1"_s, u"ann"_s, u"secret"_s});
    QCOMPARE(rules.queryProxy(query).constFirst().user(), u"ann"_s);
    QCOMPARE(rules.queryProxy(query).constFirst().password(), u"secret"_s);
    QCOMPARE(rules.queryProxy(queryFor(u"http://127.0.0.1/"_s)), QList{direct});

    rules.use({.mode = ProxyMode::Manual, .host = u"p.example"_s, .port = 1});
    rules.setSignIn({u"p.example:1"_s, {}, u"secret"_s});
    QVERIFY(rules.queryProxy(query).constFirst().password().isEmpty());
}

void TestProxyRules::anotherChoiceForgetsThePassword()
{
    ProxyRules rules;
    rules.use({.mode = ProxyMode::Manual, .host = u"p.example"_s, .port = 1, .user = u"ann"_s});
    rules.setSignIn({u"p.example:1"_s, u"ann"_s, u"secret"_s});
    rules.use({.mode = ProxyMode::Manual, .host = u"q.example"_s, .port = 1, .user = u"ann"_s});
    const QNetworkProxy proxy = rules.queryProxy(queryFor(u"https://graph.example/x"_s)).constFirst();
    QCOMPARE(proxy.hostName(), u"q.example"_s);
    QVERIFY(proxy.password().isEmpty());
}

/// As the system's proxy changes with the network that the computer is in.
void TestProxyRules::otherProxiesGetNothing()
{
    const QNetworkProxyQuery query = queryFor(u"https://graph.example/x"_s);
    const ProxyEnvironment of("http://proxy.company.example:3128");
    ProxyRules rules;
    rules.use({.user = u"ann"_s});
    rules.setSignIn({u"proxy.company.example:3128"_s, u"ann"_s, u"secret"_s});
    QCOMPARE(rules.queryProxy(query).constFirst().password(), u"secret"_s);
    for (const char *other : {"http://proxy.hotel.example:3128", "http://proxy.company.example:3129"}) {
        const ProxyEnvironment elsewhere(other);
        const QNetworkProxy proxy = rules.queryProxy(query).constFirst();
        QVERIFY2(proxy.user().isEmpty() && proxy.password().isEmpty(), other);
    }
    rules.setSignIn({{}, u"ann"_s, u"secret"_s});
    QVERIFY(rules.queryProxy(query).constFirst().password().isEmpty());
}

void TestProxyRules::anotherUserGetsNothing()
{
    ProxyRules rules;
    rules.use({.mode = ProxyMode::Manual, .host = u"P.example"_s, .port = 1, .user = u"bea"_s});
    rules.setSignIn({u"p.example:1"_s, u"ann"_s, u"secret"_s});
    const QNetworkProxy proxy = rules.queryProxy(queryFor(u"https://graph.example/x"_s)).constFirst();
    QVERIFY(proxy.user().isEmpty());
    QVERIFY(proxy.password().isEmpty());
}

void TestProxyRules::whatWasRefusedIsNotOfferedAgain()
{
    const QNetworkProxyQuery query = queryFor(u"https://graph.example/x"_s);
    const ProxySignIn signIn{u"p.example:1"_s, u"ann"_s, u"wrong"_s};
    ProxyRules rules;
    rules.use({.mode = ProxyMode::Manual, .host = u"p.example"_s, .port = 1, .user = u"ann"_s});
    rules.setSignIn(signIn);
    QVERIFY(rules.offersSignInTo(u"p.example:1"_s));
    rules.noteRefused(signIn);
    QVERIFY(!rules.offersSignIn());
    rules.setSignIn(signIn);
    QVERIFY(rules.queryProxy(query).constFirst().user().isEmpty());
    rules.forgetRefused();
    QCOMPARE(rules.queryProxy(query).constFirst().password(), u"wrong"_s);
}

void TestProxyRules::theEnvironmentsOwnSignInStays_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("boundTo");
    QTest::addColumn<QString>("offeredUser");
    QTest::addColumn<QString>("offered");
    const QString proxy = u"proxy.example:3128"_s;
    QTest::newRow("nobody is named") << QString() << proxy << u"env"_s << u"envpw"_s;
    QTest::newRow("another user") << u"ann"_s << proxy << u"ann"_s << u"secret"_s;
    QTest::newRow("another user without a password") << u"ann"_s << QString() << QString() << QString();
    QTest::newRow("the same user") << u"env"_s << proxy << u"env"_s << u"secret"_s;
    QTest::newRow("the same user without a password") << u"env"_s << QString() << u"env"_s << u"envpw"_s;
}

void TestProxyRules::theEnvironmentsOwnSignInStays()
{
    QFETCH(const QString, user);
    QFETCH(const QString, boundTo);
    const ProxyEnvironment of("http://env:envpw@proxy.example:3128");
    ProxyRules rules;
    rules.use({.user = user});
    rules.setSignIn({boundTo, user, u"secret"_s});
    const QNetworkProxy proxy = rules.queryProxy(queryFor(u"https://graph.example/x"_s)).constFirst();
    QTEST(proxy.user(), "offeredUser");
    QTEST(proxy.password(), "offered");
}

void TestProxyRules::theEnvironmentsSignInIsNotOfferedAfterARefusal()
{
    const ProxyEnvironment of("http://env:envpw@proxy.example:3128");
    ProxyRules rules;
    rules.noteRefused({u"proxy.example:3128"_s, u"env"_s, u"envpw"_s});
    const QNetworkProxy proxy = rules.queryProxy(queryFor(u"https://graph.example/x"_s)).constFirst();
    QCOMPARE(proxy.hostName(), u"proxy.example"_s);
    QVERIFY(proxy.user().isEmpty());
    QVERIFY(proxy.password().isEmpty());
}

void TestProxyRules::whatIsStoredComesBack()
{
    const ProxySignIn signIn{u"fd00::1:3128"_s, u"CONTOSO\\ann"_s, u" s\u00e9\"cret:% "_s};
    QCOMPARE(proxySignInFromStored(toStored(signIn)), signIn);
}

void TestProxyRules::anUnboundPasswordIsNoSignIn_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("of an earlier version") << QByteArray("secret");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("number") << QByteArray("12345678");
    QTest::newRow("list") << QByteArray("[\"p.example:1\",\"ann\",\"secret\"]");
    QTest::newRow("no proxy") << QByteArray("{\"user\":\"ann\",\"password\":\"secret\"}");
    QTest::newRow("empty proxy") << toStored({{}, u"ann"_s, u"secret"_s});
    QTest::newRow("no user") << toStored({u"p.example:1"_s, {}, u"secret"_s});
    QTest::newRow("a proxy that is no text")
        << QByteArray("{\"proxy\":1,\"user\":\"ann\",\"password\":\"secret\"}");
}

void TestProxyRules::anUnboundPasswordIsNoSignIn()
{
    QFETCH(const QByteArray, stored);
    QVERIFY(!proxySignInFromStored(stored));
}

void TestProxyRules::aProxyInTheEnvironmentStaysSilent()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, "direct"));
    QNetworkAccessManager manager;
    manager.setProxyFactory(new ProxyRules);
    std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(server.url())));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll(), "direct");
    QCOMPARE(m_proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(TestProxyRules)
#include "tst_proxyrules.moc"
