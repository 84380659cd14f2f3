// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "cuttingvfs.h"
#include "journal/journal.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostCuts = 150;

void restore(const PowerCut &cut, const QString &folder)
{
    for (auto file = cut.files.cbegin(); file != cut.files.cend(); ++file) {
        QFile restored(folder + u'/' + file.key());
        QVERIFY(restored.open(QIODevice::WriteOnly));
        restored.write(file.value());
    }
}

JournalEntry fresh(int number)
{
    return {.key = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')),
            .place = {.service = u"global"_s, .tenantId = u"tenant"_s},
            .draft = {u"Image %1"_s.arg(number), u"1.0.0"_s, u"/source"_s},
            .open = OpenAct{.act = Act::Create, .state = ActState::Sending, .attempt = u"attempt"_s},
            .attempts = 1,
            .recordedAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC),
            .image = {{u"padding"_s, QString(300 + number * 137 % 4000, u'x')}}};
}

/// What was acknowledged: a row, and the step that it had reached.
struct Acknowledged {
    QString key;
    qint64 step = 0;
};

/// Stores rows one after the other, each as intent and as outcome, as a program does.
class Writer : public QObject
{
public:
    /// `count` is what it counts in, and may be read on any thread.
    Writer(Journal &journal, std::atomic<qsizetype> &count)
        : m_journal(journal)
        , m_count(count)
    {
    }

    void begin(int rows)
    {
        m_left = rows;
        next();
    }
    [[nodiscard]] const QList<Acknowledged> &done() const { return m_done; }
    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    void next()
    {
        if (m_left-- == 0) {
            m_ended = true;
            return;
        }
        put(fresh(m_left), [this](JournalEntry stored) {
            stored.open.reset();
            stored.status = EntryStatus::Pending;
            stored.imageId = u"image-"_s + stored.key;
            put(stored, [this](const JournalEntry &) { next(); });
        });
    }

    void put(const JournalEntry &entry, std::function<void(JournalEntry)> then)
    {
        m_journal.put(entry, this, [this, then = std::move(then)](const Result<JournalEntry> &stored) {
            QVERIFY(stored.ok());
            m_done.append({stored.value().key, stored.value().step});
            m_count = m_done.size();
            then(stored.value());
        });
    }

    Journal &m_journal;
    std::atomic<qsizetype> &m_count;
    int m_left = 0;
    QList<Acknowledged> m_done;
    bool m_ended = false;
};

/// What a journal that is opened anew lacks of what was acknowledged. All is asked at once.
QStringList missing(Journal &journal, const QList<Acknowledged> &rows)
{
    QTestEventLoop answered;
    QObject context;
    QStringList lacking;
    qsizetype left = rows.size();
    for (const Acknowledged &row : rows) {
        journal.entry(row.key, &context, [&, row](const Result<JournalEntry> &stored) {
            if (--left == 0)
                answered.exitLoop();
            if (!stored || stored.value().step < row.step)
                lacking.append(row.key);
        });
    }
    if (left > 0)
        answered.enterLoop(20);
    return left == 0 ? lacking : QStringList(QStringLiteral("no answer"));
}

} // namespace

class TestPowerCut : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAcknowledgedSurvives_data();
    void whatWasAcknowledgedSurvives();
    void aWeakerSettingWouldLoseRows();
};

void TestPowerCut::whatWasAcknowledgedSurvives_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addRow("one day") << 1U;
    QTest::addRow("another day") << 20261124U;
}

void TestPowerCut::whatWasAcknowledgedSurvives()
{
    QFETCH(unsigned, seed);
    QList<Acknowledged> done;
    QList<PowerCut> cuts;
    {
        const QTemporaryDir folder;
        std::atomic<qsizetype> count = 0;
        const CuttingVfs vfs(seed, 0.1, mostCuts, [&count] { return count.load(); });
        {
            Journal journal(folder.path());
            Writer writer(journal, count);
            writer.begin(200);
            QTRY_VERIFY_WITH_TIMEOUT(writer.hasEnded(), 30000);
            done = writer.done();
        }
        cuts = vfs.cuts();
    }
    QCOMPARE(cuts.size(), mostCuts);
    for (const PowerCut &cut : std::as_const(cuts)) {
        const QTemporaryDir folder;
        restore(cut, folder.path());
        Journal journal(folder.path());
        if (journal.condition().kind == JournalCondition::Kind::Opening)
            QVERIFY(QSignalSpy(&journal, &Journal::conditionChanged).wait());
        QVERIFY(journal.condition().kind == JournalCondition::Kind::Writable);
        if (cut.acknowledged > 0)
            QCOMPARE(journal.condition().setAside, QString());
        QCOMPARE(missing(journal, done.mid(0, cut.acknowledged)), QStringList());
    }
}

/// Proves that the cuts above bite: with SQLite's usual setting for a write-ahead log rows go.
void TestPowerCut::aWeakerSettingWouldLoseRows()
{
    const QTemporaryDir folder;
    qsizetype acknowledged = 0;
    QList<PowerCut> cuts;
    {
        const CuttingVfs vfs(7, 0.5, mostCuts, [&acknowledged] { return acknowledged; });
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"weak"_s);
            database.setDatabaseName(folder.filePath(u"weak.db"_s));
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString &statement : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s,
                                             u"CREATE TABLE row(id INTEGER PRIMARY KEY)"_s})
                QVERIFY(query.exec(statement));
            for (; acknowledged < 100; ++acknowledged)
                QVERIFY(query.exec(u"INSERT INTO row DEFAULT VALUES"_s));
        }
        QSqlDatabase::removeDatabase(u"weak"_s);
        cuts = vfs.cuts();
    }
    int losses = 0;
    for (const PowerCut &cut : std::as_const(cuts)) {
        const QTemporaryDir after;
        restore(cut, after.path());
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"after"_s);
            database.setDatabaseName(after.filePath(u"weak.db"_s));
            QVERIFY(database.open());
            QSqlQuery query(u"SELECT count(*) FROM row"_s, database);
            losses += !query.next() || query.value(0).toLongLong() < cut.acknowledged ? 1 : 0;
        }
        QSqlDatabase::removeDatabase(u"after"_s);
    }
    QVERIFY(losses > 0);
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
