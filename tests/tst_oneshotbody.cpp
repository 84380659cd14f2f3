// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/networkfault.h"
#include "base/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace cloudpc;

namespace {

/// Takes each connection's first bytes and hangs up: what makes Qt try again.
class HangUp final : public QTcpServer
{
public:
    HangUp()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                if (socket->peek(64).startsWith("POST"))
                    ++requests;
                socket->abort();
                socket->deleteLater();
            });
        });
    }

    int requests = 0;
};

} // namespace

class TestOneShotBody : public QObject
{
    Q_OBJECT

private slots:
    void givesItsBytesOnceAndThenEnds();
    void cannotBeReadAgain();
    void givesNothingWhenItIsHeldBack();
    void reachesTheWireOnceWhenTheServerHangsUp();
    void namesWhatHappenedOnTheWay_data();
    void namesWhatHappenedOnTheWay();
};

void TestOneShotBody::givesItsBytesOnceAndThenEnds()
{
    OneShotBody body("0123456789");
    QVERIFY(!body.started());
    QCOMPARE(body.bytesAvailable(), 10);
    QCOMPARE(body.read(4), QByteArray("0123"));
    QVERIFY(body.started());
    QCOMPARE(body.bytesAvailable(), 6);
    QCOMPARE(body.readAll(), QByteArray("456789"));
    QVERIFY(body.atEnd());
    char extra = 0;
    QCOMPARE(body.read(&extra, 1), qint64(-1));
}

void TestOneShotBody::cannotBeReadAgain()
{
    OneShotBody body("once");
    QVERIFY(body.isSequential());
    (void)body.readAll();
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QVERIFY(body.readAll().isEmpty());
}

void TestOneShotBody::givesNothingWhenItIsHeldBack()
{
    OneShotBody body("once");
    bool mayStart = false;
    int asked = 0;
    body.setGuard([&] {
        ++asked;
        return mayStart;
    });
    char first = 0;
    QCOMPARE(asked, 0);
    QCOMPARE(body.read(&first, 1), qint64(-1));
    QVERIFY(body.wasHeldBack() && !body.started());
    mayStart = true; // Too late: it has been told that there is nothing.
    QCOMPARE(body.read(&first, 1), qint64(-1));

    OneShotBody other("once");
    other.setGuard([&asked] { return ++asked == 3; });
    QCOMPARE(other.read(2), QByteArray("on"));
    QCOMPARE(other.read(2), QByteArray("ce")); // Asked once only.
}

void TestOneShotBody::reachesTheWireOnceWhenTheServerHangsUp()
{
    HangUp server;
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("text/plain"));
    request.setHeader(QNetworkRequest::ContentLengthHeader, 4);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneShotBody("once");
    QNetworkReply *reply = network.post(request, body);
    body->setParent(reply);

    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(server.requests, 1);
    QCOMPARE(faultOf(reply->error()), Fault::ConnectionLost);
    reply->deleteLater();
}

void TestOneShotBody::namesWhatHappenedOnTheWay_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, QNetworkReply::NetworkError error, Fault fault) {
        QTest::newRow(name) << error << static_cast<int>(fault);
    };
    row("nothing", QNetworkReply::NoError, Fault::None);
    row("no such host", QNetworkReply::HostNotFoundError, Fault::HostNotFound);
    row("refused", QNetworkReply::ConnectionRefusedError, Fault::ConnectionRefused);
    row("closed", QNetworkReply::RemoteHostClosedError, Fault::ConnectionLost);
    row("unknown", QNetworkReply::UnknownNetworkError, Fault::ConnectionLost);
    row("would have to send again", QNetworkReply::ContentReSendError, Fault::ConnectionLost);
    row("TLS", QNetworkReply::SslHandshakeFailedError, Fault::TlsFailed);
    row("time-out", QNetworkReply::TimeoutError, Fault::TimedOut);
    row("proxy wants a password", QNetworkReply::ProxyAuthenticationRequiredError,
        Fault::ProxySignInRequired);
    row("proxy refuses", QNetworkReply::ProxyConnectionRefusedError, Fault::ProxyFailed);
    row("too many redirects", QNetworkReply::TooManyRedirectsError, Fault::Redirected);
    row("404 has its own words", QNetworkReply::ContentNotFoundError, Fault::None);
    row("500 has its own words", QNetworkReply::InternalServerError, Fault::None);
}

void TestOneShotBody::namesWhatHappenedOnTheWay()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(int, fault);
    QCOMPARE(static_cast<int>(faultOf(error)), fault);
}

QTEST_GUILESS_MAIN(TestOneShotBody)
#include "tst_oneshotbody.moc"
