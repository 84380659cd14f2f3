// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/databaseconnection.h"
#include "journal/journal.h"

#include <QString>

namespace cloudpc {

class Clock;

/// A journal's file, opened by the thread that made this object: made if it is missing, set aside if it is
/// none of ours or broken, brought to this version's schema, and known to be durable (WAL, synchronous=FULL)
/// before it is called writable. Looks at a few pages only, however large the file is: damage further inside
/// shows when it is read.
class Database
{
public:
    /// The file is `folder`/journal.db.
    Database(const QString &folder, const Clock &clock);

    /// One try, also after an earlier one. Kind::Unavailable with Fault::JournalBusy means that another
    /// program holds the file, and that a later try may succeed.
    [[nodiscard]] JournalCondition open();
    /// Closes a file in which damage was found while it was in use. The next program that opens it looks at
    /// all of it.
    void suspect();
    /// To be used when open() has said that the file can be read.
    [[nodiscard]] const DatabaseConnection &connection() const { return m_connection; }

private:
    enum class State { Good, Missing, Damaged, Newer, Failed };
    struct Finding {
        State state = State::Failed;
        std::optional<Error> error;
    };

    [[nodiscard]] Finding look();
    [[nodiscard]] Finding lookAt(DatabaseConnection::Mode mode);
    [[nodiscard]] Finding makeAnew();
    [[nodiscard]] Finding check(DatabaseConnection::Mode mode);
    [[nodiscard]] Finding identify();
    [[nodiscard]] std::optional<Error> prepareForWriting();
    [[nodiscard]] bool isKnownToBeBroken() const;
    [[nodiscard]] JournalCondition conditionOf(const Finding &finding);
    [[nodiscard]] JournalCondition readable(JournalCondition::Kind kind, const Error &error);

    const QString m_folder;
    const QString m_file;
    const Clock &m_clock;
    QString m_setAside;
    DatabaseConnection m_connection;
};

} // namespace cloudpc
