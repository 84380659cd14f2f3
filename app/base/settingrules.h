// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "base/settings.h"

#include <QString>

#include <optional>

namespace cloudpc {

/// True if `value` can be used for `key`: a known word where there is a choice, a safe root, a tenant or
/// client ID of plausible letters, a proxy of scheme, host and port.
[[nodiscard]] bool isUsable(SettingKey key, const QString &value);

/// True for what stands for personal Microsoft accounts in the place of a tenant: "common", "consumers" and
/// the tenant that all of these accounts live in. Windows 365 is for accounts of an organization.
[[nodiscard]] bool isPersonalTenant(const QString &tenant);

/// True for the endpoints that many tenants share, and for none at all: no tenant was chosen.
[[nodiscard]] bool isSharedTenant(const QString &tenant);

/// True for one certain tenant, a GUID or a domain; false for "organizations". An app signs in to such a
/// tenant only.
[[nodiscard]] bool isOneTenant(const QString &tenant);

[[nodiscard]] std::optional<GraphVersion> graphVersionFrom(const QString &value); ///< "beta" or "v1.0".

} // namespace cloudpc
