// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/importpump.h"

#include "journal/journal.h"

#include <QPointer>

#include <utility>

namespace cloudpc {

namespace {

/// Each page of an index that a transaction touches is written once for all of its rows, so that larger ones
/// cost less. Uploads do not wait for the end of one; the memory for what is read ahead is what limits it.
constexpr int batchRows = 3000;

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
    if (m_hasStarted && !m_hasEnded)
        giveUp();
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
    QMetaObject::invokeMethod(
        m_worker, [this] { QMetaObject::invokeMethod(this, [this, load = nextLoad()] { take(load); }); });
}

/// On the source's thread, which has time: that of the journal is what an import waits for.
Result<ImportPump::Load> ImportPump::nextLoad()
{
    Result<ImportSource::Batch> read = m_source->next(batchRows);
    if (!read)
        return read.error();
    Load load{.rows = {}, .batch = std::move(read).value()};
    load.rows.reserve(load.batch.entries.size());
    for (JournalEntry &entry : std::exchange(load.batch.entries, {}))
        load.rows.append(newRow(importedEntry(std::move(entry), m_now)));
    return load;
}

void ImportPump::take(const Result<Load> &load)
{
    if (m_hasEnded)
        return;
    if (m_isStoring)
        m_ahead = load; // What cannot be read does not spoil what was read before.
    else if (!load)
        end(load.error());
    else
        store(load.value());
}

void ImportPump::store(const Load &load)
{
    m_isStoring = true;
    handOver(load);
    if (!load.batch.isLast)
        readOn();
}

void ImportPump::handOver(const Load &load)
{
    m_journal.importAll(load.rows, load.batch.isLast, this,
                        [this, load](const Result<ImportedRows> &imported) { noteStored(load, imported); });
}

void ImportPump::noteStored(Load load, const Result<ImportedRows> &imported)
{
    if (m_hasEnded)
        return;
    if (!imported)
        return end(imported.error());
    const auto [taken, added] = imported.value();
    m_counts.added += added;
    m_counts.known += taken - added;
    load.rows.remove(0, taken);
    if (load.rows.isEmpty())
        noteDone(load);
    else
        handOver(load);
}

void ImportPump::noteDone(const Load &load)
{
    m_isStoring = false;
    m_counts.unreadable += load.batch.unreadable;
    m_counts.isWhole = load.batch.isWhole;
    const QPointer<ImportPump> alive(this);
    emit progress(load.batch.done, load.batch.total);
    if (!alive || m_hasEnded)
        return;
    if (load.batch.isLast)
        return end(m_counts);
    if (const auto ahead = std::exchange(m_ahead, std::nullopt))
        take(*ahead);
}

void ImportPump::end(const Result<HistoryImportCounts> &result)
{
    if (std::exchange(m_hasEnded, true))
        return;
    if (!result && m_hasStarted)
        giveUp();
    emit finished(result);
}

/// What is on its way to the journal ends soon, and no more is to follow.
void ImportPump::giveUp()
{
    m_journal.importAll({}, true, &m_journal, [](const Result<ImportedRows> &) {});
}

} // namespace cloudpc
