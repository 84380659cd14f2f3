// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/journalentry.h"
#include "journal/newrow.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace cloudpc {

/// What the journal's file allows.
struct JournalCondition {
    enum class Kind {
        Opening, ///< Not known yet; what is asked for meanwhile waits.
        Writable,
        Newer, ///< Made by a newer version of this program: it can be read, and nothing is written.
        ReadOnly, ///< File or folder cannot be written: it can be read.
        Unavailable, ///< Neither; see `error`.
    };
    Kind kind = Kind::Opening;
    QString file;
    QString setAside; ///< Where a damaged file was moved to at this start; empty if there was none.
    std::optional<Error> error;

    bool operator==(const JournalCondition &) const = default;
};

/// What this computer asked for, on disk (SQLite, WAL, synchronous=FULL) before it is asked for. Works on a
/// thread of its own: nothing here waits for the disk. Callbacks come in the order of the calls, exactly
/// once, later than the call, and never after `context` is gone; what was asked is done all the same.
/// Destroying the journal finishes what was asked for, but for an import, which leaves off.
class Journal final : public QObject
{
    Q_OBJECT

public:
    /// Opens `folder`/journal.db, which is made, for its owner only, if it is missing.
    explicit Journal(const QString &folder, QObject *parent = nullptr);
    ~Journal() override;

    [[nodiscard]] const JournalCondition &condition() const;

    /// Stores a row, durably once it calls back with what is stored (id and step set). A row with id 0 is
    /// new; another one is changed only if the stored step is the one given: compare and set, in one
    /// statement. `note` and `ticket` are left as they are stored. Fails with ErrorKind::Local and
    /// Fault::AlreadyUnderWay (another open create of that name and version in that place), ImageClaimed
    /// (another entry has that image), JournalConflict (the row changed meanwhile: ask entry()), DiskFull,
    /// JournalReadOnly, JournalNewer, JournalBusy or JournalFailed.
    void put(const JournalEntry &entry, QObject *context, Callback<JournalEntry> callback);
    /// As put(), for what is about to be sent: fails with Fault::AlreadyUnderWay also if another entry of
    /// that name and version in that place has got an image since `knownRevision`. Whoever sends has looked
    /// at a list, and what was made after that list was asked for is not in it.
    void claim(const JournalEntry &entry, qint64 knownRevision, QObject *context,
               Callback<JournalEntry> callback);
    /// Grows with each change of the file, whoever makes it.
    void revision(QObject *context, Callback<qint64> callback);
    /// Several rows in one transaction: all or none.
    void putAll(const QList<JournalEntry> &entries, QObject *context, Callback<QList<JournalEntry>> callback);
    /// Adds rows of another journal. A key that is known stays as it is here; an image that another entry has
    /// stays that one's. Nothing of them may be open. Stores as many as it can in one transaction, and leaves
    /// off when something else is asked of this journal: the rest has to be handed in again. `isLast` says
    /// that no more are to follow; an import that is given up says it with no rows.
    void importAll(const QList<NewRow> &rows, bool isLast, QObject *context, Callback<ImportedRows> callback);
    /// The row of this key as it is stored. Fails with Fault::JournalConflict if there is none.
    void entry(const QString &key, QObject *context, Callback<JournalEntry> callback);
    /// The rows of a place that are not at their end: an open act, or a status that may still change
    /// (Submitting, OutcomeUnknown, Pending, Unknown). Newest first.
    void unfinished(const Place &place, QObject *context, Callback<QList<JournalEntry>> callback);
    /// The rows that have these images, at most one each.
    void ofImages(const Place &place, const QStringList &imageIds, QObject *context,
                  Callback<QList<JournalEntry>> callback);
    /// The newest `limit` rows of a place whose image was in the tenant when last seen (Ready,
    /// ReadyWithWarning or Failed, with an image).
    void lasting(const Place &place, int limit, QObject *context, Callback<QList<JournalEntry>> callback);
    /// The sources of the newest `limit` uploads to a place, each once, the one used last first.
    void usedSources(const Place &place, int limit, QObject *context, Callback<QStringList> callback);
    /// How long the newest uploads to a place took from accepted to ready, at most `limit` of them, each as
    /// uploadTime() judges it. Milliseconds, also with 100,000 rows: it looks into the newest 1,000 at most.
    void uploadTimes(const Place &place, int limit, QObject *context,
                     Callback<QList<std::chrono::seconds>> callback);
    /// The admin's own words on a row. Leaves `step` as it is.
    void annotate(const QString &key, const QString &note, const QString &ticket, QObject *context,
                  Callback<Done> callback);

signals:
    void conditionChanged();
    /// Something was stored, by this object. Once for a transaction.
    void changed();

private:
    friend class BulkJournal; // Keeps something of its own in the same file.

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
