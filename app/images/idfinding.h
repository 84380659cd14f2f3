// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

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

} // namespace cloudpc
