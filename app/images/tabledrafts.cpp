// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/tabledrafts.h"

#include "base/spreadsheetcell.h"
#include "images/idcleaning.h"
#include "images/plaintext.h"

#include <QHash>

#include <algorithm>

namespace cloudpc {

namespace {

/// Longer than any that can be sent, it stays as it is: that is what is told, and cleaning it would take
/// long.
bool isBeyondCleaning(const QString &text)
{
    return text.size() > longestText;
}

TableDraft draftFrom(const QStringList &row, int number, const TableShape &shape)
{
    TableDraft made{.number = number, .draft = {}};
    const auto take = [&](Field field) {
        const QString cell = row.value(shape.column(field));
        const QString text = shape.isDefused ? withFormula(cell) : cell;
        const QString clean = cleanedCell(field, text);
        made.isCleaned = made.isCleaned || clean != text.trimmed();
        return clean;
    };
    made.draft = {.displayName = take(Field::DisplayName),
                  .version = take(Field::Version),
                  .sourceImageResourceId = take(Field::SourceImageResourceId)};
    return made;
}

bool hasCode(const QList<Issue> &issues, IssueCode code)
{
    return std::any_of(issues.begin(), issues.end(),
                       [code](const Issue &issue) { return issue.code == code; });
}

/// What the rows before one have taken.
class RowJudge
{
public:
    explicit RowJudge(const TakenVersions &taken)
        : m_taken(taken)
    {
    }

    RowVerdict judge(const TableDraft &row)
    {
        const Draft &draft = row.draft;
        RowVerdict verdict{.issues = cloudpc::judge(draft, m_taken), .free = {}};
        if (hasCode(verdict.issues, IssueCode::AlreadyExists)) {
            verdict.free = m_taken.nextFree(draft.displayName, draft.version);
            verdict.twin = m_rows.value(TakenVersions::identityOf(draft.displayName, draft.version));
        }
        if (verdict.twin > 0)
            verdict.issues.removeIf(
                [](const Issue &issue) { return issue.code == IssueCode::AlreadyExists; });
        if (gradeOf(verdict) != RowGrade::Error) {
            m_taken.add(draft.displayName, draft.version);
            m_rows.insert(TakenVersions::identityOf(draft.displayName, draft.version), row.number);
        }
        return verdict;
    }

private:
    TakenVersions m_taken;
    QHash<QString, int> m_rows; ///< Of those that can be sent, by TakenVersions::identityOf().
};

} // namespace

QList<TableDraft> draftsFrom(const CsvTable &table, const TableShape &shape)
{
    QList<TableDraft> drafts;
    const int first = firstRow(table) + (shape.hasHeader ? 1 : 0);
    for (int row = first; row < table.rows.size(); ++row) {
        if (!isBlank(table.rows[row]))
            drafts.append(draftFrom(table.rows[row], row + 1, shape));
    }
    return drafts;
}

QString cleanedCell(Field field, const QString &text)
{
    if (isBeyondCleaning(text))
        return text.trimmed();
    if (field == Field::SourceImageResourceId)
        return cleanPastedId(text).text.trimmed();
    return cleanPastedLine(text).trimmed();
}

QList<RowVerdict> judgeRows(const QList<TableDraft> &rows, const TakenVersions &taken)
{
    RowJudge judge(taken);
    QList<RowVerdict> verdicts;
    verdicts.reserve(rows.size());
    for (const TableDraft &row : rows)
        verdicts.append(judge.judge(row));
    return verdicts;
}

RowGrade gradeOf(const RowVerdict &verdict)
{
    if (verdict.twin > 0 || hasError(verdict.issues))
        return RowGrade::Error;
    return verdict.issues.isEmpty() ? RowGrade::Good : RowGrade::Warning;
}

} // namespace cloudpc
