// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/deviceimage.h"
#include "phrases/explanation.h"

namespace cloudpc {

/// Why the service could not use a source image, and the way out. `raw` is the service's own spelling and is
/// shown for a code that this program does not know (OpenEnum::raw).
[[nodiscard]] Explanation explain(ImageErrorCode code, const QString &raw = {});

/// False where a retry of the same source must fail in the same way: it has to be built anew first.
[[nodiscard]] bool retryCanHelp(ImageErrorCode code);

/// The same for a failed image; true if the service gave no reason.
[[nodiscard]] bool retryCanHelp(const DeviceImage &image);

/// The service's reason for a failed image, if it gave one; the deprecated statusDetails stands in for an
/// absent errorCode and is never shown beside it.
[[nodiscard]] std::optional<OpenEnum<ImageErrorCode>> failureCode(const DeviceImage &image);

/// The member's name as Graph's metadata spells it, which is what support and search engines know.
[[nodiscard]] QString codeName(const OpenEnum<ImageErrorCode> &code);

} // namespace cloudpc
