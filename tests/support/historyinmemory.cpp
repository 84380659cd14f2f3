// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/historyinmemory.h"

#include "base/callback.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime beginning(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);

HistoryGroup groupOf(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Ready:
    case EntryStatus::ReadyWithWarning:
        return HistoryGroup::Ready;
    case EntryStatus::Failed:
    case EntryStatus::NotAccepted:
        return HistoryGroup::Failed;
    case EntryStatus::OutcomeUnknown:
        return HistoryGroup::OutcomeUnknown;
    case EntryStatus::Deleted:
        return HistoryGroup::Deleted;
    case EntryStatus::Submitting:
    case EntryStatus::Pending:
    case EntryStatus::Unknown:
        break;
    }
    return HistoryGroup::Open;
}

bool fits(const JournalEntry &entry, const HistoryQuery &query)
{
    return entry.draft.displayName.contains(query.text, Qt::CaseInsensitive)
        && (!query.place || *query.place == entry.place)
        && (!query.from.isValid() || entry.recordedAt >= query.from)
        && (!query.until.isValid() || entry.recordedAt < query.until);
}

} // namespace

JournalEntry sampleHistoryEntry(qint64 id, EntryStatus status)
{
    JournalEntry entry;
    entry.id = id;
    entry.key = u"key-%1"_s.arg(id);
    entry.place = {u"global"_s, u"4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10"_s};
    entry.accountId = u"1"_s;
    entry.accountName = u"admin@contoso.com"_s;
    entry.draft = {u"Image %1"_s.arg(id), u"1.0.%1"_s.arg(id),
                   u"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/images/img"_s};
    entry.status = status;
    entry.imageId = u"image-%1"_s.arg(id);
    entry.attempts = 1;
    entry.recordedAt = beginning.addSecs(60 * id);
    entry.settledAt = entry.recordedAt.addSecs(38 * 60);
    entry.requestId = u"request-%1"_s.arg(id);
    entry.timeline = {{.kind = TimelineEvent::Kind::Recorded, .at = entry.recordedAt},
                      {.kind = TimelineEvent::Kind::Sent, .at = entry.recordedAt, .by = entry.accountName}};
    return entry;
}

QList<JournalEntry> sampleHistory(int count)
{
    QList<JournalEntry> entries;
    for (int id = 1; id <= count; ++id)
        entries.append(sampleHistoryEntry(id));
    return entries;
}

HistoryInMemory::HistoryInMemory(QList<JournalEntry> rows)
    : entries(std::move(rows))
{
}

void HistoryInMemory::later(std::function<void()> answer)
{
    if (isHeld)
        m_waiting.push_back(std::move(answer));
    else
        QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

void HistoryInMemory::release()
{
    isHeld = false;
    for (const auto &answer : std::exchange(m_waiting, {}))
        answer();
}

HistoryFinding HistoryInMemory::found(const HistoryQuery &query) const
{
    HistoryFinding finding{{}, QList<qint64>(historyGroups, 0), entries.size()};
    QList<const JournalEntry *> rows;
    for (const JournalEntry &entry : entries) {
        if (!fits(entry, query))
            continue;
        const HistoryGroup group = groupOf(entry.status);
        ++finding.counts[static_cast<int>(HistoryGroup::All)];
        ++finding.counts[static_cast<int>(group)];
        if (query.group == HistoryGroup::All || query.group == group)
            rows.append(&entry);
    }
    std::ranges::stable_sort(rows, [&query](const JournalEntry *left, const JournalEntry *right) {
        if (query.order == Qt::DescendingOrder)
            std::swap(left, right);
        return query.sort == HistoryColumn::Name ? left->draft.displayName < right->draft.displayName
                                                 : left->recordedAt < right->recordedAt;
    });
    for (const JournalEntry *row : rows)
        finding.ids.append(row->id);
    return finding;
}

void HistoryInMemory::find(const HistoryQuery &query, QObject *context, Callback<HistoryFinding> callback)
{
    ++finds;
    later([this, query, answer = boundTo(context, std::move(callback))] {
        failure ? answer(*failure) : answer(found(query));
    });
}

void HistoryInMemory::read(const QList<qint64> &ids, QObject *context, Callback<QList<JournalEntry>> callback)
{
    ++reads;
    longestRead = std::max(longestRead, ids.size());
    later([this, ids, answer = boundTo(context, std::move(callback))] {
        QList<JournalEntry> rows;
        for (const qint64 id : ids) {
            if (const JournalEntry *row = entry(id))
                rows.append(*row);
        }
        failure ? answer(*failure) : answer(rows);
    });
}

void HistoryInMemory::places(QObject *context, Callback<QList<std::pair<Place, QString>>> callback)
{
    later([this, answer = boundTo(context, std::move(callback))] {
        QList<std::pair<Place, QString>> all;
        for (const JournalEntry &entry : entries) {
            const std::pair place{entry.place, entry.accountName.section(u'@', 1)};
            if (!all.contains(place))
                all.append(place);
        }
        answer(all);
    });
}

void HistoryInMemory::annotate(const QString &key, const QString &note, const QString &ticket,
                               QObject *context, Callback<Done> callback)
{
    stored.append({key, note});
    later([this, key, note, ticket, answer = boundTo(context, std::move(callback))] {
        if (failure)
            return answer(*failure);
        for (JournalEntry &entry : entries) {
            if (entry.key == key) {
                entry.note = note;
                entry.ticket = ticket;
            }
        }
        answer(Done());
    });
}

JournalEntry *HistoryInMemory::entry(qint64 id)
{
    const auto at = std::ranges::find(entries, id, &JournalEntry::id);
    return at == entries.end() ? nullptr : &*at;
}

} // namespace cloudpc
