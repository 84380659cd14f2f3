// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/networksetup.h"

#include "auth/secretstore.h"
#include "base/callback.h"
#include "base/proxyrules.h"

#include <QAuthenticator>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyQuery>
#include <QUrl>

#include <optional>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What was stored without a proxy is for none.
ProxySignIn signInFrom(const std::optional<QByteArray> &stored)
{
    return proxySignInFromStored(stored.value_or(QByteArray())).value_or(ProxySignIn());
}

} // namespace

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
    if (settings.proxy.mode != m_settings.proxy.mode)
        m_refusing.clear();
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
                        if (stored && settings == m_settings && !m_rules->offersSignIn())
                            m_rules->setSignIn(signInFrom(stored.value()));
                        answer(!stored && trusted ? Result<Done>(stored.error()) : trusted);
                    });
}

void NetworkSetup::setProxyPassword(const QString &password, const QUrl &towards, QObject *context,
                                    Callback<Done> callback)
{
    m_rules->forgetRefused();
    m_told = false;
    const ProxySignIn signIn{password.isEmpty() ? QString() : askingProxy(towards), m_settings.proxy.user,
                             password};
    m_rules->setSignIn(signIn);
    if (signIn.proxy.isEmpty())
        m_secrets->remove(proxySecretName(), context, std::move(callback));
    else
        m_secrets->write(proxySecretName(), toStored(signIn), context, std::move(callback));
}

QString NetworkSetup::askingProxy(const QUrl &towards) const
{
    if (m_settings.proxy.mode == ProxyMode::System && !m_refusing.isEmpty())
        return m_refusing;
    for (const QNetworkProxy &proxy : m_rules->queryProxy(QNetworkProxyQuery(towards))) {
        if (const QString address = addressOf(proxy); !address.isEmpty())
            return address;
    }
    return {};
}

// Qt asks when a proxy wants a sign-in that it did not get along with the proxy, and again, with an empty
// form, after each refusal: an answer given here would be given for ever.
void NetworkSetup::noteRefusal(const QNetworkProxy &proxy)
{
    const QString address = addressOf(proxy);
    if (m_settings.proxy.mode == ProxyMode::System)
        m_refusing = address;
    if (!proxy.user().isEmpty())
        m_rules->noteRefused({address, proxy.user(), proxy.password()});
    if (m_rules->offersSignInTo(address))
        return; // A connection from before there was this password.
    if (!std::exchange(m_told, true))
        emit proxySignInRefused(address);
}

} // namespace cloudpc
