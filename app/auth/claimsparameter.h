// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// The `claims` parameter of an authorization or token request: that this client understands claims
/// challenges (xms_cc cp1; Microsoft: "How to use Continuous Access Evaluation"), merged with what a
/// challenge asks for. `challenge` is JSON from outside, or empty; what is no object adds nothing.
[[nodiscard]] QString claimsParameter(const QString &challenge);

} // namespace cloudpc
