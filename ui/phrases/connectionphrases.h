// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/connectionreport.h"
#include "phrases/explanation.h"

namespace cloudpc {

[[nodiscard]] QString nameOf(TestedService service);
[[nodiscard]] QString nameOf(ConnectionStep step);
/// One word, to stand beside an icon.
[[nodiscard]] QString wordFor(StepReport::State state);

/// What a step found out that is worth a line: the proxy, the certificate; may be empty.
[[nodiscard]] QString detailOf(const StepReport &report);

/// Why a step failed and what to do; for failed steps only.
[[nodiscard]] Explanation explain(const StepReport &report);

/// One step in a line, for a report to whoever runs the network.
[[nodiscard]] QString lineFor(const StepReport &report);

} // namespace cloudpc
