// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/randomsource.h"

namespace cloudpc {

/// Counts upwards, so that every value differs and every run is the same.
class FixedRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override;

private:
    quint32 m_next = 0;
};

} // namespace cloudpc
