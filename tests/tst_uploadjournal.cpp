// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/databaseconnection.h"
#include "journal/journalstatements.h"
#include "journal/migrations.h"
#include "journal/uploadjournal.h"
#include "support/journalrows.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

Fault faultOf(const auto &result)
{
    return result.ok() ? Fault::None : result.error().fault;
}

/// An upload that was recorded at `second` and took `seconds` from accepted to ready.
JournalEntry readyAfter(int seconds, int second)
{
    JournalEntry entry = accepted(openCreate(u"name %1"_s.arg(second), QString::number(seconds)),
                                  u"image %1 %2"_s.arg(second).arg(seconds), EntryStatus::Ready);
    entry.recordedAt = sampleTime(second * 1000);
    entry.answeredAt = entry.recordedAt;
    entry.settledAt = entry.answeredAt.addSecs(seconds);
    entry.timeline = {
        {.kind = TimelineEvent::Kind::Accepted, .at = entry.answeredAt, .number = 201},
        {.kind = TimelineEvent::Kind::StatusChanged, .at = entry.settledAt, .status = EntryStatus::Ready}};
    return entry;
}

QList<NewRow> importedRows(int count)
{
    QList<NewRow> rows;
    for (int number = 0; number < count; ++number)
        rows << newRow(readyAfter(60, number));
    return rows;
}

QStringList keysOf(const Result<QList<JournalEntry>> &result)
{
    QStringList keys;
    for (const JournalEntry &entry : result.ok() ? result.value() : QList<JournalEntry>())
        keys << entry.key;
    return keys;
}

} // namespace

/// Each test has two journals, on two connections to one file.
class TestUploadJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNewRowGetsIdAndStep();
    void aRowChangesOnlyIfItIsWhatTheCallerKnew();
    void aRowThatIsNotThereIsAConflict();
    void anUpdateChangesEveryFieldButNoteAndTicket();
    void aNameAndVersionHasOneOpenCreate_data();
    void aNameAndVersionHasOneOpenCreate();
    void whatIsNoOpenCreateOfThatPlaceIsNotInTheWay_data();
    void whatIsNoOpenCreateOfThatPlaceIsNotInTheWay();
    void anImageBelongsToOneRowOfAPlace();
    void manyRowsAreStoredAllOrNone();
    void theKeyIsUnique();
    void unfinishedAreOpenActsAndStatusesThatMayChange();
    void ofImagesFindsThoseOfThePlace();
    void lastingAreTheNewestThatAreInTheTenant();
    void usedSourcesAreThoseOfOwnUploadsTheLastOneFirst();
    void uploadTimesAreThoseOfTheNewestInThatPlace();
    void uploadTimesLeaveOutWhatSaysLittle();
    void uploadTimesLookIntoAFewRowsOnly();
    void jsonIsStoredAsText();
    void anImportGivesBackTheRoomItTook();
    void anImportLeavesOffForWhoeverWaits();
    void anImportIsNotHeldUpByManyWhoWait();
    void annotatingLeavesTheStep();
    void eachChangeRaisesTheRevisionOfTheFile();
    void aFullDiskStoresNothingAndIsOverOnceThereIsRoom();
    void aLockedFileIsReportedAndNothingIsHalfStored();
    void waitingForALockEndsWhenTheProgramDoes();
    void aFileThatCannotBeWrittenSaysSo();
    void questionsUseTheirIndexes_data();
    void questionsUseTheirIndexes();

private:
    [[nodiscard]] JournalEntry stored(const JournalEntry &entry);
    [[nodiscard]] QList<qint64> secondsTaken(int limit = 50);
    [[nodiscard]] QVariant value(const QString &statement)
    {
        return m_connections[0]->value(statement).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::array<std::unique_ptr<DatabaseConnection>, 2> m_connections;
    std::array<std::unique_ptr<UploadJournal>, 2> m_journals;
};

void TestUploadJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const std::size_t i : {0U, 1U}) {
        m_connections[i] = std::make_unique<DatabaseConnection>();
        QVERIFY(!m_connections[i]->open(m_folder->filePath(u"journal.db"_s), DatabaseConnection::Mode::Write,
                                        20));
        if (i == 0)
            QVERIFY(!migrateJournal(m_connections[i]->database()).isValid());
        QCOMPARE(m_connections[i]->value(u"PRAGMA journal_mode = WAL"_s).value(), u"wal"_s);
        m_journals[i] = std::make_unique<UploadJournal>(*m_connections[i]);
        m_journals[i]->setTries([] { return 2; });
    }
}

