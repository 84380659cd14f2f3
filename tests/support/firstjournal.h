// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace cloudpc {

/// What the first released version made a journal's file with, to the letter: files like that are out there.
[[nodiscard]] inline QStringList firstJournalSchema()
{
    return {
        QStringLiteral(
            "CREATE TABLE entry("
            "id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, step INTEGER NOT NULL, "
            "key TEXT NOT NULL UNIQUE, service TEXT NOT NULL, tenant_id TEXT NOT NULL, "
            "account_id TEXT NOT NULL, account_name TEXT NOT NULL, uploaded INTEGER NOT NULL, "
            "display_name TEXT NOT NULL, version TEXT NOT NULL, source_image_resource_id TEXT NOT NULL, "
            "image_id TEXT NOT NULL, status TEXT NOT NULL, raw_status TEXT NOT NULL, error_code TEXT NOT "
            "NULL, "
            "open_act TEXT NOT NULL, open_state TEXT NOT NULL, attempt TEXT NOT NULL, process TEXT NOT NULL, "
            "lease_until INTEGER, ended_at INTEGER, seen_ids TEXT NOT NULL, attempts INTEGER NOT NULL, "
            "recorded_at INTEGER, answered_at INTEGER, settled_at INTEGER, changed_at INTEGER, "
            "server_time INTEGER, error TEXT NOT NULL, request_id TEXT NOT NULL, client_request_id TEXT NOT "
            "NULL, timeline TEXT NOT NULL, image TEXT NOT NULL, note TEXT NOT NULL, ticket TEXT NOT NULL, "
            "name_key TEXT NOT NULL, version_key TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX entry_revision ON entry(revision)"),
        QStringLiteral("CREATE INDEX entry_recorded_at ON entry(recorded_at, tenant_id)"),
        QStringLiteral(
            "CREATE UNIQUE INDEX entry_open_create ON entry(name_key, version_key, tenant_id, service) "
            "WHERE open_act = 'create' AND open_state IN ('recorded', 'sending', 'unknown', "
            "'needsDecision')"),
        QStringLiteral(
            "CREATE UNIQUE INDEX entry_image ON entry(image_id, tenant_id, service) WHERE image_id <> ''"),
        QStringLiteral(
            "CREATE INDEX entry_unfinished ON entry(tenant_id, service) "
            "WHERE open_act <> '' OR status IN ('submitting', 'outcomeUnknown', 'pending', 'unknown')"),
        QStringLiteral("PRAGMA application_id = 1129335125"),
        QStringLiteral("PRAGMA user_version = 1"),
        QStringLiteral("PRAGMA journal_mode = WAL"),
    };
}

} // namespace cloudpc
