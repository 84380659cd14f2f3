// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/dryrun.h"

#include "images/plaintext.h"
#include "library/background.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

QString &textOf(Draft &draft, Field field)
{
    switch (field) {
    case Field::DisplayName:
        return draft.displayName;
    case Field::Version:
        return draft.version;
    case Field::SourceImageResourceId:
        return draft.sourceImageResourceId;
    }
    Q_UNREACHABLE();
}

bool canBeTakenOut(const Issue &issue)
{
    return issue.code == IssueCode::InvisibleCharacter;
}

} // namespace

DryRun::DryRun(QObject *parent)
    : QObject(parent)
{
}

void DryRun::setTable(const CsvTable &table, const TableShape &shape)
{
    m_isLoading = true;
    inBackground<QList<TableDraft>>(
        [table, shape]() -> Result<QList<TableDraft>> { return draftsFrom(table, shape); }, this,
        [this, number = ++m_table](const Result<QList<TableDraft>> &rows) {
            if (number == m_table)
                setRows(rows.value());
        });
}

void DryRun::setRows(const QList<TableDraft> &rows)
{
    ++m_table;
    m_isLoading = false;
    m_rows = rows;
    m_verdicts = QList<RowVerdict>(rows.size());
    m_isJudged = false;
    emit rowsReplaced();
    judge();
}

void DryRun::setTaken(const TakenVersions &taken)
{
    if (std::exchange(m_taken, taken) != taken)
        judge();
}

void DryRun::judge()
{
    m_isJudged = false;
    inBackground<QList<RowVerdict>>(
        [rows = m_rows, taken = m_taken]() -> Result<QList<RowVerdict>> { return judgeRows(rows, taken); },
        this,
        [this, generation = ++m_generation](const Result<QList<RowVerdict>> &verdicts) {
            if (generation != m_generation)
                return;
            m_verdicts = verdicts.value();
            m_isJudged = true;
            emit judged();
        });
}

DryRunCounts DryRun::counts() const
{
    DryRunCounts counts;
    if (!isJudged())
        return counts;
    for (const RowVerdict &verdict : m_verdicts) {
        switch (gradeOf(verdict)) {
        case RowGrade::Good:
            ++counts.good;
            break;
        case RowGrade::Warning:
            ++counts.warnings;
            break;
        case RowGrade::Error:
            ++counts.errors;
            break;
        }
    }
    return counts;
}

QList<TableDraft> DryRun::sendable(bool withWarnings) const
{
    QList<TableDraft> rows;
    if (!isJudged())
        return rows;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const RowGrade grade = gradeOf(m_verdicts[i]);
        if (grade == RowGrade::Good || (grade == RowGrade::Warning && withWarnings))
            rows.append(m_rows[i]);
    }
    return rows;
}

void DryRun::edit(int index, Field field, const QString &text)
{
    TableDraft edited = m_rows[index];
    textOf(edited.draft, field) = cleanedCell(field, text);
    if (edited == m_rows[index])
        return;
    m_rows[index] = edited;
    emit rowEdited(index);
    judge();
}

bool DryRun::canMend(int index) const
{
    const RowVerdict &verdict = m_verdicts[index];
    return !verdict.free.isEmpty()
        || std::any_of(verdict.issues.begin(), verdict.issues.end(), canBeTakenOut);
}

void DryRun::mend(int index)
{
    const RowVerdict verdict = m_verdicts[index];
    if (!verdict.free.isEmpty())
        return edit(index, Field::Version, verdict.free);
    for (const Issue &issue : verdict.issues) {
        if (canBeTakenOut(issue))
            return edit(index, issue.field,
                        withoutInvisibleCharacters(textOf(m_rows[index].draft, issue.field)));
    }
}

} // namespace cloudpc