void TestUploadJournal::cleanup()
{
    m_journals = {};
    m_connections = {};
    m_folder.reset();
}

JournalEntry TestUploadJournal::stored(const JournalEntry &entry)
{
    const Result<JournalEntry> result = m_journals[0]->put(entry);
    return result.ok() ? result.value() : JournalEntry();
}

void TestUploadJournal::aNewRowGetsIdAndStep()
{
    JournalEntry entry = fullRow();
    const JournalEntry first = stored(entry);
    entry.id = 1;
    entry.step = 1;
    QCOMPARE(first, entry);
    QCOMPARE(m_journals[1]->entry(entry.key).value(), entry);
    QCOMPARE(stored(openCreate(u"other"_s, u"1"_s)).id, 2);
}

void TestUploadJournal::aRowChangesOnlyIfItIsWhatTheCallerKnew()
{
    const JournalEntry known = stored(openCreate(u"a"_s, u"1"_s));
    JournalEntry mine = accepted(known, u"mine"_s);
    JournalEntry theirs = accepted(known, u"theirs"_s);
    QVERIFY(m_journals[1]->put(theirs).ok());
    QCOMPARE(faultOf(m_journals[0]->put(mine)), Fault::JournalConflict);
    QCOMPARE(m_journals[0]->entry(known.key).value().imageId, u"theirs"_s);

    mine.step = m_journals[0]->entry(known.key).value().step;
    QCOMPARE(mine.step, 2);
    QCOMPARE(m_journals[0]->put(mine).value().step, 3);
    QCOMPARE(m_journals[1]->entry(known.key).value().imageId, u"mine"_s);
}

void TestUploadJournal::aRowThatIsNotThereIsAConflict()
{
    JournalEntry entry = openCreate(u"a"_s, u"1"_s);
    entry.id = 7;
    QCOMPARE(faultOf(m_journals[0]->put(entry)), Fault::JournalConflict);
    QCOMPARE(faultOf(m_journals[0]->entry(entry.key)), Fault::JournalConflict);
    QCOMPARE(faultOf(m_journals[0]->annotate(entry.key, u"n"_s, u"t"_s)), Fault::JournalConflict);
    QCOMPARE(value(u"SELECT count(*) FROM entry"_s), 0);
}

void TestUploadJournal::anUpdateChangesEveryFieldButNoteAndTicket()
{
    JournalEntry first = openCreate(u"a"_s, u"1"_s);
    first.note = u"kept"_s;
    first.ticket = u"CHG-0"_s;
    first = stored(first);
    JournalEntry changed = fullRow();
    changed.id = first.id;
    changed.step = first.step;
    const JournalEntry result = stored(changed);
    changed.step = 2;
    changed.note = u"kept"_s;
    changed.ticket = u"CHG-0"_s;
    QCOMPARE(result, changed);
    QCOMPARE(m_journals[1]->entry(changed.key).value(), changed);
    QCOMPARE(value(u"SELECT name_key FROM entry"_s), u"corp \u00fcn\u00efcode"_s);
}

void TestUploadJournal::aNameAndVersionHasOneOpenCreate_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<ActState>("state");
    QTest::newRow("same") << u"Caf\u00e9"_s << u"1.0.0"_s << ActState::Sending;
    QTest::newRow("letter case") << u"CAF\u00c9"_s << u"1.0.0"_s << ActState::Sending;
    QTest::newRow("decomposed") << u"Cafe\u0301"_s << u"1.0.0"_s << ActState::Sending;
    QTest::newRow("blanks") << u" Caf\u00e9\t"_s << u" 1.0.0 "_s << ActState::Sending;
    QTest::newRow("recorded") << u"Caf\u00e9"_s << u"1.0.0"_s << ActState::Recorded;
    QTest::newRow("unknown") << u"Caf\u00e9"_s << u"1.0.0"_s << ActState::Unknown;
    QTest::newRow("to be decided") << u"Caf\u00e9"_s << u"1.0.0"_s << ActState::NeedsDecision;
}

