// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"

#include <utility>

namespace cloudpc {

/// A clock on which time passes some times faster, so that the program's own constants, a settle window of
/// ten minutes among them, can be lived through in a test.
class ScaledClock final : public Clock
{
public:
    explicit ScaledClock(int timesFaster)
        : m_factor(timesFaster)
    {
    }

    /// Somebody sets the wall clock.
    void jump(std::chrono::seconds by) { m_offset += by; }

    [[nodiscard]] QDateTime now() const override
    {
        // The same start for every process, or the times of one could not be compared with another's.
        constexpr qint64 start = 1'790'000'000'000;
        const qint64 real = m_system.now().toMSecsSinceEpoch();
        return QDateTime::fromMSecsSinceEpoch(start + (real - start) * m_factor, Qt::UTC)
            .addSecs(m_offset.count());
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return m_system.monotonic() * m_factor;
    }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override
    {
        m_system.callAfter((delay + std::chrono::milliseconds(m_factor - 1)) / m_factor, context,
                           std::move(action));
    }

private:
    SystemClock m_system;
    int m_factor;
    std::chrono::seconds m_offset{0};
};

} // namespace cloudpc
