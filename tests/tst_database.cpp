// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/database.h"
#include "journal/journalfile.h"
#include "journal/migrations.h"
#include "journal/uploadjournal.h"
#include "support/firstjournal.h"
#include "support/journalrows.h"
#include "support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

using Kind = JournalCondition::Kind;
using Mode = DatabaseConnection::Mode;

namespace {

constexpr QFileDevice::Permissions everybody = QFileDevice::ReadOwner | QFileDevice::WriteOwner
    | QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void change(const QString &name, const QString &statement)
{
    DatabaseConnection connection;
    QVERIFY(!connection.open(name, Mode::Write));
    QVERIFY(!connection.run(statement));
}

QByteArray noise(int size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 7;
    for (char &byte : bytes) {
        state = state * 1'664'525 + 1'013'904'223;
        byte = char(state >> 24);
    }
    return bytes;
}

using Spoil = std::function<void(const QString &)>;

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewJournalIsPrivateAndDurable();
    void whatIsThereIsMadePrivate();
    void whatALinkLeadsToIsLeftAsItIs();
    void aJournalIsFoundAgain();
    void aForgottenWalIsRead();
    void aFileInAnotherJournalModeIsBroughtToWal();
    void whatIsNoJournalIsSetAside_data();
    void whatIsNoJournalIsSetAside();
    void aSecondDamagedFileGetsANameOfItsOwn();
    void theWalGoesWithTheDamagedFile();
    void anOrphanedWalIsNotReadIntoTheNextJournal();
    void leftoversOfAStartThatWasCutOffAreNoHarm();
    void aNewerFileIsReadOnly_data();
    void aNewerFileIsReadOnly();
    void aLockedFileIsNotSetAside_data();
    void aLockedFileIsNotSetAside();
    void nobodyElseMakesAJournalAtTheSameTime();
    void aFolderThatCannotBeMadeIsUnavailable();
    void whatCannotBeSetAsideIsLeftAlone();
    void oneFileCanBeOpenedByMany();
    void aFileOfTheFirstVersionKeepsItsRows();
    void aFileOfTheFirstVersionThatIsLockedWaits();
    void twoThatBringAFileForwardAtOnceDoItOnce();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"data"_s); }
    [[nodiscard]] QString file() const { return folder() + u"/journal.db"_s; }
    [[nodiscard]] QStringList damagedFiles() const
    {
        return QDir(folder()).entryList({u"journal-damaged-*.db"_s}, QDir::AllEntries | QDir::System,
                                        QDir::Name);
    }
    void makeJournalWithARow();
    void makeFirstVersionWithARow();

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
};

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDatabase::makeJournalWithARow()
{
    Database database(folder(), m_clock);
    QCOMPARE(database.open().kind, Kind::Writable);
    UploadJournal journal(database.connection());
    QVERIFY(journal.put(openCreate(u"a"_s, u"1"_s)).ok());
}

