// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace cloudpc {

/// What can be set in every place. Spelled alike on the command line (--login-root), in the settings file
/// (login-root) and, in capitals with underscores and CLOUDPC_IMAGE_UPLOADER_ in front, in the environment.
enum class SettingKey {
    Cloud,
    LoginRoot,
    GraphRoot,
    GraphVersion,
    Tenant,
    ClientId,
    ClientIdGlobal,
    ClientIdUsGovL4,
    ClientIdUsGovL5,
    ClientIdChina,
    ClientIdCustom,
    SignIn,
    Remember,
    Proxy,
    ProxyUser,
    CaFile,
    Notifications
};

constexpr SettingKey allSettingKeys[] = {
    SettingKey::Cloud,          SettingKey::LoginRoot,       SettingKey::GraphRoot,
    SettingKey::GraphVersion,   SettingKey::Tenant,          SettingKey::ClientId,
    SettingKey::ClientIdGlobal, SettingKey::ClientIdUsGovL4, SettingKey::ClientIdUsGovL5,
    SettingKey::ClientIdChina,  SettingKey::ClientIdCustom,  SettingKey::SignIn,
    SettingKey::Remember,       SettingKey::Proxy,           SettingKey::ProxyUser,
    SettingKey::CaFile,         SettingKey::Notifications};

[[nodiscard]] QString nameOf(SettingKey key); ///< "login-root" and so on.
[[nodiscard]] QString environmentName(SettingKey key); ///< "CLOUDPC_IMAGE_UPLOADER_LOGIN_ROOT" and so on.

/// The key of the client ID that counts for one cloud only: an app is registered in each cloud anew.
[[nodiscard]] SettingKey clientIdKey(Cloud cloud);

/// The values as text, from one place. What that place does not set is absent. Secrets are not among them.
struct SettingValues {
    std::optional<QString> loginRoot;
    std::optional<QString> graphRoot;
    std::optional<QString> graphVersion; ///< "beta" or "v1.0".
    std::optional<QString> tenant;
    std::optional<QString> clientId; ///< For the cloud that the same place names, else for the one in force.
    std::optional<QString> clientIdGlobal;
    std::optional<QString> clientIdUsGovL4;
    std::optional<QString> clientIdUsGovL5;
    std::optional<QString> clientIdChina;
    std::optional<QString> clientIdCustom;
    std::optional<QString> cloud; ///< See cloudFromName().
    std::optional<QString> signIn; ///< "user" or "app".
    std::optional<QString> remember; ///< "keychain" or "session".
    std::optional<QString> proxy; ///< "system", "none", "http://host:port" or "socks5://host:port".
    std::optional<QString> proxyUser;
    std::optional<QString> caFile; ///< PEM file of authorities to trust besides the system's.
    std::optional<QString> notifications; ///< "on" or "off".

    [[nodiscard]] std::optional<QString> &operator[](SettingKey key);
    [[nodiscard]] const std::optional<QString> &operator[](SettingKey key) const;

    bool operator==(const SettingValues &) const = default;
};

/// A value that cannot be used. The next place's value stands in for it, and the admin is told once.
struct SettingProblem {
    SettingKey key = SettingKey::LoginRoot;
    QString value;

    bool operator==(const SettingProblem &) const = default;
};

[[nodiscard]] SettingValues valuesFromEnvironment(const QProcessEnvironment &environment);
/// Reads an INI file; one that is missing or unreadable sets nothing.
[[nodiscard]] SettingValues valuesFromFile(const QString &path);
/// Writes what is set, removes what is absent, keeps keys it does not know. False if the file could not be
/// written.
[[nodiscard]] bool writeValues(const QString &path, const SettingValues &values);

} // namespace cloudpc
