// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Copies of a journal in use, and bringing them back into another one.

#include "journal/historybackup.h"

#include "journal/databaseconnection.h"
#include "journal/journalrow.h"
#include "support/historydesk.h"
#include "support/historymaker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestHistoryBackup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBackupComesBackWhole();
    void restoringKeepsWhatIsHere();
    void oneIsAskedBeforeAnythingIsDone();
    void cancellingInsteadAddsNothing();
    void anEmptyHistoryHasNoTimes();
    void aBackupIsItsOwnersAndReplacesAsAWhole();
    void aTargetThatCannotBeWrittenIsTold();
    void theJournalItselfIsNoTarget();
    void aLinkToTheJournalIsNoTarget();
    void aBackupOfEverythingOddComesBackWhole();
    void aTableOfSomebodyElsesMakingEnds_data();
    void aTableOfSomebodyElsesMakingEnds();
    void badBackupsAreRefused_data();
    void badBackupsAreRefused();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    /// A backup of so many entries, changed by a statement.
    void makeBackup(int rows, const QString &statement = {});
    Result<HistoryBackupFacts> checkOf(HistoryRestore &job);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistoryBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHistoryBackup::makeBackup(int rows, const QString &statement)
{
    HistoryDesk there(file(u"there"_s));
    QVERIFY(there.store(madeEntries(0, rows)));
    const auto end = there.backUp(file(u"backup.db"_s));
    QVERIFY2(end.ok(), end ? "" : qPrintable(end.error().message));
    if (statement.isEmpty())
        return;
    DatabaseConnection connection;
    QVERIFY(!connection.open(file(u"backup.db"_s), DatabaseConnection::Mode::Write));
    QVERIFY(!connection.run(statement));
}

Result<HistoryBackupFacts> TestHistoryBackup::checkOf(HistoryRestore &job)
{
    std::optional<Result<HistoryBackupFacts>> check;
    const QObject here; // The job goes on when what is awaited has come.
    connect(&job, &HistoryRestore::checked, &here, [&](const HistoryBackupFacts &facts) { check = facts; });
    connect(&job, &HistoryRestore::finished, &here, [&](const Result<HistoryImportCounts> &result) {
        if (!check && !result)
            check = result.error();
    });
    (void)QTest::qWaitFor([&] { return check.has_value(); }, 30'000);
    return check.value_or(HistoryDesk::neverCame());
}

void TestHistoryBackup::aBackupComesBackWhole()
{
    makeBackup(7000); // More than are read at once.
    HistoryDesk here(file(u"here"_s));
    HistoryRestore job(here.journal, file(u"backup.db"_s), here.clock);
    const auto facts = checkOf(job);
    QVERIFY(facts.ok());
    QCOMPARE(facts.value(), (HistoryBackupFacts{7000, madeEntry(0).recordedAt, madeEntry(6999).recordedAt}));
    QSignalSpy progress(&job, &HistoryRestore::progress);
    job.proceed();
    job.proceed(); // pressed twice
    QCOMPARE(here.endOf<HistoryImportCounts>(job).value(), (HistoryImportCounts{.added = 7000}));
    QCOMPARE(progress.last(), (QVariantList{qint64(7000), qint64(7000)}));
    const auto all = here.all();
    QCOMPARE(all.size(), 7000);
    QCOMPARE(all[77].key, madeEntry(77).key);
    QCOMPARE(all[77].timeline.last().kind, TimelineEvent::Kind::Imported);
}

void TestHistoryBackup::restoringKeepsWhatIsHere()
{
    makeBackup(10);
    HistoryDesk here(file(u"here"_s));
    JournalEntry changed = madeEntry(3);
    changed.note = u"mine"_s;
    QVERIFY(here.store({changed, madeEntry(50)}));
    HistoryRestore job(here.journal, file(u"backup.db"_s), here.clock);
    QVERIFY(checkOf(job).ok());
    job.proceed();
    QCOMPARE(here.endOf<HistoryImportCounts>(job).value(), (HistoryImportCounts{.added = 9, .known = 1}));
    const auto all = here.all();
    QCOMPARE(all.size(), 11);
    QCOMPARE(all[3].note, u"mine"_s);
    QCOMPARE(all[10].key, madeEntry(50).key);
}

void TestHistoryBackup::oneIsAskedBeforeAnythingIsDone()
{
    makeBackup(10);
    HistoryDesk here(file(u"here"_s));
    HistoryRestore job(here.journal, file(u"backup.db"_s), here.clock);
    QSignalSpy progress(&job, &HistoryRestore::progress);
    QVERIFY(checkOf(job).ok());
    QCOMPARE(here.find().value().total, 0);
    QCOMPARE(progress.size(), 0);
}

void TestHistoryBackup::cancellingInsteadAddsNothing()
{
    makeBackup(10);
    HistoryDesk here(file(u"here"_s));
    HistoryRestore job(here.journal, file(u"backup.db"_s), here.clock);
    QVERIFY(checkOf(job).ok());
    job.cancel();
    QCOMPARE(here.endOf<HistoryImportCounts>(job).error().kind, ErrorKind::Cancelled);
    job.proceed();
    QCOMPARE(here.find().value().total, 0);
}

void TestHistoryBackup::anEmptyHistoryHasNoTimes()
{
    makeBackup(0);
    HistoryDesk here(file(u"here"_s));
    HistoryRestore job(here.journal, file(u"backup.db"_s), here.clock);
    QCOMPARE(checkOf(job).value(), HistoryBackupFacts());
    job.proceed();
    QCOMPARE(here.endOf<HistoryImportCounts>(job).value(), HistoryImportCounts());
}

void TestHistoryBackup::aBackupIsItsOwnersAndReplacesAsAWhole()
{
    QFile old(file(u"backup.db"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write(QByteArray(1'000'000, 'x'));
    old.close();
    makeBackup(5);
    QVERIFY(QFile(file(u"backup.db"_s)).size() < 1'000'000);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"backup.db"_s});
#ifdef Q_OS_UNIX
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
    QCOMPARE(QFile::permissions(file(u"backup.db"_s)) & others, QFileDevice::Permissions());
#endif
}

void TestHistoryBackup::aTargetThatCannotBeWrittenIsTold()
{
    HistoryDesk desk(file(u"data"_s));
    QVERIFY(desk.store(madeEntries(0, 3)));
    QCOMPARE(desk.backUp(file(u"no/such/folder/backup.db"_s)).error().fault, Fault::FileNotWritable);
    QVERIFY(QDir(m_folder->path()).mkpath(u"folder/full"_s));
    QCOMPARE(desk.backUp(file(u"folder"_s)).error().fault, Fault::FileNotWritable);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList()); // nothing is left behind
}