void TestDatabase::aNewJournalIsPrivateAndDurable()
{
    Database database(folder(), m_clock);
    QCOMPARE(database.open(), JournalCondition({.kind = Kind::Writable, .file = file()}));
    const auto value = [&](const QString &statement) {
        return database.connection().value(statement).value();
    };
    QCOMPARE(value(u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(value(u"PRAGMA synchronous"_s), 2);
    QCOMPARE(value(u"PRAGMA trusted_schema"_s), 0);
    QCOMPARE(value(u"PRAGMA foreign_keys"_s), 1);
    QCOMPARE(value(u"PRAGMA busy_timeout"_s), 250);
    QCOMPARE(value(u"PRAGMA application_id"_s), journalApplicationId);
    QCOMPARE(value(u"PRAGMA user_version"_s), journalSchemaVersion);
    QCOMPARE(value(u"PRAGMA integrity_check"_s), u"ok"_s);

    UploadJournal journal(database.connection());
    QVERIFY(journal.put(fullRow()).ok());
    QVERIFY(!(QFileInfo(folder()).permissions() & others));
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QVERIFY2(QFile::exists(file() + end), qPrintable(end));
        QVERIFY2(!(QFileInfo(file() + end).permissions() & others), qPrintable(end));
    }
}

void TestDatabase::whatIsThereIsMadePrivate()
{
    makeJournalWithARow();
    QVERIFY(QFile::setPermissions(file(), everybody));
    write(file() + u"-shm"_s, "");
    QVERIFY(QFile::setPermissions(file() + u"-shm"_s, everybody));
    Database database(folder(), m_clock);
    QCOMPARE(database.open().kind, Kind::Writable);
    QVERIFY(!(QFileInfo(file()).permissions() & others));
    QVERIFY(!(QFileInfo(file() + u"-shm"_s).permissions() & others));
}

/// To somebody's text, for instance.
void TestDatabase::whatALinkLeadsToIsLeftAsItIs()
{
    const QString text = m_folder->filePath(u"text"_s);
    write(text, "of another program");
    QVERIFY(QFile::setPermissions(text, everybody));
    const QFileDevice::Permissions before = QFileInfo(text).permissions();
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(QFile::link(text, file()));
    Database database(folder(), m_clock);
    const JournalCondition condition = database.open();
    QCOMPARE(condition.kind, Kind::Writable);
    QVERIFY(QFileInfo(condition.setAside).isSymLink());
    QCOMPARE(contentOf(text), QByteArray("of another program"));
    QCOMPARE(QFileInfo(text).permissions(), before);
}

void TestDatabase::aJournalIsFoundAgain()
{
    makeJournalWithARow();
    Database database(folder(), m_clock);
    QCOMPARE(database.open(), JournalCondition({.kind = Kind::Writable, .file = file()}));
    QCOMPARE(database.open().kind, Kind::Writable);
    UploadJournal journal(database.connection());
    QVERIFY(journal.entry(u"key of a 1"_s).ok());
    QVERIFY(damagedFiles().isEmpty());
}

/// As after a crash: the files of a writer that has not closed them, in another folder.
void TestDatabase::aForgottenWalIsRead()
{
    const QString other = m_folder->filePath(u"other"_s);
    Database writer(other, m_clock);
    QCOMPARE(writer.open().kind, Kind::Writable);
    UploadJournal written(writer.connection());
    QVERIFY(written.put(openCreate(u"a"_s, u"1"_s)).ok());
    QVERIFY(QDir().mkpath(folder()));
    write(file(), contentOf(other + u"/journal.db"_s));
    write(file() + u"-wal"_s, contentOf(other + u"/journal.db-wal"_s));

    Database database(folder(), m_clock);
    QCOMPARE(database.open(), JournalCondition({.kind = Kind::Writable, .file = file()}));
    UploadJournal journal(database.connection());
    QVERIFY(journal.entry(u"key of a 1"_s).ok());
}

void TestDatabase::aFileInAnotherJournalModeIsBroughtToWal()
{
    makeJournalWithARow();
    change(file(), u"PRAGMA journal_mode = DELETE"_s);
    Database database(folder(), m_clock);
    QCOMPARE(database.open().kind, Kind::Writable);
    QCOMPARE(database.connection().value(u"PRAGMA journal_mode"_s).value(), u"wal"_s);
}

void TestDatabase::whatIsNoJournalIsSetAside_data()
{
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char *name, const Spoil &spoil) { QTest::newRow(name) << spoil; };
    const auto sql = [&](const char *name, const QString &statement) {
        row(name, [statement](const QString &file) { change(file, statement); });
    };
    const auto cut = [&](const char *name, qint64 size) {
        row(name, [size](const QString &file) { QVERIFY(QFile::resize(file, size)); });
    };
    cut("empty", 0);
    cut("one byte", 1);
    cut("half a header", 50);
    cut("one page", 4096);
    cut("one page and a half", 6000);
    cut("half of it", 5 * 4096);
    row("noise", [](const QString &file) { write(file, noise(40'000)); });
    row("a little noise", [](const QString &file) { write(file, noise(99)); });
    row("text", [](const QString &file) { write(file, "[General]\nname=value\n"); });
    row("zeros", [](const QString &file) { write(file, QByteArray(8192, '\0')); });
    row("header alone", [](const QString &file) { write(file, QByteArray("SQLite format 3\0", 16)); });
    row("noise after the header",
        [](const QString &file) { write(file, contentOf(file).left(100) + noise(30'000)); });
    row("noise in the schema", [](const QString &file) {
        QByteArray content = contentOf(file);
        write(file, content.replace(2000, 1500, noise(1500)));
    });
    sql("foreign application", u"PRAGMA application_id = 1"_s);
    sql("no application", u"PRAGMA application_id = 0"_s);
    sql("no version", u"PRAGMA user_version = 0"_s);
    sql("version below zero", u"PRAGMA user_version = -1"_s);
    sql("no table", u"DROP TABLE entry"_s);
    sql("table without a column", u"ALTER TABLE entry DROP COLUMN request_id"_s);
    sql("no rule for open creates", u"DROP INDEX entry_open_create"_s);
    sql("no rule for images", u"DROP INDEX entry_image"_s);
    row("directory", [](const QString &file) {
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir().mkpath(file + u"/with/content"_s));
    });
    row("link to nowhere", [](const QString &file) {
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::link(file + u"-nowhere.lnk"_s, file));
    });
}

void TestDatabase::whatIsNoJournalIsSetAside()
{
    QFETCH(Spoil, spoil);
    makeJournalWithARow();
    spoil(file());
    const QByteArray before = contentOf(file());
    Database database(folder(), m_clock);
    const JournalCondition condition = database.open();
    QCOMPARE(condition.kind, Kind::Writable);
    QVERIFY2(isThere(condition.setAside), qPrintable(condition.setAside));
    QCOMPARE(contentOf(condition.setAside), before);
    QCOMPARE(QFileInfo(condition.setAside).fileName(),
             u"journal-damaged-"_s + m_clock.now().toString(u"yyyyMMdd'T'HHmmss'Z'"_s) + u".db"_s);
    UploadJournal journal(database.connection());
    QVERIFY(!journal.entry(u"key of a 1"_s).ok());
    QVERIFY(journal.put(openCreate(u"a"_s, u"1"_s)).ok());
    QCOMPARE(Database(folder(), m_clock).open().setAside, QString());
}

void TestDatabase::aSecondDamagedFileGetsANameOfItsOwn()
{
    QStringList names;
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(QDir().mkpath(folder()));
        write(file(), QByteArray(i, 'x'));
        names << Database(folder(), m_clock).open().setAside;
        QVERIFY(QFile::remove(file()));
    }
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(contentOf(names[i - 1]), QByteArray(i, 'x'));
    QCOMPARE(damagedFiles().size(), 3);
}

void TestDatabase::theWalGoesWithTheDamagedFile()
{
    QVERIFY(QDir().mkpath(folder()));
    write(file(), "");
    write(file() + u"-wal"_s, "wal");
    const QString aside = Database(folder(), m_clock).open().setAside;
    QCOMPARE(contentOf(aside + u"-wal"_s), QByteArray("wal"));
    QVERIFY(contentOf(file() + u"-wal"_s) != "wal");
}

void TestDatabase::anOrphanedWalIsNotReadIntoTheNextJournal()
{
    makeJournalWithARow();
    QByteArray wal;
    {
        Database writer(folder(), m_clock);
        QCOMPARE(writer.open().kind, Kind::Writable);
        UploadJournal journal(writer.connection());
        QVERIFY(journal.put(openCreate(u"b"_s, u"1"_s)).ok());
        wal = contentOf(file() + u"-wal"_s);
    }
    QVERIFY(!wal.isEmpty());
    QVERIFY(QFile::remove(file()));
    write(file() + u"-wal"_s, wal);
    Database database(folder(), m_clock);
    const JournalCondition condition = database.open();
    QCOMPARE(condition, JournalCondition({.kind = Kind::Writable, .file = file()}));
    QCOMPARE(database.connection().value(u"SELECT count(*) FROM entry"_s).value(), 0);
    QCOMPARE(QDir(folder()).entryList({u"journal-damaged-*.db-wal"_s}).size(), 1);
}

void TestDatabase::leftoversOfAStartThatWasCutOffAreNoHarm()
{
    QVERIFY(QDir().mkpath(folder()));
    write(folder() + u"/journal-new.db"_s, noise(5000));
    write(folder() + u"/journal-new.db-journal"_s, noise(5000));
    QCOMPARE(Database(folder(), m_clock).open(), JournalCondition({.kind = Kind::Writable, .file = file()}));
    QVERIFY(!QFile::exists(folder() + u"/journal-new.db"_s));
}

void TestDatabase::aNewerFileIsReadOnly_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("the same tables") << u"SELECT 1"_s << Kind::Newer;
    QTest::newRow("one more column") << u"ALTER TABLE entry ADD COLUMN colour TEXT"_s << Kind::Newer;
    QTest::newRow("one more table") << u"CREATE TABLE more(id)"_s << Kind::Newer;
    QTest::newRow("another table") << u"ALTER TABLE entry RENAME COLUMN note TO remark"_s
                                   << Kind::Unavailable;
}

void TestDatabase::aNewerFileIsReadOnly()
{
    QFETCH(QString, statement);
    QFETCH(Kind, kind);
    makeJournalWithARow();
    change(file(), statement);
    change(file(), u"PRAGMA user_version = %1"_s.arg(journalSchemaVersion + 1));
    const QByteArray before = contentOf(file());
    {
        Database database(folder(), m_clock);
        const JournalCondition condition = database.open();
        QCOMPARE(condition.kind, kind);
        QCOMPARE(condition.error->fault, Fault::JournalNewer);
        QVERIFY(condition.setAside.isEmpty());
        if (kind == Kind::Newer) {
            UploadJournal journal(database.connection());
            QVERIFY(journal.entry(u"key of a 1"_s).ok());
            QVERIFY(!journal.put(openCreate(u"b"_s, u"1"_s)).ok());
        }
    }
    QCOMPARE(contentOf(file()), before);
}

void TestDatabase::aLockedFileIsNotSetAside_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("somebody writes") << QStringList{u"BEGIN IMMEDIATE"_s};
    QTest::newRow("nobody may read") << QStringList{u"PRAGMA locking_mode = EXCLUSIVE"_s,
                                                    u"BEGIN EXCLUSIVE"_s};
    QTest::newRow("nobody may read, in another journal mode")
        << QStringList{u"PRAGMA journal_mode = DELETE"_s, u"BEGIN EXCLUSIVE"_s};
}

void TestDatabase::aLockedFileIsNotSetAside()
{
    QFETCH(QStringList, statements);
    makeJournalWithARow();
    auto other = std::make_unique<DatabaseConnection>();
    QVERIFY(!other->open(file(), Mode::Write));
    for (const QString &statement : statements)
        QVERIFY(!other->run(statement));
    Database database(folder(), m_clock);
    const JournalCondition condition = database.open();
    QCOMPARE(condition.kind, Kind::Unavailable);
    QCOMPARE(condition.error->fault, Fault::JournalBusy);
    QVERIFY(damagedFiles().isEmpty());
    other.reset();
    QCOMPARE(database.open(), JournalCondition({.kind = Kind::Writable, .file = file()}));
}

void TestDatabase::nobodyElseMakesAJournalAtTheSameTime()
{
    QVERIFY(QDir().mkpath(folder()));
    QLockFile lock(folder() + u"/journal.lock"_s);
    QVERIFY(lock.lock());
    Database database(folder(), m_clock);
    QCOMPARE(database.open().error->fault, Fault::JournalBusy);
    QVERIFY(!QFile::exists(file()));
    lock.unlock();
    QCOMPARE(database.open().kind, Kind::Writable);
}

void TestDatabase::aFolderThatCannotBeMadeIsUnavailable()
{
    write(folder(), "a file");
    const JournalCondition condition = Database(folder(), m_clock).open();
    QCOMPARE(condition.kind, Kind::Unavailable);
    QCOMPARE(condition.error->fault, Fault::JournalReadOnly);
    QCOMPARE(contentOf(folder()), QByteArray("a file"));
}

/// A directory in the place of the unfinished journal: no new one can be made.
void TestDatabase::whatCannotBeSetAsideIsLeftAlone()
{
    QVERIFY(QDir().mkpath(folder() + u"/journal-new.db"_s));
    Database database(folder(), m_clock);
    const JournalCondition condition = database.open();
    QCOMPARE(condition.kind, Kind::Unavailable);
    QCOMPARE(condition.error->fault, Fault::JournalReadOnly);
    QVERIFY(QDir().rmdir(folder() + u"/journal-new.db"_s));
    QCOMPARE(database.open().kind, Kind::Writable);
}

void TestDatabase::oneFileCanBeOpenedByMany()
{
    Database one(folder(), m_clock);
    Database other(folder(), m_clock);
    QCOMPARE(one.open().kind, Kind::Writable);
    QCOMPARE(other.open().kind, Kind::Writable);
    UploadJournal first(one.connection());
    UploadJournal second(other.connection());
    QVERIFY(first.put(openCreate(u"a"_s, u"1"_s)).ok());
    QVERIFY(second.entry(u"key of a 1"_s).ok());
}

void TestDatabase::makeFirstVersionWithARow()
{
    QVERIFY(QDir().mkpath(folder()));
    write(file(), "");
    for (const QString &statement : firstJournalSchema())
        change(file(), statement);
    DatabaseConnection connection;
    QVERIFY(!connection.open(file(), Mode::Write));
    QVERIFY(UploadJournal(connection).put(fullRow()).ok());
}

void TestDatabase::aFileOfTheFirstVersionKeepsItsRows()
{
    makeFirstVersionWithARow();
    Database database(folder(), m_clock);
    QCOMPARE(database.open(), JournalCondition({.kind = Kind::Writable, .file = file()}));
    QCOMPARE(database.connection().value(u"PRAGMA user_version"_s).value(), journalSchemaVersion);
    QCOMPARE(database.connection().value(u"SELECT count(*) FROM bulk"_s).value(), 0);
    QCOMPARE(database.connection().value(u"PRAGMA integrity_check"_s).value(), u"ok"_s);
    UploadJournal journal(database.connection());
    QCOMPARE(journal.entry(fullRow().key).value().note, fullRow().note);
    QVERIFY(journal.put(openCreate(u"a"_s, u"1"_s)).ok());
    QCOMPARE(database.open().kind, Kind::Writable);
}

void TestDatabase::aFileOfTheFirstVersionThatIsLockedWaits()
{
    makeFirstVersionWithARow();
    auto other = std::make_unique<DatabaseConnection>();
    QVERIFY(!other->open(file(), Mode::Write));
    QVERIFY(!other->run(u"BEGIN IMMEDIATE"_s));
    Database database(folder(), m_clock);
    QCOMPARE(database.open().error->fault, Fault::JournalBusy);
    QVERIFY(damagedFiles().isEmpty());
    other.reset();
    QCOMPARE(database.open().kind, Kind::Writable);
    UploadJournal journal(database.connection());
    QVERIFY(journal.entry(fullRow().key).ok());
}

/// The other one has looked at the version before.
void TestDatabase::twoThatBringAFileForwardAtOnceDoItOnce()
{
    makeFirstVersionWithARow();
    DatabaseConnection late;
    QVERIFY(!late.open(file(), Mode::Write));
    QCOMPARE(late.value(u"PRAGMA user_version"_s).value(), 1);
    Database database(folder(), m_clock);
    QCOMPARE(database.open().kind, Kind::Writable);
    QVERIFY(!migrateJournal(late.database()).isValid());
    QCOMPARE(late.value(u"PRAGMA user_version"_s).value(), journalSchemaVersion);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
