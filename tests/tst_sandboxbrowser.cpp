// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxbrowser.h"
#include "support/sandboxclient.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestSandboxBrowser : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void carriesTheCodeToTheListener();
    void carriesARefusalToTheListener();
    void opensNothingElsewhere_data();
    void opensNothingElsewhere();
    void doesNotFollowARedirectElsewhere();
    void saysWhenThePageLeadsNowhere();
    void aDestroyedBrowserIsQuiet();

private:
    QUrl authorizeUrl();
    QByteArray visit();

    std::unique_ptr<SandboxClient> m_sandbox;
    std::unique_ptr<QTcpServer> m_listener;
};

void TestSandboxBrowser::init()
{
    m_sandbox = std::make_unique<SandboxClient>(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m_sandbox->isRunning());
    m_listener = std::make_unique<QTcpServer>();
    QVERIFY(m_listener->listen(QHostAddress::LocalHost));
    // A proxy that nobody may ask.
    qputenv("http_proxy", "http://127.0.0.1:9");
}

void TestSandboxBrowser::cleanup()
{
    qunsetenv("http_proxy");
    m_listener.reset();
    m_sandbox.reset();
}

QUrl TestSandboxBrowser::authorizeUrl()
{
    QUrl url(m_sandbox->root() + u"/organizations/oauth2/v2.0/authorize"_s);
    QUrlQuery query;
    for (const auto &[name, value] : m_sandbox->authorizeFields()) {
        const QString text = name == "redirect_uri"_L1
            ? u"http://localhost:%1"_s.arg(m_listener->serverPort())
            : value;
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    }
    query.addQueryItem(u"response_mode"_s, u"form_post"_s);
    url.setQuery(query);
    return url;
}

QByteArray TestSandboxBrowser::visit()
{
    QByteArray request;
    std::unique_ptr<QTcpSocket> socket;
    const bool whole = QTest::qWaitFor(
        [&] {
            if (!socket)
                socket.reset(m_listener->nextPendingConnection());
            if (socket)
                request += socket->readAll();
            return request.contains("\r\n\r\n");
        },
        10000);
    if (whole)
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    return request;
}

void TestSandboxBrowser::carriesTheCodeToTheListener()
{
    SandboxBrowser browser;
    QVERIFY(browser.open(authorizeUrl()));
    const QByteArray request = visit();
    QVERIFY2(request.startsWith("GET /?code="), request.constData());
    QVERIFY(request.contains("state=a%20state%20with%20%2B%20and%20%C3%A4"));
    // The listener compares Host with what it sent as redirect_uri.
    QVERIFY(request.contains("\r\nHost: localhost:" + QByteArray::number(m_listener->serverPort()) + "\r\n"));
}

void TestSandboxBrowser::carriesARefusalToTheListener()
{
    SandboxBrowser browser(u"refused"_s);
    QVERIFY(browser.open(authorizeUrl()));
    QVERIFY(visit().startsWith("GET /?error=access_denied&"));
}

void TestSandboxBrowser::opensNothingElsewhere_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("Microsoft") << QUrl(u"https://login.microsoftonline.com/common/oauth2/v2.0/authorize"_s);
    QTest::newRow("another host") << QUrl(u"http://192.0.2.1/authorize"_s);
    QTest::newRow("user name") << QUrl(u"http://x@127.0.0.1/authorize"_s);
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("empty") << QUrl();
}

void TestSandboxBrowser::opensNothingElsewhere()
{
    QFETCH(QUrl, url);
    SandboxBrowser browser;
    QVERIFY(!browser.open(url));
}

void TestSandboxBrowser::doesNotFollowARedirectElsewhere()
{
    SandboxBrowser browser;
    QSignalSpy stranded(&browser, &SandboxBrowser::stranded);
    connect(m_listener.get(), &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_listener->nextPendingConnection();
        socket->write(
            "HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/?code=x\r\nContent-Length: 0\r\n\r\n");
    });
    QVERIFY(browser.open(QUrl(u"http://127.0.0.1:%1/authorize"_s.arg(m_listener->serverPort()))));
    QTRY_COMPARE(stranded.count(), 1);
}

void TestSandboxBrowser::saysWhenThePageLeadsNowhere()
{
    SandboxBrowser browser;
    QSignalSpy stranded(&browser, &SandboxBrowser::stranded);
    QVERIFY(browser.open(QUrl(m_sandbox->root() + u"/organizations/oauth2/v2.0/authorize"_s)));
    QTRY_COMPARE(stranded.count(), 1);
    QVERIFY(stranded.first().first().toString().contains("400"_L1));
}

void TestSandboxBrowser::aDestroyedBrowserIsQuiet()
{
    auto browser = std::make_unique<SandboxBrowser>();
    QSignalSpy stranded(browser.get(), &SandboxBrowser::stranded);
    QVERIFY(browser->open(QUrl(m_sandbox->root() + u"/organizations/oauth2/v2.0/authorize"_s)));
    browser.reset();
    QCOMPARE(m_sandbox->send("GET", u"/sandbox/state"_s).status, 200); // The loop has run meanwhile.
    QCOMPARE(stranded.count(), 0);
}

QTEST_GUILESS_MAIN(TestSandboxBrowser)
#include "tst_sandboxbrowser.moc"
