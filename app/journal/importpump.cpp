// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/importpump.h"

#include "journal/journal.h"

#include <QPointer>

#include <utility>

namespace cloudpc {

namespace {

constexpr int batchRows = 500; // Some 30 ms of the journal's thread, for which an upload has to wait.

/// A source may hold a database, which has to end on the thread that it was opened on.
class SourceKeeper final : public QObject
{
public:
    explicit SourceKeeper(std::unique_ptr<ImportSource> kept)
        : source(std::move(kept))
    {
    }

    const std::unique_ptr<ImportSource> source;
};

} // namespace

JournalEntry importedEntry(JournalEntry entry, const QDateTime &now)
{
    entry.id = 0;
    entry.step = 0;
    entry.open = std::nullopt;
    if (entry.status == EntryStatus::Submitting)
        entry.status = EntryStatus::OutcomeUnknown;
    entry.timeline.append({.kind = TimelineEvent::Kind::Imported, .at = now});
    return entry;
}

ImportPump::ImportPump(Journal &journal, std::unique_ptr<ImportSource> source, const QDateTime &now,
                       QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_now(now)
    , m_worker(new SourceKeeper(std::move(source)))
    , m_source(static_cast<SourceKeeper *>(m_worker)->source.get())
{
    m_thread.setObjectName(QLatin1StringView("history import"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

ImportPump::~ImportPump()
{
    m_source->abandon(); // The window must not wait for the rest of a huge file.
    m_thread.quit();
    m_thread.wait();
}

void ImportPump::open()
{
    QMetaObject::invokeMethod(m_worker, [this] {
        QMetaObject::invokeMethod(this, [this, facts = m_source->open()] {
            if (m_hasEnded)
                return;
            if (facts)
                emit opened(facts.value());
            else
                end(facts.error());
        });
    });
}

void ImportPump::start()
{
    if (!m_hasEnded && !std::exchange(m_hasStarted, true))
        readOn();
}

void ImportPump::cancel()
{
    if (!m_hasEnded)
        QMetaObject::invokeMethod(
            this, [this] { end(Error{.kind = ErrorKind::Cancelled}); }, Qt::QueuedConnection);
}

void ImportPump::readOn()
{
    QMetaObject::invokeMethod(m_worker, [this] {
        Result<Batch> batch = m_source->next(batchRows);
        if (batch) {
            Batch imported = std::move(batch).value();
            for (JournalEntry &entry : imported.entries)
                entry = importedEntry(std::move(entry), m_now);
            batch = std::move(imported);
        }
        QMetaObject::invokeMethod(this, [this, batch = std::move(batch)] { take(batch); });
    });
}

void ImportPump::take(const Result<Batch> &batch)
{
    if (m_hasEnded)
        return;
    if (!batch)
        return end(batch.error());
    if (m_isStoring)
        m_ahead = batch.value();
    else
        store(batch.value());
}

void ImportPump::store(const Batch &batch)
{
    m_isStoring = true;
    m_journal.importAll(batch.entries, batch.isLast, this,
                        [this, batch](const Result<qint64> &added) { noteStored(batch, added); });
    if (!batch.isLast)
        readOn();
}

void ImportPump::noteStored(const Batch &batch, const Result<qint64> &added)
{
    m_isStoring = false;
    if (m_hasEnded)
        return;
    if (!added)
        return end(added.error());
    m_counts.added += added.value();
    m_counts.known += batch.entries.size() - added.value();
    m_counts.unreadable += batch.unreadable;
    m_counts.isWhole = batch.isWhole;
    const QPointer<ImportPump> alive(this);
    emit progress(batch.done, batch.total);
    if (!alive || m_hasEnded)
        return;
    if (batch.isLast)
        return end(m_counts);
    if (const auto ahead = std::exchange(m_ahead, std::nullopt))
        store(*ahead);
}

void ImportPump::end(const Result<HistoryImportCounts> &result)
{
    if (!std::exchange(m_hasEnded, true))
        emit finished(result);
}

} // namespace cloudpc
