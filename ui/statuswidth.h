// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QFont;

namespace cloudpc {

/// How wide a column of statuses has to be, in pixels, so that no bare word is cut that comes into sight
/// later.
[[nodiscard]] int widestStatusWord(const QFont &font);

} // namespace cloudpc
