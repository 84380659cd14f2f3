// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/commandline.h"
#include "base/paths.h"
#include "base/settingrules.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void judgesValues_data();
    void judgesValues();
    void readsTheEnvironment();
    void writesAndReadsAFileAndKeepsForeignKeys();
    void everyKeyIsReadFromEveryPlace();
    void aCommaInAFileIsPartOfItsValue();
    void personalAccountsAreRefusedWithTheReason();
    void tellsOneTenantFromAny();
    void aBrokenFileSetsNothing();
    void readsTheCommandLine();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void theSelfTestRunsInTheSandbox();
    void helpNamesEveryOption();
    void profilesAndTheSandboxKeepTheirFilesApart();
    void aPrivateFolderIsForItsOwnerOnly();
};

void TestSettings::judgesValues_data()
{
    QTest::addColumn<SettingKey>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("usable");

    const auto root = [](const char *name, const char *value, bool usable) {
        QTest::newRow(name) << SettingKey::GraphRoot << QString::fromUtf8(value) << usable;
    };
    root("https", "https://graph.microsoft.us", true);
    root("https with port", "https://graph.example:8443", true);
    root("https with path", "https://gateway.example/graph", true);
    root("http on 127.0.0.1", "http://127.0.0.1:8080", true);
    root("http on ::1", "http://[::1]:8080", true);
    root("http on localhost", "http://localhost:8080/x", true);
    root("http elsewhere", "http://graph.microsoft.com", false);
    root("http on a name that begins like loopback", "http://127.0.0.1.evil.example", false);
    root("http on localhost's look-alike", "http://localhost.evil.example", false);
    root("loopback written short, which is read as 127.0.0.1", "http://127.1", true);
    root("user-info", "https://graph.microsoft.com@evil.example", false);
    root("user-info with password", "https://a:b@evil.example", false);
    root("backslash before the at sign", "https://graph.microsoft.com\\@evil.example", false);
    root("another scheme", "ftp://graph.microsoft.com", false);
    root("file", "file:///etc/passwd", false);
    root("no host", "https://", false);
    root("a bare host", "graph.microsoft.com", false);
    root("a query", "https://graph.microsoft.com?x=1", false);
    root("a fragment", "https://graph.microsoft.com#x", false);
    root("empty", "", false);
    QTest::newRow("beta") << SettingKey::GraphVersion << u"beta"_s << true;
    QTest::newRow("v1.0") << SettingKey::GraphVersion << u"v1.0"_s << true;
    QTest::newRow("1.0") << SettingKey::GraphVersion << u"1.0"_s << false;
    QTest::newRow("tenant GUID") << SettingKey::Tenant << u"0ac520ee-14c0-480f-b6c9-0a90c585ffff"_s << true;
    QTest::newRow("tenant domain") << SettingKey::Tenant << u"contoso.onmicrosoft.com"_s << true;
    QTest::newRow("tenant with a slash") << SettingKey::Tenant << u"contoso/../common"_s << false;
    QTest::newRow("tenant with a question mark") << SettingKey::Tenant << u"contoso?x"_s << false;
    for (const char *tenant : {"common", "consumers", "Consumers", "9188040d-6c67-4c5b-b112-36a304b66dad",
                               "9188040D-6C67-4C5B-B112-36A304B66DAD"})
        QTest::addRow("personal accounts: %s", tenant)
            << SettingKey::Tenant << QString::fromLatin1(tenant) << false;
    QTest::newRow("any work or school account") << SettingKey::Tenant << u"organizations"_s << true;
    QTest::newRow("cloud") << SettingKey::Cloud << u"usgov-l5"_s << true;
    QTest::newRow("unknown cloud") << SettingKey::Cloud << u"gcc"_s << false;
    QTest::newRow("proxy of the system") << SettingKey::Proxy << u"System"_s << true;
    QTest::newRow("SOCKS proxy") << SettingKey::Proxy << u"socks5://proxy.example:1080"_s << true;
    QTest::newRow("proxy without a port") << SettingKey::Proxy << u"http://proxy.example"_s << false;
    QTest::newRow("proxy with a password") << SettingKey::Proxy << u"http://me:pw@proxy.example:1"_s << false;
    QTest::newRow("proxy by https") << SettingKey::Proxy << u"https://proxy.example:1"_s << false;
    QTest::newRow("proxy user of a domain") << SettingKey::ProxyUser << u"CONTOSO\\sam"_s << true;
    QTest::newRow("proxy user with a colon") << SettingKey::ProxyUser << u"sam:pw"_s << false;
    QTest::newRow("CA file") << SettingKey::CaFile << u"/etc/ssl/our, own.pem"_s << true;
    QTest::newRow("CA file with a line end") << SettingKey::CaFile << u"/a\nb"_s << false;
    QTest::newRow("notifications off") << SettingKey::Notifications << u"OFF"_s << true;
    QTest::newRow("notifications sometimes") << SettingKey::Notifications << u"sometimes"_s << false;
    QTest::newRow("app sign-in") << SettingKey::SignIn << u"App"_s << true;
    QTest::newRow("another sign-in") << SettingKey::SignIn << u"device"_s << false;
    QTest::newRow("kept for a run") << SettingKey::Remember << u"session"_s << true;
    QTest::newRow("kept in a file") << SettingKey::Remember << u"file"_s << false;
    QTest::newRow("empty client ID") << SettingKey::ClientId << QString() << false;
    QTest::newRow("client ID with an ampersand") << SettingKey::ClientId << u"a&scope=b"_s << false;
}

