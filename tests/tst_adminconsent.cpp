// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/adminconsent.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

Endpoints endpoints(const QString &tenant)
{
    return {QUrl(u"https://login.microsoftonline.com"_s), QUrl(u"https://graph.microsoft.com"_s),
            GraphVersion::Beta, tenant, u" app-id "_s};
}

} // namespace

class TestAdminConsent : public QObject
{
    Q_OBJECT

private slots:
    void theAddressIsComplete();
    void theTenantIsNeverTheSharedOneForPersonalAccounts_data();
    void theTenantIsNeverTheSharedOneForPersonalAccounts();
    void everyCloudIsAskedAtItsOwnHost();
    void eachKindOfPermissionIsNamed();
    void withoutSettingsThereIsNoAddress();
};

void TestAdminConsent::theAddressIsComplete()
{
    QCOMPARE(adminConsentUrl(endpoints(u"contoso.com"_s), ConsentFor::Writing).toEncoded(),
             QByteArray("https://login.microsoftonline.com/contoso.com/v2.0/adminconsent?client_id=app-id"
                        "&scope=https%3A%2F%2Fgraph.microsoft.com%2FCloudPC.ReadWrite.All"
                        "&redirect_uri=http%3A%2F%2Flocalhost"));
}

void TestAdminConsent::theTenantIsNeverTheSharedOneForPersonalAccounts_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("none") << "  " << QByteArray("organizations");
    QTest::newRow("organizations") << "organizations" << QByteArray("organizations");
    QTest::newRow("common") << "Common" << QByteArray("organizations");
    QTest::newRow("consumers") << "consumers" << QByteArray("organizations");
    QTest::newRow("domain") << " contoso.com " << QByteArray("contoso.com");
    QTest::newRow("a slash in it") << "a/../b?c#d" << QByteArray("a%2F..%2Fb%3Fc%23d");
}

void TestAdminConsent::theTenantIsNeverTheSharedOneForPersonalAccounts()
{
    QFETCH(QString, tenant);
    QFETCH(QByteArray, segment);
    const QByteArray url = adminConsentUrl(endpoints(tenant), ConsentFor::Writing).toEncoded();
    QVERIFY2(url.startsWith("https://login.microsoftonline.com/" + segment + "/v2.0/adminconsent?"),
             url.constData());
}

void TestAdminConsent::everyCloudIsAskedAtItsOwnHost()
{
    for (const Cloud cloud : {Cloud::Global, Cloud::UsGovL4, Cloud::UsGovL5, Cloud::China}) {
        const CloudRoots roots = rootsOf(cloud);
        Endpoints there = endpoints(u"t"_s);
        there.loginRoot = roots.loginRoot;
        there.graphRoot = roots.graphRoot;
        const QUrl url = adminConsentUrl(there, ConsentFor::Writing);
        QCOMPARE(url.host(), roots.loginRoot.host());
        QVERIFY(url.toEncoded().contains("scope=https%3A%2F%2F" + roots.graphRoot.host().toLatin1() + "%2F"));
    }
}

void TestAdminConsent::eachKindOfPermissionIsNamed()
{
    const auto scope = [](Endpoints there, ConsentFor what) {
        return adminConsentUrl(there, what).query(QUrl::FullyDecoded).section(u'&', 1, 1);
    };
    const Endpoints microsoft = endpoints(u"t"_s);
    QCOMPARE(scope(microsoft, ConsentFor::Reading), u"scope=https://graph.microsoft.com/CloudPC.Read.All"_s);
    QCOMPARE(scope(microsoft, ConsentFor::App), u"scope=https://graph.microsoft.com/.default"_s);
    Endpoints standIn = microsoft;
    standIn.graphRoot = QUrl(u"http://127.0.0.1:4012/Secret"_s);
    QCOMPARE(scope(standIn, ConsentFor::Reading), u"scope=CloudPC.Read.All"_s);
}

void TestAdminConsent::withoutSettingsThereIsNoAddress()
{
    Endpoints unset = endpoints(u"t"_s);
    unset.clientId = u"  "_s;
    QVERIFY(adminConsentUrl(unset, ConsentFor::Writing).isEmpty());
    Endpoints insecure = endpoints(u"t"_s);
    insecure.loginRoot = QUrl(u"http://login.microsoftonline.com"_s);
    QVERIFY(adminConsentUrl(insecure, ConsentFor::Writing).isEmpty());
}

QTEST_GUILESS_MAIN(TestAdminConsent)
#include "tst_adminconsent.moc"