void TestHistoryBackup::theJournalItselfIsNoTarget()
{
    HistoryDesk desk(file(u"data"_s));
    QVERIFY(desk.store(madeEntries(0, 3)));
    QCOMPARE(desk.backUp(file(u"data/journal.db"_s)).error().fault, Fault::FileNotWritable);
    QCOMPARE(desk.all().size(), 3);
}

void TestHistoryBackup::aLinkToTheJournalIsNoTarget()
{
    HistoryDesk desk(file(u"data"_s));
    QVERIFY(desk.store(madeEntries(0, 3)));
    QVERIFY(QFile::link(file(u"data/journal.db"_s), file(u"link"_s)));
    QVERIFY(QFile::link(file(u"link"_s), file(u"link-to-link"_s)));
    QVERIFY(QFile::link(file(u"data"_s), file(u"folder"_s)));
    for (const QString &target :
         {u"link"_s, u"link-to-link"_s, u"folder/journal.db"_s, u"folder/journal.db-wal"_s}) {
        QCOMPARE(desk.backUp(file(target)).error().fault, Fault::FileNotWritable);
        QCOMPARE(desk.exportTo(file(target)).error().fault, Fault::FileNotWritable);
    }
    QCOMPARE(desk.all().size(), 3);
    QVERIFY(QFile::link(file(u"elsewhere.json"_s), file(u"other"_s)));
    QVERIFY(desk.exportTo(file(u"other"_s)).ok());
}

