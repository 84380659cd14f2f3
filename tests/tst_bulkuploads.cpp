// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/csvtable.h"
#include "images/tablecolumns.h"
#include "library/bulkexport.h"
#include "support/bulkbench.h"

#include <QFile>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = BulkCondition::State;

class TestBulkUploads : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatWasInterruptedIsOffered();
    void goingOnSendsOnlyTheRest();
    void whatWasBeingSentAtTheCrashIsSettled();
    void whatWasNotSentAtTheCrashIsSent();
    void whatIsLeftIsForgotten();
    void whatIsLeftDoesNotWaitForTheService();
    void aDoneOneIsNotOffered();
    void anotherTenantsIsNotOffered();
    void twoWindowsDoNotRunTheSame();
    void anotherWindowGoesOnWhenTheFirstHasGone();
    void oneAtATime();
    void anotherOneIsOfferedWhenOneIsOver();
    void theResultCanBeReadBack();

private:
    [[nodiscard]] std::unique_ptr<BulkBench> window(bool isSole = true)
    {
        auto bench = std::make_unique<BulkBench>(*m_tenant, m_folder->path(), *m_clock, isSole);
        bench->signIn();
        return bench;
    }
    /// Sends the first of these, and ends.
    void interrupt(const QStringList &names)
    {
        const auto bench = window();
        bench->bulk().start(BulkBench::rows(names));
        QVERIFY(QTest::qWaitFor([&] { return bench->counts().made == 1; }, 20000));
    }
    [[nodiscard]] static BulkCounts offered(BulkBench &bench)
    {
        QList<BulkRow> rows;
        for (const BulkItem &item : bench.bulk().interrupted()->items)
            rows.append(bulkRowFrom(item));
        return countsOf(rows);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BulkTenant> m_tenant;
    std::unique_ptr<ManualClock> m_clock;
};

void TestBulkUploads::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_tenant = std::make_unique<BulkTenant>();
    m_clock = std::make_unique<ManualClock>();
}

void TestBulkUploads::cleanup()
{
    m_clock.reset();
    m_tenant.reset();
    m_folder.reset();
}

void TestBulkUploads::whatWasInterruptedIsOffered()
{
    interrupt({u"a"_s, u"b"_s, u"c"_s});
    const auto next = window();
    QTRY_VERIFY(next->bulk().interrupted());

    QCOMPARE(offered(*next), BulkCounts({.left = 2, .made = 1}));
    QVERIFY(!next->bulk().run());
    QVERIFY(!next->bulk().isUnderWay());
    m_clock->advance(1h);
    QVERIFY2(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 1; }, 100),
             "only when it is wished");
}

void TestBulkUploads::goingOnSendsOnlyTheRest()
{
    interrupt({u"a"_s, u"b"_s, u"c"_s});
    const auto next = window();
    QTRY_VERIFY(next->bulk().interrupted());
    next->bulk().goOn();
    QVERIFY(next->untilState(State::Ended));

    QVERIFY(!next->bulk().interrupted());
    QCOMPARE(next->counts(), BulkCounts({.made = 3}));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestBulkUploads::whatWasBeingSentAtTheCrashIsSettled()
{
    m_tenant->spoil(u"a"_s, Answer::nothing(), true);
    {
        const auto bench = window();
        bench->bulk().start(BulkBench::rows({u"a"_s, u"b"_s}));
        QTRY_COMPARE(m_tenant->posts(u"a"_s), 1);
    }
    const auto next = window();
    QTRY_VERIFY(next->bulk().interrupted());
    QVERIFY(offered(*next).unknown + offered(*next).made == 1);
    next->bulk().goOn();
    QVERIFY(next->untilState(State::Ended));

    QVERIFY(next->until([&] { return next->counts().made == 2; }));
    QCOMPARE(m_tenant->posts(u"a"_s), 1);
    QCOMPARE(m_tenant->made(u"a"_s), 1);
}

/// Noted as an intent while the list was asked, and no further.
void TestBulkUploads::whatWasNotSentAtTheCrashIsSent()
{
    interrupt({u"a"_s, u"b"_s});
    {
        const auto bench = window();
        QTRY_VERIFY(bench->bulk().interrupted());
        m_clock->advance(settleWindow + 1min); // The list is too old to send by.
        m_tenant->listFails = true;
        bench->bulk().goOn();
        QVERIFY(bench->until([&] { return bench->bulk().run() && bench->bulk().run()->rows()[1].wasTried; }));
    }
    m_tenant->listFails = false;
    const auto next = window();
    QTRY_VERIFY(next->bulk().interrupted());
    QCOMPARE(offered(*next), BulkCounts({.left = 1, .made = 1}));
    next->bulk().goOn();
    QVERIFY(next->untilState(State::Ended));

    QCOMPARE(next->counts(), BulkCounts({.made = 2}));
    QCOMPARE(m_tenant->posts(u"b"_s), 1);
}

void TestBulkUploads::whatIsLeftIsForgotten()
{
    interrupt({u"a"_s, u"b"_s});
    {
        const auto next = window();
        QTRY_VERIFY(next->bulk().interrupted());
        next->bulk().leave();
        QTRY_VERIFY(!next->bulk().interrupted());
    }
    const auto last = window();
    QVERIFY(!QTest::qWaitFor([&] { return last->bulk().interrupted().has_value(); }, 200));
    QCOMPARE(m_tenant->posts().size(), 1);
}

void TestBulkUploads::whatIsLeftDoesNotWaitForTheService()
{
    for (int start = 0; start < 2; ++start)
        m_tenant->spoil(u"a"_s, Answer::json(429, "{}", {{"Retry-After", "120"}}));
    {
        const auto bench = window();
        bench->bulk().start(BulkBench::rows({u"a"_s, u"b"_s}));
        QTRY_VERIFY(bench->bulk().run() && bench->bulk().run()->rows()[0].isPostponed);
    }
    m_clock->advance(121s);
    const auto next = window();
    QTRY_VERIFY(next->bulk().interrupted());
    const QString key = next->bulk().interrupted()->items[0].key;
    QTRY_COMPARE(m_tenant->posts().size(), 2);
    QTRY_VERIFY(next->workspace.library().find(key) && next->workspace.library().find(key)->postponed);

    next->bulk().leave();

    QTRY_VERIFY(!next->bulk().interrupted());
    m_clock->advance(1h);
    QVERIFY(!QTest::qWaitFor([this] { return m_tenant->posts().size() > 2; }, 100));
}

void TestBulkUploads::aDoneOneIsNotOffered()
{
    {
        const auto bench = window();
        bench->bulk().start(BulkBench::rows({u"a"_s}));
        QVERIFY(bench->untilState(State::Ended));
    }
    const auto next = window();
    QVERIFY(!QTest::qWaitFor([&] { return next->bulk().interrupted().has_value(); }, 200));
}

void TestBulkUploads::anotherTenantsIsNotOffered()
{
    interrupt({u"a"_s, u"b"_s});
    m_tenant->tenantId = u"d0c4b6ee-1111-4f6b-8a3e-2f5d1c7a9e10"_s;
    const auto next = window();
    QVERIFY(!QTest::qWaitFor([&] { return next->bulk().interrupted().has_value(); }, 200));
}

void TestBulkUploads::twoWindowsDoNotRunTheSame()
{
    const auto first = window(false);
    first->bulk().start(BulkBench::rows({u"a"_s, u"b"_s}));
    QTRY_COMPARE(first->counts().made, 1);
    const auto second = window(false);
    QVERIFY(!QTest::qWaitFor([&] { return second->bulk().interrupted().has_value(); }, 200));

    // Long after the lease that the second one has seen: the first has renewed it.
    for (int i = 0; i < 6; ++i) {
        first->bulk().run()->pause();
        m_clock->advance(59s);
        QVERIFY(!QTest::qWaitFor([&] { return second->bulk().interrupted().has_value(); }, 50));
    }
    first->bulk().run()->resume();
    QVERIFY(first->untilState(State::Ended));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s}));
}

