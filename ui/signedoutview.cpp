// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "signedoutview.h"

#include "emptystate.h"
#include "linkbutton.h"
#include "noticebox.h"
#include "phrases/errorphrases.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cloudpc {

SignedOutView::SignedOutView(QWidget *parent)
    : QWidget(parent)
    , m_error(new NoticeBox(this))
    , m_history(new LinkButton(this))
    , m_signedOut(makeSignedOut())
    , m_signingIn(makeSigningIn())
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(m_signedOut);
    m_pages->addWidget(m_signingIn);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_error);
    layout->addWidget(m_pages, 1);
    m_error->hide();
    setHistoryCount(0);
}

EmptyState *SignedOutView::makeSignedOut()
{
    auto *page = new EmptyState(this);
    page->setContent(
        IconName::Cloud, Tone::Muted, tr("Sign in to see your Cloud PC images"),
        tr("Use a work or school account with the Windows 365 Administrator or Intune Administrator "
           "role."));
    QPushButton *signIn = page->addButton(tr("Sign in…"));
    signIn->setAccessibleName(tr("Sign in"));
    signIn->setIcon(icon(IconName::SignIn));
    signIn->setDefault(true);
    connect(signIn, &QPushButton::clicked, this, &SignedOutView::signInRequested);
    QPushButton *sandbox = page->addButton(tr("Try the sandbox"));
    sandbox->setIcon(icon(IconName::Beaker));
    sandbox->setToolTip(
        tr("A sample tenant on this computer. It needs no account, and nothing is sent to Microsoft."));
    connect(sandbox, &QPushButton::clicked, this, &SignedOutView::sandboxRequested);
    m_history->setTone(Tone::Busy);
    page->addBelow(m_history);
    connect(m_history, &QPushButton::clicked, this, &SignedOutView::historyRequested);
    return page;
}

EmptyState *SignedOutView::makeSigningIn()
{
    auto *page = new EmptyState(this);
    page->setContent(IconName::Globe, Tone::Busy, tr("Finish signing in in your browser"),
                     tr("A page of Microsoft has been opened there. It may be behind this window."));
    QPushButton *cancel = page->addButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &SignedOutView::cancelRequested);
    QPushButton *copy = page->addButton(tr("Copy link"));
    copy->setIcon(icon(IconName::Copy));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_link.toString(QUrl::FullyEncoded)); });
    page->setNote(tr(
        "If no page opens, copy the link and open it in a browser on this computer. If the page shows an "
        "error, note its AADSTS number, choose Cancel here, and check the tenant and the application ID in "
        "Preferences."));
    return page;
}

void SignedOutView::showSignedOut(const std::optional<Error> &error)
{
    m_pages->setCurrentWidget(m_signedOut);
    const bool worthSaying = error && error->kind != ErrorKind::Cancelled;
    if (worthSaying)
        m_error->setNotice({Tone::Bad, explain(*error), technicalCode(*error)});
    m_error->setVisible(worthSaying);
}

void SignedOutView::showSigningIn(const QUrl &authorizationUrl)
{
    m_link = authorizationUrl;
    m_error->hide();
    m_pages->setCurrentWidget(m_signingIn);
}

void SignedOutView::setHistoryCount(int count)
{
    m_history->setText(tr("See %n upload(s) made on this computer", nullptr, count));
    m_history->setVisible(count > 0);
}

} // namespace cloudpc
