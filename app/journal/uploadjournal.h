// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/importroom.h"
#include "journal/journalentry.h"
#include "journal/newrow.h"
#include "journal/statements.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace cloudpc {

/// What can be asked of an opened journal, done at once and on the calling thread; see Journal for what each
/// gives and which faults it may end in. Statements are prepared once and kept.
class UploadJournal
{
public:
    /// `connection` is open, and stays so while this object lives.
    explicit UploadJournal(const DatabaseConnection &connection);

    /// See Statements::setTries().
    void setTries(std::function<int()> tries) { m_statements.setTries(std::move(tries)); }
    /// For what else lies in the same file and is done on the same thread.
    [[nodiscard]] Statements &statements() { return m_statements; }

    [[nodiscard]] Result<JournalEntry> put(const JournalEntry &entry);
    [[nodiscard]] Result<JournalEntry> claim(const JournalEntry &entry, qint64 knownRevision);
    [[nodiscard]] Result<qint64> revision();
    [[nodiscard]] Result<QList<JournalEntry>> putAll(const QList<JournalEntry> &entries);
    /// Leaves off when `somebodyWaits`, which is asked now and then; takes some rows in any case.
    [[nodiscard]] Result<ImportedRows> importAll(const QList<NewRow> &rows, bool isLast,
                                                 const std::function<bool()> &somebodyWaits);
    [[nodiscard]] Result<Done> annotate(const QString &key, const QString &note, const QString &ticket);

    [[nodiscard]] Result<JournalEntry> entry(const QString &key);
    [[nodiscard]] Result<QList<JournalEntry>> unfinished(const Place &place);
    [[nodiscard]] Result<QList<JournalEntry>> ofImages(const Place &place, const QStringList &imageIds);
    [[nodiscard]] Result<QList<JournalEntry>> lasting(const Place &place, int limit);
    [[nodiscard]] Result<QStringList> usedSources(const Place &place, int limit);
    [[nodiscard]] Result<QList<std::chrono::seconds>> uploadTimes(const Place &place, int limit);

private:
    [[nodiscard]] const QString &insertFor(const QString &pattern);
    [[nodiscard]] Result<QList<JournalEntry>> rows(const QString &statement, const QVariantList &values);
    [[nodiscard]] std::optional<Error> refuseNamesake(const JournalEntry &entry, qint64 knownRevision);
    [[nodiscard]] std::optional<Error> store(JournalEntry &entry);
    [[nodiscard]] std::optional<Error> insert(JournalEntry &entry);
    [[nodiscard]] std::optional<Error> insert(const NewRow &row);
    [[nodiscard]] std::optional<Error> update(JournalEntry &entry);
    [[nodiscard]] std::optional<Error> importSome(const QList<NewRow> &rows,
                                                  const std::function<bool()> &somebodyWaits,
                                                  ImportedRows &imported);
    [[nodiscard]] Result<QSet<QString>> knownAmong(const QList<NewRow> &rows);
    [[nodiscard]] std::optional<Error> insertImported(const NewRow &row);

    Statements m_statements;
    ImportRoom m_importRoom{m_statements};
    std::map<QString, QString> m_inserts; ///< By the pattern of their rows.
};

} // namespace cloudpc
