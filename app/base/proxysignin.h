// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QNetworkProxy;

namespace cloudpc {

/// A user, a password, and the one proxy that may see them. A password without a proxy would go to whatever
/// proxy the network of the day names, that of a hotel too.
struct ProxySignIn {
    QString proxy; ///< See addressOf(); empty: no proxy may.
    QString user;
    QString password;

    bool operator==(const ProxySignIn &) const = default;
};

/// "host:port"; empty for no proxy.
[[nodiscard]] QString addressOf(const QNetworkProxy &proxy);

/// For the SecretStore.
[[nodiscard]] QByteArray toStored(const ProxySignIn &signIn);
/// The other way round. Nothing if the text says no proxy, user or password.
[[nodiscard]] std::optional<ProxySignIn> proxySignInFromStored(const QByteArray &stored);

} // namespace cloudpc
