// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/backoff.h"

#include "base/randomsource.h"

#include <algorithm>

namespace cloudpc {

using std::chrono::milliseconds;

Backoff::Backoff(RandomSource &random)
    : m_random(random)
{
}

std::optional<milliseconds> Backoff::next(std::optional<std::chrono::seconds> retryAfter)
{
    if (m_tries >= maxTries || retryAfter > longestWait)
        return std::nullopt;
    const auto bound = std::min<milliseconds>(cap, base * (1 << (m_tries - 1)));
    ++m_tries;
    if (retryAfter.value_or(std::chrono::seconds(0)).count() > 0)
        return *retryAfter;
    return milliseconds(static_cast<qint64>(m_random.fraction() * static_cast<double>(bound.count())));
}

} // namespace cloudpc
