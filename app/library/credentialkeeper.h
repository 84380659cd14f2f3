// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/appcredential.h"
#include "base/resolvedsettings.h"
#include "base/result.h"

#include <QString>

#include <optional>

class QObject;

namespace cloudpc {

class NetworkSetup;
class SecretStore;

/// What the preferences hand over besides settings.
struct CredentialChanges {
    std::optional<AppCredential> app; ///< Takes the place of the stored one.
    bool removesApp = false; ///< The stored one goes, and none takes its place.
    std::optional<QString> proxyPassword; ///< Empty: the stored one goes.
};

/// Keeps what the preferences take that is secret: the app's credential and the proxy's password. Each lies
/// in the store that the setting `remember` names and never in a settings file.
class CredentialKeeper final
{
public:
    /// All must outlive it. For `keychainSpace` see secretName().
    CredentialKeeper(SecretStore &keychain, SecretStore &sessionSecrets, QString keychainSpace,
                     NetworkSetup &way);

    [[nodiscard]] SecretStore &storeFor(const ResolvedSettings &settings) const;

    /// Whether there is a credential for the app that the settings name. Fails as the store does.
    void findApp(const ResolvedSettings &settings, QObject *context, Callback<bool> callback) const;
    /// Whether there is a password for the proxy. Fails as the store does.
    void findProxyPassword(const ResolvedSettings &settings, QObject *context, Callback<bool> callback) const;

    /// Goes the way of these settings, with the password from their store: see NetworkSetup::apply().
    void apply(const ResolvedSettings &settings, QObject *context, Callback<Done> callback) const;

    /// Stores and removes. `before` and `now` are the settings before and after they were saved: what another
    /// store is to keep goes there, and the credential of an app that the settings name no more goes. Fails
    /// with the first error, having done all the same what could be done; a new proxy password is in use then
    /// too.
    void keep(const CredentialChanges &changes, const ResolvedSettings &before, const ResolvedSettings &now,
              QObject *context, const Callback<Done> &callback) const;

private:
    [[nodiscard]] QString appName(const ResolvedSettings &settings) const;
    [[nodiscard]] bool namesApp(const ResolvedSettings &settings) const;
    void keepApp(const CredentialChanges &changes, const ResolvedSettings &before,
                 const ResolvedSettings &now, QObject *context, Callback<Done> callback) const;
    void moveOrRemoveApp(const ResolvedSettings &before, const ResolvedSettings &now, QObject *context,
                         Callback<Done> callback) const;
    void keepPassword(const std::optional<QString> &password, const ResolvedSettings &before,
                      const ResolvedSettings &now, QObject *context, Callback<Done> callback) const;
    void setPassword(const QString &password, const ResolvedSettings &now, QObject *context,
                     Callback<Done> callback) const;

    SecretStore &m_keychain;
    SecretStore &m_sessionSecrets;
    QString m_keychainSpace;
    NetworkSetup &m_way;
};

} // namespace cloudpc
