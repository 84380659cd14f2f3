// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/grapherror.h"

#include "base/networkfault.h"
#include "base/redaction.h"
#include "graph/claimschallenge.h"
#include "graph/denial.h"
#include "graph/serviceerror.h"

#include <algorithm>
#include <array>

namespace cloudpc {

namespace {

constexpr qsizetype pageStart = 16 * 1024; // bytes: a secret in it must not be cut before it is seen

Error described(const WireReply &reply)
{
    const auto told = [&reply](const QString &text) {
        return clipped(withoutSecrets(text, {QString::fromLatin1(reply.token)}));
    };
    Error error{.fault = reply.fault, .httpStatus = reply.status, .message = told(reply.transportMessage)};
    error.requestId = reply.ids.requestId;
    error.clientRequestId = reply.ids.clientRequestId;
    error.serverTime = reply.ids.serverTime;
    error.retryAfter = reply.retryAfter;
    error.tls = reply.tls;
    if (!reply.whole())
        return error;
    if (const auto said = serviceErrorFrom(reply.body)) {
        error.code = told(said->code);
        error.message = told(said->message);
        if (error.requestId.isEmpty())
            error.requestId = told(said->requestId);
    } else {
        error.message = told(QString::fromUtf8(reply.body.left(pageStart)));
        // Graph may answer without a body but never without a request-id: this is a proxy or a portal.
        if (error.requestId.isEmpty() || !reply.body.isEmpty())
            error.fault = Fault::ReplyNotJson;
    }
    return error;
}

/// A challenge comes from the service, even where its answer says nothing else.
Error judged(Error error, const WireReply &reply, Permission needed)
{
    const ClaimsChallenge challenge = claimsChallengeFrom(reply.challenge);
    if (reply.whole() && challenge != ClaimsChallenge()) {
        error.fault = Fault::None;
        error.claims = challenge.claims;
        error.oauthError = challenge.insufficient ? QStringLiteral("insufficient_claims") : QString();
    }
    error.denial = denialOf(error, reply.access, needed);
    return error;
}

Error withFault(Error error, ErrorKind kind, Fault fault)
{
    error.kind = kind;
    error.fault = fault;
    return error;
}

// Whatever else went wrong: after 307 and 308 Qt wants to rewind the body, and calls it an error that it
// cannot.
bool isRedirect(const WireReply &reply)
{
    return reply.status >= 300 && reply.status < 400;
}

ErrorKind readKindOfFault(Fault fault)
{
    const bool answered = fault == Fault::ReplyTooLarge || fault == Fault::ReplyNotJson;
    return answered ? ErrorKind::InvalidReply : ErrorKind::Unavailable;
}

ErrorKind readKindOfStatus(int status)
{
    if (status == 401)
        return ErrorKind::SignInRequired;
    if (status >= 500 || status == 408)
        return ErrorKind::Unavailable;
    return status >= 400 ? ErrorKind::Rejected : ErrorKind::InvalidReply;
}

// The statuses after which it is certain that nothing was created. Others of the 4xx range, 408 above all,
// may come from something between us and the service, after the service had got the request.
ErrorKind writeKindOfStatus(int status)
{
    static constexpr std::array refusals{400, 403, 404, 405, 409, 412, 413, 415, 422, 429};
    if (status == 401)
        return ErrorKind::SignInRequired;
    const bool refused = std::find(refusals.begin(), refusals.end(), status) != refusals.end();
    return refused ? ErrorKind::Rejected : ErrorKind::OutcomeUnknown;
}

} // namespace

QString clipped(const QString &text)
{
    if (text.size() <= Error::messageLimit)
        return text;
    const bool half = text.at(Error::messageLimit - 1).isHighSurrogate();
    return text.left(half ? Error::messageLimit - 1 : Error::messageLimit);
}

Fault transportFault(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::OperationCanceledError)
        return Fault::TimedOut; // what Qt's transfer time-out ends in; we abort only with a reason of our own
    if (const Fault fault = faultOf(error); fault != Fault::None)
        return fault;
    if (error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolUnknownError)
        return Fault::ReplyNotJson;
    if (error == QNetworkReply::NoError || status >= 400)
        return Fault::None;
    // Below 400 it is a body that would unpack beyond Qt's safety limit.
    return error == QNetworkReply::UnknownContentError ? Fault::ReplyTooLarge : Fault::ConnectionLost;
}

Error readFailure(const WireReply &reply)
{
    const Error error = judged(described(reply), reply, Permission::Read);
    if (isRedirect(reply))
        return withFault(error, ErrorKind::InvalidReply, Fault::Redirected);
    if (reply.success())
        return withFault(error, ErrorKind::InvalidReply, Fault::ReplyNotJson);
    const ErrorKind kind = reply.whole() ? readKindOfStatus(reply.status) : readKindOfFault(reply.fault);
    return withFault(error, kind, error.fault);
}

Error writeFailure(const WireReply &reply)
{
    const Error error = judged(described(reply), reply, Permission::ReadWrite);
    if (isRedirect(reply))
        return withFault(error, ErrorKind::OutcomeUnknown, Fault::Redirected);
    if (reply.success())
        return withFault(error, ErrorKind::OutcomeUnknown, Fault::ReplyNotJson);
    if (!reply.mayHaveArrived)
        return withFault(error, ErrorKind::NotSent, error.fault);
    const ErrorKind kind = reply.whole() ? writeKindOfStatus(reply.status) : ErrorKind::OutcomeUnknown;
    return withFault(error, kind, error.fault);
}

} // namespace cloudpc
