// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/uploadjournal.h"

#include "journal/journalstatements.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How long the log of what was written gets before it is brought into the file, in pages of 4 kB. Each batch
/// changes pages of the indexes that others have changed before: brought in seldom, they are written once.
constexpr int usualLog = 1000; // As SQLite has it.
constexpr int logOfImport = 8000;

} // namespace

void UploadJournal::setLongestLog(int pages)
{
    const QString statement = u"PRAGMA wal_autocheckpoint = %1"_s.arg(pages);
    (void)m_statements.run(statement); // Else it is only slower.
    m_statements.prepared(statement).finish();
}

/// Who writes in between brings in what there is, and so does the last batch if it adds something.
Result<qint64> UploadJournal::importAll(const QList<JournalEntry> &entries, bool isLast)
{
    setLongestLog(isLast ? usualLog : logOfImport);
    const Result<qint64> added = importBatch(entries);
    if (!isLast)
        setLongestLog(usualLog);
    return added;
}

Result<qint64> UploadJournal::importBatch(const QList<JournalEntry> &entries)
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
