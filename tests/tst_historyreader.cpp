// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// The reading side of the history over a real file that somebody else writes to meanwhile.

#include "journal/historyreader.h"

#include "journal/journalrow.h"
#include "journal/migrations.h"
#include "support/historymaker.h"

#include <QSignalSpy>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A journal's file with its writer.
class Writer
{
public:
    explicit Writer(const QString &file)
    {
        QFile(file).open(QIODevice::WriteOnly);
        if (m_connection.open(file, DatabaseConnection::Mode::Write))
            qFatal("cannot open");
        run(u"PRAGMA journal_mode = WAL"_s);
        run(u"PRAGMA synchronous = OFF"_s);
        if (migrateJournal(m_connection.database()).isValid())
            qFatal("cannot migrate");
    }

    void run(const QString &statement)
    {
        if (const auto error = m_connection.run(statement))
            qFatal("%s", qPrintable(error->message));
    }

    void add(const QList<JournalEntry> &entries)
    {
        run(u"BEGIN"_s);
        for (const JournalEntry &entry : entries)
            addOne(entry);
        run(u"COMMIT"_s);
    }

private:
    void addOne(const JournalEntry &entry)
    {
        QSqlQuery query = m_connection.query();
        const QString statement = u"INSERT INTO entry ("_s + journalValueColumns()
            + u", revision, name_key, version_key) VALUES ("_s + journalPlaceholders() + u", ?, '', '')"_s;
        query.prepare(statement);
        for (const QVariant &value : journalValues(entry))
            query.addBindValue(value);
        query.addBindValue(++m_revision);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
    }

    DatabaseConnection m_connection;
    qint64 m_revision = 0;
};

} // namespace

class TestHistoryReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theNewestAreToldAtOnceAndCountedLater();
    void otherQuestionsWaitForTheIndex();
    void whatIsAmongTheNewestIsFoundBeforeAllIsRead();
    void whatIsAmongTheOldestIsWaitedFor();
    void whatIsNowhereIsToldOnceAllIsRead();
    void anotherOrderWaitsForAll();
    void aRowThatChangesMeanwhileIsThereOnceAllIsRead();
    void whatCannotBeReadIsToldAndNotTriedForEver();
    void whatOthersStoreIsFoundByTheNextQuestion();
    void aChangedRowIsFoundAsItIsNow();
    void entriesComeInTheOrderAskedFor();
    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void sortsByWhatIsShown_data();
    void sortsByWhatIsShown();
    void theFirstAnswerHasTheOrderOfTheOthers();
    void aStatusFromTheFutureIsFound();
    void placesAreToldByUse();
    void aMissingFileIsToldEachTime();
    void aForeignFileIsTold();
    void aFileWithFurtherColumnsIsRead();
    void aCopyIsWholeWhileItIsWrittenTo();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.db"_s); }
    using Question = void (HistoryReader::*)(const HistoryQuery &, const HistoryReader::FindReply &);

    /// What it answered within the call or, once the index was built, later.
    std::optional<Result<HistoryFinding>> answerOf(Question question, const HistoryQuery &query);
    std::optional<Result<HistoryFinding>> ask(const HistoryQuery &query)
    {
        return answerOf(&HistoryReader::find, query);
    }
    /// As somebody who looks at the newest first.
    std::optional<Result<HistoryFinding>> askSoon(const HistoryQuery &query)
    {
        return answerOf(&HistoryReader::findSoon, query);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<HistoryReader> m_reader;
};

void TestHistoryReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_writer = std::make_unique<Writer>(file());
    m_reader = std::make_unique<HistoryReader>(file());
}

void TestHistoryReader::cleanup()
{
    m_reader.reset();
    m_writer.reset();
}

