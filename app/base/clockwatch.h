// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clocknews.h"

#include <QObject>

#include <chrono>

namespace cloudpc {

class Clock;

/// Finds out that the wall clock jumped, or that the computer slept: to a monotonic clock, which stands still
/// meanwhile, that is the same. What was planned for a time of day has to be planned anew then.
class ClockWatch final : public QObject
{
    Q_OBJECT

public:
    explicit ClockWatch(Clock &clock, QObject *parent = nullptr);

    /// Compares the clocks: for systems that do not tell, whenever something happens.
    void look();

    /// What a clock may be set by without anybody having to know.
    static constexpr std::chrono::milliseconds tolerance{2000};

signals:
    void jumped();

private:
    [[nodiscard]] std::chrono::milliseconds distance() const;

    Clock &m_clock;
    std::chrono::milliseconds m_distance; ///< Of the wall clock from the monotonic one.
    ClockNews m_news;
};

} // namespace cloudpc
