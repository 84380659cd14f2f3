// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/databaseconnection.h"
#include "journal/journal.h"
#include "support/journalrows.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

using Kind = JournalCondition::Kind;

namespace {

/// Keeps what a callback got.
template <typename T>
struct Answer {
    std::optional<Result<T>> result;
    int calls = 0;

    [[nodiscard]] Callback<T> callback()
    {
        return [this](const Result<T> &given) {
            result = given;
            ++calls;
        };
    }
    [[nodiscard]] Fault fault() const
    {
        return result && !result->ok() ? result->error().fault : Fault::None;
    }
    [[nodiscard]] bool ok() const { return result && result->ok(); }
};

QList<NewRow> importedRows(int count)
{
    QList<NewRow> rows;
    for (int number = 0; number < count; ++number)
        rows << newRow(
            accepted(openCreate(u"imported"_s, QString::number(number)), u"image %1"_s.arg(number)));
    return rows;
}

/// How long the event loop of this thread stood still at most.
class Gaps : public QObject
{
public:
    Gaps()
    {
        m_since.start();
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(1);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsPutIsThereAfterTheNextStart();
    void callbacksComeLaterOnceAndInOrder();
    void aDestroyedContextIsNotCalledButTheRowIsStored();
    void destroyingTheJournalFinishesWhatWasAsked();
    void aCallbackMayDestroyTheJournal();
    void everyQuestionReachesItsAnswer();
    void changedIsToldOnceForATransaction();
    void anImportMakesWayForWhatIsAsked();
    void destroyingDoesNotWaitForAnImport();
    void theLoserOfARaceIsTold();
    void theConditionIsToldOnce();
    void aFileMadeByANewerVersionIsReadAndNotWritten();
    void aFileThatCannotBeWrittenIsReadUntilItCan();
    void aJournalWithoutAPlaceRefusesEverything();
    void aFolderThatComesBackIsUsed();
    void aLockedFileIsWaitedForAtTheStart();
    void aFileThatStaysLockedIsTriedAgainAtTheNextPut();
    void aLockedFileHoldsUpNoWindow();
    void destroyingDoesNotWaitForALockForLong();
    void destroyingDoesNotWaitForALockWhileOpening();
    void damageFoundLaterEndsInAClearState();
    void damageFoundLaterIsSetAsideAtTheNextStart();
    void tenThousandPutsAreAllThere();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"data/journal.db"_s); }
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"data"_s); }
    void makeFile(const QString &change = {});
    void putNow(Journal &journal, const JournalEntry &entry);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestJournal::putNow(Journal &journal, const JournalEntry &entry)
{
    Answer<JournalEntry> answer;
    journal.put(entry, this, answer.callback());
    QTRY_VERIFY(answer.calls == 1);
    QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.result->error().message));
}

/// A journal with one row, changed by a statement.
void TestJournal::makeFile(const QString &change)
{
    {
        Journal journal(folder());
        putNow(journal, openCreate(u"first"_s, u"1.0.0"_s));
    }
    if (change.isEmpty())
        return;
    DatabaseConnection connection;
    QVERIFY(!connection.open(file(), DatabaseConnection::Mode::Write));
    QVERIFY(!connection.run(change));
}

void TestJournal::whatIsPutIsThereAfterTheNextStart()
{
    JournalEntry stored;
    {
        Journal journal(folder());
        Answer<JournalEntry> answer;
        journal.put(fullRow(), this, answer.callback());
        QTRY_VERIFY(answer.ok());
        stored = answer.result->value();
        QVERIFY(stored.id > 0);
        QCOMPARE(stored.step, 1);
    }
    Journal journal(folder());
    Answer<JournalEntry> answer;
    journal.entry(fullRow().key, this, answer.callback());
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.result->value(), stored);
}

void TestJournal::callbacksComeLaterOnceAndInOrder()
{
    Journal journal(folder());
    QStringList order;
    journal.put(openCreate(u"a"_s, u"1"_s), this,
                [&](const auto &result) { order << (result.ok() ? u"a"_s : u"!"_s); });
    journal.entry(u"none"_s, this, [&](const auto &result) { order << (result.ok() ? u"!"_s : u"none"_s); });
    journal.unfinished(samplePlace(), this, [&](const auto &) { order << u"unfinished"_s; });
    journal.put(openCreate(u"a"_s, u"1"_s), this,
                [&](const auto &result) { order << (result.ok() ? u"!"_s : u"again"_s); });
    journal.annotate(u"key of a 1"_s, u"n"_s, u"t"_s, this, [&](const auto &) { order << u"annotate"_s; });
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order, QStringList({u"a"_s, u"none"_s, u"unfinished"_s, u"again"_s, u"annotate"_s}));
}

