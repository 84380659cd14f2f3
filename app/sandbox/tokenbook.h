// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <mutex>
#include <optional>

namespace cloudpc {

class Clock;
class RandomSource;

/// What an authorization request asked for, kept until its code comes back, and then by its refresh tokens.
struct Grant {
    QString accountKey;
    QString clientId;
    QString redirectUri;
    QString codeChallenge;
    QString nonce;
    QString scope; ///< Consented to with it: a later token may have less, never more.
    QString tenantId; ///< Where the sign-in took place.
    QJsonObject claims; ///< Asked for interactively, so the proof was brought.
    QDateTime expiresAt; ///< Real time, UTC.
    bool revoked = false;
};

/// What an access token stands for.
struct Access {
    QString accountKey; ///< Empty: an app speaks for itself.
    QString tenantId;
    QStringList permissions; ///< Short names: of its scopes, or of an app's roles.
    QJsonObject claims;
    QDateTime expiresAt; ///< Real time, UTC.
    bool revoked = false;
};

/// How long things live, in seconds. For tests and for trying; Entra's own by default.
struct TokenTimes {
    int accessToken = 3599;
    int refreshIn = 0; ///< Renewal is wished for after that time; 0: Entra says nothing about it.
    int deviceCode = 900;
    int deviceInterval = 5;

    bool operator==(const TokenTimes &) const = default;
};

/// Codes and tokens in circulation. Lives in real time: the client's own clock measures them too. Every
/// function may be called from any thread.
class TokenBook
{
public:
    static constexpr int codeSeconds = 600;

    enum class CodeState { Valid, Unknown, UsedTwice, Expired };

    /// `clock` and `random` must outlive the book.
    TokenBook(const Clock &clock, RandomSource &random);

    [[nodiscard]] TokenTimes times() const;
    /// For what is issued from now on.
    void setTimes(const TokenTimes &times);

    [[nodiscard]] QString issueCode(Grant grant);
    /// Takes a code; it never works again, also when the rest of the request turns out wrong.
    [[nodiscard]] CodeState takeCode(const QString &code, Grant &grant);
    [[nodiscard]] QString issueRefreshToken(const Grant &grant);
    /// The grant behind a refresh token. The token stays valid, as Entra's do after use.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &refreshToken) const;
    void keepAccess(const QString &accessToken, Access access);
    /// Nothing when unknown or expired.
    [[nodiscard]] std::optional<Access> accessOf(const QString &accessToken) const;
    /// Forgets one access token.
    void revoke(const QString &accessToken);
    /// Revokes whatever is in circulation, as an administrator does for a person or a new password does.
    void revokeAll();

    /// An administrator has consented for everybody in a tenant.
    void approveApp(const QString &tenantId);
    [[nodiscard]] bool isAppApproved(const QString &tenantId) const;

    /// A fresh unguessable text of `bytes` random bytes.
    [[nodiscard]] QString randomText(int bytes);

private:
    struct Code {
        Grant grant;
        bool used = false;
    };

    const Clock &m_clock;
    RandomSource &m_random;
    mutable std::mutex m_mutex;
    TokenTimes m_times;
    QHash<QString, Code> m_codes;
    QHash<QString, Grant> m_refreshTokens;
    QHash<QString, Access> m_accessTokens;
    QSet<QString> m_approvedTenants;
};

} // namespace cloudpc
