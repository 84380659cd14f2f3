// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/authority.h"
#include "auth/loopbacklistener.h"
#include "auth/pkce.h"
#include "auth/resultpage.h"
#include "auth/signingrant.h"
#include "base/result.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <memory>

namespace cloudpc {

class Browser;
class Clock;
class RandomSource;
class TokenClient;

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
        ResultPageTexts texts = {};
    };

    /// What is asked of the authorization page beyond the usual.
    struct Ask {
        QString loginHint; ///< The account to sign in again; empty lets the admin choose one.
        QString claims; ///< A claims challenge to satisfy; may be empty.
    };

    AuthCodeFlow(const Authority &authority, const Ask &ask, const Parts &parts, QObject *parent = nullptr);
    ~AuthCodeFlow() override;

    /// The callback comes once, unless the flow is cancelled: with the grant, or with SignInRefused,
    /// Unavailable, InvalidReply or Local (NobodyCame after five minutes). It must not delete the flow:
    /// deleteLater(), a socket of the flow may be on the stack.
    void start(Callback<SignInGrant> callback);
    /// Closes the port. The callback will not come.
    void cancel();

    /// The page that was opened, for "Copy link". Empty before start().
    [[nodiscard]] QUrl authorizationUrl() const;
    /// What has to be registered for the app, but for its port. Empty before start().
    [[nodiscard]] QString redirectUri() const;
    /// When the wait for the browser ends, UTC; invalid once it is over.
    [[nodiscard]] QDateTime endsAt() const;

signals:
    /// No browser could be started. The flow goes on waiting: the link can be copied into one by hand.
    void browserNotOpened();
    /// The browser came back with a code; tokens are being fetched.
    void redeeming();

private:
    [[nodiscard]] QUrl buildUrl() const;
    void openBrowser();
    void take(const RedirectAnswer &answer);
    void redeem(const QString &code);
    void conclude(const Result<Tokens> &tokens);
    void finish(const Result<SignInGrant> &result);

    Authority m_authority;
    Ask m_ask;
    Parts m_parts;
    Pkce m_pkce;
    QString m_state;
    QString m_nonce;
    QByteArray m_requestId;
    QUrl m_url;
    QDateTime m_endsAt;
    LoopbackListener m_listener;
    std::unique_ptr<QObject> m_patience; ///< While nobody has come back.
    Callback<SignInGrant> m_callback;
};

} // namespace cloudpc
