// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/backoff.h"

#include "base/randomsource.h"

#include <algorithm>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

milliseconds fullJitter(RandomSource &random, int failuresBefore)
{
    constexpr milliseconds base = 2s;
    constexpr milliseconds cap = 60s;
    constexpr int enough = 5; // 2 s doubled so often is more than the cap.
    const milliseconds bound = std::min(cap, base * (1 << std::min(failuresBefore, enough)));
    return milliseconds(static_cast<qint64>(random.fraction() * static_cast<double>(bound.count())));
}

Backoff::Backoff(RandomSource &random)
    : m_random(random)
{
}

std::optional<milliseconds> Backoff::next(std::optional<std::chrono::seconds> retryAfter)
{
    if (m_tries >= maxTries || retryAfter > longestWait)
        return std::nullopt;
    const milliseconds own = fullJitter(m_random, m_tries - 1);
    ++m_tries;
    return retryAfter > 0s ? milliseconds(*retryAfter) : own;
}

} // namespace cloudpc
