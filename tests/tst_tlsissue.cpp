// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/tokenclient.h"
#include "base/extratrust.h"
#include "base/tlswatch.h"
#include "support/graphbench.h"

#include <QSslCertificate>
#include <QSslError>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

/// A server whose certificate is not right gets nothing: no request, no token, no form. What was wrong is
/// told.
class TestTlsIssue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_trust.reset(); }
    void aRequestStaysHere_data();
    void aRequestStaysHere();
    void aWriteStaysHere_data() { aRequestStaysHere_data(); }
    void aWriteStaysHere();
    void aSignInStaysHere_data() { aRequestStaysHere_data(); }
    void aSignInStaysHere();
    void anOldProtocolIsRefused();
    void aLineThatBreaksIsNoTlsIssue();
    void whatToSayFirst_data();
    void whatToSayFirst();
    void theIssuerIsNamed();

private:
    std::unique_ptr<ExtraTrust> m_trust;
};

void TestTlsIssue::initTestCase()
{
    m_trust = std::make_unique<ExtraTrust>();
}

void TestTlsIssue::aRequestStaysHere_data()
{
    QTest::addColumn<bool>("trusting");
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<TlsReason>("reason");
    QTest::addColumn<QString>("issuer");
    const QString company = u"Contoso Inspection CA"_s;
    QTest::newRow("untrusted") << false << QByteArray("signed-cert.pem") << TlsReason::Untrusted << company;
    QTest::newRow("self-signed") << true << QByteArray("loopback-cert.pem") << TlsReason::SelfSigned
                                 << u"Loopback test server, not a secret"_s;
    QTest::newRow("another host") << true << QByteArray("othername-cert.pem") << TlsReason::WrongHost
                                  << company;
    QTest::newRow("another host, untrusted")
        << false << QByteArray("othername-cert.pem") << TlsReason::WrongHost << company;
    QTest::newRow("expired") << true << QByteArray("expired-cert.pem") << TlsReason::Expired << company;
    QTest::newRow("not yet valid") << true << QByteArray("future-cert.pem") << TlsReason::NotYetValid
                                   << company;
}

static bool readies(ExtraTrust &trust, bool trusting)
{
    return trust.use(trusting ? QStringLiteral(TEST_FIXTURES "/ca-cert.pem") : QString()).ok();
}

void TestTlsIssue::aRequestStaysHere()
{
    QFETCH(const bool, trusting);
    QFETCH(const QByteArray, certificate);
    QFETCH(const TlsReason, reason);
    QFETCH(const QString, issuer);
    QVERIFY(readies(*m_trust, trusting));
    GraphBench bench(ScriptedServer::Transport::Tls);
    bench.server.setCertificate(certificate.constData());

    bench.read();
    // Reads are tried again after a while.
    QTRY_VERIFY(bench.object.done() || bench.clock.pending() > 0);
    for (int tries = 0; tries < 30 && !bench.object.done(); ++tries) {
        bench.clock.advance(std::chrono::seconds(5));
        (void)QTest::qWaitFor([&] { return bench.object.done(); }, 200);
    }

    QVERIFY(bench.object.done());
    QCOMPARE(bench.object.error().fault, Fault::TlsFailed);
    QCOMPARE(bench.object.error().tls, std::optional(TlsIssue{reason, u"127.0.0.1"_s, issuer}));
    QCOMPARE(bench.server.heads(), 0);
}

void TestTlsIssue::aWriteStaysHere()
{
    QFETCH(const bool, trusting);
    QFETCH(const QByteArray, certificate);
    QFETCH(const TlsReason, reason);
    QFETCH(const QString, issuer);
    QVERIFY(readies(*m_trust, trusting));
    GraphBench bench(ScriptedServer::Transport::Tls);
    bench.server.setCertificate(certificate.constData());

    bench.post();

    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().fault, Fault::TlsFailed);
    QCOMPARE(bench.object.error().tls, std::optional(TlsIssue{reason, u"127.0.0.1"_s, issuer}));
    QCOMPARE(bench.server.heads(), 0);
}

