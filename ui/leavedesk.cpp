// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "leavedesk.h"

#include "base/clock.h"
#include "library/imagelibrary.h"
#include "partingnote.h"
#include "phrases/actphrases.h"
#include "spokennotice.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMainWindow>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

/// Longer than any request: who is not answered by then never is.
constexpr auto longestWait = 90s;

bool isBusy(const ImageEntry &entry)
{
    return entry.busy && !entry.settling && !entry.postponed;
}

bool isUnanswered(const ImageEntry &entry)
{
    if (isBusy(entry) || isPlanned(entry))
        return true;
    if (entry.postponed) // It is on disk, and the next start goes on with it.
        return false;
    // One that waits for a sign-in has not been sent: it is on disk, and the next start knows it.
    const bool isSent = std::any_of(
        entry.timeline.begin(), entry.timeline.end(), [](const TimelineEvent &event) {
            return event.kind == TimelineEvent::Kind::Sent || event.kind == TimelineEvent::Kind::SentAgain;
        });
    return entry.status == EntryStatus::Submitting && isSent;
}

bool goesOn(const ImageEntry &entry)
{
    return entry.submittedAt.isValid() && isOpen(entry.status) && entry.status != EntryStatus::Submitting
        && entry.status != EntryStatus::OutcomeUnknown;
}

int countIn(const ImageLibrary &library, bool (*counts)(const ImageEntry &))
{
    return static_cast<int>(std::count_if(library.entries().begin(), library.entries().end(), counts));
}

} // namespace

