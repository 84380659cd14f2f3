// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/resolvedsettings.h"
#include "base/settingrules.h"

#include <QtTest>

#include <array>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array placesInOrder{&SettingPlaces::commandLine, &SettingPlaces::environment,
                                   &SettingPlaces::file, &SettingPlaces::managed};

/// Two usable values of a key and one that is not.
struct Samples {
    QString strong;
    QString weak;
    QString bad;
};

Samples samplesOf(SettingKey key)
{
    switch (key) {
    case SettingKey::Cloud:
        return {u"usgov-l4"_s, u"china"_s, u"mars"_s};
    case SettingKey::LoginRoot:
    case SettingKey::GraphRoot:
        return {u"https://strong.example"_s, u"https://weak.example"_s, u"http://bad.example"_s};
    case SettingKey::GraphVersion:
        return {u"v1.0"_s, u"beta"_s, u"v3"_s};
    case SettingKey::Tenant:
        return {u"strong.example"_s, u"weak.example"_s, u"consumers"_s};
    case SettingKey::ClientId:
    case SettingKey::ClientIdGlobal:
    case SettingKey::ClientIdUsGovL4:
    case SettingKey::ClientIdUsGovL5:
    case SettingKey::ClientIdChina:
    case SettingKey::ClientIdCustom:
        return {u"strong-id"_s, u"weak-id"_s, u"a&b"_s};
    case SettingKey::SignIn:
        return {u"app"_s, u"user"_s, u"nobody"_s};
    case SettingKey::Remember:
        return {u"session"_s, u"keychain"_s, u"disk"_s};
    case SettingKey::Proxy:
        return {u"http://strong.example:8080"_s, u"none"_s, u"http://me:secret@bad.example:1"_s};
    case SettingKey::ProxyUser:
        return {u"strong"_s, u"weak"_s, u"a:b"_s};
    case SettingKey::CaFile:
        return {u"/strong.pem"_s, u"/weak.pem"_s, u"  "_s};
    case SettingKey::Notifications:
        return {u"off"_s, u"on"_s, u"loud"_s};
    }
    Q_UNREACHABLE();
}

QString resultOf(SettingKey key, const ResolvedSettings &resolved)
{
    switch (key) {
    case SettingKey::Cloud:
        return nameOf(resolved.endpoints.cloud);
    case SettingKey::LoginRoot:
        return resolved.endpoints.loginRoot.toString();
    case SettingKey::GraphRoot:
        return resolved.endpoints.graphRoot.toString();
    case SettingKey::GraphVersion:
        return pathSegment(resolved.endpoints.graphVersion);
    case SettingKey::Tenant:
        return resolved.endpoints.tenant;
    case SettingKey::ClientId:
    case SettingKey::ClientIdGlobal:
    case SettingKey::ClientIdUsGovL4:
    case SettingKey::ClientIdUsGovL5:
    case SettingKey::ClientIdChina:
    case SettingKey::ClientIdCustom:
        return resolved.endpoints.clientId;
    case SettingKey::SignIn:
        return resolved.signIn == SignInKind::App ? u"app"_s : u"user"_s;
    case SettingKey::Remember:
        return resolved.remember == Remember::Session ? u"session"_s : u"keychain"_s;
    case SettingKey::Proxy:
        return textOf(resolved.network.proxy);
    case SettingKey::ProxyUser:
        return resolved.network.proxy.user;
    case SettingKey::CaFile:
        return resolved.network.caFile;
    case SettingKey::Notifications:
        return resolved.notifications == Notifications::Off ? u"off"_s : u"on"_s;
    }
    Q_UNREACHABLE();
}

/// Puts the cloud in force that a client ID is for.
void chooseCloudOf(SettingKey key, SettingValues &place)
{
    for (const Cloud cloud : allClouds) {
        if (key != clientIdKey(cloud))
            continue;
        place.cloud = nameOf(cloud);
        if (cloud == Cloud::Custom)
            place.graphRoot = u"https://custom.example"_s;
    }
}

Endpoints endpointsOf(const SettingPlaces &places)
{
    return resolveSettings(places).endpoints;
}

} // namespace

