// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/keysigner.h"

namespace cloudpc {

/// Signs with OpenSSL's libcrypto.
class OpenSslSigner final : public KeySigner
{
public:
    [[nodiscard]] Result<QByteArray> signPs256(const QByteArray &input,
                                               const QByteArray &privateKey) const override;
};

} // namespace cloudpc
