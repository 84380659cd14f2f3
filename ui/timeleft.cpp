// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "timeleft.h"

#include "base/clock.h"
#include "plainlabel.h"

#include <QEvent>

#include <algorithm>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

/// How many of the moments worth a word have passed.
int stageAt(std::chrono::seconds left)
{
    constexpr std::chrono::seconds moments[] = {5min, 2min, 1min, 30s, 0s};
    return static_cast<int>(
        std::ranges::count_if(moments, [left](std::chrono::seconds moment) { return left <= moment; }));
}

} // namespace

TimeLeft::TimeLeft(Clock &clock, QWidget *parent)
    : QLabel(parent)
    , m_clock(clock)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    mute(this);
    hide();
}

void TimeLeft::setEnd(const QDateTime &end)
{
    if (m_end == end)
        return;
    m_end = end;
    m_spoken = -1;
    setVisible(end.isValid());
    if (isVisible())
        tick();
}

void TimeLeft::tick()
{
    if (m_timer)
        m_timer.release()->deleteLater(); // It may be the one that calls.
    // Rounded up: the last second is one, too.
    const auto left = std::chrono::ceil<std::chrono::seconds>(
        std::chrono::milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(m_end))));
    tell(left);
    if (left <= 0s)
        return;
    m_timer = std::make_unique<QObject>();
    m_clock.callAfter(1s, m_timer.get(), [this] { tick(); });
}

void TimeLeft::tell(std::chrono::seconds left)
{
    const qint64 seconds = left.count();
    const QString text = left < 1min ? tr("%1 s left").arg(seconds)
                                     : tr("%1 min %2 s left").arg(seconds / 60).arg(seconds % 60);
    setText(text);
    const int stage = stageAt(left);
    if (stage == m_spoken)
        return;
    m_spoken = stage;
    setAccessibleName(text);
}

void TimeLeft::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    if (m_end.isValid())
        tick();
}

void TimeLeft::hideEvent(QHideEvent *event)
{
    m_timer.reset();
    QLabel::hideEvent(event);
}

void TimeLeft::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        mute(this);
    QLabel::changeEvent(event);
}

} // namespace cloudpc
