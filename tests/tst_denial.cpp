// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/denial.h"
#include "support/graphbench.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString reads = u"CloudPC.Read.All"_s;
const QString writes = u"CloudPC.ReadWrite.All"_s;
const QString windows365Administrator = u"11451d60-acb2-45eb-a7d6-43d0f0125c13"_s;
const QString intuneAdministrator = u"3A2C62DB-5318-420D-8D74-23AFFEE5D9D5"_s;
const QString globalAdministrator = u"62e90394-69f5-4237-9190-012177145e10"_s;
const QString anyMember = u"b79fbf4d-3ef9-4689-8143-76b194e85509"_s;

Error forbidden(const QString &code = u"Forbidden"_s, const QString &message = {})
{
    return {.kind = ErrorKind::Rejected, .httpStatus = 403, .code = code, .message = message};
}

AccessFacts person(const QStringList &scopes, const QStringList &directoryRoles = {})
{
    return {.scopes = scopes, .directoryRoles = directoryRoles, .payloadRead = true};
}

AccessFacts app(const QStringList &roles, bool payloadRead = true)
{
    return {.appOnly = true, .roles = roles, .payloadRead = payloadRead};
}

} // namespace

class TestDenial : public QObject
{
    Q_OBJECT

private slots:
    void whatTheTokenTells_data();
    void whatTheTokenTells();
    void whatTheServiceSays_data();
    void whatTheServiceSays();
    void certaintyComesBeforeLikelihood();
    void onlyA403OfTheServiceIsADenial();
    void everyCallTellsWhy_data();
    void everyCallTellsWhy();
    void whatAProxyForbidsIsNoDenial();
};

void TestDenial::whatTheTokenTells_data()
{
    QTest::addColumn<AccessFacts>("facts");
    QTest::addColumn<Denial>("forReading");
    QTest::addColumn<Denial>("forWriting");
    QTest::newRow("nothing") << AccessFacts() << Denial::Unclear << Denial::Unclear;
    QTest::newRow("other permissions")
        << person({u"User.Read"_s}) << Denial::NotConsented << Denial::NotConsented;
    QTest::newRow("only reading") << person({reads}) << Denial::Unclear << Denial::NotConsented;
    QTest::newRow("roles not known") << person({writes}) << Denial::Unclear << Denial::Unclear;
    QTest::newRow("no admin") << person({writes}, {anyMember}) << Denial::RoleMissing << Denial::RoleMissing;
    QTest::newRow("no admin who reads")
        << person({reads}, {anyMember}) << Denial::RoleMissing << Denial::NotConsented;
    QTest::newRow("permissions not known") << person({}, {anyMember}) << Denial::Unclear << Denial::Unclear;
    for (const QString &admin : {windows365Administrator, intuneAdministrator, globalAdministrator})
        QTest::addRow("admin %s", qPrintable(admin))
            << person({writes}, {anyMember, admin}) << Denial::Unclear << Denial::Unclear;
    QTest::newRow("app without roles") << app({}) << Denial::AppNotPermitted << Denial::AppNotPermitted;
    QTest::newRow("app with an opaque token") << app({}, false) << Denial::Unclear << Denial::Unclear;
    QTest::newRow("app that reads") << app({reads}) << Denial::Unclear << Denial::AppNotPermitted;
    QTest::newRow("app that writes") << app({writes}) << Denial::Unclear << Denial::Unclear;
}

void TestDenial::whatTheTokenTells()
{
    QFETCH(AccessFacts, facts);
    QTEST(denialOf(forbidden(), facts, Permission::Read), "forReading");
    QTEST(denialOf(forbidden(), facts, Permission::ReadWrite), "forWriting");
}

