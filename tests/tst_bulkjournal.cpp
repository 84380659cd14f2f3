// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/bulkjournal.h"
#include "journal/journal.h"
#include "support/journalrows.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

BulkBatch batchOf(const QStringList &names, const QString &key = u"batch"_s)
{
    BulkBatch batch{.key = key,
                    .place = samplePlace(),
                    .accountName = u"admin@contoso.example"_s,
                    .startedAt = sampleTime(),
                    .process = u"one"_s,
                    .leaseUntil = sampleTime(1000),
                    .items = {}};
    for (const QString &name : names) {
        const JournalEntry entry = openCreate(name, u"1.0.0"_s);
        batch.items.append({.number = static_cast<int>(batch.items.size()) + 2,
                            .key = entry.key,
                            .draft = entry.draft,
                            .entry = {}});
    }
    return batch;
}

BulkClaim claimOf(const QString &process, int at, bool isSole = false)
{
    return {.process = process, .now = sampleTime(at), .leaseUntil = sampleTime(at + 1000), .isSole = isSole};
}

} // namespace

class TestBulkJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsBegunIsFoundAgain();
    void aRowThatWasSentHasItsEntry();
    void anotherPlaceIsNotMixedIn();
    void theOldestComesFirst();
    void whoeverHoldsItKeepsItUntilTheLeaseIsOver();
    void whatWasReleasedIsAnybodys();
    void theOnlyProgramTakesItAtOnce();
    void whoHasLostItIsTold();
    void theEndForgetsItAndKeepsTheEntries();
    void halfABatchIsNoBatch();
    void manyRowsAreStored();

