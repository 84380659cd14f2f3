// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accesstoken.h"

#include <algorithm>

namespace cloudpc {

using namespace std::chrono_literals;

AccessToken::AccessToken(const Tokens &tokens, const QDateTime &now)
    : m_value(tokens.accessToken)
    , m_obtained(now)
{
    const std::chrono::seconds margin = std::min<std::chrono::seconds>(300s, tokens.expiresIn / 2);
    m_usableUntil = now.addSecs((tokens.expiresIn - margin).count());
    // Zero would mean a renewal at each use.
    m_renewAt = tokens.refreshIn.value_or(0s) > 0s ? now.addSecs(tokens.refreshIn->count()) : m_usableUntil;
}

bool AccessToken::isUsable(const QDateTime &now) const
{
    return !m_value.isEmpty() && now >= m_obtained && now < m_usableUntil;
}

bool AccessToken::isRenewalDue(const QDateTime &now) const
{
    return now >= m_renewAt;
}

} // namespace cloudpc
