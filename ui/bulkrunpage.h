// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "library/bulkrun.h"

#include <QPointer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace cloudpc {

class BulkRunModel;
class BulkTable;
class NoticeBox;

/// The third step of a bulk upload: what becomes of each row while it is sent, and the sum at the end. Shows
/// as well what an interrupted one had come to.
class BulkRunPage final : public QWidget
{
    Q_OBJECT

public:
    explicit BulkRunPage(QWidget *parent = nullptr);

    void follow(BulkRun &run);
    void showInterrupted(const BulkBatch &batch);
    [[nodiscard]] const QList<BulkRow> &rows() const;

signals:
    void goOnRequested(); ///< With the interrupted one.
    void leaveRequested(); ///< What it has not sent.
    void exportRequested();
    /// What was not made is to be a table once more.
    void editRestRequested();
    /// The Images list has a row of this key, which is wished.
    void rowRequested(const QString &key);

private:
    void layOut();
    void connectButtons();
    void update();
    void showProgress(const BulkCounts &counts);
    void showButtons(const BulkCondition &condition, const BulkCounts &counts);

    QPointer<BulkRun> m_run;
    BulkRunModel *m_model;
    NoticeBox *m_headline;
    QProgressBar *m_progress;
    BulkTable *m_table;
    QPushButton *m_goOn;
    QPushButton *m_leave;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_stop;
    QPushButton *m_export;
    QPushButton *m_editRest;
};

} // namespace cloudpc
