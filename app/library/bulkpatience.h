// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "library/bulkfate.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace cloudpc {

class RandomSource;

/// When the next image of a bulk upload may be sent: a pause after each, a growing one after what went wrong,
/// and after something that did not get through a whole list first. Times are monotonic; nothing is done
/// here.
class BulkPatience final
{
public:
    /// `random` must outlive it.
    explicit BulkPatience(RandomSource &random);

    void setPace(std::chrono::milliseconds pace) { m_pace = pace; }

    /// How an image has ended. `freshAt`: of the list that is known then.
    void note(BulkReason reason, const std::optional<Error> &error, std::chrono::milliseconds now,
              const QDateTime &freshAt);
    /// The admin does not want to wait.
    void hurry(std::chrono::milliseconds now);

    struct Step {
        bool isDue = false; ///< The next may be sent.
        bool asksForList = false; ///< The list is to be asked for.
        std::chrono::milliseconds until{0}; ///< When to look again, unless it is due.
    };
    [[nodiscard]] Step next(std::chrono::milliseconds now, const QDateTime &freshAt);

    /// What is waited for; None for the usual pause.
    [[nodiscard]] BulkReason reason() const { return m_reason; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    [[nodiscard]] std::chrono::milliseconds gap(int troubles);

    RandomSource &m_random;
    std::chrono::milliseconds m_pace{0};
    BulkReason m_reason = BulkReason::None;
    std::optional<Error> m_error;
    int m_troubles = 0; ///< One after the other.
    std::chrono::milliseconds m_notBefore{0};
    std::optional<QDateTime> m_staleSince; ///< A list other than that of then has to come.
    std::chrono::milliseconds m_askAt{0}; ///< When it is asked for.
    int m_asked = 0; ///< How often.
};

} // namespace cloudpc
