// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/sessionprivate.h"
#include "base/clock.h"

#include <algorithm>
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
    m_mayBeStored = true;
    // Told before the answer: from now on requests are this account's.
    emit q.changed();
    m_parts.secrets.read(secretName(known, m_parts.keychainSpace), m_entry.get(),
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

bool Session::Private::isInBook() const
{
    return std::ranges::any_of(m_parts.book.entries(),
                               [this](const KnownSignIn &entry) { return isSameSignIn(entry, *m_known); });
}

/// Brings the store up to date, and goes on in any case: a session that cannot be stored is still one for
/// this run, and storeTrouble() says so.
void Session::Private::keep(const std::function<void()> &then)
{
    if (m_storeDeclined)
        return then();
    const bool wasInBook = isInBook();
    const Callback<Done> done = [this, then, wasInBook](const Result<Done> &kept) {
        takeKept(kept, wasInBook);
        then();
    };
    const QString name = secretName(*m_known, m_parts.keychainSpace);
    if (!hasSecret())
        return m_parts.secrets.remove(name, m_epoch.get(), done); // it belongs to an earlier session
    // In the book before it is stored: an entry without a secret is told at the next start, a secret without
    // an entry would lie there for good.
    m_mayBeStored = true;
    m_known->usedAt = m_parts.clock.now();
    m_parts.book.put(*m_known);
    m_parts.secrets.write(name, isApp() ? toStored(m_credential) : m_refreshToken, m_epoch.get(), done);
}

void Session::Private::takeKept(const Result<Done> &kept, bool wasInBook)
{
    const std::optional<Error> trouble = kept ? std::nullopt : std::optional(kept.error());
    // A write that timed out may still land.
    if (trouble && !wasInBook && trouble->fault != Fault::KeychainTimedOut) {
        m_parts.book.remove(*m_known);
        m_mayBeStored = false;
    }
    if (std::exchange(m_storeTrouble, trouble) != trouble)
        emit q.changed();
}

/// What did not get done before the program ended, or while the keychain was locked.
void Session::Private::removeLeftovers()
{
    const QList<KnownSignIn> leaving = m_parts.book.leaving();
    for (const KnownSignIn &known : leaving)
        removeSecret(known, [](const Result<Done> &) {});
}

/// The book remembers what has to go until it is gone.
void Session::Private::removeSecret(const KnownSignIn &known, const Callback<Done> &callback)
{
    m_parts.book.remove(known);
    m_parts.book.setLeaving(known, true);
    m_parts.secrets.remove(secretName(known, m_parts.keychainSpace), &q,
                           [this, known, callback](const Result<Done> &removed) {
                               if (removed)
                                   m_parts.book.setLeaving(known, false);
                               callback(removed);
                           });
}

void Session::answerStoreTrouble(bool tryAgain)
{
    if (!d->m_storeTrouble || !d->m_known)
        return;
    if (tryAgain && d->hasSecret())
        return d->keep([] {});
    const bool mayLand = d->m_storeTrouble->fault == Fault::KeychainTimedOut;
    d->m_storeTrouble.reset();
    d->m_storeDeclined = true;
    if (mayLand)
        d->removeSecret(*d->m_known, [](const Result<Done> &) {});
    d->m_mayBeStored = d->isInBook();
    emit changed();
}

void Session::signOut()
{
    const std::optional<KnownSignIn> known = d->m_known;
    const bool mayBeStored = d->m_mayBeStored;
    d->forget();
    emit changed();
    d->answerWaiting(signInRequired());
    if (!known)
        return;
    if (!mayBeStored) {
        emit signedOut(known->account, Removal::NothingStored);
        return;
    }
    d->removeSecret(*known, [this, account = known->account](const Result<Done> &removed) {
        if (!removed && state() == State::SignedOut)
            d->fail(removed.error());
        emit signedOut(account, removed ? Removal::Deleted : Removal::Failed);
    });
}

} // namespace cloudpc