void TestJournal::aDestroyedContextIsNotCalledButTheRowIsStored()
{
    Journal journal(folder());
    bool called = false;
    auto context = std::make_unique<QObject>();
    journal.put(openCreate(u"a"_s, u"1"_s), context.get(), [&](const auto &) { called = true; });
    context.reset();
    Answer<JournalEntry> answer;
    journal.entry(u"key of a 1"_s, this, answer.callback());
    QTRY_VERIFY(answer.ok());
    QVERIFY(!called);
}

void TestJournal::destroyingTheJournalFinishesWhatWasAsked()
{
    int called = 0;
    {
        Journal journal(folder());
        for (int i = 0; i < 50; ++i)
            journal.put(openCreate(u"a"_s, QString::number(i)), this, [&](const auto &) { ++called; });
    }
    QCOMPARE(called, 0);
    Journal journal(folder());
    Answer<QList<JournalEntry>> answer;
    journal.unfinished(samplePlace(), this, answer.callback());
    QTRY_VERIFY(answer.ok());
    QCOMPARE(answer.result->value().size(), 50);
    QCOMPARE(called, 0);
}

void TestJournal::aCallbackMayDestroyTheJournal()
{
    auto journal = std::make_unique<Journal>(folder());
    journal->put(openCreate(u"a"_s, u"1"_s), this, [&](const auto &) { journal.reset(); });
    journal->put(openCreate(u"b"_s, u"1"_s), this, [&](const auto &) { QFAIL("the journal is gone"); });
    QTRY_VERIFY(!journal);
    Journal next(folder());
    Answer<JournalEntry> answer;
    next.entry(u"key of b 1"_s, this, answer.callback());
    QTRY_VERIFY(answer.ok());
}

void TestJournal::everyQuestionReachesItsAnswer()
{
    Journal journal(folder());
    putNow(journal, accepted(openCreate(u"a"_s, u"1"_s), u"image a"_s, EntryStatus::Ready));
    putNow(journal, accepted(openCreate(u"b"_s, u"1"_s), u"image b"_s));
    Answer<QList<JournalEntry>> unfinished;
    Answer<QList<JournalEntry>> lasting;
    Answer<QStringList> used;
    Answer<QList<JournalEntry>> ofImages;
    Answer<QList<JournalEntry>> both;
    Answer<Done> noted;
    journal.unfinished(samplePlace(), this, unfinished.callback());
    journal.lasting(samplePlace(), 10, this, lasting.callback());
    journal.usedSources(samplePlace(), 10, this, used.callback());
    journal.ofImages(samplePlace(), {u"image b"_s, u"image c"_s}, this, ofImages.callback());
    journal.putAll({openCreate(u"c"_s, u"1"_s), openCreate(u"c"_s, u"2"_s)}, this, both.callback());
    journal.annotate(u"key of c 2"_s, u"note"_s, u"CHG-1"_s, this, noted.callback());
    QTRY_VERIFY(noted.ok());
    QCOMPARE(unfinished.result->value().constFirst().imageId, u"image b"_s);
    QCOMPARE(lasting.result->value().constFirst().imageId, u"image a"_s);
    QCOMPARE(used.result->value().size(), 1);
    QCOMPARE(ofImages.result->value().size(), 1);
    QCOMPARE(both.result->value().size(), 2);
}

void TestJournal::changedIsToldOnceForATransaction()
{
    Journal journal(folder());
    const QSignalSpy changed(&journal, &Journal::changed);
    Answer<QList<JournalEntry>> both;
    journal.putAll({openCreate(u"c"_s, u"1"_s), openCreate(u"c"_s, u"2"_s)}, this, both.callback());
    QTRY_VERIFY(both.ok());
    QCOMPARE(changed.count(), 1);
    Answer<JournalEntry> refused;
    journal.put(openCreate(u"c"_s, u"2"_s), this, refused.callback());
    Answer<JournalEntry> read;
    journal.entry(u"key of c 2"_s, this, read.callback());
    QTRY_VERIFY(read.ok());
    QVERIFY(!refused.ok());
    QCOMPARE(changed.count(), 1);
}

