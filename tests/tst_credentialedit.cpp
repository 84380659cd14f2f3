// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/credentialfile.h"
#include "credentialedit.h"
#include "messageline.h"
#include "phrases/credentialphrases.h"
#include "settingfield.h"
#include "support/manualclock.h"
#include "support/opensslcommand.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;

SettingField *field(const CredentialEdit &edit, const QString &name)
{
    for (auto *field : edit.findChildren<SettingField *>())
        if (field->edit()->accessibleName() == name)
            return field;
    return nullptr;
}

QString said(const SettingField *field)
{
    return field->findChild<MessageLine *>()->message().text;
}

} // namespace

class TestCredentialEdit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aCertificateIsReadAndNamed();
    void aPassphraseIsAskedForAtItsField();
    void anotherFileIsAnotherCredential();
    void whatIsNoCredentialIsToldWhy_data();
    void whatIsNoCredentialIsToldWhy();
    void aFolderIsNoFile();
    void aCertificateOutOfItsTimeIsDoubted_data();
    void aCertificateOutOfItsTimeIsDoubted();
    void everyReasonHasASentence();

private:
    QString keep(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
    OpenSslCommand m_openSsl;
    ManualClock m_clock{QDateTime::currentDateTimeUtc().addSecs(3600)};
    QString m_pem;
};

void TestCredentialEdit::initTestCase()
{
    m_openSsl.makeCertificate(u"contoso"_s);
    m_pem = keep(u"both.pem"_s, m_openSsl.read(u"contoso.key"_s) + m_openSsl.read(u"contoso.crt"_s));
    QVERIFY(m_openSsl.succeeded());
}

QString TestCredentialEdit::keep(const QString &name, const QByteArray &content)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestCredentialEdit::aCertificateIsReadAndNamed()
{
    CredentialEdit edit(m_clock);
    QVERIFY(edit.isEmpty());

    edit.takeFile(m_pem);

    QVERIFY(!edit.isEmpty());
    QVERIFY(!edit.focusFirstError());
    const auto credential = edit.credential();
    QVERIFY(credential);
    QVERIFY(credential->privateKey.contains("PRIVATE KEY"));
    const QByteArray fingerprint = m_openSsl.run(
        {u"x509"_s, u"-fingerprint"_s, u"-sha1"_s, u"-noout"_s, u"-in"_s, u"contoso.crt"_s});
    const QString thumbprint = QString::fromLatin1(fingerprint).section(u'=', 1).remove(u':').trimmed();
    const QString sentence = said(field(edit, u"Certificate file"_s));
    QVERIFY2(sentence.contains(u"contoso"_s) && sentence.contains(thumbprint), qPrintable(sentence));
}

void TestCredentialEdit::aPassphraseIsAskedForAtItsField()
{
    m_openSsl.run({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, u"contoso.key"_s, u"-in"_s, u"contoso.crt"_s,
                   u"-out"_s, u"both.pfx"_s, u"-passout"_s, u"pass:open sesame"_s});
    QVERIFY(m_openSsl.succeeded());
    CredentialEdit edit(m_clock);
    edit.takeFile(keep(u"both.pfx"_s, m_openSsl.read(u"both.pfx"_s)));
    SettingField *passphrase = field(edit, u"Passphrase"_s);
    QCOMPARE(passphrase->edit()->echoMode(), QLineEdit::Password);
    QVERIFY(passphrase->message());
    QVERIFY(!field(edit, u"Certificate file"_s)->message());
    QVERIFY(!edit.credential());

    passphrase->setText(u"wrong"_s);
    QVERIFY(!passphrase->message());
    QVERIFY(edit.focusFirstError());
    QVERIFY(passphrase->message());

    passphrase->setText(u"open sesame"_s);
    QVERIFY(!edit.focusFirstError());
    QVERIFY(edit.credential());
}

void TestCredentialEdit::anotherFileIsAnotherCredential()
{
    CredentialEdit edit(m_clock);
    edit.takeFile(m_pem);
    QVERIFY(edit.credential());

    field(edit, u"Certificate file"_s)->setText(m_pem + u"x"_s);

    QVERIFY(!edit.credential());
    QVERIFY(!said(field(edit, u"Certificate file"_s)).contains(u"contoso"_s));
    QVERIFY(edit.focusFirstError());
}

void TestCredentialEdit::whatIsNoCredentialIsToldWhy_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray() << u"cannot be read"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << u"cannot be read"_s;
    QTest::newRow("key alone") << m_openSsl.read(u"contoso.key"_s) << u"no certificate"_s;
    QTest::newRow("certificate alone") << m_openSsl.read(u"contoso.crt"_s) << u"no private key"_s;
    QTest::newRow("large") << QByteArray(credentialFileLimit + 1, 'x') << u"too large"_s;
}

void TestCredentialEdit::whatIsNoCredentialIsToldWhy()
{
    QFETCH(const QByteArray, content);
    CredentialEdit edit(m_clock);
    edit.takeFile(keep(u"sample"_s, content));
    QVERIFY(!edit.credential());
    const SettingField *file = field(edit, u"Certificate file"_s);
    QVERIFY(file->message());
    QCOMPARE(file->message()->kind, Message::Kind::Error);
    QFETCH(const QString, said);
    QVERIFY2(file->message()->text.contains(said), qPrintable(file->message()->text));
}

void TestCredentialEdit::aFolderIsNoFile()
{
    CredentialEdit edit(m_clock);
    edit.takeFile(m_folder.path());
    QVERIFY(edit.focusFirstError());
}

void TestCredentialEdit::aCertificateOutOfItsTimeIsDoubted_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("doubt");
    QTest::newRow("expired") << 3 << u"expired on"_s;
    QTest::newRow("not valid yet") << -3 << u"not valid before"_s;
}

void TestCredentialEdit::aCertificateOutOfItsTimeIsDoubted()
{
    QFETCH(const int, days);
    QFETCH(const QString, doubt);
    const ManualClock clock(QDateTime::currentDateTimeUtc().addDays(days));
    CredentialEdit edit(clock);
    edit.takeFile(m_pem);
    const auto message = field(edit, u"Certificate file"_s)->message();
    QVERIFY(message);
    QCOMPARE(message->kind, Message::Kind::Warning);
    QVERIFY2(message->text.contains(doubt), qPrintable(message->text));
    QVERIFY(edit.credential());
}

void TestCredentialEdit::everyReasonHasASentence()
{
    QSet<QString> sentences;
    for (const char *code :
         {credentialcode::notAvailable, credentialcode::tooLarge, credentialcode::unreadable,
          credentialcode::passphrase, credentialcode::noKey, credentialcode::noCertificate,
          credentialcode::mismatch, credentialcode::notRsa, credentialcode::tooSmall})
        sentences.insert(credentialProblem(QString::fromLatin1(code)));
    QCOMPARE(sentences.size(), 9);
    QCOMPARE(credentialProblem(u"from the future"_s),
             credentialProblem(QString::fromLatin1(credentialcode::unreadable)));
}

QTEST_MAIN(TestCredentialEdit)
#include "tst_credentialedit.moc"
