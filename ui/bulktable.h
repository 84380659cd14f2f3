// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTableView>

namespace cloudpc {

/// A table of rows with a status, as the steps of a bulk upload show them. Rows are copied with Ctrl+C; Tab
/// leaves the table.
class BulkTable final : public QTableView
{
    Q_OBJECT

public:
    /// `model` must outlive it; `statusColumn` is drawn as a pill.
    BulkTable(QAbstractItemModel &model, int statusColumn, QWidget *parent = nullptr);

    /// Cells are edited by a double click, F2 or typing.
    void setEditable();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpRows();
    void setUpHeader();
    void addCopyAction();
    void copyRows();
    void fitColumnsOnce();

    const int m_statusColumn;
    bool m_fitted = false;
};

} // namespace cloudpc
