// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "library/dryrun.h"
#include "library/tableload.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;

namespace cloudpc {

class BulkTable;
class ColumnChoice;
class DryRunModel;
class MessageLine;
class PrimaryButton;

/// The second step of a bulk upload: how the table is read, what the rules of the form say to each row, and
/// what of it is to be sent. Nothing is sent before Upload is pressed.
class TableCheckPage final : public QWidget
{
    Q_OBJECT

public:
    explicit TableCheckPage(QWidget *parent = nullptr);

    /// Shows a table that was read; `name` is what it is called, `isFile` whether it can be read once more.
    void setTable(const LoadedTable &loaded, const QString &name, bool isFile);
    /// Shows rows that are of no table any more.
    void setRows(const QList<TableDraft> &rows, const QString &name);
    void setTaken(const TakenVersions &taken) { m_dryRun.setTaken(taken); }
    /// Upload is disabled while there is a reason, which is shown beside it; empty to allow it.
    void setBlocked(const QString &reason);

signals:
    void uploadRequested(const QList<cloudpc::TableDraft> &rows);
    /// Another table is wished.
    void backRequested();
    void reloadRequested();

private:
    void layOut();
    QWidget *makeHead();
    QWidget *makeChips();
    QWidget *makeFoot();
    void connectParts();
    void readAnew(const Result<LoadedTable> &loaded);
    void showTable(const TableShape &shape);
    void takeVerdicts();
    void showCounts(const DryRunCounts &counts);
    void showCurrent();
    void updateUpload();
    [[nodiscard]] int currentRow() const;

    DryRun m_dryRun;
    LoadedTable m_loaded;
    QString m_blocked;
    DryRunModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLabel *m_name;
    QPushButton *m_reload;
    ColumnChoice *m_columns;
    MessageLine *m_note;
    QButtonGroup *m_chips;
    BulkTable *m_table;
    MessageLine *m_remark;
    QCheckBox *m_withWarnings;
    QLabel *m_reason;
    PrimaryButton *m_upload;
};

} // namespace cloudpc
