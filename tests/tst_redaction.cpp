// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/redaction.h"
#include "support/cputimer.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreTakenOut_data();
    void secretsAreTakenOut();
    void ordinaryTextStaysAsItIs_data();
    void ordinaryTextStaysAsItIs();
    void whatIsKnownIsTakenOutWhereverItStands();
    void onceIsAsGoodAsTwice();
    void aHugeTextTakesNoTime();
};

void TestRedaction::secretsAreTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *name, const QString &text, const QString &safe) {
        QTest::newRow(name) << text << safe;
    };
    const QString jwt = u"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwcyJ9.c2lnbmF0dXJl-_w"_s;
    row("web token", u"The token "_s + jwt + u" has expired."_s, u"The token *** has expired."_s);
    row("web token without signature", u"'eyJhbGciOiJub25lIn0.eyJ4IjoxfQ.'"_s, u"'***'"_s);
    row("beginning of one", u"got eyJ0eXAiOiJKV1QiLCJhb"_s, u"got ***"_s);
    row("bearer", u"Bearer aGVsbG8rd29ybGQ1/x+=="_s, u"Bearer ***"_s);
    row("bearer in other letters", u"BEARER  0.AXoA_x-y.z9"_s, u"BEARER  ***"_s);
    row("header", u"Host: x\r\nAuthorization: Bearer opaqueOPAQUE\r\nAccept: y"_s,
        u"Host: x\r\nAuthorization: ***\r\nAccept: y"_s);
    row("header with another scheme", u"Proxy-Authorization: Basic dXNlcjpwYXNz"_s,
        u"Proxy-Authorization: ***"_s);
    row("header as markup", u"<td>Authorization: Basic dXNlcjpwYXNz</td>"_s,
        u"<td>Authorization: ***</td>"_s);
    row("header as JSON", u"{\"Authorization\": \"Bearer opaqueOPAQUE\", \"a\": 1}"_s,
        u"{\"Authorization\": ***, \"a\": 1}"_s);
    row("form", u"grant_type=refresh_token&refresh_token=0.AVo%2B1&client_secret=a~b%26c&scope=x"_s,
        u"grant_type=refresh_token&refresh_token=***&client_secret=***&scope=x"_s);
    row("JSON", u"{\"access_token\":\"opaque\",\"id_token\" : \"other\"}"_s,
        u"{\"access_token\":\"***\",\"id_token\" : \"***\"}"_s);
    row("escaped markup", u"&quot;code_verifier&quot;: &quot;dBjftJeZ4CVP&quot;"_s,
        u"&quot;code_verifier&quot;: &quot;***&quot;"_s);
    row("camel case", u"ClientSecret = 'abc', accessToken: def"_s,
        u"ClientSecret = '***', accessToken: ***"_s);
    row("assertion", u"client_assertion=abc.def&assertion=ghi"_s, u"client_assertion=***&assertion=***"_s);
    row("device code", u"device_code=GMMhmHCXhWEzkobq"_s, u"device_code=***"_s);
    row("password", u"password=hunter2"_s, u"password=***"_s);
    row("cookie", u"Cookie: ESTSAUTH=1.AX; path=/"_s, u"Cookie: ***; path=/"_s);
}

void TestRedaction::secretsAreTakenOut()
{
    QFETCH(QString, text);
    QTEST(withoutSecrets(text), "safe");
}

void TestRedaction::ordinaryTextStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "Forbidden", "The bearer token is missing.", "Bearer authentication is required",
          "InvalidAuthenticationToken", "Access token validation failure. Invalid audience.",
          "AADSTS7000215: Invalid client secret provided.", "AADSTS50126: invalid username or password.",
          "The authorization code has expired.", "lead eyJ is short", "keyJournalLikeName",
          "<img src='x'>&amp;", "a=b&c=d", "3fa85f64-5717-4562-b3fc-2c963f66afa6", "Größe: 64 GB"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestRedaction::ordinaryTextStaysAsItIs()
{
    QFETCH(QString, text);
    QCOMPARE(withoutSecrets(text), text);
}

void TestRedaction::whatIsKnownIsTakenOutWhereverItStands()
{
    QCOMPARE(withoutSecrets(u"xAbC+/12=y, AbC+/12="_s, {u"AbC+/12="_s}), u"x***y, ***"_s);
    QCOMPARE(withoutSecrets(u"first of all"_s, {u"first"_s, {}}), u"first of all"_s);
}

void TestRedaction::onceIsAsGoodAsTwice()
{
    const QString text = u"Authorization: Bearer a1b2c3d4e5; refresh_token=x9 Bearer 123456789"_s;
    QCOMPARE(withoutSecrets(withoutSecrets(text)), withoutSecrets(text));
}

void TestRedaction::aHugeTextTakesNoTime()
{
    for (const QString &part : {u"eyJ"_s, u"bearer "_s, u"authorization"_s, u"password "_s, u"a.b-"_s}) {
        const CpuTimer timer;
        (void)withoutSecrets(part.repeated(60'000));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(part + QString::number(timer.elapsed())));
    }
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
