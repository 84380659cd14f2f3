// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "actdesk.h"

#include "base/clock.h"
#include "jobstrip.h"
#include "library/imagelibrary.h"
#include "listside.h"
#include "messagebar.h"
#include "phrases/actphrases.h"
#include "phrases/actrefusals.h"

#include <QPushButton>

#include <algorithm>
#include <optional>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

ActDesk::ActDesk(ImageLibrary &library, Clock &clock, ListSide &side, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_clock(clock)
    , m_notice(new SpokenNotice(&side))
    , m_strip(new JobStrip(clock, &side))
    , m_sum(new MessageBar(&side))
{
    for (QWidget *notice :
         {static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_strip), static_cast<QWidget *>(m_sum)})
        side.addNotice(notice);
    ActQueue &queue = library.queue();
    connect(m_notice->addButton(tr("Undo")), &QPushButton::clicked, this,
            [&queue] { queue.undo(queue.heldBack().keys()); });
    connect(&queue, &ActQueue::heldBackChanged, this, &ActDesk::takeHeldBack);
    connect(&queue, &ActQueue::runChanged, this, &ActDesk::takeRun);
    connect(&queue, &ActQueue::runEnded, this, &ActDesk::tellSum);
    connect(&queue, &ActQueue::dropped, this, [this](const QList<ActResult> &acts) {
        const Explanation what = explainDropped(acts);
        m_toSelect.clear();
        m_sum->showMessage(Tone::Neutral, what.title, what.advice);
    });
    connect(m_strip, &JobStrip::cancelRequested, &queue, &ActQueue::cancel);
    connect(m_sum, &MessageBar::actionTriggered, this, [this] { emit selectionWished(m_toSelect); });
}

ActDesk::~ActDesk() = default;

QList<ActResult> ActDesk::heldBack() const
{
    QList<ActResult> held;
    const QStringList keys = m_library.queue().heldBack().keys();
    for (const ActResult &act : m_library.queue().unsent()) {
        if (keys.contains(act.key))
            held.append(act);
    }
    return held;
}

void ActDesk::takeHeldBack()
{
    const QStringList keys = m_library.queue().heldBack().keys();
    const bool isNews = std::ranges::any_of(keys,
                                            [this](const QString &key) { return !m_told.contains(key); });
    m_told = keys;
    if (m_tick)
        m_tick.release()->deleteLater(); // It may be the one that calls.
    if (keys.isEmpty())
        return m_notice->hide();
    if (isNews)
        m_sum->dismiss(); // It is about what was before.
    showHeldBack(isNews);
    tick();
}

void ActDesk::tick()
{
    m_tick = std::make_unique<QObject>();
    m_clock.callAfter(1s, m_tick.get(), [this, mine = m_tick.get()] {
        if (m_tick.get() != mine)
            return; // It was called off, and only waits for its end.
        m_tick.release()->deleteLater();
        showHeldBack(false);
        emit ticked();
        tick();
    });
}

/// A screen reader is told once: a number that changed with each second would drown all else.
void ActDesk::showHeldBack(bool isNews)
{
    const QDateTime until = m_library.queue().heldBack().until(m_told.constFirst());
    std::optional<std::chrono::seconds> left;
    if (until.isValid())
        left = std::chrono::ceil<std::chrono::seconds>(
            std::chrono::milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(until))));
    const Notice notice{.tone = Tone::Caution, .explanation = explainHeldBack(heldBack(), left)};
    if (isNews)
        m_notice->say(notice);
    else
        m_notice->setNotice(notice);
}

void ActDesk::takeRun()
{
    const ActRun &run = m_library.queue().run();
    if (run.total != m_shown) {
        m_shown = run.total > 1 ? run.total : 0;
        if (m_shown > 0)
            m_strip->begin(runText(run), true);
        else
            m_strip->end();
    }
    m_strip->setProgress(run.results.size(), run.total);
}

void ActDesk::tellSum(const ActRun &run)
{
    m_toSelect.clear();
    QList<Explanation> refusals;
    for (const QString &key : unfinished(run)) {
        const ImageEntry *entry = m_library.find(key);
        if (!entry)
            continue;
        m_toSelect.append(key);
        if (entry->act && entry->act->phase == ActProgress::Phase::Refused && entry->error)
            refusals.append(explainAct(*entry, {}));
    }
    const QString action = m_toSelect.isEmpty() ? QString()
        : m_toSelect.size() == 1                ? tr("Select it")
                                                : tr("Select them");
    const Explanation sum = explainRun(
        run, refusals.size() == 1 ? std::optional(refusals.constFirst()) : std::nullopt);
    m_sum->showMessage(runTone(run), sum.title, sum.advice, action);
}

} // namespace cloudpc
