// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/versionnumber.h"

#include <algorithm>
#include <limits>

namespace cloudpc {

namespace {

/// Takes the digits at the front of `rest`: no leading zero, within Int32.
std::optional<int> takeInteger(QStringView &rest)
{
    qint64 value = 0;
    qsizetype digits = 0;
    for (; digits < rest.size() && rest[digits] >= u'0' && rest[digits] <= u'9'; ++digits) {
        value = value * 10 + (rest[digits].unicode() - u'0');
        if (value > std::numeric_limits<int>::max())
            return {};
    }
    if (digits == 0 || (digits > 1 && rest.front() == u'0'))
        return {};
    rest = rest.sliced(digits);
    return static_cast<int>(value);
}

int sign(int value)
{
    return value < 0 ? -1 : (value > 0 ? 1 : 0);
}

} // namespace

std::optional<VersionNumber> versionNumber(QStringView version)
{
    VersionNumber numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0 && !version.startsWith(u'.'))
            return {};
        version = version.sliced(i > 0 ? 1 : 0);
        const auto number = takeInteger(version);
        if (!number)
            return {};
        numbers[i] = *number;
    }
    return version.isEmpty() ? std::optional(numbers) : std::nullopt;
}

bool isThreeIntegers(QStringView version)
{
    return versionNumber(version).has_value();
}

int compareVersions(QStringView left, QStringView right)
{
    const auto leftNumber = versionNumber(left);
    const auto rightNumber = versionNumber(right);
    if (leftNumber && rightNumber)
        return *leftNumber < *rightNumber ? -1 : (*leftNumber == *rightNumber ? 0 : 1);
    if (leftNumber || rightNumber)
        return leftNumber ? -1 : 1;
    const int withoutCase = left.compare(right, Qt::CaseInsensitive);
    return sign(withoutCase != 0 ? withoutCase : left.compare(right));
}

} // namespace cloudpc
