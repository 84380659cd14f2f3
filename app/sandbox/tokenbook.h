// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace cloudpc {

class Clock;
class RandomSource;
struct SampleAccount;

/// What an authorization request asked for, kept until its code comes back.
struct Grant {
    QString accountKey;
    QString clientId;
    QString redirectUri;
    QString codeChallenge;
    QString nonce;
    QString scope;
    QDateTime expiresAt; ///< Real time, UTC.
};

struct IssuedTokens {
    QString accessToken;
    QString refreshToken;
};

/// Codes and tokens in circulation. Lives in real time: the client's own clock measures them too. Every
/// function may be called from any thread.
class TokenBook
{
public:
    static constexpr int accessTokenSeconds = 3599;
    static constexpr int codeSeconds = 600;

    enum class CodeState { Valid, Unknown, UsedTwice, Expired };

    /// `clock` and `random` must outlive the book.
    TokenBook(const Clock &clock, RandomSource &random);

    [[nodiscard]] QString issueCode(Grant grant);
    /// Takes a code; it never works again, also when the rest of the request turns out wrong.
    [[nodiscard]] CodeState takeCode(const QString &code, Grant &grant);
    [[nodiscard]] IssuedTokens issueTokens(const Grant &grant);
    /// The grant behind a refresh token. The token stays valid, as Entra's do after use.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &refreshToken) const;
    /// Whose access token it is; nullptr when unknown or expired.
    [[nodiscard]] const SampleAccount *accountOf(const QString &accessToken) const;
    /// Forgets one access token, as a revocation does.
    void revoke(const QString &accessToken);
    /// A fresh unguessable text of `bytes` random bytes.
    [[nodiscard]] QString randomText(int bytes);

private:
    struct Access {
        QString accountKey;
        QDateTime expiresAt;
    };
    struct Code {
        Grant grant;
        bool used = false;
    };

    const Clock &m_clock;
    RandomSource &m_random;
    mutable std::mutex m_mutex;
    QHash<QString, Code> m_codes;
    QHash<QString, Grant> m_refreshTokens;
    QHash<QString, Access> m_accessTokens;
};

} // namespace cloudpc
