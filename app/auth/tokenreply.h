// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokens.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkReply>
#include <QStringList>

#include <chrono>
#include <optional>

namespace cloudpc {

/// What came back from the token endpoint, before it is judged.
struct TokenReply {
    int status = 0; ///< 0 if there was no HTTP answer.
    QNetworkReply::NetworkError transport = QNetworkReply::NoError;
    QString transportMessage;
    std::optional<TlsIssue> tls; ///< Why the handshake failed, if it did.
    QByteArray body;
    QByteArray retryAfter; ///< The header's value; empty if absent.
    QStringList secrets; ///< Of the request; see Refusal.

    bool operator==(const TokenReply &) const = default;
};

/// Tokens, or why not. Completeness is decided by parsing, never by "no transport error".
[[nodiscard]] Result<Tokens> readTokenReply(const TokenReply &reply);

/// The object that a successful answer holds, whatever is in it, or why there is none.
[[nodiscard]] Result<QJsonObject> readObjectReply(const TokenReply &reply);

/// The OAuth error that the answer names, for the one who waits by it (RFC 8628 section 3.5); empty if none.
[[nodiscard]] QString oauthErrorOf(const TokenReply &reply);

/// A number of seconds, not negative and at most a year. Older endpoints send numbers as strings.
[[nodiscard]] std::optional<std::chrono::seconds> secondsFrom(const QJsonValue &value);

/// `Retry-After` in seconds (RFC 9110 section 10.2.3), at most an hour; nothing if it is not usable.
[[nodiscard]] std::optional<std::chrono::seconds> usableRetryAfter(const QByteArray &value);

} // namespace cloudpc
