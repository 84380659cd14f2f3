// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "phrases/explanation.h"
#include "phrases/question.h"

#include <QDateTime>
#include <QString>

namespace cloudpc {

/// What is said about a row of unknown outcome: that it is being looked for, or why the list did not tell.
/// Never that it failed: nobody knows.
[[nodiscard]] Explanation explainSettling(const ImageEntry &entry);
/// When the list was last looked at and how long that will go on; ages with `now` (UTC).
[[nodiscard]] QString settlingTimes(const Settling &settling, const QDateTime &now);

/// Before the upload is sent once more.
[[nodiscard]] Question askToSendAgain(const ImageEntry &entry);
/// Before it is not looked for any longer.
[[nodiscard]] Question askToStopLooking(const ImageEntry &entry);

/// "Sales 1.0.0 needs your decision", or how many do.
[[nodiscard]] QString decisionNeeded(const ImageEntry &first, int count);

/// Whether two images come from the same source: Azure does not tell letter case apart.
[[nodiscard]] bool haveSameSource(const DeviceImage &one, const DeviceImage &other);

} // namespace cloudpc
