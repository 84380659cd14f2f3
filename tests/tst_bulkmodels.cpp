// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/bulkrunmodel.h"
#include "models/dryrunmodel.h"
#include "models/imagesmodel.h"
#include "phrases/bulkphrases.h"
#include "phrases/tablephrases.h"

#include <QAbstractItemModelTester>
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

BulkRow bulkRow(BulkFate fate, EntryStatus status, const std::optional<Error> &error = {})
{
    return {.number = 2,
            .key = u"k"_s,
            .draft = row(2, u"<b>a</b>"_s).draft,
            .fate = fate,
            .wasTried = true,
            .status = status,
            .error = error};
}

QVariant dataOf(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

} // namespace

class TestBulkModels : public QObject
{
    Q_OBJECT

private slots:
    void theDryRunIsAModel();
    void aRowIsEditedInPlace();
    void aStatusIsWordIconAndColour_data();
    void aStatusIsWordIconAndColour();
    void anEndlessCellIsCutOnTheScreenOnly();
    void theRunIsAModel();
    void eachFateHasItsWords_data();
    void eachFateHasItsWords();

    void everyProblemOfATableIsExplained();
    void whatWasGuessedIsTold();
    void aVerdictSaysAll();
    void everyStateOfARunIsExplained();
    void theSumIsHonest();
};

void TestBulkModels::theDryRunIsAModel()
{
    DryRun run;
    DryRunModel model(run);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    run.setRows({row(2, u"a"_s), row(4, {})});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(dataOf(model, 1, static_cast<int>(DryRunColumn::Row)), u"4"_s);
    QCOMPARE(dataOf(model, 0, static_cast<int>(DryRunColumn::Status)), QString());
    QTRY_COMPARE(dataOf(model, 0, static_cast<int>(DryRunColumn::Status)), u"Can be sent"_s);
    QCOMPARE(dataOf(model, 1, static_cast<int>(DryRunColumn::Status)), u"Cannot be sent"_s);
    QCOMPARE(dataOf(model, 1, static_cast<int>(DryRunColumn::Remark)), u"Enter a name for the image."_s);
    QCOMPARE(changed.size(), 1);
    run.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(run.isJudged());
}

void TestBulkModels::aRowIsEditedInPlace()
{
    DryRun run;
    DryRunModel model(run);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    run.setRows({row(2, u"a"_s, {})});
    for (int column = 0; column < dryRunColumnCount; ++column)
        QCOMPARE(model.index(0, column).flags().testFlag(Qt::ItemIsEditable),
                 DryRunModel::fieldOf(column).has_value());
    QVERIFY(
        model.setData(model.index(0, static_cast<int>(DryRunColumn::Version)), u"1.2.3 "_s, Qt::EditRole));
    QCOMPARE(run.rows()[0].draft.version, u"1.2.3"_s);
    QVERIFY(!model.setData(model.index(0, static_cast<int>(DryRunColumn::Row)), u"7"_s, Qt::EditRole));
    QTRY_COMPARE(run.counts(), DryRunCounts({.good = 1}));
}

void TestBulkModels::aStatusIsWordIconAndColour_data()
{
    QTest::addColumn<TableDraft>("draft");
    QTest::addColumn<QString>("word");
    QTest::addColumn<IconName>("icon");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("good") << row(2, u"a"_s) << u"Can be sent"_s << IconName::Success << Tone::Good;
    QTest::newRow("warning") << row(2, u"a"_s, u"1.0"_s) << u"Warning"_s << IconName::Warning
                             << Tone::Caution;
    QTest::newRow("error") << row(2, {}) << u"Cannot be sent"_s << IconName::Failure << Tone::Bad;
}

void TestBulkModels::aStatusIsWordIconAndColour()
{
    QFETCH(TableDraft, draft);
    DryRun run;
    DryRunModel model(run);
    run.setRows({draft});
    QTRY_VERIFY(run.isJudged());
    const int status = static_cast<int>(DryRunColumn::Status);
    QTEST(dataOf(model, 0, status, ImagesModel::PillRole).toString(), "word");
    QTEST(dataOf(model, 0, status, Qt::AccessibleTextRole).toString(), "word");
    QTEST(static_cast<IconName>(dataOf(model, 0, status, ImagesModel::IconRole).toInt()), "icon");
    QTEST(static_cast<Tone>(dataOf(model, 0, status, ImagesModel::ToneRole).toInt()), "tone");
}

