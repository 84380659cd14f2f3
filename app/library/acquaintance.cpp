// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/acquaintance.h"

#include "base/clock.h"
#include "journal/journal.h"
#include "library/entrylist.h"
#include "library/journaledimage.h"
#include "library/recorder.h"

#include <QHash>

namespace cloudpc {

namespace {

/// The service takes 20 images a tenant, so these are more than any list.
constexpr int mostLasting = 200;

/// The entry with the past that its row holds.
void giveBack(ImageEntry &entry, const JournalEntry &row, const QDateTime &now)
{
    const ImageEntry past = imageEntryFrom(row);
    entry.draft = past.draft;
    entry.submittedAt = past.submittedAt;
    entry.settledAt = past.settledAt;
    entry.requestId = past.requestId;
    entry.clientRequestId = past.clientRequestId;
    const QList<TimelineEvent> own = entry.timeline;
    entry.timeline = past.timeline;
    if (past.status != entry.status)
        entry.timeline.append(
            {.kind = TimelineEvent::Kind::StatusChanged, .at = now, .status = entry.status, .number = 1});
    entry.timeline += own;
}

} // namespace

Acquaintance::Acquaintance(Journal &journal, Recorder &recorder, EntryList &entries, Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_recorder(recorder)
    , m_entries(entries)
    , m_clock(clock)
{
}

void Acquaintance::make(const Place &place, const QList<DeviceImage> &images)
{
    const int generation = ++m_generation;
    QStringList ids;
    for (const DeviceImage &image : images)
        ids.append(*image.id);
    m_journal.ofImages(place, ids, this, [this, generation](const Result<QList<JournalEntry>> &rows) {
        if (!rows || generation != m_generation)
            return;
        m_isMade = true;
        recognize(rows.value());
    });
    const QSet<QString> listed(ids.begin(), ids.end());
    m_journal.lasting(place, mostLasting, this,
                      [this, generation, listed](const Result<QList<JournalEntry>> &rows) {
                          if (rows && generation == m_generation)
                              noteGone(rows.value(), listed);
                      });
}

void Acquaintance::recognize(const QList<JournalEntry> &rows)
{
    QHash<QString, JournalEntry> byImage;
    for (const JournalEntry &row : rows)
        byImage.insert(row.imageId, row);
    for (ImageEntry &entry : m_entries.shown()) {
        const auto row = entry.image.id ? byImage.constFind(*entry.image.id) : byImage.constEnd();
        if (row == byImage.constEnd() || m_recorder.find(entry.key))
            continue;
        m_recorder.know(entry.key, *row);
        giveBack(entry, *row, m_clock.now());
        m_recorder.follow(entry, row->open);
    }
    emit changed();
}

void Acquaintance::introduce(const QString &key, const JournalEntry &row)
{
    if (ImageEntry *entry = m_entries.findAnywhere(key))
        giveBack(*entry, row, m_clock.now());
}

/// The history stays true about images that were deleted elsewhere meanwhile.
void Acquaintance::noteGone(const QList<JournalEntry> &rows, const QSet<QString> &listed)
{
    QList<JournalEntry> gone;
    for (JournalEntry row : rows) {
        if (row.open || listed.contains(row.imageId))
            continue;
        row.status = EntryStatus::Deleted;
        row.changedAt = m_clock.now();
        row.timeline.append({.kind = TimelineEvent::Kind::Deleted, .at = row.changedAt});
        gone.append(row);
    }
    // Another window may note the same at the same time; then it is noted.
    if (!gone.isEmpty())
        m_journal.putAll(gone, this, [](const Result<QList<JournalEntry>> &) {});
}

} // namespace cloudpc
