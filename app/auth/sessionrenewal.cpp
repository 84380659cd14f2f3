// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/sessionprivate.h"
#include "auth/signinerror.h"
#include "base/clock.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

bool Session::Private::isFresh() const
{
    return m_standing == Standing::Good && !m_entering && m_access.isUsable(m_parts.clock.now());
}

bool Session::Private::mayRenew() const
{
    return !m_renewing && hasSecret() && m_parts.clock.monotonic() >= m_renewNotBefore;
}

/// Back to good standing with the secret that is still there; the next renewal shows whether it is right.
void Session::Private::takeHeart()
{
    m_standing = Standing::Good;
    m_lastError.reset();
    emit q.changed();
    serveWaiting();
}

void Session::Private::renew()
{
    if (const std::optional<Error> fault = settingsFault(m_parts.endpoints))
        return needSignIn(signInRequired(*fault));
    m_renewing = true;
    m_claimsTried = m_claims;
    const auto conclude = [this](const Result<Tokens> &tokens) {
        if (tokens)
            takeRenewed(tokens.value());
        else
            renewalFailed(tokens.error());
    };
    if (isApp())
        return getAppTokens(m_credential, *m_known, m_epoch.get(), conclude);
    redeemRefreshToken({.authority = authority(),
                        .account = m_known->account,
                        .refreshToken = m_refreshToken,
                        .claims = m_claims},
                       m_client, m_parts.random, m_epoch.get(), [conclude](const Result<Renewal> &renewal) {
                           conclude(renewal ? Result<Tokens>(renewal.value().tokens)
                                            : Result<Tokens>(renewal.error()));
                       });
}

void Session::Private::use(const Tokens &tokens)
{
    m_access = AccessToken(tokens, m_parts.clock.now());
    // Of a sign-in that was taken up nothing is known before its first token.
    const AccessFacts before = std::exchange(m_facts, factsOf(tokens, isApp()));
    if (m_facts != before && !m_entering && m_standing == Standing::Good)
        emit q.changed();
}

void Session::Private::takeRenewed(const Tokens &tokens)
{
    // A challenge that came in between asks for more than this token was asked for with.
    const bool satisfies = m_claims == m_claimsTried;
    if (satisfies)
        m_claims.clear();
    const auto then = [this, tokens, satisfies] {
        m_renewing = false;
        if (!satisfies)
            return serveWaiting();
        use(tokens);
        answerWaiting(m_access.value());
    };
    if (isApp() || tokens.refreshToken == m_refreshToken)
        return then();
    // Saved before the access token is used: after a crash the store must not hold a token that a strict
    // server has retired (RFC 9700 section 4.14).
    m_refreshToken = tokens.refreshToken;
    keep(then);
}

void Session::Private::renewalFailed(const Error &error)
{
    m_renewing = false;
    const bool mayPass = error.kind == ErrorKind::Unavailable || m_access.isUsable(m_parts.clock.now());
    if (!mayPass || error.kind == ErrorKind::SignInRequired)
        return needSignIn(signInRequired(error));
    const std::chrono::milliseconds wait = error.retryAfter.value_or(0s);
    m_renewNotBefore = m_parts.clock.monotonic() + wait;
    m_renewEarlyNotBefore = m_parts.clock.monotonic() + std::max<std::chrono::milliseconds>(wait, 60s);
    m_lastRenewalError = error;
    if (!m_attempt)
        answerWaiting(error);
}

/// Nothing is deleted: the stored sign-in stays until another one works. Who has patience goes on waiting.
/// The secret is dropped only when it is known to be dead: what a proxy answered says nothing about it.
void Session::Private::needSignIn(const Error &error)
{
    m_standing = Standing::SignInNeeded;
    m_access = {};
    m_facts = {};
    if (isDeadGrant(error))
        m_refreshToken.clear();
    if (!error.claims.isEmpty())
        m_claims = error.claims;
    fail(error);
    if (!m_attempt)
        answerImpatient(error);
}

void Session::Private::serveWaiting()
{
    if (m_waiting.empty() || m_renewing)
        return;
    if (m_access.isUsable(m_parts.clock.now()))
        answerWaiting(m_access.value());
    else if (mayRenew())
        renew();
    else if (!hasSecret())
        needSignIn(signInRequired());
    else
        answerWaiting(m_lastRenewalError);
}

void Session::Private::answerWaiting(const Result<QByteArray> &answer)
{
    // Taken out first: a caller may ask again at once.
    const std::vector<Waiter> waiting = std::exchange(m_waiting, {});
    for (const Waiter &waiter : waiting)
        waiter.callback(answer);
}

void Session::Private::answerImpatient(const Error &error)
{
    const std::vector<Waiter> all = std::exchange(m_waiting, {});
    std::vector<Callback<QByteArray>> impatient;
    for (const Waiter &waiter : all) {
        if (waiter.patience == Patience::FailAtOnce)
            impatient.push_back(waiter.callback);
        else
            m_waiting.push_back(waiter);
    }
    for (const Callback<QByteArray> &callback : impatient)
        callback(error);
}

} // namespace cloudpc
