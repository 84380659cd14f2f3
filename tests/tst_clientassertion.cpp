// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/appcredential.h"
#include "auth/authority.h"
#include "auth/clientassertion.h"
#include "auth/credentialfile.h"
#include "auth/keysigner.h"
#include "support/fixedrandom.h"
#include "support/manualclock.h"
#include "support/opensslcommand.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestClientAssertion : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhoAsksWhomAndHowLong();
    void namesTheCertificate();
    void isSignedByTheKey();
    void isForOneUse();
    void failsWithoutACertificate();
    void failsAsTheSignerDoes();

private:
    [[nodiscard]] Result<QByteArray> make(const AppCredential &credential)
    {
        return makeClientAssertion(credential, m_authority, *m_signer, m_clock, m_random);
    }
    /// Header (0) or claims (1) of a fresh one.
    [[nodiscard]] QJsonObject part(int number);

    OpenSslCommand m_openssl;
    ManualClock m_clock;
    FixedRandom m_random;
    std::unique_ptr<KeySigner> m_signer = makeKeySigner();
    Authority m_authority = authorityOf({.loginRoot = QUrl(u"https://login.microsoftonline.com"_s),
                                         .graphRoot = QUrl(u"https://graph.microsoft.com"_s),
                                         .tenant = u"contoso.com"_s,
                                         .clientId = u"c1d2"_s});
    AppCredential m_credential;
};

void TestClientAssertion::initTestCase()
{
    m_openssl.makeCertificate(u"app"_s);
    const auto read = readCredentialFile(m_openssl.read(u"app.key"_s) + m_openssl.read(u"app.crt"_s), {});
    QVERIFY(read.ok());
    m_credential = read.value();
}

QJsonObject TestClientAssertion::part(int number)
{
    const Result<QByteArray> assertion = make(m_credential);
    const QByteArray encoded = assertion.ok() ? assertion.value().split('.').value(number) : QByteArray();
    const auto json = QByteArray::fromBase64Encoding(
        encoded, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return QJsonDocument::fromJson(*json).object();
}

void TestClientAssertion::saysWhoAsksWhomAndHowLong()
{
    const QJsonObject claims = part(1);
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    QCOMPARE(claims.size(), 7);
    QCOMPARE(claims["aud"_L1].toString(),
             u"https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"_s);
    QCOMPARE(claims["iss"_L1].toString(), u"c1d2"_s);
    QCOMPARE(claims["sub"_L1].toString(), u"c1d2"_s);
    QVERIFY(!QUuid::fromString(claims["jti"_L1].toString()).isNull());
    QCOMPARE(claims["nbf"_L1].toInteger(), now);
    QCOMPARE(claims["iat"_L1].toInteger(), now);
    const qint64 life = claims["exp"_L1].toInteger() - now;
    QVERIFY(life >= 300 && life <= 600);
}

void TestClientAssertion::namesTheCertificate()
{
    const QJsonObject header = part(0);
    const QByteArray digest = QCryptographicHash::hash(m_credential.certificate, QCryptographicHash::Sha256);
    QCOMPARE(header.size(), 3);
    QCOMPARE(header["alg"_L1].toString(), u"PS256"_s);
    QCOMPARE(header["typ"_L1].toString(), u"JWT"_s);
    QCOMPARE(header["x5t#S256"_L1].toString().toLatin1(),
             digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void TestClientAssertion::isSignedByTheKey()
{
    const Result<QByteArray> assertion = make(m_credential);
    QVERIFY(assertion.ok());
    const qsizetype end = assertion.value().lastIndexOf('.');
    QVERIFY(!assertion.value().contains('='));
    m_openssl.write(u"input"_s, assertion.value().left(end));
    m_openssl.write(u"signature"_s,
                    QByteArray::fromBase64(assertion.value().mid(end + 1), QByteArray::Base64UrlEncoding));
    m_openssl.run({u"x509"_s, u"-in"_s, u"app.crt"_s, u"-pubkey"_s, u"-noout"_s, u"-out"_s, u"app.pub"_s});
    const QByteArray verdict = m_openssl.run(
        {u"dgst"_s, u"-sha256"_s, u"-sigopt"_s, u"rsa_padding_mode:pss"_s, u"-sigopt"_s,
         u"rsa_pss_saltlen:32"_s, u"-verify"_s, u"app.pub"_s, u"-signature"_s, u"signature"_s, u"input"_s});
    QCOMPARE(verdict.trimmed(), QByteArray("Verified OK"));
}

void TestClientAssertion::isForOneUse()
{
    QVERIFY(part(1)["jti"_L1].toString() != part(1)["jti"_L1].toString());
}

void TestClientAssertion::failsWithoutACertificate()
{
    const Result<QByteArray> assertion = make({.privateKey = m_credential.privateKey});
    QVERIFY(!assertion.ok());
    QCOMPARE(assertion.error().fault, Fault::CredentialUnreadable);
    QCOMPARE(assertion.error().code, u"no-certificate"_s);
}

void TestClientAssertion::failsAsTheSignerDoes()
{
    const Result<QByteArray> assertion = make({.privateKey = "k", .certificate = m_credential.certificate});
    QVERIFY(!assertion.ok());
    QCOMPARE(assertion.error().fault, Fault::CredentialUnreadable);
    QCOMPARE(assertion.error().code, u"no-key"_s);
}

QTEST_GUILESS_MAIN(TestClientAssertion)
#include "tst_clientassertion.moc"
