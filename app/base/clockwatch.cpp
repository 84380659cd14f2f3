// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clockwatch.h"

#include "base/clock.h"

#include <utility>

namespace cloudpc {

ClockWatch::ClockWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_distance(distance())
    , m_news([this] { look(); })
{
}

std::chrono::milliseconds ClockWatch::distance() const
{
    return std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch()) - m_clock.monotonic();
}

void ClockWatch::look()
{
    // Against the last look, so that a clock that is slowly put right never counts as one that jumped.
    const std::chrono::milliseconds before = std::exchange(m_distance, distance());
    if (std::chrono::abs(m_distance - before) >= tolerance)
        emit jumped();
}

} // namespace cloudpc
