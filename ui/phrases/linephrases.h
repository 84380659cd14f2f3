// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/serviceline.h"
#include "images/imageentry.h"
#include "phrases/explanation.h"

#include <QDateTime>
#include <QString>

namespace cloudpc {

/// Why the service cannot be asked, and what to do; empty while it can.
[[nodiscard]] Explanation explainLine(const ServiceLine::Condition &condition);
/// What goes on meanwhile.
[[nodiscard]] QString worksMeanwhile(const ServiceLine::Condition &condition);
/// Since when, and when it is tried again. `next` (UTC) is invalid while it is being tried. Ages with `now`.
[[nodiscard]] QString lineTimes(const ServiceLine::Condition &condition, const QDateTime &next,
                                const QDateTime &now);
/// All of it in one line; empty while the service can be asked. Ages with `now`.
[[nodiscard]] QString lineStatus(const ServiceLine::Condition &condition, const QDateTime &next,
                                 const QDateTime &now);
/// The same in words that stay, for those who hear it: a time of day in place of a countdown.
[[nodiscard]] QString spokenLineStatus(const ServiceLine::Condition &condition, const QDateTime &next);

/// Why a row waits.
[[nodiscard]] Explanation explainPostponed(const ImageEntry &entry);
/// When it goes on. Ages with `now`.
[[nodiscard]] QString postponedTimes(const Postponement &postponed, const QDateTime &now);
/// The same in a cell of the list.
[[nodiscard]] QString postponedCell(const Postponement &postponed, const QDateTime &now);

} // namespace cloudpc
