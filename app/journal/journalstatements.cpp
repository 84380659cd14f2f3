// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journalstatements.h"

#include "journal/journalrow.h"

#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QString select(const QString &condition)
{
    return u"SELECT "_s + journalColumns() + u" FROM entry "_s + condition;
}

QString makeUpdate()
{
    QStringList columns = journalValueColumns().split(u", "_s);
    columns.removeAll(u"note"_s);
    columns.removeAll(u"ticket"_s);
    columns << u"name_key"_s << u"version_key"_s;
    for (QString &column : columns)
        column += u" = "_s + journalPlaceholder(column);
    return u"UPDATE entry SET revision = "_s + nextRevision() + u", "_s + columns.join(u", "_s)
        + u" WHERE id = ? AND step = ? RETURNING note, ticket"_s;
}

} // namespace

QString nextRevision()
{
    return u"(SELECT coalesce(max(revision), 0) + 1 FROM entry)"_s;
}

const QString &updateStatement()
{
    static const QString statement = makeUpdate();
    return statement;
}

const QString &annotateStatement()
{
    static const QString statement = u"UPDATE entry SET revision = "_s + nextRevision()
        + u", note = ?, ticket = ? WHERE key = ?"_s;
    return statement;
}

const QString &newNamesakeStatement()
{
    static const QString statement = u"SELECT 1 FROM entry INDEXED BY entry_revision WHERE revision > ? AND "
                                     "tenant_id = ? AND service = ? AND name_key = ? AND version_key = ? AND "
                                     "key <> ? AND image_id <> '' AND status NOT IN ('deleted', "
                                     "'notAccepted') LIMIT 1"_s;
    return statement;
}

const QString &revisionStatement()
{
    static const QString statement = u"SELECT coalesce(max(revision), 0) FROM entry"_s;
    return statement;
}

const QString &knownKeysStatement()
{
    static const QString statement = u"SELECT key FROM entry WHERE key IN (SELECT value FROM json_each(?))"_s;
    return statement;
}

const QString &entryStatement()
{
    static const QString statement = select(u"WHERE key = ?"_s);
    return statement;
}

const QString &unfinishedStatement()
{
    static const QString statement = select(
        u"WHERE tenant_id = ? AND service = ? AND (open_act <> '' OR status IN ('submitting', "
        "'outcomeUnknown', 'pending', 'unknown')) ORDER BY recorded_at DESC, id DESC"_s);
    return statement;
}

const QString &ofImageStatement()
{
    static const QString statement = select(
        u"WHERE image_id = ? AND tenant_id = ? AND service = ? AND image_id <> ''"_s);
    return statement;
}

const QString &lastingStatement()
{
    static const QString statement = select(
        u"INDEXED BY entry_recorded_at WHERE tenant_id = ? AND service = ? AND image_id <> '' AND "
        "status IN ('ready', 'readyWithWarning', 'failed') ORDER BY recorded_at DESC, id DESC "
        "LIMIT ?"_s);
    return statement;
}

const QString &usedSourcesStatement()
{
    static const QString statement = u"SELECT source_image_resource_id FROM entry INDEXED BY "
                                     "entry_recorded_at WHERE tenant_id = ? AND service = ? AND uploaded = 1 "
                                     "AND source_image_resource_id <> '' ORDER BY recorded_at DESC, id DESC "
                                     "LIMIT ?"_s;
    return statement;
}

/// Bounded by the rows that are read, not by those that fit: a long history of failures costs no more.
const QString &readyTimelinesStatement()
{
    static const QString statement =
        u"SELECT timeline FROM (SELECT timeline, status, uploaded, answered_at, settled_at FROM entry "
        "INDEXED BY entry_recorded_at WHERE tenant_id = ? AND service = ? ORDER BY recorded_at DESC, id DESC "
        "LIMIT ?) WHERE uploaded AND answered_at IS NOT NULL AND settled_at IS NOT NULL AND status IN "
        "('ready', 'readyWithWarning', 'deleted')"_s;
    return statement;
}

} // namespace cloudpc