std::optional<Result<HistoryFinding>> TestHistoryReader::answerOf(Question question,
                                                                  const HistoryQuery &query)
{
    const auto answer = std::make_shared<std::optional<Result<HistoryFinding>>>();
    (m_reader.get()->*question)(query, [answer](const Result<HistoryFinding> &result) { *answer = result; });
    if (!*answer)
        (void)QTest::qWaitFor([&] { return answer->has_value(); }, 30'000);
    return *answer;
}

void TestHistoryReader::theNewestAreToldAtOnceAndCountedLater()
{
    m_writer->add(madeEntries(0, 5000));
    QSignalSpy changed(m_reader.get(), &HistoryReader::rowsChanged);
    std::optional<Result<HistoryFinding>> first;
    m_reader->find({}, [&](const Result<HistoryFinding> &result) { first = result; });
    QVERIFY(first && first->ok()); // without the event loop
    QCOMPARE(first->value().ids.size(), 5000);
    QCOMPARE(first->value().ids.first(), 5000);
    QCOMPARE(first->value().total, 5000);
    QCOMPARE(first->value().counts.size(), historyGroups);
    QCOMPARE(first->value().counts[static_cast<int>(HistoryGroup::Ready)], -1); // nobody has counted them
    QCOMPARE(first->value().counts[static_cast<int>(HistoryGroup::All)], 5000);
    QTRY_COMPARE(changed.size(), 1);
    const auto second = ask({});
    QCOMPARE(second->value().ids, first->value().ids);
    QVERIFY(second->value().counts[static_cast<int>(HistoryGroup::Ready)] > 1000);
}

void TestHistoryReader::otherQuestionsWaitForTheIndex()
{
    m_writer->add(madeEntries(0, 4100));
    HistoryQuery query;
    query.text = u"win11-4099"_s;
    const auto finding = ask(query);
    QVERIFY(finding && finding->ok());
    QCOMPARE(finding->value().ids, QList<qint64>{4100});
    QCOMPARE(finding->value().total, 4100);
}

void TestHistoryReader::whatIsAmongTheNewestIsFoundBeforeAllIsRead()
{
    m_writer->add(madeEntries(0, 9000));
    QSignalSpy changed(m_reader.get(), &HistoryReader::rowsChanged);
    HistoryQuery query;
    query.text = u"corp"_s; // all of them
    std::optional<Result<HistoryFinding>> first;
    m_reader->findSoon(query, [&](const Result<HistoryFinding> &result) { first = result; });
    QVERIFY(first && first->ok()); // without the event loop
    const QList<qint64> ids = first->value().ids;
    QVERIFY2(!ids.isEmpty() && ids.size() < 9000, qPrintable(QString::number(ids.size())));
    QCOMPARE(ids.first(), 9000);
    QCOMPARE(first->value().total, 9000);
    QCOMPARE(first->value().counts, QList<qint64>(historyGroups, -1)); // nobody has counted them
    QVERIFY(changed.isEmpty());

    QTRY_COMPARE(changed.size(), 1);
    const auto second = askSoon(query);
    QCOMPARE(second->value().ids.size(), 9000);
    QCOMPARE(second->value().ids.first(ids.size()), ids);
    QCOMPARE(second->value().counts[static_cast<int>(HistoryGroup::All)], 9000);
}

void TestHistoryReader::whatIsAmongTheOldestIsWaitedFor()
{
    QList<JournalEntry> rows = madeEntries(0, 9000);
    rows[7].note = u"Rarität"_s;
    m_writer->add(rows);
    HistoryQuery query;
    query.text = u"rarität"_s;
    const auto finding = askSoon(query);
    QVERIFY(finding && finding->ok());
    QCOMPARE(finding->value().ids, QList<qint64>{8});
}

void TestHistoryReader::whatIsNowhereIsToldOnceAllIsRead()
{
    m_writer->add(madeEntries(0, 9000));
    HistoryQuery query;
    query.text = u"nowhere at all"_s;
    const auto finding = askSoon(query);
    QVERIFY(finding && finding->ok());
    QVERIFY(finding->value().ids.isEmpty());
    QCOMPARE(finding->value().counts, QList<qint64>(historyGroups, 0)); // not "not counted yet"
    QCOMPARE(finding->value().total, 9000);
}

/// The first of them may be anywhere.
void TestHistoryReader::anotherOrderWaitsForAll()
{
    m_writer->add(madeEntries(0, 5000));
    HistoryQuery query;
    query.text = u"corp"_s;
    query.order = Qt::AscendingOrder;
    QCOMPARE(askSoon(query)->value().ids.size(), 5000);
    HistoryReader other(file());
    query.sort = HistoryColumn::Name;
    query.order = Qt::DescendingOrder;
    QList<qint64> ids;
    other.findSoon(query, [&](const Result<HistoryFinding> &result) { ids = result.value().ids; });
    QVERIFY(ids.isEmpty());
    QTRY_COMPARE(ids.size(), 5000);
}

/// It leaves the place where it would have been read.
void TestHistoryReader::aRowThatChangesMeanwhileIsThereOnceAllIsRead()
{
    m_writer->add(madeEntries(0, 5000));
    HistoryQuery query;
    query.text = u"geändert"_s;
    QList<qint64> ids;
    m_reader->find(query, [&](const Result<HistoryFinding> &result) { ids = result.value().ids; });
    m_writer->run(u"UPDATE entry SET note = 'Geändert', revision = 10000 WHERE id = 2"_s);
    m_writer->run(u"UPDATE entry SET note = 'Geändert', revision = 10001 WHERE id = 5000"_s); // Read already.
    QTRY_COMPARE(ids, (QList<qint64>{5000, 2}));
    query.text = u"corp"_s;
    QCOMPARE(ask(query)->value().ids.size(), 5000);
}

void TestHistoryReader::whatCannotBeReadIsToldAndNotTriedForEver()
{
    m_writer->add(madeEntries(0, 5000));
    QSignalSpy changed(m_reader.get(), &HistoryReader::rowsChanged);
    HistoryQuery query;
    query.text = u"corp"_s;
    QVERIFY(askSoon(query)->value().ids.size() < 5000);
    m_writer->run(u"ALTER TABLE entry RENAME TO elsewhere"_s);
    QTRY_COMPARE(changed.size(), 1);
    for (int round = 0; round < 2; ++round) {
        const auto answer = askSoon(query); // As who shows it does, because of the change.
        QVERIFY(answer && !answer->ok());
        QCOMPARE(changed.size(), 1);
    }
    m_writer->run(u"ALTER TABLE elsewhere RENAME TO entry"_s);
    QCOMPARE(ask(query)->value().ids.size(), 5000);
}

void TestHistoryReader::whatOthersStoreIsFoundByTheNextQuestion()
{
    HistoryQuery query;
    query.text = u"win11-3"_s;
    QCOMPARE(ask(query)->value().ids.size(), 0);
    m_writer->add(madeEntries(0, 4));
    QCOMPARE(ask(query)->value().ids, QList<qint64>{4});
    m_writer->add(madeEntries(30, 1));
    QCOMPARE(ask(query)->value().ids, (QList<qint64>{5, 4}));
}

void TestHistoryReader::aChangedRowIsFoundAsItIsNow()
{
    m_writer->add(madeEntries(0, 3));
    HistoryQuery query;
    query.text = u"geändert"_s;
    QCOMPARE(ask(query)->value().ids.size(), 0);
    QSignalSpy changed(m_reader.get(), &HistoryReader::rowsChanged);
    m_writer->run(u"UPDATE entry SET note = 'Geändert', revision = 99 WHERE id = 2"_s);
    m_reader->refresh();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ask(query)->value().ids, QList<qint64>{2});
}

