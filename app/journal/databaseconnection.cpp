// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/databaseconnection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nextName()
{
    static std::atomic<int> count = 0;
    return u"journal-"_s + QString::number(++count);
}

QString optionsFor(DatabaseConnection::Mode mode, int busyTimeout)
{
    const QString timeout = u"QSQLITE_BUSY_TIMEOUT="_s + QString::number(busyTimeout);
    switch (mode) {
    case DatabaseConnection::Mode::Write:
        return timeout;
    case DatabaseConnection::Mode::Read:
        return timeout + u";QSQLITE_OPEN_READONLY"_s;
    case DatabaseConnection::Mode::Immutable:
        return timeout + u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    }
    Q_UNREACHABLE();
}

QString fileFor(DatabaseConnection::Mode mode, const QString &file)
{
    if (mode != DatabaseConnection::Mode::Immutable)
        return file;
    return QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + u"?immutable=1"_s;
}

/// SQLite's primary result code: the extended ones have it in their lowest byte.
int resultCode(const QString &code)
{
    return code.toInt() & 0xff;
}

// sqlite.org/rescode.html
constexpr int sqlitePerm = 3;
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCantOpen = 14;
constexpr int sqliteConstraint = 19;
constexpr int sqliteNotADb = 26;

/// SQLite names the columns of the index in the way, and has no other word for it.
Fault violatedRule(const QString &text)
{
    if (text.contains("entry.name_key"_L1))
        return Fault::AlreadyUnderWay;
    if (text.contains("entry.image_id"_L1))
        return Fault::ImageClaimed;
    return text.contains("entry.key"_L1) ? Fault::JournalConflict : Fault::JournalFailed;
}

Fault faultOf(const QSqlError &error)
{
    switch (resultCode(error.nativeErrorCode())) {
    case sqliteFull:
        return Fault::DiskFull;
    case sqlitePerm:
    case sqliteReadOnly:
    case sqliteCantOpen:
        return Fault::JournalReadOnly;
    case sqliteBusy:
    case sqliteLocked:
        return Fault::JournalBusy;
    case sqliteConstraint:
        return violatedRule(error.databaseText() + error.driverText());
    default:
        return Fault::JournalFailed;
    }
}

} // namespace

Error journalError(const QSqlError &error)
{
    return {.kind = ErrorKind::Local,
            .fault = faultOf(error),
            .code = error.nativeErrorCode(),
            .message = error.databaseText().left(Error::messageLimit)};
}

bool meansDamage(const Error &error)
{
    const int code = resultCode(error.code);
    return code == sqliteCorrupt || code == sqliteNotADb;
}

DatabaseConnection::DatabaseConnection()
    : m_name(nextName())
{
    QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
}

DatabaseConnection::~DatabaseConnection()
{
    close();
    QSqlDatabase::removeDatabase(m_name);
}

// NOLINTNEXTLINE(readability-make-member-function-const): the connection lies behind a name, but is ours
std::optional<Error> DatabaseConnection::open(const QString &file, Mode mode, int busyTimeout)
{
    QSqlDatabase connection = database();
    connection.setDatabaseName(fileFor(mode, file));
    connection.setConnectOptions(optionsFor(mode, busyTimeout));
    if (!connection.open())
        return journalError(connection.lastError());
    for (const QString &pragma :
         {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, u"PRAGMA foreign_keys = ON"_s,
          u"PRAGMA synchronous = FULL"_s, u"PRAGMA cache_size = -16000"_s}) {
        if (const auto error = run(pragma))
            return error;
    }
    return std::nullopt;
}

// NOLINTNEXTLINE(readability-make-member-function-const)
void DatabaseConnection::close()
{
    database().close();
}

bool DatabaseConnection::isOpen() const
{
    return database().isOpen();
}

QSqlQuery DatabaseConnection::query() const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    return query;
}

Result<QVariant> DatabaseConnection::value(const QString &statement) const
{
    QSqlQuery query = this->query();
    if (!query.exec(statement))
        return journalError(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

std::optional<Error> DatabaseConnection::run(const QString &statement) const
{
    QSqlQuery query = this->query();
    if (!query.exec(statement))
        return journalError(query.lastError());
    return std::nullopt;
}

QSqlDatabase DatabaseConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

} // namespace cloudpc
