// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/sessionprivate.h"
#include "base/clock.h"

#include <utility>

namespace cloudpc {

bool Session::Private::isApp() const
{
    return m_known && m_known->kind == KnownSignIn::Kind::App;
}

bool Session::Private::hasSecret() const
{
    return isApp() ? !m_credential.isEmpty() : !m_refreshToken.isEmpty();
}

void Session::Private::takeUp(const KnownSignIn &known)
{
    m_loading = true;
    m_known = known;
    m_account = known.account;
    m_parts.secrets.read(secretName(known, m_parts.keychainSpace), m_epoch.get(),
                         [this](const Result<std::optional<QByteArray>> &secret) { takeSecret(secret); });
}

void Session::Private::takeSecret(const Result<std::optional<QByteArray>> &secret)
{
    m_loading = false;
    if (!secret)
        return needSignIn(signInRequired(secret.error()));
    const QByteArray bytes = secret.value().value_or(QByteArray());
    if (isApp())
        m_credential = credentialFromStored(bytes).value_or(AppCredential());
    else
        m_refreshToken = bytes;
    // A locked keychain says "nothing" as well, so the entry and the account stay.
    if (!hasSecret())
        return needSignIn(signInRequired({.fault = Fault::SecretNotFound}));
    m_standing = Standing::Good;
    m_lastError.reset();
    m_parts.book.put(*m_known);
    emit q.changed();
    serveWaiting();
}

/// Brings the store up to date, and goes on in any case: a session that cannot be stored is still one for
/// this run, and storeTrouble() says so.
void Session::Private::keep(const std::function<void()> &then)
{
    if (m_storeDeclined)
        return then();
    const Callback<Done> done = [this, then](const Result<Done> &kept) {
        takeKept(kept);
        then();
    };
    const QString name = secretName(*m_known, m_parts.keychainSpace);
    if (!hasSecret())
        m_parts.secrets.remove(name, m_epoch.get(), done); // what is in there belongs to an earlier session
    else
        m_parts.secrets.write(name, isApp() ? toStored(m_credential) : m_refreshToken, m_epoch.get(), done);
}

void Session::Private::takeKept(const Result<Done> &kept)
{
    const std::optional<Error> trouble = kept ? std::nullopt : std::optional(kept.error());
    if (kept && hasSecret()) {
        m_known->usedAt = m_parts.clock.now();
        m_parts.book.put(*m_known);
    }
    if (std::exchange(m_storeTrouble, trouble) != trouble)
        emit q.changed();
}

void Session::answerStoreTrouble(bool tryAgain)
{
    if (!d->m_storeTrouble)
        return;
    if (tryAgain)
        return d->keep([] {});
    d->m_storeTrouble.reset();
    d->m_storeDeclined = true;
    emit changed();
}

void Session::signOut()
{
    const std::optional<KnownSignIn> known = d->m_known;
    d->forget();
    emit changed();
    d->answerWaiting(signInRequired());
    if (!known)
        return;
    d->m_parts.book.remove(*known);
    d->m_parts.secrets.remove(secretName(*known, d->m_parts.keychainSpace), d->m_epoch.get(),
                              [this, account = known->account](const Result<Done> &removed) {
                                  if (!removed)
                                      d->fail(removed.error());
                                  emit signedOut(account, removed.ok());
                              });
}

} // namespace cloudpc
