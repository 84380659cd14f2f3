// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/pkce.h"
#include "base/randomsource.h"
#include "support/fixedrandom.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace cloudpc;

class TestPkce : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheRfcExample();
    void makesAVerifierOfUnreservedCharacters();
    void derivesTheChallengeFromTheVerifier();
    void neverRepeatsAValue();
    void comparesSecrets_data();
    void comparesSecrets();
};

void TestPkce::agreesWithTheRfcExample()
{
    // RFC 7636 Appendix B
    QCOMPARE(s256Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
             QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
}

void TestPkce::makesAVerifierOfUnreservedCharacters()
{
    SystemRandom random;
    const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9._~-]{43}$"));
    for (int i = 0; i < 100; ++i) {
        const Pkce pkce = makePkce(random);
        QVERIFY(allowed.match(QString::fromLatin1(pkce.verifier)).hasMatch());
        QVERIFY(allowed.match(QString::fromLatin1(pkce.challenge)).hasMatch());
    }
}

void TestPkce::derivesTheChallengeFromTheVerifier()
{
    FixedRandom random;
    const Pkce pkce = makePkce(random);
    QCOMPARE(pkce.verifier, QByteArray("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"));
    QCOMPARE(pkce.challenge, s256Challenge(pkce.verifier));
    QVERIFY(pkce.challenge != pkce.verifier);
}

void TestPkce::neverRepeatsAValue()
{
    SystemRandom random;
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(unguessable(random));
    QCOMPARE(seen.size(), 1000);
}

void TestPkce::comparesSecrets_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("same");
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << true;
    QTest::newRow("first differs") << QByteArray("xbc") << QByteArray("abc") << false;
    QTest::newRow("last differs") << QByteArray("abx") << QByteArray("abc") << false;
    QTest::newRow("prefix") << QByteArray("ab") << QByteArray("abc") << false;
    QTest::newRow("longer") << QByteArray("abcd") << QByteArray("abc") << false;
    QTest::newRow("empty") << QByteArray() << QByteArray("abc") << false;
    QTest::newRow("case") << QByteArray("ABC") << QByteArray("abc") << false;
}

void TestPkce::comparesSecrets()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(bool, same);
    QCOMPARE(sameSecret(left, right), same);
}

QTEST_GUILESS_MAIN(TestPkce)
#include "tst_pkce.moc"