void TestUploadJournal::aNameAndVersionHasOneOpenCreate()
{
    QFETCH(QString, name);
    QFETCH(QString, version);
    QFETCH(ActState, state);
    JournalEntry first = openCreate(u"Caf\u00e9"_s, u"1.0.0"_s);
    first.open->state = state;
    first = stored(first);
    JournalEntry second = openCreate(name, version);
    second.key = u"another key"_s;
    QCOMPARE(faultOf(m_journals[1]->put(second)), Fault::AlreadyUnderWay);

    second.open.reset();
    second = m_journals[1]->put(second).value();
    second.open = first.open;
    QCOMPARE(faultOf(m_journals[1]->put(second)), Fault::AlreadyUnderWay);
    QVERIFY(m_journals[0]->put(accepted(first, u"image"_s)).ok());
    QVERIFY(m_journals[1]->put(second).ok());
}

void TestUploadJournal::whatIsNoOpenCreateOfThatPlaceIsNotInTheWay_data()
{
    QTest::addColumn<JournalEntry>("other");
    JournalEntry other = openCreate(u"Name"_s, u"1.0.0"_s);
    other.key = u"another key"_s;
    JournalEntry changed = other;
    changed.place.tenantId = u"another tenant"_s;
    QTest::newRow("another tenant") << changed;
    changed = other;
    changed.place.service = u"china"_s;
    QTest::newRow("another cloud") << changed;
    changed = other;
    changed.draft.version = u"1.0.1"_s;
    QTest::newRow("another version") << changed;
    changed = other;
    changed.open->act = Act::Delete;
    QTest::newRow("a deletion") << changed;
    changed = other;
    changed.open->act = Act::Retry;
    QTest::newRow("a retry") << changed;
    QTest::newRow("one that has ended") << accepted(other, u"image"_s);
}

void TestUploadJournal::whatIsNoOpenCreateOfThatPlaceIsNotInTheWay()
{
    QFETCH(JournalEntry, other);
    QVERIFY(m_journals[0]->put(openCreate(u"Name"_s, u"1.0.0"_s)).ok());
    QVERIFY(m_journals[1]->put(other).ok());
}

void TestUploadJournal::anImageBelongsToOneRowOfAPlace()
{
    QVERIFY(m_journals[0]->put(accepted(openCreate(u"a"_s, u"1"_s), u"image"_s)).ok());
    const JournalEntry other = accepted(openCreate(u"b"_s, u"1"_s), u"image"_s);
    QCOMPARE(faultOf(m_journals[1]->put(other)), Fault::ImageClaimed);
    JournalEntry elsewhere = other;
    elsewhere.place.tenantId = u"another tenant"_s;
    QVERIFY(m_journals[1]->put(elsewhere).ok());
    for (const QString &name : {u"c"_s, u"d"_s})
        QVERIFY(m_journals[1]->put(openCreate(name, u"1"_s)).ok()); // No image is no claim.
}

void TestUploadJournal::manyRowsAreStoredAllOrNone()
{
    const JournalEntry taken = stored(openCreate(u"taken"_s, u"1"_s));
    JournalEntry change = taken;
    change.requestId = u"changed"_s;
    JournalEntry again = openCreate(u"taken"_s, u"1"_s);
    again.key = u"again"_s;
    QCOMPARE(faultOf(m_journals[1]->putAll({openCreate(u"a"_s, u"1"_s), change, again})),
             Fault::AlreadyUnderWay);
    QCOMPARE(value(u"SELECT count(*) FROM entry"_s), 1);
    QCOMPARE(m_journals[0]->entry(taken.key).value(), taken);

    const auto all = m_journals[1]->putAll({openCreate(u"a"_s, u"1"_s), change, openCreate(u"b"_s, u"1"_s)});
    QCOMPARE(keysOf(all), QStringList({u"key of a 1"_s, taken.key, u"key of b 1"_s}));
    QCOMPARE(all.value().at(1).step, 2);
    QVERIFY(m_journals[1]->putAll({}).ok());
}

void TestUploadJournal::theKeyIsUnique()
{
    JournalEntry other = openCreate(u"b"_s, u"1"_s);
    other.key = stored(openCreate(u"a"_s, u"1"_s)).key;
    QCOMPARE(faultOf(m_journals[1]->put(other)), Fault::JournalConflict);
}

