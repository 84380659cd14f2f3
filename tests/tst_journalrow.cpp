// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/databaseconnection.h"
#include "journal/journaljson.h"
#include "journal/journalrow.h"
#include "journal/journalwords.h"
#include "journal/migrations.h"
#include "support/journalrows.h"
#include "support/randomentries.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// All words of an enum are there, differ, and are read back.
template <typename Enum>
void checkWords(Enum last)
{
    QSet<QString> words;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        QVERIFY2(!wordOf(value).isEmpty(), qPrintable(QString::number(i)));
        QCOMPARE(fromWord<Enum>(wordOf(value)), std::optional(value));
        words.insert(wordOf(value));
    }
    QCOMPARE(words.size(), static_cast<int>(last) + 1);
    QVERIFY(!fromWord<Enum>(u"aWordFromTheFuture"));
    QVERIFY(!fromWord<Enum>(u""));
}

} // namespace

class TestJournalRow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyValueHasItsWord();
    void aRowComesBackAsItWasStored_data();
    void aRowComesBackAsItWasStored();
    void anyRowComesBackAsItWasStored();
    void claimsAreNotKept();
    void aStrangeCellDropsNoRow_data();
    void aStrangeCellDropsNoRow();
    void anImpossibleTimeIsInvalid_data();
    void anImpossibleTimeIsInvalid();
    void aMigrationThatFailsLeavesTheFileAsItWas();

private:
    void insert(const JournalEntry &entry);
    JournalEntry stored();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseConnection> m_connection;
};

void TestJournalRow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = std::make_unique<DatabaseConnection>();
    QVERIFY(!m_connection->open(m_folder->filePath(u"rows.db"_s), DatabaseConnection::Mode::Write));
    QVERIFY(!migrateJournal(m_connection->database()).isValid());
}

void TestJournalRow::cleanup()
{
    m_connection.reset();
    m_folder.reset();
}

void TestJournalRow::insert(const JournalEntry &entry)
{
    const QString statement = u"INSERT INTO entry(revision, name_key, version_key, "_s + journalValueColumns()
        + u") VALUES(1, '', '', "_s + journalPlaceholders() + u')';
    QSqlQuery query = m_connection->query();
    QVERIFY(query.prepare(statement));
    for (const QVariant &value : journalValues(entry))
        query.addBindValue(value);
    QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
}

JournalEntry TestJournalRow::stored()
{
    const QString statement = u"SELECT "_s + journalColumns() + u" FROM entry"_s;
    QSqlQuery query = m_connection->query();
    return query.exec(statement) && query.next() ? journalEntryFrom(query) : JournalEntry();
}

void TestJournalRow::everyValueHasItsWord()
{
    checkWords(EntryStatus::Unknown);
    checkWords(Act::Delete);
    checkWords(ActState::NeedsDecision);
    checkWords(TimelineEvent::Kind::Postponed);
    checkWords(ErrorKind::Local);
    checkWords(Fault::AskedToWait);
    checkWords(Denial::AppNotPermitted);
    checkWords(TlsReason::Other);
}

void TestJournalRow::aRowComesBackAsItWasStored_data()
{
    QTest::addColumn<JournalEntry>("entry");
    QTest::newRow("with everything") << fullRow();
    QTest::newRow("a new upload") << openCreate(u"Name"_s, u"1.0.0"_s);
    QTest::newRow("with nothing") << JournalEntry();
    JournalEntry strange = openCreate(u"<b>=cmd|' /C'!A0</b>\u202e\U0001F600"_s,
                                      u"'; DROP TABLE entry; --"_s);
    strange.note = u"two\nlines \"quoted\" \u0001"_s;
    QTest::newRow("odd letters") << strange;
    JournalEntry half = openCreate(u"half"_s, u"1"_s);
    half.error = Error();
    half.timeline = {TimelineEvent()};
    QTest::newRow("an error and an event without a word") << half;
}

void TestJournalRow::aRowComesBackAsItWasStored()
{
    QFETCH(JournalEntry, entry);
    insert(entry);
    entry.id = 1;
    QCOMPARE(stored(), entry);
    QCOMPARE(stored().recordedAt.timeSpec(), entry.recordedAt.isValid() ? Qt::UTC : Qt::LocalTime);
}

void TestJournalRow::anyRowComesBackAsItWasStored()
{
    QVERIFY(!m_connection->run(u"BEGIN"_s)); // the disk need not be waited for
    RandomEntries random(20261124, RandomEntries::Texts::Whole);
    for (int round = 0; round < 300; ++round) {
        JournalEntry entry = random.entry();
        insert(entry);
        if (entry.error) {
            entry.error->claims.clear();
            entry.error->serverTime = QDateTime(); // the row's own has it
        }
        JournalEntry read = stored();
        entry.id = read.id;
        QCOMPARE(asExported(read), asExported(entry));
        QCOMPARE(read.open, entry.open);
        QVERIFY(!m_connection->run(u"DELETE FROM entry"_s));
    }
}

