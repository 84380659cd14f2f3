// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QtTest>

using namespace cloudpc;
using namespace std::chrono_literals;

class TestScriptedServer : public QObject
{
    Q_OBJECT

private slots:
    void recordsARequestAndPlaysItsAnswer();
    void keepsTheConnectionForTheNextRequest();
    void cutsAnAnswerAndResets();
    void speaksTls();
};

void TestScriptedServer::recordsARequestAndPlaysItsAnswer()
{
    ScriptedServer server;
    server.enqueue(Answer::json(201, R"({"id":"1"})", {{"request-id", "r"}}).late(10ms));
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url(QStringLiteral("/a/b")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("text/plain"));
    std::unique_ptr<QNetworkReply> reply(manager.post(request, "hello"));

    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 201);
    QCOMPARE(reply->rawHeader("request-id"), "r");
    QCOMPARE(reply->readAll(), R"({"id":"1"})");
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().at(0).method, "POST");
    QCOMPARE(server.requests().at(0).target, "/a/b");
    QCOMPARE(server.requests().at(0).header("Content-Type"), "text/plain");
    QCOMPARE(server.requests().at(0).body, "hello");
}

void TestScriptedServer::keepsTheConnectionForTheNextRequest()
{
    ScriptedServer server;
    server.setHandler([](const SeenRequest &seen) { return Answer::http(200, seen.target); });
    QNetworkAccessManager manager;
    for (const auto &path : {QStringLiteral("/1"), QStringLiteral("/2")}) {
        std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(server.url(path))));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->readAll(), path.toLatin1());
    }
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.heads(), 2);
}

void TestScriptedServer::cutsAnAnswerAndResets()
{
    ScriptedServer server;
    server.enqueue(Answer::raw("HTTP/1.1 2").wait(20ms).thenReset());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
    socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray seen;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { seen += socket.readAll(); });
    QSignalSpy errors(&socket, &QTcpSocket::errorOccurred);
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(seen, "HTTP/1.1 2");
    // Qt names both FIN and RST "remote host closed"; only the text of the operating system differs.
    QCOMPARE(socket.error(), QAbstractSocket::RemoteHostClosedError);
}

void TestScriptedServer::speaksTls()
{
    ScriptedServer server(ScriptedServer::Transport::Tls);
    server.enqueue(Answer::http(200, "safe"));
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url());
    request.setSslConfiguration(ScriptedServer::trustingConfiguration());
    std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll(), "safe");
}

QTEST_GUILESS_MAIN(TestScriptedServer)
#include "tst_scriptedserver.moc"
