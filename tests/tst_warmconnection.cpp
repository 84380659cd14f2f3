// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/warmconnection.h"
#include "support/graphbench.h"
#include "support/tunnelproxy.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QtTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Answer)

namespace {

using Transport = ScriptedServer::Transport;

/// A client that somebody has signed in with, before a server with a name.
struct WarmBench : GraphBench {
    explicit WarmBench(Transport transport = Transport::Tls)
        : GraphBench(transport)
    {
        endpoints.graphRoot.setHost(u"localhost"_s);
        tokens.setOwner(u"ada@one"_s);
        server.setHandler([](const SeenRequest &) { return Answer::json(201, R"({"id":"7"})"); });
    }

    /// The write's own answer.
    void write(const QByteArray &verb = "POST")
    {
        object = {};
        if (verb == "POST")
            post();
        else if (verb == "DELETE")
            remove();
        else
            postNothing();
    }
    /// A read makes the whole way, so what was to be heard from the server has been heard.
    void readOnce()
    {
        object = {};
        read();
        QTRY_VERIFY(object.ok());
    }
    [[nodiscard]] int connectionOf(qsizetype request) const
    {
        return server.requests().at(request).connection;
    }
};

} // namespace

/// The connection that stands before a write needs it.
class TestWarmConnection : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSslConfiguration::setDefaultConfiguration(ScriptedServer::trustingConfiguration()); }
    void theWriteUsesIt_data();
    void theWriteUsesIt();
    void nothingIsSentOnItBefore();
    void itIsOpenedOnce();
    void twoWritesNeverShareIt();
    void aReadLeavesItAlone();
    void theRepeatAfterA401HasAnother();
    void whatTheServerClosedIsOpenedAnew_data() { theWriteUsesIt_data(); }
    void whatTheServerClosedIsOpenedAnew();
    void aServerThatClosesAtThatMomentGetsOneRequest_data();
    void aServerThatClosesAtThatMomentGetsOneRequest();
    void anOldOneIsNotUsed();
    void aComputerThatSleptDoesNotUseIt_data();
    void aComputerThatSleptDoesNotUseIt();
    void anotherRootDoesNotUseIt();
    void otherTrustDoesNotUseIt();
    void theWriteDoesNotWaitForIt();
    void aFailureIsLeftToTheWrite();
    void itIsNotTriedAgainAtOnce();
    void nobodySignedInOpensNone();
    void anAddressHasNone();
    void anInsecureRootHasNone();
    void itGoesTheWayOfTheWrite();
    void aDestroyedClientDropsIt();
};

void TestWarmConnection::theWriteUsesIt_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<QByteArray>("verb");
    for (const QByteArray verb : {"POST", "POST without body", "DELETE"}) {
        QTest::addRow("TLS, %s", verb.constData()) << Transport::Tls << verb;
        QTest::addRow("plain, %s", verb.constData()) << Transport::Plain << verb;
    }
}

void TestWarmConnection::theWriteUsesIt()
{
    QFETCH(Transport, transport);
    QFETCH(QByteArray, verb);
    WarmBench bench(transport);
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    QCOMPARE(bench.server.connections(), 1);
    QCOMPARE(bench.server.heads(), 0);

    bench.write(verb);
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.server.heads(), 1);
    QCOMPARE(bench.server.connections(), 1);
    QCOMPARE(bench.connectionOf(0), 1);
    QCOMPARE(bench.server.requests().at(0).header("connection"), "close");
    QVERIFY(!bench.client.isWarm());
}

void TestWarmConnection::nothingIsSentOnItBefore()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    WarmBench bench;
    bench.endpoints.graphRoot = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *socket = server.nextPendingConnection();
    bench.write();
    QTRY_VERIFY(socket->bytesAvailable() > 0);
    QVERIFY(socket->peek(5) == "POST ");
    QVERIFY(!server.hasPendingConnections());
}

void TestWarmConnection::itIsOpenedOnce()
{
    WarmBench bench;
    for (int i = 0; i < 5; ++i)
        bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.clock.advance(WarmConnection::lifetime - 1ms);
    for (int i = 0; i < 5; ++i)
        bench.client.expectWrite();
    bench.readOnce();
    QCOMPARE(bench.server.connections(), 2); // with that of the read
    QVERIFY(bench.client.isWarm());
    QCOMPARE(bench.clock.pending(), 0); // nothing renews it by itself
}

