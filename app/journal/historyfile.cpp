// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historyfile.h"

#include "journal/historyorder.h"
#include "journal/journaljson.h"
#include "journal/journalrow.h"
#include "journal/journalwords.h"

#include <QHash>
#include <QJsonDocument>
#include <QSqlError>

#include <limits>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

JournalEntry indexedEntry(const QSqlQuery &row)
{
    JournalEntry entry;
    entry.id = row.value(1).toLongLong();
    entry.rawStatus = row.value(18).toString();
    entry.status = fromWord<EntryStatus>(row.value(2).toString()).value_or(EntryStatus::Unknown);
    entry.recordedAt = momentFrom(row.value(3));
    entry.place = {row.value(4).toString(), row.value(5).toString()};
    entry.accountId = row.value(6).toString();
    entry.accountName = row.value(7).toString();
    entry.draft = {row.value(8).toString(), row.value(9).toString(), row.value(10).toString()};
    entry.imageId = row.value(11).toString();
    entry.errorCode = row.value(12).toString();
    entry.requestId = row.value(13).toString();
    entry.clientRequestId = row.value(14).toString();
    entry.note = row.value(15).toString();
    entry.ticket = row.value(16).toString();
    if (const QString error = row.value(17).toString(); !error.isEmpty())
        entry.error = errorFromJson(QJsonDocument::fromJson(error.toUtf8()).object());
    return entry;
}

/// What one sorts by, as the second column of a row.
QString sortStatement(HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::Status:
        return u"SELECT id, status FROM entry ORDER BY recorded_at, id"_s;
    case HistoryColumn::Name:
        return u"SELECT id, display_name FROM entry ORDER BY recorded_at, id"_s;
    case HistoryColumn::Version:
        return u"SELECT id, version FROM entry ORDER BY recorded_at, id"_s;
    case HistoryColumn::Account:
        return u"SELECT id, iif(account_name = '', 'App ' || account_id, account_name) FROM entry "
               "ORDER BY recorded_at, id"_s; // an app has no name, and is shown so
    case HistoryColumn::Tenant:
        return u"SELECT id, account_name || '\n' || tenant_id FROM entry ORDER BY recorded_at, id"_s;
    case HistoryColumn::Source:
        return u"SELECT id, source_image_resource_id FROM entry ORDER BY recorded_at, id"_s;
    case HistoryColumn::RecordedAt:
        return u"SELECT id, recorded_at FROM entry ORDER BY recorded_at, id"_s;
    case HistoryColumn::Took:
        // What goes on takes the longer the older it is.
        return u"SELECT id, coalesce(settled_at, iif(status IN ('pending', 'unknown'), "
               "strftime('%s', 'now') * 1000, NULL)) - recorded_at FROM entry ORDER BY recorded_at, id"_s;
    }
    Q_UNREACHABLE();
}

QString jsonOf(const QList<qint64> &ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return u'[' + numbers.join(u',') + u']';
}

QList<JournalEntry> inOrder(const QList<qint64> &ids, const QList<JournalEntry> &found)
{
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < found.size(); ++i)
        places.insert(found[i].id, i);
    QList<JournalEntry> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        if (const auto place = places.constFind(id); place != places.constEnd())
            rows.append(found[*place]);
    }
    return rows;
}

} // namespace

HistoryFile::HistoryFile(QString file)
    : m_file(std::move(file))
{
}

std::optional<Error> HistoryFile::open()
{
    if (m_connection)
        return std::nullopt;
    const auto error = openAs(DatabaseConnection::Mode::Read);
    return error ? openAs(DatabaseConnection::Mode::Immutable) : std::nullopt;
}

std::optional<Error> HistoryFile::openAs(DatabaseConnection::Mode mode)
{
    auto connection = std::make_unique<DatabaseConnection>();
    if (auto error = connection->open(m_file, mode))
        return error;
    // Nothing was read so far, and where nothing can be read there is nothing to show.
    if (const auto first = connection->value(u"SELECT count(id) FROM (SELECT id FROM entry LIMIT 1)"_s);
        !first)
        return first.error();
    m_connection = std::move(connection);
    m_statements = std::make_unique<Statements>(*m_connection);
    return std::nullopt;
}

