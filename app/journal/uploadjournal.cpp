// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/uploadjournal.h"

#include "images/usualtime.h"
#include "journal/journaljson.h"
#include "journal/journalrow.h"
#include "journal/journalstatements.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using std::chrono::seconds;

namespace {

Error conflict()
{
    return {.kind = ErrorKind::Local, .fault = Fault::JournalConflict};
}

} // namespace

UploadJournal::UploadJournal(const DatabaseConnection &connection)
    : m_statements(connection)
{
}

Result<JournalEntry> UploadJournal::put(const JournalEntry &entry)
{
    Result<QList<JournalEntry>> stored = putAll({entry});
    if (!stored.ok())
        return stored.error();
    return stored.value().constFirst();
}

Result<JournalEntry> UploadJournal::claim(const JournalEntry &entry, qint64 knownRevision)
{
    JournalEntry stored = entry;
    const auto error = m_statements.inTransaction([&] {
        auto refusal = refuseNamesake(stored, knownRevision);
        return refusal ? refusal : store(stored);
    });
    if (error)
        return *error;
    return stored;
}

std::optional<Error> UploadJournal::refuseNamesake(const JournalEntry &entry, qint64 knownRevision)
{
    if (!entry.open || entry.open->act != Act::Create)
        return std::nullopt;
    if (auto error = m_statements.run(newNamesakeStatement(),
                                      {knownRevision, textValue(entry.place.tenantId),
                                       textValue(entry.place.service), journalKey(entry.draft.displayName),
                                       journalKey(entry.draft.version), entry.key}))
        return error;
    QSqlQuery &query = m_statements.prepared(newNamesakeStatement());
    const bool exists = query.next();
    query.finish();
    return exists ? std::optional(Error{.kind = ErrorKind::Local, .fault = Fault::AlreadyUnderWay})
                  : std::nullopt;
}

Result<qint64> UploadJournal::revision()
{
    if (auto error = m_statements.run(revisionStatement()))
        return *error;
    QSqlQuery &query = m_statements.prepared(revisionStatement());
    const qint64 revision = query.next() ? query.value(0).toLongLong() : 0;
    query.finish();
    return revision;
}

Result<QList<JournalEntry>> UploadJournal::putAll(const QList<JournalEntry> &entries)
{
    QList<JournalEntry> stored = entries;
    const auto error = m_statements.inTransaction([&]() -> std::optional<Error> {
        for (JournalEntry &entry : stored) {
            if (auto failure = store(entry))
                return failure;
        }
        return std::nullopt;
    });
    if (error)
        return *error;
    return stored;
}

Result<Done> UploadJournal::annotate(const QString &key, const QString &note, const QString &ticket)
{
    const auto error = m_statements.inTransaction([&]() -> std::optional<Error> {
        if (auto failure = m_statements.run(
                annotateStatement(), {note.isNull() ? u""_s : note, ticket.isNull() ? u""_s : ticket, key}))
            return failure;
        return m_statements.prepared(annotateStatement()).numRowsAffected() == 1 ? std::nullopt
                                                                                 : std::optional(conflict());
    });
    if (error)
        return *error;
    return Done();
}

Result<JournalEntry> UploadJournal::entry(const QString &key)
{
    const Result<QList<JournalEntry>> found = rows(entryStatement(), {key});
    if (!found.ok())
        return found.error();
    if (found.value().isEmpty())
        return conflict();
    return found.value().constFirst();
}

Result<QList<JournalEntry>> UploadJournal::unfinished(const Place &place)
{
    return rows(unfinishedStatement(), {textValue(place.tenantId), textValue(place.service)});
}

Result<QList<JournalEntry>> UploadJournal::ofImages(const Place &place, const QStringList &imageIds)
{
    QList<JournalEntry> all;
    for (const QString &imageId : imageIds) {
        const Result<QList<JournalEntry>> found = rows(
            ofImageStatement(), {imageId, textValue(place.tenantId), textValue(place.service)});
        if (!found.ok())
            return found.error();
        all += found.value();
    }
    return all;
}

Result<QList<JournalEntry>> UploadJournal::lasting(const Place &place, int limit)
{
    return rows(lastingStatement(),
                {textValue(place.tenantId), textValue(place.service), std::max(limit, 0)});
}

Result<QStringList> UploadJournal::usedSources(const Place &place, int limit)
{
    if (auto error = m_statements.runPatiently(
            usedSourcesStatement(),
            {textValue(place.tenantId), textValue(place.service), std::max(limit, 0)}))
        return *error;
    QSqlQuery &query = m_statements.prepared(usedSourcesStatement());
    QStringList sources;
    while (query.next()) {
        const QString source = query.value(0).toString();
        if (!sources.contains(source, Qt::CaseInsensitive))
            sources.append(source);
    }
    query.finish();
    return sources;
}

Result<QList<seconds>> UploadJournal::uploadTimes(const Place &place, int limit)
{
    constexpr int mostRows = 1000;
    const QString &statement = readyTimelinesStatement();
    if (auto error = m_statements.runPatiently(
            statement, {textValue(place.tenantId), textValue(place.service), mostRows}))
        return *error;
    QSqlQuery &query = m_statements.prepared(statement);
    QList<seconds> times;
    while (times.size() < limit && query.next()) {
        const auto timeline = QJsonDocument::fromJson(query.value(0).toString().toUtf8()).array();
        if (const auto time = uploadTime(timelineFromJson(timeline)))
            times.append(*time);
    }
    query.finish();
    return times;
}

Result<QList<JournalEntry>> UploadJournal::rows(const QString &statement, const QVariantList &values)
{
    return m_statements.rows<JournalEntry>(statement, values, journalEntryFrom);
}

std::optional<Error> UploadJournal::store(JournalEntry &entry)
{
    return entry.id == 0 ? insert(entry) : update(entry);
}

/// Few patterns occur in a journal, but an import may bring any.
const QString &UploadJournal::insertFor(const QString &pattern)
{
    const auto known = m_inserts.find(pattern);
    if (known != m_inserts.end())
        return known->second;
    constexpr std::size_t most = 64;
    if (m_inserts.size() >= most) {
        for (const auto &[old, statement] : m_inserts)
            m_statements.forget(statement);
        m_inserts.clear();
    }
    return m_inserts.emplace(pattern, insertStatement(pattern)).first->second;
}

std::optional<Error> UploadJournal::insert(JournalEntry &entry)
{
    const NewRow row = newRow(entry);
    if (auto error = insert(row))
        return error;
    entry.step = 1;
    entry.id = m_statements.prepared(insertFor(row.pattern)).lastInsertId().toLongLong();
    return std::nullopt;
}

std::optional<Error> UploadJournal::insert(const NewRow &row)
{
    return m_statements.run(insertFor(row.pattern), row.values);
}

std::optional<Error> UploadJournal::update(JournalEntry &entry)
{
    const qint64 known = std::exchange(entry.step, entry.step + 1);
    QVariantList values = journalValues(entry);
    values.resize(values.size() - 2); // note and ticket
    values << journalKey(entry.draft.displayName) << journalKey(entry.draft.version) << entry.id << known;
    if (auto error = m_statements.run(updateStatement(), values))
        return error;
    QSqlQuery &query = m_statements.prepared(updateStatement());
    const bool changed = query.next();
    if (changed) {
        entry.note = query.value(0).toString();
        entry.ticket = query.value(1).toString();
    }
    query.finish();
    return changed ? std::nullopt : std::optional(conflict());
}

} // namespace cloudpc
