// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/graphreply.h"

namespace cloudpc {

class Clock;
class RandomSource;
class Tenant;
class TokenBook;
struct Access;
struct NewImage;

/// Microsoft Graph's deviceImages as its reference describes them, from a reading of its own: it shares no
/// code with the client, so that a mistake made there is not repeated here.
class GraphEndpoints
{
public:
    /// All references must outlive the endpoints.
    GraphEndpoints(Tenant &tenant, Tenant &secondTenant, TokenBook &tokens, const Clock &clock,
                   RandomSource &random);

    /// `request.path` begins with /beta or /v1.0.
    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpReply route(const GraphCall &call, const Access &access, const QStringList &rest);
    [[nodiscard]] HttpReply routeCollection(const GraphCall &call, const Access &access);
    [[nodiscard]] HttpReply routeImage(const GraphCall &call, const QString &id);

    [[nodiscard]] HttpReply list(const GraphCall &call) const;
    [[nodiscard]] HttpReply get(const GraphCall &call, const QString &id) const;
    [[nodiscard]] HttpReply sourceImageList(const GraphCall &call) const;
    [[nodiscard]] HttpReply create(const GraphCall &call, const Access &access);
    [[nodiscard]] HttpReply created(const GraphCall &call, const NewImage &image);
    [[nodiscard]] HttpReply remove(const GraphCall &call, const QString &id);
    [[nodiscard]] HttpReply retryUpload(const GraphCall &call, const QString &id);

    Tenant &m_tenant;
    Tenant &m_secondTenant;
    TokenBook &m_tokens;
    const Clock &m_clock;
    RandomSource &m_random;
};

} // namespace cloudpc
