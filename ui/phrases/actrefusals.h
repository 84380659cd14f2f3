// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "images/imageentry.h"
#include "phrases/explanation.h"

namespace cloudpc {

/// Why a retry or a deletion of this row was not done, or that nobody has told yet, and what to do. The row
/// has an act and an error. Windows 365 keeps an image that a provisioning policy uses, but no page says with
/// which status: 409 says it plainly, 400, 403 and 422 may mean it. `endpoints` are those that the image is
/// at.
[[nodiscard]] Explanation explainAct(const ImageEntry &entry, const Endpoints &endpoints);

} // namespace cloudpc
