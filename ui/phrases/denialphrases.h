// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "phrases/explanation.h"

namespace cloudpc {

/// Why Graph answered 403 and who can change that. Unclear lists all causes in the order in which they are
/// worth checking. Empty for Denial::None.
[[nodiscard]] Explanation explain(Denial denial);

} // namespace cloudpc
