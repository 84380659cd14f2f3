// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/appcredential.h"

#include <QTest>

using namespace cloudpc;

class TestAppCredential : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void isNothingWhenItCannotBeRead_data();
    void isNothingWhenItCannotBeRead();
    void readsPastWhatItDoesNotKnow();
    void isEmptyWithoutSecretAndKey();
};

void TestAppCredential::comesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("certificate");
    const QByteArray everyByte = [] {
        QByteArray bytes;
        for (int byte = 0; byte < 256; ++byte)
            bytes.append(static_cast<char>(byte));
        return bytes;
    }();
    QTest::newRow("secret") << QByteArray("a+b&c=%7E\"\\ ~") << QByteArray() << QByteArray();
    QTest::newRow("not even text") << everyByte << QByteArray() << QByteArray();
    QTest::newRow("certificate") << QByteArray() << QByteArray("-----BEGIN PRIVATE KEY-----\nAA==\n")
                                 << everyByte;
    QTest::newRow("big") << QByteArray() << QByteArray(20000, 'k') << QByteArray(20000, '\0');
}

void TestAppCredential::comesBackAsItWas()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, certificate);
    const AppCredential credential{.secret = secret, .privateKey = key, .certificate = certificate};
    const std::optional<AppCredential> back = credentialFromStored(toStored(credential));
    QVERIFY(back.has_value());
    QVERIFY(*back == credential);
}

void TestAppCredential::isNothingWhenItCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a refresh token") << QByteArray("0.AXoA_refresh");
    QTest::newRow("cut short") << toStored({.secret = "secret"}).chopped(3);
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("no version") << QByteArray(R"({"secret":"c2VjcmV0"})");
    QTest::newRow("version to come") << QByteArray(R"({"version":2,"secret":"c2VjcmV0"})");
    QTest::newRow("nothing in it") << toStored({});
    QTest::newRow("certificate without its key") << toStored({.certificate = "der"});
    QTest::newRow("secret is a number") << QByteArray(R"({"version":1,"secret":5})");
    QTest::newRow("secret is damaged") << QByteArray(R"({"version":1,"secret":"c2V*cmV0"})");
    QTest::newRow("certificate is damaged")
        << QByteArray(R"({"version":1,"secret":"c2VjcmV0","certificate":{}})");
}

void TestAppCredential::isNothingWhenItCannotBeRead()
{
    QFETCH(QByteArray, stored);
    QVERIFY(!credentialFromStored(stored).has_value());
}

void TestAppCredential::readsPastWhatItDoesNotKnow()
{
    const auto read = credentialFromStored(R"({"version":1,"secret":"c2VjcmV0","key":null,"note":[1]})");
    QVERIFY(read.has_value());
    QVERIFY(*read == AppCredential{.secret = "secret"});
}

void TestAppCredential::isEmptyWithoutSecretAndKey()
{
    QVERIFY(AppCredential().isEmpty());
    QVERIFY(AppCredential{.certificate = "der"}.isEmpty());
    QVERIFY(!AppCredential{.secret = "s"}.isEmpty());
    QVERIFY(!AppCredential{.privateKey = "k"}.isEmpty());
}

QTEST_GUILESS_MAIN(TestAppCredential)
#include "tst_appcredential.moc"
