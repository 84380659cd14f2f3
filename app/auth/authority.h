// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/permission.h"
#include "base/endpoints.h"
#include "base/error.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace cloudpc {

/// Where one sign-in goes: taken from the endpoints when the attempt starts and kept to its end, so that a
/// code can only reach the token endpoint of the authority that it was asked from (RFC 9700 section 4.4).
struct Authority {
    QUrl root; ///< The sign-in root; the issuer is judged by it.
    QUrl authorizeUrl;
    QUrl tokenUrl;
    QUrl deviceCodeUrl;
    QString clientId;
    QString scope; ///< What to ask for, at every leg.
    QString tenant; ///< As configured: "organizations", a GUID or a domain.
    bool formPost = false; ///< It announced that it can send the code in a form.
    bool sendsIssuer = false; ///< It announced that its answers name it (RFC 9207 section 2.4).

    bool operator==(const Authority &) const = default;
};

/// With the paths that Entra ID has; discover() finds out what the service itself says.
[[nodiscard]] Authority authorityOf(const Endpoints &endpoints,
                                    Permission permission = Permission::ReadWrite);

/// True if the authority's own description may name this endpoint: on its own origin, or on another name of
/// the same cloud's sign-in service (RFC 9700 section 2.1, mix-up).
[[nodiscard]] bool mayName(const Authority &authority, const QUrl &endpoint);

/// What is missing to sign in at all: MissingClientId or InsecureRoot. To be asked before a browser opens or
/// a refresh token leaves.
[[nodiscard]] std::optional<Error> settingsFault(const Endpoints &endpoints);

/// True if `issuer` may speak for this authority (RFC 9207 section 2.4, OpenID Connect Core 3.1.3.7 no. 2).
/// Microsoft's sign-in hosts are aliases of each other, and so are the names of loopback; a stand-in for
/// Microsoft on another host may name itself or Microsoft.
[[nodiscard]] bool isIssuerOf(const QString &issuer, const Authority &authority);

} // namespace cloudpc
