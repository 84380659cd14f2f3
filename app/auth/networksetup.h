// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/extratrust.h"
#include "base/networksettings.h"
#include "base/result.h"

#include <QObject>

#include <optional>
#include <utility>

class QNetworkAccessManager;
class QNetworkProxy;

namespace cloudpc {

class ProxyRules;
class SecretStore;

/// The way to the services: proxy, the proxy's sign-in, further certificates. One per program.
///
/// A proxy gets user and password only when it asks, and once: when it does not take them they are not
/// offered again until they change, for each try with a wrong password brings a company account nearer to
/// being locked. Servers that ask for a password never get one.
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

    /// Stores the proxy's password, or removes it if it is empty. It is used from now on, stored or not.
    void setProxyPassword(const QString &password, QObject *context, Callback<Done> callback);

    [[nodiscard]] const NetworkSettings &settings() const { return m_settings; }

    [[nodiscard]] QString proxySecretName() const;

signals:
    /// A proxy ("host:port", text from outside) wants a user and a password: it got none, or did not take
    /// what it got. Told once for each apply() and each new password.
    void proxySignInRefused(const QString &proxy);

private:
    void offer(const QString &password);
    void noteRefusal(const QNetworkProxy &proxy);

    QNetworkAccessManager &m_network;
    SecretStore *m_secrets;
    QString m_keychainSpace;
    ProxyRules *m_rules; // owned by m_network
    ExtraTrust m_trust;
    NetworkSettings m_settings;
    std::optional<std::pair<ProxyChoice, QString>> m_refused; ///< The password that this proxy did not take.
    bool m_told = false;
};

} // namespace cloudpc
