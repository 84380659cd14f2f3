// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/graphbench.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QtTest>

#include <vector>

using namespace cloudpc;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Answer)

/// QNetworkAccessManager repeats requests by itself when a connection breaks. A write that is repeated makes
/// a second image, so the server counts.
class TestOneRequestOnTheWire : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aWriteIsSentOnce_data();
    void aWriteIsSentOnce();
    void aWriteIsSentOnceOnAKeptConnection_data() { aWriteIsSentOnce_data(); }
    void aWriteIsSentOnceOnAKeptConnection();
    void qtAloneWouldSendItAgain();
    void aServerThatHangsUpBeforeTheBodyGetsNoSecondOne();
    void aWriteNeverUsesAConnectionThatAReadLeftOpen();
    void writesDoNotWaitForEachOthersConnections();
    void nothingIsKeptOfAConnectionThatNobodyUsesAgain();
    void aWriteThatWasHeldUpForLongIsHeldBack();
    void aRepeatAfter401HasItsOwnConnection_data();
    void aRepeatAfter401HasItsOwnConnection();
};

void TestOneRequestOnTheWire::initTestCase()
{
    qRegisterMetaType<Answer>();
    QSslConfiguration::setDefaultConfiguration(ScriptedServer::trustingConfiguration());
}

void TestOneRequestOnTheWire::aWriteIsSentOnce_data()
{
    QTest::addColumn<ScriptedServer::Transport>("transport");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<Answer>("fault");

    const QList<std::pair<const char *, Answer>> faults{
        {"close without reply", Answer::nothing().thenClose()},
        {"reset", Answer::nothing().thenReset()},
        {"late reset", Answer::nothing().late(30ms).thenReset()},
        {"half a status line", Answer::raw("HTTP/1.1 2").thenClose()},
        {"half a status line, reset", Answer::raw("HTTP/1.1 2").wait(20ms).thenReset()},
        {"no status line", Answer::raw("garbage\r\n\r\n").thenClose()},
        {"broken header", Answer::raw("HTTP/1.1 201 Created\r\nbroken\r\n\r\n{").thenClose()},
        {"half a header", Answer::raw("HTTP/1.1 201 Created\r\nContent-Le").thenClose()},
        {"body cut",
         Answer::raw("HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{\"id\":\"1\"}").thenClose()},
        {"chunk cut",
         Answer::raw("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"id\"").thenReset()},
        {"moved with the same method", Answer::http(307, "", {{"Location", "/again"}})},
        {"request time-out, close",
         Answer::raw("HTTP/1.1 408 Late\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").thenClose()},
        {"server error, then close", Answer::http(503, "", {{"Retry-After", "0"}}).thenClose()},
    };
    for (const auto transport : {ScriptedServer::Transport::Plain, ScriptedServer::Transport::Tls}) {
        for (const QByteArray verb : {"POST", "POST without body", "DELETE"}) {
            for (const auto &[name, fault] : faults) {
                const char *wire = transport == ScriptedServer::Transport::Tls ? "TLS" : "plain";
                QTest::addRow("%s, %s, %s", wire, verb.constData(), name) << transport << verb << fault;
            }
        }
    }
}

static void write(GraphBench &bench, const QByteArray &verb)
{
    if (verb == "POST")
        bench.post();
    else if (verb == "DELETE")
        bench.remove();
    else
        bench.postNothing();
}

void TestOneRequestOnTheWire::aWriteIsSentOnce()
{
    QFETCH(ScriptedServer::Transport, transport);
    QFETCH(QByteArray, verb);
    QFETCH(Answer, fault);
    GraphBench bench(transport);
    bench.server.setHandler([fault](const SeenRequest &) { return fault; });

    write(bench, verb);

    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.server.heads(), 1);
    QCOMPARE(bench.server.requests().size(), 1);
    QCOMPARE(bench.server.requests().at(0).method, verb.split(' ').constFirst());
    QCOMPARE(bench.object.calls, 1);
}

void TestOneRequestOnTheWire::aWriteIsSentOnceOnAKeptConnection()
{
    QFETCH(ScriptedServer::Transport, transport);
    QFETCH(QByteArray, verb);
    QFETCH(Answer, fault);
    GraphBench bench(transport);
    bench.server.enqueue(Answer::json(200, "{}"));
    bench.read();
    QTRY_VERIFY(bench.object.done());
    bench.object = {};
    bench.server.setHandler([fault](const SeenRequest &) { return fault; });

    write(bench, verb);

    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(bench.server.heads(), 2);
}

