// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/proxyrules.h"

#include <QHostAddress>
#include <QNetworkProxy>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QNetworkProxy manualProxy(const ProxyChoice &choice)
{
    const auto type = choice.kind == ProxyKind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return {type, choice.host, choice.port};
}

} // namespace

bool isThisComputer(const QString &host)
{
    const QString name = host.endsWith(u'.') ? host.chopped(1) : host;
    if (name.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(name);
    bool mapped = false;
    const QHostAddress inner(address.toIPv4Address(&mapped));
    return address.isLoopback() || (mapped && inner.isLoopback());
}

void ProxyRules::use(const ProxyChoice &proxy)
{
    m_choice = proxy;
    m_password.clear();
}

void ProxyRules::setPassword(const QString &password)
{
    m_password = password;
}

QList<QNetworkProxy> ProxyRules::queryProxy(const QNetworkProxyQuery &query)
{
    if (isThisComputer(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    QList<QNetworkProxy> proxies = chosen(query);
    for (QNetworkProxy &proxy : proxies) {
        // The environment may name a user of its own.
        if (!offersSignIn() || proxy.type() == QNetworkProxy::NoProxy || !proxy.user().isEmpty())
            continue;
        proxy.setUser(m_choice.user);
        proxy.setPassword(m_password);
    }
    return proxies;
}

QList<QNetworkProxy> ProxyRules::chosen(const QNetworkProxyQuery &query) const
{
    switch (m_choice.mode) {
    case ProxyMode::System:
        return systemProxyForQuery(query);
    case ProxyMode::None:
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    case ProxyMode::Manual:
        return {manualProxy(m_choice)};
    }
    return {};
}

} // namespace cloudpc
