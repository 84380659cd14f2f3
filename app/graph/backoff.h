// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <optional>

namespace cloudpc {

class RandomSource;

/// A random share of a bound that doubles with each failure, from 2 s to a minute: many clients that were
/// refused together do not come back in step.
[[nodiscard]] std::chrono::milliseconds fullJitter(RandomSource &random, int failuresBefore);

/// How long to wait before a read is tried again, after 429, 503 or 504. One object per read.
class Backoff
{
public:
    static constexpr int maxTries = 5; ///< Requests, the first one included.
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
