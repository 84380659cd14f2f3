// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accesstoken.h"
#include "auth/authcodeflow.h"
#include "auth/session.h"
#include "auth/tokenclient.h"
#include "auth/tokenstore.h"

#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cloudpc {

struct Session::Private {
    Private(Session &session, const Endpoints &endpoints, QNetworkAccessManager &network, TokenStore &store,
            Browser &browser, Clock &clock, RandomSource &random);

    // Beginning and ending (session.cpp)
    void forget();
    void newEpoch();
    void dropFlow();
    void endSignIn(const std::optional<Error> &error);
    void enter(const SignInGrant &grant);
    void takeUp(const Result<std::optional<StoredSignIn>> &stored);

    // Staying signed in, and who waits for a token (sessionrenewal.cpp)
    void keep(std::function<void()> then);
    void renew();
    void takeRenewed(const Tokens &tokens);
    void renewalFailed(const Error &error);
    void end(const Error &error);
    void serveWaiting();
    void answerWaiting(const Result<QByteArray> &answer);
    [[nodiscard]] bool mayRenew() const;

    Session &q;
    const Endpoints &m_endpoints;
    TokenStore &m_store;
    Browser &m_browser;
    Clock &m_clock;
    RandomSource &m_random;
    TokenClient m_client;

    std::optional<Account> m_account;
    std::optional<Error> m_lastError;
    QPointer<AuthCodeFlow> m_flow;
    AccessToken m_access;
    QByteArray m_refreshToken;
    bool m_signedIn = false; ///< There is a session, also while signing in to another one.
    bool m_loading = false; ///< Asking the store.
    bool m_renewing = false; ///< Redeeming the refresh token, and saving what came of it.
    bool m_entering = false; ///< Signed in, but not saved yet.
    /// Context of all that is under way for the present session: replacing it lets late answers fall away.
    std::unique_ptr<QObject> m_epoch = std::make_unique<QObject>();
    std::vector<Callback<QByteArray>> m_waiting;
    std::chrono::milliseconds m_renewNotBefore{0}; ///< Monotonic; what the service asked for.
    std::chrono::milliseconds m_renewEarlyNotBefore{0}; ///< The same for a renewal that can wait.
    Error m_lastRenewalError;
};

/// What a failed sign-in or renewal means to one who only wants a token.
[[nodiscard]] inline Error signInRequired(Error cause = {})
{
    cause.kind = ErrorKind::SignInRequired;
    return cause;
}

} // namespace cloudpc
