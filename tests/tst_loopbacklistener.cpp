// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/loopbacklistener.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace cloudpc;
using namespace std::chrono_literals;

namespace {

const QByteArray state("dGhlLXN0YXRlLW9mLXRoaXMtYXR0ZW1wdA-_x4567890");

/// A peer that sends what it is told, byte for byte.
class Peer
{
public:
    explicit Peer(quint16 port, const QHostAddress &address = QHostAddress::LocalHost)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { received += m_socket.readAll(); });
        QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this] { send(m_early); });
        m_socket.connectToHost(address, port);
    }

    void send(const QByteArray &bytes)
    {
        if (!isConnected()) {
            m_early += bytes;
            return;
        }
        m_socket.write(bytes);
        m_socket.flush();
    }
    void hangUp() { m_socket.abort(); }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] int status() const { return received.mid(9, 3).toInt(); }

    QByteArray received;

private:
    QTcpSocket m_socket;
    QByteArray m_early;
};

} // namespace

class TestLoopbackListener : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listensOnLoopbackOnly();
    void listensOnBothFamiliesWithOnePort();
    void keepsItsRedirectUriAfterClosing();
    void takesTheRightAnswer();
    void decodesTheCode();
    void takesAnAnswerInSplitPackets();
    void takesAnAnswerOverIpv6();
    void refusesAndGoesOnWaiting_data();
    void refusesAndGoesOnWaiting();
    void endsWithAnErrorThatBelongsHere();
    void endsWithoutACode_data();
    void endsWithoutACode();
    void escapesWhatItShows();
    void tellsTheBrowserToKeepNothing();
    void usesAnAnswerOnce();
    void survivesABrowserThatHangsUp_data();
    void survivesABrowserThatHangsUp();
    void closesSilentConnectionsAfterTenSeconds();
    void boundsWhatItReads_data();
    void boundsWhatItReads();
    void servesTheBrowserBehindManySilentConnections();
    void refusesConnectionsOnceClosed();
    void showsThePageEvenIfClosedAtOnce();
    void takesAFormPost();
    void refusesAFormPost_data();
    void refusesAFormPost();

