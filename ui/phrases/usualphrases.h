// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "phrases/explanation.h"

#include <QDateTime>
#include <QString>

namespace cloudpc {

/// From what half of the uploads took to what 9 of 10 did not exceed: "35 to 50 min"; empty where nothing is
/// known.
[[nodiscard]] QString usualRange(const UsualTime &usual);

/// How long an image has been pending, beside the usual: "12 min, usually 35 to 50 min". Ages with `now`
/// (UTC); noValue() if this computer has had no part in it.
[[nodiscard]] QString pendingText(const ImageEntry &entry, const QDateTime &now);
/// The same in sentences; empty where there is nothing to say.
[[nodiscard]] QString pendingSentence(const ImageEntry &entry, const QDateTime &now);

/// That an image is pending for longer than usual (ImageEntry::isSlow): never that it failed. Does not age.
[[nodiscard]] Explanation explainSlow(const UsualTime &usual);

} // namespace cloudpc
