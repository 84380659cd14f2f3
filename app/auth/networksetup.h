// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/extratrust.h"
#include "base/networksettings.h"
#include "base/result.h"

#include <QObject>

class QNetworkAccessManager;
class QNetworkProxy;
class QUrl;

namespace cloudpc {

class ProxyRules;
class SecretStore;

/// The way to the services: proxy, the proxy's sign-in, further certificates. One per program.
///
/// A proxy gets user and password only when it asks, and once: when it does not take them they are not
/// offered again until they change, for each try with a wrong password brings a company account nearer to
/// being locked. Servers that ask for a password never get one, nor do other proxies than the one that the
/// password was entered for.
class NetworkSetup final : public QObject
{
    Q_OBJECT

public:
    /// The first two must outlive it. Installs its own ProxyRules in `network`. For `keychainSpace` see
    /// secretName().
    NetworkSetup(QNetworkAccessManager &network, SecretStore &secrets, const QString &keychainSpace,
                 QObject *parent = nullptr);
    ~NetworkSetup() override;

    /// Where the proxy's password is looked for and stored from now on; must outlive this.
    void keepPasswordIn(SecretStore &secrets) { m_secrets = &secrets; }

    /// Calls back when requests may go out: at once, or after the proxy's password was read if there is a
    /// user to go with it. One that is in use stays in use while the proxy is the same. Fails with
    /// CaFileUnusable or as the SecretStore does; what can be used is used all the same.
    void apply(const NetworkSettings &settings, QObject *context, Callback<Done> callback);

    /// Stores the proxy's password, or removes it if it is empty. It is used from now on, stored or not, and
    /// for one proxy only: the one that the settings name, or else the one that refused last, or else the
    /// system's on the way to `towards`. Where there is none of them it counts as empty.
    void setProxyPassword(const QString &password, const QUrl &towards, QObject *context,
                          Callback<Done> callback);

    [[nodiscard]] const NetworkSettings &settings() const { return m_settings; }

    [[nodiscard]] QString proxySecretName() const;

signals:
    /// A proxy ("host:port", text from outside) wants a user and a password: it got none, or did not take
    /// what it got. Told once for each apply() and each new password.
    void proxySignInRefused(const QString &proxy);

private:
    [[nodiscard]] QString askingProxy(const QUrl &towards) const;
    void noteRefusal(const QNetworkProxy &proxy);

    QNetworkAccessManager &m_network;
    SecretStore *m_secrets;
    QString m_keychainSpace;
    ProxyRules *m_rules; // owned by m_network
    ExtraTrust m_trust;
    NetworkSettings m_settings;
    QString m_refusing; ///< The system's proxy that refused last, "host:port".
    bool m_told = false;
};

} // namespace cloudpc
