// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/bulkrunmodel.h"

#include "library/bulkrun.h"
#include "models/imagesmodel.h"
#include "phrases/bulkphrases.h"
#include "phrases/plaintext.h"

#include <QLocale>

namespace cloudpc {

BulkRunModel::BulkRunModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BulkRunModel::show(BulkRun &run)
{
    if (m_run)
        disconnect(m_run, nullptr, this, nullptr);
    m_run = &run;
    connect(&run, &BulkRun::rowChanged, this, &BulkRunModel::takeRow);
    show(run.rows());
}

void BulkRunModel::show(const QList<BulkRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void BulkRunModel::takeRow(int row)
{
    m_rows[row] = m_run->rows()[row];
    emit dataChanged(index(row, 0), index(row, bulkColumnCount - 1));
}

int BulkRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BulkRunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : bulkColumnCount;
}

QVariant BulkRunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<BulkColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(textAt(index.row(), column));
    case Qt::AccessibleTextRole:
        return textAt(index.row(), column);
    case Qt::ToolTipRole:
        return plainToolTip(textAt(index.row(), column));
    case Qt::TextAlignmentRole:
        return {Qt::AlignLeading | Qt::AlignVCenter};
    default:
        return statusData(m_rows[index.row()], role);
    }
}

QString BulkRunModel::textAt(int row, BulkColumn column) const
{
    const BulkRow &shown = m_rows[row];
    switch (column) {
    case BulkColumn::Row:
        return QLocale().toString(shown.number);
    case BulkColumn::Status:
        return fateWord(shown);
    case BulkColumn::DisplayName:
        return shown.draft.displayName;
    case BulkColumn::Version:
        return shown.draft.version;
    case BulkColumn::Remark:
        return fateSentence(shown);
    }
    Q_UNREACHABLE();
}

QVariant BulkRunModel::statusData(const BulkRow &row, int role) const
{
    switch (role) {
    case ImagesModel::KeyRole:
        return row.key;
    case ImagesModel::PillRole:
        return fateWord(row);
    case ImagesModel::IconRole:
        return static_cast<int>(fateIcon(row));
    case ImagesModel::ToneRole:
        return static_cast<int>(fateTone(row));
    default:
        return {};
    }
}

QVariant BulkRunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= bulkColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return {Qt::AlignLeading | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<BulkColumn>(section)) {
    case BulkColumn::Row:
        return tr("Row");
    case BulkColumn::Status:
        return tr("Status");
    case BulkColumn::DisplayName:
        return tr("Display name");
    case BulkColumn::Version:
        return tr("Version");
    case BulkColumn::Remark:
        return tr("What to know");
    }
    return {};
}

} // namespace cloudpc
