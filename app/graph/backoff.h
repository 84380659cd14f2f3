// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <optional>

namespace cloudpc {

class RandomSource;

/// How long to wait before a read is tried again, after 429, 503 or 504. One object per read.
/// Full jitter over a doubling bound, so that many clients do not come back in step.
class Backoff
{
public:
    static constexpr int maxTries = 5; ///< Requests, the first one included.
    static constexpr std::chrono::seconds base{2};
    static constexpr std::chrono::seconds cap{60};
    /// A longer Retry-After is told to the admin instead of being slept through.
    static constexpr std::chrono::seconds longestWait{600};

    explicit Backoff(RandomSource &random);

    /// The wait before the next try, or nothing when it is time to give up. `retryAfter` is what the service
    /// asked for; zero counts as not said, or a careless service would be hammered.
    [[nodiscard]] std::optional<std::chrono::milliseconds> next(
        std::optional<std::chrono::seconds> retryAfter);

private:
    RandomSource &m_random;
    int m_tries = 1;
};

} // namespace cloudpc
