// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "images/imageentry.h"
#include "phrases/explanation.h"

#include <optional>

namespace cloudpc {

/// Why this version of Graph offers no retry; empty if it does.
[[nodiscard]] QString whyNoRetry(GraphVersion version);

/// What v1.0 of Graph has less than beta, for those who choose between the two.
[[nodiscard]] QString whatV1Lacks();

/// What this version of Graph keeps back of an image that somebody who looks at it would miss: the retry, the
/// reason of a failure, the meaning of a status. Nothing where beta would not tell more. (Graph v1.0 has
/// neither retryUpload nor the status `warning` nor the last five error codes.)
[[nodiscard]] std::optional<Explanation> lackingIn(GraphVersion version, const ImageEntry &entry);

} // namespace cloudpc