class TestResolvedSettings : public QObject
{
    Q_OBJECT

private slots:
    void theStrongerPlaceWins_data();
    void theStrongerPlaceWins();
    void anUnusableValueLetsTheNextPlaceStandIn_data() { theStrongerPlaceWins_data(); }
    void anUnusableValueLetsTheNextPlaceStandIn();
    void withoutAnySettingTheUsualCounts();
    void everyBuiltInCloudHasItsRoots_data();
    void everyBuiltInCloudHasItsRoots();
    void aRootWithoutACloudIsACustomService();
    void aBuiltInCloudIgnoresRootsOfWeakerPlaces();
    void aRootBesideOrAboveABuiltInCloudWins_data();
    void aRootBesideOrAboveABuiltInCloudWins();
    void customTakesItsRootsFromAnyPlace();
    void customWithoutAnyRootIsAProblem();
    void aPlainClientIdCountsForTheCloudBesideIt();
    void aPlainClientIdAloneCountsForTheCloudInForce();
    void rootsBesideAPlainClientIdMakeItTheCustomOne();
    void theClientIdOfACertainCloudWinsInItsPlace();
    void aStrongPlainClientIdWinsOverAWeakCertainOne();
    void anotherCloudsClientIdIsNeverUsed();
    void whatDoesNotCountIsNoProblem();
};

void TestResolvedSettings::theStrongerPlaceWins_data()
{
    QTest::addColumn<SettingKey>("key");
    QTest::addColumn<int>("strong");
    QTest::addColumn<int>("weak");
    constexpr std::array names{"command line", "environment", "file", "managed"};
    for (const SettingKey key : allSettingKeys)
        for (std::size_t strong = 0; strong < names.size(); ++strong)
            for (std::size_t weak = strong + 1; weak < names.size(); ++weak)
                QTest::addRow("%s: %s before %s", qPrintable(nameOf(key)), names[strong], names[weak])
                    << key << int(strong) << int(weak);
}

void TestResolvedSettings::theStrongerPlaceWins()
{
    QFETCH(const SettingKey, key);
    QFETCH(const int, strong);
    QFETCH(const int, weak);
    const Samples samples = samplesOf(key);
    SettingPlaces places;
    chooseCloudOf(key, places.managed);
    (places.*placesInOrder[std::size_t(weak)])[key] = samples.weak;
    QCOMPARE(resultOf(key, resolveSettings(places)), samples.weak);

    (places.*placesInOrder[std::size_t(strong)])[key] = samples.strong;

    const ResolvedSettings resolved = resolveSettings(places);
    QCOMPARE(resultOf(key, resolved), samples.strong);
    QVERIFY(resolved.problems.isEmpty());
}

void TestResolvedSettings::anUnusableValueLetsTheNextPlaceStandIn()
{
    QFETCH(const SettingKey, key);
    QFETCH(const int, strong);
    QFETCH(const int, weak);
    const Samples samples = samplesOf(key);
    SettingPlaces places;
    chooseCloudOf(key, places.managed);
    (places.*placesInOrder[std::size_t(strong)])[key] = samples.bad;
    (places.*placesInOrder[std::size_t(weak)])[key] = samples.weak;

    const ResolvedSettings resolved = resolveSettings(places);

    QCOMPARE(resultOf(key, resolved), samples.weak);
    QCOMPARE(resolved.problems, (QList<SettingProblem>{{key, samples.bad}}));
}

void TestResolvedSettings::withoutAnySettingTheUsualCounts()
{
    const ResolvedSettings resolved = resolveSettings({});
    QCOMPARE(resolved.endpoints.cloud, Cloud::Global);
    QCOMPARE(resolved.endpoints.loginRoot, QUrl(u"https://login.microsoftonline.com"_s));
    QCOMPARE(resolved.endpoints.graphRoot, QUrl(u"https://graph.microsoft.com"_s));
    QCOMPARE(resolved.endpoints.graphVersion, GraphVersion::Beta);
    QCOMPARE(resolved.endpoints.tenant, u"organizations"_s);
    QVERIFY(resolved.endpoints.clientId.isEmpty());
    QCOMPARE(resolved.signIn, SignInKind::User);
    QCOMPARE(resolved.remember, Remember::Keychain);
    QCOMPARE(resolved.network, NetworkSettings());
    QVERIFY(resolved.problems.isEmpty());
}

