// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/graphreply.h"
#include "sandbox/tenant.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace cloudpc {

/// The tenant's refusal of a create in Graph's terms; status 0 for Refusal::None.
[[nodiscard]] GraphRefusal creationRefusal(Tenant::Refusal refusal);
/// The answer of an outcome that makes nothing; empty for one that makes the image.
[[nodiscard]] std::optional<HttpReply> replyInsteadOfCreating(const GraphCall &call, const Outcome &outcome);
/// The answer after the image was made, spoiled as the outcome wants it; 201 and the object by default.
[[nodiscard]] HttpReply damagedReply(const GraphCall &call, const Outcome &outcome, const QJsonObject &image,
                                     std::chrono::milliseconds slowAnswer);

} // namespace cloudpc