private:
    template <typename T, typename Ask>
    [[nodiscard]] Result<T> answerTo(Ask ask)
    {
        std::optional<Result<T>> answer;
        ask([&answer](const Result<T> &result) { answer = result; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            return Error{.message = u"no answer came"_s};
        return *answer;
    }
    [[nodiscard]] Result<Done> begin(const BulkBatch &batch)
    {
        return answerTo<Done>([&](const auto &callback) { m_bulk->begin(batch, this, callback); });
    }
    [[nodiscard]] QList<BulkBatch> all(const Place &place = samplePlace())
    {
        const auto found = answerTo<QList<BulkBatch>>(
            [&](const auto &callback) { m_bulk->all(place, this, callback); });
        return found ? found.value() : QList<BulkBatch>();
    }
    [[nodiscard]] Result<BulkBatch> take(const BulkClaim &claim)
    {
        return answerTo<BulkBatch>(
            [&](const auto &callback) { m_bulk->take(u"batch"_s, claim, this, callback); });
    }
    [[nodiscard]] Fault renew(const BulkClaim &claim)
    {
        return faultOf(
            answerTo<Done>([&](const auto &callback) { m_bulk->renew(u"batch"_s, claim, this, callback); }));
    }
    [[nodiscard]] Fault release(const QString &process)
    {
        return faultOf(answerTo<Done>(
            [&](const auto &callback) { m_bulk->release(u"batch"_s, process, this, callback); }));
    }
    [[nodiscard]] Fault end(const QString &process)
    {
        return faultOf(
            answerTo<Done>([&](const auto &callback) { m_bulk->end(u"batch"_s, process, this, callback); }));
    }
    [[nodiscard]] static Fault faultOf(const auto &result)
    {
        return result ? Fault::None : result.error().fault;
    }
    [[nodiscard]] Result<JournalEntry> put(const JournalEntry &entry)
    {
        return answerTo<JournalEntry>([&](const auto &callback) { m_journal->put(entry, this, callback); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<BulkJournal> m_bulk;
};

void TestBulkJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_folder->path());
    m_bulk = std::make_unique<BulkJournal>(*m_journal);
}

void TestBulkJournal::cleanup()
{
    m_bulk.reset();
    m_journal.reset();
    m_folder.reset();
}

void TestBulkJournal::whatIsBegunIsFoundAgain()
{
    const BulkBatch batch = batchOf({u"a"_s, u"b"_s});
    QVERIFY(begin(batch));
    m_bulk.reset();
    m_journal.reset();

    m_journal = std::make_unique<Journal>(m_folder->path());
    m_bulk = std::make_unique<BulkJournal>(*m_journal);
    QCOMPARE(all(), QList{batch});
}

void TestBulkJournal::aRowThatWasSentHasItsEntry()
{
    QVERIFY(begin(batchOf({u"a"_s, u"b"_s})));
    const auto stored = put(openCreate(u"b"_s, u"1.0.0"_s));
    QVERIFY(stored);

    const QList<BulkItem> items = all().constFirst().items;
    QVERIFY(!items[0].entry);
    QCOMPARE(items[1].entry, std::optional(stored.value()));
}

void TestBulkJournal::anotherPlaceIsNotMixedIn()
{
    QVERIFY(begin(batchOf({u"a"_s})));
    QVERIFY(all({samplePlace().service, u"another tenant"_s}).isEmpty());
    QVERIFY(all({u"another service"_s, samplePlace().tenantId}).isEmpty());
}

void TestBulkJournal::theOldestComesFirst()
{
    BulkBatch later = batchOf({u"a"_s}, u"later"_s);
    later.startedAt = sampleTime(5);
    QVERIFY(begin(later));
    QVERIFY(begin(batchOf({u"b"_s}, u"earlier"_s)));

    QCOMPARE(all().size(), 2);
    QCOMPARE(all().constFirst().key, u"earlier"_s);
    QCOMPARE(all().constFirst().items.size(), 1);
}

void TestBulkJournal::whoeverHoldsItKeepsItUntilTheLeaseIsOver()
{
    QVERIFY(begin(batchOf({u"a"_s})));
    QCOMPARE(faultOf(take(claimOf(u"two"_s, 999))), Fault::AlreadyUnderWay);
    QVERIFY(take(claimOf(u"one"_s, 999)));
    QCOMPARE(faultOf(take(claimOf(u"two"_s, 1998))), Fault::AlreadyUnderWay);

    const auto taken = take(claimOf(u"two"_s, 1999));
    QVERIFY(taken);
    QCOMPARE(taken.value().process, u"two"_s);
    QCOMPARE(taken.value().leaseUntil, sampleTime(2999));
    QCOMPARE(taken.value().items.size(), 1);
}

void TestBulkJournal::whatWasReleasedIsAnybodys()
{
    QVERIFY(begin(batchOf({u"a"_s})));
    QCOMPARE(release(u"two"_s), Fault::Superseded);
    QCOMPARE(release(u"one"_s), Fault::None);
    QVERIFY(take(claimOf(u"two"_s, 0)));
}

void TestBulkJournal::theOnlyProgramTakesItAtOnce()
{
    QVERIFY(begin(batchOf({u"a"_s})));
    QVERIFY(take(claimOf(u"two"_s, 0, true)));
}

void TestBulkJournal::whoHasLostItIsTold()
{
    QVERIFY(begin(batchOf({u"a"_s})));
    QCOMPARE(renew(claimOf(u"one"_s, 500)), Fault::None);
    QCOMPARE(all().constFirst().leaseUntil, sampleTime(1500));
    QVERIFY(take(claimOf(u"two"_s, 2000)));

    QCOMPARE(renew(claimOf(u"one"_s, 2000)), Fault::Superseded);
    QCOMPARE(release(u"one"_s), Fault::Superseded);
    QCOMPARE(end(u"one"_s), Fault::Superseded);
    QCOMPARE(all().constFirst().leaseUntil, sampleTime(3000));
}

void TestBulkJournal::theEndForgetsItAndKeepsTheEntries()
{
    QVERIFY(begin(batchOf({u"a"_s, u"b"_s})));
    QVERIFY(put(openCreate(u"a"_s, u"1.0.0"_s)));
    QCOMPARE(end(u"one"_s), Fault::None);

    QVERIFY(all().isEmpty());
    QCOMPARE(faultOf(take(claimOf(u"two"_s, 5000, true))), Fault::AlreadyUnderWay);
    QVERIFY(answerTo<JournalEntry>(
        [&](const auto &callback) { m_journal->entry(openCreate(u"a"_s, u"1.0.0"_s).key, this, callback); }));
    QVERIFY2(begin(batchOf({u"a"_s, u"b"_s})), "its rows have gone with it");
}

void TestBulkJournal::halfABatchIsNoBatch()
{
    BulkBatch batch = batchOf({u"a"_s, u"b"_s});
    batch.items[1].number = batch.items[0].number;
    QVERIFY(!begin(batch));
    QVERIFY(all().isEmpty());
}

void TestBulkJournal::manyRowsAreStored()
{
    QStringList names;
    for (int i = 0; i < 10'000; ++i)
        names << QString::number(i);
    QVERIFY(begin(batchOf(names)));
    QCOMPARE(all().constFirst().items.size(), 10'000);
}

QTEST_GUILESS_MAIN(TestBulkJournal)
#include "tst_bulkjournal.moc"
