// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/authority.h"
#include "auth/refreshgrant.h"
#include "auth/sessionprivate.h"
#include "base/clock.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

/// Brings the store up to date, and goes on in any case: a session that cannot be stored is still one for
/// this run, and lastError says so.
void Session::Private::keep(std::function<void()> then)
{
    const Callback<Done> done = [this, then = std::move(then)](const Result<Done> &result) {
        const std::optional<Error> before = std::exchange(
            m_lastError, result ? std::nullopt : std::optional(result.error()));
        if (before != m_lastError)
            emit q.changed();
        then();
    };
    if (m_refreshToken.isEmpty())
        m_store.clear(m_epoch.get(), done); // what is in there belongs to an earlier session
    else
        m_store.save({.account = *m_account, .refreshToken = m_refreshToken}, m_epoch.get(), done);
}

bool Session::Private::mayRenew() const
{
    return !m_renewing && !m_refreshToken.isEmpty() && m_clock.monotonic() >= m_renewNotBefore;
}

void Session::Private::renew()
{
    if (const std::optional<Error> fault = settingsFault(m_endpoints))
        return end(*fault);
    m_renewing = true;
    redeemRefreshToken({.account = *m_account, .refreshToken = m_refreshToken}, authorityOf(m_endpoints),
                       m_client, m_random, m_epoch.get(), [this](const Result<Tokens> &tokens) {
                           if (tokens)
                               takeRenewed(tokens.value());
                           else
                               renewalFailed(tokens.error());
                       });
}

void Session::Private::takeRenewed(const Tokens &tokens)
{
    const auto use = [this, access = AccessToken(tokens, m_clock.now()), value = tokens.accessToken] {
        m_renewing = false;
        m_access = access;
        answerWaiting(value);
    };
    if (tokens.refreshToken == m_refreshToken)
        return use();
    // Saved before the access token is used: after a crash the store must not hold a token that a strict
    // server has retired (RFC 9700 section 4.14).
    m_refreshToken = tokens.refreshToken;
    keep(use);
}

void Session::Private::renewalFailed(const Error &error)
{
    m_renewing = false;
    const bool mayPass = error.kind == ErrorKind::Unavailable || m_access.isUsable(m_clock.now());
    if (!mayPass || error.kind == ErrorKind::SignInRequired)
        return end(signInRequired(error));
    const std::chrono::milliseconds wait = error.retryAfter.value_or(0s);
    m_renewNotBefore = m_clock.monotonic() + wait;
    m_renewEarlyNotBefore = m_clock.monotonic() + std::max<std::chrono::milliseconds>(wait, 60s);
    m_lastRenewalError = error;
    if (!m_flow)
        answerWaiting(error);
}

/// The session is over, but nothing is deleted: the stored sign-in stays until another one works.
void Session::Private::end(const Error &error)
{
    m_signedIn = false;
    m_access = {};
    m_refreshToken.clear();
    m_lastError = error;
    emit q.changed();
    if (!m_flow)
        answerWaiting(error);
}

void Session::Private::serveWaiting()
{
    if (m_waiting.empty() || m_renewing)
        return;
    if (m_access.isUsable(m_clock.now()))
        answerWaiting(m_access.value());
    else if (mayRenew())
        renew();
    else if (m_refreshToken.isEmpty())
        end(signInRequired());
    else
        answerWaiting(m_lastRenewalError);
}

void Session::Private::answerWaiting(const Result<QByteArray> &answer)
{
    // Taken out first: a caller may ask again at once.
    const std::vector<Callback<QByteArray>> waiting = std::exchange(m_waiting, {});
    for (const Callback<QByteArray> &callback : waiting)
        callback(answer);
}

} // namespace cloudpc
