// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "links.h"

#include "phrases/pages.h"
#include "phrases/portalpages.h"

#include <QDesktopServices>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestLinks : public QObject
{
    Q_OBJECT

public slots:
    void remember(const QUrl &url) { m_opened.append(url); }

private slots:
    void initTestCase() { QDesktopServices::setUrlHandler(u"https"_s, this, "remember"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_s); }
    void opensOnlyMicrosoftsPages_data();
    void opensOnlyMicrosoftsPages();
    void everyPageOfOursMayBeOpened();
    void intuneOfEachCloudMayBeOpened();
    void theSourceOfAnImageIsFoundInThePortalOfItsCloud_data();
    void theSourceOfAnImageIsFoundInThePortalOfItsCloud();
    void whatIsNoSourceHasNoPage_data();
    void whatIsNoSourceHasNoPage();
    void thePortalOfEachCloudMayBeOpened();

private:
    QList<QUrl> m_opened;
};

void TestLinks::opensOnlyMicrosoftsPages_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const QString &link, bool allowed) {
        QTest::newRow(name) << link << allowed;
    };

    row("documentation", u"https://learn.microsoft.com/windows-365/enterprise/device-images"_s, true);
    row("Intune", u"https://intune.microsoft.com/#view/Images"_s, true);
    row("Intune of the US Government", u"https://intune.microsoft.us/"_s, true);
    row("Intune in China", u"https://intune.microsoftonline.cn/"_s, true);
    row("portal with a tenant in it", u"https://portal.azure.com/#@contoso.com/resource/subscriptions/x"_s,
        true);
    row("letter case", u"HTTPS://Learn.Microsoft.Com/"_s, true);
    row("empty", QString(), false);
    row("http", u"http://learn.microsoft.com/"_s, false);
    row("file", u"file:///etc/passwd"_s, false);
    row("file with host", u"file://learn.microsoft.com/share"_s, false);
    row("smb", u"smb://learn.microsoft.com/share"_s, false);
    row("javascript", u"javascript:alert(1)"_s, false);
    row("data", u"data:text/html,x"_s, false);
    row("UNC", u"\\\\learn.microsoft.com\\share"_s, false);
    row("UNC with slashes", u"//learn.microsoft.com/share"_s, false);
    row("drive", u"C:\\Windows\\System32\\calc.exe"_s, false);
    row("ms protocol", u"ms-settings:network"_s, false);
    row("other host", u"https://evil.example/learn.microsoft.com"_s, false);
    row("host as suffix", u"https://learn.microsoft.com.evil.example/"_s, false);
    row("host as prefix", u"https://evillearn.microsoft.com/"_s, false);
    row("subdomain", u"https://x.learn.microsoft.com/"_s, false);
    row("user name", u"https://learn.microsoft.com@evil.example/"_s, false);
    row("user name at the right host", u"https://evil@learn.microsoft.com/"_s, false);
    row("backslash", u"https://evil.example\\@learn.microsoft.com/"_s, false);
    row("port", u"https://learn.microsoft.com:8443/"_s, false);
    row("blank in front", u" https://learn.microsoft.com/"_s, false);
    row("line break inside", u"https://learn.microsoft.com/\nfile:///x"_s, false);
    row("NUL inside", u"https://learn.microsoft.com/"_s + QChar(0) + u"x"_s, false);
    row("look-alike letters", u"https://le\u0430rn.microsoft.com/"_s, false);
    row("very long", u"https://learn.microsoft.com/"_s + QString(5000, QLatin1Char('x')), false);
}

void TestLinks::opensOnlyMicrosoftsPages()
{
    QFETCH(QString, link);
    QFETCH(bool, allowed);
    m_opened.clear();
    QCOMPARE(isAllowedLink(link), allowed);
    QCOMPARE(openLink(link), allowed);
    QCOMPARE(m_opened.size(), allowed ? 1 : 0);
}

void TestLinks::everyPageOfOursMayBeOpened()
{
    for (int page = 0; page <= static_cast<int>(Page::ServicePermissions); ++page) {
        const Explanation explanation = withPage({}, static_cast<Page>(page));
        QVERIFY2(isAllowedLink(explanation.link), qPrintable(explanation.link));
        QVERIFY(!explanation.linkText.isEmpty());
    }
}

