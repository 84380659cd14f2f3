// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokensource.h"

#include <QList>

#include <functional>

namespace cloudpc {

/// Gives out a fixed list of tokens: the first until it is rejected, then the second, and so on. With none
/// left it fails with SignInRequired, or with what `failWith` says.
class FixedTokens final : public TokenSource
{
public:
    explicit FixedTokens(const QList<QByteArray> &tokens = {"token-1", "token-2"});

    void token(Patience patience, QObject *context, Callback<QByteArray> callback) override;
    void reject(const QByteArray &token) override;
    void challenge(const QByteArray &token, const QString &claims) override;
    [[nodiscard]] QString owner() const override { return m_owner; }
    [[nodiscard]] AccessFacts facts() const override { return m_facts; }

    void replace(const QList<QByteArray> &tokens) { m_tokens = tokens; }
    /// What to answer once the list is used up.
    void failWith(const Error &error) { m_failure = error; }
    void setFacts(const AccessFacts &facts) { m_facts = facts; }
    void setOwner(const QString &owner) { m_owner = owner; }
    /// Answers stay away until release() is called, as while a renewal is on its way.
    void hold() { m_holding = true; }
    void release();

    [[nodiscard]] const QList<QByteArray> &rejected() const { return m_rejected; }
    /// The claims of all challenges so far.
    [[nodiscard]] const QList<QString> &challenges() const { return m_challenges; }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    [[nodiscard]] Result<QByteArray> answer() const;

    QList<QByteArray> m_tokens;
    QList<QByteArray> m_rejected;
    QList<std::function<void()>> m_waiting;
    QList<QString> m_challenges;
    QString m_owner;
    AccessFacts m_facts;
    Error m_failure{.kind = ErrorKind::SignInRequired};
    int m_asked = 0;
    bool m_holding = false;
};

} // namespace cloudpc