void TestUploadJournal::unfinishedAreOpenActsAndStatusesThatMayChange()
{
    QStringList expected;
    for (int i = 0; i <= int(EntryStatus::Unknown); ++i) {
        const auto status = EntryStatus(i);
        JournalEntry entry = accepted(openCreate(u"a"_s, QString::number(i)), QString::number(i), status);
        entry.recordedAt = sampleTime(i);
        QVERIFY(m_journals[0]->put(entry).ok());
        if (isOpen(status))
            expected.prepend(entry.key);
    }
    JournalEntry deleting = accepted(openCreate(u"b"_s, u"1"_s), u"b"_s, EntryStatus::Ready);
    deleting.open = OpenAct{.act = Act::Delete};
    deleting.recordedAt = sampleTime(100);
    expected.prepend(stored(deleting).key);
    JournalEntry elsewhere = openCreate(u"c"_s, u"1"_s);
    elsewhere.place.service = u"china"_s;
    QVERIFY(m_journals[0]->put(elsewhere).ok());
    QCOMPARE(expected.size(), 5);
    QCOMPARE(keysOf(m_journals[1]->unfinished(samplePlace())), expected);
}

void TestUploadJournal::ofImagesFindsThoseOfThePlace()
{
    QVERIFY(m_journals[0]->put(accepted(openCreate(u"a"_s, u"1"_s), u"one"_s)).ok());
    QVERIFY(m_journals[0]->put(accepted(openCreate(u"b"_s, u"1"_s), u"two"_s)).ok());
    QVERIFY(m_journals[0]->put(openCreate(u"none"_s, u"1"_s)).ok());
    JournalEntry elsewhere = accepted(openCreate(u"c"_s, u"1"_s), u"three"_s);
    elsewhere.place.tenantId = u"another tenant"_s;
    QVERIFY(m_journals[0]->put(elsewhere).ok());
    const auto found = m_journals[1]->ofImages(samplePlace(),
                                               {u"two"_s, u"three"_s, QString(), u"' OR 1 --"_s, u"one"_s});
    QCOMPARE(keysOf(found), QStringList({u"key of b 1"_s, u"key of a 1"_s}));
    QVERIFY(m_journals[1]->ofImages(samplePlace(), {}).value().isEmpty());
}

void TestUploadJournal::lastingAreTheNewestThatAreInTheTenant()
{
    const EntryStatus statuses[] = {EntryStatus::Ready,   EntryStatus::ReadyWithWarning,
                                    EntryStatus::Failed,  EntryStatus::Deleted,
                                    EntryStatus::Pending, EntryStatus::NotAccepted};
    int i = 0;
    for (const EntryStatus status : statuses) {
        JournalEntry entry = accepted(openCreate(u"a"_s, QString::number(i)), QString::number(i), status);
        entry.recordedAt = sampleTime(++i);
        QVERIFY(m_journals[0]->put(entry).ok());
    }
    QVERIFY(m_journals[0]->put(accepted(openCreate(u"a"_s, u"x"_s), QString(), EntryStatus::Failed)).ok());
    QCOMPARE(keysOf(m_journals[1]->lasting(samplePlace(), 10)),
             QStringList({u"key of a 2"_s, u"key of a 1"_s, u"key of a 0"_s}));
    QCOMPARE(keysOf(m_journals[1]->lasting(samplePlace(), 1)), QStringList({u"key of a 2"_s}));
    QVERIFY(m_journals[1]->lasting(samplePlace(), -1).value().isEmpty());
}

void TestUploadJournal::usedSourcesAreThoseOfOwnUploadsTheLastOneFirst()
{
    int time = 0;
    const auto put = [&](const QString &source, const auto &change) {
        JournalEntry entry = accepted(openCreate(u"a"_s, QString::number(time)), {},
                                      EntryStatus::NotAccepted);
        entry.draft.sourceImageResourceId = source;
        entry.recordedAt = sampleTime(++time);
        change(entry);
        QVERIFY(m_journals[0]->put(entry).ok());
    };
    put(u"/first"_s, [](JournalEntry &) {});
    put(u"/second"_s, [](JournalEntry &) {});
    put(u"/FIRST"_s, [](JournalEntry &) {});
    put(u"/retried"_s, [](JournalEntry &entry) { entry.uploaded = false; });
    put(u"/other tenant"_s, [](JournalEntry &entry) { entry.place.tenantId = u"t"_s; });
    put(u"/other service"_s, [](JournalEntry &entry) { entry.place.service = u"china"_s; });
    put(QString(), [](JournalEntry &) {});
    QCOMPARE(m_journals[1]->usedSources(samplePlace(), 10).value(), (QStringList{u"/FIRST"_s, u"/second"_s}));
    QCOMPARE(m_journals[1]->usedSources(samplePlace(), 1).value(), QStringList{u"/FIRST"_s});
    QVERIFY(m_journals[1]->usedSources(samplePlace(), -1).value().isEmpty());
}

