// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/authority.h"
#include "auth/idtoken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString client = u"11111111-2222-3333-4444-555555555555"_s;
const QString tenant = u"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"_s;
const QString nonce = u"n-1"_s;

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray tokenOf(const QJsonObject &claims, const QByteArray &header = R"({"alg":"RS256"})",
                   const QByteArray &end = ".c2ln")
{
    return base64Url(header) + '.' + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact)) + end;
}

QJsonObject goodClaims()
{
    return {{u"aud"_s, client},
            {u"iss"_s, u"https://login.microsoftonline.com/"_s + tenant + u"/v2.0"_s},
            {u"nonce"_s, nonce},
            {u"oid"_s, u"oid-1"_s},
            {u"tid"_s, tenant},
            {u"preferred_username"_s, u"ädmin@contoso.com"_s},
            {u"name"_s, u"Ada >>> ??? Ünal"_s},
            {u"login_hint"_s, u"hint-1"_s}};
}

Authority authority(const QString &asked = u"organizations"_s,
                    const QString &root = u"https://login.microsoftonline.com"_s)
{
    return authorityOf(
        {QUrl(root), QUrl(u"https://graph.microsoft.com"_s), GraphVersion::Beta, asked, client});
}

} // namespace

class TestIdToken : public QObject
{
    Q_OBJECT

private slots:
    void readsWhoSignedIn();
    void readsTokensOfEveryShape_data();
    void readsTokensOfEveryShape();
    void knowsNobodyWithoutAToken();
    void takesTheUserNameForAMissingHint();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void checksOnlyWhatIsThere_data();
    void checksOnlyWhatIsThere();
    void refusesAnotherIdentity_data();
    void refusesAnotherIdentity();
    void judgesIssuers_data();
    void judgesIssuers();
};

void TestIdToken::readsWhoSignedIn()
{
    const Result<Account> account = readIdToken(tokenOf(goodClaims()), authority(), nonce);
    QVERIFY(account.ok());
    const Account expected{.objectId = u"oid-1"_s,
                           .tenantId = tenant,
                           .username = u"ädmin@contoso.com"_s,
                           .name = u"Ada >>> ??? Ünal"_s,
                           .loginHint = u"hint-1"_s};
    QVERIFY(account.value() == expected);
}

void TestIdToken::readsTokensOfEveryShape_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("alg none with a dot at the end") << tokenOf(goodClaims(), R"({"alg":"none"})", ".");
    QTest::newRow("two parts") << tokenOf(goodClaims(), R"({"alg":"none"})", "");
    QTest::newRow("padded") << QByteArray(
        "e30=." + QJsonDocument(goodClaims()).toJson().toBase64(QByteArray::Base64UrlEncoding) + ".c2ln");
    QTest::newRow("no header") << tokenOf(goodClaims(), "");
}

void TestIdToken::readsTokensOfEveryShape()
{
    QFETCH(QByteArray, token);
    const Result<Account> account = readIdToken(token, authority(), nonce);
    QVERIFY(account.ok());
    QCOMPARE(account.value().objectId, u"oid-1"_s);
}

void TestIdToken::knowsNobodyWithoutAToken()
{
    const Result<Account> account = readIdToken({}, authority(tenant), nonce);
    QVERIFY(account.ok());
    QVERIFY(account.value() == Account());
}

void TestIdToken::takesTheUserNameForAMissingHint()
{
    QJsonObject claims = goodClaims();
    claims.remove(u"login_hint"_s);
    QCOMPARE(readIdToken(tokenOf(claims), authority(), nonce).value().loginHint, u"ädmin@contoso.com"_s);
}

void TestIdToken::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("one part") << QByteArray("abc");
    QTest::newRow("dots") << QByteArray("...");
    QTest::newRow("no base64") << QByteArray("e30.***.x");
    QTest::newRow("no JSON") << QByteArray("e30." + base64Url("hello") + ".x");
    QTest::newRow("array") << QByteArray("e30." + base64Url("[1]") + ".x");
    QTest::newRow("no claims") << tokenOf({});
}

void TestIdToken::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, token);
    const Result<Account> account = readIdToken(token, authority(), nonce);
    QVERIFY(!account.ok());
    QCOMPARE(account.error().fault, Fault::WrongIdentity);
}

