// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxbrowser.h"
#include "sandbox/selfpostingform.h"
#include "support/sandboxclient.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isWhole(const QByteArray &request)
{
    const qsizetype headersEnd = request.indexOf("\r\n\r\n");
    const qsizetype length = request.toLower().indexOf("\r\ncontent-length: ");
    if (headersEnd < 0 || length < 0)
        return headersEnd >= 0;
    const qsizetype promised = request.mid(length + 18).split('\r').first().toLongLong();
    return request.size() == headersEnd + 4 + promised;
}

QUrlQuery formOf(const QByteArray &request)
{
    return QUrlQuery(QString::fromLatin1(request.mid(request.indexOf("\r\n\r\n") + 4)));
}

} // namespace

class TestSandboxBrowser : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void carriesTheCodeToTheListener();
    void postsTheCodeToTheListener();
    void postsARefusalToTheListener();
    void readsASelfPostingForm();
    void readsNoFormWhereThereIsNone_data();
    void readsNoFormWhereThereIsNone();
    void carriesARefusalToTheListener();
    void opensNothingElsewhere_data();
    void opensNothingElsewhere();
    void doesNotFollowARedirectElsewhere();
    void postsNothingElsewhere();
    void saysWhenThePageLeadsNowhere();
    void aDestroyedBrowserIsQuiet();

private:
    QUrl authorizeUrl(const QString &responseMode);
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

QUrl TestSandboxBrowser::authorizeUrl(const QString &responseMode)
{
    QUrl url(m_sandbox->root() + u"/organizations/oauth2/v2.0/authorize"_s);
    QUrlQuery query;
    for (const auto &[name, value] : m_sandbox->authorizeFields()) {
        const QString text = name == "redirect_uri"_L1
            ? u"http://localhost:%1"_s.arg(m_listener->serverPort())
            : value;
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    }
    query.addQueryItem(u"response_mode"_s, responseMode);
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
            return isWhole(request);
        },
        10000);
    if (whole)
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    return request;
}

void TestSandboxBrowser::carriesTheCodeToTheListener()
{
    SandboxBrowser browser;
    QVERIFY(browser.open(authorizeUrl(u"query"_s)));
    const QByteArray request = visit();
    QVERIFY2(request.startsWith("GET /?code="), request.constData());
    QVERIFY(request.contains("state=a%20state%20with%20%2B%20and%20%C3%A4"));
    // The listener compares Host with what it sent as redirect_uri.
    QVERIFY(request.contains("\r\nHost: localhost:" + QByteArray::number(m_listener->serverPort()) + "\r\n"));
}

void TestSandboxBrowser::carriesARefusalToTheListener()
{
    SandboxBrowser browser(u"refused"_s);
    QVERIFY(browser.open(authorizeUrl(u"query"_s)));
    QVERIFY(visit().startsWith("GET /?error=access_denied&"));
}

void TestSandboxBrowser::postsTheCodeToTheListener()
{
    SandboxBrowser browser;
    QVERIFY(browser.open(authorizeUrl(u"form_post"_s)));
    const QByteArray request = visit();
    QVERIFY2(request.startsWith("POST / HTTP/1.1\r\n"), request.constData());
    QVERIFY(request.contains("\r\nHost: localhost:" + QByteArray::number(m_listener->serverPort()) + "\r\n"));
    QVERIFY(request.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"));
    QCOMPARE(formOf(request).queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a state with + and ä"_s);
    QVERIFY(!formOf(request).queryItemValue(u"code"_s).isEmpty());
}

void TestSandboxBrowser::postsARefusalToTheListener()
{
    SandboxBrowser browser(u"refused"_s);
    QVERIFY(browser.open(authorizeUrl(u"form_post"_s)));
    const QUrlQuery form = formOf(visit());
    QCOMPARE(form.queryItemValue(u"error"_s), u"access_denied"_s);
    QVERIFY(!form.hasQueryItem(u"code"_s));
}

void TestSandboxBrowser::readsASelfPostingForm()
{
    const auto form = readSelfPostingForm(
        "<html><body><form method=\"post\" action=\"http://localhost:1/?a=1&amp;b=2\">\n"
        "<input type=\"hidden\" name=\"code\" value=\"a+b&amp;amp;&lt;&gt;&quot;&#39;\">"
        "<input type=\"hidden\" name=\"state\" value=\"\"></form>"
        "<form method=\"post\" action=\"http://localhost:2\"></form></body></html>");
    QVERIFY(form);
    QCOMPARE(form->action, QUrl(u"http://localhost:1/?a=1&b=2"_s));
    QCOMPARE(form->body, "code=a%2Bb%26amp%3B%3C%3E%22%27&state=");
}

void TestSandboxBrowser::readsNoFormWhereThereIsNone_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no form") << QByteArray("<p>AADSTS90002</p>");
    QTest::newRow("no field") << QByteArray("<form method=\"post\" action=\"http://localhost:1\"></form>");
    QTest::newRow("cut off") << QByteArray("<form method=\"post\" action=\"http://localhost:1\"><input "
                                           "type=\"hidden\" name=\"code\" value=\"x\">");
    QTest::newRow("gets") << QByteArray("<form method=\"get\" action=\"http://localhost:1\"><input "
                                        "type=\"hidden\" name=\"code\" value=\"x\"></form>");
}

void TestSandboxBrowser::readsNoFormWhereThereIsNone()
{
    QFETCH(QByteArray, html);
    QVERIFY(!readSelfPostingForm(html));
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

void TestSandboxBrowser::postsNothingElsewhere()
{
    SandboxBrowser browser;
    QSignalSpy stranded(&browser, &SandboxBrowser::stranded);
    connect(m_listener.get(), &QTcpServer::newConnection, this, [this] {
        const QByteArray page = "<form method=\"post\" action=\"http://192.0.2.1/\"><input type=\"hidden\" "
                                "name=\"code\" value=\"x\"></form>";
        m_listener->nextPendingConnection()->write(
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(page.size()) + "\r\n\r\n" + page);
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
