// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkProxyFactory>

namespace cloudpc {

/// The system's proxies, but never one for this computer itself: with http_proxy set, the sandbox's requests
/// would leave it. Give one to QNetworkAccessManager::setProxyFactory, which takes it over.
class LoopbackProxies final : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace cloudpc
