// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/loopbackproxies.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestLoopbackProxies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thisComputerIsReachedDirectly_data();
    void thisComputerIsReachedDirectly();
    void othersGoWhereTheSystemSays();
    void aProxyInTheEnvironmentStaysSilent();

private:
    ScriptedServer m_proxy;
};

void TestLoopbackProxies::initTestCase()
{
    const QByteArray address = m_proxy.url().toEncoded();
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
        qputenv(name, address);
    qunsetenv("no_proxy");
    qunsetenv("NO_PROXY");
}

void TestLoopbackProxies::thisComputerIsReachedDirectly_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:8080/x"_s;
    QTest::newRow("127.1.2.3") << u"http://127.1.2.3/x"_s;
    QTest::newRow("::1") << u"http://[::1]:8080/x"_s;
    QTest::newRow("localhost") << u"http://localhost:8080/x"_s;
    QTest::newRow("https") << u"https://LocalHost/x"_s;
}

void TestLoopbackProxies::thisComputerIsReachedDirectly()
{
    QFETCH(QString, url);
    const QList<QNetworkProxy> proxies = LoopbackProxies().queryProxy(QNetworkProxyQuery(QUrl(url)));
    QCOMPARE(proxies, QList{QNetworkProxy(QNetworkProxy::NoProxy)});
}

void TestLoopbackProxies::othersGoWhereTheSystemSays()
{
    const QNetworkProxyQuery query(QUrl(u"http://graph.example/x"_s));
    const QList<QNetworkProxy> proxies = LoopbackProxies().queryProxy(query);
    QCOMPARE(proxies, QNetworkProxyFactory::systemProxyForQuery(query));
    QVERIFY(!proxies.isEmpty());
}

void TestLoopbackProxies::aProxyInTheEnvironmentStaysSilent()
{
    ScriptedServer server;
    server.enqueue(Answer::http(200, "direct"));
    QNetworkAccessManager manager;
    manager.setProxyFactory(new LoopbackProxies);
    std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(server.url())));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll(), "direct");
    QCOMPARE(m_proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(TestLoopbackProxies)
#include "tst_loopbackproxies.moc"
