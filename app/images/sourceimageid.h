// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/idcleaning.h"
#include "images/idfinding.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace cloudpc {

/// An Azure Resource Manager ID of a managed image or of a gallery image version, taken apart.
/// Names keep their case; a part that is not there is empty.
struct SourceImageId {
    enum class Kind { ManagedImage, GalleryVersion, Other };

    Kind kind = Kind::Other;
    QString subscription;
    QString resourceGroup;
    QString provider;
    QString resourceType; ///< The last type segment as written, e.g. "images", "versions", "disks".
    QString image; ///< Managed image name, or for another type the name found.
    QString gallery;
    QString definition;
    QString galleryVersion;
    std::optional<IdFinding> error; ///< Set: cannot be sent.
    std::optional<IdFinding> warning; ///< Set: may be sent after "Upload anyway".

    /// Takes a text apart in one pass. Never fails: what is wrong is in error and warning, the rest is filled
    /// as far as it could be read, so that the form can show it. Linear in the length of the text.
    [[nodiscard]] static SourceImageId parse(QStringView text);

    bool operator==(const SourceImageId &) const = default;
};

/// Longer than any ID or name that Azure makes (406 characters for a gallery image version), in UTF-16 units.
constexpr qsizetype longestText = 1024;

/// A short label made from an ID: image name, or "definition version" for a gallery version; empty if it
/// cannot be told.
[[nodiscard]] QString shortLabel(const QString &sourceImageResourceId);

} // namespace cloudpc
