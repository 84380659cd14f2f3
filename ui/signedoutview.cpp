// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "signedoutview.h"

#include "auth/signinprogress.h"
#include "base/clock.h"
#include "emptystate.h"
#include "flowlayout.h"
#include "linkbutton.h"
#include "noticebox.h"
#include "phrases/accountphrases.h"
#include "phrases/cloudphrases.h"
#include "phrases/signincause.h"
#include "phrases/supportphrases.h"
#include "signinginpage.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

/// Reading needs another approval than writing, which a tenant may have given already.
bool mayReadInstead(const std::optional<Error> &error, Permission asked)
{
    if (!error || error->fault != Fault::None || asked == Permission::Read)
        return false;
    const SignInCause cause = signInCauseOf(*error);
    return cause == SignInCause::ConsentNeeded || cause == SignInCause::ApprovalRequested;
}

} // namespace

SignedOutView::SignedOutView(Clock &clock, const Endpoints &endpoints, SignInKind kind, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_endpoints(endpoints)
    , m_kind(kind)
    , m_error(new NoticeBox(this))
    , m_otherAccount(new QPushButton(icon(IconName::Person), tr("Use the other account"), this))
    , m_readOnly(new QPushButton(icon(IconName::SignIn), tr("Sign in read-only"), this))
    , m_remedies(makeRemedies())
    , m_history(new LinkButton(this))
    , m_signedOut(makeSignedOut())
    , m_signingIn(new SigningInPage(clock, endpoints, this))
{
    layOut();
    connectPages();
    setHistoryCount(0);
    showSignedOut({});
}

/// Everything scrolls: with a refusal's reasons and ways out the page is longer than a small window.
void SignedOutView::layOut()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_error);
    column->addWidget(m_remedies);
    column->addWidget(m_signedOut, 1);
    column->addWidget(m_signingIn, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QWidget *SignedOutView::makeRemedies()
{
    auto *remedies = new QWidget(this);
    auto *row = new FlowLayout(remedies);
    for (QPushButton *button : {m_otherAccount, m_readOnly}) {
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    return remedies;
}

EmptyState *SignedOutView::makeSignedOut()
{
    auto *page = new EmptyState(this);
    m_signIn = page->addButton(tr("Sign in…"));
    m_signIn->setAccessibleName(tr("Sign in"));
    m_signIn->setIcon(icon(IconName::SignIn));
    m_signIn->setDefault(true);
    connect(m_signIn, &QPushButton::clicked, this, [this] { emit signInRequested({}); });
    QPushButton *sandbox = page->addButton(tr("Try the sandbox"));
    sandbox->setIcon(icon(IconName::Beaker));
    sandbox->setToolTip(
        tr("A sample tenant on this computer. It needs no account, and nothing is sent to Microsoft."));
    connect(sandbox, &QPushButton::clicked, this, &SignedOutView::sandboxRequested);
    if (const QString note = cloudNote(m_endpoints.cloud); !note.isEmpty())
        page->setNote(
            tr("%1: %2", "name of a cloud and a note on it").arg(cloudName(m_endpoints.cloud), note));
    m_history->setTone(Tone::Busy);
    page->addBelow(m_history);
    connect(m_history, &QPushButton::clicked, this, &SignedOutView::historyRequested);
    return page;
}

void SignedOutView::connectPages()
{
    connect(m_otherAccount, &QPushButton::clicked, this, [this] {
        SignInWish wish = m_asked;
        wish.chooseAccount = true;
        emit signInRequested(wish);
    });
    connect(m_readOnly, &QPushButton::clicked, this, [this] {
        SignInWish wish = m_asked;
        wish.permission = Permission::Read;
        emit signInRequested(wish);
    });
    connect(m_signingIn, &SigningInPage::cancelRequested, this, &SignedOutView::cancelRequested);
    connect(m_signingIn, &SigningInPage::codeRequested, this, &SignedOutView::codeRequested);
}

void SignedOutView::showSignedOut(const Standing &standing)
{
    m_asked = standing.asked;
    setWords(standing.account);
    // Why somebody has to sign in again is said above the list and this page alike.
    showError(standing.account ? std::nullopt : standing.error);
    offerRemedies(standing.error);
    turnTo(m_signedOut);
}

void SignedOutView::setWords(const std::optional<Account> &account)
{
    if (account) {
        m_signedOut->setContent(IconName::Person, Tone::Caution,
                                tr("Sign in again to see your Cloud PC images"),
                                tr("You were signed in as %1.").arg(accountText(*account)));
        return;
    }
    m_signedOut->setContent(
        IconName::Cloud, Tone::Muted, tr("Sign in to see your Cloud PC images"),
        m_kind == SignInKind::App
            ? tr("Signs in as the app %1, without a person.").arg(m_endpoints.clientId)
            : tr("Use a work or school account with the Windows 365 Administrator or Intune Administrator "
                 "role."));
}

void SignedOutView::showSigningIn(const SignInProgress &progress, const std::optional<Error> &trouble)
{
    m_signingIn->setProgress(progress, !trouble);
    showError(trouble);
    offerRemedies({});
    turnTo(m_signingIn);
}

/// The focus must not stay behind on a page that is gone.
void SignedOutView::turnTo(QWidget *page)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool moves = focus && page->isHidden() && isAncestorOf(focus);
    m_signedOut->setVisible(page == m_signedOut);
    m_signingIn->setVisible(page == m_signingIn);
    if (!moves)
        return;
    if (page == m_signedOut)
        m_signIn->setFocus();
    else
        m_signingIn->focusFirst();
}

void SignedOutView::showError(const std::optional<Error> &error)
{
    const bool worthSaying = error && error->kind != ErrorKind::Cancelled;
    m_error->setVisible(worthSaying);
    if (!worthSaying) {
        m_told.reset();
        return;
    }
    if (m_told != error)
        m_toldAt = m_clock.now();
    m_told = error;
    Endpoints asked = m_endpoints;
    if (!m_asked.tenant.isEmpty())
        asked.tenant = m_asked.tenant;
    m_error->setNotice({.tone = Tone::Bad,
                        .explanation = explain(*error, asked, m_asked.permission),
                        .details = supportReport(*error, m_toldAt)});
    m_error->setNote(supportDetails(*error));
}

/// The ways out that need more than to try again.
void SignedOutView::offerRemedies(const std::optional<Error> &error)
{
    m_otherAccount->setVisible(error && error->fault == Fault::OtherAccount);
    m_readOnly->setVisible(mayReadInstead(error, m_asked.permission));
    m_remedies->setVisible(!m_otherAccount->isHidden() || !m_readOnly->isHidden());
}

void SignedOutView::setHistoryCount(int count)
{
    m_history->setText(tr("See %n upload(s) made on this computer", nullptr, count));
    m_history->setVisible(count > 0);
}

} // namespace cloudpc
