// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accessfacts.h"
#include "auth/tokens.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray jwt(const QByteArray &payload)
{
    return "aGVhZA." + payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + ".c2ln";
}

AccessFacts personWith(const QString &scope, const QByteArray &accessToken = "opaque")
{
    return factsOf({.accessToken = accessToken, .scope = scope}, false);
}

AccessFacts appWith(const QByteArray &accessToken)
{
    return factsOf({.accessToken = accessToken}, true);
}

} // namespace

class TestAccessFacts : public QObject
{
    Q_OBJECT

private slots:
    void scopesAreReadByTheirShortNames_data();
    void scopesAreReadByTheirShortNames();
    void aTokenAddsWhatTheAnswerLeavesOut();
    void rolesOfThePersonAreKnownFromTheToken();
    void anAppHasRolesAndNoScopes();
    void strangeTokensAreSimplyNotKnown_data();
    void strangeTokensAreSimplyNotKnown();
    void onlyCertainRefusalsAreForeseen_data();
    void onlyCertainRefusalsAreForeseen();
};

void TestAccessFacts::scopesAreReadByTheirShortNames_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("short") << "CloudPC.Read.All" << QStringList{u"CloudPC.Read.All"_s};
    QTest::newRow("full") << "https://graph.microsoft.com/CloudPC.Read.All"
                          << QStringList{u"CloudPC.Read.All"_s};
    QTest::newRow("of another cloud")
        << "https://microsoftgraph.chinacloudapi.cn/CloudPC.ReadWrite.All profile openid email"
        << QStringList{u"CloudPC.ReadWrite.All"_s};
    QTest::newRow("several") << "  User.Read\tCloudPC.Read.All  CloudPC.Read.All "
                             << QStringList{u"User.Read"_s, u"CloudPC.Read.All"_s};
    QTest::newRow("only about signing in") << "openid profile offline_access" << QStringList{};
    QTest::newRow("a wish is no permission") << "https://graph.microsoft.com/.default" << QStringList{};
    QTest::newRow("a slash at the end") << "https://graph.microsoft.com/" << QStringList{};
    QTest::newRow("none") << "" << QStringList{};
}

void TestAccessFacts::scopesAreReadByTheirShortNames()
{
    QFETCH(QString, scope);
    QFETCH(QStringList, names);
    QCOMPARE(personWith(scope).scopes, names);
}

void TestAccessFacts::aTokenAddsWhatTheAnswerLeavesOut()
{
    const QByteArray token = jwt(R"({"aud":"x","scp":"CloudPC.Read.All User.Read"})");
    QCOMPARE(personWith({}, token).scopes, QStringList({u"CloudPC.Read.All"_s, u"User.Read"_s}));
    QCOMPARE(personWith(u"CloudPC.ReadWrite.All cloudpc.read.all"_s, token).scopes,
             QStringList({u"CloudPC.ReadWrite.All"_s, u"cloudpc.read.all"_s, u"User.Read"_s}));
}

void TestAccessFacts::rolesOfThePersonAreKnownFromTheToken()
{
    const AccessFacts facts = personWith(
        {}, jwt(R"({"wids":["11451d60-acb2-45eb-a7d6-43d0f0125c13",3,"",null],"roles":["X"]})"));
    QCOMPARE(facts.directoryRoles, QStringList{u"11451d60-acb2-45eb-a7d6-43d0f0125c13"_s});
    QVERIFY2(facts.roles.isEmpty(), "a person has no application permissions");
    QVERIFY(!facts.payloadRead);
}

void TestAccessFacts::anAppHasRolesAndNoScopes()
{
    const AccessFacts facts = appWith(
        jwt(R"({"aud":"x","roles":["CloudPC.ReadWrite.All"],"scp":"A","wids":["b"]})"));
    QCOMPARE(facts,
             (AccessFacts{.appOnly = true, .roles = {u"CloudPC.ReadWrite.All"_s}, .payloadRead = true}));
    QCOMPARE(appWith(jwt(R"({"aud":"x","roles":"CloudPC.Read.All"})")).roles,
             QStringList{u"CloudPC.Read.All"_s});
}

void TestAccessFacts::strangeTokensAreSimplyNotKnown_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("opaque") << QByteArray("EwBwA8l6BAAU");
    QTest::newRow("dots only") << QByteArray("..");
    QTest::newRow("five parts, as an encrypted one has") << QByteArray("a.e30.b.c.d");
    QTest::newRow("not base64") << QByteArray("a.!!!!.c");
    QTest::newRow("not JSON") << jwt("{\"scp\":");
    QTest::newRow("a list") << jwt("[\"scp\"]");
    QTest::newRow("nothing in it") << jwt("{}");
    QTest::newRow("other types") << jwt(R"({"scp":7,"roles":{"a":"b"},"wids":true})");
    QTest::newRow("null bytes") << QByteArray("a.\0\0\0.c", 7);
    QTest::newRow("huge") << jwt("{\"aud\":\"x\",\"scp\":\"" + QByteArray(200'000, 'a') + "\"}");
    QTest::newRow("nested beyond reason")
        << jwt("{\"scp\":" + QByteArray(20'000, '[') + QByteArray(20'000, ']') + "}");
}

void TestAccessFacts::strangeTokensAreSimplyNotKnown()
{
    QFETCH(QByteArray, token);
    QCOMPARE(personWith({}, token), AccessFacts());
    QCOMPARE(appWith(token), AccessFacts{.appOnly = true});
    QVERIFY(mayHave(appWith(token), Permission::ReadWrite));
    QVERIFY(mayHave(personWith({}, token), Permission::ReadWrite));
}

void TestAccessFacts::onlyCertainRefusalsAreForeseen_data()
{
    QTest::addColumn<AccessFacts>("facts");
    QTest::addColumn<bool>("read");
    QTest::addColumn<bool>("write");
    const QStringList reads{u"CloudPC.Read.All"_s};
    const QStringList writes{u"CloudPC.ReadWrite.All"_s};
    QTest::newRow("nothing known") << AccessFacts() << true << true;
    QTest::newRow("reads") << AccessFacts{.scopes = reads} << true << false;
    QTest::newRow("writes") << AccessFacts{.scopes = writes} << true << true;
    QTest::newRow("spelled otherwise") << AccessFacts{.scopes = {u"cloudpc.readwrite.all"_s}} << true << true;
    QTest::newRow("other permissions") << AccessFacts{.scopes = {u"User.Read"_s}} << false << false;
    QTest::newRow("app that reads") << AccessFacts{.appOnly = true, .roles = reads} << true << false;
    QTest::newRow("app that writes") << AccessFacts{.appOnly = true, .roles = writes} << true << true;
    QTest::newRow("app without roles") << AccessFacts{.appOnly = true, .payloadRead = true} << false << false;
    QTest::newRow("app with an opaque token") << AccessFacts{.appOnly = true} << true << true;
    QTest::newRow("person without scopes in a token") << AccessFacts{.payloadRead = true} << true << true;
}

void TestAccessFacts::onlyCertainRefusalsAreForeseen()
{
    QFETCH(AccessFacts, facts);
    QFETCH(bool, read);
    QFETCH(bool, write);
    QCOMPARE(mayHave(facts, Permission::Read), read);
    QCOMPARE(mayHave(facts, Permission::ReadWrite), write);
}

QTEST_GUILESS_MAIN(TestAccessFacts)
#include "tst_accessfacts.moc"
