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
    if (!isOneTenant(settings.endpoints.tenant) || settings.endpoints.clientId.isEmpty())
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
    keepApp(changes, before, now, context,
            [this, password = changes.proxyPassword, now, context, callback](const Result<Done> &kept) {
                if (!password)
                    return callback(kept);
                keepPassword(*password, now, context, [kept, callback](const Result<Done> &stored) {
                    callback(kept ? stored : kept);
                });
            });
}

void CredentialKeeper::keepApp(const CredentialChanges &changes, const ResolvedSettings &before,
                               const ResolvedSettings &now, QObject *context, Callback<Done> callback) const
{
    if (changes.app)
        storeFor(now).write(appName(now), toStored(*changes.app), context, std::move(callback));
    else if (changes.removesApp)
        storeFor(before).remove(appName(before), context, std::move(callback));
    else
        callback(Done());
}

void CredentialKeeper::keepPassword(const QString &password, const ResolvedSettings &now, QObject *context,
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