Result<qint64> HistoryFile::dataVersion() const
{
    const auto version = m_connection->value(u"PRAGMA data_version"_s);
    return version ? Result<qint64>(version.value().toLongLong()) : version.error();
}

HistoryFile::Mark HistoryFile::end()
{
    constexpr auto last = std::numeric_limits<qint64>::max();
    return {.revision = last, .id = last};
}

Result<qint64> HistoryFile::count() const
{
    const auto count = m_connection->value(u"SELECT count(*) FROM entry"_s);
    return count ? Result<qint64>(count.value().toLongLong()) : count.error();
}

Result<HistoryFile::Mark> HistoryFile::last() const
{
    QSqlQuery query = m_connection->query();
    if (!query.exec(u"SELECT revision, id FROM entry ORDER BY revision DESC, id DESC LIMIT 1"_s))
        return journalError(query.lastError());
    return query.next() ? Mark{query.value(0).toLongLong(), query.value(1).toLongLong()} : Mark{};
}

Result<QList<JournalEntry>> HistoryFile::storedAfter(Mark &mark, int limit) const
{
    return stored(u"> (?, ?) ORDER BY revision, id"_s, mark, limit);
}

Result<QList<JournalEntry>> HistoryFile::storedBefore(Mark &mark, int limit) const
{
    return stored(u"< (?, ?) ORDER BY revision DESC, id DESC"_s, mark, limit);
}

Result<QList<JournalEntry>> HistoryFile::stored(const QString &which, Mark &mark, int limit) const
{
    QSqlQuery query = m_connection->query();
    query.prepare(u"SELECT revision, id, status, recorded_at, service, tenant_id, account_id, account_name, "
                  "display_name, version, source_image_resource_id, image_id, error_code, request_id, "
                  "client_request_id, note, ticket, error, raw_status FROM entry WHERE (revision, id) "_s
                  + which + u" LIMIT ?"_s);
    query.addBindValue(mark.revision);
    query.addBindValue(mark.id);
    query.addBindValue(limit);
    if (!query.exec())
        return journalError(query.lastError());
    QList<JournalEntry> rows;
    rows.reserve(limit);
    Mark last = mark;
    while (query.next()) {
        rows.append(indexedEntry(query));
        last = {.revision = query.value(0).toLongLong(), .id = rows.last().id};
    }
    if (query.lastError().isValid())
        return journalError(query.lastError());
    mark = last;
    return rows;
}

/// In one question, because each one costs the driver more than reading a row does; and prepared once, which
/// costs as much.
Result<QList<JournalEntry>> HistoryFile::entries(const QList<qint64> &ids) const
{
    static const QString statement = u"SELECT "_s + journalColumns()
        + u" FROM entry WHERE id IN (SELECT value FROM json_each(?))"_s;
    const auto found = m_statements->rows<JournalEntry>(statement, {jsonOf(ids)}, journalEntryFrom);
    return found ? Result<QList<JournalEntry>>(inOrder(ids, found.value())) : found.error();
}

Result<QList<qint64>> HistoryFile::idsByTime(Qt::SortOrder order) const
{
    QSqlQuery query = m_connection->query();
    const bool isDone = order == Qt::AscendingOrder
        ? query.exec(u"SELECT id FROM entry ORDER BY recorded_at, id"_s)
        : query.exec(u"SELECT id FROM entry ORDER BY recorded_at DESC, id DESC"_s);
    if (!isDone)
        return journalError(query.lastError());
    QList<qint64> ids;
    while (query.next())
        ids.append(query.value(0).toLongLong());
    return ids;
}

Result<QList<qint64>> HistoryFile::idsBy(HistoryColumn column) const
{
    QSqlQuery query = m_connection->query();
    if (!query.exec(sortStatement(column)))
        return journalError(query.lastError());
    HistoryOrder order(column);
    while (query.next())
        order.add(query.value(0).toLongLong(), query.value(1));
    return order.sorted();
}

std::optional<Error> HistoryFile::copyTo(const QString &file) const
{
    QSqlQuery query = m_connection->query();
    query.prepare(u"VACUUM INTO ?"_s);
    query.addBindValue(file);
    if (!query.exec())
        return journalError(query.lastError());
    return std::nullopt;
}

} // namespace cloudpc