void TestBulkUploads::anotherWindowGoesOnWhenTheFirstHasGone()
{
    auto first = window(false);
    first->bulk().start(BulkBench::rows({u"a"_s, u"b"_s}));
    QTRY_COMPARE(first->counts().made, 1);
    const auto second = window(false);
    first.reset();
    QVERIFY(second->until([&] { return second->bulk().interrupted().has_value(); }));
    second->bulk().goOn();
    QVERIFY(second->untilState(State::Ended));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s}));
}

void TestBulkUploads::oneAtATime()
{
    const auto bench = window();
    bench->bulk().start(BulkBench::rows({u"a"_s, u"b"_s}));
    BulkRun *run = bench->bulk().run();
    bench->bulk().start(BulkBench::rows({u"c"_s}));
    QCOMPARE(bench->bulk().run(), run);
    bench->bulk().dismiss();
    QCOMPARE(bench->bulk().run(), run);
    QVERIFY(bench->untilState(State::Ended));
    QCOMPARE(m_tenant->posts(), QStringList({u"a"_s, u"b"_s}));
    bench->bulk().dismiss();
    QVERIFY(!bench->bulk().run());
}

void TestBulkUploads::anotherOneIsOfferedWhenOneIsOver()
{
    interrupt({u"a"_s, u"b"_s});
    const auto next = window();
    QTRY_VERIFY(next->bulk().interrupted());
    next->bulk().start(BulkBench::rows({u"c"_s}));
    QVERIFY(!next->bulk().interrupted());
    QVERIFY(next->untilState(State::Ended));
    next->bulk().dismiss();
    QTRY_VERIFY(next->bulk().interrupted());
}

void TestBulkUploads::theResultCanBeReadBack()
{
    const auto bench = window();
    m_tenant->spoil(u"=b"_s, Answer::json(400, R"({"error":{"code":"BadRequest","message":"No, \"no\""}})"));
    bench->bulk().start(BulkBench::rows({u"a"_s, u"=b"_s, u"c"_s}));
    QVERIFY(bench->until([&] { return bench->counts().refused == 1; }));
    bench->bulk().run()->stop();
    const QString name = m_folder->filePath(u"result.csv"_s);
    std::optional<Result<Done>> written;
    exportBulk(bench->journal, bench->bulk().run()->rows(), name, this,
               [&](const Result<Done> &result) { written = result; });
    QTRY_VERIFY(written);
    QVERIFY(written->ok());

    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("\xEF\xBB\xBFrow,result,status,displayName,"));
    const CsvTable table = readCsv(QString::fromUtf8(text.mid(3)), u',');
    QCOMPARE(table.rows.size(), 4);
    QStringList results;
    for (const QStringList &row : table.rows.mid(1)) {
        QCOMPARE(row.size(), table.rows[0].size());
        results << row[0] + u' ' + row[1];
    }
    QCOMPARE(results, QStringList({u"2 made"_s, u"3 refused"_s, u"4 notSent"_s}));
    QVERIFY2(table.rows[2].contains(u"'=b"_s), "a spreadsheet must not take it for a formula");
    const QList<TableDraft> drafts = draftsFrom(table, guessShape(table));
    QCOMPARE(drafts.size(), 3);
    QCOMPARE(drafts[1].draft, BulkBench::rows({u"=b"_s}).constFirst().draft);
}

QTEST_GUILESS_MAIN(TestBulkUploads)
#include "tst_bulkuploads.moc"
