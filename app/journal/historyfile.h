// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/databaseconnection.h"
#include "journal/historyquery.h"
#include "journal/journalentry.h"
#include "journal/statements.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace cloudpc {

/// A journal's file as the history reads it: through a connection that cannot write, and with no more of a
/// row than is asked for. All on one thread.
class HistoryFile final
{
public:
    explicit HistoryFile(QString file);

    /// Opens the file unless it is open. Where a log cannot be read beside it (a folder that cannot be
    /// written), what the file itself holds has to do. Fails with Fault::JournalFailed, JournalReadOnly or
    /// JournalBusy.
    [[nodiscard]] std::optional<Error> open();
    /// Changes with each commit of anybody else, other programs included.
    [[nodiscard]] Result<qint64> dataVersion() const;

    /// How far one has read: all rows up to here, in the order in which they were stored.
    struct Mark {
        qint64 revision = 0;
        qint64 id = 0;
    };
    /// Behind all rows.
    [[nodiscard]] static Mark end();
    /// How many rows there are. Reads an index only.
    [[nodiscard]] Result<qint64> count() const;
    /// The last row that was stored; before all rows if there is none.
    [[nodiscard]] Result<Mark> last() const;
    /// Up to `limit` rows that were stored after `mark`, the next first, or before it, the last first. It is
    /// moved on, unless they cannot be read. Only with what HistoryIndex reads of them.
    [[nodiscard]] Result<QList<JournalEntry>> storedAfter(Mark &mark, int limit) const;
    [[nodiscard]] Result<QList<JournalEntry>> storedBefore(Mark &mark, int limit) const;

    [[nodiscard]] Result<QList<JournalEntry>> entries(const QList<qint64> &ids) const; ///< As History's.
    /// All ids, by the time of their recording. Reads an index only.
    [[nodiscard]] Result<QList<qint64>> idsByTime(Qt::SortOrder order) const;
    /// All ids by what the list shows in that column, ascending; rows of equal rank by time. Numbers in names
    /// and versions count as numbers.
    [[nodiscard]] Result<QList<qint64>> idsBy(HistoryColumn column) const;
    /// Writes all of it into a new file, as it is at this moment.
    [[nodiscard]] std::optional<Error> copyTo(const QString &file) const;

private:
    [[nodiscard]] std::optional<Error> openAs(DatabaseConnection::Mode mode);
    [[nodiscard]] Result<QList<JournalEntry>> stored(const QString &which, Mark &mark, int limit) const;

    QString m_file;
    std::unique_ptr<DatabaseConnection> m_connection; ///< Open, if there is one.
    std::unique_ptr<Statements> m_statements; ///< Of m_connection, which has to outlive them.
};

} // namespace cloudpc
