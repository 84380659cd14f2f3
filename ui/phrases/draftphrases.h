// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draftrules.h"

#include <QString>

namespace cloudpc {

/// What is wrong and what is expected, as plain text. Never empty.
[[nodiscard]] QString issueSentence(const Issue &issue);

/// The caption of the one-click mend ("Use 3.2.2"), or empty if there is none.
[[nodiscard]] QString issueActionText(const Issue &issue);

} // namespace cloudpc
