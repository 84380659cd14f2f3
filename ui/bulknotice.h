// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "spokennotice.h"

class QToolButton;

namespace cloudpc {

class BulkUploads;

/// A bar above the list about the bulk upload: how far it is while its window is closed, how it ended, or
/// that an earlier one can be gone on with. A screen reader hears the latter two, and when it stops to wait;
/// not each row.
class BulkNotice final : public SpokenNotice
{
    Q_OBJECT

public:
    /// `uploads` must outlive the notice.
    explicit BulkNotice(BulkUploads &uploads, QWidget *parent = nullptr);

    /// Where its window says the same, nothing is said here.
    void setWindowShown(bool isShown);

signals:
    void showRequested();
    void goOnRequested(); ///< With the interrupted one.
    void leaveRequested(); ///< What it has not sent.

private:
    void follow();
    void update();
    void showInterrupted();
    void showRun();

    BulkUploads &m_uploads;
    bool m_isWindowShown = false;
    QPushButton *m_goOn;
    QPushButton *m_show;
    QPushButton *m_leave;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QToolButton *m_dismiss;
};

} // namespace cloudpc
