// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/credentialfile.h"
#include "auth/keysigner.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

/// The build without OpenSSL.
class TestNoSigner : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItCannotSign();
    void saysThatItCannotReadAFile();
};

void TestNoSigner::saysThatItCannotSign()
{
    const std::unique_ptr<KeySigner> signer = makeKeySigner();
    QVERIFY(signer);
    const Result<QByteArray> signature = signer->signPs256("input", "key");
    QVERIFY(!signature.ok());
    QCOMPARE(signature.error().kind, ErrorKind::Local);
    QCOMPARE(signature.error().fault, Fault::CredentialUnreadable);
    QCOMPARE(signature.error().code, u"not-available"_s);
}

void TestNoSigner::saysThatItCannotReadAFile()
{
    const Result<AppCredential> credential = readCredentialFile("-----BEGIN PRIVATE KEY-----", u"p"_s);
    QVERIFY(!credential.ok());
    QCOMPARE(credential.error().fault, Fault::CredentialUnreadable);
    QCOMPARE(credential.error().code, u"not-available"_s);
}

QTEST_GUILESS_MAIN(TestNoSigner)
#include "tst_nosigner.moc"
