// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/resultpage.h"

namespace cloudpc {

/// The words of the page that the browser ends on, in the program's language.
[[nodiscard]] ResultPageTexts resultPageTexts();

} // namespace cloudpc
