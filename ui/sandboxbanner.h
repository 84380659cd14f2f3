// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace cloudpc {

class IconLabel;
class SandboxLauncher;

/// Says that nothing here is real, for as long as the sandbox is on: it cannot be closed. Says too when the
/// sandbox could not start or has ended, and offers to start it again.
class SandboxBanner final : public QFrame
{
    Q_OBJECT

public:
    /// `launcher` must outlive the banner.
    explicit SandboxBanner(SandboxLauncher &launcher, QWidget *parent = nullptr);

    /// The menu behind the clock's button, for the menu bar too: what hangs on a button only is not in the
    /// tree that a screen reader walks.
    [[nodiscard]] QMenu *clockMenu() const { return m_clockMenu; }

signals:
    void speedChosen(int times);
    void jumpRequested();
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeClockButton();
    QMenu *makeClockMenu();
    void colorTitle();
    void takeState();

    SandboxLauncher &m_launcher;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QMenu *m_clockMenu;
    QPushButton *m_clock;
    QPushButton *m_again;
    QPushButton *m_leave;
};

} // namespace cloudpc