void TestWarmConnection::twoWritesNeverShareIt()
{
    WarmBench bench;
    Heard<GraphObject> other;
    for (int round = 0; round < 3; ++round) {
        bench.client.expectWrite();
        QTRY_VERIFY(bench.client.isWarm());
        other = {};
        bench.write();
        bench.client.post(bench.path, QJsonObject(), {}, &bench.owner, other.callback());
        QTRY_VERIFY(bench.object.ok());
        QTRY_VERIFY(other.ok());
    }
    QCOMPARE(bench.server.heads(), 6);
    QCOMPARE(bench.server.connections(), 6);
}

void TestWarmConnection::aReadLeavesItAlone()
{
    WarmBench bench;
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.readOnce();
    bench.readOnce();
    QCOMPARE(bench.connectionOf(0), 2);
    QCOMPARE(bench.connectionOf(1), 2);
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.connectionOf(2), 1);
    bench.readOnce();
    QCOMPARE(bench.connectionOf(3), 2);
}

void TestWarmConnection::theRepeatAfterA401HasAnother()
{
    WarmBench bench;
    bench.server.enqueue(Answer::json(401, "{}"));
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.connectionOf(0), 1);
    QCOMPARE(bench.connectionOf(1), 2);
}

void TestWarmConnection::whatTheServerClosedIsOpenedAnew()
{
    QFETCH(Transport, transport);
    QFETCH(QByteArray, verb);
    WarmBench bench(transport);
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    QTRY_VERIFY(bench.server.openConnections() == 1);
    bench.server.closeConnections();
    QTRY_COMPARE(bench.server.openConnections(), 0);
    bench.readOnce();
    QCOMPARE(bench.server.connections(), 2); // nothing renews it by itself

    bench.write(verb);
    QTRY_VERIFY(bench.object.done());
    QVERIFY(bench.object.ok());
    QCOMPARE(bench.server.heads(), 2);
    QCOMPARE(bench.server.connections(), 3);
}

void TestWarmConnection::aServerThatClosesAtThatMomentGetsOneRequest_data()
{
    QTest::addColumn<Transport>("transport");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<bool>("atHead");
    QTest::addColumn<Answer>("fault");
    const QList<std::pair<const char *, Answer>> faults{
        {"close", Answer::nothing().thenClose()},
        {"reset", Answer::nothing().thenReset()},
        {"late close", Answer::nothing().late(20ms).thenClose()},
        {"half a status line", Answer::raw("HTTP/1.1 2").thenClose()},
    };
    for (const auto transport : {Transport::Tls, Transport::Plain}) {
        for (const QByteArray verb : {"POST", "POST without body", "DELETE"}) {
            for (const bool atHead : {false, true}) {
                for (const auto &[name, fault] : faults)
                    QTest::addRow("%s, %s, %s%s", transport == Transport::Tls ? "TLS" : "plain",
                                  verb.constData(), name, atHead ? ", at the head" : "")
                        << transport << verb << atHead << fault;
            }
        }
    }
}

void TestWarmConnection::aServerThatClosesAtThatMomentGetsOneRequest()
{
    QFETCH(Transport, transport);
    QFETCH(QByteArray, verb);
    QFETCH(bool, atHead);
    QFETCH(Answer, fault);
    WarmBench bench(transport);
    bench.server.setAnswerAtHead(atHead);
    bench.server.setHandler([fault](const SeenRequest &) { return fault; });
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.write(verb);
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.object.calls, 1);
    QCOMPARE(bench.server.heads(), 1);
    QCOMPARE(bench.connectionOf(0), 1);
}

void TestWarmConnection::anOldOneIsNotUsed()
{
    WarmBench bench;
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.clock.advance(WarmConnection::lifetime);
    QVERIFY(!bench.client.isWarm());
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.connectionOf(0), 2);

    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.connectionOf(1), 3);
}

void TestWarmConnection::aComputerThatSleptDoesNotUseIt_data()
{
    QTest::addColumn<std::chrono::milliseconds>("jump");
    QTest::newRow("slept for an hour") << std::chrono::milliseconds(1h);
    QTest::newRow("set back") << std::chrono::milliseconds(-1s);
}

void TestWarmConnection::aComputerThatSleptDoesNotUseIt()
{
    QFETCH(std::chrono::milliseconds, jump);
    WarmBench bench;
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.clock.jump(jump);
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.connectionOf(0), 2);
}

void TestWarmConnection::anotherRootDoesNotUseIt()
{
    WarmBench bench;
    ScriptedServer other;
    other.setHandler([](const SeenRequest &) { return Answer::json(201, "{}"); });
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.endpoints.graphRoot = other.url();
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(other.heads(), 1);
    QCOMPARE(bench.server.heads(), 0);

    bench.client.expectWrite();
    QTRY_COMPARE(other.connections(), 2);
}

