// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/networksetup.h"

#include "auth/secretstore.h"
#include "base/callback.h"
#include "base/proxyrules.h"

#include <QAuthenticator>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

NetworkSetup::NetworkSetup(QNetworkAccessManager &network, SecretStore &secrets, const QString &keychainSpace,
                           QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_secrets(&secrets)
    , m_keychainSpace(keychainSpace)
    , m_rules(new ProxyRules)
{
    network.setProxyFactory(m_rules);
    connect(&network, &QNetworkAccessManager::proxyAuthenticationRequired, this, &NetworkSetup::noteRefusal);
}

NetworkSetup::~NetworkSetup() = default;

QString NetworkSetup::proxySecretName() const
{
    return m_keychainSpace + "|proxy-password"_L1;
}

void NetworkSetup::apply(const NetworkSettings &settings, QObject *context, Callback<Done> callback)
{
    const bool inUse = m_rules->offersSignIn() && settings.proxy == m_settings.proxy;
    m_told = false;
    // Connections that are open were made in another way, or trust somebody else.
    if (settings != std::exchange(m_settings, settings))
        m_network.clearConnectionCache();
    if (!inUse)
        m_rules->use(settings.proxy);
    const Result<Done> trusted = m_trust.use(settings.caFile);
    if (inUse || settings.proxy.user.isEmpty() || settings.proxy.mode == ProxyMode::None)
        return callback(trusted);
    const auto answer = boundTo(context, std::move(callback));
    m_secrets->read(proxySecretName(), this,
                    [this, settings, trusted, answer](const Result<std::optional<QByteArray>> &stored) {
                        // The admin may have chosen anew meanwhile.
                        if (stored && stored.value() && settings == m_settings && !m_rules->offersSignIn())
                            offer(QString::fromUtf8(*stored.value()));
                        answer(!stored && trusted ? Result<Done>(stored.error()) : trusted);
                    });
}

void NetworkSetup::offer(const QString &password)
{
    if (m_refused != std::pair(m_settings.proxy, password))
        m_rules->setPassword(password);
}

void NetworkSetup::setProxyPassword(const QString &password, QObject *context, Callback<Done> callback)
{
    m_refused.reset();
    m_told = false;
    m_rules->setPassword(password);
    if (password.isEmpty())
        m_secrets->remove(proxySecretName(), context, std::move(callback));
    else
        m_secrets->write(proxySecretName(), password.toUtf8(), context, std::move(callback));
}

// Qt asks when a proxy wants a sign-in that it did not get along with the proxy, and again, with an empty
// form, after each refusal: an answer given here would be given for ever.
void NetworkSetup::noteRefusal(const QNetworkProxy &proxy)
{
    if (m_rules->hasOffered(proxy.user(), proxy.password())) {
        m_refused = std::pair(m_settings.proxy, proxy.password());
        m_rules->setPassword({});
    } else if (m_rules->offersSignIn()) {
        return; // A connection from before there was a password.
    }
    if (!std::exchange(m_told, true))
        emit proxySignInRefused(u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port()));
}

} // namespace cloudpc
