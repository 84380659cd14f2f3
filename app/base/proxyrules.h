// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/networksettings.h"

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

    /// What the proxy gets together with the user of the choice when it asks; empty: no sign-in is offered.
    /// It travels with the proxy and not through QNetworkAccessManager::proxyAuthenticationRequired, because
    /// Qt asks there again after a refusal without telling so, and keeps what it was given for good.
    void setPassword(const QString &password);

    [[nodiscard]] const ProxyChoice &choice() const { return m_choice; }
    [[nodiscard]] bool offersSignIn() const { return !m_choice.user.isEmpty() && !m_password.isEmpty(); }
    /// True if these are what is offered now.
    [[nodiscard]] bool hasOffered(const QString &user, const QString &password) const
    {
        return offersSignIn() && user == m_choice.user && password == m_password;
    }

    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    [[nodiscard]] QList<QNetworkProxy> chosen(const QNetworkProxyQuery &query) const;

    ProxyChoice m_choice;
    QString m_password;
};

} // namespace cloudpc
