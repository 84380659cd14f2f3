// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>

namespace cloudpc {

class Clock;
class ImportPump;
class Journal;

/// What became of the entries of a file.
struct HistoryImportCounts {
    qint64 added = 0;
    qint64 known = 0; ///< Were here already: what is here is kept as it is.
    qint64 unreadable = 0; ///< No entry, or one with what no entry can have.
    bool isWhole = true; ///< False if the file ends in the middle: what stands before is there.

    bool operator==(const HistoryImportCounts &) const = default;
};

/// Adds the entries of an exported JSON file to the journal, on threads other than the caller's, and makes
/// way for uploads meanwhile. Importing a file again adds nothing. Begins by itself; all signals come later
/// than the construction.
class HistoryImport final : public QObject
{
    Q_OBJECT

public:
    /// `clock` tells when it was imported. `journal` and `clock` must outlive the job.
    HistoryImport(Journal &journal, const QString &file, Clock &clock, QObject *parent = nullptr);
    ~HistoryImport() override;

    void cancel(); ///< Ends it with ErrorKind::Cancelled, unless it has ended. What was added stays.

signals:
    void progress(qint64 done, qint64 total); ///< In bytes of the file.
    /// Once, and last. Fails with Fault::FileNotReadable, NotAHistory, HistoryNewer or what storing fails
    /// with.
    void finished(const cloudpc::Result<cloudpc::HistoryImportCounts> &result);

private:
    ImportPump *m_pump;
};

} // namespace cloudpc
