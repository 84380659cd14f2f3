// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accountbook.h"
#include "auth/memorysecretstore.h"
#include "auth/session.h"
#include "base/clock.h"
#include "base/endpoints.h"
#include "base/randomsource.h"
#include "sandbox/sandboxbrowser.h"
#include "sandbox/sandboxlauncher.h"
#include "support/fixedsigner.h"

#include <QNetworkAccessManager>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

/// The client's own sign-in against the sandbox: two readings of the same documentation must agree.
class TestSandboxSignIn : public QObject
{
    Q_OBJECT

private slots:
    void signsInWithoutABrowser();
    void hearsARefusal();

private:
    static Endpoints endpointsOf(const SandboxLauncher &launcher)
    {
        return {.loginRoot = launcher.root(),
                .graphRoot = launcher.root(),
                .tenant = u"organizations"_s,
                .clientId = u"11111111-2222-4333-8444-555555555555"_s};
    }
};

void TestSandboxSignIn::signsInWithoutABrowser()
{
    SystemClock clock;
    SandboxLauncher launcher(QStringLiteral(SANDBOX_PROGRAM), clock);
    launcher.start();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Running);
    const Endpoints endpoints = endpointsOf(launcher);
    QNetworkAccessManager network;
    MemorySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    SandboxBrowser browser;
    SystemRandom random;
    Session session({endpoints, network, secrets, book, {}, browser, clock, random, signer});
    session.signIn();
    QTRY_COMPARE(session.state(), Session::State::SignedIn);
    QCOMPARE(session.account()->username, u"admin@contoso.sandbox"_s);
}

void TestSandboxSignIn::hearsARefusal()
{
    SystemClock clock;
    SandboxLauncher launcher(QStringLiteral(SANDBOX_PROGRAM), clock);
    launcher.start();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Running);
    const Endpoints endpoints = endpointsOf(launcher);
    QNetworkAccessManager network;
    MemorySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    SandboxBrowser browser(u"refused"_s);
    SystemRandom random;
    Session session({endpoints, network, secrets, book, {}, browser, clock, random, signer});
    session.signIn();
    QTRY_COMPARE(session.state(), Session::State::SignedOut);
    QCOMPARE(session.lastError()->kind, ErrorKind::SignInRefused);
    QVERIFY(session.lastError()->code.contains("65004"_L1));
}

QTEST_GUILESS_MAIN(TestSandboxSignIn)
#include "tst_sandboxsignin.moc"
