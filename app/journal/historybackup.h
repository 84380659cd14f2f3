// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/historyimport.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <memory>

namespace cloudpc {

template <typename Job>
class JobLink;
class History;

/// Copies the journal, as it is at one moment, into a file for its owner only, while it stays in use. As with
/// HistoryExport the target is the old file or the whole new one. Begins by itself.
class HistoryBackup final : public QObject
{
    Q_OBJECT

public:
    HistoryBackup(History &history, const QString &target, QObject *parent = nullptr);
    ~HistoryBackup() override;

signals:
    /// Once. Fails with Fault::DiskFull, FileNotWritable or what reading the history fails with.
    void finished(const cloudpc::Result<cloudpc::Done> &result);

private:
    std::shared_ptr<JobLink<HistoryBackup>> m_link;
};

/// What a backup holds.
struct HistoryBackupFacts {
    qint64 entries = 0;
    QDateTime from; ///< UTC, recorded; invalid without entries.
    QDateTime until;

    bool operator==(const HistoryBackupFacts &) const = default;
};

/// Brings back what a backup holds. It is merged as an import is, never put in place of the journal: that
/// would lose what was done since. Checks the file by itself (whose it is, of which version, whether it is
/// whole) and then waits for proceed(), so that one can ask before.
class HistoryRestore final : public QObject
{
    Q_OBJECT

public:
    /// `journal` and `clock` must outlive the job.
    HistoryRestore(Journal &journal, const QString &file, Clock &clock, QObject *parent = nullptr);
    ~HistoryRestore() override;

    void proceed(); ///< After checked().
    void cancel(); ///< Ends it with ErrorKind::Cancelled, unless it has ended. What was added stays.

signals:
    void checked(const cloudpc::HistoryBackupFacts &facts);
    void progress(qint64 done, qint64 total); ///< In entries.
    /// Once, and last. Fails with Fault::FileNotReadable, NotAHistory, HistoryNewer or what storing fails
    /// with; without checked() if the file is no good.
    void finished(const cloudpc::Result<cloudpc::HistoryImportCounts> &result);

private:
    ImportPump *m_pump;
};

} // namespace cloudpc