void TestTlsIssue::aSignInStaysHere()
{
    QFETCH(const bool, trusting);
    QFETCH(const QByteArray, certificate);
    QFETCH(const TlsReason, reason);
    QFETCH(const QString, issuer);
    QVERIFY(readies(*m_trust, trusting));
    ScriptedServer server(ScriptedServer::Transport::Tls);
    server.setCertificate(certificate.constData());
    QNetworkAccessManager network;
    ManualClock clock;
    TokenClient client(network, clock);
    QObject owner;
    Heard<Tokens> heard;

    client.post(server.url(u"/token"_s), {{u"refresh_token"_s, u"secret"_s}}, "id", &owner, heard.callback());

    QTRY_VERIFY(heard.done());
    QCOMPARE(heard.error().fault, Fault::TlsFailed);
    QCOMPARE(heard.error().tls, std::optional(TlsIssue{reason, u"127.0.0.1"_s, issuer}));
    QCOMPARE(server.heads(), 0);
}

void TestTlsIssue::anOldProtocolIsRefused()
{
    QVERIFY(readies(*m_trust, true));
    GraphBench bench(ScriptedServer::Transport::Tls);
    bench.server.setCertificate("signed-cert.pem");
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    bench.server.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP

    bench.post();

    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().kind, ErrorKind::NotSent);
    QCOMPARE(bench.object.error().tls,
             std::optional(TlsIssue{.reason = TlsReason::Other, .host = u"127.0.0.1"_s}));
    QCOMPARE(bench.server.heads(), 0);
}

void TestTlsIssue::aLineThatBreaksIsNoTlsIssue()
{
    QVERIFY(readies(*m_trust, true));
    GraphBench bench(ScriptedServer::Transport::Tls);
    bench.server.setCertificate("signed-cert.pem");
    bench.server.enqueue(Answer::nothing().thenReset());
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().tls, std::nullopt);
    QCOMPARE(bench.server.heads(), 1);
}

void TestTlsIssue::whatToSayFirst_data()
{
    using Error = QSslError;
    QTest::addColumn<QList<QSslError::SslError>>("complaints");
    QTest::addColumn<TlsReason>("reason");
    QTest::newRow("nothing known") << QList<Error::SslError>{} << TlsReason::Other;
    QTest::newRow("revoked") << QList{Error::CertificateRevoked} << TlsReason::Other;
    QTest::newRow("a company's root") << QList{Error::SelfSignedCertificateInChain} << TlsReason::Untrusted;
    QTest::newRow("host before trust")
        << QList{Error::UnableToGetLocalIssuerCertificate, Error::HostNameMismatch} << TlsReason::WrongHost;
    QTest::newRow("trust before time")
        << QList{Error::CertificateExpired, Error::SelfSignedCertificate} << TlsReason::SelfSigned;
    QTest::newRow("time before the rest")
        << QList{Error::CertificateRevoked, Error::CertificateNotYetValid} << TlsReason::NotYetValid;
}

void TestTlsIssue::whatToSayFirst()
{
    QFETCH(const QList<QSslError::SslError>, complaints);
    QFETCH(const TlsReason, reason);
    QList<QSslError> errors;
    for (const QSslError::SslError complaint : complaints)
        errors.append(QSslError(complaint));
    QCOMPARE(tlsIssueOf(u"h.example"_s, QSslCertificate(), errors), (TlsIssue{reason, u"h.example"_s, {}}));
}

void TestTlsIssue::theIssuerIsNamed()
{
    QFile file(QStringLiteral(TEST_FIXTURES "/signed-cert.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(issuerOf(QSslCertificate(&file)), u"Contoso Inspection CA"_s);
    QCOMPARE(issuerOf(QSslCertificate()), QString());
}

QTEST_GUILESS_MAIN(TestTlsIssue)
#include "tst_tlsissue.moc"
