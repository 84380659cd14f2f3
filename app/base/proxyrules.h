// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/networksettings.h"
#include "base/proxysignin.h"

#include <QList>
#include <QNetworkProxyFactory>

namespace cloudpc {

/// True for names and addresses of this computer itself: localhost, 127.0.0.0/8, ::1, and these mapped into
/// IPv6.
[[nodiscard]] bool isThisComputer(const QString &host);

/// Says which way each request leaves. Never a proxy for this computer itself: with http_proxy set, the
/// sandbox's requests and the sign-in would leave it. Give one to QNetworkAccessManager::setProxyFactory,
/// which takes it over.
class ProxyRules final : public QNetworkProxyFactory
{
public:
    /// From the next request on. Connections that are open stay.
    void use(const ProxyChoice &proxy);

    /// What its proxy gets when it asks, as long as the choice names the same user. A user that the
    /// environment names for that proxy has to stand back. An empty password: no sign-in is offered.
    /// It travels with the proxy and not through QNetworkAccessManager::proxyAuthenticationRequired, because
    /// Qt asks there again after a refusal without telling so, and keeps what it was given for good.
    void setSignIn(const ProxySignIn &signIn);

    /// From now on `signIn` is offered to its proxy no more, wherever it comes from.
    void noteRefused(const ProxySignIn &signIn);
    void forgetRefused() { m_refused.clear(); }

    [[nodiscard]] const ProxyChoice &choice() const { return m_choice; }
    /// True if there is something to offer to some proxy.
    [[nodiscard]] bool offersSignIn() const;
    /// True if setSignIn() named something that this proxy ("host:port") would get.
    [[nodiscard]] bool offersSignInTo(const QString &proxy) const;

    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &asked) override;

private:
    [[nodiscard]] QList<QNetworkProxy> chosen(const QNetworkProxyQuery &query) const;
    void putSignInto(QNetworkProxy &proxy) const;

    ProxyChoice m_choice;
    ProxySignIn m_signIn;
    QList<ProxySignIn> m_refused;
};

} // namespace cloudpc
