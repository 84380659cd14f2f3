// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace cloudpc {

/// Where the program gets its time and its timers from, so that a test can hold both.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The wall clock in UTC. May jump; never measure a duration with it.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds since some fixed moment; never runs backwards.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
    /// Calls `action` once after `delay`, unless `context` is destroyed before: destroying it is how to
    /// cancel.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context,
                           std::function<void()> action) = 0;
};

/// The computer's own clock and Qt's timers.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action) override;
};

} // namespace cloudpc
