// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/certificatefacts.h"
#include "auth/credentialfile.h"
#include "auth/keysigner.h"
#include "support/opensslcommand.h"

#include <QCryptographicHash>
#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestCredentialFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsEveryUsualForm_data();
    void readsEveryUsualForm();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void survivesACutFile();
    void survivesADamagedFile();
    void survivesAFileOfNothingButHeads();
    void givesBackAnExpiredCertificate();
    void tellsOneCertificateFromAnother();
    void knowsNothingOfASecret();

private:
    [[nodiscard]] QByteArray file(const QString &name) const { return m_openssl.read(name); }
    [[nodiscard]] QByteArray make(const QStringList &arguments);
    [[nodiscard]] QByteArray pfx(const QStringList &options, const QString &key = u"app.key"_s);
    [[nodiscard]] QByteArray selfMade(const QString &name, const QString &algorithm);
    void damage(const QByteArray &content);

    OpenSslCommand m_openssl;
    QByteArray m_der; ///< The certificate that belongs to app.key.
};

QByteArray TestCredentialFile::make(const QStringList &arguments)
{
    const QByteArray output = m_openssl.run(arguments);
    if (!m_openssl.succeeded() || output.isEmpty())
        qFatal("openssl made nothing");
    return output;
}

QByteArray TestCredentialFile::pfx(const QStringList &options, const QString &key)
{
    return make(QStringList{u"pkcs12"_s, u"-export"_s, u"-inkey"_s, key} + options);
}

QByteArray TestCredentialFile::selfMade(const QString &name, const QString &algorithm)
{
    m_openssl.makeCertificate(name, algorithm);
    return file(name + u".key"_s) + file(name + u".crt"_s);
}

void TestCredentialFile::initTestCase()
{
    m_openssl.makeCertificate(u"app"_s);
    QVERIFY(m_openssl.succeeded());
    m_openssl.makeCertificate(u"authority"_s);
    m_openssl.write(u"chain.pem"_s, file(u"authority.crt"_s) + file(u"app.crt"_s));
    m_der = make({u"x509"_s, u"-in"_s, u"app.crt"_s, u"-outform"_s, u"DER"_s});
}

void TestCredentialFile::readsEveryUsualForm_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("passphrase");
    const QString word = u"pass wörd"_s;
    const QString given = u"pass:"_s + word;
    const QByteArray key = file(u"app.key"_s);
    const QByteArray certificate = file(u"app.crt"_s);
    const QByteArray other = file(u"authority.crt"_s);
    const QStringList both{u"-in"_s, u"app.crt"_s};
    const QStringList chain{u"-in"_s, u"app.crt"_s, u"-certfile"_s, u"authority.crt"_s};
    const QStringList locked{u"-passout"_s, given};
    const auto pkcs8 = [&](const QStringList &options) {
        return make(QStringList{u"pkcs8"_s, u"-topk8"_s, u"-in"_s, u"app.key"_s} + locked + options);
    };
    const auto pkcs1 = [&](const QStringList &options) {
        return make(QStringList{u"rsa"_s, u"-traditional"_s, u"-in"_s, u"app.key"_s} + options);
    };

    QTest::newRow("PKCS#8, key first") << key + certificate << QString();
    QTest::newRow("certificate first") << certificate + key << QString();
    QTest::newRow("whole chain, own one last") << other + key + other + certificate << QString();
    QTest::newRow("Windows line ends") << QByteArray(key + certificate).replace("\n", "\r\n") << QString();
    QTest::newRow("notes around") << "Bag Attributes\n  x: 1\n" + key + "subject=CN = app\n" + certificate
            + "\nend" << QString();
    QTest::newRow("no last line end") << QByteArray(key + certificate).trimmed() << QString();
    QTest::newRow("passphrase not needed") << key + certificate << u"not asked for"_s;
    QTest::newRow("PKCS#1") << pkcs1({}) + certificate << QString();
    QTest::newRow("PKCS#1, AES") << certificate + pkcs1(QStringList{u"-aes128"_s} + locked) << word;
    QTest::newRow("PKCS#1, 3DES") << certificate + pkcs1(QStringList{u"-des3"_s} + locked) << word;
    QTest::newRow("PKCS#8, PBES2") << certificate + pkcs8({u"-v2"_s, u"aes-256-cbc"_s}) << word;
    QTest::newRow("PKCS#8, scrypt") << certificate + pkcs8({u"-scrypt"_s}) << word;
    QTest::newRow("PKCS#8, PBES1") << certificate + pkcs8({u"-v1"_s, u"PBE-SHA1-3DES"_s}) << word;
    QTest::newRow("PFX") << pfx(both + locked) << word;
    QTest::newRow("PFX with chain") << pfx(chain + locked) << word;
    QTest::newRow("PFX of old Windows") << pfx(chain + locked + QStringList{u"-legacy"_s}) << word;
    QTest::newRow("PFX, nothing as passphrase")
        << pfx(both + QStringList{u"-passout"_s, u"pass:"_s}) << QString();
    QTest::newRow("PFX, not encrypted")
        << pfx(both + locked + QStringList{u"-keypbe"_s, u"NONE"_s, u"-certpbe"_s, u"NONE"_s}) << word;
}

