// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "auth/tokensource.h"
#include "base/error.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace cloudpc {

class AuthCodeFlow;
class Browser;
class Clock;
class RandomSource;
class TokenClient;
class TokenStore;
struct Endpoints;
struct Tokens;

/// Who is signed in, and the one place that gives out access tokens. The access token lives in memory only.
class Session final : public QObject, public TokenSource
{
    Q_OBJECT

public:
    enum class State { SignedOut, SigningIn, SignedIn };
    Q_ENUM(State)

    /// All references must outlive the session; `endpoints` is read anew at each request.
    Session(const Endpoints &endpoints, QNetworkAccessManager &network, TokenStore &store, Browser &browser,
            Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] State state() const;
    /// Whose session it is; kept while signing in again, so that the window can say who.
    [[nodiscard]] const std::optional<Account> &account() const;
    /// Why the last sign-in failed or the session ended; nothing while all is well.
    [[nodiscard]] const std::optional<Error> &lastError() const;
    /// The authorization page while State::SigningIn, for "Copy link"; empty otherwise.
    [[nodiscard]] QUrl authorizationUrl() const;

    /// Takes up a stored sign-in, without any interaction. Silent if there is none.
    void resume();
    /// Opens the browser. Does nothing while a sign-in is under way.
    void signIn();
    void cancelSignIn();
    /// Forgets tokens here and in the store.
    void signOut();
    /// Drops tokens without touching the store: the endpoints now name another server.
    void reset();

    void token(Patience patience, QObject *context, Callback<QByteArray> callback) override;
    void reject(const QByteArray &token) override;
    void challenge(const QByteArray &token, const QString &claims) override;
    [[nodiscard]] QString owner() const override;
    [[nodiscard]] AccessFacts facts() const override;

signals:
    /// State, account, lastError or authorizationUrl changed.
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
