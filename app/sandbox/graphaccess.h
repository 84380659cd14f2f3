// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/graphreply.h"
#include "sandbox/outcome.h"

#include <QJsonObject>

#include <optional>

namespace cloudpc {

struct Access;

/// 401 with the header that Graph sends.
[[nodiscard]] HttpReply graphUnauthorized(const GraphCall &call);
/// The refusal of a call that the token, its owner or the tenant's policy does not allow; nothing if it may
/// go on. Graph's documentation names status and code; the five causes of a 403 differ in little more than
/// their sentence.
[[nodiscard]] std::optional<HttpReply> accessRefusal(const GraphCall &call, const Access &access);
/// The claims challenge of a create whose outcome wants one and whose token does not have it yet.
[[nodiscard]] std::optional<HttpReply> claimsChallenge(const GraphCall &call, const Access &access,
                                                       const Outcome &outcome);

} // namespace cloudpc
