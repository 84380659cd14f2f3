// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/migrations.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

#include <iterator>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

using Migration = QStringList (*)();

/// The first released schema. Columns are named as Graph names its properties. `revision` grows with each
/// insert and update over the whole file, so that a reader finds what has changed since it last looked. Times
/// are milliseconds UTC. Indexes are few because each one costs an import of many rows.
QStringList firstSchema()
{
    return {
        u"CREATE TABLE entry("
        "id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, step INTEGER NOT NULL, "
        "key TEXT NOT NULL UNIQUE, service TEXT NOT NULL, tenant_id TEXT NOT NULL, "
        "account_id TEXT NOT NULL, account_name TEXT NOT NULL, uploaded INTEGER NOT NULL, "
        "display_name TEXT NOT NULL, version TEXT NOT NULL, source_image_resource_id TEXT NOT NULL, "
        "image_id TEXT NOT NULL, status TEXT NOT NULL, raw_status TEXT NOT NULL, error_code TEXT NOT NULL, "
        "open_act TEXT NOT NULL, open_state TEXT NOT NULL, attempt TEXT NOT NULL, process TEXT NOT NULL, "
        "lease_until INTEGER, ended_at INTEGER, seen_ids TEXT NOT NULL, attempts INTEGER NOT NULL, "
        "recorded_at INTEGER, answered_at INTEGER, settled_at INTEGER, changed_at INTEGER, "
        "server_time INTEGER, error TEXT NOT NULL, request_id TEXT NOT NULL, client_request_id TEXT NOT "
        "NULL, "
        "timeline TEXT NOT NULL, image TEXT NOT NULL, note TEXT NOT NULL, ticket TEXT NOT NULL, "
        "name_key TEXT NOT NULL, version_key TEXT NOT NULL)"_s,
        u"CREATE INDEX entry_revision ON entry(revision)"_s,
        u"CREATE INDEX entry_recorded_at ON entry(recorded_at, tenant_id)"_s,
        u"CREATE UNIQUE INDEX entry_open_create ON entry(name_key, version_key, tenant_id, service) "
        "WHERE open_act = 'create' AND open_state IN ('recorded', 'sending', 'unknown', 'needsDecision')"_s,
        u"CREATE UNIQUE INDEX entry_image ON entry(image_id, tenant_id, service) WHERE image_id <> ''"_s,
        u"CREATE INDEX entry_unfinished ON entry(tenant_id, service) "
        "WHERE open_act <> '' OR status IN ('submitting', 'outcomeUnknown', 'pending', 'unknown')"_s,
        u"PRAGMA application_id = 1129335125"_s,
        u"PRAGMA user_version = 1"_s,
    };
}

/// Bulk uploads that have not come to their end. How far one is, the entries of its rows' keys tell.
QStringList bulkUploads()
{
    return {
        u"CREATE TABLE bulk("
        "id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, service TEXT NOT NULL, tenant_id TEXT NOT NULL, "
        "account_name TEXT NOT NULL, started_at INTEGER, process TEXT NOT NULL, lease_until INTEGER)"_s,
        u"CREATE TABLE bulk_row("
        "bulk INTEGER NOT NULL REFERENCES bulk(id) ON DELETE CASCADE, number INTEGER NOT NULL, "
        "key TEXT NOT NULL, display_name TEXT NOT NULL, version TEXT NOT NULL, "
        "source_image_resource_id TEXT NOT NULL, PRIMARY KEY(bulk, number)) WITHOUT ROWID"_s,
        u"PRAGMA user_version = 2"_s,
    };
}

/// One for each version that was released, from the version of its index to the next.
constexpr Migration migrations[] = {firstSchema, bulkUploads};
static_assert(std::size(migrations) == journalSchemaVersion);
static_assert(journalApplicationId == 1'129'335'125);

QSqlError run(QSqlQuery &query, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (!query.exec(statement))
            return query.lastError();
    }
    return {};
}

/// From the version that the file has now: another program may have brought it further since it was looked
/// at.
QSqlError runAll(QSqlQuery &query)
{
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return query.lastError();
    int version = query.value(0).toInt();
    query.finish();
    for (; version < journalSchemaVersion; ++version) {
        if (const QSqlError error = run(query, migrations[version]()); error.isValid())
            return error;
    }
    return {};
}

} // namespace

QSqlError migrateJournal(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return query.lastError();
    QSqlError error = runAll(query);
    if (!error.isValid() && !query.exec(u"COMMIT"_s))
        error = query.lastError();
    if (error.isValid())
        query.exec(u"ROLLBACK"_s);
    return error;
}

} // namespace cloudpc
