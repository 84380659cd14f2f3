// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMenu>

class QAction;
class QPushButton;

namespace cloudpc {

class Session;

/// The menu Account, also behind the account button of the tool bar: who is signed in, and what can be done
/// about it.
class AccountMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `session` must outlive the menu. In the sandbox it offers the other sample accounts too.
    AccountMenu(Session &session, bool sandbox, QWidget *parent = nullptr);

    /// Makes a button that shows account and tenant, and opens this menu.
    [[nodiscard]] QPushButton *makeButton(QWidget *parent);

signals:
    void signInRequested();
    void signInAsRequested();
    void sandboxRequested();
    void leaveSandboxRequested();

private:
    void takeSession();

    Session &m_session;
    QAction *m_signIn;
    QAction *m_signOut = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace cloudpc
