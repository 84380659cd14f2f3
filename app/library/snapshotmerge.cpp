// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/snapshotmerge.h"

#include <utility>

namespace cloudpc {

namespace {

QString normalized(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

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

void forgetOldDeletes(MergeMemory &memory, const QDateTime &now)
{
    memory.deleted.removeIf([&now](const auto &entry) {
        return std::chrono::milliseconds(entry.value().msecsTo(now)) > settleWindow;
    });
}

/// The images that no entry stands for yet.
QList<const DeviceImage *> unclaimed(const QList<DeviceImage> &images, const QHash<QString, qsizetype> &index,
                                     const MergeMemory &memory)
{
    QList<const DeviceImage *> result;
    for (const DeviceImage &image : images) {
        if (!index.contains(*image.id) && !memory.deleted.contains(*image.id))
            result.append(&image);
    }
    return result;
}

/// The one image that an entry without an answer must have made, or nullptr if that is not certain.
const DeviceImage *onlyMatch(const ImageEntry &entry, const QList<const DeviceImage *> &candidates,
                             const MergeMemory &memory)
{
    const DeviceImage *found = nullptr;
    for (const DeviceImage *image : candidates) {
        if (memory.seen.contains(*image->id) || !matches(*entry.draft, *image))
            continue;
        if (found)
            return nullptr;
        found = image;
    }
    return found;
}

bool awaitsAnswer(const ImageEntry &entry)
{
    return entry.draft && !entry.image.id
        && (entry.status == EntryStatus::Submitting || entry.status == EntryStatus::OutcomeUnknown);
}

/// Settles unknown outcomes, and keeps what a create still under way is about to report from showing up
/// twice.
void adoptAnswers(QList<ImageEntry> &entries, QList<const DeviceImage *> &candidates,
                  const MergeMemory &memory, const QDateTime &now, MergeResult &result)
{
    for (ImageEntry &entry : entries) {
        if (!awaitsAnswer(entry))
            continue;
        const DeviceImage *match = onlyMatch(entry, candidates, memory);
        if (!match)
            continue;
        candidates.removeOne(match);
        if (entry.status == EntryStatus::Submitting)
            continue;
        entry.timeline.append({.kind = TimelineEvent::Kind::Adopted, .at = now});
        entry.error.reset();
        result.adopted.append(entry.key);
        if (takeOver(entry, *match, now))
            result.settled.append(entry.key);
    }
}

/// An image of ours may be missing from a list that lags behind; one that was listed once and is not any more
/// is gone.
void markMissing(QList<ImageEntry> &entries, const QSet<QString> &listed, const MergeMemory &memory,
                 const QDateTime &now, MergeResult &result)
{
    for (ImageEntry &entry : entries) {
        if (!entry.image.id || listed.contains(*entry.image.id) || entry.status == EntryStatus::Deleted)
            continue;
        const bool lagging = !memory.seen.contains(*entry.image.id) && entry.submittedAt.isValid()
            && std::chrono::milliseconds(entry.submittedAt.msecsTo(now)) < settleWindow;
        if (lagging)
            continue;
        if (isOpen(entry.status))
            result.settled.append(entry.key);
        entry.status = EntryStatus::Deleted;
        entry.timeline.append({.kind = TimelineEvent::Kind::Deleted, .at = now});
    }
}

} // namespace

bool matches(const Draft &draft, const DeviceImage &image)
{
    return image.displayName && image.version && image.sourceImageResourceId
        && normalized(*image.displayName) == normalized(draft.displayName)
        && normalized(*image.version) == normalized(draft.version)
        && image.sourceImageResourceId->compare(draft.sourceImageResourceId, Qt::CaseInsensitive) == 0;
}

bool takeOver(ImageEntry &entry, const DeviceImage &image, const QDateTime &now)
{
    const EntryStatus before = entry.status;
    entry.image = image;
    entry.status = entryStatus(image);
    if (before == entry.status)
        return false;
    entry.timeline.append({.kind = TimelineEvent::Kind::StatusChanged, .at = now, .status = entry.status});
    const bool settled = isOpen(before) && !isOpen(entry.status);
    if (settled)
        entry.settledAt = now;
    return settled;
}

MergeResult mergeSnapshot(QList<ImageEntry> &entries, const QList<DeviceImage> &images, MergeMemory &memory,
                          const QDateTime &now)
{
    MergeResult result;
    forgetOldDeletes(memory, now);
    QHash<QString, qsizetype> index = indexById(entries);
    QSet<QString> listed;
    listed.reserve(images.size());
    for (const DeviceImage &image : images) {
        listed.insert(*image.id);
        const auto known = index.constFind(*image.id);
        if (known != index.constEnd() && takeOver(entries[*known], image, now))
            result.settled.append(entries[*known].key);
    }

    QList<const DeviceImage *> fresh = unclaimed(images, index, memory);
    adoptAnswers(entries, fresh, memory, now, result);
    for (const DeviceImage *image : std::as_const(fresh))
        entries.append({.key = *image->id, .status = entryStatus(*image), .image = *image});

    markMissing(entries, listed, memory, now, result);
    memory.seen.unite(listed);
    return result;
}

} // namespace cloudpc
