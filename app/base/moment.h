// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"

#include <QDateTime>

#include <chrono>

namespace cloudpc {

/// A point in time by both clocks, because each has its fault: a monotonic one stands still while the
/// computer sleeps, and the wall clock can be set.
struct Moment {
    QDateTime wall; ///< UTC
    std::chrono::milliseconds monotonic{0};

    [[nodiscard]] static Moment now(const Clock &clock) { return {clock.now(), clock.monotonic()}; }

    /// True if it is less than `span` from now by both. A wall clock that was set makes it false at worst.
    [[nodiscard]] bool isWithin(std::chrono::milliseconds span, const Clock &clock) const
    {
        const std::chrono::milliseconds byWall(wall.msecsTo(clock.now()));
        return clock.monotonic() - monotonic < span && byWall < span && byWall > -span;
    }

    bool operator==(const Moment &) const = default;
};

} // namespace cloudpc
