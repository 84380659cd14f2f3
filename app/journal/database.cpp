// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/database.h"

#include "base/clock.h"
#include "base/lockfile.h"
#include "base/paths.h"
#include "journal/journalfile.h"
#include "journal/journalrow.h"
#include "journal/migrations.h"

#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

using Mode = DatabaseConnection::Mode;

namespace {

Error localError(Fault fault)
{
    return {.kind = ErrorKind::Local, .fault = fault};
}

Error lockError(QLockFile::LockError error)
{
    if (error == QLockFile::LockFailedError)
        return localError(Fault::JournalBusy);
    return localError(error == QLockFile::PermissionError ? Fault::JournalReadOnly : Fault::JournalFailed);
}

bool isReadOnly(const std::optional<Error> &error)
{
    return error && error->fault == Fault::JournalReadOnly;
}

/// SQLITE_ERROR, which a statement about a missing table or column ends in.
bool lacksSomething(const Error &error)
{
    return error.code == "1"_L1;
}

} // namespace

Database::Database(const QString &folder, const Clock &clock)
    : m_folder(folder)
    , m_file(folder + u"/journal.db"_s)
    , m_clock(clock)
{
}

JournalCondition Database::open()
{
    const bool isFolder = makePrivateFolder(m_folder);
    Finding finding = look();
    if (finding.state == State::Missing || finding.state == State::Damaged)
        finding = makeAnew();
    if (finding.error && !isFolder)
        finding.error->fault = Fault::JournalReadOnly;
    return conditionOf(finding);
}

void Database::suspect()
{
    m_connection.close();
    markSuspect(m_file, true);
}

Database::Finding Database::look()
{
    if (!isThere(m_file))
        return {.state = State::Missing, .error = std::nullopt};
    if (isNoFile(m_file))
        return {.state = State::Damaged, .error = std::nullopt};
    keepPrivate(m_file);
    return lookAt(Mode::Write);
}

Database::Finding Database::lookAt(Mode mode)
{
    m_connection.close();
    if (const auto error = m_connection.open(m_file, mode))
        return {.state = meansDamage(*error) ? State::Damaged : State::Failed, .error = error};
    return check(mode);
}

/// Two programs that start at once must not set aside what the other has just made: so it is looked at once
/// more when nobody else does the same.
Database::Finding Database::makeAnew()
{
    QLockFile lock(m_folder + u"/journal.lock"_s);
    lock.setStaleLockTime(0);
    if (!takeLock(lock))
        return {.state = State::Failed, .error = lockError(lock.error())};
    const Finding finding = look();
    if (finding.state != State::Missing && finding.state != State::Damaged)
        return finding;
    m_connection.close();
    const SetAside aside = setAside(m_file, m_clock.now());
    if (!aside.file.isEmpty())
        m_setAside = aside.file;
    markSuspect(m_file, false);
    std::optional<Error> error = aside.error;
    if (!error)
        error = makeJournal(m_file);
    return error ? Finding{.state = State::Failed, .error = error} : look();
}

Database::Finding Database::check(Mode mode)
{
    Finding finding = identify();
    if (finding.state == State::Damaged)
        return finding;
    if (finding.state == State::Good && mode == Mode::Write)
        finding.error = prepareForWriting();
    if (!finding.error) {
        const QString columns = u"SELECT "_s + journalColumns()
            + u", revision, name_key, version_key FROM entry ORDER BY revision DESC LIMIT 1"_s;
        finding.error = m_connection.run(columns);
    }
    if (!finding.error && mode == Mode::Write && isKnownToBeBroken())
        return {.state = State::Damaged, .error = std::nullopt};
    if (finding.error && finding.state == State::Good) {
        const bool damaged = meansDamage(*finding.error) || lacksSomething(*finding.error);
        finding.state = damaged ? State::Damaged : State::Failed;
    }
    return finding;
}

/// Whose file it is, and of which version.
Database::Finding Database::identify()
{
    const Result<QVariant> application = m_connection.value(u"PRAGMA application_id"_s);
    if (!application.ok()) // Each further question would wait for whoever holds the file as well.
        return {.state = State::Good, .error = application.error()};
    const Result<QVariant> version = m_connection.value(u"PRAGMA user_version"_s);
    if (!version.ok())
        return {.state = State::Good, .error = version.error()};
    // First, because a newer one may well have other tables.
    const int known = version.value().toInt();
    if (application.value().toInt() == journalApplicationId && known > journalSchemaVersion)
        return {.state = State::Newer, .error = std::nullopt};
    const Result<QVariant> rules = m_connection.value(
        u"SELECT count(*) FROM sqlite_schema WHERE name IN ('entry', 'entry_open_create', 'entry_image')"_s);
    if (!rules.ok())
        return {.state = State::Good, .error = rules.error()};
    if (application.value().toInt() != journalApplicationId || known < 1 || rules.value().toInt() != 3)
        return {.state = State::Damaged, .error = std::nullopt};
    return {.state = State::Good, .error = std::nullopt};
}

/// Durable means WAL and FULL: less of either has lost acknowledged rows at a power cut. An answer other than
/// the one asked for is how SQLite refuses. That a transaction can begin shows that the file can be written.
std::optional<Error> Database::prepareForWriting()
{
    const Result<QVariant> mode = m_connection.value(u"PRAGMA journal_mode = WAL"_s);
    const Result<QVariant> synchronous = m_connection.value(u"PRAGMA synchronous"_s);
    for (const Result<QVariant> *result : {&mode, &synchronous}) {
        if (!result->ok())
            return result->error();
    }
    if (mode.value().toString() != "wal"_L1 || synchronous.value().toInt() != 2)
        return localError(Fault::JournalFailed);
    const QSqlError error = migrateJournal(m_connection.database());
    return error.isValid() ? std::optional(journalError(error)) : std::nullopt;
}

/// Looks at every page, but only if there was reason to at an earlier start.
bool Database::isKnownToBeBroken() const
{
    if (!isSuspect(m_file))
        return false;
    const Result<QVariant> verdict = m_connection.value(u"PRAGMA quick_check(1)"_s);
    if (verdict.ok() && verdict.value().toString() == "ok"_L1)
        markSuspect(m_file, false);
    return verdict.ok() ? verdict.value().toString() != "ok"_L1 : meansDamage(verdict.error());
}

JournalCondition Database::conditionOf(const Finding &finding)
{
    if (finding.state == State::Newer)
        return readable(JournalCondition::Kind::Newer, localError(Fault::JournalNewer));
    if (finding.state == State::Good)
        return {
            .kind = JournalCondition::Kind::Writable, .file = m_file, .setAside = m_setAside, .error = {}};
    const Error error = finding.error.value_or(localError(Fault::JournalFailed));
    if (isReadOnly(error) && isThere(m_file))
        return readable(JournalCondition::Kind::ReadOnly, error);
    m_connection.close();
    return {
        .kind = JournalCondition::Kind::Unavailable, .file = m_file, .setAside = m_setAside, .error = error};
}

/// Opens what cannot or must not be written. A folder that cannot be written has no place for -shm, without
/// which a WAL file is read only as it lies there.
JournalCondition Database::readable(JournalCondition::Kind kind, const Error &error)
{
    JournalCondition condition{.kind = kind, .file = m_file, .setAside = m_setAside, .error = error};
    for (const Mode mode : {Mode::Read, Mode::Immutable}) {
        if (const Finding finding = lookAt(mode); !finding.error && finding.state != State::Damaged)
            return condition;
    }
    m_connection.close();
    condition.kind = JournalCondition::Kind::Unavailable;
    return condition;
}

} // namespace cloudpc
