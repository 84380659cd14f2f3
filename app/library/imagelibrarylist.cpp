// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// How the library comes by its rows: from the journal, then from the tenant.

#include "auth/session.h"
#include "base/clock.h"
#include "graph/deviceimagesapi.h"
#include "journal/journal.h"
#include "library/imagelibrary.h"
#include "library/postponement.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

void ImageLibrary::refresh()
{
    if (m_freshness == Freshness::Loading) {
        m_refreshAgain = true;
        return;
    }
    m_refreshAgain = false;
    m_freshness = Freshness::Loading;
    emit changed();
    if (m_isPlaceRead)
        askForList();
    else
        loadPlace();
}

/// What the journal has not seen end belongs into the list before the tenant's list does: that one is judged
/// by it.
void ImageLibrary::loadPlace()
{
    m_parts.journal.unfinished(askerOf(m_parts.session).place, this,
                               [this, generation = m_generation](const Result<QList<JournalEntry>> &rows) {
                                   if (generation != m_generation)
                                       return;
                                   m_isPlaceRead = rows.ok(); // else it is tried with the next list
                                   if (rows)
                                       takeUp(rows.value());
                                   askForList();
                               });
}

/// What could not be read when the list came is missing from it.
void ImageLibrary::catchUpWithJournal()
{
    const bool hasList = m_freshness == Freshness::Loaded || m_freshness == Freshness::CouldNotLoad;
    const auto kind = m_parts.journal.condition().kind;
    if (hasList && !m_isPlaceRead && kind != JournalCondition::Kind::Unavailable)
        refresh();
}

void ImageLibrary::takeUp(const QList<JournalEntry> &rows)
{
    for (const JournalEntry &row : rows) {
        const bool isGivenUp = row.status == EntryStatus::OutcomeUnknown && !row.open;
        if (isGivenUp || find(row.key) || m_entries.bringBack(row.key, row.imageId))
            continue;
        // A list may have come while the journal could not be read.
        m_entries.shown().removeIf(
            [id = row.imageId](const ImageEntry &entry) { return !id.isEmpty() && entry.image.id == id; });
        takeUpRow(row.key, row, m_parts.isSole);
    }
    publish();
}

void ImageLibrary::takeUpRow(const QString &key, const JournalEntry &row, bool isNobodys)
{
    const TakenUp taken = m_acts.resume(key, row, isNobodys);
    if (!taken.isHeldElsewhere)
        return;
    const QDateTime now = m_parts.clock.now();
    const milliseconds left(now.msecsTo(row.open->leaseUntil));
    const milliseconds longest = Gatekeeper::lease + (isPostponed(row) ? waitOf(row, now) : 0ms);
    lookAgainAfter(std::clamp<milliseconds>(left, 0ms, longest), key, row);
}

/// Another window is at work on it, or was: when its lease is over, somebody has to take over.
void ImageLibrary::lookAgainAfter(milliseconds wait, const QString &key, const JournalEntry &seen)
{
    const auto judge = [this, wait, key, seen](const Result<JournalEntry> &row) {
        if (!find(key))
            return;
        if (!row)
            return lookAgainAfter(0ms, key, seen);
        // Nobody at work leaves a row for so long, whatever a clock that was set back makes of its lease.
        const bool isAbandoned = wait >= Gatekeeper::lease && row.value().step == seen.step;
        takeOvertaken(key, row.value(), m_parts.isSole || isAbandoned);
    };
    m_parts.clock.callAfter(wait + 1s, this, [this, key, rowKey = seen.key, judge] {
        if (find(key))
            m_parts.journal.entry(rowKey, this, judge);
    });
}

void ImageLibrary::takeOvertaken(const QString &key, const JournalEntry &stored, bool isNobodys)
{
    if (!m_entries.findAnywhere(key))
        return;
    takeUpRow(key, stored, isNobodys);
    publish();
    refresh();
}