/// An entry is worth more than what is wrong with it.
void TestHistoryBackup::aBackupOfEverythingOddComesBackWhole()
{
    makeBackup(5,
               u"UPDATE entry SET recorded_at = CASE id WHEN 1 THEN NULL WHEN 2 THEN 9e18 ELSE 'soon' END, "
               "status = 'marinating', timeline = 'x', image = '[', settled_at = 'late', open_act = 'fly'"_s);
    HistoryDesk here(file(u"here"_s));
    HistoryRestore job(here.journal, file(u"backup.db"_s), here.clock);
    QCOMPARE(checkOf(job).value().entries, 5);
    job.proceed();
    QCOMPARE(here.endOf<HistoryImportCounts>(job).value(), (HistoryImportCounts{.added = 5}));
    const auto all = here.all();
    QCOMPARE(all.size(), 5);
    for (const JournalEntry &entry : all) {
        QCOMPARE(entry.status, EntryStatus::Unknown);
        QCOMPARE(entry.rawStatus, u"marinating"_s);
        QVERIFY(!entry.recordedAt.isValid());
    }
    QVERIFY(here.exportTo(file(u"odd.json"_s)).ok()); // and the other way out is as good
    HistoryDesk third(file(u"third"_s));
    QCOMPARE(third.import(file(u"odd.json"_s)).value(), (HistoryImportCounts{.added = 5}));
    QCOMPARE(third.all().first().rawStatus, u"marinating"_s);
}

void TestHistoryBackup::aTableOfSomebodyElsesMakingEnds_data()
{
    QTest::addColumn<QString>("idOf"); // in terms of the real id
    QTest::newRow("texts") << u"'id ' || id"_s;
    QTest::newRow("all the same") << u"7"_s;
    QTest::newRow("some twice") << u"id / 2"_s;
    QTest::newRow("beyond all numbers") << u"id * 1e300"_s;
}

void TestHistoryBackup::aTableOfSomebodyElsesMakingEnds()
{
    QFETCH(QString, idOf);
    makeBackup(1200);
    {
        DatabaseConnection connection;
        QVERIFY(!connection.open(file(u"backup.db"_s), DatabaseConnection::Mode::Write));
        QString columns = journalValueColumns();
        QVERIFY(!connection.run(u"CREATE TABLE other AS SELECT "_s + idOf + u" AS id, "_s + columns
                                + u" FROM entry"_s));
        QVERIFY(!connection.run(u"DROP TABLE entry"_s));
        QVERIFY(!connection.run(u"ALTER TABLE other RENAME TO entry"_s));
    }
    HistoryDesk here(file(u"here"_s));
    HistoryRestore job(here.journal, file(u"backup.db"_s), here.clock);
    if (!checkOf(job))
        return;
    job.proceed();
    const auto end = here.endOf<HistoryImportCounts>(job);
    QVERIFY(!end.ok());
    QCOMPARE(end.error().fault, Fault::NotAHistory);
}

void TestHistoryBackup::badBackupsAreRefused_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("bytes"); // kept of the file; -1: all
    QTest::addColumn<Fault>("fault");
    QTest::newRow("newer") << u"PRAGMA user_version = 99"_s << -1 << Fault::HistoryNewer;
    QTest::newRow("no version") << u"PRAGMA user_version = 0"_s << -1 << Fault::NotAHistory;
    QTest::newRow("another program's") << u"PRAGMA application_id = 7"_s << -1 << Fault::NotAHistory;
    QTest::newRow("no table") << u"DROP TABLE entry"_s << -1 << Fault::NotAHistory;
    QTest::newRow("a column less") << u"ALTER TABLE entry DROP COLUMN note"_s << -1 << Fault::NotAHistory;
    QTest::newRow("cut") << QString() << 20'000 << Fault::NotAHistory;
    QTest::newRow("cut in its head") << QString() << 50 << Fault::NotAHistory;
    QTest::newRow("empty") << QString() << 0 << Fault::NotAHistory;
}

void TestHistoryBackup::badBackupsAreRefused()
{
    QFETCH(QString, statement);
    QFETCH(int, bytes);
    QFETCH(Fault, fault);
    makeBackup(200, statement);
    if (bytes >= 0)
        QVERIFY(QFile::resize(file(u"backup.db"_s), bytes));
    HistoryDesk here(file(u"here"_s));
    HistoryRestore job(here.journal, file(u"backup.db"_s), here.clock);
    QCOMPARE(checkOf(job).error().fault, fault);
    job.proceed(); // whoever says yes to it all the same
    QCOMPARE(here.find().value().total, 0);
    HistoryRestore missing(here.journal, file(u"missing.db"_s), here.clock);
    QCOMPARE(checkOf(missing).error().fault, Fault::FileNotReadable);
}

QTEST_GUILESS_MAIN(TestHistoryBackup)
#include "tst_historybackup.moc"
