// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/knownsignin.h"
#include "auth/signinwish.h"

#include <QList>
#include <QMenu>

class QAction;
class QPushButton;

namespace cloudpc {

class Workspace;

/// The menu Account, also behind the account button of the tool bar: who is signed in, who else can be, and
/// what can be done about it.
class AccountMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `workspace` must outlive the menu. In the sandbox it offers the other sample accounts too.
    explicit AccountMenu(Workspace &workspace, QWidget *parent = nullptr);

    /// Makes a button that shows account and tenant, and opens this menu.
    [[nodiscard]] QPushButton *makeButton(QWidget *parent);

signals:
    void signInRequested(const cloudpc::SignInWish &wish);
    /// Another tenant, which has to be asked for first.
    void tenantRequested();
    /// Take up another remembered sign-in of the service in use.
    void switchRequested(const cloudpc::KnownSignIn &known);
    /// The same for one of another service or registration.
    void serviceSwitchRequested(const cloudpc::KnownSignIn &known);
    void signInAsRequested();
    void sandboxRequested();
    void leaveSandboxRequested();

private:
    void addWho();
    void addWaysToSignIn();
    QAction *addWish(const QString &text, const SignInWish &wish);
    void takeSession();
    void takeAccounts();
    void addAccount(const KnownSignIn &known);
    [[nodiscard]] bool isHere(const KnownSignIn &known) const;
    [[nodiscard]] bool isCurrent(const KnownSignIn &known) const;
    [[nodiscard]] QString whoText() const;
    [[nodiscard]] QString buttonText() const;

    Workspace &m_workspace;
    QAction *m_who = nullptr;
    QAction *m_copyTenant = nullptr;
    QAction *m_beforeWays = nullptr; ///< The separator below the remembered accounts.
    QList<QAction *> m_accounts;
    QList<QAction *> m_ways;
    QAction *m_signOut = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace cloudpc
