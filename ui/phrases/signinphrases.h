// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/explanation.h"

namespace cloudpc {

struct Error;

/// Why the sign-in service refused, by its AADSTS number or OAuth error name, e.g. "AADSTS65001" or
/// "access_denied". The numbers only choose a help text, because Microsoft says that they change; one that is
/// not known gets the general text, which names it.
[[nodiscard]] Explanation explainSignIn(const QString &code);
/// The same; where the number is not known, the other words of the answer choose.
[[nodiscard]] Explanation explainSignIn(const Error &error);

} // namespace cloudpc
