// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/bulkpatience.h"

#include "base/randomsource.h"

#include <algorithm>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestGap = 60s;
constexpr int mostDoublings = 5;
constexpr double jitter = 0.2; ///< Up to this share of a gap is added.

} // namespace

BulkPatience::BulkPatience(RandomSource &random)
    : m_random(random)
{
}

void BulkPatience::note(BulkReason reason, const std::optional<Error> &error, milliseconds now,
                        const QDateTime &freshAt)
{
    const bool isTrouble = reason != BulkReason::None && reason != BulkReason::Denied;
    m_troubles = isTrouble ? m_troubles + 1 : 0;
    m_reason = isTrouble ? reason : BulkReason::None;
    m_error = isTrouble ? error : std::nullopt;
    m_notBefore = now + (isTrouble ? gap(m_troubles) : m_pace);
    if (reason != BulkReason::Unreachable)
        return;
    m_staleSince = freshAt;
    m_askAt = m_notBefore;
    m_asked = 0;
}

void BulkPatience::hurry(milliseconds now)
{
    m_troubles = 0;
    m_notBefore = std::min(m_notBefore, now);
    m_askAt = std::min(m_askAt, now);
}

BulkPatience::Step BulkPatience::next(milliseconds now, const QDateTime &freshAt)
{
    if (m_staleSince && freshAt != *m_staleSince)
        m_staleSince.reset();
    if (now < m_notBefore)
        return {.until = m_notBefore};
    if (!m_staleSince) {
        m_reason = BulkReason::None;
        m_error.reset();
        return {.isDue = true};
    }
    if (now < m_askAt)
        return {.until = m_askAt};
    m_askAt = now + gap(++m_asked);
    return {.asksForList = true, .until = m_askAt};
}

milliseconds BulkPatience::gap(int troubles)
{
    const milliseconds grown = std::min(longestGap, m_pace * (1 << std::min(troubles, mostDoublings)));
    return milliseconds(
        static_cast<qint64>(static_cast<double>(grown.count()) * (1 + jitter * m_random.fraction())));
}

} // namespace cloudpc
