// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>

class QSqlError;

namespace cloudpc {

/// One connection to a journal's file, of the thread that made it. Its name is its own, so that there can be
/// any number, also to the same file. Queries have to end before it does.
class DatabaseConnection
{
public:
    enum class Mode {
        Write, ///< The file has to be there: SQLite would make an empty one that everybody can read.
        Read,
        Immutable, ///< As it lies on the disk, without its -wal: where not even -shm can be made.
    };

    DatabaseConnection();
    DatabaseConnection(const DatabaseConnection &) = delete;
    DatabaseConnection &operator=(const DatabaseConnection &) = delete;
    ~DatabaseConnection();

    /// Opens, and switches off what a foreign file could do by its schema. Nothing of the file is read yet
    /// that could show damage. Waits at most `busyTimeout` ms for others, here and in every statement.
    [[nodiscard]] std::optional<Error> open(const QString &file, Mode mode, int busyTimeout = 250);
    void close();
    [[nodiscard]] bool isOpen() const;

    /// An unprepared query of this connection, forward only: the driver keeps no rows.
    [[nodiscard]] QSqlQuery query() const;
    /// The first value of the first row of `statement`, which takes no values.
    [[nodiscard]] Result<QVariant> value(const QString &statement) const;
    [[nodiscard]] std::optional<Error> run(const QString &statement) const;
    [[nodiscard]] QSqlDatabase database() const;

private:
    QString m_name;
};

/// What SQLite said, as one of the journal's faults; see Journal::put().
[[nodiscard]] Error journalError(const QSqlError &error);
/// True for a journalError() that says that the file is no database, or a broken one.
[[nodiscard]] bool meansDamage(const Error &error);

} // namespace cloudpc
