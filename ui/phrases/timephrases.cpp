// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/timephrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace cloudpc {

namespace {

struct Time {
    Q_DECLARE_TR_FUNCTIONS(Time)
};

bool canBeShown(const QDateTime &time)
{
    return time.isValid() && isPlausible(time.date());
}

} // namespace

QString noValue()
{
    return QStringLiteral("—");
}

bool isPlausible(const QDate &date)
{
    return date.isValid() && date.year() >= 1970 && date.year() < 9000;
}

QString dateTimeText(const QDateTime &utc)
{
    return canBeShown(utc) ? QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat) : noValue();
}

QString dateText(const QDate &date)
{
    return isPlausible(date) ? QLocale().toString(date, QLocale::ShortFormat) : noValue();
}

QString shortTime(const QDateTime &utc, const QDateTime &now)
{
    const QDateTime local = utc.toLocalTime();
    return local.date() == now.toLocalTime().date() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                    : dateTimeText(utc);
}

QString timeOfDayText(const QDateTime &utc)
{
    if (!canBeShown(utc))
        return noValue();
    // Qt's long format names the time zone in most locales, and the short one drops the seconds.
    return utc.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
}

QString isoText(const QDateTime &utc)
{
    if (!canBeShown(utc))
        return {};
    const QDateTime local = utc.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QString durationText(std::chrono::seconds duration)
{
    const qint64 seconds = duration.count();
    if (seconds < 0)
        return noValue();
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (minutes == 0)
        return Time::tr("< 1 min");
    if (hours == 0)
        return Time::tr("%1 min").arg(minutes);
    if (hours < 24)
        return Time::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return Time::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString timeLeftText(const QDateTime &then, const QDateTime &now)
{
    // Rounded up: the last second is one, too.
    const auto left = std::chrono::ceil<std::chrono::seconds>(
        std::chrono::milliseconds(qMax<qint64>(0, now.msecsTo(then))));
    return left < std::chrono::minutes(1) ? Time::tr("%n s", "seconds", static_cast<int>(left.count()))
                                          : durationText(left);
}

} // namespace cloudpc
