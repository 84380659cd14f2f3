// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/takenversions.h"

#include <limits>

namespace cloudpc {

namespace {

/// What two spellings of the same name have in common.
QString folded(const QString &text)
{
    return text.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

QString toString(const VersionNumber &number)
{
    return QString::number(number[0]) + u'.' + QString::number(number[1]) + u'.' + QString::number(number[2]);
}

/// The next patch release; behind the last possible one, the first of the next minor or major version.
VersionNumber raised(VersionNumber number)
{
    constexpr int highest = std::numeric_limits<int>::max();
    if (number[2] < highest)
        return {number[0], number[1], number[2] + 1};
    if (number[1] < highest)
        return {number[0], number[1] + 1, 0};
    return number[0] < highest ? VersionNumber{number[0] + 1, 0, 0} : VersionNumber{0, 0, 1};
}

} // namespace

void TakenVersions::add(const QString &displayName, const QString &version)
{
    Versions &versions = m_versions[folded(displayName)];
    const QString text = folded(version);
    versions.folded.insert(text);
    if (const auto number = versionNumber(text))
        versions.numbers.insert(*number);
    ++m_count;
}

bool TakenVersions::contains(const QString &displayName, const QString &version) const
{
    const auto versions = m_versions.constFind(folded(displayName));
    return versions != m_versions.cend() && versions->folded.contains(folded(version));
}

QString TakenVersions::nextFree(const QString &displayName, const QString &version) const
{
    VersionNumber next = raised(versionNumber(QStringView(version).trimmed()).value_or(VersionNumber{}));
    const auto versions = m_versions.constFind(folded(displayName));
    while (versions != m_versions.cend() && versions->numbers.contains(next))
        next = raised(next);
    return toString(next);
}

} // namespace cloudpc
