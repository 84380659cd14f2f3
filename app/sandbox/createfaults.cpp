// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/createfaults.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QString codeOf(int status)
{
    switch (status) {
    case 403:
        return u"Forbidden"_s;
    case 409:
        return u"Conflict"_s;
    case 429:
        return u"TooManyRequests"_s;
    case 500:
        return u"InternalServerError"_s;
    case 503:
        return u"serviceNotAvailable"_s;
    case 504:
        return u"GatewayTimeout"_s;
    default:
        return u"BadRequest"_s;
    }
}

HttpReply scriptedRefusal(const GraphCall &call, int status)
{
    HttpReply reply = graphError(
        call, {status, codeOf(status), u"The sandbox was asked to answer %1."_s.arg(status)});
    if (status == 429 || status == 503)
        reply.addHeader("Retry-After", "5");
    return reply;
}

HttpReply proxyPage(int status)
{
    return htmlReply(status,
                     "<!DOCTYPE html><html><head><title>Sign in to the network</title></head>"
                     "<body><h1>Web gateway</h1><p>Your session has ended.</p></body></html>\n");
}

} // namespace

GraphRefusal creationRefusal(Tenant::Refusal refusal)
{
    switch (refusal) {
    case Tenant::Refusal::None:
    case Tenant::Refusal::NotFound:
    case Tenant::Refusal::NotFailed:
    case Tenant::Refusal::InUse:
        return {};
    case Tenant::Refusal::NameTaken:
        return {409, u"nameAlreadyExists"_s,
                u"A device image with the same displayName and version already exists."_s};
    case Tenant::Refusal::TooMany:
        return {400, u"BadRequest"_s,
                u"The tenant has reached its limit of %1 custom images."_s.arg(Tenant::maxImages)};
    }
    Q_UNREACHABLE();
}

std::optional<HttpReply> replyInsteadOfCreating(const GraphCall &call, const Outcome &outcome)
{
    if (outcome.fault == CreateFault::Status)
        return scriptedRefusal(call, outcome.httpStatus);
    if (outcome.fault != CreateFault::DropBefore)
        return std::nullopt;
    HttpReply reply = graphObject(call, 500, {});
    reply.delivery = Delivery::CutOff;
    return reply;
}

HttpReply damagedReply(const GraphCall &call, const Outcome &outcome, const QJsonObject &image,
                       std::chrono::milliseconds slowAnswer)
{
    QJsonObject object = image;
    if (outcome.fault == CreateFault::WithoutId)
        object.remove("id"_L1);
    HttpReply reply = outcome.fault == CreateFault::Html ? proxyPage(200) : graphObject(call, 201, object);
    if (outcome.fault == CreateFault::DropAfter)
        reply.delivery = Delivery::CutOff;
    if (outcome.fault == CreateFault::Slow)
        reply.delay = slowAnswer;
    return reply;
}

} // namespace cloudpc
