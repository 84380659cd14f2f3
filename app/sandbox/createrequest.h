// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/graphreply.h"
#include "sandbox/tenant.h"

namespace cloudpc {

/// Reads the body of a create as strictly as the service may: exactly the three documented properties, each
/// a text that is not blank, and a source ID in one of the two documented forms. On success `image` is filled
/// and the status of the refusal is 0.
[[nodiscard]] GraphRefusal readCreateRequest(const HttpRequest &request, NewImage &image);

} // namespace cloudpc
