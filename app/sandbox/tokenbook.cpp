// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/tokenbook.h"

#include "base/clock.h"
#include "base/randomsource.h"

#include <utility>

namespace cloudpc {

TokenBook::TokenBook(const Clock &clock, RandomSource &random)
    : m_clock(clock)
    , m_random(random)
{
}

QString TokenBook::randomText(int bytes)
{
    return QString::fromLatin1(
        m_random.bytes(bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

TokenTimes TokenBook::times() const
{
    const std::scoped_lock lock(m_mutex);
    return m_times;
}

void TokenBook::setTimes(const TokenTimes &times)
{
    const std::scoped_lock lock(m_mutex);
    m_times = times;
}

QString TokenBook::issueCode(Grant grant)
{
    const std::scoped_lock lock(m_mutex);
    grant.expiresAt = m_clock.now().addSecs(codeSeconds);
    const QString code = randomText(32);
    m_codes.insert(code, {std::move(grant)});
    return code;
}

TokenBook::CodeState TokenBook::takeCode(const QString &code, Grant &grant)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_codes.find(code);
    if (found == m_codes.end())
        return CodeState::Unknown;
    if (std::exchange(found->used, true))
        return CodeState::UsedTwice;
    grant = found->grant;
    return m_clock.now() < grant.expiresAt ? CodeState::Valid : CodeState::Expired;
}

QString TokenBook::issueRefreshToken(const Grant &grant)
{
    const std::scoped_lock lock(m_mutex);
    const QString token = QStringLiteral("1.%1").arg(randomText(48));
    m_refreshTokens.insert(token, grant);
    return token;
}

std::optional<Grant> TokenBook::grantOf(const QString &refreshToken) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_refreshTokens.find(refreshToken);
    return found == m_refreshTokens.end() ? std::nullopt : std::optional(*found);
}

void TokenBook::keepAccess(const QString &accessToken, Access access)
{
    const std::scoped_lock lock(m_mutex);
    access.expiresAt = m_clock.now().addSecs(m_times.accessToken);
    m_accessTokens.insert(accessToken, access);
}

std::optional<Access> TokenBook::accessOf(const QString &accessToken) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_accessTokens.find(accessToken);
    if (found == m_accessTokens.end() || m_clock.now() >= found->expiresAt)
        return std::nullopt;
    return *found;
}

void TokenBook::revoke(const QString &accessToken)
{
    const std::scoped_lock lock(m_mutex);
    m_accessTokens.remove(accessToken);
}

void TokenBook::revokeAll()
{
    const std::scoped_lock lock(m_mutex);
    for (Grant &grant : m_refreshTokens)
        grant.revoked = true;
    for (Access &access : m_accessTokens)
        access.revoked = true;
}

void TokenBook::approveApp(const QString &tenantId)
{
    const std::scoped_lock lock(m_mutex);
    m_approvedTenants.insert(tenantId);
}

bool TokenBook::isAppApproved(const QString &tenantId) const
{
    const std::scoped_lock lock(m_mutex);
    return m_approvedTenants.contains(tenantId);
}

} // namespace cloudpc
