// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/historyquery.h"

#include <QObject>
#include <QString>

#include <memory>

namespace cloudpc {

template <typename Job>
class JobLink;
class Clock;
class History;

enum class HistoryFormat { Csv, Json };

/// Writes what a query finds to a file, on the history's thread and by the slice, so that questions are
/// answered meanwhile. `target` is the old file or the whole new one, never a half: it is replaced at the
/// very end, and left alone by cancel(), by an error and by destroying the job. Begins by itself; all signals
/// come later than the construction.
class HistoryExport final : public QObject
{
    Q_OBJECT

public:
    /// `clock` tells when it was exported. `history` and `clock` must outlive the job.
    HistoryExport(History &history, const HistoryQuery &query, const QString &target, HistoryFormat format,
                  Clock &clock, QObject *parent = nullptr);
    ~HistoryExport() override;

    void cancel(); ///< Ends it with ErrorKind::Cancelled, unless it has ended.

signals:
    void progress(qint64 done, qint64 total); ///< In rows.
    /// Once, and last. Fails with Fault::DiskFull, FileNotWritable or what reading the history fails with.
    void finished(const cloudpc::Result<cloudpc::Done> &result);

private:
    std::shared_ptr<JobLink<HistoryExport>> m_link;
};

} // namespace cloudpc
