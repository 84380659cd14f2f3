// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journal.h"
#include "phrases/explanation.h"

#include <QString>

namespace cloudpc {

/// Why nothing can be uploaded, retried or deleted, in one sentence for the form and for tool tips; empty if
/// the journal can be written, or is being opened.
[[nodiscard]] QString lookOnlyReason(const JournalCondition &condition);
/// The same for a notice: what is wrong and what to do.
[[nodiscard]] Explanation explainLookOnly(const JournalCondition &condition);
/// That a damaged file was put away at this start, and where it is.
[[nodiscard]] Explanation explainSetAside(const JournalCondition &condition);

} // namespace cloudpc