void TestIdToken::checksOnlyWhatIsThere_data()
{
    QTest::addColumn<QString>("claim");
    for (const char *claim : {"aud", "iss", "nonce", "tid", "oid", "preferred_username", "name"})
        QTest::newRow(claim) << QString::fromLatin1(claim);
}

void TestIdToken::checksOnlyWhatIsThere()
{
    QFETCH(QString, claim);
    QJsonObject claims = goodClaims();
    claims.remove(claim);
    QVERIFY(readIdToken(tokenOf(claims), authority(tenant), nonce).ok());
    claims.insert(claim, QJsonValue::Null);
    QVERIFY(readIdToken(tokenOf(claims), authority(tenant), nonce).ok());
}

void TestIdToken::refusesAnotherIdentity_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("ok");
    const auto row = [](const char *name, const char *claim, const QJsonValue &value, bool ok) {
        QTest::newRow(name) << QString::fromLatin1(claim) << value << ok;
    };
    row("other audience", "aud", u"someone-else"_s, false);
    row("audience is a number", "aud", 5, false);
    row("empty audience", "aud", u""_s, false);
    row("audience list with us", "aud", QJsonArray{u"x"_s, client}, true);
    row("audience list without us", "aud", QJsonArray{u"x"_s}, false);
    row("audience in capitals", "aud", client.toUpper(), true);
    row("other nonce", "nonce", u"n-2"_s, false);
    row("empty nonce", "nonce", u""_s, false);
    row("nonce is a number", "nonce", 1, false);
    row("foreign issuer", "iss", u"https://evil.example/v2.0"_s, false);
    row("issuer is no address", "iss", u"login.microsoftonline.com"_s, false);
    row("other tenant", "tid", u"99999999-bbbb-cccc-dddd-eeeeeeeeeeee"_s, false);
    row("tenant in capitals", "tid", tenant.toUpper(), true);
    row("personal account", "tid", u"9188040d-6c67-4c5b-b112-36a304b66dad"_s, false);
    row("personal account in capitals", "tid", u"9188040D-6C67-4C5B-B112-36A304B66DAD"_s, false);
}

void TestIdToken::refusesAnotherIdentity()
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    QJsonObject claims = goodClaims();
    claims.insert(claim, value);
    const Result<Account> account = readIdToken(tokenOf(claims), authority(tenant), nonce);
    QTEST(account.ok(), "ok");
    if (account.ok())
        return;
    QCOMPARE(account.error().kind, ErrorKind::SignInRefused);
    QCOMPARE(account.error().fault, Fault::WrongIdentity);
    const bool personal = value.toString().startsWith(u"9188"_s);
    QCOMPARE(account.error().code, personal ? QString::fromLatin1(personalAccountCode) : claim);
}

void TestIdToken::judgesIssuers_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<bool>("ok");
    const QString ms = u"https://login.microsoftonline.com"_s;
    const QString own = u"http://127.0.0.1:8080/secret"_s;
    QTest::newRow("Microsoft") << ms << u"https://login.microsoftonline.com/t/v2.0"_s << true;
    QTest::newRow("its alias") << ms << u"https://sts.windows.net/t/"_s << true;
    QTest::newRow("without TLS") << ms << u"http://login.microsoftonline.com/t/v2.0"_s << false;
    QTest::newRow("loopback for Microsoft") << ms << u"http://127.0.0.1:8080/t/v2.0"_s << false;
    QTest::newRow("look-alike") << ms << u"https://login.microsoftonline.com.evil.example/t"_s << false;
    QTest::newRow("user info") << ms << u"https://login.microsoftonline.com@evil.example/"_s << false;
    QTest::newRow("stand-in names itself") << own << u"http://127.0.0.1:8080/secret/t/v2.0"_s << true;
    QTest::newRow("stand-in by its other name") << own << u"http://localhost:8080"_s << true;
    QTest::newRow("stand-in names Microsoft") << own << u"https://login.microsoftonline.com/t/v2.0"_s << true;
    QTest::newRow("stand-in names somebody else") << own << u"https://evil.example/"_s << false;
    QTest::newRow("another port of a server")
        << u"https://standin.example:444"_s << u"https://standin.example/"_s << false;
    QTest::newRow("empty") << own << QString() << false;
}

void TestIdToken::judgesIssuers()
{
    QFETCH(QString, root);
    QFETCH(QString, issuer);
    QTEST(isIssuerOf(issuer, authority(tenant, root)), "ok");
}

QTEST_GUILESS_MAIN(TestIdToken)
#include "tst_idtoken.moc"
