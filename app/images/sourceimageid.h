// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace cloudpc
{

/// Which part of an ARM ID is meant, for "what is wrong, where".
enum class IdPart {
    Whole,
    Subscription,
    ResourceGroup,
    Provider,
    ResourceType,
    Image,
    Gallery,
    Definition,
    Version,
};

/// Why a text is no usable source image ID, or (from SubscriptionNotGuid on) why it is merely doubtful.
enum class IdProblem {
    Empty,
    TooLong, ///< Beyond any ID that Azure makes; text says how many characters it has.
    ControlCharacter, ///< Also bidi controls and invisible characters.
    NotAnArmId, ///< Does not begin with /subscriptions/: a name, a web page, a blob URL.
    EncodedTwice, ///< Percent-encoded more than once.
    MissingPart, ///< `part` is not there, or its value is empty.
    UnexpectedPart, ///< Something stands where `part` should be; text says what.
    WrongProvider, ///< Not Microsoft.Compute; text says which.
    WrongResourceType, ///< A disk, a VM, a snapshot, …; text is the type as written, e.g. "disks".
    GalleryWithoutVersion, ///< A gallery or definition: the version is missing.
    LatestVersion, ///< `versions/latest`: the service needs one version.
    PartTooLong, ///< `part` is longer than Azure allows; text is the limit.
    ForbiddenCharacter, ///< `part` has a character that Azure forbids; text is that character.
    ForbiddenEnding, ///< `part` ends (or begins) with a character that Azure forbids there; text is that
                     ///< character.
    TrailingParts, ///< More after a complete ID; text says what.
    SubscriptionNotGuid, ///< Doubtful only: Microsoft's own sample has 11 digits in the last group.
    GalleryVersion, ///< Doubtful only: documented for getSourceImages, not for create.
};

/// One thing to say about an ID. `start` and `length` mark the wrong piece within the judged text, -1 and 0
/// if none.
struct IdFinding {
    IdProblem problem = IdProblem::Empty;
    IdPart part = IdPart::Whole;
    QString text;
    int start = -1;
    int length = 0;

    bool operator==(const IdFinding &) const = default;
};

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

/// What cleaning a pasted text found.
struct CleanedId {
    QString text; ///< The ID, ready to be shown and judged; the input trimmed when no ID was found inside.
    bool changed =
        false; ///< Something other than blanks at the ends was taken away or mended: tell the admin.

    bool operator==(const CleanedId &) const = default;
};

/// Finds the ID inside what people paste: portal and management URLs (also behind `#@tenant/resource`),
/// quotes, line breaks, percent-encoding (once), doubled, trailing and missing slashes, `/overview`,
/// `?api-version=…`; writes the fixed segments in the documented spelling and leaves every name alone. Linear
/// in the length of the text.
[[nodiscard]] CleanedId cleanPastedId(QStringView text);

/// A short label made from an ID: image name, or "definition version" for a gallery version; empty if it
/// cannot be told.
[[nodiscard]] QString shortLabel(const QString &sourceImageResourceId);

} // namespace cloudpc
