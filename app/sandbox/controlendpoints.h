// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/httpmessage.h"

namespace cloudpc {

class Tenant;

/// What a real tenant does not have: `GET /sandbox/state`, `POST /sandbox/clock` with `{"speed": 600}` or
/// `{"jump": "next"}`, `POST /sandbox/reset`. Each answers with the state.
class ControlEndpoints
{
public:
    /// `tenant` must outlive the endpoints.
    explicit ControlEndpoints(Tenant &tenant);

    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply setClock(const QByteArray &body);
    [[nodiscard]] HttpReply state() const;

    Tenant &m_tenant;
};

} // namespace cloudpc