void TestLinks::intuneOfEachCloudMayBeOpened()
{
    QSet<QString> addresses;
    for (const Cloud cloud : allClouds) {
        const QString address = intuneAddress(cloud);
        QCOMPARE(isAllowedLink(address), cloud != Cloud::Custom);
        addresses.insert(address);
    }
    QCOMPARE(addresses.size(), 4); // both clouds of the US Government share one
}

void TestLinks::theSourceOfAnImageIsFoundInThePortalOfItsCloud_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("address");
    const QString tenant = u"4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10"_s;
    const QString group = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/"_s;
    const QString image = group + u"rg/providers/Microsoft.Compute/images/img"_s;
    const auto row = [&](const char *name, Cloud cloud, const QString &portal) {
        QTest::newRow(name) << cloud << tenant << image
                            << portal + u"/#@"_s + tenant + u"/resource"_s + image + u"/overview"_s;
    };
    row("global", Cloud::Global, u"https://portal.azure.com"_s);
    row("L4", Cloud::UsGovL4, u"https://portal.azure.us"_s);
    row("L5", Cloud::UsGovL5, u"https://portal.azure.us"_s);
    row("China", Cloud::China, u"https://portal.azure.cn"_s);
    QTest::newRow("a gallery version")
        << Cloud::Global << tenant
        << group + u"rg/providers/Microsoft.Compute/galleries/g/images/d/versions/1.0.0"_s
        << u"https://portal.azure.com/#@"_s + tenant + u"/resource"_s + group
            + u"rg/providers/Microsoft.Compute/galleries/g/images/d/versions/1.0.0/overview"_s;
    QTest::newRow("no tenant that is a GUID")
        << Cloud::Global << u"evil.example/x"_s << image
        << u"https://portal.azure.com/#resource"_s + image + u"/overview"_s;
    QTest::newRow("letters that have to be encoded")
        << Cloud::Global << QString() << group + u"rg-büro_(x)/providers/Microsoft.Compute/images/img"_s
        << u"https://portal.azure.com/#resource"_s + group
            + u"rg-b%C3%BCro_%28x%29/providers/Microsoft.Compute/images/img/overview"_s;
    QTest::newRow("another letter case") << Cloud::Global << QString() << image.toUpper()
                                         << u"https://portal.azure.com/#resource/subscriptions/"_s
            + u"0AC520EE-14C0-480F-B6C9-0A90C585FFFF/resourceGroups/RG/providers/Microsoft.Compute/images/IMG/overview"_s;
}

void TestLinks::theSourceOfAnImageIsFoundInThePortalOfItsCloud()
{
    QFETCH(const Cloud, cloud);
    QFETCH(const QString, tenant);
    QFETCH(const QString, source);
    QFETCH(const QString, address);
    const Endpoints endpoints{.graphRoot = rootsOf(cloud).graphRoot, .cloud = cloud};
    QCOMPARE(sourceImageAddress(endpoints, tenant, source), address);
    QVERIFY(isAllowedLink(address));
}

void TestLinks::whatIsNoSourceHasNoPage_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("source");
    const QString global = u"https://graph.microsoft.com"_s;
    const QString image = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/providers/"
                          u"Microsoft.Compute/images/img"_s;
    QTest::newRow("nothing") << global << QString();
    QTest::newRow("a script") << global << u"javascript:alert(1)"_s;
    QTest::newRow("climbing up") << global << image + u"/../../x"_s;
    QTest::newRow("a fragment") << global << image + u"#@evil.example"_s;
    QTest::newRow("a disk") << global << QString(image).replace(u"images"_s, u"disks"_s);
    QTest::newRow("a service of one's own") << u"https://gw.contoso.com"_s << image;
    QTest::newRow("the sandbox") << u"http://127.0.0.1:8080/secret"_s << image;
}

void TestLinks::whatIsNoSourceHasNoPage()
{
    QFETCH(const QString, root);
    QFETCH(const QString, source);
    const Endpoints endpoints{.graphRoot = QUrl(root)};
    QCOMPARE(sourceImageAddress(endpoints, {}, source), QString());
}

void TestLinks::thePortalOfEachCloudMayBeOpened()
{
    QSet<QString> addresses;
    for (const Cloud cloud : allClouds) {
        const QString address = azurePortal(cloud);
        QCOMPARE(isAllowedLink(address), cloud != Cloud::Custom);
        addresses.insert(address);
    }
    QCOMPARE(addresses.size(), 4);
}

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
