// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "images/imageentry.h"
#include "library/journaledimage.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace cloudpc {

class Clock;
class Journal;
class RandomSource;

/// Keeps the journal's rows of the entries in the list, and writes them through in their order: a row is
/// written again only when its last write has come back, since each write has to name the step that it
/// changes.
class Recorder final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Recorder(Journal &journal, Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~Recorder() override;

    /// A row that was read from the journal, under the key of the entry that stands for it.
    void know(const QString &key, const JournalEntry &row);
    /// The row of an entry, as it is to be; nullptr if it has none.
    [[nodiscard]] const JournalEntry *find(const QString &key) const;
    [[nodiscard]] const std::optional<OpenAct> &openAct(const QString &key) const;
    /// The row is not followed any more. What was asked for is still written.
    void forget(const QString &key);
    /// Tries once more to store what could not be stored.
    void catchUp();

    /// Stores an entry with the act that is about to begin, durably once it calls back. Fails as
    /// Journal::put() does, and with Fault::Superseded if another window has changed the row meanwhile; the
    /// row is then as it was. `knownRevision`: see Journal::claim().
    void begin(const ImageEntry &entry, const Asker &asker, const OpenAct &act, qint64 knownRevision,
               QObject *context, Callback<Done> callback);
    /// Stores what an entry has become, with the act that is still open. Nothing is written where nothing has
    /// changed, or where the entry has no row.
    void follow(const ImageEntry &entry, const std::optional<OpenAct> &act);
    /// The same, making a row if there is none: something that never got as far as being sent.
    void record(const ImageEntry &entry, const Asker &asker);
    void setServerTime(const QString &key, const QDateTime &serverTime);
    void setAnsweredAt(const QString &key, const QDateTime &at);

signals:
    /// Another window, or another computer on the same files, has changed the row: this is how it is stored.
    void overtaken(const QString &key, const cloudpc::JournalEntry &stored);
    /// The act of an entry begins on a row that the journal had all the time.
    void recognized(const QString &key, const cloudpc::JournalEntry &row);
    /// What has happened could not be noted; it is tried again with the next change of the row.
    void troubled(const cloudpc::Error &error);

private:
    struct Row {
        JournalEntry wished;
        JournalEntry stored; ///< id 0: not yet.
        JournalEntry sent; ///< What is being written.
        qint64 knownRevision = 0;
        bool writing = false;
        bool forgotten = false;
        int conflicts = 0; ///< In a row.
        QList<Callback<Done>> waiting; ///< For the write that begins next.
    };

    void write(const QString &key);
    void takeWritten(const QString &key, const JournalEntry &sent, const QList<Callback<Done>> &waiting,
                     const Result<JournalEntry> &result);
    void takeFailure(const QString &key, const QList<Callback<Done>> &waiting, const Error &error);
    void beginOnClaimed(const QString &key, const QList<Callback<Done>> &waiting);
    void resolve(const QString &key, const Result<JournalEntry> &current, const QString &claimed);

    Journal &m_journal;
    Clock &m_clock;
    RandomSource &m_random;
    QHash<QString, Row> m_rows;
};

} // namespace cloudpc
