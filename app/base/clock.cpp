// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"

#include <QTimer>

#include <utility>

namespace cloudpc {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action)
{
    // Qt counts a timer's milliseconds in an int: what is longer than 24 days would come at once, or never.
    constexpr std::chrono::milliseconds longest = std::chrono::hours(24 * 20);
    if (delay <= longest) {
        QTimer::singleShot(delay, context, std::move(action));
        return;
    }
    QTimer::singleShot(longest, context,
                       [this, rest = delay - longest, context, action] { callAfter(rest, context, action); });
}

} // namespace cloudpc
