// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/networkfault.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace cloudpc {

// Not a switch over all members: the enum is Qt's, grows with its versions, and holds one member per HTTP
// status.
Fault faultOf(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError)
        return Fault::ConnectionLost; // Qt wanted to send a OneShotBody again
    if (error == QNetworkReply::NoError || error > QNetworkReply::UnknownProxyError)
        return Fault::None;
    if (error == QNetworkReply::HostNotFoundError)
        return Fault::HostNotFound;
    if (error == QNetworkReply::ConnectionRefusedError)
        return Fault::ConnectionRefused;
    if (error == QNetworkReply::SslHandshakeFailedError)
        return Fault::TlsFailed;
    if (error == QNetworkReply::TimeoutError)
        return Fault::TimedOut;
    if (error == QNetworkReply::TooManyRedirectsError || error == QNetworkReply::InsecureRedirectError)
        return Fault::Redirected;
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return Fault::ProxySignInRequired;
    if (error >= QNetworkReply::ProxyConnectionRefusedError)
        return Fault::ProxyFailed;
    return Fault::ConnectionLost;
}

QNetworkReply::NetworkError errorOf(const QNetworkReply &reply)
{
    QNetworkProxyFactory *factory = reply.manager()->proxyFactory();
    if (reply.error() != QNetworkReply::UnknownNetworkError || !factory)
        return reply.error();
    const QList<QNetworkProxy> proxies = factory->queryProxy(QNetworkProxyQuery(reply.url()));
    const bool direct = proxies.isEmpty() || proxies.constFirst().type() == QNetworkProxy::NoProxy;
    return direct ? reply.error() : QNetworkReply::UnknownProxyError;
}

} // namespace cloudpc