/// The reason for all this. Should a later Qt stop doing it, this test says so.
void TestOneRequestOnTheWire::qtAloneWouldSendItAgain()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) { return Answer::nothing().thenClose(); });
    QNetworkRequest request(bench.server.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    std::unique_ptr<QNetworkReply> reply(bench.network.post(request, "{}"));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(bench.server.requests().size() > 1);
}

void TestOneRequestOnTheWire::aServerThatHangsUpBeforeTheBodyGetsNoSecondOne()
{
    GraphBench bench;
    bench.server.setAnswerAtHead(true);
    bench.server.setHandler([](const SeenRequest &) { return Answer::nothing().thenReset(); });
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.server.heads(), 1);
    QCOMPARE(bench.object.error().kind, ErrorKind::OutcomeUnknown);
}

void TestOneRequestOnTheWire::aWriteNeverUsesAConnectionThatAReadLeftOpen()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) { return Answer::json(200, "{}"); });
    for (int round = 0; round < 2; ++round) {
        bench.object = {};
        bench.read();
        QTRY_VERIFY(bench.object.done());
        bench.object = {};
        bench.post();
        QTRY_VERIFY(bench.object.ok());
    }
    QCOMPARE(bench.server.requests().at(0).connection, bench.server.requests().at(2).connection);
    QVERIFY(bench.server.requests().at(1).connection != bench.server.requests().at(0).connection);
    QCOMPARE(bench.server.requests().at(1).header("connection"), "close");
}

/// Servers may close after an answer without saying so in it.
void TestOneRequestOnTheWire::writesDoNotWaitForEachOthersConnections()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) { return Answer::json(201, "{}").thenClose(); });
    std::vector<Heard<GraphObject>> heard(30);
    for (Heard<GraphObject> &one : heard)
        bench.client.post(bench.path, QJsonObject(), {}, &bench.owner, one.callback());
    for (const Heard<GraphObject> &one : heard)
        QTRY_VERIFY(one.done());
    for (const Heard<GraphObject> &one : heard)
        QVERIFY(one.ok());
    QCOMPARE(bench.server.heads(), 30);
}

/// Also where the server does not close it.
void TestOneRequestOnTheWire::nothingIsKeptOfAConnectionThatNobodyUsesAgain()
{
    GraphBench bench;
    bench.server.setHandler([](const SeenRequest &) { return Answer::json(201, "{}"); });
    bench.read();
    QTRY_VERIFY(bench.object.done());
    bench.object = {};
    bench.post();
    QTRY_VERIFY(bench.object.ok());
    QTRY_COMPARE_WITH_TIMEOUT(bench.server.openConnections(), 1, 20000);
    bench.object = {};
    bench.read(); // That of the reads is there still.
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.server.connections(), 2);
}

/// The computer slept between the gate and the connection: the socket is ready before any timer has fired.
void TestOneRequestOnTheWire::aWriteThatWasHeldUpForLongIsHeldBack()
{
    GraphBench bench;
    bench.gate = [&bench](QObject *, const Callback<Done> &callback) {
        callback(Done());
        bench.clock.jump(std::chrono::minutes(10));
    };
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, Fault::Superseded);
    QVERIFY(bench.server.requests().isEmpty());
}

void TestOneRequestOnTheWire::aRepeatAfter401HasItsOwnConnection_data()
{
    QTest::addColumn<ScriptedServer::Transport>("transport");
    QTest::newRow("plain") << ScriptedServer::Transport::Plain;
    QTest::newRow("TLS, by name") << ScriptedServer::Transport::Tls;
}

void TestOneRequestOnTheWire::aRepeatAfter401HasItsOwnConnection()
{
    QFETCH(ScriptedServer::Transport, transport);
    GraphBench bench(transport);
    bench.endpoints.graphRoot.setHost(QStringLiteral("localhost"));
    for (int round = 0; round < 20; ++round) {
        bench.object = {};
        bench.tokens.replace({"old", "new"});
        bench.server.enqueue(Answer::json(401, "{}").thenClose());
        bench.server.enqueue(Answer::json(201, "{}").thenClose());
        bench.post();
        QTRY_VERIFY(bench.object.done());
        QVERIFY2(bench.object.ok(), qPrintable(QString::number(round)));
    }
    QCOMPARE(bench.server.heads(), 40);
    QCOMPARE(bench.server.connections(), 40);
}

QTEST_GUILESS_MAIN(TestOneRequestOnTheWire)
#include "tst_onerequestonthewire.moc"
