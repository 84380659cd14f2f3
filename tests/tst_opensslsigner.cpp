// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/credentialfile.h"
#include "auth/keysigner.h"
#include "support/opensslcommand.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestOpenSslSigner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void signsAsOpenSslVerifies_data();
    void signsAsOpenSslVerifies();
    void neverSignsTheSameWayTwice();
    void refusesWhatItCannotSignWith_data();
    void refusesWhatItCannotSignWith();

private:
    OpenSslCommand m_openssl;
    std::unique_ptr<KeySigner> m_signer = makeKeySigner();
};

void TestOpenSslSigner::initTestCase()
{
    m_openssl.makeCertificate(u"app"_s);
    QVERIFY(m_openssl.succeeded());
}

void TestOpenSslSigner::signsAsOpenSslVerifies_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("token") << QByteArray("eyJhbGciOiJQUzI1NiJ9.e30");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(100000, '\0');
}

void TestOpenSslSigner::signsAsOpenSslVerifies()
{
    QFETCH(QByteArray, input);
    const Result<QByteArray> signature = m_signer->signPs256(input, m_openssl.read(u"app.key"_s));
    QVERIFY(signature.ok());
    QCOMPARE(signature.value().size(), 256);
    m_openssl.write(u"input"_s, input);
    m_openssl.write(u"signature"_s, signature.value());
    // Padding, salt and MGF1 exactly as RFC 7518 section 3.5 has them: anything else does not verify.
    const QByteArray verdict = m_openssl.run(
        {u"dgst"_s, u"-sha256"_s, u"-sigopt"_s, u"rsa_padding_mode:pss"_s, u"-sigopt"_s,
         u"rsa_pss_saltlen:32"_s, u"-sigopt"_s, u"rsa_mgf1_md:sha256"_s, u"-prverify"_s, u"app.key"_s,
         u"-signature"_s, u"signature"_s, u"input"_s});
    QCOMPARE(verdict.trimmed(), QByteArray("Verified OK"));
}

void TestOpenSslSigner::neverSignsTheSameWayTwice()
{
    const QByteArray key = m_openssl.read(u"app.key"_s);
    QVERIFY(m_signer->signPs256("input", key).value() != m_signer->signPs256("input", key).value());
}

void TestOpenSslSigner::refusesWhatItCannotSignWith_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("code");
    const auto make = [this](const QStringList &arguments) {
        return m_openssl.run(QStringList{u"genpkey"_s} + arguments);
    };
    QTest::newRow("nothing") << QByteArray() << u"no-key"_s;
    QTest::newRow("no key") << QByteArray("key\0key", 7) << u"no-key"_s;
    QTest::newRow("certificate") << m_openssl.read(u"app.crt"_s) << u"no-key"_s;
    QTest::newRow("huge") << QByteArray(3 * credentialFileLimit, 'A') << u"no-key"_s;
    QTest::newRow("cut short") << m_openssl.read(u"app.key"_s).chopped(200) << u"no-key"_s;
    QTest::newRow("encrypted") << make({u"-algorithm"_s, u"RSA"_s, u"-aes256"_s, u"-pass"_s, u"pass:p"_s})
                               << u"no-key"_s;
    QTest::newRow("elliptic curve") << make(
        {u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s})
                                    << u"not-rsa"_s;
    QTest::newRow("Edwards curve") << make({u"-algorithm"_s, u"ED25519"_s}) << u"not-rsa"_s;
    QTest::newRow("too small for salt and digest")
        << make({u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:512"_s}) << u"unreadable"_s;
}

void TestOpenSslSigner::refusesWhatItCannotSignWith()
{
    QFETCH(QByteArray, key);
    const Result<QByteArray> signature = m_signer->signPs256("input", key);
    QVERIFY(!signature.ok());
    QCOMPARE(signature.error().kind, ErrorKind::Local);
    QCOMPARE(signature.error().fault, Fault::CredentialUnreadable);
    QTEST(signature.error().code, "code");
    QVERIFY(signature.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestOpenSslSigner)
#include "tst_opensslsigner.moc"
