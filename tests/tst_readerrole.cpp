// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "links.h"
#include "phrases/readerrole.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString subscription = u"0ac520ee-14c0-480f-b6c9-0a90c585ffff"_s;

Endpoints endpointsOf(Cloud cloud)
{
    return {.loginRoot = rootsOf(cloud).loginRoot, .graphRoot = rootsOf(cloud).graphRoot, .cloud = cloud};
}

} // namespace

class TestReaderRole : public QObject
{
    Q_OBJECT

private slots:
    void theCommandGivesReaderToWindows365();
    void theCommandNamesTheCloud_data();
    void theCommandNamesTheCloud();
    void nothingFromOutsideGetsIntoTheCommand_data();
    void nothingFromOutsideGetsIntoTheCommand();
    void anEmptyListNamesThePrincipalTheRoleAndTheWayOut();
    void thePortalShowsTheRolesOfTheSubscription_data();
    void thePortalShowsTheRolesOfTheSubscription();
    void aServiceOfOnesOwnHasNoPortal();
};

void TestReaderRole::theCommandGivesReaderToWindows365()
{
    QCOMPARE(readerRoleCommand(endpointsOf(Cloud::Global), subscription),
             u"az role assignment create --assignee 0af06dc6-e4b5-4f28-818e-e78e62d137a5 --role Reader "
             u"--scope /subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff"_s);
    QVERIFY(readerRoleCommand(endpointsOf(Cloud::Global)).endsWith(u" /subscriptions/SUBSCRIPTION-ID"_s));
}

void TestReaderRole::theCommandNamesTheCloud_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("first");
    QTest::newRow("L4") << Cloud::UsGovL4 << u"az cloud set --name AzureUSGovernment"_s;
    QTest::newRow("L5") << Cloud::UsGovL5 << u"az cloud set --name AzureUSGovernment"_s;
    QTest::newRow("China") << Cloud::China << u"az cloud set --name AzureChinaCloud"_s;
}

void TestReaderRole::theCommandNamesTheCloud()
{
    QFETCH(Cloud, cloud);
    QFETCH(QString, first);
    const QStringList lines = readerRoleCommand(endpointsOf(cloud), subscription).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.constFirst(), first);
    QVERIFY(lines.constLast().startsWith(u"az role assignment create "_s));
}

void TestReaderRole::nothingFromOutsideGetsIntoTheCommand_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("another command") << u"x; rm -rf ~"_s;
    QTest::newRow("substitution") << u"$(id)"_s;
    QTest::newRow("GUID and more") << QString(subscription + u" && id"_s);
    QTest::newRow("two lines") << QString(subscription + u"\nid"_s);
}

void TestReaderRole::nothingFromOutsideGetsIntoTheCommand()
{
    QFETCH(QString, text);
    const Endpoints endpoints = endpointsOf(Cloud::Global);
    QCOMPARE(readerRoleCommand(endpoints, text), readerRoleCommand(endpoints));
    QCOMPARE(accessControlAddress(endpoints, text), accessControlAddress(endpoints));
}

void TestReaderRole::anEmptyListNamesThePrincipalTheRoleAndTheWayOut()
{
    const Endpoints endpoints = endpointsOf(Cloud::Global);
    const Explanation explanation = noSourceImages(endpoints, subscription);
    QVERIFY(explanation.advice.contains(windows365AppId()));
    QVERIFY(explanation.advice.contains(u"Reader"_s));
    QVERIFY(explanation.advice.contains(u"Access control (IAM)"_s));
    QCOMPARE(explanation.copyText, readerRoleCommand(endpoints, subscription));
    QVERIFY(!explanation.copyLabel.isEmpty());
    QVERIFY(isAllowedLink(explanation.link));
}

void TestReaderRole::thePortalShowsTheRolesOfTheSubscription_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("portal");
    QTest::newRow("global") << Cloud::Global << u"https://portal.azure.com/"_s;
    QTest::newRow("L4") << Cloud::UsGovL4 << u"https://portal.azure.us/"_s;
    QTest::newRow("L5") << Cloud::UsGovL5 << u"https://portal.azure.us/"_s;
    QTest::newRow("China") << Cloud::China << u"https://portal.azure.cn/"_s;
}

void TestReaderRole::thePortalShowsTheRolesOfTheSubscription()
{
    QFETCH(Cloud, cloud);
    QFETCH(QString, portal);
    QCOMPARE(accessControlAddress(endpointsOf(cloud)), portal);
    const QString address = accessControlAddress(endpointsOf(cloud), subscription);
    QCOMPARE(address, portal + u"#resource/subscriptions/"_s + subscription + u"/users"_s);
    QVERIFY(isAllowedLink(address));
}

void TestReaderRole::aServiceOfOnesOwnHasNoPortal()
{
    Endpoints sandbox = endpointsOf(Cloud::Global);
    sandbox.graphRoot = QUrl(u"http://127.0.0.1:8080"_s);
    QCOMPARE(accessControlAddress(sandbox, subscription), QString());
    QCOMPARE(
        accessControlAddress({.graphRoot = QUrl(u"https://gateway.contoso.com"_s), .cloud = Cloud::Custom}),
        QString());
}

QTEST_GUILESS_MAIN(TestReaderRole)
#include "tst_readerrole.moc"