QList<qint64> TestUploadJournal::secondsTaken(int limit)
{
    const auto times = m_journals[1]->uploadTimes(samplePlace(), limit);
    QList<qint64> seconds;
    for (const std::chrono::seconds time : times.ok() ? times.value() : QList<std::chrono::seconds>())
        seconds << time.count();
    return seconds;
}

void TestUploadJournal::uploadTimesAreThoseOfTheNewestInThatPlace()
{
    QVERIFY(m_journals[0]->uploadTimes(samplePlace(), 50).value().isEmpty());
    for (int i = 0; i < 5; ++i)
        (void)stored(readyAfter(1000 + i, i));
    JournalEntry elsewhere = readyAfter(7, 10);
    elsewhere.place.service = u"usgov-l4"_s;
    (void)stored(elsewhere);
    elsewhere = readyAfter(8, 11);
    elsewhere.place.tenantId = u"another"_s;
    (void)stored(elsewhere);

    QCOMPARE(secondsTaken(), (QList<qint64>{1004, 1003, 1002, 1001, 1000}));
    QCOMPARE(secondsTaken(2), (QList<qint64>{1004, 1003}));
    QCOMPARE(secondsTaken(2), (QList<qint64>{1004, 1003})); // Nothing of the first answer is left.
}

void TestUploadJournal::uploadTimesLeaveOutWhatSaysLittle()
{
    JournalEntry failed = readyAfter(1, 1);
    failed.status = EntryStatus::Failed;
    JournalEntry seenLate = readyAfter(2, 2);
    seenLate.timeline.last().number = 1;
    JournalEntry theirs = readyAfter(3, 3);
    theirs.uploaded = false;
    JournalEntry deleted = readyAfter(4, 4);
    deleted.status = EntryStatus::Deleted;
    JournalEntry warned = readyAfter(5, 5);
    warned.status = EntryStatus::ReadyWithWarning;
    QVERIFY(m_journals[0]->putAll({failed, seenLate, theirs, deleted, warned}).ok());
    QCOMPARE(secondsTaken(), (QList<qint64>{5, 4}));
}

void TestUploadJournal::uploadTimesLookIntoAFewRowsOnly()
{
    QList<JournalEntry> rows{readyAfter(1, 0)};
    for (int i = 1; i <= 1000; ++i) {
        rows << readyAfter(2, i);
        rows.last().status = EntryStatus::Failed;
    }
    QVERIFY(m_journals[0]->putAll(rows).ok());
    QVERIFY(secondsTaken().isEmpty());
}

/// It is bound as bytes, and SQLite's tools and older versions of this program expect a text.
void TestUploadJournal::jsonIsStoredAsText()
{
    JournalEntry entry = stored(fullRow());
    const QString types = u"SELECT DISTINCT typeof(seen_ids) || typeof(error) || typeof(timeline) || "
                          "typeof(image) FROM entry"_s;
    QCOMPARE(value(types), u"texttexttexttext"_s);
    entry.image.insert(u"osBuildNumber"_s, u"\u00fc"_s);
    entry = stored(entry);
    QCOMPARE(value(types), u"texttexttexttext"_s);
    QVERIFY(value(u"SELECT image FROM entry"_s).toString().contains(u'\u00fc'));
    QCOMPARE(m_journals[1]->entry(entry.key).value(), entry);
    QVERIFY(m_journals[0]->importAll(importedRows(3), true, [] { return false; }).ok());
    QCOMPARE(value(u"SELECT count(*) FROM entry WHERE typeof(timeline) = 'text'"_s), 4);
}

