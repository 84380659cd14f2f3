// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/fixedtokens.h"

#include "base/callback.h"

#include <utility>

namespace cloudpc {

FixedTokens::FixedTokens(const QList<QByteArray> &tokens)
    : m_tokens(tokens)
{
}

void FixedTokens::token(Patience, QObject *context, Callback<QByteArray> callback)
{
    ++m_asked;
    auto reply = [this, callback = boundTo<QByteArray>(context, std::move(callback))] { callback(answer()); };
    if (m_holding)
        m_waiting.append(reply);
    else
        reply();
}

void FixedTokens::challenge(const QByteArray &token, const QString &claims)
{
    m_challenges.append(claims);
    reject(token);
}

void FixedTokens::reject(const QByteArray &token)
{
    m_rejected.append(token);
    m_tokens.removeOne(token);
}

void FixedTokens::release()
{
    m_holding = false;
    for (const auto &reply : std::exchange(m_waiting, {}))
        reply();
}

Result<QByteArray> FixedTokens::answer() const
{
    if (m_tokens.isEmpty())
        return m_failure;
    return m_tokens.constFirst();
}

} // namespace cloudpc
