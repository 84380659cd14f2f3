// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "accountmenu.h"

#include "auth/session.h"
#include "theme/theme.h"

#include <QAction>
#include <QPushButton>

namespace cloudpc {

namespace {

/// The domain says more to a person than a GUID; the GUID is in the tooltip.
QString tenantText(const Account &account)
{
    const qsizetype at = account.username.lastIndexOf(u'@');
    return at < 0 ? account.tenantId : account.username.mid(at + 1);
}

/// Menus and buttons take an ampersand for a mnemonic; text from outside must show it.
QString literal(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

AccountMenu::AccountMenu(Session &session, bool sandbox, QWidget *parent)
    : QMenu(tr("&Account"), parent)
    , m_session(session)
    , m_signIn(addAction(cloudpc::icon(IconName::SignIn), tr("Sign &in…")))
{
    connect(m_signIn, &QAction::triggered, this, &AccountMenu::signInRequested);
    if (sandbox)
        connect(addAction(tr("Sign in &as…")), &QAction::triggered, this, &AccountMenu::signInAsRequested);
    m_signOut = addAction(cloudpc::icon(IconName::SignOut), tr("Sign &out"));
    connect(m_signOut, &QAction::triggered, &session, &Session::signOut);
    addSeparator();
    QAction *change = addAction(cloudpc::icon(IconName::Beaker),
                                sandbox ? tr("&Leave sandbox") : tr("&Try the sandbox"));
    connect(change, &QAction::triggered, this,
            sandbox ? &AccountMenu::leaveSandboxRequested : &AccountMenu::sandboxRequested);
    connect(&session, &Session::changed, this, &AccountMenu::takeSession);
    takeSession();
}

QPushButton *AccountMenu::makeButton(QWidget *parent)
{
    m_button = new QPushButton(cloudpc::icon(IconName::Person), QString(), parent);
    m_button->setFlat(true);
    m_button->setMenu(this);
    takeSession();
    return m_button;
}

void AccountMenu::takeSession()
{
    const Session::State state = m_session.state();
    m_signIn->setEnabled(state != Session::State::SigningIn);
    m_signOut->setEnabled(state == Session::State::SignedIn);
    if (!m_button)
        return;
    const auto &account = m_session.account();
    switch (state) {
    case Session::State::SignedOut:
        m_button->setText(tr("Not signed in"));
        break;
    case Session::State::SigningIn:
        m_button->setText(tr("Signing in…"));
        break;
    case Session::State::SignInNeeded:
        m_button->setText(tr("Sign in again"));
        break;
    case Session::State::SignedIn:
        m_button->setText(account && !account->username.isEmpty()
                              ? tr("%1 · %2").arg(literal(account->username), literal(tenantText(*account)))
                              : tr("Signed in"));
        break;
    }
    m_button->setAccessibleName(tr("Account: %1").arg(m_button->text()));
    m_button->setToolTip(account && state == Session::State::SignedIn
                             ? tr("Tenant ID %1").arg(account->tenantId).toHtmlEscaped()
                             : QString());
}

} // namespace cloudpc
