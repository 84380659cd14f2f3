// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/versionstep.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace cloudpc {

namespace {

/// A piece of a version.
struct Row {
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype numbers = 0;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The row of numbers that begins at `start`, where a digit is: 1.2.3 of 1.2.3-beta, also of 1.2.3.beta.
Row rowAt(QStringView text, qsizetype start)
{
    Row row{.start = start};
    qsizetype at = start;
    while (at < text.size() && isDigit(text[at])) {
        while (at < text.size() && isDigit(text[at]))
            ++at;
        ++row.numbers;
        row.length = at - start;
        if (at + 1 >= text.size() || text[at] != u'.')
            break;
        ++at;
    }
    return row;
}

/// The one with the most numbers; the last of several.
Row longestRow(QStringView text)
{
    Row longest;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at]))
            continue;
        const Row row = rowAt(text, at);
        if (row.numbers >= longest.numbers)
            longest = row;
        at = row.start + row.length - 1;
    }
    return longest;
}

/// In as many digits as before, where they suffice: 09 becomes 10, 0099 becomes 0100. Of any length.
QString increased(QString digits)
{
    for (qsizetype at = digits.size() - 1; at >= 0; --at) {
        if (digits[at] != u'9') {
            digits[at] = QChar(digits[at].unicode() + 1);
            return digits;
        }
        digits[at] = u'0';
    }
    return u'1' + digits;
}

QString zeros(const QString &digits)
{
    const bool isPadded = digits.size() > 1 && digits.front() == u'0';
    return isPadded ? QString(digits.size(), u'0') : QString(u'0');
}

qsizetype placeOf(VersionStep step, qsizetype numbers)
{
    switch (step) {
    case VersionStep::Patch:
        return numbers - 1;
    case VersionStep::Minor:
        return std::min<qsizetype>(1, numbers - 1);
    case VersionStep::Major:
        break;
    }
    return 0;
}

} // namespace

VersionNumber raised(const VersionNumber &version, VersionStep step)
{
    constexpr int highest = std::numeric_limits<int>::max();
    if (step == VersionStep::Patch && version[2] < highest)
        return {version[0], version[1], version[2] + 1};
    if (step != VersionStep::Major && version[1] < highest)
        return {version[0], version[1] + 1, 0};
    return version[0] < highest ? VersionNumber{version[0] + 1, 0, 0} : VersionNumber{0, 0, 1};
}

QString raised(const QString &version, VersionStep step)
{
    if (const auto number = versionNumber(version))
        return toString(raised(*number, step));
    const Row row = longestRow(version);
    if (row.numbers == 0)
        return {};
    QStringList numbers = version.sliced(row.start, row.length).split(u'.');
    const qsizetype place = placeOf(step, numbers.size());
    numbers[place] = increased(numbers[place]);
    for (qsizetype at = place + 1; at < numbers.size(); ++at)
        numbers[at] = zeros(numbers[at]);
    return version.first(row.start) + numbers.join(u'.') + version.sliced(row.start + row.length);
}

QString toString(const VersionNumber &version)
{
    return QString::number(version[0]) + u'.' + QString::number(version[1]) + u'.'
        + QString::number(version[2]);
}

} // namespace cloudpc
