// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/tabledrafts.h"

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace cloudpc {

class DryRun;

enum class DryRunColumn { Row, Status, DisplayName, Version, Remark, SourceImageResourceId };
constexpr int dryRunColumnCount = static_cast<int>(DryRunColumn::SourceImageResourceId) + 1;

/// The rows of a table before they are sent; what will be sent can be edited. Its roles are those of
/// ImagesModel, where it has them.
class DryRunModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The dry run must outlive the model.
    explicit DryRunModel(DryRun &dryRun, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What a column edits; nothing if it does not.
    [[nodiscard]] static std::optional<Field> fieldOf(int column);

private:
    void takeRows();
    void takeChange(int first, int last);
    [[nodiscard]] QString textAt(int row, DryRunColumn column) const;
    [[nodiscard]] QVariant statusData(int row, int role) const;

    DryRun &m_dryRun;
    QList<TableDraft> m_rows;
    QList<RowVerdict> m_verdicts;
    bool m_isJudged = true;
};

} // namespace cloudpc
