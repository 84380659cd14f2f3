// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

namespace cloudpc {

/// Signs with a private key. One implementation for each platform's cryptography.
class KeySigner
{
public:
    KeySigner() = default;
    KeySigner(const KeySigner &) = delete;
    KeySigner &operator=(const KeySigner &) = delete;
    virtual ~KeySigner() = default;

    /// The PS256 signature (RFC 7518 section 3.5: RSASSA-PSS, SHA-256, salt as long as the digest) of `input`
    /// with an unencrypted RSA key, PKCS#8 PEM. Fails with Local and CredentialUnreadable.
    [[nodiscard]] virtual Result<QByteArray> signPs256(const QByteArray &input,
                                                       const QByteArray &privateKey) const = 0;
};

/// The one of this build. Never null; where nothing can sign, its calls fail.
[[nodiscard]] std::unique_ptr<KeySigner> makeKeySigner();

} // namespace cloudpc
