// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/networksettings.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(ProxyChoice)

class TestNetworkSettings : public QObject
{
    Q_OBJECT

private slots:
    void aUsableProxyIsRead_data();
    void aUsableProxyIsRead();
    void whatIsReadIsWrittenAlike_data() { aUsableProxyIsRead_data(); }
    void whatIsReadIsWrittenAlike();
    void whatCannotBeUsedIsNoProxy_data();
    void whatCannotBeUsedIsNoProxy();
    void theThreeSettingsGoTogether();
    void anUnusableProxyCountsAsTheSystems();
};

void TestNetworkSettings::aUsableProxyIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ProxyChoice>("choice");
    QTest::newRow("system") << u"system"_s << ProxyChoice();
    QTest::newRow("capitals, blanks") << u" System "_s << ProxyChoice();
    QTest::newRow("none") << u"none"_s << ProxyChoice{.mode = ProxyMode::None};
    QTest::newRow("http") << u"http://proxy.example:8080"_s
                          << ProxyChoice{.mode = ProxyMode::Manual, .host = u"proxy.example"_s, .port = 8080};
    QTest::newRow("slash") << u"http://proxy.example:8080/"_s
                           << ProxyChoice{
                                  .mode = ProxyMode::Manual, .host = u"proxy.example"_s, .port = 8080};
    QTest::newRow("address") << u"http://[2001:db8::1]:3128"_s
                             << ProxyChoice{
                                    .mode = ProxyMode::Manual, .host = u"2001:db8::1"_s, .port = 3128};
    QTest::newRow("socks") << u"socks5://10.0.0.1:1080"_s
                           << ProxyChoice{.mode = ProxyMode::Manual,
                                          .kind = ProxyKind::Socks5,
                                          .host = u"10.0.0.1"_s,
                                          .port = 1080};
}

void TestNetworkSettings::aUsableProxyIsRead()
{
    QFETCH(const QString, text);
    QFETCH(const ProxyChoice, choice);
    QVERIFY(proxyFromText(text).has_value());
    QCOMPARE(*proxyFromText(text), choice);
}

void TestNetworkSettings::whatIsReadIsWrittenAlike()
{
    QFETCH(const ProxyChoice, choice);
    QCOMPARE(proxyFromText(textOf(choice)), std::optional(choice));
}

void TestNetworkSettings::whatCannotBeUsedIsNoProxy_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "proxy",
                             "proxy.example:8080",
                             "http://proxy.example",
                             "http://:8080",
                             "http://proxy.example:0",
                             "http://proxy.example:99999",
                             "http://proxy.example:-1",
                             "https://proxy.example:8080",
                             "ftp://p.example:1",
                             "socks4://p.example:1",
                             "http://ann@proxy.example:8080",
                             "http://ann:secret@proxy.example:8080",
                             "http://:secret@proxy.example:8080",
                             "http://@proxy.example:8080",
                             "socks5://ann:secret@proxy.example:1080",
                             "http://proxy.example:8080/path",
                             "http://proxy.example:8080?x",
                             "http://proxy.example:8080#x",
                             "http://pro xy.example:8080",
                             "http://proxy.example\\@evil.example:8080",
                             "file:///etc/passwd"})
        QTest::addRow("'%s'", text) << QString::fromLatin1(text);
}

void TestNetworkSettings::whatCannotBeUsedIsNoProxy()
{
    QFETCH(const QString, text);
    QCOMPARE(proxyFromText(text), std::nullopt);
}

void TestNetworkSettings::theThreeSettingsGoTogether()
{
    const NetworkSettings settings = networkSettingsFrom(u"http://p.example:1"_s, u" CONTOSO\\ann "_s,
                                                         u"/etc/ca.pem "_s);
    QCOMPARE(settings.proxy.mode, ProxyMode::Manual);
    QCOMPARE(settings.proxy.user, u"CONTOSO\\ann"_s);
    QCOMPARE(settings.caFile, u"/etc/ca.pem"_s);
}

void TestNetworkSettings::anUnusableProxyCountsAsTheSystems()
{
    QCOMPARE(networkSettingsFrom(u"http://a:b@p.example:1"_s, {}, {}), NetworkSettings());
    QCOMPARE(networkSettingsFrom({}, {}, {}), NetworkSettings());
}

QTEST_GUILESS_MAIN(TestNetworkSettings)
#include "tst_networksettings.moc"
