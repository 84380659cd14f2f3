// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/deviceimage.h"
#include "images/imageentry.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <chrono>

namespace cloudpc {

/// What is known of a create that has no answer.
struct OpenAttempt {
    QSet<QString> seenBefore; ///< Images of its name and version that were there before it.
    bool windowOver = false; ///< The list was asked for when the settle window had passed.

    bool operator==(const OpenAttempt &) const = default;
};

/// What an image list alone does not tell, but a merge has to know.
struct MergeMemory {
    /// Images this computer deleted a while ago: a list may lag behind and still show them.
    QSet<QString> deleted;
    /// Images this computer made a while ago: a list may lag behind and not show them yet.
    QSet<QString> made;
    QDateTime lastLook; ///< UTC, of the list before; invalid before the first.
    /// Ids seen in at least one list: only what was there once can be found gone.
    QSet<QString> seen;
    /// False if the list has objects that could not be read: what is missing may be one of them.
    bool isWhole = true;
    /// The attempts that may have left and whose outcome is not known yet, by the key of their entry.
    QHash<QString, OpenAttempt> attempts;

    bool operator==(const MergeMemory &) const = default;
};

/// How long a list may lag behind a create or a delete of ours before it is believed.
constexpr std::chrono::minutes settleWindow{10};

/// After a longer time without a look, a status may have been so for a while when it is seen. Longer than the
/// longest pause between two looks, and short beside the time that an upload takes.
constexpr std::chrono::minutes longestBlink{10};

struct MergeResult {
    QStringList settled; ///< Keys of entries that were open before and are not any more.
    QStringList adopted; ///< Keys of entries whose outcome was unknown and that were found in the list.
    QStringList undecided; ///< Keys of entries whose outcome the admin has to decide on from now on.
};

/// Merges a whole list of the tenant into the entries, by id: updates what is known, adds what is new, marks
/// as Deleted what was there and is gone. Keys, drafts and timelines of known entries stay.
///
/// Entries with an unknown outcome are judged by settle(): found, still looked for, or left for the admin to
/// decide. What is open for decision stays so until it is found or decided.
MergeResult mergeSnapshot(QList<ImageEntry> &entries, const QList<DeviceImage> &images, MergeMemory &memory,
                          const QDateTime &now);

/// Puts the service's own words on an entry and notes a change of status in its timeline, with a mark if that
/// may be older than `now`: neither was there a look (`lastLook`) nor did anything happen to the entry within
/// the last longestBlink. True if it was open before and is not any more.
bool takeOver(ImageEntry &entry, const DeviceImage &image, const QDateTime &now,
              const QDateTime &lastLook = {});

} // namespace cloudpc
