// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/commandline.h"
#include "base/paths.h"
#include "base/resolvedsettings.h"
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
    void theStrongestPlaceWins();
    void withoutAnySettingTheGlobalCloudIsUsed();
    void anUnusableValueIsReportedAndTheNextPlaceStandsIn();
    void judgesValues_data();
    void judgesValues();
    void readsTheEnvironment();
    void writesAndReadsAFileAndKeepsForeignKeys();
    void aBrokenFileSetsNothing();
    void readsTheCommandLine();
    void refusesBadUsage_data();
    void refusesBadUsage();
    void theSelfTestRunsInTheSandbox();
    void helpNamesEveryOption();
    void profilesAndTheSandboxKeepTheirFilesApart();
    void aPrivateFolderIsForItsOwnerOnly();
};

void TestSettings::theStrongestPlaceWins()
{
    const SettingValues strong{.tenant = u"contoso.com"_s};
    const SettingValues weak{.tenant = u"fabrikam.com"_s, .clientId = u"abc"_s};

    const ResolvedSettings resolved = resolveSettings({strong, weak});

    QCOMPARE(resolved.endpoints.tenant, u"contoso.com"_s);
    QCOMPARE(resolved.endpoints.clientId, u"abc"_s);
    QVERIFY(resolved.problems.isEmpty());
}

void TestSettings::withoutAnySettingTheGlobalCloudIsUsed()
{
    const Endpoints endpoints = resolveSettings({}).endpoints;
    QCOMPARE(endpoints.loginRoot, QUrl(u"https://login.microsoftonline.com"_s));
    QCOMPARE(endpoints.graphRoot, QUrl(u"https://graph.microsoft.com"_s));
    QCOMPARE(endpoints.graphVersion, GraphVersion::Beta);
    QCOMPARE(endpoints.tenant, u"organizations"_s);
    QVERIFY(endpoints.clientId.isEmpty());
}

void TestSettings::anUnusableValueIsReportedAndTheNextPlaceStandsIn()
{
    const SettingValues file{.graphRoot = u"http://graph.example"_s, .graphVersion = u"v2"_s};
    const SettingValues managed{.graphVersion = u"v1.0"_s};

    const ResolvedSettings resolved = resolveSettings({file, managed});

    QCOMPARE(resolved.endpoints.graphRoot, QUrl(u"https://graph.microsoft.com"_s));
    QCOMPARE(resolved.endpoints.graphVersion, GraphVersion::V1);
    const QList<SettingProblem> expected{{SettingKey::GraphRoot, u"http://graph.example"_s},
                                         {SettingKey::GraphVersion, u"v2"_s}};
    QCOMPARE(resolved.problems, expected);
}

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
    QTest::newRow("stray argument") << QStringList{u"image.vhd"_s};
    QTest::newRow("profile that leaves its folder") << QStringList{u"--profile"_s, u"../x"_s};
    QTest::newRow("empty profile") << QStringList{u"--profile"_s, QString()};
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
