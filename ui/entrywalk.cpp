// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "entrywalk.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

constexpr qsizetype slice = 400; // Some 10 ms of the window, for what is made of them.

} // namespace

EntryWalk::EntryWalk(HistorySource source, const QList<qint64> &ids, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_ids(ids)
{
    QMetaObject::invokeMethod(this, &EntryWalk::readOn, Qt::QueuedConnection);
}

void EntryWalk::readOn()
{
    if (m_done == m_ids.size())
        return end(Done());
    const QList<qint64> next = m_ids.sliced(m_done, std::min(slice, m_ids.size() - m_done));
    m_done += next.size();
    m_source.entries(next, this, [this](const Result<QList<JournalEntry>> &entries) { take(entries); });
}

/// Whoever hears of them may end the walk.
void EntryWalk::take(const Result<QList<JournalEntry>> &entries)
{
    if (!entries.ok())
        return end(entries.error());
    const QPointer<EntryWalk> alive(this);
    emit read(entries.value());
    if (alive)
        readOn();
}

void EntryWalk::end(const Result<Done> &result)
{
    deleteLater();
    emit finished(result);
}

} // namespace cloudpc
