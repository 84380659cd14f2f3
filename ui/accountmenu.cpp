// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "accountmenu.h"

#include "auth/accountbook.h"
#include "auth/session.h"
#include "library/workspace.h"
#include "phrases/accountphrases.h"
#include "theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

namespace cloudpc {

using State = Session::State;

AccountMenu::AccountMenu(Workspace &workspace, QWidget *parent)
    : QMenu(tr("&Account"), parent)
    , m_workspace(workspace)
{
    const bool sandbox = workspace.sandbox() != nullptr;
    addWho();
    addWaysToSignIn();
    m_signOut = addAction(cloudpc::icon(IconName::SignOut), tr("Sign &out"));
    connect(m_signOut, &QAction::triggered, &workspace.session(), &Session::signOut);
    addSeparator();
    QAction *change = addAction(cloudpc::icon(IconName::Beaker),
                                sandbox ? tr("&Leave sandbox") : tr("&Try the sandbox"));
    connect(change, &QAction::triggered, this,
            sandbox ? &AccountMenu::leaveSandboxRequested : &AccountMenu::sandboxRequested);
    connect(&workspace.session(), &Session::changed, this, &AccountMenu::takeSession);
    connect(&workspace.session(), &Session::signedOut, this, &AccountMenu::takeAccounts);
    connect(this, &QMenu::aboutToShow, this, &AccountMenu::takeAccounts);
    takeSession();
}

void AccountMenu::addWho()
{
    m_who = addAction(QString());
    m_who->setEnabled(false);
    m_copyTenant = addAction(cloudpc::icon(IconName::Copy), tr("&Copy tenant ID"));
    connect(m_copyTenant, &QAction::triggered, this, [this] {
        if (const auto &account = m_workspace.session().account())
            QGuiApplication::clipboard()->setText(account->tenantId);
    });
    addSeparator();
    m_beforeWays = addSeparator();
}

void AccountMenu::addWaysToSignIn()
{
    const bool sandbox = m_workspace.sandbox() != nullptr;
    const bool app = m_workspace.choice().kind == SignInKind::App && !sandbox;
    addWish(tr("Sign &in…"), {})->setIcon(cloudpc::icon(IconName::SignIn));
    if (app) {
        addWish(tr("Sign in as a&pp"), {});
    } else if (sandbox) {
        QAction *as = addAction(tr("Sign in &as…"));
        connect(as, &QAction::triggered, this, &AccountMenu::signInAsRequested);
        m_ways.append(as);
    } else {
        addWish(tr("Sign in with &another account…"), {.chooseAccount = true});
    }
    if (!app) {
        addWish(tr("Sign in &read-only…"), {.permission = Permission::Read});
        addWish(tr("Sign in with a co&de…"), {.way = SignInWish::Way::DeviceCode});
    }
    if (!app && !sandbox) {
        m_ways.append(addAction(cloudpc::icon(IconName::Building), tr("&Switch tenant…")));
        connect(m_ways.constLast(), &QAction::triggered, this, &AccountMenu::tenantRequested);
    }
    addSeparator();
}

QAction *AccountMenu::addWish(const QString &text, const SignInWish &wish)
{
    QAction *action = addAction(text);
    connect(action, &QAction::triggered, this, [this, wish] { emit signInRequested(wish); });
    m_ways.append(action);
    return action;
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
    const Session &session = m_workspace.session();
    const auto &account = session.account();
    const bool known = account && session.state() != State::SignedOut;
    for (QAction *way : std::as_const(m_ways))
        way->setEnabled(session.state() != State::SigningIn);
    m_signOut->setEnabled(known && session.state() != State::SigningIn);
    m_who->setText(whoText());
    m_copyTenant->setEnabled(known && !account->tenantId.isEmpty());
    takeAccounts();
    if (!m_button)
        return;
    const QString text = buttonText();
    m_button->setText(menuText(text));
    m_button->setAccessibleName(tr("Account: %1").arg(text));
    m_button->setToolTip(known ? tr("Tenant ID %1").arg(account->tenantId).toHtmlEscaped() : QString());
}

QString AccountMenu::whoText() const
{
    const Session &session = m_workspace.session();
    if (session.state() == State::SignedOut || !session.account())
        return tr("Nobody is signed in");
    const QString who = menuText(accountText(*session.account()));
    return session.state() == State::SignedIn ? tr("Signed in as %1").arg(who)
                                              : tr("Last signed in as %1").arg(who);
}

QString AccountMenu::buttonText() const
{
    const Session &session = m_workspace.session();
    const auto &account = session.account();
    switch (session.state()) {
    case State::SignedOut:
        return tr("Not signed in");
    case State::SigningIn:
        return tr("Signing in…");
    case State::SignInNeeded:
        return account ? tr("%1 · sign in again").arg(accountText(*account)) : tr("Sign in again");
    case State::SignedIn:
        break;
    }
    return account && *account != Account() ? sessionText(*account, session.facts()) : tr("Signed in");
}

void AccountMenu::takeAccounts()
{
    for (QAction *old : std::as_const(m_accounts)) {
        removeAction(old);
        old->deleteLater(); // It may be the one that was just chosen.
    }
    m_accounts.clear();
    for (const KnownSignIn &known : m_workspace.accounts().entries())
        addAccount(known);
}

void AccountMenu::addAccount(const KnownSignIn &known)
{
    QString text = menuText(knownText(known, m_workspace.endpoints()));
    const bool taken = std::ranges::any_of(m_accounts,
                                           [&text](const QAction *action) { return action->text() == text; });
    if (taken) // with another registration, or in another tenant of the same domain
        text = tr("%1 · %2").arg(text, menuText(known.account.tenantId + u' ' + known.endpoints.clientId));
    auto *action = new QAction(text, this);
    action->setCheckable(true);
    action->setChecked(isCurrent(known));
    connect(action, &QAction::triggered, this, [this, action, known] {
        action->setChecked(isCurrent(known)); // It is the session that decides, not the click.
        if (isHere(known))
            emit switchRequested(known);
        else
            emit serviceSwitchRequested(known);
    });
    insertAction(m_beforeWays, action);
    m_accounts.append(action);
}

bool AccountMenu::isHere(const KnownSignIn &known) const
{
    KnownSignIn here = known;
    here.endpoints = m_workspace.endpoints();
    const bool asApp = m_workspace.choice().kind == SignInKind::App;
    return isSameSignIn(here, known) && asApp == (known.kind == KnownSignIn::Kind::App);
}

bool AccountMenu::isCurrent(const KnownSignIn &known) const
{
    const Session &session = m_workspace.session();
    return session.state() != State::SignedOut && session.account() && isHere(known)
        && *session.account() != Account() && isSameAccount(*session.account(), known.account);
}

} // namespace cloudpc
