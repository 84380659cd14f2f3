// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/snapshotmerge.h"

#include "library/settlement.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

QHash<QString, qsizetype> indexById(const QList<ImageEntry> &entries)
{
    QHash<QString, qsizetype> index;
    index.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (entries[i].image.id)
            index.insert(*entries[i].image.id, i);
    }
    return index;
}

/// What could be the outcome of an upload of ours: all that is not the outcome of another one.
QList<const DeviceImage *> claimable(const QList<DeviceImage> &images, const QList<ImageEntry> &entries,
                                     const MergeMemory &memory)
{
    QSet<QString> claimed;
    for (const ImageEntry &entry : entries) {
        if (entry.draft && entry.image.id)
            claimed.insert(*entry.image.id);
    }
    QList<const DeviceImage *> result;
    for (const DeviceImage &image : images) {
        if (!claimed.contains(*image.id) && !memory.deleted.contains(*image.id))
            result.append(&image);
    }
    return result;
}

/// What is only about to be sent has made nothing, so that an image of its name is another one.
bool awaitsAnswer(const ImageEntry &entry, const MergeMemory &memory)
{
    const bool isSent = entry.status == EntryStatus::Submitting && memory.attempts.contains(entry.key);
    return entry.draft && !entry.image.id && (isSent || entry.status == EntryStatus::OutcomeUnknown);
}

/// True if nobody knows what the entry was shortly before: no list, and nothing that happened to it. A clock
/// that was set back tells nothing either.
bool wasUnseen(const ImageEntry &entry, const QDateTime &lastLook, const QDateTime &now)
{
    const auto isRecent = [&now](const QDateTime &at) {
        return at.isValid() && at <= now && std::chrono::milliseconds(at.msecsTo(now)) <= longestBlink;
    };
    return !isRecent(lastLook) && (entry.timeline.isEmpty() || !isRecent(entry.timeline.constLast().at));
}

void adopt(ImageEntry &entry, const DeviceImage &image, const QDateTime &now, MergeResult &result)
{
    entry.timeline.append({.kind = TimelineEvent::Kind::Adopted, .at = now});
    entry.error.reset();
    entry.settling.reset();
    result.adopted.append(entry.key);
    if (takeOver(entry, image, now))
        result.settled.append(entry.key);
}

void leaveOpen(ImageEntry &entry, const Verdict &verdict, bool windowOver, const QDateTime &now,
               MergeResult &result)
{
    Settling settling = entry.settling.value_or(Settling());
    const bool wasAsked = settling.phase == Settling::Phase::NeedsDecision;
    settling.lastLook = now;
    settling.candidates = verdict.candidates;
    settling.windowOver = windowOver;
    if (verdict.needsDecision && !wasAsked) {
        settling.phase = Settling::Phase::NeedsDecision;
        entry.timeline.append({.kind = TimelineEvent::Kind::DecisionNeeded, .at = now});
        result.undecided.append(entry.key);
    }
    entry.settling = settling;
}

/// Settles unknown outcomes. Gives the images that must not get a row of their own: they have, or are about
/// to get, the one of an upload.
QSet<QString> settleOutcomes(QList<ImageEntry> &entries, const QList<DeviceImage> &images,
                             const MergeMemory &memory, const QDateTime &now, MergeResult &result)
{
    QSet<QString> taken;
    const auto awaits = [&memory](const ImageEntry &entry) { return awaitsAnswer(entry, memory); };
    if (std::none_of(entries.cbegin(), entries.cend(), awaits))
        return taken;
    QList<const DeviceImage *> candidates = claimable(images, entries, memory);
    for (ImageEntry &entry : entries) {
        if (!awaits(entry))
            continue;
        const OpenAttempt attempt = memory.attempts.value(entry.key);
        const Verdict verdict = settle(*entry.draft, attempt.seenBefore, candidates, attempt.windowOver);
        if (verdict.adopted) {
            const QString id = *verdict.adopted->id;
            taken.insert(id);
            candidates.removeIf([&id](const DeviceImage *image) { return image->id == id; });
        }
        if (entry.status == EntryStatus::Submitting)
            continue;
        if (verdict.adopted)
            adopt(entry, *verdict.adopted, now, result);
        else
            leaveOpen(entry, verdict, attempt.windowOver, now, result);
    }
    // An image may have been in the list as somebody's before it was found to be ours.
    entries.removeIf([&taken](const ImageEntry &entry) {
        return !entry.draft && entry.image.id && taken.contains(*entry.image.id);
    });
    return taken;
}

/// An image of ours may be missing from a list that lags behind; one that was listed once and is not any more
/// is gone.
void markMissing(QList<ImageEntry> &entries, const QSet<QString> &listed, const MergeMemory &memory,
                 const QDateTime &now, MergeResult &result)
{
    for (ImageEntry &entry : entries) {
        if (!entry.image.id || listed.contains(*entry.image.id) || entry.status == EntryStatus::Deleted)
            continue;
        const bool lagging = memory.made.contains(*entry.image.id) && !memory.seen.contains(*entry.image.id);
        if (lagging)
            continue;
        if (isOpen(entry.status))
            result.settled.append(entry.key);
        entry.status = EntryStatus::Deleted;
        entry.timeline.append({.kind = TimelineEvent::Kind::Deleted, .at = now});
    }
}

} // namespace

bool takeOver(ImageEntry &entry, const DeviceImage &image, const QDateTime &now, const QDateTime &lastLook)
{
    const EntryStatus before = entry.status;
    // What says the same stays: it is shared with the rows that are shown, which makes them equal at a
    // glance.
    if (entry.image != image)
        entry.image = image;
    entry.status = entryStatus(image);
    if (before == entry.status)
        return false;
    entry.timeline.append({.kind = TimelineEvent::Kind::StatusChanged,
                           .at = now,
                           .status = entry.status,
                           .number = wasUnseen(entry, lastLook, now) ? 1 : 0});
    if (entry.act && entry.act->phase == ActProgress::Phase::Refused)
        entry.act.reset(); // That was about another state.
    const bool settled = isOpen(before) && !isOpen(entry.status);
    if (settled)
        entry.settledAt = now;
    return settled;
}

MergeResult mergeSnapshot(QList<ImageEntry> &entries, const QList<DeviceImage> &images, MergeMemory &memory,
                          const QDateTime &now)
{
    MergeResult result;
    const QHash<QString, qsizetype> index = indexById(entries);
    QSet<QString> listed;
    listed.reserve(images.size());
    for (const DeviceImage &image : images) {
        listed.insert(*image.id);
        const auto known = index.constFind(*image.id);
        if (known != index.constEnd() && takeOver(entries[*known], image, now, memory.lastLook))
            result.settled.append(entries[*known].key);
    }

    const QSet<QString> taken = settleOutcomes(entries, images, memory, now, result);
    for (const DeviceImage &image : images) {
        const bool isNew = !index.contains(*image.id) && !memory.deleted.contains(*image.id);
        if (isNew && !taken.contains(*image.id))
            entries.append({.key = *image.id, .status = entryStatus(image), .image = image});
    }

    if (memory.isWhole)
        markMissing(entries, listed, memory, now, result);
    memory.seen.unite(listed);
    memory.lastLook = now;
    return result;
}

} // namespace cloudpc
