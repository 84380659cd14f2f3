// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"

#include <QString>

namespace cloudpc {

[[nodiscard]] QString cloudName(Cloud cloud); ///< In full, e.g. "US Government L4 (GCC High)".

/// What is to be known before signing in there; empty where there is nothing to say.
[[nodiscard]] QString cloudNote(Cloud cloud);

/// What is worked with, short enough for a tool bar: a cloud's name, a custom service's host.
[[nodiscard]] QString serviceName(const Endpoints &endpoints);

} // namespace cloudpc
