// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/extratrust.h"
#include "base/networksettings.h"
#include "base/result.h"

#include <QObject>

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
    /// Both must outlive it. Installs its own ProxyRules in `network`.
    NetworkSetup(QNetworkAccessManager &network, SecretStore &secrets, QObject *parent = nullptr);
    ~NetworkSetup() override;

    /// Calls back when requests may go out: at once, or after the proxy's password was read if there is a
    /// user to go with it. Fails with CaFileUnusable or as the SecretStore does; what can be used is used all
    /// the same.
    void apply(const NetworkSettings &settings, QObject *context, Callback<Done> callback);

    /// Stores the proxy's password, or removes it if it is empty. It is used from now on, stored or not.
    void setProxyPassword(const QString &password, QObject *context, Callback<Done> callback);

    [[nodiscard]] const NetworkSettings &settings() const { return m_settings; }

    [[nodiscard]] static QString proxySecretName();

signals:
    /// The proxy did not take the user and password that it got.
    void proxySignInRefused();

private:
    void noteRefusal(const QNetworkProxy &proxy);

    QNetworkAccessManager &m_network;
    SecretStore &m_secrets;
    ProxyRules *m_rules; // owned by m_network
    ExtraTrust m_trust;
    NetworkSettings m_settings;
};

} // namespace cloudpc
