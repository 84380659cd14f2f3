// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/bulktables.h"

#include "journal/journaljson.h"
#include "journal/journalrow.h"
#include "journal/statements.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : momentFrom(value.toLongLong());
}

BulkBatch batchFrom(const QSqlQuery &query)
{
    return {.key = query.value(0).toString(),
            .place = {query.value(1).toString(), query.value(2).toString()},
            .accountName = query.value(3).toString(),
            .startedAt = timeFrom(query.value(4)),
            .process = query.value(5).toString(),
            .leaseUntil = timeFrom(query.value(6)),
            .items = {}};
}

BulkItem itemFrom(const QSqlQuery &query)
{
    return {.number = query.value(0).toInt(),
            .key = query.value(1).toString(),
            .draft = {query.value(2).toString(), query.value(3).toString(), query.value(4).toString()},
            .entry = {}};
}

QList<BulkItem> withEntries(QList<BulkItem> items, const QList<JournalEntry> &entries)
{
    QHash<QString, JournalEntry> byKey;
    for (const JournalEntry &entry : entries)
        byKey.insert(entry.key, entry);
    for (BulkItem &item : items) {
        if (const auto entry = byKey.constFind(item.key); entry != byKey.constEnd())
            item.entry = *entry;
    }
    return items;
}

QString selectBatch(const QString &condition)
{
    return u"SELECT key, service, tenant_id, account_name, started_at, process, lease_until FROM bulk "_s
        + condition;
}

} // namespace

BulkTables::BulkTables(Statements &statements)
    : m_statements(statements)
{
}

Result<Done> BulkTables::begin(const BulkBatch &batch)
{
    if (const auto error = m_statements.inTransaction([&] { return insert(batch); }))
        return *error;
    return Done();
}

std::optional<Error> BulkTables::insert(const BulkBatch &batch)
{
    const QString statement = u"INSERT INTO bulk(key, service, tenant_id, account_name, started_at, process, "
                              "lease_until) VALUES(?, ?, ?, ?, ?, ?, ?)"_s;
    if (auto error = m_statements.run(statement,
                                      {batch.key, textValue(batch.place.service),
                                       textValue(batch.place.tenantId), textValue(batch.accountName),
                                       timeValue(batch.startedAt), textValue(batch.process),
                                       timeValue(batch.leaseUntil)}))
        return error;
    const QVariant id = m_statements.prepared(statement).lastInsertId();
    for (const BulkItem &item : batch.items) {
        if (auto error = m_statements.run(
                u"INSERT INTO bulk_row(bulk, number, key, display_name, version, source_image_resource_id) "
                "VALUES(?, ?, ?, ?, ?, ?)"_s,
                {id, item.number, item.key, textValue(item.draft.displayName), textValue(item.draft.version),
                 textValue(item.draft.sourceImageResourceId)}))
            return error;
    }
    return std::nullopt;
}

Result<QList<BulkBatch>> BulkTables::all(const Place &place)
{
    return withItems(m_statements.rows<BulkBatch>(
        selectBatch(u"WHERE tenant_id = ? AND service = ? ORDER BY started_at, id"_s),
        {textValue(place.tenantId), textValue(place.service)}, batchFrom));
}

Result<QList<BulkBatch>> BulkTables::withItems(Result<QList<BulkBatch>> batches)
{
    if (!batches)
        return batches.error();
    QList<BulkBatch> whole = std::move(batches).value();
    for (BulkBatch &batch : whole) {
        if (const auto error = addItems(batch))
            return *error;
    }
    return whole;
}

std::optional<Error> BulkTables::addItems(BulkBatch &batch)
{
    auto items = m_statements.rows<BulkItem>(
        u"SELECT number, bulk_row.key, display_name, version, source_image_resource_id FROM bulk_row "
        "JOIN bulk ON bulk.id = bulk_row.bulk WHERE bulk.key = ? ORDER BY number"_s,
        {batch.key}, itemFrom);
    if (!items)
        return items.error();
    auto completed = complete(items.value());
    if (!completed)
        return completed.error();
    batch.items = std::move(completed).value();
    return std::nullopt;
}

Result<QList<BulkItem>> BulkTables::complete(const QList<BulkItem> &items)
{
    QJsonArray keys;
    for (const BulkItem &item : items)
        keys.append(item.key);
    static const QString statement = u"SELECT "_s + journalColumns()
        + u" FROM entry WHERE key IN (SELECT value FROM json_each(?))"_s;
    const QString all = QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact));
    const auto entries = m_statements.rows<JournalEntry>(statement, {all}, journalEntryFrom);
    if (!entries)
        return entries.error();
    return withEntries(items, entries.value());
}

/// Compare and set in one statement, so that of two programs one gets it.
Result<BulkBatch> BulkTables::take(const QString &key, const BulkClaim &claim)
{
    QList<BulkBatch> taken;
    const auto error = m_statements.inTransaction([&]() -> std::optional<Error> {
        if (auto refusal = changeOne(
                u"UPDATE bulk SET process = ?, lease_until = ? WHERE key = ? AND (process IN ('', ?) OR ? OR "
                "lease_until IS NULL OR lease_until <= ?)"_s,
                {claim.process, timeValue(claim.leaseUntil), key, claim.process, claim.isSole ? 1 : 0,
                 timeValue(claim.now)},
                Fault::AlreadyUnderWay))
            return refusal;
        auto found = withItems(
            m_statements.rows<BulkBatch>(selectBatch(u"WHERE key = ?"_s), {key}, batchFrom));
        if (!found)
            return found.error();
        taken = std::move(found).value();
        return std::nullopt;
    });
    if (error)
        return *error;
    return taken.constFirst();
}

Result<Done> BulkTables::renew(const QString &key, const BulkClaim &claim)
{
    if (const auto error = m_statements.inTransaction([&] {
            return changeOne(u"UPDATE bulk SET lease_until = ? WHERE key = ? AND process = ?"_s,
                             {timeValue(claim.leaseUntil), key, claim.process}, Fault::Superseded);
        }))
        return *error;
    return Done();
}

Result<Done> BulkTables::release(const QString &key, const QString &process)
{
    if (const auto error = m_statements.inTransaction([&] {
            return changeOne(
                u"UPDATE bulk SET process = '', lease_until = NULL WHERE key = ? AND process = ?"_s,
                {key, process}, Fault::Superseded);
        }))
        return *error;
    return Done();
}

Result<Done> BulkTables::end(const QString &key, const QString &process)
{
    if (const auto error = m_statements.inTransaction([&] {
            return changeOne(u"DELETE FROM bulk WHERE key = ? AND process = ?"_s, {key, process},
                             Fault::Superseded);
        }))
        return *error;
    return Done();
}

std::optional<Error> BulkTables::changeOne(const QString &statement, const QVariantList &values,
                                           Fault otherwise)
{
    if (auto error = m_statements.run(statement, values))
        return error;
    return m_statements.prepared(statement).numRowsAffected() == 1
        ? std::nullopt
        : std::optional(Error{.kind = ErrorKind::Local, .fault = otherwise});
}

} // namespace cloudpc
