// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"

#include <QPointer>

#include <vector>

namespace cloudpc {

/// A clock that stands still until the test moves it. Timers fire inside advance(), in the order of their due
/// time.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(const QDateTime &start = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override;

    void advance(std::chrono::milliseconds by);
    /// Changes the wall clock only, as an administrator or a time server does.
    void jump(std::chrono::milliseconds by);
    /// Timers that would still fire.
    [[nodiscard]] int pending() const;
    /// How long until the next timer; -1 ms if there is none.
    [[nodiscard]] std::chrono::milliseconds untilNext() const;

private:
    struct Alarm {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> action;
    };

    QDateTime m_wall;
    std::chrono::milliseconds m_elapsed{0};
    std::vector<Alarm> m_alarms;
};

} // namespace cloudpc
