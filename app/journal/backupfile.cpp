// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/backupfile.h"

#include "journal/historyjson.h"
#include "journal/journaljson.h"
#include "journal/journalrow.h"
#include "journal/migrations.h"
#include "journal/savefault.h"

#include <QFile>
#include <QSqlError>

#include <limits>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 beforeAllIds = std::numeric_limits<qint64>::min();
constexpr qint64 checkedRows = 4000; // Some 20 ms.

qint64 numberOr(qint64 otherwise, const Result<QVariant> &value)
{
    return value ? value.value().toLongLong() : otherwise;
}

} // namespace

BackupFile::BackupFile(QString name)
    : m_name(std::move(name))
    , m_lastId(beforeAllIds)
{
}

Result<HistoryBackupFacts> BackupFile::open()
{
    QFile file(m_name);
    if (auto error = openForReading(file))
        return *std::move(error);
    // Immutable where no lock can be had beside it: on a medium that cannot be written.
    if (!openAs(DatabaseConnection::Mode::Read) && !openAs(DatabaseConnection::Mode::Immutable))
        return Error{.kind = ErrorKind::Local, .fault = Fault::NotAHistory};
    if (const Fault fault = whatIsWrong(); fault != Fault::None)
        return Error{.kind = ErrorKind::Local, .fault = fault};
    const auto found = facts();
    if (found)
        m_total = found.value().entries;
    return found;
}

Result<ImportSource::Batch> BackupFile::next(int limit)
{
    QSqlQuery query = m_connection->query();
    const QString statement = u"SELECT "_s + journalColumns()
        + u" FROM entry WHERE id > ? ORDER BY id LIMIT ?"_s;
    query.prepare(statement);
    query.addBindValue(m_lastId);
    query.addBindValue(limit);
    if (!query.exec())
        return journalError(query.lastError());
    Batch batch;
    qint64 rows = 0;
    for (; query.next(); ++rows) {
        const JournalEntry entry = journalEntryFrom(query);
        // In a table of somebody else's making an id need be neither a number nor the only one: one would
        // read it for ever, or leave rows out.
        if (entry.id <= m_lastId && m_done + rows > 0)
            return Error{.kind = ErrorKind::Local, .fault = Fault::NotAHistory};
        m_lastId = entry.id;
        if (!isEntryKey(entry.key))
            ++batch.unreadable;
        else
            batch.entries.append(entry);
    }
    if (query.lastError().isValid())
        return journalError(query.lastError());
    m_done += rows;
    batch.done = m_done;
    batch.total = m_total;
    batch.isLast = rows < limit;
    return batch;
}

bool BackupFile::openAs(DatabaseConnection::Mode mode)
{
    m_connection = std::make_unique<DatabaseConnection>();
    return !m_connection->open(m_name, mode) && m_connection->value(u"PRAGMA schema_version"_s).ok();
}

Fault BackupFile::whatIsWrong() const
{
    const qint64 version = numberOr(0, m_connection->value(u"PRAGMA user_version"_s));
    if (numberOr(0, m_connection->value(u"PRAGMA application_id"_s)) != journalApplicationId || version < 1)
        return Fault::NotAHistory;
    if (version > journalSchemaVersion)
        return Fault::HistoryNewer;
    // A view of that name would run what its maker wrote.
    const auto tables = m_connection->value(
        u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'entry'"_s);
    return numberOr(0, tables) == 1 && canBeReadThrough() ? Fault::None : Fault::NotAHistory;
}

/// Touches every byte that restoring reads. SQLite's own check does more, but cannot be ended before it is
/// done.
bool BackupFile::canBeReadThrough() const
{
    const QString lengths = u"length("_s + journalValueColumns().replace(u", "_s, u") + length("_s) + u')';
    const QString statement = u"SELECT count(*), max(id), total("_s + lengths
        + u") FROM (SELECT * FROM entry WHERE id > ? ORDER BY id LIMIT "_s + QString::number(checkedRows)
        + u')';
    QSqlQuery query = m_connection->query();
    query.prepare(statement);
    for (qint64 last = beforeAllIds, rows = checkedRows; rows == checkedRows && !isAbandoned();) {
        query.bindValue(0, last);
        if (!query.exec() || !query.next())
            return false;
        rows = query.value(0).toLongLong();
        const qint64 highest = rows == 0 ? last : query.value(1).toLongLong();
        query.finish();
        if (rows > 0 && highest <= last)
            return false; // its ids are no numbers
        last = highest;
    }
    return true;
}

Result<HistoryBackupFacts> BackupFile::facts() const
{
    QSqlQuery query = m_connection->query();
    if (!query.exec(u"SELECT count(*), min(recorded_at), max(recorded_at) FROM entry"_s) || !query.next())
        return journalError(query.lastError());
    HistoryBackupFacts facts{.entries = query.value(0).toLongLong(), .from = {}, .until = {}};
    if (!query.value(1).isNull()) {
        facts.from = momentFrom(query.value(1).toLongLong());
        facts.until = momentFrom(query.value(2).toLongLong());
    }
    return facts;
}

} // namespace cloudpc