void TestBulkModels::anEndlessCellIsCutOnTheScreenOnly()
{
    DryRun run;
    DryRunModel model(run);
    run.setRows({row(2, QString(30'000, u'x'))});
    const int name = static_cast<int>(DryRunColumn::DisplayName);
    QVERIFY(dataOf(model, 0, name).toString().size() < 400);
    QCOMPARE(dataOf(model, 0, name, Qt::EditRole).toString().size(), 30'000);
    QTRY_VERIFY(run.isJudged());
}

void TestBulkModels::theRunIsAModel()
{
    BulkRunModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({bulkRow(BulkFate::Made, EntryStatus::Ready),
                bulkRow(BulkFate::Refused, EntryStatus::NotAccepted, Error{.httpStatus = 400})});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(dataOf(model, 0, static_cast<int>(BulkColumn::Row)), u"2"_s);
    QCOMPARE(dataOf(model, 0, static_cast<int>(BulkColumn::DisplayName)), u"<b>a</b>"_s);
    QCOMPARE(dataOf(model, 0, static_cast<int>(BulkColumn::DisplayName), Qt::ToolTipRole),
             u"<p>&lt;b&gt;a&lt;/b&gt;</p>"_s);
    QCOMPARE(dataOf(model, 0, 0, ImagesModel::KeyRole), u"k"_s);
    QVERIFY(!dataOf(model, 1, static_cast<int>(BulkColumn::Remark)).toString().isEmpty());
}

void TestBulkModels::eachFateHasItsWords_data()
{
    QTest::addColumn<BulkRow>("row");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("saysWhy");
    BulkRow never = bulkRow(BulkFate::Left, EntryStatus::Submitting);
    never.wasTried = false;
    const Error notSent{.kind = ErrorKind::NotSent, .fault = Fault::ConnectionRefused};
    QTest::newRow("never sent") << never << u"Waiting"_s << false;
    QTest::newRow("not sent yet") << bulkRow(BulkFate::Left, EntryStatus::NotAccepted, notSent)
                                  << u"Will be sent again"_s << true;
    QTest::newRow("under way") << bulkRow(BulkFate::UnderWay, EntryStatus::Submitting) << u"Submitting"_s
                               << false;
    QTest::newRow("pending") << bulkRow(BulkFate::Made, EntryStatus::Pending) << u"Pending"_s << false;
    QTest::newRow("ready") << bulkRow(BulkFate::Made, EntryStatus::Ready) << u"Ready"_s << false;
    QTest::newRow("unknown") << bulkRow(BulkFate::Unknown, EntryStatus::OutcomeUnknown)
                             << u"Outcome unknown"_s << true;
    QTest::newRow("refused") << bulkRow(BulkFate::Refused, EntryStatus::NotAccepted,
                                        Error{.kind = ErrorKind::Rejected, .httpStatus = 400})
                             << u"Not accepted"_s << true;
}

void TestBulkModels::eachFateHasItsWords()
{
    QFETCH(BulkRow, row);
    QFETCH(bool, saysWhy);
    QTEST(fateWord(row), "word");
    QCOMPARE(!fateSentence(row).isEmpty(), saysWhy);
}

void TestBulkModels::everyProblemOfATableIsExplained()
{
    CsvTable table;
    QCOMPARE(explainTable(table), Explanation());
    table.row = 7;
    for (int problem = 1; problem <= static_cast<int>(TableProblem::CellTooLong); ++problem) {
        table.problem = static_cast<TableProblem>(problem);
        QVERIFY(!explainTable(table).title.isEmpty());
        QVERIFY(!explainTable(table).advice.isEmpty());
    }
    table.problem = TableProblem::CellTooLong;
    QVERIFY(explainTable(table).title.contains(u"row 7"));
}

void TestBulkModels::whatWasGuessedIsTold()
{
    CsvTable table;
    QCOMPARE(readingNote(TextEncoding::Utf8, table), QString());
    QCOMPARE(readingNote(TextEncoding::Utf16, table), QString());
    QVERIFY(readingNote(TextEncoding::Windows1252, table).contains(u"Windows-1252"));
    table.openQuote = 3;
    QVERIFY(readingNote(TextEncoding::Utf8, table).contains(u"row 3"));
}

void TestBulkModels::aVerdictSaysAll()
{
    QCOMPARE(verdictSentence({}, false), QString());
    QVERIFY(!verdictSentence({}, true).isEmpty());
    const RowVerdict verdict{
        .issues = {{.field = Field::Version,
                    .severity = Severity::Warning,
                    .code = IssueCode::VersionNotThreeIntegers},
                   {.severity = Severity::Warning, .code = IssueCode::ImageLimitReached, .number = 34}},
        .twin = 5,
        .free = u"1.0.1"_s};
    const QString all = verdictSentence(verdict, false);
    QVERIFY(all.startsWith(u"Row 5"));
    QVERIFY(all.contains(u"three whole numbers"));
    QVERIFY(all.contains(u"34"));
    QCOMPARE(mendText(verdict), u"Use 1.0.1"_s);
    QCOMPARE(mendText({}), QString());
}

void TestBulkModels::everyStateOfARunIsExplained()
{
    const BulkCounts counts{.left = 3, .made = 2};
    for (int state = 0; state <= static_cast<int>(BulkCondition::State::Ended); ++state) {
        for (int reason = 0; reason <= static_cast<int>(BulkReason::Denied); ++reason) {
            for (const auto &error :
                 {std::optional<Error>(), std::optional(Error{.fault = Fault::DiskFull})}) {
                const BulkCondition condition{.state = static_cast<BulkCondition::State>(state),
                                              .reason = static_cast<BulkReason>(reason),
                                              .error = error,
                                              .until = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)};
                QVERIFY(!explainBulk(condition, counts).title.isEmpty());
            }
        }
    }
    QCOMPARE(explainBulk({.state = BulkCondition::State::Running, .error = {}, .until = {}}, counts).title,
             u"Uploading 2 of 5 images"_s);
}

void TestBulkModels::theSumIsHonest()
{
    QVERIFY(bulkSum({.made = 3}).contains(u"3 made"));
    const QString all = bulkSum({.left = 4, .underWay = 1, .made = 3, .refused = 2, .unknown = 1});
    for (const auto part : {u"3 made", u"2 refused", u"2 not known yet", u"4 not sent"})
        QVERIFY2(all.contains(QStringView(part)), qPrintable(all));
}

QTEST_MAIN(TestBulkModels)
#include "tst_bulkmodels.moc"
