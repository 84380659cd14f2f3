// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/authorizerequest.h"
#include "sandbox/devicecodes.h"
#include "sandbox/deviceendpoints.h"
#include "sandbox/httpmessage.h"

#include <QString>

namespace cloudpc {

class Clock;
class RandomSource;
class TokenBook;
struct SampleAccount;

/// The sign-in service: discovery and the pages for a browser. Tokens are the TokenEndpoint's.
class EntraEndpoints
{
public:
    /// All references must outlive the endpoints.
    EntraEndpoints(TokenBook &book, const Clock &clock, RandomSource &random);

    /// Any path that is neither Graph's nor the sandbox's own; 404 for what Entra does not have.
    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply page(const HttpRequest &http, const QString &tenant, const QString &endpoint);
    [[nodiscard]] HttpReply service(const HttpRequest &http, const QString &tenant, const QString &endpoint);
    [[nodiscard]] HttpReply approve(const HttpRequest &http, const QString &tenant);
    [[nodiscard]] HttpReply authorize(const HttpRequest &http, const QString &tenant);
    [[nodiscard]] HttpReply answerFor(const SampleAccount &account, const AuthorizeRequest &request,
                                      const QString &tenant);
    [[nodiscard]] HttpReply answer(const AuthorizeRequest &request, Fields fields);
    [[nodiscard]] HttpReply refuse(const AuthorizeRequest &request, const EntraProblem &problem);
    [[nodiscard]] HttpReply errorPage(const EntraProblem &problem, const HttpRequest *http = nullptr);

    TokenBook &m_book;
    const Clock &m_clock;
    RandomSource &m_random;
    DeviceCodes m_deviceCodes;
    DeviceEndpoints m_devices;
};

} // namespace cloudpc
