// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/entraproblem.h"
#include "sandbox/httpmessage.h"
#include "sandbox/tokenbook.h"

namespace cloudpc {

class Clock;
class DeviceCodes;
class RandomSource;

/// `…/oauth2/v2.0/token`: authorization codes with PKCE, refresh tokens, device codes, and apps that speak
/// for themselves.
class TokenEndpoint
{
public:
    /// All references must outlive the endpoint. `tenant` is the one in the address.
    TokenEndpoint(TokenBook &book, DeviceCodes &devices, const Clock &clock, RandomSource &random,
                  QString tenant);

    [[nodiscard]] HttpReply handle(const HttpRequest &http);

private:
    [[nodiscard]] EntraProblem redeem(const Fields &form, Grant &grant);
    [[nodiscard]] EntraProblem redeemCode(const Fields &form, Grant &grant);
    [[nodiscard]] EntraProblem redeemRefreshToken(const Fields &form, Grant &grant);
    [[nodiscard]] EntraProblem redeemDeviceCode(const Fields &form, Grant &grant);
    [[nodiscard]] HttpReply answerPerson(const HttpRequest &http, const Fields &form);
    [[nodiscard]] HttpReply answerApp(const HttpRequest &http, const Fields &form);

    TokenBook &m_book;
    DeviceCodes &m_devices;
    const Clock &m_clock;
    RandomSource &m_random;
    QString m_tenant;
};

} // namespace cloudpc
