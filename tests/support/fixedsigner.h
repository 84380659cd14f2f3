// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/keysigner.h"

namespace cloudpc {

/// Signs everything alike.
class FixedSigner final : public KeySigner
{
public:
    [[nodiscard]] Result<QByteArray> signPs256(const QByteArray &, const QByteArray &) const override
    {
        return QByteArray("signature");
    }
};

} // namespace cloudpc
