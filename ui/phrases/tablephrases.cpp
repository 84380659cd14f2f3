// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/tablephrases.h"

#include "phrases/draftphrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace cloudpc {

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString oneIssue(const Issue &issue)
{
    if (issue.code == IssueCode::ImageLimitReached)
        return Tables::tr(
                   "With the rows before it the tenant has %1 images. The service accepts %2, so it may "
                   "refuse this one.")
            .arg(number(issue.number), number(imageLimit));
    return issueSentence(issue);
}

} // namespace

Explanation explainTable(const CsvTable &table)
{
    const QString row = number(table.row);
    switch (table.problem) {
    case TableProblem::None:
        return {};
    case TableProblem::Empty:
        return {Tables::tr("The table is empty"), Tables::tr("It needs a row for each image.")};
    case TableProblem::Workbook:
        return {Tables::tr("This is a workbook, not a CSV file"),
                Tables::tr("Save it as CSV (UTF-8), or copy its cells and paste them here.")};
    case TableProblem::NotText:
        return {Tables::tr("This is not a text file"),
                Tables::tr("Save the table as CSV (UTF-8), or copy its cells and paste them here.")};
    case TableProblem::TooLarge:
        return {Tables::tr("The table is too large"),
                Tables::tr("At most %1 are read. Divide it into several tables.")
                    .arg(QLocale().formattedDataSize(tableByteLimit))};
    case TableProblem::TooManyRows:
        return {
            Tables::tr("The table has too many rows"),
            Tables::tr("At most %1 rows are read, blank ones and the header included. Divide it into several "
                       "tables.")
                .arg(number(tableRowLimit))};
    case TableProblem::TooManyColumns:
        return {Tables::tr("Row %1 has too many columns").arg(row),
                Tables::tr("At most %1 are read. Check which character separates the columns.")
                    .arg(number(tableColumnLimit))};
    case TableProblem::CellTooLong:
        return {
            Tables::tr("A cell in row %1 is too long").arg(row),
            Tables::tr("At most %1 characters are read. Check the quotation marks in and before this row.")
                .arg(number(tableCellLimit))};
    }
    Q_UNREACHABLE();
}

QString readingNote(TextEncoding encoding, const CsvTable &table)
{
    QStringList notes;
    if (encoding == TextEncoding::Windows1252)
        notes << Tables::tr(
            "The file is not in UTF-8. It was read as Windows-1252: check letters with accents.");
    if (table.openQuote > 0)
        notes << Tables::tr(
                     "A quotation mark in row %1 is never closed. From there on quotation marks were read as "
                     "letters: check the rows.")
                     .arg(number(table.openQuote));
    return notes.join(u' ');
}

QString gradeWord(RowGrade grade)
{
    switch (grade) {
    case RowGrade::Good:
        return Tables::tr("Can be sent");
    case RowGrade::Warning:
        return Tables::tr("Warning");
    case RowGrade::Error:
        return Tables::tr("Cannot be sent");
    }
    Q_UNREACHABLE();
}

IconName gradeIcon(RowGrade grade)
{
    switch (grade) {
    case RowGrade::Good:
        return IconName::Success;
    case RowGrade::Warning:
        return IconName::Warning;
    case RowGrade::Error:
        return IconName::Failure;
    }
    Q_UNREACHABLE();
}

Tone gradeTone(RowGrade grade)
{
    switch (grade) {
    case RowGrade::Good:
        return Tone::Good;
    case RowGrade::Warning:
        return Tone::Caution;
    case RowGrade::Error:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString verdictSentence(const RowVerdict &verdict, bool isCleaned)
{
    QStringList sentences;
    if (verdict.twin > 0)
        sentences << Tables::tr("Row %1 has the same name and version. Together they must be unique.")
                         .arg(number(verdict.twin));
    for (const Issue &issue : verdict.issues)
        sentences << oneIssue(issue);
    if (isCleaned)
        sentences << Tables::tr("A cell held more than it should and was cleaned: check it.");
    return sentences.join(u' ');
}

QString mendText(const RowVerdict &verdict)
{
    if (!verdict.free.isEmpty())
        return Tables::tr("Use %1", "a version number that is still free").arg(verdict.free);
    for (const Issue &issue : verdict.issues) {
        if (issue.code == IssueCode::InvisibleCharacter)
            return issueActionText(issue);
    }
    return {};
}

QString dryRunSum(const DryRunCounts &counts)
{
    QStringList parts{Tables::tr("%n can be sent", nullptr, counts.good)};
    if (counts.warnings > 0)
        parts << Tables::tr("%n with a warning", nullptr, counts.warnings);
    if (counts.errors > 0)
        parts << Tables::tr("%n cannot be sent", nullptr, counts.errors);
    return QLocale().createSeparatedList(parts);
}

} // namespace cloudpc
