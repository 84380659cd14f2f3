// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"

#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace cloudpc {

/// What can be set in every place. Spelled alike on the command line (--login-root), in the settings file
/// (login-root) and, in capitals with underscores and CLOUDPC_IMAGE_UPLOADER_ in front, in the environment.
enum class SettingKey { LoginRoot, GraphRoot, GraphVersion, Tenant, ClientId };

constexpr SettingKey allSettingKeys[] = {SettingKey::LoginRoot, SettingKey::GraphRoot,
                                         SettingKey::GraphVersion, SettingKey::Tenant, SettingKey::ClientId};

[[nodiscard]] QString nameOf(SettingKey key); ///< "login-root" and so on.
[[nodiscard]] QString environmentName(SettingKey key); ///< "CLOUDPC_IMAGE_UPLOADER_LOGIN_ROOT" and so on.

/// The five values as text, from one place. What that place does not set is absent.
struct SettingValues {
    std::optional<QString> loginRoot;
    std::optional<QString> graphRoot;
    std::optional<QString> graphVersion;
    std::optional<QString> tenant;
    std::optional<QString> clientId;

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

struct ResolvedEndpoints {
    Endpoints endpoints;
    QList<SettingProblem> problems;

    bool operator==(const ResolvedEndpoints &) const = default;
};

/// Takes each key from the first place that sets it usably; `places` run from strongest to weakest: command
/// line, environment, settings file, managed defaults. Below them all: the global cloud, beta, any work or
/// school tenant.
[[nodiscard]] ResolvedEndpoints resolveEndpoints(const QList<SettingValues> &places);

/// True if `value` can be used for `key`: a safe root, beta or v1.0, a tenant or client ID of plausible
/// letters.
[[nodiscard]] bool isUsable(SettingKey key, const QString &value);

[[nodiscard]] SettingValues valuesFromEnvironment(const QProcessEnvironment &environment);
/// Reads an INI file; one that is missing or unreadable sets nothing.
[[nodiscard]] SettingValues valuesFromFile(const QString &path);
/// Writes what is set, removes what is absent, keeps keys it does not know. False if the file could not be
/// written.
[[nodiscard]] bool writeValues(const QString &path, const SettingValues &values);

} // namespace cloudpc
