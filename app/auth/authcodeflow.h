// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "auth/authority.h"
#include "auth/loopbacklistener.h"
#include "auth/pkce.h"
#include "auth/tokens.h"
#include "base/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace cloudpc {

class Browser;
class Clock;
class RandomSource;
class TokenClient;

/// What a sign-in ends with.
struct SignInGrant {
    Tokens tokens;
    Account account; ///< All empty if the authority sent no ID token.

    bool operator==(const SignInGrant &) const = default;
};

/// One sign-in with authorization code and PKCE (RFC 6749 section 4.1, RFC 7636, RFC 8252): opens the
/// browser, waits for it to come back, redeems the code. For one attempt only; verifier, state, nonce and
/// port are never used again.
class AuthCodeFlow final : public QObject
{
    Q_OBJECT

public:
    /// What the flow works with; all of it must outlive the flow.
    struct Parts {
        TokenClient &tokens;
        Browser &browser;
        Clock &clock;
        RandomSource &random;
    };

    /// `loginHint` names the account to sign in again; empty lets the admin choose one.
    AuthCodeFlow(const Authority &authority, const QString &loginHint, const Parts &parts,
                 QObject *parent = nullptr);
    ~AuthCodeFlow() override;

    /// The callback comes once, unless the flow is cancelled: with the grant, or with SignInRefused,
    /// Unavailable, InvalidReply or Local (NobodyCame after five minutes). It must not delete the flow:
    /// deleteLater(), a socket of the flow may be on the stack.
    void start(Callback<SignInGrant> callback);
    /// Closes the port. The callback will not come.
    void cancel();

    /// The page that was opened, for "Copy link". Empty before start().
    [[nodiscard]] QUrl authorizationUrl() const;

signals:
    /// No browser could be started. The flow goes on waiting: the link can be copied into one by hand.
    void browserNotOpened();

private:
    [[nodiscard]] QUrl buildUrl() const;
    void openBrowser();
    void take(const RedirectAnswer &answer);
    void redeem(const QString &code);
    void conclude(const Result<Tokens> &tokens);
    void finish(Result<SignInGrant> result);

    Authority m_authority;
    QString m_loginHint;
    Parts m_parts;
    Pkce m_pkce;
    QString m_state;
    QString m_nonce;
    QByteArray m_requestId;
    QUrl m_url;
    LoopbackListener m_listener;
    std::unique_ptr<QObject> m_patience; ///< While nobody has come back.
    Callback<SignInGrant> m_callback;
};

} // namespace cloudpc
