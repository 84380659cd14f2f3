// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/workspace.h"

#include "auth/accountbook.h"
#include "auth/browser.h"
#include "auth/memorysecretstore.h"
#include "auth/session.h"
#include "base/clock.h"
#include "graph/deviceimagesapi.h"
#include "graph/graphclient.h"
#include "library/bulkuploads.h"
#include "library/imagelibrary.h"
#include "library/openattempts.h"
#include "library/sourcelist.h"
#include "library/statuswatcher.h"
#include "sandbox/sandboxlauncher.h"

#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

/// Hands the next authorization page to the browser chosen for it.
class ChosenBrowser final : public Browser
{
public:
    explicit ChosenBrowser(Browser &usual)
        : m_usual(usual)
        , m_next(&usual)
    {
    }

    void useOnce(Browser &browser) { m_next = &browser; }
    void useUsual() { m_next = &m_usual; } ///< The attempt that was to use another one never got there.

    [[nodiscard]] bool open(const QUrl &url) override { return std::exchange(m_next, &m_usual)->open(url); }

private:
    Browser &m_usual;
    Browser *m_next;
};

} // namespace

struct Workspace::Private {
    Private(const Surroundings &around, const Records &noting, const Endpoints &where,
            const SignInChoice &how, bool sandboxed)
        : surroundings(around)
        , records(noting)
        , endpoints(where)
        , choice(how)
        , book(sandboxed                                ? sandboxBook
                   : how.remember == Remember::Keychain ? around.book
                                                        : around.sessionBook)
        , browser(sandboxed ? around.sandboxBrowser : around.browser)
        , session(sessionParts(sandboxed))
        , client(around.network, session, endpoints, around.clock, around.random)
        , api(client)
        , library({api, session, noting.journal, around.clock, around.random, noting.isSole, noting.isStart})
        , watcher(library, client.line(), around.clock, around.random)
        , sources({api, session, noting.journal, around.clock})
        , attempts({noting.journal, session, library, around.clock})
        , bulk({library, session, client.line(), noting.journal, around.clock, around.random}, noting.isSole)
    {
    }

    /// The sandbox's sign-ins are worth nothing after it has ended, and must never be seen among the others.
    Session::Parts sessionParts(bool sandboxed)
    {
        const bool kept = choice.remember == Remember::Keychain;
        SecretStore &secrets = kept ? surroundings.keychain : surroundings.sessionSecrets;
        return {.endpoints = endpoints,
                .network = surroundings.network,
                .secrets = sandboxed ? sandboxSecrets : secrets,
                .book = book,
                .keychainSpace = surroundings.keychainSpace,
                .browser = browser,
                .clock = surroundings.clock,
                .random = surroundings.random,
                .signer = surroundings.signer,
                .texts = surroundings.texts};
    }

    Surroundings surroundings;
    Records records;
    Endpoints endpoints;
    SignInChoice choice;
    MemorySecretStore sandboxSecrets;
    AccountBook sandboxBook;
    AccountBook &book;
    ChosenBrowser browser;
    Session session;
    GraphClient client;
    DeviceImagesApi api;
    ImageLibrary library;
    StatusWatcher watcher;
    SourceList sources;
    OpenAttempts attempts;
    BulkUploads bulk;
    std::unique_ptr<SandboxLauncher> launcher;
};

Workspace::Workspace(const Surroundings &surroundings, const Records &records, const Endpoints &endpoints,
                     const SignInChoice &choice, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(surroundings, records, endpoints, choice, false))
{
}

Workspace::Workspace(const Surroundings &surroundings, const Records &records, const Endpoints &endpoints,
                     const QString &sandboxProgram, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(surroundings, records, endpoints, SignInChoice(), true))
{
    d->launcher = std::make_unique<SandboxLauncher>(sandboxProgram, surroundings.clock);
    // Until the sandbox has said where it is there is nowhere to go, least of all to the real service.
    d->endpoints.loginRoot = QUrl();
    d->endpoints.graphRoot = QUrl();
    // Not the tenant of the settings: the sample accounts are of another one.
    d->endpoints.tenant = QStringLiteral("organizations");
    d->endpoints.clientId = QStringLiteral("sandbox");
    // Its clock runs 60 times faster, so the usual pace would miss what happens.
    d->watcher.setPace(1s, 5s);
    d->library.setSettleWindow(10s);
    connect(d->launcher.get(), &SandboxLauncher::stateChanged, this, &Workspace::takeSandboxState);
}

Workspace::~Workspace() = default;

void Workspace::start()
{
    if (d->launcher)
        d->launcher->start();
    else if (d->choice.kind == SignInKind::App)
        d->session.signInAsApp();
    else
        d->session.resume();
}

void Workspace::takeSandboxState()
{
    if (d->launcher->state() != SandboxLauncher::State::Running)
        return;
    d->endpoints.loginRoot = d->launcher->root();
    d->endpoints.graphRoot = d->launcher->root();
    d->session.reset();
    d->session.signIn();
}

bool Workspace::startSandbox()
{
    if (!d->launcher || d->launcher->state() == SandboxLauncher::State::Running)
        return false;
    d->launcher->start();
    return true;
}

void Workspace::signIn(const SignInWish &wish)
{
    if (startSandbox())
        return;
    if (d->choice.kind == SignInKind::App)
        return d->session.signInAsApp();
    if (d->session.state() != Session::State::SigningIn)
        d->browser.useUsual();
    d->session.signIn(wish);
}

void Workspace::signInAs()
{
    if (startSandbox())
        return;
    d->browser.useOnce(d->surroundings.browser);
    d->session.signIn({.chooseAccount = true});
}

void Workspace::takeNetworkNews()
{
    if (d->launcher) // It is on this computer.
        return;
    const auto &error = d->session.lastError();
    // Not an answer of the sign-in service: the page of a network that one had to sign in to, for example.
    const bool wasAnothers = error
        && (error->fault == Fault::ReplyNotJson || error->fault == Fault::WrongTokenReply);
    if (wasAnothers && d->session.state() == Session::State::SignInNeeded)
        d->session.resume();
    d->watcher.lookNow();
}

const Endpoints &Workspace::endpoints() const
{
    return d->endpoints;
}

void Workspace::setGraphVersion(GraphVersion version)
{
    if (std::exchange(d->endpoints.graphVersion, version) == version)
        return;
    emit graphVersionChanged();
    if (d->session.state() == Session::State::SignedIn)
        d->library.refresh();
}

const SignInChoice &Workspace::choice() const
{
    return d->choice;
}

const AccountBook &Workspace::accounts() const
{
    return d->book;
}

Session &Workspace::session()
{
    return d->session;
}

ImageLibrary &Workspace::library()
{
    return d->library;
}

StatusWatcher &Workspace::watcher()
{
    return d->watcher;
}

BulkUploads &Workspace::bulk()
{
    return d->bulk;
}

DeviceImagesApi &Workspace::api()
{
    return d->api;
}

SourceList &Workspace::sources()
{
    return d->sources;
}

OpenAttempts &Workspace::attempts()
{
    return d->attempts;
}

ServiceLine &Workspace::line()
{
    return d->client.line();
}

Journal &Workspace::journal()
{
    return d->records.journal;
}

History &Workspace::history()
{
    return d->records.history;
}

SandboxLauncher *Workspace::sandbox()
{
    return d->launcher.get();
}

} // namespace cloudpc