void TestWarmConnection::otherTrustDoesNotUseIt()
{
    WarmBench bench;
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    QSslConfiguration nobody = QSslConfiguration::defaultConfiguration();
    nobody.setCaCertificates({});
    QSslConfiguration::setDefaultConfiguration(nobody);
    bench.write();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().fault, Fault::TlsFailed);
    QCOMPARE(bench.server.heads(), 0);
}

void TestWarmConnection::theWriteDoesNotWaitForIt()
{
    WarmBench bench;
    bench.client.expectWrite();
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.server.heads(), 1);
    QTRY_VERIFY(bench.client.isWarm());
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.server.connections(), 2);
    QVERIFY(bench.connectionOf(0) != bench.connectionOf(1));
}

void TestWarmConnection::aFailureIsLeftToTheWrite()
{
    WarmBench bench;
    bench.server.setCertificate("expired-cert.pem");
    bench.client.expectWrite();
    QTRY_COMPARE(bench.server.connections(), 1);
    QTRY_COMPARE(bench.server.openConnections(), 0);
    QVERIFY(!bench.client.isWarm());
    QVERIFY(!bench.object.done());
    bench.write();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, Fault::TlsFailed);
    QVERIFY(bench.object.error().tls);
    QCOMPARE(bench.server.heads(), 0);
}

void TestWarmConnection::itIsNotTriedAgainAtOnce()
{
    WarmBench bench;
    bench.server.setCertificate("expired-cert.pem");
    bench.client.expectWrite();
    QTRY_COMPARE(bench.server.connections(), 1);
    QTRY_COMPARE(bench.server.openConnections(), 0);
    bench.server.setCertificate("loopback-cert.pem");
    bench.client.expectWrite();
    bench.readOnce();
    QVERIFY(!bench.client.isWarm());
    bench.clock.advance(WarmConnection::lifetime);
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
}

void TestWarmConnection::nobodySignedInOpensNone()
{
    WarmBench bench;
    bench.tokens.setOwner({});
    bench.client.expectWrite();
    bench.readOnce();
    QCOMPARE(bench.server.connections(), 1);
    QVERIFY(!bench.client.isWarm());
}

void TestWarmConnection::anAddressHasNone()
{
    WarmBench bench;
    bench.endpoints.graphRoot.setHost(u"127.0.0.1"_s);
    bench.client.expectWrite();
    bench.readOnce();
    QCOMPARE(bench.server.connections(), 1);
}

void TestWarmConnection::anInsecureRootHasNone()
{
    WarmBench bench(Transport::Plain);
    TunnelProxy proxy(bench.server.serverPort());
    bench.network.setProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
    bench.endpoints.graphRoot = QUrl(u"http://graph.example"_s);
    bench.client.expectWrite();
    bench.endpoints.graphRoot = bench.server.url();
    bench.endpoints.graphRoot.setUserName(u"user"_s);
    bench.client.expectWrite();
    bench.network.setProxy(QNetworkProxy::NoProxy);
    bench.endpoints.graphRoot.setUserName({});
    bench.readOnce();
    QCOMPARE(bench.server.connections(), 1);
    QVERIFY(proxy.heads().isEmpty());
}

void TestWarmConnection::itGoesTheWayOfTheWrite()
{
    WarmBench bench;
    TunnelProxy proxy(bench.server.serverPort());
    proxy.demand("user", "secret");
    bench.network.setProxy(
        {QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort(), u"user"_s, u"secret"_s});
    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    QCOMPARE(proxy.tunnels(), 1);
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(proxy.tunnels(), 1);
    QCOMPARE(bench.connectionOf(0), 1);

    bench.client.expectWrite();
    QTRY_VERIFY(bench.client.isWarm());
    bench.network.setProxy(QNetworkProxy::NoProxy);
    bench.write();
    QTRY_VERIFY(bench.object.ok());
    QCOMPARE(bench.connectionOf(1), 3);
}

void TestWarmConnection::aDestroyedClientDropsIt()
{
    WarmBench bench;
    {
        GraphClient client(bench.network, bench.tokens, bench.endpoints, bench.clock, bench.random);
        client.expectWrite();
    }
    bench.readOnce();
    QTRY_COMPARE(bench.server.openConnections(), 1);
    QTRY_COMPARE(bench.network.findChildren<QNetworkReply *>().size(), 0);
}

QTEST_GUILESS_MAIN(TestWarmConnection)
#include "tst_warmconnection.moc"