void TestResolvedSettings::everyBuiltInCloudHasItsRoots_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("graph");
    QTest::newRow("L4") << u"usgov-l4"_s << Cloud::UsGovL4 << u"https://login.microsoftonline.us"_s
                        << u"https://graph.microsoft.us"_s;
    QTest::newRow("L5") << u"usgov-l5"_s << Cloud::UsGovL5 << u"https://login.microsoftonline.us"_s
                        << u"https://dod-graph.microsoft.us"_s;
    QTest::newRow("China") << u"china"_s << Cloud::China << u"https://login.partner.microsoftonline.cn"_s
                           << u"https://microsoftgraph.chinacloudapi.cn"_s;
    QTest::newRow("in capitals") << u"GLOBAL"_s << Cloud::Global << u"https://login.microsoftonline.com"_s
                                 << u"https://graph.microsoft.com"_s;
}

void TestResolvedSettings::everyBuiltInCloudHasItsRoots()
{
    QFETCH(const QString, name);
    const Endpoints endpoints = endpointsOf({.file = {.cloud = name}});
    QTEST(endpoints.cloud, "cloud");
    QTEST(endpoints.loginRoot.toString(), "login");
    QTEST(endpoints.graphRoot.toString(), "graph");
}

void TestResolvedSettings::aRootWithoutACloudIsACustomService()
{
    const Endpoints both = endpointsOf({.commandLine = {.loginRoot = u"http://127.0.0.1:1"_s,
                                                        .graphRoot = u"http://127.0.0.1:2"_s,
                                                        .clientId = u"mine"_s}});
    QCOMPARE(both.cloud, Cloud::Custom);
    QCOMPARE(both.loginRoot, QUrl(u"http://127.0.0.1:1"_s));
    QCOMPARE(both.graphRoot, QUrl(u"http://127.0.0.1:2"_s));
    QCOMPARE(both.clientId, u"mine"_s);

    const Endpoints one = endpointsOf({.commandLine = {.graphRoot = u"https://gateway.example"_s}});
    QCOMPARE(one.cloud, Cloud::Custom);
    QCOMPARE(one.loginRoot, rootsOf(Cloud::Global).loginRoot);
}

void TestResolvedSettings::aBuiltInCloudIgnoresRootsOfWeakerPlaces()
{
    const ResolvedSettings resolved = resolveSettings(
        {.environment = {.cloud = u"usgov-l4"_s},
         .file = {.loginRoot = u"https://weak.example"_s, .graphRoot = u"http://bad"_s}});
    QCOMPARE(resolved.endpoints.cloud, Cloud::UsGovL4);
    QCOMPARE(resolved.endpoints.loginRoot, rootsOf(Cloud::UsGovL4).loginRoot);
    QCOMPARE(resolved.endpoints.graphRoot, rootsOf(Cloud::UsGovL4).graphRoot);
    QVERIFY(resolved.problems.isEmpty());
}

void TestResolvedSettings::aRootBesideOrAboveABuiltInCloudWins_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("above") << 0;
    QTest::newRow("beside") << 2;
}

void TestResolvedSettings::aRootBesideOrAboveABuiltInCloudWins()
{
    QFETCH(const int, place);
    SettingPlaces places{.file = {.cloud = u"usgov-l4"_s}};
    (places.*placesInOrder[std::size_t(place)]).graphRoot = u"https://gateway.example"_s;

    const Endpoints endpoints = endpointsOf(places);

    QCOMPARE(endpoints.cloud, Cloud::Custom);
    QCOMPARE(endpoints.graphRoot, QUrl(u"https://gateway.example"_s));
    QCOMPARE(endpoints.loginRoot, rootsOf(Cloud::UsGovL4).loginRoot);
}

