// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/versionnumber.h"
#include "images/versionstep.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <set>

namespace cloudpc {

/// Name + version of every image known in the tenant and of every upload under way, for "already exists" and
/// "Use 3.2.2". displayName + version together identify an image; compared in NFC and without case, trimmed.
class TakenVersions
{
public:
    /// An image in the tenant. One whose name or version is not known counts all the same.
    void add(const QString &displayName, const QString &version);
    /// An upload that has no answer yet, of this window or of another. Counts only if it was not known.
    void addUnderWay(const QString &displayName, const QString &version);
    [[nodiscard]] bool contains(const QString &displayName, const QString &version) const;
    /// True if it is not known to be in the tenant but on its way there.
    [[nodiscard]] bool isUnderWay(const QString &displayName, const QString &version) const;
    /// The lowest version above `version` that no image of this name has, one step or several. In the shape
    /// of `version`, see raised(); 0.0.1 upwards where that has no number.
    [[nodiscard]] QString nextFree(const QString &displayName, const QString &version,
                                   VersionStep step = VersionStep::Patch) const;
    /// The highest version that an image of this name has, as it is written there, three integers before all
    /// other versions; empty if there is no such image.
    [[nodiscard]] QString newest(const QString &displayName) const;
    [[nodiscard]] int count() const { return m_count; }
    /// What name and version that count as the same have in common, and no others.
    [[nodiscard]] static QString identityOf(const QString &displayName, const QString &version);

    bool operator==(const TakenVersions &) const = default;

private:
    struct Versions {
        QSet<QString> folded;
        QSet<QString> underWay; ///< Those of them.
        std::set<VersionNumber> numbers; ///< Those of them that are three integers, to find a gap quickly.
        QString newest;

        bool operator==(const Versions &) const = default;
    };

    void take(Versions &versions, const QString &version);

    QHash<QString, Versions> m_versions; ///< by folded name
    int m_count = 0;
};

} // namespace cloudpc