void TestHistoryReader::entriesComeInTheOrderAskedFor()
{
    QList<JournalEntry> made = madeEntries(0, 3);
    m_writer->add(made);
    for (int i = 0; i < made.size(); ++i)
        made[i].id = i + 1;
    const auto entries = m_reader->entries({3, 77, 1});
    QCOMPARE(entries.value(), (QList<JournalEntry>{made[2], made[0]}));
}

void TestHistoryReader::sortsByEveryColumn_data()
{
    QTest::addColumn<HistoryColumn>("column");
    QTest::addColumn<QList<qint64>>("ids"); // ascending
    QTest::newRow("status") << HistoryColumn::Status << QList<qint64>{3, 1, 2, 4};
    QTest::newRow("name") << HistoryColumn::Name << QList<qint64>{3, 4, 1, 2};
    QTest::newRow("version") << HistoryColumn::Version << QList<qint64>{2, 3, 1, 4};
    QTest::newRow("account") << HistoryColumn::Account << QList<qint64>{4, 2, 1, 3};
    QTest::newRow("tenant") << HistoryColumn::Tenant << QList<qint64>{4, 3, 2, 1};
    QTest::newRow("source") << HistoryColumn::Source << QList<qint64>{2, 1, 4, 3};
    QTest::newRow("recorded") << HistoryColumn::RecordedAt << QList<qint64>{4, 3, 2, 1};
    QTest::newRow("took") << HistoryColumn::Took << QList<qint64>{3, 4, 1, 2};
}