void TestResolvedSettings::customTakesItsRootsFromAnyPlace()
{
    const Endpoints endpoints = endpointsOf({.commandLine = {.cloud = u"custom"_s},
                                             .file = {.cloud = u"china"_s},
                                             .managed = {.loginRoot = u"https://login.example"_s}});
    QCOMPARE(endpoints.cloud, Cloud::Custom);
    QCOMPARE(endpoints.loginRoot, QUrl(u"https://login.example"_s));
    QCOMPARE(endpoints.graphRoot, rootsOf(Cloud::China).graphRoot);
}

void TestResolvedSettings::customWithoutAnyRootIsAProblem()
{
    const ResolvedSettings resolved = resolveSettings(
        {.file = {.graphRoot = u"http://bad.example"_s, .cloud = u"custom"_s},
         .managed = {.cloud = u"china"_s}});
    QCOMPARE(resolved.endpoints.cloud, Cloud::China);
    const QList<SettingProblem> expected{{SettingKey::Cloud, u"custom"_s},
                                         {SettingKey::GraphRoot, u"http://bad.example"_s}};
    QCOMPARE(resolved.problems, expected);
}

void TestResolvedSettings::aPlainClientIdCountsForTheCloudBesideIt()
{
    const SettingValues file{.clientId = u"l4-id"_s, .cloud = u"usgov-l4"_s};
    QCOMPARE(endpointsOf({.file = file}).clientId, u"l4-id"_s);
    QCOMPARE(endpointsOf({.commandLine = {.cloud = u"china"_s}, .file = file}).clientId, QString());
}

void TestResolvedSettings::aPlainClientIdAloneCountsForTheCloudInForce()
{
    QCOMPARE(endpointsOf({.commandLine = {.cloud = u"china"_s}, .file = {.clientId = u"id"_s}}).clientId,
             u"id"_s);
    QCOMPARE(endpointsOf({.commandLine = {.clientId = u"id"_s}, .file = {.cloud = u"china"_s}}).clientId,
             u"id"_s);
}

void TestResolvedSettings::rootsBesideAPlainClientIdMakeItTheCustomOne()
{
    const SettingValues file{.graphRoot = u"https://gateway.example"_s, .clientId = u"gateway-id"_s};
    QCOMPARE(endpointsOf({.file = file}).clientId, u"gateway-id"_s);
    QCOMPARE(endpointsOf({.commandLine = {.cloud = u"global"_s}, .file = file}).clientId, QString());
}

void TestResolvedSettings::theClientIdOfACertainCloudWinsInItsPlace()
{
    const SettingValues file{.clientId = u"plain"_s, .clientIdChina = u"china-id"_s, .cloud = u"china"_s};
    QCOMPARE(endpointsOf({.file = file}).clientId, u"china-id"_s);
}

void TestResolvedSettings::aStrongPlainClientIdWinsOverAWeakCertainOne()
{
    QCOMPARE(endpointsOf({.commandLine = {.clientId = u"strong"_s}, .file = {.clientIdGlobal = u"weak"_s}})
                 .clientId,
             u"strong"_s);
}

void TestResolvedSettings::anotherCloudsClientIdIsNeverUsed()
{
    for (const Cloud cloud : allClouds) {
        SettingValues file;
        for (const Cloud other : allClouds)
            if (other != cloud)
                file[clientIdKey(other)] = u"another"_s;
        SettingPlaces places{.file = file};
        chooseCloudOf(clientIdKey(cloud), places.commandLine);
        QCOMPARE(endpointsOf(places).cloud, cloud);
        QCOMPARE(endpointsOf(places).clientId, QString());
    }
}

void TestResolvedSettings::whatDoesNotCountIsNoProblem()
{
    const ResolvedSettings resolved = resolveSettings(
        {.commandLine = {.tenant = u"contoso.com"_s, .clientId = u"good"_s},
         .file = {.tenant = u"common"_s, .clientId = u"a&b"_s, .clientIdChina = u"a&b"_s}});
    QVERIFY(resolved.problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestResolvedSettings)
#include "tst_resolvedsettings.moc"