void TestJournal::anImportMakesWayForWhatIsAsked()
{
    Journal journal(folder());
    putNow(journal, openCreate(u"to open it"_s, u"1"_s));
    const QList<NewRow> rows = importedRows(3000);
    Answer<ImportedRows> some;
    Answer<JournalEntry> put;
    {
        DatabaseConnection other; // Nothing is stored before both are asked.
        QVERIFY(!other.open(file(), DatabaseConnection::Mode::Write));
        QVERIFY(!other.run(u"BEGIN IMMEDIATE"_s));
        journal.importAll(rows, true, this, some.callback());
        journal.put(openCreate(u"a"_s, u"1"_s), this, put.callback());
        QVERIFY(!other.run(u"COMMIT"_s));
    }
    QTRY_VERIFY(put.ok());
    QVERIFY(some.ok());
    QCOMPARE(some.result->value(), (ImportedRows{.taken = 100, .added = 100}));
    journal.importAll(rows, true, this, some.callback());
    QTRY_COMPARE(some.calls, 2);
    QCOMPARE(some.result->value(), (ImportedRows{.taken = 3000, .added = 2900}));
}

void TestJournal::destroyingDoesNotWaitForAnImport()
{
    {
        Journal journal(folder());
        putNow(journal, openCreate(u"to open it"_s, u"1"_s));
        journal.importAll(importedRows(20'000), false, this, [](const auto &) {});
    }
    DatabaseConnection connection;
    QVERIFY(!connection.open(file(), DatabaseConnection::Mode::Read));
    const int stored = connection.value(u"SELECT count(*) FROM entry"_s).value().toInt();
    QVERIFY2(stored > 100 && stored < 15'000, qPrintable(QString::number(stored)));
}

void TestJournal::theLoserOfARaceIsTold()
{
    Journal one(folder());
    Journal other(folder());
    for (int i = 0; i < 20; ++i) {
        JournalEntry mine = openCreate(u"Name"_s, QString::number(i));
        JournalEntry theirs = openCreate(u" naME "_s, QString::number(i));
        Answer<JournalEntry> first;
        Answer<JournalEntry> second;
        one.put(mine, this, first.callback());
        other.put(theirs, this, second.callback());
        QTRY_VERIFY(first.calls == 1 && second.calls == 1);
        QVERIFY(first.ok() != second.ok());
        QCOMPARE(first.ok() ? second.fault() : first.fault(), Fault::AlreadyUnderWay);
    }
}

void TestJournal::theConditionIsToldOnce()
{
    Journal journal(folder());
    const QSignalSpy told(&journal, &Journal::conditionChanged);
    QCOMPARE(journal.condition().kind, Kind::Opening);
    QCOMPARE(journal.condition().file, file());
    QTRY_COMPARE(journal.condition().kind, Kind::Writable);
    putNow(journal, openCreate(u"a"_s, u"1"_s));
    QCOMPARE(told.count(), 1);
    QCOMPARE(journal.condition(), JournalCondition({.kind = Kind::Writable, .file = file()}));
}

void TestJournal::aFileMadeByANewerVersionIsReadAndNotWritten()
{
    makeFile(u"PRAGMA user_version = 99"_s);
    Journal journal(folder());
    Answer<JournalEntry> write;
    Answer<Done> note;
    Answer<JournalEntry> read;
    journal.put(openCreate(u"b"_s, u"1"_s), this, write.callback());
    journal.annotate(u"key of first 1.0.0"_s, u"n"_s, u"t"_s, this, note.callback());
    journal.entry(u"key of first 1.0.0"_s, this, read.callback());
    QTRY_VERIFY(read.ok());
    QCOMPARE(write.fault(), Fault::JournalNewer);
    QCOMPARE(note.fault(), Fault::JournalNewer);
    QCOMPARE(journal.condition().kind, Kind::Newer);
    QCOMPARE(read.result->value().note, QString());
}

/// Rights do not stop a test that runs as root. A directory in the place of -shm does: without -shm, a file
/// in WAL can neither be written nor be read but as it lies there, as in a folder that cannot be written.
void TestJournal::aFileThatCannotBeWrittenIsReadUntilItCan()
{
    makeFile();
    QVERIFY(QDir().mkpath(file() + u"-shm"_s));
    Journal journal(folder());
    Answer<JournalEntry> write;
    Answer<JournalEntry> read;
    journal.put(openCreate(u"b"_s, u"1"_s), this, write.callback());
    journal.entry(u"key of first 1.0.0"_s, this, read.callback());
    QTRY_VERIFY(read.ok());
    QCOMPARE(write.fault(), Fault::JournalReadOnly);
    QCOMPARE(journal.condition().kind, Kind::ReadOnly);
    QCOMPARE(journal.condition().error->fault, Fault::JournalReadOnly);
    QVERIFY(journal.condition().setAside.isEmpty());
    QVERIFY(QDir().rmdir(file() + u"-shm"_s));
    Answer<JournalEntry> again; // To read is enough: who may only look does not write.
    journal.entry(u"key of first 1.0.0"_s, this, again.callback());
    QTRY_VERIFY(again.ok());
    QCOMPARE(journal.condition().kind, Kind::Writable);
    putNow(journal, openCreate(u"b"_s, u"1"_s));
}

void TestJournal::aJournalWithoutAPlaceRefusesEverything()
{
    QFile notAFolder(folder());
    QVERIFY(notAFolder.open(QIODevice::WriteOnly));
    Journal journal(folder());
    Answer<JournalEntry> write;
    Answer<QList<JournalEntry>> read;
    journal.put(openCreate(u"b"_s, u"1"_s), this, write.callback());
    journal.unfinished(samplePlace(), this, read.callback());
    QTRY_VERIFY(read.calls == 1);
    QCOMPARE(write.fault(), Fault::JournalReadOnly);
    QCOMPARE(read.fault(), Fault::JournalReadOnly);
    QCOMPARE(journal.condition().kind, Kind::Unavailable);
}

void TestJournal::aFolderThatComesBackIsUsed()
{
    QFile notAFolder(folder());
    QVERIFY(notAFolder.open(QIODevice::WriteOnly));
    Journal journal(folder());
    QTRY_COMPARE(journal.condition().kind, Kind::Unavailable);
    QVERIFY(notAFolder.remove());
    putNow(journal, openCreate(u"b"_s, u"1"_s));
    QCOMPARE(journal.condition().kind, Kind::Writable);
}

void TestJournal::aLockedFileIsWaitedForAtTheStart()
{
    makeFile();
    auto other = std::make_unique<DatabaseConnection>();
    QVERIFY(!other->open(file(), DatabaseConnection::Mode::Write));
    QVERIFY(!other->run(u"BEGIN IMMEDIATE"_s));
    Journal journal(folder());
    Answer<JournalEntry> read;
    journal.entry(u"key of first 1.0.0"_s, this, read.callback());
    bool released = false;
    QTimer timer;
    timer.callOnTimeout(this, [&] {
        QCOMPARE(journal.condition().kind, Kind::Opening);
        other.reset();
        released = true;
        timer.stop();
    });
    timer.start(700);
    QTRY_VERIFY_WITH_TIMEOUT(read.ok(), 20000);
    QVERIFY(released);
    QCOMPARE(journal.condition().kind, Kind::Writable);
}

void TestJournal::aFileThatStaysLockedIsTriedAgainAtTheNextPut()
{
    makeFile();
    auto other = std::make_unique<DatabaseConnection>();
    QVERIFY(!other->open(file(), DatabaseConnection::Mode::Write));
    QVERIFY(!other->run(u"PRAGMA locking_mode = EXCLUSIVE"_s));
    QVERIFY(!other->run(u"BEGIN EXCLUSIVE"_s));
    Journal journal(folder());
    QTRY_COMPARE_WITH_TIMEOUT(journal.condition().kind, Kind::Unavailable, 30000);
    QCOMPARE(journal.condition().error->fault, Fault::JournalBusy);
    QVERIFY(journal.condition().setAside.isEmpty());
    other.reset();
    putNow(journal, openCreate(u"b"_s, u"1"_s));
    QCOMPARE(journal.condition().kind, Kind::Writable);
    QVERIFY(!journal.condition().error);
}

void TestJournal::aLockedFileHoldsUpNoWindow()
{
    Journal journal(folder());
    putNow(journal, openCreate(u"a"_s, u"1"_s));
    DatabaseConnection other;
    QVERIFY(!other.open(file(), DatabaseConnection::Mode::Write));
    QVERIFY(!other.run(u"BEGIN EXCLUSIVE"_s));
    const Gaps gaps;
    Answer<JournalEntry> answer;
    journal.put(openCreate(u"b"_s, u"1"_s), this, answer.callback());
    QTRY_VERIFY_WITH_TIMEOUT(answer.calls == 1, 20000);
    QCOMPARE(answer.fault(), Fault::JournalBusy);
    QCOMPARE(journal.condition().kind, Kind::Writable);
    QVERIFY2(gaps.longest() < 200, qPrintable(QString::number(gaps.longest())));
    QVERIFY(!other.run(u"ROLLBACK"_s));
    putNow(journal, openCreate(u"b"_s, u"1"_s));
}

void TestJournal::destroyingDoesNotWaitForALockForLong()
{
    auto journal = std::make_unique<Journal>(folder());
    putNow(*journal, openCreate(u"a"_s, u"1"_s));
    DatabaseConnection other;
    QVERIFY(!other.open(file(), DatabaseConnection::Mode::Write));
    QVERIFY(!other.run(u"BEGIN EXCLUSIVE"_s));
    for (int i = 0; i < 20; ++i)
        journal->put(openCreate(u"b"_s, QString::number(i)), this, [](const auto &) {});
    QElapsedTimer since;
    since.start();
    journal.reset();
    QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
}

void TestJournal::destroyingDoesNotWaitForALockWhileOpening()
{
    makeFile();
    DatabaseConnection other;
    QVERIFY(!other.open(file(), DatabaseConnection::Mode::Write));
    QVERIFY(!other.run(u"PRAGMA locking_mode = EXCLUSIVE"_s));
    QVERIFY(!other.run(u"BEGIN EXCLUSIVE"_s));
    for (const int asked : {0, 20}) {
        auto journal = std::make_unique<Journal>(folder());
        for (int i = 0; i < asked; ++i)
            journal->put(openCreate(u"b"_s, QString::number(i)), this, [](const auto &) {});
        QElapsedTimer since;
        since.start();
        journal.reset();
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
    }
}

void TestJournal::damageFoundLaterEndsInAClearState()
{
    {
        Journal journal(folder());
        QList<JournalEntry> many;
        for (int i = 0; i < 2000; ++i)
            many << accepted(openCreate(u"a"_s, QString::number(i)), QString::number(i));
        Answer<QList<JournalEntry>> answer;
        journal.putAll(many, this, answer.callback());
        QTRY_VERIFY_WITH_TIMEOUT(answer.ok(), 30000);
    }
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.size() > 500'000);
    QVERIFY(damaged.seek(100 * 4096));
    damaged.write(QByteArray(qsizetype(damaged.size() - 200 * 4096), '\xa5'));
    damaged.close();

    Journal journal(folder());
    Answer<QList<JournalEntry>> read;
    journal.unfinished(samplePlace(), this, read.callback());
    QTRY_VERIFY(read.calls == 1);
    QCOMPARE(read.fault(), Fault::JournalFailed);
    QCOMPARE(journal.condition().kind, Kind::Unavailable);
    QCOMPARE(journal.condition().error->fault, Fault::JournalFailed);
    Answer<JournalEntry> write;
    journal.put(openCreate(u"b"_s, u"1"_s), this, write.callback());
    QTRY_VERIFY(write.calls == 1);
    QCOMPARE(write.fault(), Fault::JournalFailed);
    QVERIFY(QFile::exists(file()));
    QVERIFY(journal.condition().setAside.isEmpty());
}

void TestJournal::damageFoundLaterIsSetAsideAtTheNextStart()
{
    damageFoundLaterEndsInAClearState();
    Journal journal(folder());
    putNow(journal, openCreate(u"b"_s, u"1"_s));
    QCOMPARE(journal.condition().kind, Kind::Writable);
    QVERIFY(QFile::exists(journal.condition().setAside));
    QVERIFY(QFileInfo(journal.condition().setAside).size() > 500'000);
    Journal next(folder());
    putNow(next, openCreate(u"c"_s, u"1"_s));
    QCOMPARE(next.condition().setAside, QString());
}

/// In memory where there is a folder for that: ten thousand commits can take a slow disk a minute.
void TestJournal::tenThousandPutsAreAllThere()
{
    const QString memory = u"/dev/shm"_s;
    if (QFileInfo(memory).isWritable())
        m_folder = std::make_unique<QTemporaryDir>(memory + u"/tst_journal-XXXXXX"_s);
    int stored = 0;
    {
        Journal journal(folder());
        for (int i = 0; i < 10'000; ++i)
            journal.put(openCreate(u"a"_s, QString::number(i)), this,
                        [&](const auto &result) { stored += result.ok() ? 1 : 0; });
        QTRY_COMPARE_WITH_TIMEOUT(stored, 10'000, 55000);
    }
    DatabaseConnection connection;
    QVERIFY(!connection.open(file(), DatabaseConnection::Mode::Read));
    QCOMPARE(connection.value(u"SELECT count(*) FROM entry"_s).value(), 10'000);
    QCOMPARE(connection.value(u"SELECT count(DISTINCT revision) FROM entry"_s).value(), 10'000);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