/// With its last rows, or with none at all if it is given up.
void TestUploadJournal::anImportGivesBackTheRoomItTook()
{
    const auto room = [this] {
        return std::pair(value(u"PRAGMA wal_autocheckpoint"_s).toInt(),
                         value(u"PRAGMA cache_size"_s).toInt());
    };
    const auto before = room();
    const QList<NewRow> rows = importedRows(4);
    const auto nobody = [] { return false; };
    for (const auto &last : {rows.mid(2, 1), QList<NewRow>()}) {
        QVERIFY(m_journals[0]->importAll(last.isEmpty() ? rows.mid(3) : rows.mid(0, 2), false, nobody).ok());
        QVERIFY(room().first > before.first && room().second < before.second);
        QVERIFY(QFileInfo(m_folder->filePath(u"journal.db-wal"_s)).size() > 0);
        QCOMPARE(m_journals[0]->importAll(last, true, nobody).value().added, last.size());
        QCOMPARE(room(), before);
        // All is brought into the file: nobody who writes next waits for that.
        DatabaseConnection file;
        QVERIFY(!file.open(m_folder->filePath(u"journal.db"_s), DatabaseConnection::Mode::Immutable));
        QCOMPARE(file.value(u"SELECT count(*) FROM entry"_s).value(), last.isEmpty() ? 4 : 3);
    }
}

void TestUploadJournal::anImportLeavesOffForWhoeverWaits()
{
    const QList<NewRow> rows = importedRows(300);
    int asked = 0;
    const auto waitsAfterAWhile = [&asked] { return ++asked > 50; };
    const auto first = m_journals[0]->importAll(rows, true, waitsAfterAWhile);
    QCOMPARE(first.value(), (ImportedRows{.taken = 149, .added = 149}));
    QVERIFY(m_journals[1]->put(openCreate(u"in between"_s, u"1"_s)).ok());
    const auto rest = m_journals[0]->importAll(rows.mid(140), true, [] { return false; });
    QCOMPARE(rest.value(), (ImportedRows{.taken = 160, .added = 151}));
    QCOMPARE(value(u"SELECT count(*) FROM entry"_s), 301);
    QCOMPARE(value(u"SELECT count(DISTINCT revision) FROM entry"_s), 301);
}

void TestUploadJournal::anImportIsNotHeldUpByManyWhoWait()
{
    const auto always = [] { return true; };
    QCOMPARE(m_journals[0]->importAll(importedRows(300), false, always).value().taken, 100);
    QCOMPARE(m_journals[0]->importAll(importedRows(100), true, always).value(),
             (ImportedRows{.taken = 100, .added = 0}));
}

void TestUploadJournal::annotatingLeavesTheStep()
{
    JournalEntry entry = stored(openCreate(u"a"_s, u"1"_s));
    QVERIFY(m_journals[1]->annotate(entry.key, u"it's \u00fc"_s, QString()).ok());
    entry.note = u"it's \u00fc"_s;
    QCOMPARE(m_journals[0]->entry(entry.key).value(), entry);
    entry.note.clear();
    QCOMPARE(m_journals[0]->put(entry).value().note, u"it's \u00fc"_s);
}

void TestUploadJournal::eachChangeRaisesTheRevisionOfTheFile()
{
    const QString highest = u"SELECT max(revision) FROM entry"_s;
    const JournalEntry first = stored(openCreate(u"a"_s, u"1"_s));
    QCOMPARE(value(highest), 1);
    QVERIFY(m_journals[1]->putAll({openCreate(u"b"_s, u"1"_s), openCreate(u"c"_s, u"1"_s)}).ok());
    QCOMPARE(value(highest), 3);
    QVERIFY(m_journals[0]->put(first).ok());
    QCOMPARE(value(u"SELECT revision FROM entry WHERE id = 1"_s), 4);
    QVERIFY(m_journals[1]->annotate(first.key, u"n"_s, u"t"_s).ok());
    QCOMPARE(value(u"SELECT revision FROM entry WHERE id = 1"_s), 5);
}

