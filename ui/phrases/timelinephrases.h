// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "theme/theme.h"

#include <QString>

namespace cloudpc {

/// One line of the timeline, e.g. "Sent by admin@contoso.com".
[[nodiscard]] QString timelineText(const TimelineEvent &event);
[[nodiscard]] Tone timelineTone(const TimelineEvent &event);

} // namespace cloudpc