private:
    void restart(LoopbackListener::ResponseMode mode);
    [[nodiscard]] quint16 port() const
    {
        return static_cast<quint16>(QUrl(m_listener->redirectUri()).port());
    }
    [[nodiscard]] QByteArray host() const { return "localhost:" + QByteArray::number(port()); }
    [[nodiscard]] QByteArray get(const QByteArray &target) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nAccept: */*\r\n\r\n";
    }
    [[nodiscard]] QByteArray rightRequest() const { return get("/?code=c1&state=" + state); }
    /// Replaces PORT, STATE and HOST in what a data row could not know.
    [[nodiscard]] QByteArray filled(QByteArray text) const
    {
        return text.replace("HOST", host())
            .replace("PORT", QByteArray::number(port()))
            .replace("STATE", state);
    }
    void verifyStillWaiting();

    ManualClock m_clock;
    std::unique_ptr<LoopbackListener> m_listener;
    QList<RedirectAnswer> m_answers;
};

void TestLoopbackListener::init()
{
    restart(LoopbackListener::ResponseMode::Query);
}

void TestLoopbackListener::restart(LoopbackListener::ResponseMode mode)
{
    m_answers.clear();
    m_listener = std::make_unique<LoopbackListener>(state, mode, m_clock);
    connect(m_listener.get(), &LoopbackListener::answered, this,
            [this](const RedirectAnswer &answer) { m_answers.append(answer); });
    QVERIFY2(m_listener->listen(), qPrintable(m_listener->errorString()));
}

void TestLoopbackListener::verifyStillWaiting()
{
    QVERIFY(m_answers.isEmpty());
    QVERIFY(m_listener->isListening());
    Peer browser(port());
    browser.send(rightRequest());
    QTRY_VERIFY(browser.isClosed());
    QCOMPARE(browser.status(), 200);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().code, QStringLiteral("c1"));
}

void TestLoopbackListener::listensOnLoopbackOnly()
{
    QVERIFY(m_listener->isListening());
    QVERIFY(port() != 0);
    // Somebody else can still take the port on every other address.
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QStringLiteral("127.0.0.2")), port()));
}

void TestLoopbackListener::listensOnBothFamiliesWithOnePort()
{
    QTcpServer probe;
    const bool hasIpv6 = probe.listen(QHostAddress::LocalHostIPv6, 0);
    Peer peer(port(), QHostAddress(QHostAddress::LocalHostIPv6));
    if (hasIpv6)
        QTRY_VERIFY(peer.isConnected());
    else
        QTRY_VERIFY(peer.isClosed());
}

void TestLoopbackListener::keepsItsRedirectUriAfterClosing()
{
    const QString uri = m_listener->redirectUri();
    QCOMPARE(uri, QStringLiteral("http://localhost:%1").arg(port()));
    m_listener->close();
    QCOMPARE(m_listener->redirectUri(), uri);
    QVERIFY(!m_listener->isListening());
}

void TestLoopbackListener::takesTheRightAnswer()
{
    verifyStillWaiting();
}

void TestLoopbackListener::decodesTheCode()
{
    Peer browser(port());
    browser.send(get("/?code=a%2Bb%2Fc%3D+d%C3%A4&state=" + state + "&session_state=x&iss=https%3A%2F%2Fi"));
    QTRY_VERIFY(browser.isClosed());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().code, QStringLiteral("a+b/c= dä"));
    QCOMPARE(m_answers.first().issuer, QStringLiteral("https://i"));
}

void TestLoopbackListener::takesAnAnswerInSplitPackets()
{
    Peer browser(port());
    QTRY_VERIFY(browser.isConnected());
    const QByteArray request = rightRequest();
    for (const char byte : request) {
        QVERIFY(m_answers.isEmpty());
        browser.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(browser.isClosed());
    QCOMPARE(browser.status(), 200);
    QCOMPARE(m_answers.size(), 1);
}

void TestLoopbackListener::takesAnAnswerOverIpv6()
{
    QTcpServer probe;
    const bool hasIpv6 = probe.listen(QHostAddress::LocalHostIPv6, 0);
    Peer browser(port(), QHostAddress(hasIpv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost));
    browser.send(rightRequest());
    QTRY_VERIFY(browser.isClosed());
    QCOMPARE(browser.status(), 200);
    QCOMPARE(m_answers.size(), 1);
}

void TestLoopbackListener::refusesAndGoesOnWaiting_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray rest = " HTTP/1.1\r\nHost: HOST\r\n\r\n";
    const QByteArray right = "GET /?code=c&state=STATE HTTP/1.1\r\n";
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::newRow(name) << request << status;
    };
    // B60
    row("nothing at all", "GET /" + rest, 400);
    row("no state", "GET /?code=c" + rest, 400);
    row("empty state", "GET /?code=c&state=" + rest, 400);
    row("other state", "GET /?code=c&state=x" + rest, 400);
    row("cut state", "GET /?code=c&state=" + state.chopped(1) + rest, 400);
    row("longer state", "GET /?code=c&state=STATEx" + rest, 400);
    row("state in another case", "GET /?code=c&state=" + state.toUpper() + rest, 400);
    row("state twice", "GET /?code=c&state=STATE&state=STATE" + rest, 400);
    row("right and wrong state", "GET /?code=c&state=STATE&state=x" + rest, 400);
    row("wrong and right state", "GET /?code=c&state=x&state=STATE" + rest, 400);
    row("state twice, once encoded", "GET /?code=c&%73tate=STATE&state=STATE" + rest, 400);
    row("state name in capitals", "GET /?code=c&State=STATE" + rest, 400);
    row("error without state", "GET /?error=access_denied" + rest, 400);
    row("error with wrong state", "GET /?error=access_denied&state=x" + rest, 400);
    row("state after a fragment mark", "GET /#?code=c&state=STATE" + rest, 404);
    // B63
    row("favicon", "GET /favicon.ico" + rest, 404);
    row("robots", "GET /robots.txt" + rest, 404);
    row("other path with the right answer", "GET /callback?code=c&state=STATE" + rest, 404);
    row("two slashes", "GET //?code=c&state=STATE" + rest, 404);
    row("encoded slash", "GET /%2F?code=c&state=STATE" + rest, 404);
    row("dot path", "GET /./?code=c&state=STATE" + rest, 404);
    row("path parameter", "GET /;a?code=c&state=STATE" + rest, 404);
    // B64
    row("POST", "POST /?code=c&state=STATE HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n", 405);
    row("HEAD", "HEAD /?code=c&state=STATE" + rest, 405);
    row("OPTIONS", "OPTIONS /?code=c&state=STATE" + rest, 405);
    row("get in small letters", "get /?code=c&state=STATE" + rest, 405);
    row("HTTP/0.9", "GET /?code=c&state=STATE\r\n", 400);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
    row("HTTP/3.0", "GET /?code=c&state=STATE HTTP/3.0\r\nHost: HOST\r\n\r\n", 400);
    row("only line feeds", "GET /?code=c&state=STATE HTTP/1.1\nHost: HOST\n\n", 400);
    row("line feed in a header", right + "Host: HOST\nX: y\r\n\r\n", 400);
    row("carriage return in a header", right + "Host: HOST\rX: y\r\n\r\n", 400);
    row("binary", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n", 12), 400);
    row("blank lines", "\r\n\r\n", 400);
    row("words", "hello there\r\n", 400);
    row("absolute form", "GET http://HOST/?code=c&state=STATE" + rest, 400);
    row("asterisk form", "OPTIONS *" + rest, 400);
    row("NUL in the target", QByteArray("GET /?code=c&state=STATE\0", 25) + rest, 400);
    row("two blanks", "GET  /?code=c&state=STATE" + rest, 400);
    row("header without colon", right + "Host: HOST\r\nnonsense\r\n\r\n", 400);
    row("blank before the colon", right + "Host : HOST\r\n\r\n", 400);
    row("folded header", right + "Host:\r\n HOST\r\n\r\n", 400);
    row("NUL in a header", right + QByteArray("Host: HOST\0\r\n\r\n", 15), 400);
    // B65
    row("no Host", right + "\r\n", 400);
    row("empty Host", right + "Host:\r\n\r\n", 400);
    row("foreign Host", right + "Host: evil.example:PORT\r\n\r\n", 400);
    row("Host without port", right + "Host: localhost\r\n\r\n", 400);
    row("Host with another port", right + "Host: localhost:1\r\n\r\n", 400);
    row("Host with more digits", right + "Host: localhost:PORT0\r\n\r\n", 400);
    row("Host by address", right + "Host: 127.0.0.1:PORT\r\n\r\n", 400);
    row("Host by IPv6 address", right + "Host: [::1]:PORT\r\n\r\n", 400);
    row("Host with a dot", right + "Host: localhost.:PORT\r\n\r\n", 400);
    row("Host with a prefix", right + "Host: evil-localhost:PORT\r\n\r\n", 400);
    row("Host with user", right + "Host: a@HOST\r\n\r\n", 400);
    row("Host twice", right + "Host: HOST\r\nHost: HOST\r\n\r\n", 400);
    row("Host right and wrong", right + "Host: HOST\r\nhost: evil.example\r\n\r\n", 400);
    row("two names in one Host", right + "Host: HOST, HOST\r\n\r\n", 400);
}

void TestLoopbackListener::refusesAndGoesOnWaiting()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    Peer peer(port());
    peer.send(filled(request));
    QTRY_VERIFY(peer.isClosed());
    QCOMPARE(peer.status(), status);
    QVERIFY(!peer.received.contains(state));
    verifyStillWaiting();
}

void TestLoopbackListener::endsWithAnErrorThatBelongsHere()
{
    Peer browser(port());
    browser.send(get(
        "/?error=access_denied&error_subcode=cancel&error_description=AADSTS65004%3a+declined%0d%0a&state="
        + state));
    QTRY_VERIFY(browser.isClosed());
    QCOMPARE(browser.status(), 200);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error, QStringLiteral("access_denied"));
    QCOMPARE(m_answers.first().suberror, QStringLiteral("cancel"));
    QCOMPARE(m_answers.first().errorDescription, QStringLiteral("AADSTS65004: declined\r\n"));
    QVERIFY(m_answers.first().code.isEmpty());
}

void TestLoopbackListener::endsWithoutACode_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("no code") << QByteArray("state=STATE");
    QTest::newRow("empty code") << QByteArray("state=STATE&code=");
    QTest::newRow("two codes") << QByteArray("code=a&state=STATE&code=b");
    QTest::newRow("code in capitals") << QByteArray("CODE=a&state=STATE");
}

void TestLoopbackListener::endsWithoutACode()
{
    QFETCH(QByteArray, query);
    Peer browser(port());
    browser.send(get("/?" + filled(query)));
    QTRY_VERIFY(browser.isClosed());
    QCOMPARE(browser.status(), 400);
    QCOMPARE(m_answers.size(), 1);
    QVERIFY(m_answers.first().code.isEmpty());
    QVERIFY(m_answers.first().error.isEmpty());
}

void TestLoopbackListener::escapesWhatItShows()
{
    ResultPageTexts texts;
    texts.failed = QStringLiteral("A & B fehlgeschlagen \u00fc");
    m_listener->setTexts(texts);
    Peer browser(port());
    browser.send(get("/?error=%3Cscript%3Ealert(1)%3C/"
                     "script%3E&error_description=%22%27%3E%3Cimg+src=x+onerror=a%3E&state="
                     + state));
    QTRY_VERIFY(browser.isClosed());
    const QByteArray page = browser.received.mid(browser.received.indexOf("\r\n\r\n"));
    QVERIFY(!page.contains("<script"));
    QVERIFY(!page.contains("<img"));
    QVERIFY(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;"));
    QVERIFY(page.contains("A &amp; B fehlgeschlagen \xc3\xbc"));
    QCOMPARE(m_answers.first().error, QStringLiteral("<script>alert(1)</script>"));
}

void TestLoopbackListener::tellsTheBrowserToKeepNothing()
{
    const QList<QByteArray> targets{"/?code=c1&state=" + state, "/favicon.ico", "/?state=x"};
    for (const QByteArray &target : targets) {
        Peer browser(port());
        browser.send(get(target));
        QTRY_VERIFY(browser.isClosed());
        QVERIFY(browser.received.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"));
        QVERIFY(browser.received.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(browser.received.contains("\r\nReferrer-Policy: no-referrer\r\n"));
        QVERIFY(browser.received.contains("\r\nContent-Security-Policy: default-src 'none'"));
        QVERIFY(!browser.received.contains("c1"));
        const qsizetype end = browser.received.indexOf("\r\n\r\n");
        const QByteArray length = QByteArray::number(browser.received.size() - end - 4);
        QVERIFY(browser.received.contains("\r\nContent-Length: " + length + "\r\n"));
    }
}

void TestLoopbackListener::usesAnAnswerOnce()
{
    verifyStillWaiting();
    const QList<QByteArray> targets{"/?code=c1&state=" + state, "/?code=c2&state=" + state,
                                    "/?error=access_denied&state=" + state};
    for (const QByteArray &target : targets) {
        Peer again(port());
        again.send(get(target));
        QTRY_VERIFY(again.isClosed());
        QCOMPARE(again.status(), 400);
    }
    QCOMPARE(m_answers.size(), 1);
}

void TestLoopbackListener::survivesABrowserThatHangsUp_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("without a byte") << QByteArray();
    QTest::newRow("in the request line") << QByteArray("GET /?code=c1&sta");
    QTest::newRow("in the headers") << QByteArray("GET /?code=c&state=STATE HTTP/1.1\r\nHo");
}

void TestLoopbackListener::survivesABrowserThatHangsUp()
{
    QFETCH(QByteArray, sent);
    {
        Peer peer(port());
        QTRY_VERIFY(peer.isConnected());
        peer.send(filled(sent));
        peer.hangUp();
    }
    verifyStillWaiting();
    QTRY_VERIFY(m_listener->findChildren<LoopbackConnection *>().isEmpty());
}

void TestLoopbackListener::closesSilentConnectionsAfterTenSeconds()
{
    Peer silent(port());
    Peer slow(port());
    QTRY_COMPARE(m_listener->findChildren<LoopbackConnection *>().size(), 2);
    slow.send("GET /?code=c&");
    m_clock.advance(9999ms);
    QVERIFY(silent.isConnected());
    m_clock.advance(1ms);
    QTRY_VERIFY(silent.isClosed());
    QTRY_VERIFY(slow.isClosed());
    QVERIFY(silent.received.isEmpty());
    verifyStillWaiting();
}

void TestLoopbackListener::boundsWhatItReads_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("endless request line") << QByteArray("GET /?code=");
    QTest::newRow("endless header") << QByteArray("GET /?code=c&state=STATE HTTP/1.1\r\nHost: HOST\r\nX: ");
    QTest::newRow("endless junk") << QByteArray("\x01");
}

void TestLoopbackListener::boundsWhatItReads()
{
    QFETCH(QByteArray, head);
    Peer peer(port());
    QTRY_VERIFY(peer.isConnected());
    peer.send(filled(head) + QByteArray(300 * 1024, 'a'));
    QTRY_VERIFY(peer.isClosed());
    QTRY_VERIFY(m_listener->findChildren<LoopbackConnection *>().isEmpty());
    verifyStillWaiting();
}

void TestLoopbackListener::servesTheBrowserBehindManySilentConnections()
{
    std::vector<std::unique_ptr<Peer>> silent;
    for (int i = 0; i < 120; ++i) {
        silent.push_back(std::make_unique<Peer>(port()));
        QTRY_VERIFY(!silent.back()->received.isEmpty() || silent.back()->isConnected());
    }
    QTRY_COMPARE(m_listener->findChildren<LoopbackConnection *>().size(), LoopbackListener::connectionLimit);
    QTRY_VERIFY(silent.front()->isClosed());
    verifyStillWaiting();
}

void TestLoopbackListener::refusesConnectionsOnceClosed()
{
    const quint16 taken = port();
    m_listener->close();
    for (const auto family : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        Peer late(taken, QHostAddress(family));
        QTRY_VERIFY(late.isClosed());
    }
}

void TestLoopbackListener::showsThePageEvenIfClosedAtOnce()
{
    connect(m_listener.get(), &LoopbackListener::answered, this, [this] {
        m_listener->close();
        m_listener.release()->deleteLater();
    });
    Peer browser(port());
    browser.send(rightRequest());
    QTRY_VERIFY(browser.isClosed());
    QCOMPARE(browser.status(), 200);
    QVERIFY(browser.received.endsWith("</html>\n"));
    QCOMPARE(m_answers.size(), 1);
}

void TestLoopbackListener::takesAFormPost()
{
    restart(LoopbackListener::ResponseMode::FormPost);
    const QByteArray body = "code=a%2Bb&state=" + state;
    Peer browser(port());
    QTRY_VERIFY(browser.isConnected());
    browser.send("POST / HTTP/1.1\r\nHost: " + host()
                 + "\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n");
    browser.send(body.left(10));
    QCoreApplication::processEvents();
    QVERIFY(m_answers.isEmpty());
    browser.send(body.mid(10));
    QTRY_VERIFY(browser.isClosed());
    QCOMPARE(browser.status(), 200);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().code, QStringLiteral("a+b"));
}

void TestLoopbackListener::refusesAFormPost_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const QByteArray start = "POST / HTTP/1.1\r\nHost: HOST\r\n";
    const QByteArray body = "code=c&state=STATE";
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size() - 5 + state.size())
        + "\r\n";
    QTest::newRow("GET") << QByteArray("GET /?code=c&state=STATE HTTP/1.1\r\nHost: HOST\r\n\r\n") << 405;
    QTest::newRow("in the URL") << "POST /?" + body + " HTTP/1.1\r\nHost: HOST\r\n" + form
            + "Content-Length: 0\r\n\r\n"
                                << 400;
    QTest::newRow("no type") << start + length + "\r\n" + body << 415;
    QTest::newRow("JSON") << start + "Content-Type: application/json\r\n" + length + "\r\n" + body << 415;
    QTest::newRow("no length") << start + form + "\r\n" + body << 400;
    QTest::newRow("two lengths") << start + form + length + length + "\r\n" + body << 400;
    QTest::newRow("negative length") << start + form + "Content-Length: -1\r\n\r\n" + body << 400;
    QTest::newRow("length with a sign") << start + form + "Content-Length: +5\r\n\r\n" + body << 400;
    QTest::newRow("chunked") << start + form + "Transfer-Encoding: chunked\r\n\r\n5\r\n" << 400;
}

void TestLoopbackListener::refusesAFormPost()
{
    restart(LoopbackListener::ResponseMode::FormPost);
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    Peer peer(port());
    peer.send(filled(request));
    QTRY_VERIFY(peer.isClosed());
    QCOMPARE(peer.status(), status);
    QVERIFY(m_answers.isEmpty());
}

QTEST_GUILESS_MAIN(TestLoopbackListener)
#include "tst_loopbacklistener.moc"
