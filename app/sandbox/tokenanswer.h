// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/httpmessage.h"
#include "sandbox/tokenbook.h"

#include <QJsonObject>
#include <QString>

namespace cloudpc {

class Clock;
struct SampleApp;

/// One request for tokens that has been found right.
struct TokenWish {
    const HttpRequest &http;
    QString tenantId; ///< Whose tokens.
    QString clientId;
    QString scope; ///< What this token is to be for.
    QJsonObject claims;
};

/// Tokens for a person. `grant` goes on in the refresh token, whatever less was wished for this time.
[[nodiscard]] HttpReply personTokens(TokenBook &book, const Clock &clock, const TokenWish &wish,
                                     const Grant &grant);
/// A token for an app that speaks for itself: no refresh token, no ID token.
[[nodiscard]] HttpReply appToken(TokenBook &book, const Clock &clock, const TokenWish &wish,
                                 const SampleApp &app);

} // namespace cloudpc
