// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "filequestion.h"
#include "images/tabledrafts.h"
#include "library/bulkrun.h"
#include "library/tableload.h"

#include <QDialog>

class QStackedWidget;

namespace cloudpc {

class BulkRunPage;
class EmptyState;
class MessageBar;
class TableCheckPage;

/// The window of a bulk upload, in three steps: the table, its check, the upload itself. It may be closed at
/// any time: what is under way goes on.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    BulkDialog(AskForFile askForFile, QWidget *parent);

    void askForTable(); ///< The first step.
    void load(const QString &file);
    void setTaken(const TakenVersions &taken);
    void setBlocked(const QString &reason);
    void follow(BulkRun &run);
    void showInterrupted(const BulkBatch &batch);
    /// Something to tell at the top.
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] BulkRunPage &runPage() { return *m_run; }

signals:
    void uploadRequested(const QList<cloudpc::TableDraft> &rows);
    /// It was closed, or is shown.
    void shown(bool isShown);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeInputPage();
    void connectPages();
    void chooseFile();
    void paste();
    void take(const Result<LoadedTable> &loaded, const QString &name);
    void editRest();
    void showCheck();

    AskForFile m_askForFile;
    QString m_file; ///< Empty for a table that was pasted.
    TakenVersions m_taken;
    int m_load = 0; ///< Number of the latest: what is read for older ones falls away.
    MessageBar *m_messages;
    QStackedWidget *m_pages;
    EmptyState *m_input;
    TableCheckPage *m_check;
    BulkRunPage *m_run;
};

} // namespace cloudpc
