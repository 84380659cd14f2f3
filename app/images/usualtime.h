// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace cloudpc {

/// Nothing is claimed from fewer uploads than this.
constexpr int fewestForUsual = 3;
/// Where nothing is known. Microsoft publishes no figure; a day is what nobody would wait without a look.
constexpr std::chrono::hours patienceWithoutHistory{24};

/// How long an upload took from accepted to ready, with warning or without, as its timeline tells. Nothing
/// where that says little about the next one: it failed, went away, was retried, was found in the list
/// without an answer, or was seen ready so late that it may have been so for long. What another computer has
/// watched counts as well: it is the service that takes its time.
[[nodiscard]] std::optional<std::chrono::seconds> uploadTime(const QList<TimelineEvent> &timeline);

/// Median and 90th percentile (nearest rank); count 0 if there are fewer than fewestForUsual.
[[nodiscard]] UsualTime usualTimeOf(QList<std::chrono::seconds> times);

/// UTC, since when the service has been at work on what is pending: accepted, found, or retried, by whomever.
/// Invalid if this computer has had no part in it.
[[nodiscard]] QDateTime pendingSince(const ImageEntry &entry);

/// How long something may be pending before it is called slow: half as long again as 9 of 10 took, since one
/// of ten being slow would be no news.
[[nodiscard]] std::chrono::seconds patience(const UsualTime &usual);

/// When a pending image becomes slow, UTC; invalid if that cannot be said, or if it is not pending.
[[nodiscard]] QDateTime slowFrom(const ImageEntry &entry, const UsualTime &usual);

} // namespace cloudpc
