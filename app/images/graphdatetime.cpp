// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/graphdatetime.h"

namespace cloudpc {

namespace {

constexpr qint64 msPerMinute = 60'000;
constexpr qint64 msPerDay = 24 * 60 * msPerMinute;
constexpr qint64 julianDayOfEpoch = 2'440'588;
constexpr qint64 firstMs = -62'135'596'800'000; // 0001-01-01T00:00:00Z
constexpr qint64 endMs =
    253'402'300'800'000; // 10000-01-01T00:00:00Z, which ISO 8601 cannot write in four digits

bool take(QStringView &rest, char16_t wanted)
{
    if (rest.isEmpty() || rest.front() != wanted)
        return false;
    rest = rest.sliced(1);
    return true;
}

bool isDigit(QChar c)
{
    // QChar::isDigit() is true for the digits of every script.
    return c >= u'0' && c <= u'9';
}

/// Takes exactly `count` digits whose value is at most `highest`.
std::optional<int> takeNumber(QStringView &rest, int count, int highest)
{
    if (rest.size() < count)
        return {};
    int value = 0;
    for (const QChar c : rest.first(count)) {
        if (!isDigit(c))
            return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    rest = rest.sliced(count);
    return value <= highest ? std::optional(value) : std::nullopt;
}

std::optional<QDate> takeDate(QStringView &rest)
{
    const auto year = takeNumber(rest, 4, 9999);
    if (!year || !take(rest, u'-'))
        return {};
    const auto month = takeNumber(rest, 2, 12);
    if (!month || !take(rest, u'-'))
        return {};
    const auto day = takeNumber(rest, 2, 31);
    if (!day || !QDate::isValid(*year, *month, *day))
        return {};
    return QDate(*year, *month, *day);
}

/// Takes the digits after the decimal point, at most 12 (OData ABNF, fractionalSeconds); gives milliseconds.
std::optional<int> takeFraction(QStringView &rest)
{
    int milliseconds = 0;
    int count = 0;
    for (int weight = 100; !rest.isEmpty() && isDigit(rest.front()); weight /= 10, ++count) {
        milliseconds += weight * (rest.front().unicode() - u'0');
        rest = rest.sliced(1);
    }
    return count <= 12 ? std::optional(milliseconds) : std::nullopt;
}

std::optional<qint64> takeHoursAndMinutes(QStringView &rest)
{
    const auto hours = takeNumber(rest, 2, 23);
    if (!hours || !take(rest, u':'))
        return {};
    const auto minutes = takeNumber(rest, 2, 59);
    if (!minutes)
        return {};
    return (*hours * 60 + *minutes) * msPerMinute;
}

std::optional<qint64> takeTime(QStringView &rest)
{
    const auto minutes = takeHoursAndMinutes(rest);
    if (!minutes || !take(rest, u':'))
        return minutes;
    const auto seconds = takeNumber(rest, 2, 59);
    if (!seconds)
        return {};
    const auto fraction = take(rest, u'.') ? takeFraction(rest) : std::optional(0);
    if (!fraction)
        return {};
    return *minutes + *seconds * 1000 + *fraction;
}

std::optional<qint64> takeOffset(QStringView &rest)
{
    if (rest.isEmpty() || take(rest, u'Z') || take(rest, u'z'))
        return 0;
    const bool west = take(rest, u'-');
    if (!west && !take(rest, u'+'))
        return {};
    const auto offset = takeHoursAndMinutes(rest);
    if (!offset)
        return {};
    return west ? -*offset : *offset;
}

} // namespace

std::optional<QDateTime> dateTimeFromGraph(QStringView text)
{
    const auto date = takeDate(text);
    if (!date || !(take(text, u'T') || take(text, u't')))
        return {};
    const auto time = takeTime(text);
    const auto offset = time ? takeOffset(text) : std::nullopt;
    if (!offset || !text.isEmpty())
        return {};
    const qint64 ms = (date->toJulianDay() - julianDayOfEpoch) * msPerDay + *time - *offset;
    if (ms < firstMs || ms >= endMs)
        return {};
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

std::optional<QDate> dateFromGraph(QStringView text)
{
    const auto date = takeDate(text);
    return text.isEmpty() ? date : std::nullopt;
}

} // namespace cloudpc
