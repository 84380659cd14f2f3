// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journalfile.h"

#include "journal/databaseconnection.h"
#include "journal/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The file itself comes last when it is set aside: a -wal that stayed behind would be read into the next
/// one.
constexpr QLatin1StringView companions[] = {"-wal"_L1, "-shm"_L1, "-journal"_L1, ""_L1};

QString freeName(const QString &folder, const QDateTime &now)
{
    const QString name = folder + u"/journal-damaged-"_s + now.toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const auto taken = [](const QString &candidate) {
        return std::ranges::any_of(companions, [&](auto end) { return isThere(candidate + u".db"_s + end); });
    };
    QString candidate = name;
    for (int i = 2; taken(candidate); ++i)
        candidate = name + u'-' + QString::number(i);
    return candidate + u".db"_s;
}

Error fileError(Fault fault, const QString &message)
{
    return {.kind = ErrorKind::Local, .fault = fault, .message = message.left(Error::messageLimit)};
}

Error fileError(const QFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return fileError(full ? Fault::DiskFull : Fault::JournalReadOnly, file.errorString());
}

std::optional<Error> fill(const QString &file)
{
    DatabaseConnection connection;
    if (const auto error = connection.open(file, DatabaseConnection::Mode::Write))
        return error;
    const QSqlError error = migrateJournal(connection.database());
    return error.isValid() ? std::optional(journalError(error)) : std::nullopt;
}

} // namespace

bool isThere(const QString &file)
{
    const QFileInfo info(file);
    return info.exists() || info.isSymLink();
}

bool isNoFile(const QString &file)
{
    const QFileInfo info(file);
    return !info.isFile() || info.size() == 0;
}

void keepPrivate(const QString &file)
{
    for (const QLatin1StringView end : companions) {
        const QFileInfo part(file + end); // What a link leads to may be anybody's.
        if (part.isFile() && !part.isSymLink())
            QFile::setPermissions(file + end, ownerOnly);
    }
}

void markSuspect(const QString &file, bool suspect)
{
    QFile mark(file + u"-suspect"_s);
    if (suspect)
        (void)mark.open(QIODevice::WriteOnly, ownerOnly); // Without a mark, it is found once more.
    else if (mark.exists())
        mark.remove();
}

bool isSuspect(const QString &file)
{
    return QFile::exists(file + u"-suspect"_s);
}

SetAside setAside(const QString &file, const QDateTime &now)
{
    const QString name = freeName(QFileInfo(file).path(), now);
    const bool hasFile = isThere(file);
    for (const QLatin1StringView end : companions) {
        QFile part(file + end);
        if (isThere(file + end) && !part.rename(name + end))
            return {.file = {}, .error = fileError(Fault::JournalReadOnly, part.errorString())};
    }
    return {.file = hasFile ? name : QString(), .error = std::nullopt};
}

std::optional<Error> makeJournal(const QString &file)
{
    const QString unfinished = QFileInfo(file).path() + u"/journal-new.db"_s;
    QFile::remove(unfinished);
    QFile fresh(unfinished);
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return fileError(fresh);
    fresh.close();
    if (const auto error = fill(unfinished))
        return error;
    return fresh.rename(file) ? std::nullopt
                              : std::optional(fileError(Fault::JournalReadOnly, fresh.errorString()));
}

} // namespace cloudpc
