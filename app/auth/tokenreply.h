// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokens.h"
#include "base/result.h"

#include <QByteArray>
#include <QNetworkReply>

#include <chrono>
#include <optional>

namespace cloudpc {

/// What came back from the token endpoint, before it is judged.
struct TokenReply {
    int status = 0; ///< 0 if there was no HTTP answer.
    QNetworkReply::NetworkError transport = QNetworkReply::NoError;
    QString transportMessage;
    QByteArray body;
    QByteArray retryAfter; ///< The header's value; empty if absent.
};

/// Tokens, or why not. Completeness is decided by parsing, never by "no transport error".
[[nodiscard]] Result<Tokens> readTokenReply(const TokenReply &reply);

/// `Retry-After` in seconds (RFC 9110 section 10.2.3), at most an hour; nothing if it is not usable.
[[nodiscard]] std::optional<std::chrono::seconds> usableRetryAfter(const QByteArray &value);

} // namespace cloudpc