void TestCredentialFile::readsEveryUsualForm()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, passphrase);
    const Result<AppCredential> credential = readCredentialFile(content, passphrase);
    QVERIFY2(credential.ok(), credential.ok() ? "" : qPrintable(credential.error().code));
    QVERIFY(credential.value().secret.isEmpty());
    QVERIFY(credential.value().certificate == m_der);
    QVERIFY(credential.value().privateKey == file(u"app.key"_s));
    QVERIFY(makeKeySigner()->signPs256("input", credential.value().privateKey).ok());
}

void TestCredentialFile::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("code");
    const QByteArray key = file(u"app.key"_s);
    const QByteArray certificate = file(u"app.crt"_s);
    const QStringList locked{u"-in"_s, u"app.crt"_s, u"-passout"_s, u"pass:right"_s};
    const QByteArray lockedKey = make(
        {u"pkcs8"_s, u"-topk8"_s, u"-in"_s, u"app.key"_s, u"-passout"_s, u"pass:right"_s});
    const QByteArray keyOnly = pfx({u"-nocerts"_s, u"-passout"_s, u"pass:"_s});
    const QByteArray certificateOnly = make(
        {u"pkcs12"_s, u"-export"_s, u"-nokeys"_s, u"-in"_s, u"app.crt"_s, u"-passout"_s, u"pass:"_s});
    const QByteArray small = selfMade(u"small"_s, u"rsa:1024"_s);
    const QByteArray curve = selfMade(u"curve"_s, u"ec"_s);

    QTest::newRow("empty") << QByteArray() << QString() << u"unreadable"_s;
    QTest::newRow("text") << QByteArray("Dear admin,\n") << QString() << u"unreadable"_s;
    QTest::newRow("zeros") << QByteArray(5000, '\0') << QString() << u"unreadable"_s;
    QTest::newRow("the certificate alone, DER") << m_der << QString() << u"unreadable"_s;
    QTest::newRow("head without end")
        << QByteArray("-----BEGIN PRIVATE KEY-----\nMII") << QString() << u"unreadable"_s;
    QTest::newRow("huge") << QByteArray(credentialFileLimit + 1, 'x') << QString() << u"too-large"_s;
    QTest::newRow("key alone") << key << QString() << u"no-certificate"_s;
    QTest::newRow("certificate alone") << certificate << QString() << u"no-key"_s;
    QTest::newRow("public key") << make({u"pkey"_s, u"-in"_s, u"app.key"_s, u"-pubout"_s}) + certificate
                                << QString() << u"no-key"_s;
    QTest::newRow("certificate of another key")
        << key + file(u"authority.crt"_s) << QString() << u"mismatch"_s;
    QTest::newRow("no passphrase") << lockedKey + certificate << QString() << u"passphrase"_s;
    QTest::newRow("wrong passphrase") << lockedKey + certificate << u"Right"_s << u"passphrase"_s;
    QTest::newRow("passphrase without end")
        << lockedKey + certificate << QString(100000, u'p') << u"passphrase"_s;
    QTest::newRow("small key") << small << QString() << u"too-small"_s;
    QTest::newRow("elliptic curve") << curve << QString() << u"not-rsa"_s;
    QTest::newRow("PFX, no passphrase") << pfx(locked) << QString() << u"passphrase"_s;
    QTest::newRow("PFX, wrong passphrase") << pfx(locked) << u"Right"_s << u"passphrase"_s;
    QTest::newRow("PFX without MAC") << pfx(locked + QStringList{u"-nomac"_s}) << u"right"_s
                                     << u"unreadable"_s;
    QTest::newRow("PFX, key alone") << keyOnly << QString() << u"no-certificate"_s;
    QTest::newRow("PFX, certificate alone") << certificateOnly << QString() << u"no-key"_s;
    QTest::newRow("PFX, elliptic curve")
        << pfx({u"-in"_s, u"curve.crt"_s, u"-passout"_s, u"pass:"_s}, u"curve.key"_s) << QString()
        << u"not-rsa"_s;
    QTest::newRow("PFX, cut short") << pfx(locked).chopped(20) << u"right"_s << u"unreadable"_s;
}

