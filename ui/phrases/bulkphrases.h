// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "library/bulkfate.h"
#include "library/bulkrun.h"
#include "phrases/explanation.h"
#include "theme/theme.h"

#include <QString>

namespace cloudpc {

[[nodiscard]] QString fateWord(const BulkRow &row);
[[nodiscard]] IconName fateIcon(const BulkRow &row);
[[nodiscard]] Tone fateTone(const BulkRow &row);
/// Why a row is as it is; empty if there is nothing to say.
[[nodiscard]] QString fateSentence(const BulkRow &row);

/// What a bulk upload is doing, and what has to be done about it if it waits.
[[nodiscard]] Explanation explainBulk(const BulkCondition &condition, const BulkCounts &counts);
[[nodiscard]] Tone bulkTone(const BulkCondition &condition, const BulkCounts &counts);
/// "120 made, 3 refused, 2 not known yet, 75 not sent". What there is none of is left out, but for what was
/// made.
[[nodiscard]] QString bulkSum(const BulkCounts &counts);
/// What was left unfinished, and what can be done.
[[nodiscard]] Explanation explainInterrupted(const BulkCounts &counts, int rows);

} // namespace cloudpc
