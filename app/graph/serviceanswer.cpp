// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/serviceanswer.h"

#include "auth/tokenreply.h"
#include "graph/grapherror.h"
#include "graph/serviceerror.h"
#include "graph/wirereply.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

Error notFromTheService(const WireReply &reply)
{
    Error error = readFailure(reply);
    error.kind = ErrorKind::InvalidReply;
    error.fault = Fault::ReplyNotJson;
    return error;
}

bool isRefusedOrBusy(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

std::optional<Error> problemOfSignIn(const WireReply &reply)
{
    if (!reply.whole() || (reply.status >= 300 && reply.status < 400))
        return readFailure(reply);
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    if (reply.success() && object["issuer"_L1].isString() && object["token_endpoint"_L1].isString())
        return std::nullopt;
    if (object["error"_L1].isString())
        return readTokenReply({.status = reply.status, .body = reply.body}).error();
    if (isRefusedOrBusy(reply.status))
        return Error{.kind = ErrorKind::Unavailable, .httpStatus = reply.status};
    return notFromTheService(reply);
}

} // namespace

std::optional<Error> signInAnswerProblem(const WireReply &reply)
{
    std::optional<Error> problem = problemOfSignIn(reply);
    if (problem)
        problem->fromSignIn = true;
    return problem;
}

std::optional<Error> graphAnswerProblem(const WireReply &reply)
{
    if (!reply.whole() || (reply.status >= 300 && reply.status < 400) || isRefusedOrBusy(reply.status))
        return readFailure(reply);
    const bool isJson = QJsonDocument::fromJson(reply.body).isObject();
    const bool isGraphs = serviceErrorFrom(reply.body).has_value()
        || (!reply.ids.requestId.isEmpty() && (isJson || reply.body.isEmpty()));
    return isGraphs ? std::nullopt : std::optional(notFromTheService(reply));
}

} // namespace cloudpc
