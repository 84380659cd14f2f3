// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "signindesk.h"

#include "accountmenu.h"
#include "auth/accountbook.h"
#include "auth/session.h"
#include "library/imagelibrary.h"
#include "library/workspace.h"
#include "messagebar.h"
#include "phrases/accountphrases.h"
#include "signedoutview.h"
#include "tenantdialog.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using State = Session::State;

SignInDesk::SignInDesk(Workspace &workspace, AccountMenu &menu, SignedOutView &page, MessageBar &messages,
                       QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_page(page)
    , m_messages(messages)
    , m_menu(&menu)
{
    Session &session = workspace.session();
    connect(&session, &Session::changed, this, &SignInDesk::takeSession);
    connect(&session, &Session::signedOut, this, &SignInDesk::tellSignedOut);
    connect(&page, &SignedOutView::signInRequested, this, [this](const SignInWish &wish) {
        if (wish == SignInWish())
            signInAgain();
        else
            signIn(wish);
    });
    connect(&page, &SignedOutView::cancelRequested, &session, &Session::cancelSignIn);
    connect(&page, &SignedOutView::codeRequested, this, [this] {
        SignInWish wish = m_wish;
        wish.way = SignInWish::Way::DeviceCode;
        signIn(wish);
    });
    connectMenu(menu);
    takeSession();
}

void SignInDesk::connectMenu(AccountMenu &menu)
{
    connect(&menu, &AccountMenu::signInRequested, this, [this](SignInWish wish) {
        if (wish == SignInWish() && m_workspace.session().state() == State::SignInNeeded)
            return signInAgain();
        // Who is signed in and asks for it wants another account.
        if (wish == SignInWish() && m_workspace.session().state() == State::SignedIn)
            wish.chooseAccount = true;
        signIn(wish);
    });
    connect(&menu, &AccountMenu::signInAsRequested, &m_workspace, &Workspace::signInAs);
    connect(&menu, &AccountMenu::switchRequested, &m_workspace.session(), &Session::switchTo);
    connect(&menu, &AccountMenu::tenantRequested, this, &SignInDesk::askForTenant);
}

void SignInDesk::signIn(const SignInWish &wish)
{
    m_wish = wish;
    m_workspace.signIn(wish);
}

void SignInDesk::signInAgain()
{
    signIn({.permission = usualPermission()});
}

/// What this account had asked for: it may not be allowed more.
Permission SignInDesk::usualPermission() const
{
    const Session &session = m_workspace.session();
    return session.known() ? session.known()->permission : Permission::ReadWrite;
}

bool SignInDesk::listIsShown() const
{
    const Session &session = m_workspace.session();
    if (session.state() == State::SignedIn)
        return true;
    return session.state() == State::SignInNeeded && session.owner() == m_listOwner
        && m_workspace.library().freshAt().isValid();
}

void SignInDesk::takeSession()
{
    const Session &session = m_workspace.session();
    const bool signingIn = session.state() == State::SigningIn;
    if (session.state() == State::SignedIn)
        m_listOwner = session.owner();
    if (signingIn) {
        const SignInProgress progress = session.progress().value_or(SignInProgress());
        const Error stuck{.kind = ErrorKind::Local, .fault = Fault::BrowserNotOpened};
        m_page.showSigningIn(progress, progress.browserFailed ? std::optional(stuck) : std::nullopt);
        return;
    }
    m_page.showSignedOut(
        {.error = session.lastError(),
         .account = session.state() == State::SignInNeeded ? session.account() : std::nullopt,
         .asked = askedAgain()});
}

/// The wish of the last sign-in, or that of the account that has to come back.
SignInWish SignInDesk::askedAgain() const
{
    SignInWish wish = m_wish;
    if (m_workspace.session().state() == State::SignInNeeded && wish == SignInWish())
        wish.permission = usualPermission();
    return wish;
}

void SignInDesk::tellSignedOut(const Account &account, Session::Removal removal)
{
    const QString who = accountName(account);
    const bool stored = !m_workspace.sandbox() && m_workspace.choice().remember == Remember::Keychain
        && removal == Session::Removal::Deleted;
    if (removal == Session::Removal::Failed) {
        // The names that the keychain shows end so.
        const QString entry = account.tenantId.toLower() + u'|' + account.objectId.toLower();
        m_messages.showMessage(
            Tone::Caution, tr("Signed out %1").arg(who),
            tr("The keychain did not delete the sign-in. Delete it there by hand: it is the entry of "
               "cloudpc-image-uploader whose name ends in %1.")
                .arg(entry));
        return;
    }
    m_messages.showMessage(Tone::Good, tr("Signed out %1").arg(who),
                           stored ? tr("The sign-in was deleted from the keychain.") : QString());
}

void SignInDesk::askForTenant()
{
    auto *dialog = new TenantDialog(m_menu->parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { signIn({.permission = usualPermission(), .tenant = dialog->tenant()}); });
    dialog->open();
}

} // namespace cloudpc
