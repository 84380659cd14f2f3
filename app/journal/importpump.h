// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/historybackup.h"
#include "journal/journalentry.h"
#include "journal/newrow.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace cloudpc {

class Journal;

/// Where entries to be added come from; used on one thread, which is none of its maker's.
class ImportSource
{
public:
    ImportSource() = default;
    ImportSource(const ImportSource &) = delete;
    ImportSource &operator=(const ImportSource &) = delete;
    virtual ~ImportSource() = default;

    struct Batch {
        QList<JournalEntry> entries;
        qint64 unreadable = 0;
        qint64 done = 0; ///< In the source's own measure, of `total`.
        qint64 total = 0;
        bool isLast = false;
        bool isWhole = true; ///< See HistoryImportCounts.
    };
    /// What is there, as far as that can be told before all is read; or why it cannot be read.
    [[nodiscard]] virtual Result<HistoryBackupFacts> open() = 0;
    /// Up to `limit` of the next entries.
    [[nodiscard]] virtual Result<Batch> next(int limit) = 0;

    /// From any thread: nobody waits for what is being read, so it may end soon, in whatever.
    void abandon() { m_isAbandoned = true; }

protected:
    [[nodiscard]] bool isAbandoned() const { return m_isAbandoned; }

private:
    std::atomic<bool> m_isAbandoned = false;
};

/// An entry of another journal as it comes into this one: nothing of it is under way here, it is noted that
/// it was imported, and a create that nobody has seen answered has an unknown outcome.
[[nodiscard]] JournalEntry importedEntry(JournalEntry entry, const QDateTime &now);

/// Takes entries out of a source on a thread of its own and hands them to the journal, reading ahead by a
/// batch. Uploads get their turn in between: see Journal::importAll().
class ImportPump final : public QObject
{
    Q_OBJECT

public:
    ImportPump(Journal &journal, std::unique_ptr<ImportSource> source, const QDateTime &now, QObject *parent);
    ~ImportPump() override;

    void open();
    void start(); ///< After opened().
    void cancel();

signals:
    void opened(const cloudpc::HistoryBackupFacts &facts);
    void progress(qint64 done, qint64 total);
    void finished(const cloudpc::Result<cloudpc::HistoryImportCounts> &result);

private:
    /// A batch of the source, made into rows.
    struct Load {
        QList<NewRow> rows; ///< Those that are not stored yet.
        ImportSource::Batch batch; ///< Without its entries.
    };

    void readOn();
    [[nodiscard]] Result<Load> nextLoad();
    void take(const Result<Load> &load);
    void store(const Load &load);
    void handOver(const Load &load);
    void noteStored(Load load, const Result<ImportedRows> &imported);
    void noteDone(const Load &load);
    void end(const Result<HistoryImportCounts> &result);
    void giveUp();

    Journal &m_journal;
    const QDateTime m_now;
    QThread m_thread;
    QObject *m_worker; ///< Lives on m_thread with the source, and goes with it.
    ImportSource *m_source;
    std::optional<Result<Load>> m_ahead; ///< Read, and not handed over yet.
    HistoryImportCounts m_counts;
    bool m_hasStarted = false;
    bool m_isStoring = false;
    bool m_hasEnded = false;
};

} // namespace cloudpc
