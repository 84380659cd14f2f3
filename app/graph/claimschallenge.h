// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace cloudpc {

/// What a WWW-Authenticate header asks the next token to prove (Microsoft: "Claims challenges, claims
/// requests and client capabilities"). Header lines may be joined by ", " and name several schemes in any
/// order, each with its fields in any order (RFC 9110 section 11.6.1); only Bearer counts.
struct ClaimsChallenge {
    bool insufficient = false; ///< error="insufficient_claims"
    QString claims; ///< Decoded JSON, an object; empty if there is none that can be handed on.

    bool operator==(const ClaimsChallenge &) const = default;
};

[[nodiscard]] ClaimsChallenge claimsChallengeFrom(const QByteArray &wwwAuthenticate);

} // namespace cloudpc
