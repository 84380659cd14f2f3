// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/deviceimage.h"
#include "images/draft.h"
#include "images/sourceimage.h"
#include "images/takenversions.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace cloudpc {

/// What is known of the Azure images that can be uploaded.
struct KnownSources {
    QList<SourceImage> images;
    QStringList lastUsed; ///< IDs, the newest first.
    bool isListed = false; ///< The service has listed them: what is not among `images` cannot be uploaded.

    bool operator==(const KnownSources &) const = default;
};

/// The source that a new version is proposed from, and why that one.
struct SourceProposal {
    enum class Kind {
        Same, ///< That of the image itself.
        NewerVersion, ///< A newer version of the same gallery image definition.
        LastUsed, ///< The image's own can no longer be uploaded: the last one that was used and still can.
    };

    Kind kind = Kind::Same;
    QString id;

    bool operator==(const SourceProposal &) const = default;
};

/// A new version of an image, proposed to the admin.
struct NewVersion {
    Draft draft;
    QString base; ///< The version of the image that it is of.
    QString formerSource; ///< That of the image; may be empty.
    SourceProposal source; ///< That of the draft.

    bool operator==(const NewVersion &) const = default;
};

[[nodiscard]] SourceProposal proposeSource(const QString &current, const KnownSources &known);

/// The next free patch version of the image.
[[nodiscard]] NewVersion newVersionOf(const DeviceImage &image, const TakenVersions &taken,
                                      const KnownSources &known);

} // namespace cloudpc
