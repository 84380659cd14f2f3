// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/knownsignin.h"
#include "auth/networksetup.h"
#include "base/proxyrules.h"
#include "library/credentialkeeper.h"
#include "support/flakysecretstore.h"
#include "support/graphbench.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyQuery>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString passwordName = u"space|proxy-password"_s;

ResolvedSettings settings(Remember remember = Remember::Keychain)
{
    return {.endpoints = {.loginRoot = QUrl(u"https://login.example"_s),
                          .graphRoot = QUrl(u"https://graph.example"_s),
                          .tenant = u"contoso.example"_s,
                          .clientId = u"app-1"_s},
            .remember = remember,
            .network = {
                .proxy = {
                    .mode = ProxyMode::Manual, .host = u"proxy.example"_s, .port = 8080, .user = u"ann"_s}}};
}

QByteArray stored(const QString &password)
{
    return toStored({u"proxy.example:8080"_s, u"ann"_s, password});
}

QString storedPassword(const FlakySecretStore &store)
{
    return proxySignInFromStored(store.content.value(passwordName)).value_or(ProxySignIn()).password;
}

struct Bench {
    /// What the proxy would get for a sign-in now.
    [[nodiscard]] QString offered() const
    {
        const QNetworkProxyQuery query(QUrl(u"https://graph.example"_s));
        return network.proxyFactory()->queryProxy(query).constFirst().password();
    }
    [[nodiscard]] QString appName(const ResolvedSettings &of) const
    {
        return secretName(appSignInAt(of.endpoints), u"space"_s);
    }
    bool keep(const CredentialChanges &changes, const ResolvedSettings &before, const ResolvedSettings &now)
    {
        heard = {};
        keeper.keep(changes, before, now, &owner, heard.callback());
        return QTest::qWaitFor([&] { return heard.done(); }) && heard.ok();
    }
    bool keep(const CredentialChanges &changes, const ResolvedSettings &now = settings())
    {
        return keep(changes, now, now);
    }
    bool finds(bool app, const ResolvedSettings &of)
    {
        Heard<bool> found;
        if (app)
            keeper.findApp(of, &owner, found.callback());
        else
            keeper.findProxyPassword(of, &owner, found.callback());
        return QTest::qWaitFor([&] { return found.done(); }) && found.ok() && found.value();
    }

    QObject owner;
    QNetworkAccessManager network;
    FlakySecretStore keychain;
    FlakySecretStore session;
    NetworkSetup way{network, keychain, u"space"_s};
    CredentialKeeper keeper{keychain, session, u"space"_s, way};
    Heard<Done> heard;
};

} // namespace

class TestCredentialKeeper : public QObject
{
    Q_OBJECT

private slots:
    void nothingToKeepIsKept();
    void eachSecretLiesWhereTheSettingSays_data();
    void eachSecretLiesWhereTheSettingSays();
    void aPasswordIsInUseAtOnce();
    void aPasswordIsInUseEvenIfItCannotBeStored();
    void theFirstFailureIsToldAndTheRestDone();
    void whatIsDeletedIsGone();
    void anAppIsDeletedWhereItLay();
    void theCredentialOfAnotherAppGoes();
    void theCredentialOfTheAppBeforeIsReplaced();
    void secretsMoveWithTheSetting_data();
    void secretsMoveWithTheSetting();
    void newSecretsLeaveNoOldOnesBehind();
    void aMoveThatFailsLosesNothing();
    void whatIsStoredIsFound();
    void withoutOneTenantThereIsNoApp();
    void aStoreThatFailsIsTold();
    void theNextWindowReadsThePasswordFromItsStore();
};

void TestCredentialKeeper::nothingToKeepIsKept()
{
    Bench bench;
    QVERIFY(bench.keep({}));
    QCOMPARE(bench.heard.calls, 1);
    QVERIFY(bench.keychain.calls.isEmpty());
    QVERIFY(bench.session.calls.isEmpty());
}

void TestCredentialKeeper::eachSecretLiesWhereTheSettingSays_data()
{
    QTest::addColumn<bool>("kept");
    QTest::newRow("keychain") << true;
    QTest::newRow("session") << false;
}

