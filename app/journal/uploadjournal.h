// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/journalentry.h"

#include <QList>
#include <QSet>
#include <QSqlQuery>
#include <QStringList>

#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace cloudpc {

class DatabaseConnection;

/// What can be asked of an opened journal, done at once and on the calling thread; see Journal for what each
/// gives and which faults it may end in. Statements are prepared once and kept.
class UploadJournal
{
public:
    /// `connection` is open, and stays so while this object lives.
    explicit UploadJournal(const DatabaseConnection &connection);

    /// How often a file that others hold locked is tried, each time for the connection's busy timeout. Asked
    /// before each further try: the program may be about to end meanwhile.
    void setTries(std::function<int()> tries) { m_tries = std::move(tries); }

    [[nodiscard]] Result<JournalEntry> put(const JournalEntry &entry);
    [[nodiscard]] Result<JournalEntry> claim(const JournalEntry &entry, qint64 knownRevision);
    [[nodiscard]] Result<qint64> revision();
    [[nodiscard]] Result<QList<JournalEntry>> putAll(const QList<JournalEntry> &entries);
    [[nodiscard]] Result<qint64> importAll(const QList<JournalEntry> &entries);
    [[nodiscard]] Result<Done> annotate(const QString &key, const QString &note, const QString &ticket);

    [[nodiscard]] Result<JournalEntry> entry(const QString &key);
    [[nodiscard]] Result<QList<JournalEntry>> unfinished(const Place &place);
    [[nodiscard]] Result<QList<JournalEntry>> ofImages(const Place &place, const QStringList &imageIds);
    [[nodiscard]] Result<QList<JournalEntry>> lasting(const Place &place, int limit);
    [[nodiscard]] Result<QStringList> usedSources(const Place &place, int limit);
    [[nodiscard]] Result<QList<std::chrono::seconds>> uploadTimes(const Place &place, int limit);

private:
    /// The prepared query of a statement, bound to values and executed, or why not.
    [[nodiscard]] std::optional<Error> run(const QString &statement, const QVariantList &values = {});
    /// The same for reading, as often as others who hold the file make it necessary.
    [[nodiscard]] std::optional<Error> ask(const QString &statement, const QVariantList &values);
    [[nodiscard]] QSqlQuery &prepared(const QString &statement);
    [[nodiscard]] const QString &insertFor(const QString &pattern);
    [[nodiscard]] Result<QList<JournalEntry>> rows(const QString &statement, const QVariantList &values);
    [[nodiscard]] std::optional<Error> inTransaction(const std::function<std::optional<Error>()> &work);
    [[nodiscard]] std::optional<Error> refuseNamesake(const JournalEntry &entry, qint64 knownRevision);
    [[nodiscard]] std::optional<Error> store(JournalEntry &entry);
    [[nodiscard]] std::optional<Error> insert(JournalEntry &entry);
    [[nodiscard]] std::optional<Error> update(JournalEntry &entry);
    [[nodiscard]] Result<QSet<QString>> knownAmong(const QList<JournalEntry> &entries);
    [[nodiscard]] std::optional<Error> insertImported(JournalEntry entry);

    const DatabaseConnection &m_connection;
    std::map<QString, QSqlQuery> m_prepared;
    std::map<QString, QString> m_inserts; ///< By insertPattern().
    std::function<int()> m_tries = [] { return 8; };
};

} // namespace cloudpc
