// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/uploadjournal.h"

#include "journal/journalstatements.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace cloudpc {

Result<qint64> UploadJournal::importAll(const QList<JournalEntry> &entries)
{
    qint64 added = 0;
    const auto error = m_statements.inTransaction([&]() -> std::optional<Error> {
        auto known = knownAmong(entries);
        if (!known)
            return known.error();
        QSet<QString> keys = std::move(known).value();
        for (const JournalEntry &entry : entries) {
            if (keys.contains(entry.key))
                continue;
            if (auto failure = insertImported(entry))
                return failure;
            keys.insert(entry.key);
            ++added;
        }
        return std::nullopt;
    });
    if (error)
        return *error;
    return added;
}

/// In one question: an entry that is refused costs as much as one that is stored.
Result<QSet<QString>> UploadJournal::knownAmong(const QList<JournalEntry> &entries)
{
    QJsonArray keys;
    for (const JournalEntry &entry : entries)
        keys.append(entry.key);
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
std::optional<Error> UploadJournal::insertImported(JournalEntry entry)
{
    auto error = insert(entry);
    if (!error || error->fault != Fault::ImageClaimed)
        return error;
    entry.imageId.clear();
    return insert(entry);
}

} // namespace cloudpc
