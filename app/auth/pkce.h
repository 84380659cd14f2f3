// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace cloudpc {

class RandomSource;

/// Proof key for code exchange (RFC 7636): whoever redeems the code must know the verifier of its request.
struct Pkce {
    QByteArray verifier; ///< 43 characters, sent to the token endpoint only.
    QByteArray challenge; ///< Its SHA-256, sent to the authorization page; always with method S256.
};

[[nodiscard]] Pkce makePkce(RandomSource &random);
/// RFC 7636 section 4.2.
[[nodiscard]] QByteArray s256Challenge(const QByteArray &verifier);

/// 256 random bits as 43 characters of base64url, all of them unreserved in a URL: a state, a nonce, a
/// verifier.
[[nodiscard]] QByteArray unguessable(RandomSource &random);

/// Compares in a time that depends on the lengths alone, so that it cannot be used to guess byte by byte.
[[nodiscard]] bool sameSecret(const QByteArray &left, const QByteArray &right);

} // namespace cloudpc
