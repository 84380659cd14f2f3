// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/csvtable.h"
#include "images/tablecolumns.h"
#include "images/tabledrafts.h"
#include "images/tabletext.h"
#include "journal/historycsv.h"
#include "support/journalrows.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString source = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585f001/resourceGroups/rg/providers/"
                       "Microsoft.Compute/images/i"_s;

CsvTable tableOf(const QString &text)
{
    return readCsv(QString(text).replace(u'*', source), u',');
}

TableDraft row(int number, const QString &name, const QString &version, const QString &id = source)
{
    return {.number = number, .draft = {name, version, id}};
}

using Columns = std::array<int, 3>;

} // namespace

class TestTableDrafts : public QObject
{
    Q_OBJECT

private slots:
    void guessesWhatColumnsAreFor_data();
    void guessesWhatColumnsAreFor();
    void aHeaderCanBeSetAndUnset();
    void ourOwnExportIsReadBack();
    void readsTheRowsBelowTheHeader();
    void cleansCellsLikeAPaste_data();
    void cleansCellsLikeAPaste();
    void apostrophesGoOnlyFromOurOwnExports_data();
    void apostrophesGoOnlyFromOurOwnExports();
    void judgesByTheRulesOfTheForm_data();
    void judgesByTheRulesOfTheForm();
    void aRowLikeAnEarlierOneIsNamed();
    void aRowThatCannotBeSentTakesNothing();
    void theFreeVersionIsFreeInTheTableToo();
    void theLimitIsCountedOverTheRows();
};

void TestTableDrafts::guessesWhatColumnsAreFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasHeader");
    QTest::addColumn<Columns>("columns"); // name, version, source
    const auto guess = [](const char *name, const QString &text, bool hasHeader, const Columns &columns) {
        QTest::newRow(name) << text << hasHeader << columns;
    };
    guess("nothing", {}, false, {-1, -1, -1});
    guess("Graph's names", u"displayName,version,sourceImageResourceId\na,1.0.0,*"_s, true, {0, 1, 2});
    guess("names of the form", u"Source image resource ID,Display name,Version\n*,a,1.0.0"_s, true,
          {1, 2, 0});
    guess("common names", u"Name,Version,Resource ID\na,1.0.0,*"_s, true, {0, 1, 2});
    guess("German names", u"Version,Anzeigename,Ressourcen-ID des Quellabbilds\n1.0.0,a,*"_s, true,
          {1, 0, 2});
    guess("snake case", u"display_name,version,source_image_resource_id\na,1.0.0,*"_s, true, {0, 1, 2});
    guess("letter case and blanks", u" VERSION , NAME ,RESOURCEID\n1.0.0,a,*"_s, true, {1, 0, 2});
    guess("a header alone", u"displayName,version,sourceImageResourceId"_s, true, {0, 1, 2});
    guess("blank lines before it", u"\n , \nName,Version,Resource ID\na,1.0.0,*"_s, true, {0, 1, 2});
    guess("twice the same name", u"Name,Name,Version,Resource ID\na,b,1.0.0,*"_s, true, {0, 2, 3});
    guess("no header", u"a,1.0.0,*\nb,1.0.1,*"_s, false, {0, 1, 2});
    guess("no header, another order", u"*,a,1.0.0\n*,b,1.0.1"_s, false, {1, 2, 0});
    guess("no header, one row", u"1.0.0,*,a"_s, false, {2, 0, 1});
    guess("a portal address", u"a,1.0.0,https://portal.azure.com/#@t/resource/subscriptions/x/overview"_s,
          false, {0, 1, 2});
    guess("words that nobody knows", u"Wer,Was,Woher\na,1.0.0,*\nb,1.0.1,*"_s, true, {0, 1, 2});
    guess("one word that is known", u"Wer,Version,Woher\na,1.0.0,*"_s, true, {0, 1, 2});
    guess("versions that are none", u"a,one,*\nb,two,*"_s, false, {0, -1, 2});
    guess("a name of numbers", u"2024,1.0.0,*"_s, false, {0, 1, 2});
    guess("most decide", u"a,1.0.0,*\nb,x,*\nc,1.0.2,nothing"_s, false, {0, 1, 2});
    guess("a column of a number before", u"Number,Name,Version,Resource ID\n1,a,1.0.0,*"_s, true, {1, 2, 3});
    guess("the image's own id is no source", u"imageId,Name,Version\nx,a,1.0.0"_s, true, {1, 2, -1});
}