void TestCredentialKeeper::eachSecretLiesWhereTheSettingSays()
{
    QFETCH(const bool, kept);
    Bench bench;
    const ResolvedSettings now = settings(kept ? Remember::Keychain : Remember::Session);
    const AppCredential app{.secret = "s3cret"};

    QVERIFY(bench.keep({.app = app, .proxyPassword = u"pa\u00dfwort "_s}, now));

    const FlakySecretStore &store = kept ? bench.keychain : bench.session;
    const FlakySecretStore &other = kept ? bench.session : bench.keychain;
    QCOMPARE(credentialFromStored(store.content.value(bench.appName(now))), app);
    QCOMPARE(storedPassword(store), u"pa\u00dfwort "_s);
    QCOMPARE(store.content.size(), 2);
    QVERIFY(other.content.isEmpty());
    QVERIFY(other.calls.isEmpty());
}

void TestCredentialKeeper::aPasswordIsInUseAtOnce()
{
    Bench bench;
    QVERIFY(bench.keep({.proxyPassword = u"secret"_s}));
    QCOMPARE(bench.offered(), u"secret"_s);
    QVERIFY(bench.keep({.proxyPassword = u"other"_s}));
    QCOMPARE(bench.offered(), u"other"_s);
    QVERIFY(bench.keep({.proxyPassword = QString()}));
    QCOMPARE(bench.offered(), QString());
}

void TestCredentialKeeper::aPasswordIsInUseEvenIfItCannotBeStored()
{
    Bench bench;
    bench.keychain.failAlways();
    QVERIFY(!bench.keep({.proxyPassword = u"secret"_s}));
    QCOMPARE(bench.heard.error().fault, Fault::KeychainUnavailable);
    QCOMPARE(bench.offered(), u"secret"_s);

    // The window that is built anew goes the same way.
    Heard<Done> again;
    bench.keeper.apply(settings(), &bench.owner, again.callback());
    QTRY_VERIFY(again.done());
    QCOMPARE(bench.offered(), u"secret"_s);
}

void TestCredentialKeeper::theFirstFailureIsToldAndTheRestDone()
{
    Bench bench;
    bench.keychain.fault = Fault::KeychainLocked;
    bench.keychain.failCall(1);
    QVERIFY(!bench.keep({.app = AppCredential{.secret = "s"}, .proxyPassword = u"secret"_s}));
    QCOMPARE(bench.heard.calls, 1);
    QCOMPARE(bench.heard.error().fault, Fault::KeychainLocked);
    QCOMPARE(storedPassword(bench.keychain), u"secret"_s);
    QCOMPARE(bench.offered(), u"secret"_s);
}

void TestCredentialKeeper::whatIsDeletedIsGone()
{
    Bench bench;
    QVERIFY(bench.keep({.app = AppCredential{.secret = "s"}, .proxyPassword = u"secret"_s}));
    QVERIFY(bench.keep({.removesApp = true, .proxyPassword = QString()}));
    QVERIFY(bench.keychain.content.isEmpty());
}

/// The same visit to the preferences may name another app, and another store.
void TestCredentialKeeper::anAppIsDeletedWhereItLay()
{
    Bench bench;
    const ResolvedSettings before = settings();
    QVERIFY(bench.keep({.app = AppCredential{.secret = "s"}}, before));
    ResolvedSettings now = settings(Remember::Session);
    now.endpoints.clientId = u"app-2"_s;
    QVERIFY(bench.keep({.removesApp = true}, before, now));
    QVERIFY(bench.keychain.content.isEmpty());
    QVERIFY(bench.session.calls.isEmpty());
}

void TestCredentialKeeper::theCredentialOfAnotherAppGoes()
{
    for (const bool otherTenant : {true, false}) {
        Bench bench;
        QVERIFY(bench.keep({.app = AppCredential{.secret = "s"}}));
        ResolvedSettings now = settings();
        (otherTenant ? now.endpoints.tenant : now.endpoints.clientId) = u"other.example"_s;
        QVERIFY(bench.keep({}, settings(), now));
        QVERIFY(bench.keychain.content.isEmpty());
    }
}

void TestCredentialKeeper::theCredentialOfTheAppBeforeIsReplaced()
{
    Bench bench;
    QVERIFY(bench.keep({.app = AppCredential{.secret = "s"}}));
    ResolvedSettings now = settings();
    now.endpoints.clientId = u"app-2"_s;
    QVERIFY(bench.keep({.app = AppCredential{.secret = "t"}}, settings(), now));
    QCOMPARE(bench.keychain.content.keys(), QStringList{bench.appName(now)});
}

