// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/historydates.h"

namespace cloudpc {

DaySpan spanOf(DatePreset preset, const QDate &today)
{
    switch (preset) {
    case DatePreset::Today:
        return {today, today};
    case DatePreset::Last7Days:
        return {today.addDays(-6), today};
    case DatePreset::Last30Days:
        return {today.addDays(-29), today};
    case DatePreset::ThisYear:
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    case DatePreset::AnyTime:
    case DatePreset::Chosen:
        break;
    }
    return {};
}

QDateTime beginOf(const DaySpan &span, const QTimeZone &zone)
{
    return span.first.isValid() ? span.first.startOfDay(zone).toUTC() : QDateTime();
}

QDateTime endOf(const DaySpan &span, const QTimeZone &zone)
{
    return span.last.isValid() ? span.last.addDays(1).startOfDay(zone).toUTC() : QDateTime();
}

} // namespace cloudpc
