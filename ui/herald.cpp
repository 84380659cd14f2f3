// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "herald.h"

#include "auth/session.h"
#include "endnews.h"
#include "library/imagelibrary.h"
#include "phrases/sessionphrases.h"
#include "phrases/settlingphrases.h"
#include "windowfront.h"

#include <QGuiApplication>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace cloudpc {

namespace {

DesktopNote noteOf(const QList<ImageEnd> &ends, ListGap gap)
{
    return {.topic = NoteTopic::Ends,
            .title = endHeading(ends, gap),
            .body = endDetails(ends, gap),
            .isTrouble = endTone(ends) != Tone::Good};
}

DesktopNote noteOf(const ImageEntry &first, int count)
{
    return {.topic = NoteTopic::Decisions,
            .title = decisionNeeded(first, count),
            .body = count == 1 ? explainSettling(first).advice : QString(),
            .isTrouble = true};
}

DesktopNote noteOf(const Session &session)
{
    const Error error = session.lastError().value_or(Error{.kind = ErrorKind::SignInRequired});
    const Explanation why = explainSignInNeeded(*session.known(), error);
    return {.topic = NoteTopic::SignIn, .title = why.title, .body = why.advice, .isTrouble = true};
}

} // namespace

Herald::Herald(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.news, &EndNews::ended, this, &Herald::takeEnds);
    connect(&parts.news, &EndNews::outdated, this, &Herald::takeBack);
    connect(&parts.library, &ImageLibrary::decisionsNeeded, this, &Herald::takeDecisions);
    connect(&parts.library, &ImageLibrary::changed, this, &Herald::takeChange);
    connect(&parts.session, &Session::changed, this, &Herald::takeSession);
    connect(&parts.notifier, &Notifier::activated, this, &Herald::takeClick);
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &Herald::takeFront);
}

/// A click on what stays would lead to rows of another window.
Herald::~Herald()
{
    withdrawAll();
}

void Herald::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    if (!enabled)
        withdrawAll();
}

bool Herald::isToBeTold() const
{
    return m_isEnabled && !isInFront(m_parts.window);
}

void Herald::takeEnds(const QList<ImageEnd> &ends, ListGap gap)
{
    if (!isToBeTold())
        return;
    const bool isFirst = m_unseen.isEmpty();
    m_unseen = joined(m_unseen, ends);
    tellEnds(isFirst ? gap : ListGap::None);
}

void Herald::tellEnds(ListGap gap)
{
    if (m_unseen.isEmpty())
        m_parts.notifier.withdraw(NoteTopic::Ends);
    else
        tell(noteOf(m_unseen, gap));
}

void Herald::takeBack(const QString &key)
{
    if (m_unseen.removeIf([&key](const ImageEnd &end) { return end.key == key; }) > 0)
        tellEnds(ListGap::None);
}

void Herald::takeDecisions(const QStringList &keys)
{
    if (!isToBeTold())
        return;
    m_undecided += keys;
    if (const ImageEntry *first = m_parts.library.find(m_undecided.constFirst()))
        tell(noteOf(*first, static_cast<int>(m_undecided.size())));
}

/// What was found in the tenant after all, or decided in another window, needs no decision any more.
void Herald::takeChange()
{
    const auto isDecided = [this](const QString &key) {
        const ImageEntry *entry = m_parts.library.find(key);
        return !entry || !entry->settling;
    };
    if (m_undecided.removeIf(isDecided) > 0 && m_undecided.isEmpty())
        m_parts.notifier.withdraw(NoteTopic::Decisions);
}

void Herald::takeSession()
{
    const bool isNeeded = m_parts.session.state() == Session::State::SignInNeeded && m_parts.session.known();
    if (std::exchange(m_wasSignInNeeded, isNeeded) == isNeeded)
        return;
    if (!isNeeded)
        m_parts.notifier.withdraw(NoteTopic::SignIn);
    else if (isToBeTold())
        tell(noteOf(m_parts.session));
}

void Herald::tell(DesktopNote note)
{
    if (m_parts.isSandbox)
        note.title = tr("Sandbox: %1").arg(note.title);
    m_parts.notifier.show(note);
}

/// Who looks at the window sees it all there.
void Herald::takeFront()
{
    if (isInFront(m_parts.window))
        withdrawAll();
}

void Herald::withdrawAll()
{
    m_unseen.clear();
    m_undecided.clear();
    for (const NoteTopic topic : {NoteTopic::Ends, NoteTopic::Decisions, NoteTopic::SignIn})
        m_parts.notifier.withdraw(topic);
}

void Herald::takeClick(NoteTopic topic, const QByteArray &activationToken)
{
    const QString key = keyOf(topic); // It is forgotten below.
    bringToFront(m_parts.window, activationToken);
    withdrawAll();
    if (!key.isEmpty())
        emit showRequested(key);
}

QString Herald::keyOf(NoteTopic topic) const
{
    switch (topic) {
    case NoteTopic::Ends:
        return m_unseen.isEmpty() ? QString() : byUrgency(m_unseen).constFirst().key;
    case NoteTopic::Decisions:
        return m_undecided.value(0);
    case NoteTopic::SignIn:
        break;
    }
    return {};
}

} // namespace cloudpc
