// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/dryrunmodel.h"

#include "library/dryrun.h"
#include "models/imagesmodel.h"
#include "phrases/plaintext.h"
#include "phrases/tablephrases.h"

#include <QLocale>

namespace cloudpc {

namespace {

const QString &textOf(const Draft &draft, Field field)
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

} // namespace

DryRunModel::DryRunModel(DryRun &dryRun, QObject *parent)
    : QAbstractTableModel(parent)
    , m_dryRun(dryRun)
{
    connect(&dryRun, &DryRun::rowsReplaced, this, &DryRunModel::takeRows);
    connect(&dryRun, &DryRun::rowEdited, this, [this](int row) { takeChange(row, row); });
    connect(&dryRun, &DryRun::judged, this, [this] { takeChange(0, rowCount() - 1); });
    takeRows();
}

void DryRunModel::takeRows()
{
    beginResetModel();
    m_rows = m_dryRun.rows();
    m_verdicts = m_dryRun.verdicts();
    m_isJudged = m_dryRun.isJudged();
    endResetModel();
}

void DryRunModel::takeChange(int first, int last)
{
    m_rows = m_dryRun.rows();
    m_verdicts = m_dryRun.verdicts();
    m_isJudged = m_dryRun.isJudged();
    if (first <= last)
        emit dataChanged(index(first, 0), index(last, dryRunColumnCount - 1));
}

int DryRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DryRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : dryRunColumnCount;
}

std::optional<Field> DryRunModel::fieldOf(int column)
{
    switch (static_cast<DryRunColumn>(column)) {
    case DryRunColumn::DisplayName:
        return Field::DisplayName;
    case DryRunColumn::Version:
        return Field::Version;
    case DryRunColumn::SourceImageResourceId:
        return Field::SourceImageResourceId;
    case DryRunColumn::Row:
    case DryRunColumn::Status:
    case DryRunColumn::Remark:
        break;
    }
    return std::nullopt;
}

QVariant DryRunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<DryRunColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        // What is shown is cut, so that an endless cell costs nothing; what is edited is not.
        return oneLine(textAt(index.row(), column));
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        return textAt(index.row(), column);
    case Qt::ToolTipRole:
        return plainToolTip(oneLine(textAt(index.row(), column), 2000));
    case Qt::TextAlignmentRole:
        return {Qt::AlignLeading | Qt::AlignVCenter};
    default:
        return statusData(index.row(), role);
    }
}

QString DryRunModel::textAt(int row, DryRunColumn column) const
{
    const TableDraft &draft = m_rows[row];
    const RowVerdict &verdict = m_verdicts[row];
    if (const auto field = fieldOf(static_cast<int>(column)))
        return textOf(draft.draft, *field);
    switch (column) {
    case DryRunColumn::Row:
        return QLocale().toString(draft.number);
    case DryRunColumn::Status:
        return m_isJudged ? gradeWord(gradeOf(verdict)) : QString();
    case DryRunColumn::DisplayName:
    case DryRunColumn::Version:
    case DryRunColumn::SourceImageResourceId:
    case DryRunColumn::Remark:
        break;
    }
    return verdictSentence(verdict, draft.isCleaned);
}

QVariant DryRunModel::statusData(int row, int role) const
{
    const RowGrade grade = gradeOf(m_verdicts[row]);
    switch (role) {
    case ImagesModel::PillRole:
        return textAt(row, DryRunColumn::Status);
    case ImagesModel::IconRole:
        return static_cast<int>(gradeIcon(grade));
    case ImagesModel::ToneRole:
        return static_cast<int>(gradeTone(grade));
    case ImagesModel::StatusRole:
        return static_cast<int>(grade);
    default:
        return {};
    }
}

bool DryRunModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto field = fieldOf(index.column());
    if (role != Qt::EditRole || !field || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_dryRun.edit(index.row(), *field, value.toString());
    return true;
}

Qt::ItemFlags DryRunModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return fieldOf(index.column()) ? usual | Qt::ItemIsEditable : usual;
}

QVariant DryRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= dryRunColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return {Qt::AlignLeading | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<DryRunColumn>(section)) {
    case DryRunColumn::Row:
        return tr("Row");
    case DryRunColumn::Status:
        return tr("Status");
    case DryRunColumn::DisplayName:
        return tr("Display name");
    case DryRunColumn::Version:
        return tr("Version");
    case DryRunColumn::SourceImageResourceId:
        return tr("Source image resource ID");
    case DryRunColumn::Remark:
        return tr("What to know");
    }
    return {};
}

} // namespace cloudpc
