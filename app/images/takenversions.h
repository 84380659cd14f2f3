// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/versionnumber.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <set>

namespace cloudpc {

/// Name + version of every image known in the tenant, for "already exists" and "Use 3.2.2".
/// displayName + version together identify an image; compared in NFC and without case, trimmed.
class TakenVersions
{
public:
    void add(const QString &displayName, const QString &version);
    [[nodiscard]] bool contains(const QString &displayName, const QString &version) const;
    /// The lowest patch release above `version` that no image of this name has; x.y.z only, otherwise 0.0.1
    /// upwards.
    [[nodiscard]] QString nextFree(const QString &displayName, const QString &version) const;
    [[nodiscard]] int count() const { return m_count; }

    bool operator==(const TakenVersions &) const = default;

private:
    struct Versions {
        QSet<QString> folded;
        std::set<VersionNumber> numbers; ///< Those of them that are three integers, to find a gap quickly.

        bool operator==(const Versions &) const = default;
    };

    QHash<QString, Versions> m_versions; ///< by folded name
    int m_count = 0;
};

} // namespace cloudpc
