// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/dryrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString source = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585f001/resourceGroups/rg/providers/"
                       "Microsoft.Compute/images/i"_s;

TableDraft row(int number, const QString &name, const QString &version = u"1.0.0"_s)
{
    return {.number = number, .draft = {name, version, source}};
}

} // namespace

class TestDryRun : public QObject
{
    Q_OBJECT

private slots:
    void judgesTheRowsOfATable();
    void onlyTheLatestTableCounts();
    void aChangeOfTheTenantIsJudgedAnew();
    void imagesThatComeWhileATableIsReadDoNotLoseIt();
    void anEditIsCleanedAndJudged();
    void nothingCanBeSentBeforeItIsJudged();
    void warningsAreSentOnlyIfTheyAreWished();
    void mendsWhatCanBeMended_data();
    void mendsWhatCanBeMended();
};

void TestDryRun::judgesTheRowsOfATable()
{
    DryRun run;
    QSignalSpy judged(&run, &DryRun::judged);
    const CsvTable table = readCsv(u"Name,Version,Resource ID\na,1.0.0,"_s + source + u"\n,1.0.0,x"_s, u',');
    run.setTable(table, guessShape(table));
    QVERIFY(!run.isJudged());
    QVERIFY(judged.wait());

    QCOMPARE(run.rows().size(), 2);
    QCOMPARE(run.counts(), DryRunCounts({.good = 1, .errors = 1}));
    QCOMPARE(run.sendable(true), QList{row(2, u"a"_s)});
}

void TestDryRun::onlyTheLatestTableCounts()
{
    DryRun run;
    const CsvTable first = readCsv(u"a,1.0.0,"_s + source, u',');
    const CsvTable second = readCsv(u"b,1.0.0,"_s + source, u',');
    run.setTable(first, guessShape(first));
    run.setTable(second, guessShape(second));
    QTRY_VERIFY(run.isJudged());
    QCOMPARE(run.rows(), QList{row(1, u"b"_s)});
    run.setTable(first, guessShape(first));
    run.setRows({row(7, u"c"_s)});
    QTRY_VERIFY(run.isJudged());
    QVERIFY(!QTest::qWaitFor([&] { return run.rows() != QList{row(7, u"c"_s)}; }, 100));
}

void TestDryRun::aChangeOfTheTenantIsJudgedAnew()
{
    DryRun run;
    run.setRows({row(1, u"a"_s)});
    QTRY_COMPARE(run.counts(), DryRunCounts({.good = 1}));
    TakenVersions taken;
    taken.add(u"A"_s, u"1.0.0"_s);
    run.setTaken(taken);
    QTRY_COMPARE(run.counts(), DryRunCounts({.errors = 1}));

    QSignalSpy judged(&run, &DryRun::judged);
    run.setTaken(taken);
    QVERIFY2(run.isJudged(), "it is the same");
}

void TestDryRun::imagesThatComeWhileATableIsReadDoNotLoseIt()
{
    DryRun run;
    const CsvTable table = readCsv(u"a,1.0.0,"_s + source, u',');
    run.setTable(table, guessShape(table));
    TakenVersions taken;
    taken.add(u"a"_s, u"1.0.0"_s);
    run.setTaken(taken);
    QTRY_COMPARE(run.counts(), DryRunCounts({.errors = 1}));
}

void TestDryRun::anEditIsCleanedAndJudged()
{
    DryRun run;
    run.setRows({row(1, u"a"_s, {})});
    QTRY_COMPARE(run.counts(), DryRunCounts({.errors = 1}));
    QSignalSpy edited(&run, &DryRun::rowEdited);
    run.edit(0, Field::Version, u" 2.0.0\t"_s);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(run.rows()[0].draft.version, u"2.0.0"_s);
    QTRY_COMPARE(run.counts(), DryRunCounts({.good = 1}));

    run.edit(0, Field::SourceImageResourceId, u"https://portal.azure.com/#@t/resource"_s + source);
    QCOMPARE(run.rows()[0].draft.sourceImageResourceId, source);
    QCOMPARE(edited.size(), 1); // It says the same as before.
}

void TestDryRun::nothingCanBeSentBeforeItIsJudged()
{
    DryRun run;
    run.setRows({row(1, u"a"_s)});
    QVERIFY(run.sendable(true).isEmpty());
    QCOMPARE(run.counts(), DryRunCounts());
    QTRY_COMPARE(run.sendable(true).size(), 1);
    run.edit(0, Field::DisplayName, {});
    QVERIFY2(run.sendable(true).isEmpty(), "it is not any more what was judged");
}

void TestDryRun::warningsAreSentOnlyIfTheyAreWished()
{
    DryRun run;
    run.setRows({row(1, u"a"_s), row(2, u"b"_s, u"1.0"_s), row(3, {})});
    QTRY_COMPARE(run.counts(), DryRunCounts({.good = 1, .warnings = 1, .errors = 1}));
    QCOMPARE(run.sendable(false), QList{row(1, u"a"_s)});
    QCOMPARE(run.sendable(true), QList({row(1, u"a"_s), row(2, u"b"_s, u"1.0"_s)}));
}

void TestDryRun::mendsWhatCanBeMended_data()
{
    QTest::addColumn<TableDraft>("broken");
    QTest::addColumn<bool>("canBe");
    QTest::addColumn<TableDraft>("mended");
    QTest::newRow("a version that is taken") << row(1, u"taken"_s) << true << row(1, u"taken"_s, u"1.0.1"_s);
    QTest::newRow("an invisible character") << row(1, u"a\u200Bb"_s) << true << row(1, u"ab"_s);
    QTest::newRow("nothing wrong") << row(1, u"a"_s) << false << row(1, u"a"_s);
    QTest::newRow("no name") << row(1, {}) << false << row(1, {});
}

void TestDryRun::mendsWhatCanBeMended()
{
    QFETCH(TableDraft, broken);
    QFETCH(TableDraft, mended);
    TakenVersions taken;
    taken.add(u"taken"_s, u"1.0.0"_s);
    DryRun run;
    run.setTaken(taken);
    run.setRows({broken});
    QTRY_VERIFY(run.isJudged());
    QTEST(run.canMend(0), "canBe");
    run.mend(0);
    QCOMPARE(run.rows(), QList{mended});
}

QTEST_GUILESS_MAIN(TestDryRun)
#include "tst_dryrun.moc"
