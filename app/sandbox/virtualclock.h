// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"

#include <QDateTime>

#include <chrono>

namespace cloudpc {

/// Time inside the tenant: begins at the real time and runs `speed` times as fast. Not thread-safe.
class VirtualClock
{
public:
    static constexpr int maxSpeed = 3600;

    /// `clock` must outlive this one.
    VirtualClock(const Clock &clock, int speed);

    [[nodiscard]] QDateTime now() const; ///< UTC
    [[nodiscard]] int speed() const { return m_speed; }

    void setSpeed(int speed);
    /// Goes forward to `moment`; does nothing if that is past.
    void jumpTo(const QDateTime &moment);

private:
    void rebase();

    const Clock *m_clock;
    int m_speed;
    QDateTime m_base;
    std::chrono::milliseconds m_anchor;
};

} // namespace cloudpc
