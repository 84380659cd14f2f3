// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace cloudpc {

/// A Microsoft cloud. A choice of the admin, never derived: L4 and L5 share a sign-in host.
enum class Cloud { Global, UsGovL4, UsGovL5, China, Custom };

constexpr Cloud allClouds[] = {Cloud::Global, Cloud::UsGovL4, Cloud::UsGovL5, Cloud::China, Cloud::Custom};

/// Where a cloud signs in and where its Graph is (Microsoft: national cloud deployments).
struct CloudRoots {
    QUrl loginRoot;
    QUrl graphRoot;

    bool operator==(const CloudRoots &) const = default;
};

[[nodiscard]] CloudRoots rootsOf(Cloud cloud); ///< Both empty for Custom: the admin names them.

/// As spelled in settings and on the command line: "global", "usgov-l4", "usgov-l5", "china", "custom".
[[nodiscard]] QString nameOf(Cloud cloud);
[[nodiscard]] std::optional<Cloud> cloudFromName(const QString &name);

/// False where Microsoft's documentation says that Cloud PC images are not offered. To be said, never to be
/// enforced: documentation is late.
[[nodiscard]] bool offersImages(Cloud cloud);

} // namespace cloudpc
