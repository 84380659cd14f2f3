// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/explanation.h"

namespace cloudpc {

/// Why the sign-in service refused, by its AADSTS number or OAuth error name, e.g. "AADSTS65001" or
/// "access_denied". The numbers only choose a help text, because Microsoft says that they change; a code that
/// is not known gets the general text.
[[nodiscard]] Explanation explainSignIn(const QString &code);

} // namespace cloudpc