void TestCredentialFile::saysWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, passphrase);
    const Result<AppCredential> credential = readCredentialFile(content, passphrase);
    QVERIFY(!credential.ok());
    QCOMPARE(credential.error().kind, ErrorKind::Local);
    QCOMPARE(credential.error().fault, Fault::CredentialUnreadable);
    QTEST(credential.error().code, "code");
    QVERIFY(credential.error().message.isEmpty());
}

void TestCredentialFile::survivesACutFile()
{
    const QByteArray pem = file(u"app.key"_s) + file(u"app.crt"_s);
    const QByteArray container = pfx({u"-in"_s, u"app.crt"_s, u"-passout"_s, u"pass:"_s});
    for (qsizetype size = 0; size < container.size(); size += 37)
        QVERIFY(!readCredentialFile(container.left(size), {}).ok());
    for (qsizetype size = 0; size < pem.size() - 30; size += 37)
        QVERIFY(!readCredentialFile(pem.left(size), {}).ok());
}

void TestCredentialFile::damage(const QByteArray &content)
{
    for (qsizetype position = 0; position < content.size(); position += 23) {
        QByteArray damaged = content;
        damaged[position] = static_cast<char>(damaged[position] ^ 0x21);
        const Result<AppCredential> credential = readCredentialFile(damaged, {});
        if (!credential.ok())
            QCOMPARE(credential.error().fault, Fault::CredentialUnreadable);
        else
            QVERIFY(!credential.value().privateKey.isEmpty());
    }
}

void TestCredentialFile::survivesADamagedFile()
{
    damage(file(u"app.key"_s) + file(u"app.crt"_s));
    damage(pfx({u"-in"_s, u"app.crt"_s, u"-passout"_s, u"pass:"_s}));
}

void TestCredentialFile::survivesAFileOfNothingButHeads()
{
    const QByteArray block = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n";
    QVERIFY(!readCredentialFile(block.repeated(15000), {}).ok());
    QVERIFY(!readCredentialFile(QByteArray("-----BEGIN ").repeated(90000), {}).ok());
    QVERIFY(!readCredentialFile(QByteArray("-----BEGIN A-----").repeated(60000), {}).ok());
    const QByteArray many = file(u"authority.crt"_s).repeated(40) + file(u"app.crt"_s) + file(u"app.key"_s);
    QVERIFY(readCredentialFile(many, {}).ok());
}

void TestCredentialFile::givesBackAnExpiredCertificate()
{
    m_openssl.run({u"req"_s, u"-new"_s, u"-key"_s, u"app.key"_s, u"-subj"_s, u"/O=Contoso Ltd/CN=old one"_s,
                   u"-out"_s, u"old.csr"_s});
    const QByteArray old = make(
        {u"x509"_s, u"-req"_s, u"-in"_s, u"old.csr"_s, u"-key"_s, u"app.key"_s, u"-days"_s, u"-1"_s});
    const Result<AppCredential> credential = readCredentialFile(file(u"app.key"_s) + old, {});
    QVERIFY(credential.ok());
    const std::optional<CertificateFacts> facts = certificateFacts(credential.value());
    QVERIFY(facts.has_value());
    QCOMPARE(facts->subject, u"old one"_s);
    QVERIFY(!facts->isValidAt(facts->validFrom));
}

void TestCredentialFile::tellsOneCertificateFromAnother()
{
    const auto facts = certificateFacts({.certificate = m_der});
    QVERIFY(facts.has_value());
    QCOMPARE(facts->subject, u"app"_s);
    QCOMPARE(facts->issuer, u"app"_s);
    const QByteArray sha1 = m_openssl.run(
        {u"x509"_s, u"-in"_s, u"app.crt"_s, u"-noout"_s, u"-fingerprint"_s});
    QCOMPARE(facts->sha1.toLatin1(), sha1.mid(sha1.indexOf('=') + 1).trimmed().replace(':', ""));
    QCOMPARE(facts->sha256.toLatin1(),
             QCryptographicHash::hash(m_der, QCryptographicHash::Sha256).toHex().toUpper());
    QCOMPARE(facts->validFrom.daysTo(facts->validTo), 2);
    QCOMPARE(facts->validFrom.timeSpec(), Qt::UTC);
    QVERIFY(facts->isValidAt(facts->validFrom) && facts->isValidAt(facts->validTo));
    QVERIFY(!facts->isValidAt(facts->validFrom.addSecs(-1)));
    QVERIFY(!facts->isValidAt(facts->validTo.addSecs(1)));
}

void TestCredentialFile::knowsNothingOfASecret()
{
    QVERIFY(!certificateFacts({.secret = "secret"}).has_value());
    QVERIFY(!certificateFacts({.certificate = "no certificate"}).has_value());
    QVERIFY(!certificateFacts({.certificate = m_der.left(100)}).has_value());
}

QTEST_GUILESS_MAIN(TestCredentialFile)
#include "tst_credentialfile.moc"
