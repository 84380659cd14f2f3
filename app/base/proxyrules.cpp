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

// A connection that is opened ahead has a scheme of Qt's own, which a system's rules do not know. It has to
// go the way of the request that will use it.
QNetworkProxyQuery asUsed(QNetworkProxyQuery query)
{
    constexpr auto ahead = "preconnect-"_L1;
    QUrl url = query.url();
    if (url.scheme().startsWith(ahead)) {
        url.setScheme(url.scheme().sliced(ahead.size()));
        query.setUrl(url);
    }
    return query;
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
    m_signIn = {};
}

void ProxyRules::setSignIn(const ProxySignIn &signIn)
{
    m_signIn = signIn;
}

void ProxyRules::noteRefused(const ProxySignIn &signIn)
{
    if (!m_refused.contains(signIn))
        m_refused.append(signIn);
}

bool ProxyRules::offersSignIn() const
{
    return !m_signIn.proxy.isEmpty() && !m_signIn.password.isEmpty() && !m_choice.user.isEmpty()
        && m_signIn.user == m_choice.user && !m_refused.contains(m_signIn);
}

bool ProxyRules::offersSignInTo(const QString &proxy) const
{
    return offersSignIn() && m_signIn.proxy == proxy;
}

QList<QNetworkProxy> ProxyRules::queryProxy(const QNetworkProxyQuery &asked)
{
    const QNetworkProxyQuery query = asUsed(asked);
    if (isThisComputer(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    QList<QNetworkProxy> proxies = chosen(query);
    for (QNetworkProxy &proxy : proxies)
        putSignInto(proxy);
    return proxies;
}

/// The environment may have named a user already. It is not the one to try when the choice names another, and
/// never again after a refusal.
void ProxyRules::putSignInto(QNetworkProxy &proxy) const
{
    const QString address = addressOf(proxy);
    const bool otherUser = !m_choice.user.isEmpty() && proxy.user() != m_choice.user;
    if (offersSignInTo(address)) {
        proxy.setUser(m_signIn.user);
        proxy.setPassword(m_signIn.password);
    } else if (otherUser || m_refused.contains(ProxySignIn{address, proxy.user(), proxy.password()})) {
        proxy.setUser({});
        proxy.setPassword({});
    }
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
