// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/tokenbook.h"

#include "base/clock.h"
#include "base/randomsource.h"
#include "sandbox/accounts.h"

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

IssuedTokens TokenBook::issueTokens(const Grant &grant)
{
    const std::scoped_lock lock(m_mutex);
    // Dots as in real ones; they mean nothing, and a client that looks inside is wrong.
    const IssuedTokens tokens{QStringLiteral("sandbox.%1.at").arg(randomText(48)),
                              QStringLiteral("1.%1").arg(randomText(48))};
    m_accessTokens.insert(tokens.accessToken, {grant.accountKey, m_clock.now().addSecs(accessTokenSeconds)});
    m_refreshTokens.insert(tokens.refreshToken, grant);
    return tokens;
}

std::optional<Grant> TokenBook::grantOf(const QString &refreshToken) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_refreshTokens.find(refreshToken);
    return found == m_refreshTokens.end() ? std::nullopt : std::optional(*found);
}

const SampleAccount *TokenBook::accountOf(const QString &accessToken) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_accessTokens.find(accessToken);
    if (found == m_accessTokens.end() || m_clock.now() >= found->expiresAt)
        return nullptr;
    return findAccount(found->accountKey);
}

void TokenBook::revoke(const QString &accessToken)
{
    const std::scoped_lock lock(m_mutex);
    m_accessTokens.remove(accessToken);
}

} // namespace cloudpc