void TestJournalRow::claimsAreNotKept()
{
    JournalEntry entry = fullRow();
    entry.error->claims = u"{\"access_token\":{}}"_s;
    insert(entry);
    QCOMPARE(stored().error->claims, QString());
    QCOMPARE(m_connection->value(u"SELECT count(*) FROM entry WHERE error LIKE '%access_token%'"_s).value(),
             0);
}

void TestJournalRow::aStrangeCellDropsNoRow_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<JournalEntry>("expected");
    JournalEntry entry = fullRow();
    entry.id = 1;

    JournalEntry changed = entry;
    changed.status = EntryStatus::Unknown;
    changed.rawStatus = u"quarantined"_s;
    QTest::newRow("status from the future")
        << u"UPDATE entry SET status = 'quarantined', raw_status = ''"_s << changed;
    changed = entry;
    changed.open->act = Act::Create;
    QTest::newRow("act from the future") << u"UPDATE entry SET open_act = 'share'"_s << changed;
    changed = entry;
    changed.open->state = ActState::Unknown;
    QTest::newRow("state from the future") << u"UPDATE entry SET open_state = 'paused'"_s << changed;
    changed = entry;
    changed.timeline.clear();
    QTest::newRow("timeline that is no JSON") << u"UPDATE entry SET timeline = '[{'"_s << changed;
    QTest::newRow("timeline that is no array")
        << u"UPDATE entry SET timeline = '{\"kind\":\"sent\"}'"_s << changed;
    changed.timeline = {{.kind = TimelineEvent::Kind::Sent}};
    QTest::newRow("event from the future")
        << u"UPDATE entry SET timeline = '[{\"kind\":\"shared\"},{\"kind\":\"sent\",\"more\":1},7,null]'"_s
        << changed;
    changed = entry;
    changed.error.reset();
    QTest::newRow("error that is no object") << u"UPDATE entry SET error = '7'"_s << changed;
    changed = entry;
    changed.error = Error{.kind = ErrorKind::OutcomeUnknown};
    QTest::newRow("error from the future")
        << u"UPDATE entry SET error = '{\"kind\":\"odd\",\"fault\":\"odder\",\"code\":7}'"_s << changed;
    changed = entry;
    changed.image = {};
    QTest::newRow("image that is a blob") << u"UPDATE entry SET image = x'00ff'"_s << changed;
    changed = entry;
    changed.open->seenIds.clear();
    QTest::newRow("seen ids that are a number") << u"UPDATE entry SET seen_ids = 7"_s << changed;
    changed = entry;
    changed.attempts = 0;
    QTest::newRow("attempts that are a word") << u"UPDATE entry SET attempts = 'many'"_s << changed;
}

void TestJournalRow::aStrangeCellDropsNoRow()
{
    QFETCH(QString, change);
    QFETCH(JournalEntry, expected);
    insert(fullRow());
    QVERIFY(!m_connection->run(change));
    QCOMPARE(stored(), expected);
}

void TestJournalRow::anImpossibleTimeIsInvalid_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("year 10000") << u"UPDATE entry SET recorded_at = 253402300800000"_s;
    QTest::newRow("year 0") << u"UPDATE entry SET recorded_at = -62135596800001"_s;
    QTest::newRow("end of time") << u"UPDATE entry SET recorded_at = 9223372036854775807"_s;
    QTest::newRow("words") << u"UPDATE entry SET recorded_at = 'yesterday'"_s;
    QTest::newRow("empty") << u"UPDATE entry SET recorded_at = ''"_s;
    QTest::newRow("nothing") << u"UPDATE entry SET recorded_at = NULL"_s;
}

void TestJournalRow::anImpossibleTimeIsInvalid()
{
    QFETCH(QString, change);
    insert(fullRow());
    QVERIFY(!m_connection->run(change));
    JournalEntry expected = fullRow();
    expected.id = 1;
    expected.recordedAt = {};
    QCOMPARE(stored(), expected);
}

void TestJournalRow::aMigrationThatFailsLeavesTheFileAsItWas()
{
    insert(fullRow());
    QVERIFY(!m_connection->run(u"PRAGMA user_version = 0"_s));
    QVERIFY(migrateJournal(m_connection->database()).isValid());
    QCOMPARE(m_connection->value(u"PRAGMA user_version"_s).value(), 0);
    QCOMPARE(stored().key, fullRow().key);
    QVERIFY(!m_connection->run(u"BEGIN IMMEDIATE"_s));
}

QTEST_GUILESS_MAIN(TestJournalRow)
#include "tst_journalrow.moc"
