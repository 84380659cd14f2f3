// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QFont;

namespace cloudpc {

// How wide a column of statuses has to be, in pixels, so that none is cut that comes into sight later.

/// For the bare words.
[[nodiscard]] int widestStatusWord(const QFont &font);
/// For all that pillText() may say.
[[nodiscard]] int widestPill(const QFont &font);

} // namespace cloudpc