/// What another window notes from here on is not in the list.
void ImageLibrary::askForList()
{
    m_parts.journal.revision(this, [this, generation = m_generation](const Result<qint64> &revision) {
        if (generation == m_generation)
            askTenant(revision ? revision.value() : 0);
    });
}

void ImageLibrary::askTenant(qint64 revision)
{
    const int serial = ++m_serial;
    const Moment askedAt = Moment::now(m_parts.clock);
    const auto take = [this, revision, serial, askedAt](const Result<ImageList> &list) {
        if (list) {
            m_gates.setKnown(revision, askedAt);
            takeList(list.value(), serial, askedAt.monotonic);
        } else {
            takeListFailure(list.error(), serial);
        }
        if (m_refreshAgain)
            refresh();
    };
    m_parts.api.list(this, [this, generation = m_generation, take](const Result<ImageList> &list) {
        if (generation == m_generation)
            take(list);
    });
}

void ImageLibrary::takeList(const ImageList &list, int serial, milliseconds askedAt)
{
    const ListGap gap = gapBeforeNow();
    m_memory.isWhole = list.dropped == 0;
    rememberFor(askedAt);
    const MergeResult merged = mergeSnapshot(m_entries.shown(), list.images, m_memory, m_parts.clock.now());
    for (ImageEntry &entry : m_entries.shown()) {
        if (entry.status != EntryStatus::Submitting)
            m_acts.noteListed(entry, askedAt);
    }
    m_freshness = Freshness::Loaded;
    m_freshAt = m_parts.clock.now();
    m_loadError.reset();
    m_recorder.catchUp();
    if (!m_acquaintance.isMade() && list.dropped == 0)
        m_acquaintance.make(askerOf(m_parts.session).place, list.images);
    m_usual.takeList(!merged.settled.isEmpty());
    publish();
    if (!merged.settled.isEmpty())
        emit imagesSettled(merged.settled, gap);
    if (!merged.undecided.isEmpty())
        emit decisionsNeeded(merged.undecided);
    sendWaiting(serial);
    m_postponed.consider();
}

ListGap ImageLibrary::gapBeforeNow()
{
    const bool isStart = std::exchange(m_isStart, false);
    if (m_memory.lastLook.isValid())
        return ListGap::None;
    return isStart ? ListGap::Closed : ListGap::Away;
}

/// What a list that was asked for then has to be judged by.
void ImageLibrary::rememberFor(milliseconds askedAt)
{
    m_deletedAt.removeIf([askedAt](const auto &deleted) { return askedAt - *deleted > settleWindow; });
    m_memory.deleted = QSet<QString>(m_deletedAt.keyBegin(), m_deletedAt.keyEnd());
    m_memory.made.clear();
    m_memory.attempts.clear();
    for (const ImageEntry &entry : entries()) {
        if (entry.image.id && m_acts.isNew(entry.key, askedAt))
            m_memory.made.insert(*entry.image.id);
        const auto &act = m_recorder.openAct(entry.key);
        if (act && act->act == Act::Create && act->state != ActState::Recorded)
            m_memory.attempts.insert(
                entry.key,
                {.seenBefore = QSet<QString>(act->seenIds.begin(), act->seenIds.end()),
                 .windowOver = m_memory.isWhole && m_acts.isWindowOver(entry.key, askedAt)});
    }
}

void ImageLibrary::takeListFailure(const Error &error, int serial)
{
    m_loadError = error;
    m_freshness = Freshness::CouldNotLoad;
    emit changed();
    const QList<Waiting> all = std::exchange(m_waiting, {});
    for (const Waiting &waiting : all) {
        if (waiting.serial > serial)
            m_waiting.append(waiting);
        else
            keepFromSending(waiting, error);
    }
}

/// It may tell of the time before what was just done: a retried image would seem to have failed once more.
void ImageLibrary::dropListUnderWay()
{
    if (m_freshness != Freshness::Loading)
        return;
    ++m_generation;
    m_freshness = m_freshAt.isValid() ? Freshness::Loaded : Freshness::NeverLoaded;
}

} // namespace cloudpc