LeaveDesk::LeaveDesk(QMainWindow &window, ImageLibrary &library, Clock &clock, Afterwards afterwards,
                     QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_library(library)
    , m_clock(clock)
    , m_afterwards(afterwards)
    , m_notice(new SpokenNotice(window.centralWidget()))
{
    if (auto *column = qobject_cast<QBoxLayout *>(window.centralWidget()->layout()))
        column->insertWidget(0, m_notice);
    addButtons();
    window.installEventFilter(this);
    connect(&library, &ImageLibrary::changed, this, &LeaveDesk::update);
}

LeaveDesk::~LeaveDesk() = default;

void LeaveDesk::addButtons()
{
    m_send = m_notice->addButton({});
    m_keep = m_notice->addButton({});
    m_now = m_notice->addButton({});
    // Queued, here and below: going may take away the window with these buttons, and the library that tells.
    connect(m_send, &QPushButton::clicked, this, &LeaveDesk::sendAll, Qt::QueuedConnection);
    connect(m_keep, &QPushButton::clicked, this, &LeaveDesk::leaveAll, Qt::QueuedConnection);
    connect(m_now, &QPushButton::clicked, this, &LeaveDesk::go, Qt::QueuedConnection);
    QToolButton *dismiss = m_notice->addDismissButton();
    connect(dismiss, &QToolButton::clicked, this, &LeaveDesk::stay);
}

void LeaveDesk::showButtons()
{
    m_send->setVisible(m_asks);
    m_keep->setVisible(m_asks);
    m_now->setVisible(!m_asks);
    m_now->setText(m_wish == Wish::Quit ? tr("Quit now") : tr("Change now"));
}

void LeaveDesk::whenAnswered(std::function<void()> change)
{
    leave(Wish::Change, std::move(change));
}

bool LeaveDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        takeReturn();
    if (event->type() != QEvent::Close || mayClose())
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

/// A second start has called the window back.
void LeaveDesk::takeReturn()
{
    m_parting.reset();
    m_isOpen = false;
}

bool LeaveDesk::mayClose()
{
    if (!m_isOpen && countIn(m_library, isUnanswered) > 0) {
        leave(Wish::Quit, [this] { m_window.close(); });
        return false;
    }
    tellWhatGoesOn();
    return true;
}

void LeaveDesk::leave(Wish wish, std::function<void()> then)
{
    m_wish = wish;
    m_then = std::move(then);
    if (m_library.queue().unsent().isEmpty())
        hold();
    else
        ask();
}

/// While somebody thinks about it nothing comes due.
void LeaveDesk::ask()
{
    m_asks = true;
    if (m_alarm)
        m_alarm.release()->deleteLater(); // It may be the one that calls.
    m_library.queue().stop();
    update();
}

void LeaveDesk::sendAll()
{
    m_library.queue().hurry();
    hold();
}

void LeaveDesk::leaveAll()
{
    m_library.queue().leaveAll();
    hold();
}

void LeaveDesk::hold()
{
    m_asks = false;
    m_awaited = countIn(m_library, isUnanswered);
    if (m_awaited == 0)
        return go();
    rearm();
    update();
}

void LeaveDesk::rearm()
{
    m_alarm = std::make_unique<QObject>();
    // What the service did not even let leave is in no journal: nobody goes without a word about it.
    m_clock.callAfter(longestWait, m_alarm.get(),
                      [this] { m_library.queue().unsent().isEmpty() ? go() : ask(); });
}

void LeaveDesk::update()
{
    if (!m_then)
        return;
    const QList<ActResult> unsent = m_library.queue().unsent();
    if (m_asks && !unsent.isEmpty()) {
        const LeaveQuestion question = askBeforeLeaving(unsent);
        m_send->setText(question.send);
        m_keep->setText(question.leave);
        showButtons();
        return m_notice->say({.tone = Tone::Caution, .explanation = question.explanation});
    }
    if (std::exchange(m_asks, false)) // All of it has been sent meanwhile.
        rearm();
    tellWhatIsAwaited();
}

void LeaveDesk::tellWhatIsAwaited()
{
    const int count = countIn(m_library, isUnanswered);
    if (count == 0) {
        QMetaObject::invokeMethod(this, &LeaveDesk::go, Qt::QueuedConnection);
        return;
    }
    if (std::exchange(m_awaited, count) != count)
        rearm();
    const QString title = countIn(m_library, isBusy) == 0
        ? tr("Waiting for the answer to %n upload(s)…", nullptr, count)
        : tr("Waiting for the answer to %n request(s)…", nullptr, count);
    const QString afterwards = m_wish == Wish::Quit ? tr("The program ends by itself when it is there.")
                                                    : tr("The window changes by itself when it is there.");
    showButtons();
    // What has not left is in no journal, and nothing becomes of it.
    const QString note = m_library.queue().unsent().isEmpty()
        ? tr("If you do not wait, the program finds out later what became of it. Nothing is sent twice.")
        : QString();
    m_notice->say({.tone = Tone::Caution, .explanation = {.title = title, .advice = afterwards}}, note);
}

void LeaveDesk::go()
{
    if (!m_then)
        return;
    m_isOpen = m_wish == Wish::Quit;
    m_asks = false;
    if (m_alarm)
        m_alarm.release()->deleteLater(); // It may be the one that calls.
    m_notice->hide();
    // It may end this.
    std::exchange(m_then, {})();
}

void LeaveDesk::stay()
{
    m_then = {};
    m_alarm.reset();
    m_notice->hide();
    if (std::exchange(m_asks, false))
        m_library.queue().goOn();
}

void LeaveDesk::tellWhatGoesOn()
{
    const int going = countIn(m_library, goesOn);
    const int waiting = countIn(m_library, canStopWaiting);
    if (going + waiting == 0 || m_afterwards == Afterwards::Ends || !m_window.isVisible())
        return;
    QStringList sentences;
    if (going > 0)
        sentences << tr("%n upload(s) continue in the cloud; the status is read at the next start.", nullptr,
                        going);
    if (waiting > 0)
        sentences << tr("%n request(s) wait for Windows 365 and are sent at the next start.", nullptr,
                        waiting);
    m_parting = std::make_unique<PartingNote>(m_clock, sentences.join(u' '));
}

} // namespace cloudpc
