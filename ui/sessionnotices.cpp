// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sessionnotices.h"

#include "auth/session.h"
#include "base/clock.h"
#include "library/imagelibrary.h"
#include "phrases/accountphrases.h"
#include "phrases/errorphrases.h"
#include "phrases/sessionphrases.h"
#include "phrases/supportphrases.h"
#include "spokennotice.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cloudpc {

SessionNotices::SessionNotices(Session &session, const ImageLibrary &library, const Clock &clock,
                               QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_library(library)
    , m_clock(clock)
    , m_need(new SpokenNotice(this))
    , m_store(new SpokenNotice(this))
    , m_failure(new SpokenNotice(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(1);
    for (SpokenNotice *notice : {m_need, m_store, m_failure})
        column->addWidget(notice);
    addNeedButtons();
    addStoreButtons();
    connect(m_failure->addDismissButton(), &QToolButton::clicked, this, &SessionNotices::dismissFailure);
    connect(&session, &Session::changed, this, &SessionNotices::update);
    connect(&library, &ImageLibrary::changed, this, &SessionNotices::update);
    update();
}

void SessionNotices::addNeedButtons()
{
    m_lookAgain = m_need->addButton(tr("Try again"));
    connect(m_lookAgain, &QPushButton::clicked, &m_session, &Session::resume);
    connect(m_need->addButton(tr("Sign in again")), &QPushButton::clicked, this,
            [this] { emit signInRequested({}); });
    m_another = m_need->addButton(tr("Use another account"));
    connect(m_another, &QPushButton::clicked, this,
            [this] { emit signInRequested({.chooseAccount = true}); });
}

void SessionNotices::addStoreButtons()
{
    connect(m_store->addButton(tr("Try again")), &QPushButton::clicked, &m_session,
            [this] { m_session.answerStoreTrouble(true); });
    connect(m_store->addButton(tr("This session only")), &QPushButton::clicked, &m_session,
            [this] { m_session.answerStoreTrouble(false); });
}

void SessionNotices::update()
{
    if (m_seen != m_session.lastError()) {
        m_seen = m_session.lastError();
        m_seenAt = m_clock.now();
        m_dismissed = false;
    }
    updateNeed();
    updateStore();
    updateFailure();
}

void SessionNotices::updateNeed()
{
    const bool needed = m_session.state() == Session::State::SignInNeeded && m_session.account();
    if (!needed)
        return m_need->hide();
    const Error error = m_seen.value_or(Error{.kind = ErrorKind::SignInRequired});
    m_lookAgain->setVisible(canLookAgain(error));
    m_another->setVisible(!m_session.account()->username.isEmpty()); // not for an app
    m_need->say({.tone = Tone::Caution,
                 .explanation = explainSignInNeeded(*m_session.known(), error),
                 .code = technicalCode(error),
                 .details = report(error)},
                waitingUploads(waitingCount()));
}

void SessionNotices::updateStore()
{
    const std::optional<Error> &trouble = m_session.storeTrouble();
    if (!trouble || m_session.state() != Session::State::SignedIn)
        return m_store->hide();
    m_store->say({.tone = Tone::Caution, .explanation = explain(*trouble)},
                 tr("You are signed in until you quit. Nothing was written anywhere else."));
}

void SessionNotices::updateFailure()
{
    const bool worthSaying = m_session.state() == Session::State::SignedIn && m_session.account() && m_seen
        && m_seen->kind != ErrorKind::Cancelled && !m_dismissed;
    if (!worthSaying)
        return m_failure->hide();
    m_failure->say(
        {.tone = Tone::Bad,
         .explanation = explain(*m_seen, m_session.asked().endpoints, m_session.asked().permission),
         .code = technicalCode(*m_seen),
         .details = report(*m_seen)},
        tr("You are still signed in as %1.").arg(accountName(*m_session.account())));
}

void SessionNotices::dismissFailure()
{
    m_dismissed = true;
    m_failure->hide();
}

QString SessionNotices::report(const Error &error) const
{
    return supportReport(error, m_seenAt);
}

int SessionNotices::waitingCount() const
{
    const QList<ImageEntry> &entries = m_library.entries();
    return static_cast<int>(std::ranges::count(entries, EntryStatus::Submitting, &ImageEntry::status));
}

} // namespace cloudpc
