// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/session.h"

#include "auth/authority.h"
#include "auth/sessionprivate.h"
#include "base/callback.h"
#include "base/clock.h"
#include "base/endpoints.h"

#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

Session::Private::Private(Session &session, const Endpoints &endpoints, QNetworkAccessManager &network,
                          TokenStore &store, Browser &browser, Clock &clock, RandomSource &random)
    : q(session)
    , m_endpoints(endpoints)
    , m_store(store)
    , m_browser(browser)
    , m_clock(clock)
    , m_random(random)
    , m_client(network, clock)
{
}

void Session::Private::newEpoch()
{
    m_epoch = std::make_unique<QObject>();
    m_loading = m_renewing = m_entering = false;
    m_renewNotBefore = m_renewEarlyNotBefore = 0ms;
}

void Session::Private::dropFlow()
{
    if (!m_flow)
        return;
    m_flow->cancel();
    m_flow->deleteLater();
    m_flow = nullptr;
}

void Session::Private::forget()
{
    dropFlow();
    newEpoch();
    m_signedIn = false;
    m_access = {};
    m_refreshToken.clear();
    m_account.reset();
    m_lastError.reset();
}

void Session::Private::endSignIn(const std::optional<Error> &error)
{
    dropFlow();
    m_lastError = error;
    emit q.changed();
    if (m_signedIn)
        serveWaiting();
    else if (!m_loading)
        answerWaiting(signInRequired(error.value_or(Error())));
}

void Session::Private::enter(const SignInGrant &grant)
{
    dropFlow();
    newEpoch();
    m_entering = true;
    m_account = grant.account;
    m_refreshToken = grant.tokens.refreshToken;
    m_lastError.reset();
    keep([this, access = AccessToken(grant.tokens, m_clock.now()), value = grant.tokens.accessToken] {
        m_entering = false;
        m_signedIn = true;
        m_access = access;
        emit q.changed();
        answerWaiting(value);
    });
}

void Session::Private::takeUp(const Result<std::optional<StoredSignIn>> &stored)
{
    m_loading = false;
    if (!stored)
        m_lastError = stored.error();
    if (stored && stored.value()) {
        m_account = stored.value()->account;
        m_refreshToken = stored.value()->refreshToken;
        m_signedIn = true;
    }
    if (m_lastError || m_signedIn)
        emit q.changed();
    if (m_signedIn)
        serveWaiting();
    else if (!m_flow)
        answerWaiting(signInRequired(m_lastError.value_or(Error())));
}

Session::Session(const Endpoints &endpoints, QNetworkAccessManager &network, TokenStore &store,
                 Browser &browser, Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, endpoints, network, store, browser, clock, random))
{
}

Session::~Session()
{
    d->forget();
    d->answerWaiting(Error{.kind = ErrorKind::Cancelled});
}

Session::State Session::state() const
{
    if (d->m_flow || d->m_entering)
        return State::SigningIn;
    return d->m_signedIn ? State::SignedIn : State::SignedOut;
}

const std::optional<Account> &Session::account() const
{
    return d->m_account;
}

const std::optional<Error> &Session::lastError() const
{
    return d->m_lastError;
}

QUrl Session::authorizationUrl() const
{
    return d->m_flow ? d->m_flow->authorizationUrl() : QUrl();
}

void Session::resume()
{
    if (state() != State::SignedOut || d->m_loading)
        return;
    d->m_loading = true;
    d->m_store.load(d->m_epoch.get(),
                    [this](const Result<std::optional<StoredSignIn>> &stored) { d->takeUp(stored); });
}

void Session::signIn()
{
    if (state() == State::SigningIn)
        return;
    d->m_lastError = settingsFault(d->m_endpoints);
    if (d->m_lastError) {
        emit changed();
        return;
    }
    // Who is signed in and asks for it wants another account; whose session ended wants the same again.
    const QString hint = !d->m_signedIn && d->m_account ? d->m_account->loginHint : QString();
    d->m_flow = new AuthCodeFlow(authorityOf(d->m_endpoints), hint,
                                 {d->m_client, d->m_browser, d->m_clock, d->m_random}, this);
    connect(d->m_flow, &AuthCodeFlow::browserNotOpened, this,
            [this] { d->m_lastError = Error{.kind = ErrorKind::Local, .fault = Fault::BrowserNotOpened}; });
    d->m_flow->start([this](const Result<SignInGrant> &grant) {
        if (grant)
            d->enter(grant.value());
        else
            d->endSignIn(grant.error());
    });
    emit changed();
}

void Session::cancelSignIn()
{
    if (d->m_flow)
        d->endSignIn(std::nullopt);
}

void Session::signOut()
{
    d->forget();
    emit changed();
    d->answerWaiting(signInRequired());
    d->m_store.clear(d->m_epoch.get(), [this](const Result<Done> &cleared) {
        if (cleared)
            return;
        d->m_lastError = cleared.error();
        emit changed();
    });
}

void Session::reset()
{
    d->forget();
    emit changed();
    d->answerWaiting(Error{.kind = ErrorKind::Cancelled});
}

void Session::token(Patience, QObject *context, Callback<QByteArray> callback)
{
    const bool fresh = d->m_signedIn && !d->m_entering && d->m_access.isUsable(d->m_clock.now());
    if (fresh) {
        const QByteArray value = d->m_access.value();
        if (d->m_access.isRenewalDue(d->m_clock.now()) && d->mayRenew()
            && d->m_clock.monotonic() >= d->m_renewEarlyNotBefore)
            d->renew();
        return callback(value);
    }
    if (state() == State::SignedOut && !d->m_loading)
        return callback(signInRequired(d->m_lastError.value_or(Error())));
    d->m_waiting.push_back(boundTo(context, std::move(callback)));
    if (state() == State::SignedIn)
        d->serveWaiting();
}

void Session::reject(const QByteArray &token)
{
    if (token == d->m_access.value())
        d->m_access = {};
}

void Session::challenge(const QByteArray &token, const QString &)
{
    reject(token);
}

AccessFacts Session::facts() const
{
    return {};
}

QString Session::owner() const
{
    return d->m_account ? d->m_account->objectId + u'@' + d->m_account->tenantId : QString();
}

} // namespace cloudpc