void TestHistoryReader::sortsByEveryColumn()
{
    QFETCH(HistoryColumn, column);
    QFETCH(QList<qint64>, ids);
    const QStringList names{u"img2"_s, u"Img10"_s, u"alpha"_s, u"img2"_s};
    const QStringList versions{u"1.10.0"_s, u"1.2.0"_s, u"1.9.9"_s, u"later"_s};
    const QStringList accounts{u"b@x"_s, u"A@x"_s, u"c@x"_s, u"a@x"_s};
    const QStringList sources{u"/s/2"_s, u"/s/1"_s, u"/S/10"_s, u"/s/10"_s};
    const QList<int> minutes{5, 10, -1, 2};
    const QList<EntryStatus> statuses{EntryStatus::Pending, EntryStatus::Ready, EntryStatus::Failed,
                                      EntryStatus::Deleted};
    QList<JournalEntry> rows = madeEntries(0, 4);
    for (int i = 0; i < rows.size(); ++i) {
        rows[i].draft = {names[i], versions[i], sources[i]};
        rows[i].accountName = accounts[i];
        rows[i].place.tenantId = QString::number(9 - i);
        rows[i].status = statuses[i];
        rows[i].recordedAt = rows[0].recordedAt.addDays(-i);
        rows[i].settledAt = minutes[i] < 0 ? QDateTime() : rows[i].recordedAt.addSecs(minutes[i] * 60);
    }
    m_writer->add(rows);
    HistoryQuery query;
    query.sort = column;
    query.order = Qt::AscendingOrder;
    const QList<qint64> ascending = ask(query)->value().ids;
    query.order = Qt::DescendingOrder;
    const QList<qint64> descending = ask(query)->value().ids;
    QCOMPARE(ascending, ids);
    QCOMPARE(QList<qint64>(descending.rbegin(), descending.rend()), ids);
}

void TestHistoryReader::sortsByWhatIsShown_data()
{
    QTest::addColumn<HistoryColumn>("column");
    QTest::addColumn<QList<qint64>>("ids"); // ascending
    QTest::newRow("an app as App and its ID") << HistoryColumn::Account << QList<qint64>{2, 3, 1, 4};
    QTest::newRow("a tenant by its domain") << HistoryColumn::Tenant << QList<qint64>{2, 3, 1, 4};
    QTest::newRow("what goes on by its time so far") << HistoryColumn::Took << QList<qint64>{4, 1, 3, 2};
}

void TestHistoryReader::sortsByWhatIsShown()
{
    QFETCH(HistoryColumn, column);
    QFETCH(QList<qint64>, ids);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<JournalEntry> rows = madeEntries(0, 4);
    const QStringList accounts{u"bob@contoso.com"_s, u"Ada@aardvark.example"_s, QString(),
                               u"zoe@x@zoo.example"_s};
    const QStringList tenants{u"1"_s, u"9"_s, u"b5"_s, u"0"_s};
    for (int i = 0; i < rows.size(); ++i) {
        rows[i].accountName = accounts[i];
        rows[i].accountId = u"9d5e"_s;
        rows[i].place.tenantId = tenants[i];
        rows[i].recordedAt = now.addSecs(-3600);
        rows[i].settledAt = rows[i].recordedAt.addSecs(1800);
        rows[i].status = EntryStatus::Ready;
    }
    rows[1].settledAt = rows[1].recordedAt.addSecs(7200);
    rows[2].settledAt = QDateTime(); // for an hour now
    rows[2].status = EntryStatus::Pending;
    rows[3].settledAt = rows[3].recordedAt.addSecs(-60); // a clock was set in between
    m_writer->add(rows);
    HistoryQuery query;
    query.sort = column;
    query.order = Qt::AscendingOrder;
    QCOMPARE(ask(query)->value().ids, ids);
}

