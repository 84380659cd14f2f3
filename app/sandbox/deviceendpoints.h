// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/entraproblem.h"
#include "sandbox/httpmessage.h"

#include <QString>

namespace cloudpc {

class Clock;
class DeviceCodes;
class RandomSource;
class TokenBook;

/// Sign-in with a code (RFC 8628): `…/oauth2/v2.0/devicecode`, and the page on which a person enters it.
class DeviceEndpoints
{
public:
    /// All references must outlive the endpoints.
    DeviceEndpoints(DeviceCodes &codes, TokenBook &book, const Clock &clock, RandomSource &random);

    /// `tenant` is the one in the address.
    [[nodiscard]] HttpReply start(const HttpRequest &http, const QString &tenant);
    [[nodiscard]] HttpReply page(const HttpRequest &http);

private:
    [[nodiscard]] HttpReply started(const HttpRequest &http, const Fields &form, const QString &tenant);

    DeviceCodes &m_codes;
    TokenBook &m_book;
    const Clock &m_clock;
    RandomSource &m_random;
};

} // namespace cloudpc