void TestUploadJournal::aFullDiskStoresNothingAndIsOverOnceThereIsRoom()
{
    const JournalEntry known = stored(openCreate(u"a"_s, u"1"_s));
    QVERIFY(m_connections[0]->value(u"PRAGMA max_page_count = 1"_s).ok()); // As many as there are.
    JournalEntry large = openCreate(u"large"_s, u"1"_s);
    large.note = QString(100'000, u'x');
    QCOMPARE(faultOf(m_journals[0]->put(large)), Fault::DiskFull);
    QCOMPARE(faultOf(m_journals[0]->putAll({openCreate(u"small"_s, u"1"_s), large})), Fault::DiskFull);
    QCOMPARE(faultOf(m_journals[0]->annotate(known.key, large.note, QString())), Fault::DiskFull);
    QCOMPARE(value(u"SELECT count(*) FROM entry"_s), 1);
    QCOMPARE(m_journals[1]->entry(known.key).value(), known);
    QVERIFY(m_connections[0]->value(u"PRAGMA max_page_count = 1000000"_s).ok());
    QVERIFY(m_journals[0]->put(large).ok());
}

void TestUploadJournal::aLockedFileIsReportedAndNothingIsHalfStored()
{
    const JournalEntry known = stored(openCreate(u"a"_s, u"1"_s));
    QVERIFY(!m_connections[1]->run(u"BEGIN EXCLUSIVE"_s));
    QCOMPARE(faultOf(m_journals[0]->put(openCreate(u"b"_s, u"1"_s))), Fault::JournalBusy);
    QCOMPARE(faultOf(m_journals[0]->annotate(known.key, u"n"_s, u"t"_s)), Fault::JournalBusy);
    QCOMPARE(m_journals[0]->entry(known.key).value(), known); // Reading goes on.
    QVERIFY(!m_connections[1]->run(u"ROLLBACK"_s));
    QCOMPARE(stored(openCreate(u"b"_s, u"1"_s)).id, 2);
}

/// Which it may do in the middle of the wait.
void TestUploadJournal::waitingForALockEndsWhenTheProgramDoes()
{
    int asked = 0;
    m_journals[0]->setTries([&asked] { return ++asked < 2 ? 1000 : 1; });
    QVERIFY(!m_connections[1]->run(u"BEGIN EXCLUSIVE"_s));
    QCOMPARE(faultOf(m_journals[0]->put(openCreate(u"b"_s, u"1"_s))), Fault::JournalBusy);
    QCOMPARE(asked, 2);
    QVERIFY(!m_connections[1]->run(u"ROLLBACK"_s));
}

void TestUploadJournal::aFileThatCannotBeWrittenSaysSo()
{
    const JournalEntry known = stored(openCreate(u"a"_s, u"1"_s));
    DatabaseConnection readOnly;
    QVERIFY(!readOnly.open(m_folder->filePath(u"journal.db"_s), DatabaseConnection::Mode::Read));
    UploadJournal journal(readOnly);
    QCOMPARE(faultOf(journal.put(openCreate(u"b"_s, u"1"_s))), Fault::JournalReadOnly);
    QCOMPARE(journal.entry(known.key).value(), known);
}

void TestUploadJournal::questionsUseTheirIndexes_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("index");
    QTest::newRow("entry") << entryStatement() << u"sqlite_autoindex_entry_1"_s;
    QTest::newRow("unfinished") << unfinishedStatement() << u"entry_unfinished"_s;
    QTest::newRow("of image") << ofImageStatement() << u"entry_image"_s;
    QTest::newRow("lasting") << lastingStatement() << u"entry_recorded_at"_s;
    QTest::newRow("used sources") << usedSourcesStatement() << u"entry_recorded_at"_s;
    QTest::newRow("ready timelines") << readyTimelinesStatement() << u"entry_recorded_at"_s;
    QTest::newRow("annotate") << annotateStatement() << u"sqlite_autoindex_entry_1"_s;
}

void TestUploadJournal::questionsUseTheirIndexes()
{
    QFETCH(QString, statement);
    QFETCH(QString, index);
    const QString question = u"EXPLAIN QUERY PLAN "_s + statement;
    QSqlQuery query = m_connections[0]->query();
    QVERIFY(query.prepare(question));
    for (qsizetype i = 0; i < statement.count(u'?'); ++i)
        query.addBindValue(1);
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    QStringList plan;
    while (query.next())
        plan << query.value(3).toString();
    QVERIFY2(plan.join(u'\n').contains(u"INDEX "_s + index), qPrintable(plan.join(u'\n')));
    if (statement == lastingStatement() || statement == usedSourcesStatement()
        || statement == readyTimelinesStatement())
        QVERIFY2(!plan.join(u'\n').contains(u"TEMP B-TREE FOR ORDER BY"_s), qPrintable(plan.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestUploadJournal)
#include "tst_uploadjournal.moc"
