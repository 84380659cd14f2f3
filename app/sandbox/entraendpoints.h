// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/authorizerequest.h"
#include "sandbox/httpmessage.h"

#include <QString>

namespace cloudpc {

class Clock;
class RandomSource;
class TokenBook;
struct SampleAccount;

/// The sign-in service: authorization page and discovery. The token endpoint is a TokenEndpoint.
class EntraEndpoints
{
public:
    /// All references must outlive the endpoints.
    EntraEndpoints(TokenBook &tokens, const Clock &clock, RandomSource &random);

    /// Any path that is neither Graph's nor the sandbox's own; 404 for what Entra does not have.
    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply authorize(const HttpRequest &http);
    [[nodiscard]] HttpReply answerFor(const SampleAccount &account, const AuthorizeRequest &request);
    [[nodiscard]] HttpReply answer(const AuthorizeRequest &request, Fields fields);
    [[nodiscard]] HttpReply refuse(const AuthorizeRequest &request, const EntraProblem &problem);

    TokenBook &m_tokens;
    const Clock &m_clock;
    RandomSource &m_random;
};

} // namespace cloudpc
