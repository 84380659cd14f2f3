// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/tlsissue.h"
#include "phrases/explanation.h"

namespace cloudpc {

/// Why no secure connection could be made: with which host, who had signed its certificate, and the fix.
[[nodiscard]] Explanation explain(const TlsIssue &issue);

} // namespace cloudpc
