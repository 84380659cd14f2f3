// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace cloudpc {

/// The `access_token` member of a claims request (OpenID Connect Core section 5.5): names to what is wanted
/// of them. Empty for an empty text, nothing for one that is no JSON object.
[[nodiscard]] std::optional<QJsonObject> readClaims(const QString &text);
/// Both together; `more` wins.
[[nodiscard]] QJsonObject mergedClaims(QJsonObject claims, const QJsonObject &more);
/// The claims request that asks for these.
[[nodiscard]] QByteArray claimsText(const QJsonObject &claims);

/// Whether the client said that it understands claims challenges (xms_cc with cp1). Nobody else gets one.
[[nodiscard]] bool understandsChallenges(const QJsonObject &claims);
/// Whether a token newer than some moment was asked for, as after a revocation.
[[nodiscard]] bool asksForFreshness(const QJsonObject &claims);
/// Whether the proof was asked for that no silent renewal can bring.
[[nodiscard]] bool asksForProof(const QJsonObject &claims);

/// What a challenge asks for.
[[nodiscard]] QJsonObject freshnessClaims(qint64 secondsSinceEpoch);
[[nodiscard]] QJsonObject proofClaims();

} // namespace cloudpc
