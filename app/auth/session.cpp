// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/session.h"

#include "auth/sessionprivate.h"
#include "base/callback.h"
#include "base/clock.h"

#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

Session::Private::Private(Session &session, const Parts &parts)
    : q(session)
    , m_parts(parts)
    , m_client(parts.network, parts.clock)
{
}

void Session::Private::newEpoch()
{
    m_epoch = std::make_unique<QObject>();
    newEntry();
    m_renewing = false;
    m_renewNotBefore = m_renewEarlyNotBefore = 0ms;
    m_claims.clear();
    m_claimsTried.clear();
}

void Session::Private::newEntry()
{
    m_entry = std::make_unique<QObject>();
    m_loading = m_entering = false;
}

void Session::Private::forget()
{
    dropAttempt();
    newEpoch();
    m_standing = Standing::None;
    m_access = {};
    m_facts = {};
    m_refreshToken.clear();
    m_credential = {};
    m_known.reset();
    m_lastError.reset();
    m_storeTrouble.reset();
    m_storeDeclined = m_mayBeStored = false;
}

void Session::Private::fail(const Error &error)
{
    m_lastError = error;
    emit q.changed();
}

Session::Session(const Parts &parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, parts))
{
}

Session::~Session()
{
    d->forget();
    d->answerWaiting(Error{.kind = ErrorKind::Cancelled});
}

Session::State Session::state() const
{
    if (d->m_attempt || d->m_entering || d->m_loading)
        return State::SigningIn;
    switch (d->m_standing) {
    case Private::Standing::None:
        return State::SignedOut;
    case Private::Standing::Good:
        return State::SignedIn;
    case Private::Standing::SignInNeeded:
        return State::SignInNeeded;
    }
    return State::SignedOut;
}

std::optional<Account> Session::account() const
{
    return d->m_known ? std::optional(d->m_known->account) : std::nullopt;
}

const std::optional<Error> &Session::lastError() const
{
    return d->m_lastError;
}

const std::optional<Error> &Session::storeTrouble() const
{
    return d->m_storeTrouble;
}

std::optional<SignInProgress> Session::progress() const
{
    if (d->m_attempt)
        return d->m_attempt->progress();
    return d->m_entering || d->m_loading
        ? std::optional(SignInProgress{.step = SignInProgress::Step::Redeeming})
        : std::nullopt;
}

const std::optional<KnownSignIn> &Session::known() const
{
    return d->m_known;
}

const KnownSignIn &Session::asked() const
{
    return d->m_asked;
}

void Session::resume()
{
    if (state() == State::SigningIn || state() == State::SignedIn)
        return;
    d->removeLeftovers();
    const bool hasFailed = d->m_standing == Private::Standing::SignInNeeded;
    if (hasFailed && d->hasSecret())
        return d->takeHeart();
    const auto known = hasFailed ? d->m_known : d->m_parts.book.lastAt(d->m_parts.endpoints);
    if (known)
        d->takeUp(*known);
}

void Session::switchTo(const KnownSignIn &known)
{
    if (d->m_known && d->m_standing == Private::Standing::Good && isSameSignIn(*d->m_known, known))
        return;
    d->forget();
    d->answerWaiting(Error{.kind = ErrorKind::Cancelled});
    d->takeUp(known);
}

void Session::signIn(const SignInWish &wish)
{
    const bool another = d->m_attempt && wish != d->m_wish;
    if (state() == State::SigningIn && !another)
        return;
    d->dropAttempt();
    if (const std::optional<Error> fault = settingsFault(d->m_parts.endpoints))
        return d->fail(*fault);
    d->begin(wish);
}

void Session::signInAsApp(const std::optional<AppCredential> &credential)
{
    if (state() == State::SigningIn)
        return;
    if (const std::optional<Error> fault = settingsFault(d->m_parts.endpoints))
        return d->fail(*fault);
    if (credential)
        d->enterAsApp(*credential);
    else
        d->findCredential();
}

void Session::cancelSignIn()
{
    if (d->m_attempt)
        return d->endSignIn(std::nullopt);
    if (!d->m_entering && !d->m_loading)
        return;
    const bool wasLooking = d->m_loading;
    d->newEntry();
    if (wasLooking)
        d->needSignIn(signInRequired());
    else
        d->endSignIn(std::nullopt);
}

void Session::reset()
{
    d->forget();
    emit changed();
    d->answerWaiting(Error{.kind = ErrorKind::Cancelled});
}

void Session::token(Patience patience, QObject *context, Callback<QByteArray> callback)
{
    if (d->isFresh()) {
        const QByteArray value = d->m_access.value();
        const Clock &clock = d->m_parts.clock;
        if (d->m_access.isRenewalDue(clock.now()) && d->mayRenew()
            && clock.monotonic() >= d->m_renewEarlyNotBefore)
            d->renew();
        return callback(value);
    }
    const State now = state();
    const bool hopeless = now == State::SignedOut
        || (now == State::SignInNeeded && patience == Patience::FailAtOnce);
    if (hopeless)
        return callback(signInRequired(d->m_lastError.value_or(Error())));
    d->m_waiting.push_back({patience, boundTo(context, std::move(callback))});
    if (now == State::SignedIn)
        d->serveWaiting();
}

void Session::reject(const QByteArray &token)
{
    if (token == d->m_access.value())
        d->m_access = {};
}

void Session::challenge(const QByteArray &token, const QString &claims)
{
    if (token != d->m_access.value() || token.isEmpty())
        return;
    d->m_access = {};
    d->m_claims = claims;
    // A renewal with these very claims did not help: only a person can.
    if (claims == d->m_claimsTried)
        d->needSignIn({.kind = ErrorKind::SignInRequired,
                       .code = QStringLiteral("insufficient_claims"),
                       .claims = claims});
}

bool Session::isReady() const
{
    return d->isFresh();
}

QString Session::owner() const
{
    const auto &known = d->m_known;
    return known ? known->account.objectId + u'@' + known->account.tenantId : QString();
}

AccessFacts Session::facts() const
{
    return d->m_facts;
}

} // namespace cloudpc