void TestTableDrafts::guessesWhatColumnsAreFor()
{
    QFETCH(QString, text);
    const TableShape shape = guessShape(tableOf(text));
    QTEST(shape.hasHeader, "hasHeader");
    QTEST(shape.columns, "columns");
}

void TestTableDrafts::aHeaderCanBeSetAndUnset()
{
    const CsvTable table = tableOf(u"Name,Version,Resource ID\na,1.0.0,*\nb,1.0.0,*"_s);
    const TableShape without = guessShape(table, false);
    QCOMPARE(without.hasHeader, false);
    QCOMPARE(without.columns, (Columns{0, 1, 2}));
    QCOMPARE(draftsFrom(table, without).size(), 3);
    QCOMPARE(draftsFrom(table, guessShape(table, true)).size(), 2);
}

void TestTableDrafts::ourOwnExportIsReadBack()
{
    JournalEntry entry = openCreate(u"=Sales, \"W11\""_s, u"1.0.0"_s);
    entry.draft.sourceImageResourceId = source;
    const QByteArray bytes = historyCsvHeader() + historyCsv(entry, QTimeZone::utc());
    const QString text = decodeText(bytes).text;
    QCOMPARE(guessSeparator(text), u',');
    const CsvTable table = readCsv(text, u',');
    const TableShape shape = guessShape(table);
    QCOMPARE(shape.columns, (Columns{1, 2, 3}));
    QVERIFY(shape.isDefused);
    QVERIFY(table.rows[1][1].startsWith(u"'="));
    QCOMPARE(draftsFrom(table, shape), QList{row(2, u"=Sales, \"W11\""_s, u"1.0.0"_s)});
}

void TestTableDrafts::readsTheRowsBelowTheHeader()
{
    const CsvTable table = tableOf(u"Name,Version,Resource ID\n\na,1.0.0,*\n , ,\nb,1.0.1\nc,1.0.2,*,more"_s);
    QCOMPARE(draftsFrom(table, guessShape(table)),
             QList({row(3, u"a"_s, u"1.0.0"_s), row(5, u"b"_s, u"1.0.1"_s, {}), row(6, u"c"_s, u"1.0.2"_s)}));
    QVERIFY(draftsFrom(CsvTable(), TableShape()).isEmpty());
}

void TestTableDrafts::cleansCellsLikeAPaste_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("clean");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("blanks around") << Field::DisplayName << u" \u00A0 a b \u3000"_s << u"a b"_s << false;
    QTest::newRow("a line break") << Field::DisplayName << u"a\r\nb"_s << u"a b"_s << true;
    QTest::newRow("a version") << Field::Version << u" 1.0.0 "_s << u"1.0.0"_s << false;
    QTest::newRow("an ID") << Field::SourceImageResourceId << source << source << false;
    QTest::newRow("a portal address")
        << Field::SourceImageResourceId
        << u"https://portal.azure.com/#@contoso.com/resource"_s + source + u"/overview"_s << source << true;
    QTest::newRow("far too long") << Field::SourceImageResourceId << QString(30'000, u'/')
                                  << QString(30'000, u'/') << false;
}

void TestTableDrafts::cleansCellsLikeAPaste()
{
    QFETCH(Field, field);
    QFETCH(QString, cell);
    QFETCH(QString, clean);
    QCOMPARE(cleanedCell(field, cell), clean);
    CsvTable table;
    table.rows = {{u"a"_s, u"1"_s, source}};
    table.rows[0][static_cast<int>(field)] = cell;
    const QList<TableDraft> drafts = draftsFrom(table, {.hasHeader = false, .columns = {0, 1, 2}});
    QTEST(drafts.at(0).isCleaned, "isTold");
}

void TestTableDrafts::apostrophesGoOnlyFromOurOwnExports_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("name");
    QTest::newRow("ours") << u"status,displayName,version,sourceImageResourceId,key"_s << u"=a"_s;
    QTest::newRow("somebody's") << u"status,displayName,version,sourceImageResourceId,owner"_s << u"'=a"_s;
    QTest::newRow("by other names") << u"status,Name,version,sourceImageResourceId,key"_s << u"'=a"_s;
}

void TestTableDrafts::apostrophesGoOnlyFromOurOwnExports()
{
    QFETCH(QString, header);
    const CsvTable table = tableOf(header + u"\nready,'=a,1.0.0,*,k"_s);
    QTEST(draftsFrom(table, guessShape(table)).at(0).draft.displayName, "name");
}

