// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "auth/appcredential.h"
#include "auth/knownsignin.h"
#include "auth/resultpage.h"
#include "auth/signinprogress.h"
#include "auth/signinwish.h"
#include "auth/tokensource.h"
#include "base/error.h"

#include <QObject>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace cloudpc {

class AccountBook;
class Browser;
class Clock;
class KeySigner;
class RandomSource;
class SecretStore;
struct Endpoints;

/// Who is signed in, and the one place that gives out access tokens. The access token lives in memory only.
class Session final : public QObject, public TokenSource
{
    Q_OBJECT

public:
    enum class State {
        SignedOut,
        SigningIn,
        SignedIn,
        /// The account is kept, but it has to prove itself before anything can be asked of Graph: its sign-in
        /// expired, or the organization wants another proof. lastError() says why.
        SignInNeeded,
    };
    Q_ENUM(State)

    /// What signOut() did to the stored secret.
    enum class Removal { NothingStored, Deleted, Failed };
    Q_ENUM(Removal)

    /// What a session works with. All must outlive it; `endpoints` is read anew at each request.
    struct Parts {
        const Endpoints &endpoints;
        QNetworkAccessManager &network;
        SecretStore &secrets;
        AccountBook &book;
        QString keychainSpace; ///< See secretName().
        Browser &browser;
        Clock &clock;
        RandomSource &random;
        KeySigner &signer;
        ResultPageTexts texts = {};
    };

    explicit Session(const Parts &parts, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] State state() const;
    /// Whose session it is; kept while signing in again, so that the window can say who.
    [[nodiscard]] std::optional<Account> account() const;
    /// Why the last sign-in failed or the session ended; nothing while all is well.
    [[nodiscard]] const std::optional<Error> &lastError() const;
    /// The sign-in under way; nothing unless State::SigningIn.
    [[nodiscard]] std::optional<SignInProgress> progress() const;
    /// The account with its service, tenant and permission; nothing when nobody's.
    [[nodiscard]] const std::optional<KnownSignIn> &known() const;
    /// What the last interactive sign-in asked for; its account is empty if the admin could choose.
    [[nodiscard]] const KnownSignIn &asked() const;
    /// Why this session cannot be stored; nothing while it is, or once the admin has taken it as it is.
    [[nodiscard]] const std::optional<Error> &storeTrouble() const;

    /// Takes up the sign-in that was used last with these endpoints, or tries once more with the one that had
    /// to sign in again, without any interaction. Silent if there is none.
    void resume();
    /// Looks the tenant up, then opens the browser or shows a code. Another tenant is first tried without any
    /// of it. While the same is under way already it does nothing; another way takes its place, and whoever
    /// waits goes on waiting. While a sign-in is needed the same account has to come back, unless the wish
    /// lets choose.
    void signIn(const SignInWish &wish = {});
    /// App-only: with a credential given now, or with the stored one (nothing). No browser, no person.
    void signInAsApp(const std::optional<AppCredential> &credential = std::nullopt);
    /// Back to what was before; whoever waits for a sign-in is told SignInRequired.
    void cancelSignIn();
    /// Takes up another remembered sign-in of these endpoints, without any interaction if its secret is still
    /// good.
    void switchTo(const KnownSignIn &known);
    /// Forgets tokens here and in the keychain; signedOut() tells what was deleted.
    void signOut();
    /// Tries once more to store the session (true), or leaves it at this run only (false).
    void answerStoreTrouble(bool tryAgain);
    /// Drops tokens without touching the store: the endpoints now name another server.
    void reset();

    void token(Patience patience, QObject *context, Callback<QByteArray> callback) override;
    void reject(const QByteArray &token) override;
    void challenge(const QByteArray &token, const QString &claims) override;
    /// True if token() would call back at once, with a token: nobody and nothing else is needed for it.
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString owner() const override;
    [[nodiscard]] AccessFacts facts() const override;

signals:
    /// Anything that the functions above tell has changed.
    void changed();
    /// After signOut(): whose sign-in it was, and what became of what was stored of it.
    void signedOut(const cloudpc::Account &account, cloudpc::Session::Removal removal);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