void TestSettings::judgesValues()
{
    QFETCH(SettingKey, key);
    QFETCH(QString, value);
    QFETCH(bool, usable);
    QCOMPARE(isUsable(key, value), usable);
}

void TestSettings::readsTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"CLOUDPC_IMAGE_UPLOADER_CLIENT_ID"_s, u"from-environment"_s);
    const SettingValues values = valuesFromEnvironment(environment);
    QCOMPARE(values.clientId, u"from-environment"_s);
    QVERIFY(!values.tenant);
}

void TestSettings::writesAndReadsAFileAndKeepsForeignKeys()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sub/settings.conf"_s);
    QVERIFY(writeValues(path, {.tenant = u"contoso.com"_s, .clientId = u"abc"_s}));
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("proxy-mode=none\n");
    }
    QVERIFY(writeValues(path, {.clientId = u"def"_s}));

    QCOMPARE(valuesFromFile(path), (SettingValues{.clientId = u"def"_s}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("proxy-mode=none"));
}

void TestSettings::everyKeyIsReadFromEveryPlace()
{
    const SettingValues all{.loginRoot = u"https://l.example"_s,
                            .graphRoot = u"https://g.example"_s,
                            .graphVersion = u"v1.0"_s,
                            .tenant = u"contoso.com"_s,
                            .clientId = u"id"_s,
                            .clientIdGlobal = u"id-global"_s,
                            .clientIdUsGovL4 = u"id-l4"_s,
                            .clientIdUsGovL5 = u"id-l5"_s,
                            .clientIdChina = u"id-china"_s,
                            .clientIdCustom = u"id-custom"_s,
                            .cloud = u"usgov-l4"_s,
                            .signIn = u"app"_s,
                            .remember = u"session"_s,
                            .proxy = u"socks5://p.example:1080"_s,
                            .proxyUser = u"CONTOSO\\sam"_s,
                            .caFile = u"/etc/our.pem"_s,
                            .notifications = u"off"_s};
    QStringList arguments{u"program"_s};
    QProcessEnvironment environment;
    for (const SettingKey key : allSettingKeys) {
        QVERIFY2(all[key], qPrintable(nameOf(key)));
        arguments << u"--"_s + nameOf(key) << *all[key];
        environment.insert(environmentName(key), *all[key]);
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.conf"_s);
    QVERIFY(writeValues(path, all));

    QCOMPARE(parseCommandLine(arguments).values, all);
    QCOMPARE(valuesFromEnvironment(environment), all);
    QCOMPARE(valuesFromFile(path), all);
    QCOMPARE(environmentName(SettingKey::ClientIdUsGovL4), u"CLOUDPC_IMAGE_UPLOADER_CLIENT_ID_USGOV_L4"_s);
}

void TestSettings::aCommaInAFileIsPartOfItsValue()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.conf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("ca-file=/etc/a,b.pem\n");
    file.close();
    QCOMPARE(valuesFromFile(path).caFile, u"/etc/a,b.pem"_s);
}

void TestSettings::personalAccountsAreRefusedWithTheReason()
{
    const CommandLine line = parseCommandLine({u"program"_s, u"--tenant"_s, u"common"_s});
    QCOMPARE(line.task, CommandLine::Task::Refuse);
    QVERIFY2(line.text.contains(u"personal Microsoft accounts"_s), qPrintable(line.text));
    QVERIFY(line.text.contains(u"organizations"_s));
}

void TestSettings::tellsOneTenantFromAny()
{
    QVERIFY(isOneTenant(u"contoso.com"_s));
    QVERIFY(isOneTenant(u"0ac520ee-14c0-480f-b6c9-0a90c585ffff"_s));
    QVERIFY(!isOneTenant(u"organizations"_s));
    QVERIFY(!isOneTenant(u"Organizations"_s));
    QVERIFY(!isOneTenant(u"common"_s));
    QVERIFY(!isOneTenant(QString()));
}

