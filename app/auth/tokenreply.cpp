// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/tokenreply.h"

#include "auth/claimstext.h"
#include "auth/signinerror.h"
#include "base/networkfault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// RFC 6749 section 5.1 lets a server leave the life out; Entra ID's shortest usual one is an hour.
constexpr std::chrono::seconds usualLife = 1h;
constexpr std::chrono::seconds longestLife = 365 * 24h;
constexpr std::chrono::seconds longestWait = 1h;

Error failure(ErrorKind kind, Fault fault, const TokenReply &reply)
{
    return {.kind = kind,
            .fault = fault,
            .httpStatus = reply.status,
            .message = reply.transportMessage.left(Error::messageLimit),
            .retryAfter = usableRetryAfter(reply.retryAfter),
            .tls = reply.tls,
            .fromSignIn = true};
}

/// RFC 6750 section 2.1. Anything else could break out of the header that the token is sent in.
bool fitsIntoHeader(const QByteArray &token)
{
    return !token.isEmpty()
        && std::all_of(token.begin(), token.end(), [](char byte) { return byte > 0x20 && byte < 0x7f; });
}

/// RFC 6749 section 7.1: a token of a type that is not understood must not be used.
bool isBearer(const QJsonValue &type)
{
    return type.isUndefined() || type.toString().compare("bearer"_L1, Qt::CaseInsensitive) == 0;
}

Refusal refusalFrom(const QJsonObject &object, const QStringList &secrets)
{
    const QJsonValue code = object["error_codes"_L1].toArray().at(0);
    return {.error = object["error"_L1].toString(),
            .suberror = object["suberror"_L1].toString(),
            .description = object["error_description"_L1].toString(),
            .errorCode = code.isDouble() ? QString::number(code.toInteger()) : QString(),
            .correlationId = object["correlation_id"_L1].toString(),
            .claims = usableClaims(object["claims"_L1]),
            .secrets = secrets};
}

Result<Tokens> tokensFrom(const QJsonObject &object, const TokenReply &reply)
{
    const Tokens tokens{.accessToken = object["access_token"_L1].toString().toUtf8(),
                        .refreshToken = object["refresh_token"_L1].toString().toUtf8(),
                        .idToken = object["id_token"_L1].toString().toUtf8(),
                        .scope = object["scope"_L1].toString(),
                        .expiresIn = secondsFrom(object["expires_in"_L1]).value_or(usualLife),
                        .refreshIn = secondsFrom(object["refresh_in"_L1])};
    if (!fitsIntoHeader(tokens.accessToken) || !isBearer(object["token_type"_L1]))
        return failure(ErrorKind::InvalidReply, Fault::WrongTokenReply, reply);
    return tokens;
}

bool isBusy(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

Error refusedBy(const QJsonObject &object, const TokenReply &reply)
{
    Error error = toError(refusalFrom(object, reply.secrets));
    error.httpStatus = reply.status;
    error.retryAfter = usableRetryAfter(reply.retryAfter);
    // Busy is said by the status, whatever the body says.
    if (isBusy(reply.status))
        error.kind = ErrorKind::Unavailable;
    return error;
}

std::optional<Error> transportFailure(const TokenReply &reply)
{
    // First: for some of them Qt also says that it could not send the body again.
    if (reply.status >= 300 && reply.status < 400)
        return failure(ErrorKind::Unavailable, Fault::Redirected, reply);
    const Fault fault = faultOf(reply.transport);
    if (fault != Fault::None)
        return failure(ErrorKind::Unavailable, fault, reply);
    if (reply.status == 0)
        return failure(ErrorKind::Unavailable, Fault::ConnectionLost, reply);
    return std::nullopt;
}

} // namespace

Result<Tokens> readTokenReply(const TokenReply &reply)
{
    const Result<QJsonObject> object = readObjectReply(reply);
    if (!object)
        return object.error();
    return tokensFrom(object.value(), reply);
}

Result<QJsonObject> readObjectReply(const TokenReply &reply)
{
    if (const std::optional<Error> error = transportFailure(reply))
        return *error;
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    if (object.contains("error"_L1))
        return refusedBy(object, reply);
    if (isBusy(reply.status))
        return failure(ErrorKind::Unavailable, Fault::None, reply);
    if (object.isEmpty())
        return failure(ErrorKind::InvalidReply, Fault::ReplyNotJson, reply);
    if (reply.status >= 400)
        return failure(ErrorKind::InvalidReply, Fault::WrongTokenReply, reply);
    return object;
}

QString oauthErrorOf(const TokenReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object()["error"_L1].toString();
}

std::optional<std::chrono::seconds> secondsFrom(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double count = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !(count >= 0))
        return std::nullopt;
    return std::chrono::seconds(
        static_cast<qint64>(std::min(count, static_cast<double>(longestLife.count()))));
}

std::optional<std::chrono::seconds> usableRetryAfter(const QByteArray &value)
{
    bool isNumber = false;
    const qlonglong count = value.trimmed().toLongLong(&isNumber);
    if (!isNumber || count <= 0)
        return std::nullopt;
    return std::min<std::chrono::seconds>(std::chrono::seconds(count), longestWait);
}

} // namespace cloudpc