void TestHistoryReader::theFirstAnswerHasTheOrderOfTheOthers()
{
    QList<JournalEntry> rows = madeEntries(0, 2500); // more than a slice
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i].recordedAt = rows[0].recordedAt.addSecs(i / 5); // five tenants at the same time
        if (i % 7 == 3)
            rows[i].recordedAt = QDateTime();
        if (i % 7 == 5)
            rows[i].recordedAt = QDateTime(QDate(1950, 1, 1), QTime(0, 0), Qt::UTC);
    }
    m_writer->add(rows);
    for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
        HistoryReader reader(m_folder->filePath(u"journal.db"_s));
        HistoryQuery query;
        query.order = order;
        std::optional<Result<HistoryFinding>> first;
        reader.find(query, [&](const Result<HistoryFinding> &result) { first = result; });
        QVERIFY(first && first->ok());
        QCOMPARE(first->value().counts[static_cast<int>(HistoryGroup::Ready)], -1); // not from the index
        query.text = u"corp"_s; // all of them, but from the index
        QCOMPARE(first->value().ids, ask(query)->value().ids);
    }
}

void TestHistoryReader::aStatusFromTheFutureIsFound()
{
    m_writer->add(madeEntries(0, 3));
    m_writer->run(u"UPDATE entry SET status = 'unknown', raw_status = 'marinating' WHERE id = 2"_s);
    HistoryQuery query;
    query.text = u"marinat"_s;
    QCOMPARE(ask(query)->value().ids, QList<qint64>{2});
}

void TestHistoryReader::placesAreToldByUse()
{
    m_writer->add(madeEntries(0, 40));
    QList<std::pair<Place, QString>> places;
    m_reader->places([&](const auto &result) { places = result.value(); });
    QTRY_COMPARE(places.size(), 4);
    QCOMPARE(places.first().second, u"contoso.com"_s);
    QCOMPARE(places.first().first, madeEntry(0).place);
}

void TestHistoryReader::aMissingFileIsToldEachTime()
{
    HistoryReader reader(m_folder->filePath(u"missing/journal.db"_s));
    for (int round = 0; round < 2; ++round) {
        std::optional<Result<HistoryFinding>> answer;
        reader.find({}, [&](const Result<HistoryFinding> &result) { answer = result; });
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().kind, ErrorKind::Local);
        QVERIFY(!reader.entries({1}).ok());
    }
}

void TestHistoryReader::aForeignFileIsTold()
{
    const QString name = m_folder->filePath(u"foreign.db"_s);
    QFile foreign(name);
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.write(QByteArray(10'000, 'x'));
    foreign.close();
    HistoryReader reader(name);
    std::optional<Result<HistoryFinding>> answer;
    reader.find({}, [&](const Result<HistoryFinding> &result) { answer = result; });
    QVERIFY(answer && !answer->ok());
    QCOMPARE(answer->error().fault, Fault::JournalFailed);
}

void TestHistoryReader::aFileWithFurtherColumnsIsRead()
{
    m_writer->add(madeEntries(0, 3));
    m_writer->run(u"ALTER TABLE entry ADD COLUMN mood TEXT NOT NULL DEFAULT 'fine'"_s);
    m_writer->run(u"UPDATE entry SET status = 'marinating', revision = 10 WHERE id = 1"_s);
    m_writer->run(u"PRAGMA user_version = 7"_s);
    QCOMPARE(ask({})->value().ids.size(), 3);
    QCOMPARE(m_reader->entries({1}).value().first().rawStatus, u"marinating"_s);
}

void TestHistoryReader::aCopyIsWholeWhileItIsWrittenTo()
{
    m_writer->add(madeEntries(0, 10));
    m_writer->run(u"BEGIN IMMEDIATE"_s);
    m_writer->run(u"UPDATE entry SET note = 'half' WHERE id = 1"_s);
    const QString copy = m_folder->filePath(u"copy.db"_s);
    QVERIFY(!m_reader->copyTo(copy));
    m_writer->run(u"ROLLBACK"_s);
    HistoryReader reader(copy);
    QCOMPARE(reader.entries({1}).value().first().note, madeEntry(0).note);
    QCOMPARE(reader.entries({10}).value().size(), 1);
}

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_historyreader.moc"
