// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accessfacts.h"
#include "base/error.h"

namespace cloudpc {

/// Why Graph answered 403 to a request that needs `needed`. Graph's own words come first, then what is
/// certain about the token, then what is likely; Unclear where a hint would be a guess, and where nothing is
/// known about the token. None if it was no 403, or not Graph's, with one exception: a 401 that asks for the
/// proof of a policy, not only for a fresh sign-in, is ConditionalAccess.
[[nodiscard]] Denial denialOf(const Error &error, const AccessFacts &facts, Permission needed);

} // namespace cloudpc
