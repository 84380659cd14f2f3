// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/retryafter.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

// Fewer digits than make a 64-bit number of milliseconds overflow; 31,000 years are enough.
constexpr qsizetype maxDigits = 12;

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= maxDigits
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// RFC 9110: a two-digit year stands for the nearest such year, and Qt reads it as 19xx.
QDateTime inThisEra(const QDateTime &moment)
{
    return moment.date().year() < 1970 ? moment.addYears(100) : moment;
}

} // namespace

std::optional<QDateTime> httpDate(const QByteArray &text)
{
    static const std::array formats{u"dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dd-MMM-yy hh:mm:ss 'GMT'"_s,
                                    u"ddd MMM d hh:mm:ss yyyy"_s};
    // The weekday says nothing new, and with a year that Qt puts into the wrong century it does not fit.
    const QString simplified = QString::fromLatin1(text).simplified().section(u", "_s, -1);
    for (const QString &format : formats) {
        QDateTime moment = QLocale::c().toDateTime(simplified, format);
        if (!moment.isValid())
            continue;
        moment.setTimeSpec(Qt::UTC);
        return inThisEra(moment);
    }
    return std::nullopt;
}

std::optional<std::chrono::seconds> retryAfterOf(const QByteArray &retryAfter, const QByteArray &date,
                                                 const QDateTime &now)
{
    const QByteArray value = retryAfter.trimmed();
    if (isNumber(value))
        return std::chrono::seconds(value.toLongLong());
    const auto until = httpDate(value);
    if (!until)
        return std::nullopt;
    const qint64 seconds = httpDate(date).value_or(now).secsTo(*until);
    if (seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

} // namespace cloudpc
