// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/credentialkeeper.h"

#include "auth/knownsignin.h"
#include "auth/networksetup.h"
#include "auth/secretstore.h"
#include "base/settingrules.h"

#include <utility>

namespace cloudpc {

namespace {

void findSecret(SecretStore &store, const QString &name, QObject *context, Callback<bool> callback)
{
    store.read(name, context,
               [callback = std::move(callback)](const Result<std::optional<QByteArray>> &stored) {
                   callback(stored ? Result<bool>(stored.value().has_value()) : stored.error());
               });
}

/// Nothing goes from the old store before the new one has it. One that is not there is no error.
void moveSecret(const QString &name, SecretStore &from, SecretStore &to, QObject *context,
                Callback<Done> callback)
{
    if (&from == &to)
        return callback(Done());
    from.read(name, context,
              [&from, &to, name, context,
               callback = std::move(callback)](const Result<std::optional<QByteArray>> &stored) {
                  if (!stored || !stored.value())
                      return callback(stored ? Result<Done>(Done()) : stored.error());
                  to.write(name, *stored.value(), context,
                           [&from, name, context, callback](const Result<Done> &written) {
                               if (!written)
                                   return callback(written);
                               from.remove(name, context, callback);
                           });
              });
}

} // namespace

CredentialKeeper::CredentialKeeper(SecretStore &keychain, SecretStore &sessionSecrets, QString keychainSpace,
                                   NetworkSetup &way)
    : m_keychain(keychain)
    , m_sessionSecrets(sessionSecrets)
    , m_keychainSpace(std::move(keychainSpace))
    , m_way(way)
{
}

SecretStore &CredentialKeeper::storeFor(const ResolvedSettings &settings) const
{
    return settings.remember == Remember::Keychain ? m_keychain : m_sessionSecrets;
}

QString CredentialKeeper::appName(const ResolvedSettings &settings) const
{
    return secretName(appSignInAt(settings.endpoints), m_keychainSpace);
}

void CredentialKeeper::findApp(const ResolvedSettings &settings, QObject *context,
                               Callback<bool> callback) const
{
    if (!namesApp(settings))
        return callback(false);
    findSecret(storeFor(settings), appName(settings), context, std::move(callback));
}

void CredentialKeeper::findProxyPassword(const ResolvedSettings &settings, QObject *context,
                                         Callback<bool> callback) const
{
    findSecret(storeFor(settings), m_way.proxySecretName(), context, std::move(callback));
}

void CredentialKeeper::apply(const ResolvedSettings &settings, QObject *context,
                             Callback<Done> callback) const
{
    m_way.keepPasswordIn(storeFor(settings));
    m_way.apply(settings.network, context, std::move(callback));
}

void CredentialKeeper::keep(const CredentialChanges &changes, const ResolvedSettings &before,
                            const ResolvedSettings &now, QObject *context,
                            const Callback<Done> &callback) const
{
    keepApp(
        changes, before, now, context,
        [this, password = changes.proxyPassword, before, now, context, callback](const Result<Done> &kept) {
            keepPassword(password, before, now, context,
                         [kept, callback](const Result<Done> &stored) { callback(kept ? stored : kept); });
        });
}

bool CredentialKeeper::namesApp(const ResolvedSettings &settings) const
{
    return isOneTenant(settings.endpoints.tenant) && !settings.endpoints.clientId.isEmpty();
}

void CredentialKeeper::keepApp(const CredentialChanges &changes, const ResolvedSettings &before,
                               const ResolvedSettings &now, QObject *context, Callback<Done> callback) const
{
    if (changes.removesApp)
        return storeFor(before).remove(appName(before), context, std::move(callback));
    if (!changes.app)
        return moveOrRemoveApp(before, now, context, std::move(callback));
    const bool samePlace = &storeFor(before) == &storeFor(now) && appName(before) == appName(now);
    storeFor(now).write(
        appName(now), toStored(*changes.app), context,
        [this, samePlace, before, context, callback = std::move(callback)](const Result<Done> &written) {
            if (!written || samePlace || !namesApp(before))
                return callback(written);
            storeFor(before).remove(appName(before), context, callback);
        });
}

void CredentialKeeper::moveOrRemoveApp(const ResolvedSettings &before, const ResolvedSettings &now,
                                       QObject *context, Callback<Done> callback) const
{
    if (!namesApp(before))
        return callback(Done());
    if (appName(before) != appName(now))
        return storeFor(before).remove(appName(before), context, std::move(callback));
    moveSecret(appName(now), storeFor(before), storeFor(now), context, std::move(callback));
}

void CredentialKeeper::keepPassword(const std::optional<QString> &password, const ResolvedSettings &before,
                                    const ResolvedSettings &now, QObject *context,
                                    Callback<Done> callback) const
{
    const QString name = m_way.proxySecretName();
    SecretStore &old = storeFor(before);
    if (!password)
        return moveSecret(name, old, storeFor(now), context, std::move(callback));
    const bool elsewhere = &old != &storeFor(now);
    setPassword(*password, now, context,
                [&old, elsewhere, name, context, callback = std::move(callback)](const Result<Done> &kept) {
                    if (!kept || !elsewhere)
                        return callback(kept);
                    old.remove(name, context, callback);
                });
}

void CredentialKeeper::setPassword(const QString &password, const ResolvedSettings &now, QObject *context,
                                   Callback<Done> callback) const
{
    // The settings first: another proxy would take the password out of use. What is wrong with them is told
    // by whoever builds the next window on them.
    const QUrl towards = now.endpoints.loginRoot;
    apply(now, context,
          [this, password, towards, context, callback = std::move(callback)](const Result<Done> &) {
              m_way.setProxyPassword(password, towards, context, callback);
          });
}

} // namespace cloudpc