void TestSettings::aBrokenFileSetsNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.conf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(200'000, '\xff') + "\n[[[=\n\0\0tenant");
    file.close();
    QCOMPARE(valuesFromFile(path), SettingValues());
    QCOMPARE(valuesFromFile(folder.path()), SettingValues());
    QCOMPARE(valuesFromFile(folder.filePath(u"missing"_s)), SettingValues());
}

void TestSettings::readsTheCommandLine()
{
    const CommandLine line = parseCommandLine({u"program"_s, u"--login-root"_s, u"http://127.0.0.1:1"_s,
                                               u"--graph-root=https://g.example"_s, u"--graph-version"_s,
                                               u"v1.0"_s, u"--tenant"_s, u"contoso.com"_s, u"--client-id"_s,
                                               u"abc"_s, u"--profile"_s, u"Work-1"_s});
    QCOMPARE(line.task, CommandLine::Task::Run);
    QCOMPARE(line.profile, u"Work-1"_s);
    QVERIFY(!line.sandbox);
    const SettingValues expected{.loginRoot = u"http://127.0.0.1:1"_s,
                                 .graphRoot = u"https://g.example"_s,
                                 .graphVersion = u"v1.0"_s,
                                 .tenant = u"contoso.com"_s,
                                 .clientId = u"abc"_s};
    QCOMPARE(line.values, expected);
}

void TestSettings::refusesBadUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--what"_s};
    QTest::newRow("missing value") << QStringList{u"--tenant"_s};
    QTest::newRow("plain http") << QStringList{u"--graph-root"_s, u"http://graph.microsoft.com"_s};
    QTest::newRow("unknown version") << QStringList{u"--graph-version"_s, u"v3"_s};
    QTest::newRow("unknown cloud") << QStringList{u"--cloud"_s, u"gcc"_s};
    QTest::newRow("password in the proxy") << QStringList{u"--proxy"_s, u"http://me:pw@proxy.example:1"_s};
    QTest::newRow("stray argument") << QStringList{u"image.vhd"_s};
    QTest::newRow("profile that leaves its folder") << QStringList{u"--profile"_s, u"../x"_s};
    QTest::newRow("empty profile") << QStringList{u"--profile"_s, QString()};
    QTest::newRow("profile of the sandbox") << QStringList{u"--profile"_s, u"sandbox"_s};
    QTest::newRow("profile of a profile's sandbox") << QStringList{u"--profile"_s, u"work-SandBox"_s};
}

void TestSettings::refusesBadUsage()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = parseCommandLine(QStringList{u"program"_s} + arguments);
    QCOMPARE(line.task, CommandLine::Task::Refuse);
    QVERIFY(!line.text.isEmpty());
}

void TestSettings::theSelfTestRunsInTheSandbox()
{
    const CommandLine line = parseCommandLine({u"program"_s, u"--self-test"_s});
    QVERIFY(line.selfTest);
    QVERIFY(line.sandbox);
}

void TestSettings::helpNamesEveryOption()
{
    const CommandLine line = parseCommandLine({u"program"_s, u"--help"_s});
    QCOMPARE(line.task, CommandLine::Task::ShowHelp);
    for (const SettingKey key : allSettingKeys)
        QVERIFY2(line.text.contains(u"--"_s + nameOf(key)), qPrintable(nameOf(key)));
    for (const QString &option :
         {u"--sandbox"_s, u"--self-test"_s, u"--profile"_s, u"--version"_s, u"--help"_s})
        QVERIFY2(line.text.contains(option), qPrintable(option));
}

void TestSettings::profilesAndTheSandboxKeepTheirFilesApart()
{
    const ProfilePaths usual = pathsFor({}, false);
    const ProfilePaths work = pathsFor(u"work"_s, false);
    const ProfilePaths sandbox = pathsFor({}, true);
    QSet<QString> folders{usual.dataFolder, work.dataFolder, sandbox.dataFolder};
    QCOMPARE(folders.size(), 3);
    QSet<QString> files{usual.settingsFile, work.settingsFile, sandbox.settingsFile};
    QCOMPARE(files.size(), 3);
    QVERIFY(usual.settingsFile.endsWith(QCoreApplication::applicationName() + u".conf"_s));
}

void TestSettings::aPrivateFolderIsForItsOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b"_s);
    QVERIFY(makePrivateFolder(path));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup
        | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
    QVERIFY(!makePrivateFolder(u"/proc/nowhere/x"_s));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
