// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/takenversions.h"

namespace cloudpc {

namespace {

/// What two spellings of the same name have in common.
QString folded(const QString &text)
{
    return text.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// compareVersions() has what is no version behind all versions, which is no sign of being newer.
bool isNewer(const QString &version, const QString &than)
{
    if (than.isEmpty() || isThreeIntegers(version) != isThreeIntegers(than))
        return than.isEmpty() || isThreeIntegers(version);
    return compareVersions(version, than) > 0;
}

} // namespace

void TakenVersions::take(Versions &versions, const QString &version)
{
    const QString text = version.trimmed();
    versions.folded.insert(folded(text));
    if (const auto number = versionNumber(text))
        versions.numbers.insert(*number);
    if (isNewer(text, versions.newest))
        versions.newest = text;
    ++m_count;
}

void TakenVersions::add(const QString &displayName, const QString &version)
{
    Versions &versions = m_versions[folded(displayName)];
    versions.underWay.remove(folded(version));
    take(versions, version);
}

void TakenVersions::addUnderWay(const QString &displayName, const QString &version)
{
    Versions &versions = m_versions[folded(displayName)];
    if (versions.folded.contains(folded(version)))
        return;
    versions.underWay.insert(folded(version));
    take(versions, version);
}

bool TakenVersions::contains(const QString &displayName, const QString &version) const
{
    const auto versions = m_versions.constFind(folded(displayName));
    return versions != m_versions.cend() && versions->folded.contains(folded(version));
}

QString TakenVersions::identityOf(const QString &displayName, const QString &version)
{
    return folded(displayName) + u'\n' + folded(version);
}

bool TakenVersions::isUnderWay(const QString &displayName, const QString &version) const
{
    const auto versions = m_versions.constFind(folded(displayName));
    return versions != m_versions.cend() && versions->underWay.contains(folded(version));
}

QString TakenVersions::nextFree(const QString &displayName, const QString &version, VersionStep step) const
{
    const auto versions = m_versions.constFind(folded(displayName));
    const bool isNew = versions == m_versions.cend();
    const QString text = version.trimmed();
    QString next = raised(text, step);
    if (next.isEmpty() || isThreeIntegers(text)) {
        VersionNumber number = raised(versionNumber(text).value_or(VersionNumber{}), step);
        while (!isNew && versions->numbers.contains(number))
            number = raised(number, step);
        return toString(number);
    }
    while (!isNew && versions->folded.contains(folded(next)))
        next = raised(next, step);
    return next;
}

QString TakenVersions::newest(const QString &displayName) const
{
    const auto versions = m_versions.constFind(folded(displayName));
    return versions == m_versions.cend() ? QString() : versions->newest;
}

} // namespace cloudpc
