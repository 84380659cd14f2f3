// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/virtualclock.h"

#include <algorithm>

namespace cloudpc {

VirtualClock::VirtualClock(const Clock &clock, int speed)
    : m_clock(&clock)
    , m_speed(speed)
    , m_base(clock.now())
    , m_anchor(clock.monotonic())
{
}

QDateTime VirtualClock::now() const
{
    return m_base.addMSecs((m_clock->monotonic() - m_anchor).count() * m_speed);
}

void VirtualClock::setSpeed(int speed)
{
    rebase();
    m_speed = speed;
}

void VirtualClock::jumpTo(const QDateTime &moment)
{
    rebase();
    m_base = std::max(m_base, moment);
}

void VirtualClock::rebase()
{
    m_base = now();
    m_anchor = m_clock->monotonic();
}

} // namespace cloudpc
