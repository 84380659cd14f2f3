// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/httpmessage.h"

namespace cloudpc {

class Tenant;
class TokenBook;

/// What a real tenant does not have:
/// - `GET /sandbox/state`;
/// - `POST /sandbox/clock` with `{"speed": 600}` or `{"jump": "next"}`;
/// - `POST /sandbox/reset`: the beginning again; who is signed in stays so;
/// - `POST /sandbox/revoke`: every sign-in ends, as if an administrator had revoked it;
/// - `POST /sandbox/tokens` with any of `{"accessToken": 3599, "refreshIn": 0, "deviceCode": 900,
///   "deviceInterval": 5}`: seconds, for what is issued from now on.
/// Each answers with the state.
class ControlEndpoints
{
public:
    /// All references must outlive the endpoints. The state that is told is that of `tenant`.
    ControlEndpoints(Tenant &tenant, Tenant &secondTenant, TokenBook &book);

    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply change(const HttpRequest &request);
    [[nodiscard]] HttpReply setClock(const QByteArray &body);
    [[nodiscard]] HttpReply setTimes(const QByteArray &body);
    [[nodiscard]] HttpReply state() const;

    Tenant &m_tenant;
    Tenant &m_secondTenant;
    TokenBook &m_book;
};

} // namespace cloudpc
