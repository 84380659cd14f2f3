// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace cloudpc {

/// A successful answer of the token endpoint. All of it is secret: never to be logged or stored as a whole.
struct Tokens {
    QByteArray accessToken; ///< Opaque, never to be parsed; printable ASCII, so it fits into a header.
    QByteArray refreshToken; ///< Empty if none came.
    QByteArray idToken; ///< Empty if none came.
    QString scope; ///< What the access token is for, as the answer says; never lists offline_access.
    std::chrono::seconds expiresIn{0}; ///< Life of the access token from now on.
    std::optional<std::chrono::seconds> refreshIn; ///< After this, renew while the token still works.

    bool operator==(const Tokens &) const = default;
};

} // namespace cloudpc
