// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "phrases/explanation.h"

namespace cloudpc {

/// What an Error means and what to do about it, by kind, fault, HTTP status and code. Error::message is never
/// part of it: it comes from outside, unlocalised, and belongs under the details.
[[nodiscard]] Explanation explain(const Error &error);

/// Short text for support: code and HTTP status, e.g. "Forbidden, HTTP 403"; empty if there is neither.
[[nodiscard]] QString technicalCode(const Error &error);

} // namespace cloudpc
