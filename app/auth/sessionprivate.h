// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accesstoken.h"
#include "auth/accountbook.h"
#include "auth/appcredential.h"
#include "auth/authority.h"
#include "auth/refreshgrant.h"
#include "auth/secretstore.h"
#include "auth/session.h"
#include "auth/signinattempt.h"
#include "auth/tokenclient.h"

#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cloudpc {

struct Session::Private {
    /// What stands, whatever else is under way.
    enum class Standing { None, Good, SignInNeeded };

    struct Waiter {
        Patience patience = Patience::FailAtOnce;
        Callback<QByteArray> callback;
    };

    Private(Session &session, const Parts &parts);

    // Beginning and ending (session.cpp)
    void forget();
    void newEpoch();
    void newEntry();
    void fail(const Error &error);

    // Interactive sign-in (sessionsignin.cpp)
    void begin(const SignInWish &wish);
    void enterTenant(const KnownSignIn &asked, const SignInWish &wish);
    void openAttempt(const KnownSignIn &asked, const SignInWish &wish);
    void dropAttempt();
    void endSignIn(const std::optional<Error> &error);
    void take(const SignInGrant &grant, const KnownSignIn &asked);
    void enter(const KnownSignIn &known, const Tokens &tokens);
    [[nodiscard]] KnownSignIn askedFor(const SignInWish &wish) const;
    [[nodiscard]] Authority authority() const;

    // App-only (sessionapp.cpp)
    void findCredential();
    void enterAsApp(const AppCredential &credential);
    void getAppTokens(const AppCredential &credential, const KnownSignIn &app, QObject *context,
                      Callback<Tokens> callback);

    // What outlives the program (sessionkeeping.cpp)
    void takeUp(const KnownSignIn &known);
    void takeSecret(const Result<std::optional<QByteArray>> &secret);
    void keep(const std::function<void()> &then);
    void takeKept(const Result<Done> &kept, bool wasInBook);
    void removeLeftovers();
    void removeSecret(const KnownSignIn &known, const Callback<Done> &callback);
    [[nodiscard]] bool isInBook() const;
    [[nodiscard]] bool hasSecret() const;
    [[nodiscard]] bool isApp() const;

    // Staying signed in, and who waits for a token (sessionrenewal.cpp)
    void takeHeart();
    void renew();
    void takeRenewed(const Tokens &tokens);
    void renewalFailed(const Error &error);
    void needSignIn(const Error &error);
    void use(const Tokens &tokens);
    void serveWaiting();
    void answerWaiting(const Result<QByteArray> &answer);
    void answerImpatient(const Error &error);
    [[nodiscard]] bool mayRenew() const;
    [[nodiscard]] bool isFresh() const;

    Session &q;
    Parts m_parts;
    TokenClient m_client;

    Standing m_standing = Standing::None;
    std::optional<KnownSignIn> m_known; ///< Whose session it is or was; nothing when nobody's.
    std::optional<Error> m_lastError;
    std::optional<Error> m_storeTrouble;
    bool m_mayBeStored = false; ///< The store may hold something of this session.
    bool m_storeDeclined = false; ///< The admin has taken this session as it is: for this run only.
    QPointer<SignInAttempt> m_attempt;
    SignInWish m_wish; ///< Of the attempt.
    KnownSignIn m_asked; ///< The same, worked out.
    AccessToken m_access;
    AccessFacts m_facts;
    QByteArray m_refreshToken;
    AppCredential m_credential;
    QString m_claims; ///< What the next token has to be asked for with.
    QString m_claimsTried; ///< What a renewal has asked for already.
    bool m_loading = false; ///< Asking the store.
    bool m_renewing = false; ///< Getting a new token, and saving what came of it.
    bool m_entering = false; ///< Signing in without a person.
    /// Context of all that is under way for the present session: replacing it lets late answers fall away.
    std::unique_ptr<QObject> m_epoch = std::make_unique<QObject>();
    /// The same for a sign-in without a person and for a look into the store, which can be cancelled.
    std::unique_ptr<QObject> m_entry = std::make_unique<QObject>();
    std::vector<Waiter> m_waiting;
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
