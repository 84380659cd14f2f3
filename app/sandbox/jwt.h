// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace cloudpc {

/// Three parts like a JSON Web Token of Entra. Nothing is signed here: `tail` stands where a signature would.
[[nodiscard]] QByteArray unsignedJwt(const QJsonObject &claims, const QByteArray &tail = {});
/// base64url of compact JSON, without padding.
[[nodiscard]] QByteArray encodedJson(const QJsonObject &object);

struct JwtParts {
    QJsonObject header;
    QJsonObject claims;
    QByteArray signature; ///< Decoded.
};

/// Nothing if it is not three parts of base64url with two JSON objects.
[[nodiscard]] std::optional<JwtParts> readJwt(const QByteArray &text);

} // namespace cloudpc