void TestDenial::whatTheServiceSays_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isApp");
    QTest::addColumn<Denial>("denial");
    const auto row = [](const char *code, const char *message, bool isApp, Denial denial) {
        QTest::addRow("%s: %s", code, message)
            << QString::fromUtf8(code) << QString::fromUtf8(message) << isApp << denial;
    };
    row("Forbidden", "Access denied: the tenant has no license for this service.", false, Denial::NoLicence);
    row("Forbidden", "The tenant does not have a valid Windows 365 licence.", true, Denial::NoLicence);
    row("TenantNotLicensed", "", false, Denial::NoLicence);
    row("tenantMissingServicePlan", "", false, Denial::NoLicence);
    row("insufficient_claims", "", false, Denial::ConditionalAccess);
    row("Forbidden", "Blocked by Conditional Access policy.", true, Denial::ConditionalAccess);
    row("Forbidden", "AADSTS53003: Access has been blocked.", false, Denial::ConditionalAccess);
    row("Forbidden", "AADSTS530035: Access has been blocked.", false, Denial::ConditionalAccess);
    row("Forbidden", "Missing scope permissions on the request. API requires one of 'CloudPC.ReadWrite.All'.",
        false, Denial::NotConsented);
    row("Forbidden", "Missing role permissions on the request. API requires one of 'CloudPC.ReadWrite.All'.",
        true, Denial::AppNotPermitted);
    row("Forbidden", "Missing role permissions on the request.", false, Denial::Unclear);
    row("Authorization_RequestDenied", "Insufficient privileges to complete the operation.", false,
        Denial::Unclear);
    row("accessDenied", "Access denied.", true, Denial::Unclear);
    row("", "", false, Denial::Unclear);
    row("Forbidden", "AADSTS5300312345", false, Denial::Unclear);
}

void TestDenial::whatTheServiceSays()
{
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(bool, isApp);
    const AccessFacts facts{.appOnly = isApp};
    QTEST(denialOf(forbidden(code, message), facts, Permission::ReadWrite), "denial");
}

void TestDenial::certaintyComesBeforeLikelihood()
{
    const Error unlicensed = forbidden(u"Forbidden"_s, u"No license."_s);
    QCOMPARE(denialOf(unlicensed, person({writes}, {anyMember}), Permission::Read), Denial::NoLicence);
    QCOMPARE(denialOf(unlicensed, person({reads}), Permission::ReadWrite), Denial::NotConsented);
    const Error challenged = forbidden(u"insufficient_claims"_s);
    QCOMPARE(denialOf(challenged, person({reads}), Permission::ReadWrite), Denial::ConditionalAccess);
}

void TestDenial::onlyA403OfTheServiceIsADenial()
{
    const AccessFacts facts = person({reads}, {anyMember});
    for (const int status : {0, 200, 400, 401, 404, 409, 429, 500}) {
        Error error = forbidden();
        error.httpStatus = status;
        QCOMPARE(denialOf(error, facts, Permission::ReadWrite), Denial::None);
    }
    Error proxy = forbidden();
    proxy.fault = Fault::ReplyNotJson;
    QCOMPARE(denialOf(proxy, facts, Permission::ReadWrite), Denial::None);
}

void TestDenial::everyCallTellsWhy_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Denial>("denial");
    QTest::newRow("one thing") << QByteArray("read") << Denial::Unclear;
    QTest::newRow("a list") << QByteArray("readAll") << Denial::Unclear;
    QTest::newRow("a write") << QByteArray("post") << Denial::NotConsented;
    QTest::newRow("a deletion") << QByteArray("remove") << Denial::NotConsented;
}

void TestDenial::everyCallTellsWhy()
{
    QFETCH(QByteArray, method);
    GraphBench bench;
    bench.tokens.setFacts(person({reads}));
    bench.server.setHandler(
        [](const SeenRequest &) { return Answer::json(403, R"({"error":{"code":"Forbidden"}})"); });
    if (method == "read")
        bench.read();
    else if (method == "readAll")
        bench.readAll();
    else if (method == "post")
        bench.post();
    else
        bench.remove();
    QTRY_VERIFY(bench.object.done() || bench.items.done());
    const Error error = bench.items.done() ? bench.items.error() : bench.object.error();
    QCOMPARE(error.kind, ErrorKind::Rejected);
    QTEST(error.denial, "denial");
    QCOMPARE(bench.server.heads(), 1);
}

void TestDenial::whatAProxyForbidsIsNoDenial()
{
    GraphBench bench;
    bench.tokens.setFacts(person({reads}));
    bench.server.enqueue(Answer::http(403, "<h1>Blocked. Buy a license.</h1>"));
    bench.post();
    QTRY_VERIFY(bench.object.done());
    QCOMPARE(bench.object.error().fault, Fault::ReplyNotJson);
    QCOMPARE(bench.object.error().denial, Denial::None);
}

QTEST_GUILESS_MAIN(TestDenial)
#include "tst_denial.moc"
