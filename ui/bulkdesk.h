// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "confirm.h"
#include "filequestion.h"

#include <QObject>
#include <QString>

class QAction;

namespace cloudpc {

class BulkDialog;
class BulkNotice;
class Workspace;
struct Error;

/// Uploading many images from a table: the action that begins it, its window, and the bar above the list that
/// tells of it while that is closed.
class BulkDesk final : public QObject
{
    Q_OBJECT

public:
    /// What the desk works with and whom it asks. All must outlive it.
    struct Surroundings {
        Workspace &workspace;
        QWidget &window;
        AskForFile askForFile;
        Confirm confirm;
    };

    explicit BulkDesk(Surroundings surroundings);

    /// For the menu File.
    [[nodiscard]] QAction *action() const { return m_action; }
    /// For the top of the list.
    [[nodiscard]] BulkNotice *notice() const { return m_notice; }
    /// With a reason nothing can be sent; empty to allow it.
    void setBlocked(const QString &reason);

signals:
    /// The Images list has a row of this key, which is wished.
    void rowRequested(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    BulkDialog &dialog();
    void open();
    void openWith(const QString &file);
    void show();
    void follow();
    void confirmLeave();
    void exportResult();
    void exportTo(const QString &file);
    void tellRefusal(const Error &error);

    Surroundings m_with;
    QAction *m_action;
    BulkNotice *m_notice;
    BulkDialog *m_dialog = nullptr; ///< Made when it is first wished.
    QString m_blocked;
};

} // namespace cloudpc
