// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace cloudpc {

/// The ranges of days that the history offers without a calendar.
enum class DatePreset { AnyTime, Today, Last7Days, Last30Days, ThisYear, Chosen };
constexpr int datePresetCount = static_cast<int>(DatePreset::Chosen) + 1;

/// Days of the calendar, both included; an invalid one leaves that side open.
struct DaySpan {
    QDate first;
    QDate last;

    bool operator==(const DaySpan &) const = default;
};

/// What a preset means on this day; nothing for AnyTime and Chosen.
[[nodiscard]] DaySpan spanOf(DatePreset preset, const QDate &today);
/// The moment in UTC at which the span begins where `zone` is; invalid if it is open. A day has 23 to 25
/// hours and need not begin at midnight.
[[nodiscard]] QDateTime beginOf(const DaySpan &span, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// The moment in UTC at which it is over.
[[nodiscard]] QDateTime endOf(const DaySpan &span, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace cloudpc
