// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "linenotice.h"

#include "base/clock.h"
#include "graph/serviceline.h"
#include "library/imagelibrary.h"
#include "library/statuswatcher.h"
#include "phrases/errorphrases.h"
#include "phrases/linephrases.h"
#include "phrases/supportphrases.h"
#include "plainlabel.h"

#include <QLabel>
#include <QPushButton>

namespace cloudpc {

using State = ServiceLine::State;

LineNotice::LineNotice(const Parts &parts, QWidget *parent)
    : SpokenNotice(parent)
    , m_parts(parts)
    , m_times(sentenceLabel({}, this))
    , m_tryNow(addButton(tr("Try now")))
{
    addBelow(m_times);
    connect(m_tryNow, &QPushButton::clicked, &parts.watcher, &StatusWatcher::lookNow);
    connect(&parts.line, &ServiceLine::changed, this, &LineNotice::update);
    connect(&parts.watcher, &StatusWatcher::nextCheckChanged, this, &LineNotice::tick);
    connect(&parts.library, &ImageLibrary::changed, this, &LineNotice::tick);
    update();
}

void LineNotice::explainWait()
{
    if (m_parts.line.condition().state != State::Throttled)
        return;
    m_isAsked = true;
    hide(); // What is asked for once more is answered once more.
    update();
}

bool LineNotice::isWorthSaying() const
{
    const ServiceLine::Condition &condition = m_parts.line.condition();
    switch (condition.state) {
    case State::Open:
        return false;
    case State::Throttled:
        return m_isAsked || condition.since.secsTo(condition.until) >= worthSaying.count();
    case State::Unreachable:
        return true;
    }
    return false;
}

void LineNotice::update()
{
    const ServiceLine::Condition &condition = m_parts.line.condition();
    m_isAsked = m_isAsked && condition.state == State::Throttled;
    if (!isWorthSaying())
        return hide();
    m_tryNow->setVisible(condition.state == State::Unreachable);
    tick();
    Notice notice{.tone = Tone::Caution, .explanation = explainLine(condition)};
    if (condition.error) {
        notice.code = technicalCode(*condition.error);
        notice.details = supportReport(*condition.error, condition.since);
    }
    say(notice, worksMeanwhile(condition));
}

QDateTime LineNotice::nextTry() const
{
    if (m_parts.line.condition().state == State::Throttled)
        return m_parts.line.condition().until;
    const bool isTrying = m_parts.library.freshness() == ImageLibrary::Freshness::Loading;
    return isTrying ? QDateTime() : m_parts.watcher.nextCheck();
}

void LineNotice::tick()
{
    const ServiceLine::Condition &condition = m_parts.line.condition();
    if (condition.state == State::Open)
        return;
    m_times->setText(lineTimes(condition, nextTry(), m_parts.clock.now()));
    // Who reads it aloud hears a time of day: a name that changed with each second would drown all else.
    m_times->setAccessibleName(spokenLineStatus(condition, nextTry()));
}

} // namespace cloudpc
