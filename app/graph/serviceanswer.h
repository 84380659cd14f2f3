// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <optional>

namespace cloudpc {

struct WireReply;

/// Why this is no description of the tenant by the sign-in service; nothing if it is one. An unknown tenant
/// is SignInRefused.
[[nodiscard]] std::optional<Error> signInAnswerProblem(const WireReply &reply);

/// Why this was not said by Graph to somebody without a token; nothing if it was. Graph refuses in its own
/// words, which a proxy or a network's sign-in page does not know.
[[nodiscard]] std::optional<Error> graphAnswerProblem(const WireReply &reply);

} // namespace cloudpc
