// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/sessionprivate.h"
#include "base/clock.h"

#include <utility>

namespace cloudpc {

/// The sign-in that would come of the wish, but for the account.
KnownSignIn Session::Private::askedFor(const SignInWish &wish) const
{
    KnownSignIn asked{.endpoints = m_parts.endpoints, .permission = wish.permission};
    if (!wish.tenant.isEmpty()) {
        asked.endpoints.tenant = wish.tenant;
    } else if (m_known && !wish.chooseAccount && m_known->kind == KnownSignIn::Kind::User) {
        // Signing in again: the tenant is part of who it was.
        asked.endpoints.tenant = m_known->endpoints.tenant;
        asked.account = m_known->account;
    }
    return asked;
}

void Session::Private::begin(const SignInWish &wish)
{
    m_wish = wish;
    m_asked = askedFor(wish);
    const KnownSignIn asked = m_asked;
    const bool sameElsewhere = !wish.tenant.isEmpty() && !wish.chooseAccount && !m_refreshToken.isEmpty();
    if (sameElsewhere)
        enterTenant(asked, wish);
    else
        openAttempt(asked, wish);
}

/// A refresh token belongs to person and app, not to a tenant (Microsoft: refresh tokens), so another tenant
/// that knows the person may need no browser. Whatever stands in the way, the browser will show it.
void Session::Private::enterTenant(const KnownSignIn &asked, const SignInWish &wish)
{
    m_entering = true;
    emit q.changed();
    redeemRefreshToken({.authority = authorityOf(asked.endpoints, asked.permission),
                        .account = {},
                        .refreshToken = m_refreshToken,
                        .claims = {}},
                       m_client, m_parts.random, m_entry.get(),
                       [this, asked, wish](const Result<Renewal> &renewal) {
                           m_entering = false;
                           if (!renewal && renewal.error().kind == ErrorKind::Unavailable)
                               endSignIn(renewal.error());
                           else if (renewal)
                               take({renewal.value().tokens, renewal.value().account}, asked);
                           else
                               openAttempt(asked, wish);
                       });
}

void Session::Private::openAttempt(const KnownSignIn &asked, const SignInWish &wish)
{
    m_attempt = new SignInAttempt({.authority = authorityOf(asked.endpoints, asked.permission),
                                   .way = wish.way,
                                   .loginHint = asked.account.loginHint,
                                   .claims = asked.account == Account() ? QString() : m_claims},
                                  {m_client, m_parts.browser, m_parts.clock, m_parts.random, m_parts.texts},
                                  &q);
    if (m_standing != Standing::SignInNeeded)
        m_lastError.reset();
    QObject::connect(m_attempt, &SignInAttempt::progressed, &q, &Session::changed);
    m_attempt->start([this, asked](const Result<SignInGrant> &grant) {
        if (grant)
            take(grant.value(), asked);
        else
            endSignIn(grant.error());
    });
    emit q.changed();
}

void Session::Private::dropAttempt()
{
    if (!m_attempt)
        return;
    m_attempt->cancel();
    m_attempt->deleteLater();
    m_attempt = nullptr;
}

void Session::Private::endSignIn(const std::optional<Error> &error)
{
    dropAttempt();
    // Cancelled, so whatever had made the sign-in necessary still does.
    if (error || m_standing != Standing::SignInNeeded)
        m_lastError = error;
    emit q.changed();
    if (m_standing == Standing::Good)
        serveWaiting();
    else if (!m_loading)
        answerWaiting(signInRequired(m_lastError.value_or(Error())));
}

void Session::Private::take(const SignInGrant &grant, const KnownSignIn &asked)
{
    if (!isSameAccount(grant.account, asked.account)) {
        return endSignIn(Error{.kind = ErrorKind::SignInRefused,
                               .fault = Fault::OtherAccount,
                               .message = grant.account.username.left(Error::messageLimit)});
    }
    KnownSignIn known = asked;
    // An authority that sends no ID token does not change who it was.
    if (grant.account != Account())
        known.account = grant.account;
    dropAttempt();
    newEpoch();
    m_refreshToken = grant.tokens.refreshToken;
    m_credential = {};
    enter(known, grant.tokens);
}

/// Does not wait for the store, unlike a renewal: a keychain may be asking for its password, and what a crash
/// could lose here is only the sign-in that was just made.
void Session::Private::enter(const KnownSignIn &known, const Tokens &tokens)
{
    m_known = known;
    m_lastError.reset();
    m_storeTrouble.reset();
    m_storeDeclined = false; // It was said of the session before.
    m_mayBeStored = isInBook();
    m_standing = Standing::Good;
    use(tokens);
    keep([] {});
    emit q.changed();
    answerWaiting(m_access.value());
}

Authority Session::Private::authority() const
{
    Endpoints endpoints = m_parts.endpoints;
    endpoints.tenant = m_known->endpoints.tenant;
    return authorityOf(endpoints, m_known->permission);
}

} // namespace cloudpc
