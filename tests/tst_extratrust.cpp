// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/extratrust.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString caFile = QStringLiteral(TEST_FIXTURES "/ca-cert.pem");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExtraTrust : public QObject
{
    Q_OBJECT

private slots:
    void certificatesAreReadInEveryForm();
    void aBundleGivesAllOfThem();
    void aFileWithoutCertificatesIsTold_data();
    void aFileWithoutCertificatesIsTold();
    void theCompanysServerIsTrustedOnlyWithItsRoot();
    void theSystemsCertificatesStay();
    void goingBackLeavesNothingBehind();
    void aFileThatCannotBeUsedTrustsNobodyMore();

private:
    QString write(const QByteArray &bytes);
    QNetworkReply::NetworkError ask(ScriptedServer &server);

    QTemporaryDir m_folder;
};

QString TestExtraTrust::write(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"ca.pem"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

QNetworkReply::NetworkError TestExtraTrust::ask(ScriptedServer &server)
{
    QNetworkAccessManager manager;
    std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(server.url())));
    (void)QTest::qWaitFor([&] { return reply->isFinished(); }, 30000);
    return reply->error();
}

void TestExtraTrust::certificatesAreReadInEveryForm()
{
    const QByteArray pem = contents(caFile);
    const QSslCertificate certificate(pem);
    for (const QByteArray &form :
         {pem, certificate.toDer(), "a word before\n" + pem, QByteArray(pem).replace("\n", "\r\n")}) {
        const auto read = readCertificates(write(form));
        QVERIFY(read.ok());
        QCOMPARE(read.value(), QList{certificate});
    }
}

void TestExtraTrust::aBundleGivesAllOfThem()
{
    const QByteArray other = contents(QStringLiteral(TEST_FIXTURES "/loopback-cert.pem"));
    const auto read = readCertificates(write(contents(caFile) + other));
    QVERIFY(read.ok());
    QCOMPARE(read.value().size(), 2);
}

void TestExtraTrust::aFileWithoutCertificatesIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("noise") << QByteArray("\x30\x82\xff\xff\x00\x01", 6);
    QTest::newRow("a key") << contents(QStringLiteral(TEST_FIXTURES "/loopback-key.pem"));
    QTest::newRow("damaged") << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    QTest::newRow("cut") << contents(caFile).left(400);
}

void TestExtraTrust::aFileWithoutCertificatesIsTold()
{
    QFETCH(const QByteArray, bytes);
    const auto read = readCertificates(write(bytes));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::Local);
    QCOMPARE(read.error().fault, Fault::CaFileUnusable);
}

void TestExtraTrust::theCompanysServerIsTrustedOnlyWithItsRoot()
{
    ScriptedServer server(ScriptedServer::Transport::Tls);
    server.setCertificate("signed-cert.pem");
    server.setHandler([](const SeenRequest &) { return Answer::http(200, "x"); });
    ExtraTrust trust;

    QCOMPARE(ask(server), QNetworkReply::SslHandshakeFailedError);
    QVERIFY(trust.use(caFile).ok());
    QCOMPARE(ask(server), QNetworkReply::NoError);
    QVERIFY(trust.use({}).ok());
    QCOMPARE(ask(server), QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(server.requests().size(), 1);
}

void TestExtraTrust::theSystemsCertificatesStay()
{
    ExtraTrust trust;
    QVERIFY(trust.use(caFile).ok());
    const auto trusted = QSslConfiguration::defaultConfiguration().caCertificates();
    const auto systems = QSslConfiguration::systemCaCertificates();
    QVERIFY(!systems.isEmpty());
    for (const QSslCertificate &certificate : systems)
        QVERIFY(trusted.contains(certificate));
    QVERIFY(trusted.contains(QSslCertificate(contents(caFile))));
}

void TestExtraTrust::goingBackLeavesNothingBehind()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    {
        ExtraTrust trust;
        QVERIFY(trust.use(caFile).ok());
        QVERIFY(QSslConfiguration::defaultConfiguration() != before);
    }
    QCOMPARE(QSslConfiguration::defaultConfiguration(), before);
}

void TestExtraTrust::aFileThatCannotBeUsedTrustsNobodyMore()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    ExtraTrust trust;
    QVERIFY(trust.use(caFile).ok());
    for (const QString &path : {m_folder.filePath(u"absent.pem"_s), m_folder.path()}) {
        const Result<Done> done = trust.use(path);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().fault, Fault::CaFileUnusable);
        QCOMPARE(QSslConfiguration::defaultConfiguration(), before);
    }
}

QTEST_GUILESS_MAIN(TestExtraTrust)
#include "tst_extratrust.moc"
