// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "base/proxyrules.h"
#include "base/randomsource.h"
#include "library/workspace.h"
#include "sandbox/sandboxbrowser.h"
#include "sandbox/sandboxlauncher.h"
#include "support/fakebrowser.h"
#include "support/fixedsigner.h"
#include "support/libraryfixture.h"
#include "support/temporaryrecords.h"

#include <QNetworkReply>
#include <QProcess>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using Freshness = ImageLibrary::Freshness;

namespace {

/// The proxy of a company: whatever reaches it has left this computer.
constexpr auto proxyVariables = {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"};

struct Fixture {
    Fixture()
    {
        for (const char *name : proxyVariables)
            qputenv(name, proxy.url().toEncoded());
        network.setProxyFactory(new ProxyRules);
    }
    ~Fixture()
    {
        for (const char *name : proxyVariables)
            qunsetenv(name);
    }

    [[nodiscard]] Surroundings surroundings()
    {
        return {network, clock, random, secrets, book, secrets, book, {}, signer, browser, sandboxBrowser};
    }

    ScriptedServer proxy;
    /// What the settings say: a real-looking service and a tenant that is not the sandbox's.
    Endpoints endpoints{.loginRoot = QUrl(u"https://login.invalid"_s),
                        .graphRoot = QUrl(u"https://graph.invalid"_s),
                        .tenant = u"4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10"_s,
                        .clientId = u"abc"_s};
    QNetworkAccessManager network;
    SystemClock clock;
    SystemRandom random;
    MemorySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    FakeBrowser browser;
    SandboxBrowser sandboxBrowser;
    TemporaryRecords kept;
};

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Fixture>(); }
    void cleanup() { m.reset(); }

    void theSandboxSignsInAndListsByItself();
    void theSandboxNeverLeavesThisComputer();
    void theSandboxComesBackAfterItDied();
    void signingInAsAnotherUsesTheRealBrowserOnce();
    void aMissingSandboxLeadsNowhereElse();
    void aRealTenantWaitsForTheAdmin();

private:
    std::unique_ptr<Fixture> m;
};

void TestWorkspace::theSandboxSignsInAndListsByItself()
{
    Workspace workspace(m->surroundings(), m->kept.records(), m->endpoints, QStringLiteral(SANDBOX_PROGRAM));
    workspace.start();

    QTRY_VERIFY_WITH_TIMEOUT(workspace.library().freshness() == Freshness::Loaded, 20000);

    QVERIFY(workspace.session().state() == Session::State::SignedIn);
    QCOMPARE(workspace.session().account()->username, u"admin@contoso.sandbox"_s);
    QVERIFY(workspace.library().entries().size() >= 5);
    QVERIFY(m->browser.opened().isEmpty());
    QCOMPARE(workspace.endpoints().graphRoot, workspace.sandbox()->root());
}

void TestWorkspace::theSandboxNeverLeavesThisComputer()
{
    Workspace workspace(m->surroundings(), m->kept.records(), m->endpoints, QStringLiteral(SANDBOX_PROGRAM));
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.library().freshness() == Freshness::Loaded, 20000);

    const QString key = workspace.library().upload(LibraryFixture::draft(u"Quiet"_s));
    QTRY_VERIFY(workspace.library().find(key)->status == EntryStatus::Pending);
    workspace.session().signOut();

    QCOMPARE(m->proxy.connections(), 0);
    // The same network does use the proxy for everything else, so the silence above means something.
    QNetworkReply *outside = m->network.get(QNetworkRequest(QUrl(u"http://graph.invalid/"_s)));
    outside->setParent(&workspace);
    QTRY_COMPARE(m->proxy.connections(), 1);
}

void TestWorkspace::theSandboxComesBackAfterItDied()
{
    Workspace workspace(m->surroundings(), m->kept.records(), m->endpoints, QStringLiteral(SANDBOX_PROGRAM));
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.library().freshness() == Freshness::Loaded, 20000);
    const QUrl before = workspace.endpoints().graphRoot;

    workspace.sandbox()->findChild<QProcess *>()->kill();
    QTRY_VERIFY(workspace.sandbox()->state() == SandboxLauncher::State::Failed);
    workspace.signIn();

    QTRY_VERIFY(workspace.endpoints().graphRoot != before);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.library().freshness() == Freshness::Loaded
                                 && workspace.session().state() == Session::State::SignedIn,
                             20000);
}

void TestWorkspace::signingInAsAnotherUsesTheRealBrowserOnce()
{
    Workspace workspace(m->surroundings(), m->kept.records(), m->endpoints, QStringLiteral(SANDBOX_PROGRAM));
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.session().state() == Session::State::SignedIn, 20000);

    workspace.signInAs();
    QTRY_COMPARE(m->browser.opened().size(), 1);
    QCOMPARE(m->browser.opened().constFirst().host(), u"127.0.0.1"_s);

    workspace.session().cancelSignIn();
    workspace.signInAs(); // and not carried over to the next one when cancelled early

    workspace.session().cancelSignIn();
    workspace.signIn();
    QTRY_VERIFY(workspace.session().state() == Session::State::SignedIn);
    QCOMPARE(m->browser.opened().size(), 1);
}

void TestWorkspace::aMissingSandboxLeadsNowhereElse()
{
    Workspace workspace(m->surroundings(), m->kept.records(), m->endpoints,
                        u"/nowhere/cloudpc-image-sandbox"_s);
    workspace.start();
    QTRY_VERIFY(workspace.sandbox()->state() == SandboxLauncher::State::Failed);

    workspace.signIn();
    QTRY_VERIFY(workspace.sandbox()->state() == SandboxLauncher::State::Failed);
    workspace.signInAs();
    QTRY_VERIFY(workspace.sandbox()->state() == SandboxLauncher::State::Failed);
    workspace.session().signIn();
    workspace.library().refresh();
    QTRY_VERIFY(workspace.library().freshness() != Freshness::Loading);

    QVERIFY(m->browser.opened().isEmpty());
    QVERIFY(workspace.session().state() != Session::State::SignedIn);
    QCOMPARE(m->proxy.connections(), 0);
}

void TestWorkspace::aRealTenantWaitsForTheAdmin()
{
    Workspace workspace(m->surroundings(), m->kept.records(), m->endpoints);
    QSignalSpy changed(&workspace.session(), &Session::changed);

    workspace.start();
    QVERIFY(!workspace.sandbox());
    QVERIFY(workspace.session().state() == Session::State::SignedOut);
    QVERIFY(m->browser.opened().isEmpty());

    workspace.signIn();
    QVERIFY(workspace.session().state() == Session::State::SigningIn);
    // The service is asked about the tenant before a browser opens, and cannot be reached.
    QTRY_VERIFY(workspace.session().state() == Session::State::SignedOut);
    QVERIFY(workspace.session().lastError()->kind == ErrorKind::Unavailable);
    QVERIFY(m->browser.opened().isEmpty());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
