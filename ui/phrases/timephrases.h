// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <chrono>

namespace cloudpc {

/// What stands where there is nothing to say: an em dash.
[[nodiscard]] QString noValue();

/// True for a time that a person can have meant. Services fill in 0001-01-01 and 9999-12-31 for "none".
[[nodiscard]] bool isPlausible(const QDate &date);

/// Short, local zone, in the order of the user's locale; noValue() for what isn't plausible.
[[nodiscard]] QString dateTimeText(const QDateTime &utc);
[[nodiscard]] QString dateText(const QDate &date);
/// Time of day of today, with the day for any other; short, local zone.
[[nodiscard]] QString shortTime(const QDateTime &utc, const QDateTime &now);
/// Time of day with seconds, local zone.
[[nodiscard]] QString timeOfDayText(const QDateTime &utc);
/// ISO 8601 with the local offset, for tooltips and copies; empty for what isn't plausible.
[[nodiscard]] QString isoText(const QDateTime &utc);

/// A duration in its two largest units: "2 min", "1 h 5 min", "2 d 3 h"; noValue() if negative.
[[nodiscard]] QString durationText(std::chrono::seconds duration);

/// How long it is until then: "42 s", "2 min". Never less than nothing.
[[nodiscard]] QString timeLeftText(const QDateTime &then, const QDateTime &now);

} // namespace cloudpc
