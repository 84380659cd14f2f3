// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "phrases/explanation.h"

namespace cloudpc {

/// What happened on the way to the service or to the sign-in. Empty for Fault::None.
[[nodiscard]] Explanation explain(Fault fault);

} // namespace cloudpc
