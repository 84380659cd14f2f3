// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/authorizerequest.h"
#include "sandbox/httpmessage.h"
#include "sandbox/tokenbook.h"

namespace cloudpc {

class Clock;
class RandomSource;

/// `…/oauth2/v2.0/token` for a public client: authorization codes with PKCE, and refresh tokens.
class TokenEndpoint
{
public:
    /// All references must outlive the endpoint.
    TokenEndpoint(TokenBook &tokens, const Clock &clock, RandomSource &random);

    [[nodiscard]] HttpReply handle(const HttpRequest &http);

private:
    [[nodiscard]] EntraProblem redeemCode(const Fields &form, Grant &grant);
    [[nodiscard]] EntraProblem redeemRefreshToken(const Fields &form, Grant &grant);
    [[nodiscard]] HttpReply tokens(const HttpRequest &http, const Fields &form, const Grant &grant);
    [[nodiscard]] QByteArray idToken(const HttpRequest &http, const Grant &grant) const;

    TokenBook &m_tokens;
    const Clock &m_clock;
    RandomSource &m_random;
};

} // namespace cloudpc
