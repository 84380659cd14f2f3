// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/csvtable.h"
#include "images/tabledrafts.h"
#include "images/tabletext.h"
#include "library/dryrun.h"
#include "phrases/explanation.h"
#include "theme/theme.h"

#include <QString>

namespace cloudpc {

/// Why a table cannot be used and what to do.
[[nodiscard]] Explanation explainTable(const CsvTable &table);
/// What has to be known of how a table was read; empty if nothing has.
[[nodiscard]] QString readingNote(TextEncoding encoding, const CsvTable &table);

[[nodiscard]] QString gradeWord(RowGrade grade);
[[nodiscard]] IconName gradeIcon(RowGrade grade);
[[nodiscard]] Tone gradeTone(RowGrade grade);
/// All that is to be said about a row of a table; empty if nothing is.
[[nodiscard]] QString verdictSentence(const RowVerdict &verdict, bool isCleaned);
/// The caption of the one-click mend ("Use 3.2.2"); empty if there is none.
[[nodiscard]] QString mendText(const RowVerdict &verdict);
/// "12 can be sent, 3 have warnings, 2 cannot be sent".
[[nodiscard]] QString dryRunSum(const DryRunCounts &counts);

} // namespace cloudpc
