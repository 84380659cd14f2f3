// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/uploadjournal.h"

#include "journal/journalstatements.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Rows that are stored at once though somebody waits: a few milliseconds. With less, an import would come
/// to a stand beside a bulk upload.
constexpr qsizetype leastAtOnce = 100;

} // namespace

/// Who asks this journal in between hardly ever waits for what has come so far to be brought into the file:
/// the import does that where it is long enough, and at its end.
Result<ImportedRows> UploadJournal::importAll(const QList<NewRow> &rows, bool isLast,
                                              const std::function<bool()> &somebodyWaits)
{
    ImportedRows imported;
    if (!rows.isEmpty()) {
        m_importRoom.take();
        if (auto error = m_statements.inTransaction(
                [&] { return importSome(rows, somebodyWaits, imported); }))
            return *error;
    }
    if (isLast && imported.taken == rows.size())
        m_importRoom.giveBack();
    return imported;
}

std::optional<Error> UploadJournal::importSome(const QList<NewRow> &rows,
                                               const std::function<bool()> &somebodyWaits,
                                               ImportedRows &imported)
{
    const QList<NewRow> some = somebodyWaits() ? rows.first(std::min(leastAtOnce, rows.size())) : rows;
    auto known = knownAmong(some);
    if (!known)
        return known.error();
    QSet<QString> keys = std::move(known).value();
    for (const NewRow &row : some) {
        if (imported.taken >= leastAtOnce && somebodyWaits())
            break;
        ++imported.taken;
        if (keys.contains(row.key))
            continue;
        if (auto failure = insertImported(row))
            return failure;
        keys.insert(row.key);
        ++imported.added;
    }
    return std::nullopt;
}

/// In one question: an entry that is refused costs as much as one that is stored.
Result<QSet<QString>> UploadJournal::knownAmong(const QList<NewRow> &rows)
{
    QJsonArray keys;
    for (const NewRow &row : rows)
        keys.append(row.key);
    const QString all = QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact));
    if (auto error = m_statements.run(knownKeysStatement(), {all}))
        return *error;
    QSqlQuery &query = m_statements.prepared(knownKeysStatement());
    QSet<QString> known;
    while (query.next())
        known.insert(query.value(0).toString());
    query.finish();
    return known;
}

/// What a constraint refuses is undone alone: the transaction goes on.
std::optional<Error> UploadJournal::insertImported(const NewRow &row)
{
    auto error = insert(row);
    if (!error || error->fault != Fault::ImageClaimed)
        return error;
    return insert(withoutImage(row));
}

} // namespace cloudpc
