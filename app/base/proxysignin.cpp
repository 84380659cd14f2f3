// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/proxysignin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

QString addressOf(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.hostName().isEmpty())
        return {};
    return u"%1:%2"_s.arg(proxy.hostName().toLower()).arg(proxy.port());
}

QByteArray toStored(const ProxySignIn &signIn)
{
    const QJsonObject object{
        {u"proxy"_s, signIn.proxy}, {u"user"_s, signIn.user}, {u"password"_s, signIn.password}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<ProxySignIn> proxySignInFromStored(const QByteArray &stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored).object();
    const ProxySignIn found{object["proxy"_L1].toString(), object["user"_L1].toString(),
                            object["password"_L1].toString()};
    if (found.proxy.isEmpty() || found.user.isEmpty() || found.password.isEmpty())
        return std::nullopt;
    return found;
}

} // namespace cloudpc
