// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/session.h"
#include "auth/signinwish.h"

#include <QObject>

namespace cloudpc {

class AccountMenu;
class MessageBar;
class SignedOutView;
class Workspace;
struct Account;
struct KnownSignIn;

/// Where the session, the menu Account and the page in place of the list meet: hands over how the admin wants
/// to sign in, and tells how it went.
class SignInDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    SignInDesk(Workspace &workspace, AccountMenu &menu, SignedOutView &page, MessageBar &messages,
               QObject *parent = nullptr);

    /// Takes the place of a sign-in that is under way.
    void signIn(const SignInWish &wish);
    /// The same account, with what it was allowed.
    void signInAgain();
    /// True if the list belongs on show: of who is signed in, or of who only has to prove it again.
    [[nodiscard]] bool listIsShown() const;

private:
    void connectMenu(AccountMenu &menu);
    void takeSession();
    void tellSignedOut(const Account &account, Session::Removal removal);
    [[nodiscard]] SignInWish askedAgain() const;
    void askForTenant();
    [[nodiscard]] Permission usualPermission() const;

    Workspace &m_workspace;
    SignedOutView &m_page;
    MessageBar &m_messages;
    QWidget *m_menu; ///< Parent of the dialog.
    SignInWish m_wish; ///< The last one.
    QString m_listOwner; ///< Whose list has been asked for last.
};

} // namespace cloudpc
