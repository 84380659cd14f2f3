// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace cloudpc {

/// The offset of the first letter that makes a word a mix of scripts whose letters look alike (Latin,
/// Cyrillic, Greek, Armenian, Cherokee), as in a Latin word with a Cyrillic "а"; -1 if there is none.
[[nodiscard]] qsizetype lookAlikeOffset(QStringView text);

} // namespace cloudpc