void TestTableDrafts::judgesByTheRulesOfTheForm_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<RowGrade>("grade");
    QTest::newRow("good") << Draft{u"a"_s, u"1.0.0"_s, source} << RowGrade::Good;
    QTest::newRow("no name") << Draft{{}, u"1.0.0"_s, source} << RowGrade::Error;
    QTest::newRow("two numbers") << Draft{u"a"_s, u"1.0"_s, source} << RowGrade::Warning;
    QTest::newRow("a disk") << Draft{u"a"_s, u"1.0.0"_s, QString(source).replace(u"images"_s, u"disks"_s)}
                            << RowGrade::Error;
    QTest::newRow("in the tenant") << Draft{u"TAKEN"_s, u"1.0.0"_s, source} << RowGrade::Error;
    QTest::newRow("too long") << Draft{QString(30'000, u'x'), u"1.0.0"_s, source} << RowGrade::Error;
}

void TestTableDrafts::judgesByTheRulesOfTheForm()
{
    QFETCH(Draft, draft);
    TakenVersions taken;
    taken.add(u"taken"_s, u"1.0.0"_s);
    const QList<RowVerdict> verdicts = judgeRows({{.number = 1, .draft = draft}}, taken);
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts[0].issues, judge(draft, taken));
    QTEST(gradeOf(verdicts[0]), "grade");
}

void TestTableDrafts::aRowLikeAnEarlierOneIsNamed()
{
    const QList<RowVerdict> verdicts = judgeRows(
        {row(2, u"a"_s, u"1.0.0"_s), row(3, u"b"_s, u"1.0.0"_s), row(5, u"A"_s, u"1.0.0"_s)}, {});
    QCOMPARE(gradeOf(verdicts[0]), RowGrade::Good);
    QCOMPARE(gradeOf(verdicts[1]), RowGrade::Good);
    QCOMPARE(verdicts[2].twin, 2);
    QCOMPARE(gradeOf(verdicts[2]), RowGrade::Error);
    QVERIFY(verdicts[2].issues.isEmpty());
}

void TestTableDrafts::aRowThatCannotBeSentTakesNothing()
{
    const QList<RowVerdict> verdicts = judgeRows(
        {row(1, u"a"_s, u"1.0.0"_s, u"nonsense"_s), row(2, u"a"_s, u"1.0.0"_s)}, {});
    QCOMPARE(gradeOf(verdicts[0]), RowGrade::Error);
    QCOMPARE(gradeOf(verdicts[1]), RowGrade::Good);
}

void TestTableDrafts::theFreeVersionIsFreeInTheTableToo()
{
    TakenVersions taken;
    taken.add(u"a"_s, u"1.0.0"_s);
    const QList<RowVerdict> verdicts = judgeRows(
        {row(1, u"a"_s, u"1.0.1"_s), row(2, u"a"_s, u"1.0.0"_s), row(3, u"a"_s, u"1.0.1"_s)}, taken);
    QCOMPARE(verdicts[0].free, QString());
    QCOMPARE(verdicts[1].twin, 0);
    QCOMPARE(verdicts[1].free, u"1.0.2"_s);
    QCOMPARE(verdicts[2].twin, 1);
    QCOMPARE(verdicts[2].free, u"1.0.2"_s);
}

void TestTableDrafts::theLimitIsCountedOverTheRows()
{
    TakenVersions taken;
    for (int i = 0; i < imageLimit - 2; ++i)
        taken.add(u"there"_s, QString::number(i));
    const QList<RowVerdict> verdicts = judgeRows({row(1, u"a"_s, u"1.0.0"_s), row(2, u"b"_s, u"1.0.0"_s, {}),
                                                  row(3, u"c"_s, u"1.0.0"_s), row(4, u"d"_s, u"1.0.0"_s)},
                                                 taken);
    QCOMPARE(gradeOf(verdicts[0]), RowGrade::Good);
    QCOMPARE(gradeOf(verdicts[1]), RowGrade::Error);
    QCOMPARE(gradeOf(verdicts[2]), RowGrade::Good);
    QCOMPARE(verdicts[3].issues.constFirst().code, IssueCode::ImageLimitReached);
    QCOMPARE(verdicts[3].issues.constFirst().number, imageLimit);
}

QTEST_GUILESS_MAIN(TestTableDrafts)
#include "tst_tabledrafts.moc"
