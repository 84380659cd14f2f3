// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace cloudpc {

enum class ProxyMode {
    System, ///< What the system or its environment says.
    None, ///< Straight, whatever the system says.
    Manual, ///< The one that is named here.
};

enum class ProxyKind { Http, Socks5 };

/// Which way requests leave this computer. Never holds a password: that lies in the SecretStore.
struct ProxyChoice {
    ProxyMode mode = ProxyMode::System;
    ProxyKind kind = ProxyKind::Http; ///< This and the next two count for Manual only.
    QString host;
    quint16 port = 0;
    QString user; ///< Who to be when a proxy asks; empty if none is to be told.

    bool operator==(const ProxyChoice &) const = default;
};

/// Everything about the way to the services.
struct NetworkSettings {
    ProxyChoice proxy;
    QString caFile; ///< Certificates to trust besides the system's, PEM or DER; empty for none.

    bool operator==(const NetworkSettings &) const = default;
};

/// Reads the setting `proxy`: "system", "none", "http://host:port" or "socks5://host:port". Nothing if it is
/// none of them, or holds a user or password: a settings file is no place for one, and a user has a setting
/// of its own.
[[nodiscard]] std::optional<ProxyChoice> proxyFromText(const QString &text);

/// The other way round; the user is not part of it.
[[nodiscard]] QString textOf(const ProxyChoice &proxy);

/// The settings `proxy`, `proxy-user` and `ca-file` together. A proxy that cannot be used counts as
/// "system".
[[nodiscard]] NetworkSettings networkSettingsFrom(const QString &proxy, const QString &proxyUser,
                                                  const QString &caFile);

} // namespace cloudpc
