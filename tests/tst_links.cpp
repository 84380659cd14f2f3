// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "links.h"

#include "phrases/pages.h"

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
    for (int page = 0; page <= static_cast<int>(Page::ServiceHealth); ++page) {
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

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
