// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/isotime.h"

namespace cloudpc {

namespace {

constexpr int msecsPerDay = 24 * 60 * 60 * 1000;
constexpr qsizetype isoLength = 24;

void putDigits(char *to, int count, int value)
{
    for (int at = count - 1; at >= 0; --at) {
        to[at] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

/// -1 if not all of them are digits.
int digits(QStringView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (const QChar c : text.sliced(at, count)) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

bool hasIsoMarks(QStringView text)
{
    return text.size() == isoLength && text[4] == u'-' && text[7] == u'-' && text[10] == u'T'
        && text[13] == u':' && text[16] == u':' && text[19] == u'.' && text[23] == u'Z';
}

} // namespace

QByteArray isoTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    int year = 0;
    int month = 0;
    int day = 0;
    utc.date().getDate(&year, &month, &day);
    if (year < 1 || year > 9999)
        return {};
    const int ms = utc.time().msecsSinceStartOfDay();
    QByteArray text("0000-00-00T00:00:00.000Z");
    char *const to = text.data();
    putDigits(to, 4, year);
    putDigits(to + 5, 2, month);
    putDigits(to + 8, 2, day);
    putDigits(to + 11, 2, ms / 3'600'000);
    putDigits(to + 14, 2, ms / 60'000 % 60);
    putDigits(to + 17, 2, ms / 1000 % 60);
    putDigits(to + 20, 3, ms % 1000);
    return text;
}

QDateTime timeFromIso(QStringView text)
{
    if (!hasIsoMarks(text))
        return {};
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), digits(text, 20, 3));
    if (!date.isValid() || date.year() < 1 || !time.isValid())
        return {};
    constexpr qint64 julianDayOfEpoch = 2'440'588;
    return QDateTime::fromMSecsSinceEpoch(
        (date.toJulianDay() - julianDayOfEpoch) * msecsPerDay + time.msecsSinceStartOfDay(), Qt::UTC);
}

} // namespace cloudpc
