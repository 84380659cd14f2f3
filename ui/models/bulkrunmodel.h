// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "library/bulkfate.h"

#include <QAbstractTableModel>
#include <QList>
#include <QPointer>

namespace cloudpc {

class BulkRun;

enum class BulkColumn { Row, Status, DisplayName, Version, Remark };
constexpr int bulkColumnCount = static_cast<int>(BulkColumn::Remark) + 1;

/// The rows of a bulk upload and what has become of each, as it happens. Its roles are those of ImagesModel,
/// where it has them.
class BulkRunModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit BulkRunModel(QObject *parent = nullptr);

    /// Shows these rows, and follows the bulk upload that they belong to.
    void show(BulkRun &run);
    /// Rows that nobody is at.
    void show(const QList<BulkRow> &rows);
    [[nodiscard]] const QList<BulkRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeRow(int row);
    [[nodiscard]] QString textAt(int row, BulkColumn column) const;
    [[nodiscard]] QVariant statusData(const BulkRow &row, int role) const;

    QPointer<BulkRun> m_run;
    QList<BulkRow> m_rows;
};

} // namespace cloudpc