void TestCredentialKeeper::secretsMoveWithTheSetting_data()
{
    eachSecretLiesWhereTheSettingSays_data();
}

void TestCredentialKeeper::secretsMoveWithTheSetting()
{
    QFETCH(const bool, kept);
    Bench bench;
    const ResolvedSettings before = settings(kept ? Remember::Session : Remember::Keychain);
    const ResolvedSettings now = settings(kept ? Remember::Keychain : Remember::Session);
    const AppCredential app{.secret = "s"};
    QVERIFY(bench.keep({.app = app, .proxyPassword = u"secret"_s}, before));

    QVERIFY(bench.keep({}, before, now));

    const FlakySecretStore &store = kept ? bench.keychain : bench.session;
    QCOMPARE(credentialFromStored(store.content.value(bench.appName(now))), app);
    QCOMPARE(storedPassword(store), u"secret"_s);
    QVERIFY((kept ? bench.session : bench.keychain).content.isEmpty());
}

void TestCredentialKeeper::newSecretsLeaveNoOldOnesBehind()
{
    Bench bench;
    const ResolvedSettings now = settings(Remember::Session);
    QVERIFY(bench.keep({.app = AppCredential{.secret = "s"}, .proxyPassword = u"secret"_s}));
    QVERIFY(bench.keep({.app = AppCredential{.secret = "t"}, .proxyPassword = u"other"_s}, settings(), now));
    QVERIFY(bench.keychain.content.isEmpty());
    QCOMPARE(storedPassword(bench.session), u"other"_s);

    QVERIFY(bench.keep({.proxyPassword = QString()}, now, settings()));
    QVERIFY(!bench.session.content.contains(passwordName));
    QVERIFY(!bench.keychain.content.contains(passwordName));
}

void TestCredentialKeeper::aMoveThatFailsLosesNothing()
{
    Bench bench;
    const ResolvedSettings before = settings(Remember::Session);
    QVERIFY(bench.keep({.app = AppCredential{.secret = "s"}, .proxyPassword = u"secret"_s}, before));
    bench.keychain.failAlways();
    QVERIFY(!bench.keep({}, before, settings()));
    QCOMPARE(bench.heard.error().fault, Fault::KeychainUnavailable);
    QCOMPARE(bench.session.content.size(), 2);
}

void TestCredentialKeeper::whatIsStoredIsFound()
{
    Bench bench;
    for (const bool app : {true, false})
        QVERIFY(!bench.finds(app, settings()));
    QVERIFY(bench.keep({.app = AppCredential{.secret = "s"}, .proxyPassword = u"secret"_s}));
    for (const bool app : {true, false}) {
        QVERIFY(bench.finds(app, settings()));
        QVERIFY(!bench.finds(app, settings(Remember::Session)));
    }
    ResolvedSettings other = settings();
    other.endpoints.tenant = u"fabrikam.example"_s;
    QVERIFY(!bench.finds(true, other));
}

void TestCredentialKeeper::withoutOneTenantThereIsNoApp()
{
    Bench bench;
    ResolvedSettings anyTenant = settings();
    anyTenant.endpoints.tenant = u"organizations"_s;
    QVERIFY(!bench.finds(true, anyTenant));
    ResolvedSettings noApp = settings();
    noApp.endpoints.clientId.clear();
    QVERIFY(!bench.finds(true, noApp));
    QVERIFY(bench.keychain.calls.isEmpty());
}

void TestCredentialKeeper::aStoreThatFailsIsTold()
{
    Bench bench;
    bench.keychain.failAlways();
    Heard<bool> found;
    bench.keeper.findProxyPassword(settings(), &bench.owner, found.callback());
    QTRY_VERIFY(found.done());
    QCOMPARE(found.error().fault, Fault::KeychainUnavailable);
}

void TestCredentialKeeper::theNextWindowReadsThePasswordFromItsStore()
{
    Bench bench;
    bench.keychain.content.insert(passwordName, stored(u"of-keychain"_s));
    bench.session.content.insert(passwordName, stored(u"of-session"_s));
    Heard<Done> heard;
    bench.keeper.apply(settings(Remember::Session), &bench.owner, heard.callback());
    QTRY_VERIFY(heard.ok());
    QCOMPARE(bench.offered(), u"of-session"_s);
    QVERIFY(bench.keychain.calls.isEmpty());
}

QTEST_GUILESS_MAIN(TestCredentialKeeper)
#include "tst_credentialkeeper.moc"
