// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journalrow.h"
#include "journal/newrow.h"
#include "support/journalrows.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestNewRow : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnHasItsCharacter();
    void onlyWhatIsThereIsBound();
    void idAndStepCountForNothing();
    void withoutImageIsTheRowOfAnEntryWithNone_data();
    void withoutImageIsTheRowOfAnEntryWithNone();
    void theStatementTakesWhatIsBound_data();
    void theStatementTakesWhatIsBound();
};

void TestNewRow::everyColumnHasItsCharacter()
{
    const qsizetype columns = journalValueColumns().split(u", "_s).size() + 2; // and both keys
    QCOMPARE(newRow(fullRow()).pattern.size(), columns);
    QCOMPARE(newRow(JournalEntry()).pattern.size(), columns);
    QCOMPARE(newRow(fullRow()).key, fullRow().key);
}

void TestNewRow::onlyWhatIsThereIsBound()
{
    const NewRow full = newRow(fullRow());
    QCOMPARE(full.values.size(), full.pattern.size());
    QCOMPARE(full.values.last(), QVariant(u"3.2.1"_s));
    const NewRow empty = newRow(JournalEntry());
    QCOMPARE(empty.values.size(), empty.pattern.count(u'?') + empty.pattern.count(u'j'));
    QVERIFY(empty.values.size() < 6);
    for (const QVariant &value : empty.values)
        QVERIFY(!value.isNull());
}

void TestNewRow::idAndStepCountForNothing()
{
    JournalEntry other = fullRow();
    other.id = 17;
    other.step = 23;
    QCOMPARE(newRow(other), newRow(fullRow()));
    QCOMPARE(newRow(other).values.first(), 1);
}

void TestNewRow::withoutImageIsTheRowOfAnEntryWithNone_data()
{
    QTest::addColumn<JournalEntry>("entry");
    QTest::newRow("every field set") << fullRow();
    QTest::newRow("few fields set") << accepted(openCreate(u"a"_s, u"1"_s), u"image"_s);
    QTest::newRow("no image") << openCreate(u"a"_s, u"1"_s);
}

void TestNewRow::withoutImageIsTheRowOfAnEntryWithNone()
{
    QFETCH(JournalEntry, entry);
    const NewRow row = withoutImage(newRow(entry));
    entry.imageId.clear();
    QCOMPARE(row, newRow(entry));
}

void TestNewRow::theStatementTakesWhatIsBound_data()
{
    QTest::addColumn<JournalEntry>("entry");
    QTest::newRow("every field set") << fullRow();
    QTest::newRow("no field set") << JournalEntry();
}

void TestNewRow::theStatementTakesWhatIsBound()
{
    QFETCH(const JournalEntry, entry);
    const NewRow row = newRow(entry);
    QCOMPARE(insertStatement(row.pattern).count(u'?'), row.values.size());
}

QTEST_GUILESS_MAIN(TestNewRow)
#include "tst_newrow.moc"
