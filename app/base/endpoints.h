// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/cloud.h"

#include <QString>
#include <QUrl>

namespace cloudpc {

/// Which beta or stable surface of Microsoft Graph is called.
enum class GraphVersion { Beta, V1 };

[[nodiscard]] QString pathSegment(GraphVersion version); ///< "beta" or "v1.0".

/// Where to sign in and where Graph is. A value owned by the workspace; session and Graph client read it at
/// each request. It changes only when the sandbox is started (again), because its port and secret are new
/// then.
struct Endpoints {
    QUrl loginRoot; ///< e.g. https://login.microsoftonline.com
    QUrl graphRoot; ///< e.g. https://graph.microsoft.com
    GraphVersion graphVersion = GraphVersion::Beta;
    QString tenant; ///< "organizations", a tenant GUID or a verified domain.
    QString clientId; ///< Application (client) ID of the admin's app registration.
    Cloud cloud = Cloud::Global;

    bool operator==(const Endpoints &) const = default;
};

/// True if a root may carry tokens: https anywhere, plain http only to 127.0.0.1, ::1 and localhost; no
/// user-info, no backslash, a host (QUrl itself takes all of these without complaint).
[[nodiscard]] bool isSafeRoot(const QUrl &root);

/// True if scheme, host and port are the same. Ports left out count as the scheme's own.
[[nodiscard]] bool sameOrigin(const QUrl &left, const QUrl &right);

} // namespace cloudpc
