// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/manualclock.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using std::chrono::milliseconds;

ManualClock::ManualClock(const QDateTime &start)
    : m_wall(start)
{
}

QDateTime ManualClock::now() const
{
    return m_wall;
}

milliseconds ManualClock::monotonic() const
{
    return m_elapsed;
}

void ManualClock::callAfter(milliseconds delay, QObject *context, std::function<void()> action)
{
    m_alarms.push_back({m_elapsed + delay, context, std::move(action)});
}

void ManualClock::advance(milliseconds by)
{
    const milliseconds end = m_elapsed + by;
    for (;;) {
        const auto next = std::min_element(m_alarms.begin(), m_alarms.end(),
                                           [](const Alarm &a, const Alarm &b) { return a.due < b.due; });
        if (next == m_alarms.end() || next->due > end)
            break;
        Alarm alarm = std::move(*next);
        m_alarms.erase(next);
        const milliseconds step = std::max(milliseconds(0), alarm.due - m_elapsed);
        m_elapsed += step;
        m_wall = m_wall.addMSecs(step.count());
        if (alarm.context)
            alarm.action();
    }
    m_wall = m_wall.addMSecs((end - m_elapsed).count());
    m_elapsed = end;
}

void ManualClock::jump(milliseconds by)
{
    m_wall = m_wall.addMSecs(by.count());
}

int ManualClock::pending() const
{
    return static_cast<int>(std::count_if(m_alarms.begin(), m_alarms.end(),
                                          [](const Alarm &alarm) { return !alarm.context.isNull(); }));
}

milliseconds ManualClock::untilNext() const
{
    milliseconds least{-1};
    for (const Alarm &alarm : m_alarms) {
        if (alarm.context && (least.count() < 0 || alarm.due - m_elapsed < least))
            least = alarm.due - m_elapsed;
    }
    return least;
}

} // namespace cloudpc
