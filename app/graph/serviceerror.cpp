// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/serviceerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isDocumented(const QString &code)
{
    static const QSet<QString> codes{
        u"accessDenied"_s,
        u"activityLimitReached"_s,
        u"Authorization_RequestDenied"_s,
        u"BadRequest"_s,
        u"Conflict"_s,
        u"Forbidden"_s,
        u"generalException"_s,
        u"insufficient_claims"_s,
        u"InternalServerError"_s,
        u"InvalidAuthenticationToken"_s,
        u"invalidRange"_s,
        u"invalidRequest"_s,
        u"itemNotFound"_s,
        u"malwareDetected"_s,
        u"nameAlreadyExists"_s,
        u"notAllowed"_s,
        u"notSupported"_s,
        u"quotaLimitReached"_s,
        u"Request_BadRequest"_s,
        u"Request_ResourceNotFound"_s,
        u"ResourceNotFound"_s,
        u"resourceModified"_s,
        u"resyncRequired"_s,
        u"serviceNotAvailable"_s,
        u"TooManyRequests"_s,
        u"unauthenticated"_s,
    };
    return codes.contains(code);
}

// OData 3 wraps the text: {"message":{"lang":"en","value":"…"}}.
QString messageOf(const QJsonObject &level)
{
    const QJsonValue message = level.value(u"message");
    return message.isObject() ? message.toObject().value(u"value").toString() : message.toString();
}

// Answers write innerError, Graph's schema innererror.
QJsonObject innerOf(const QJsonObject &level)
{
    const QJsonValue inner = level.value(u"innerError");
    return inner.isObject() ? inner.toObject() : level.value(u"innererror").toObject();
}

void fillIfEmpty(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

void readDetails(ServiceError &into, const QJsonObject &level)
{
    const QJsonArray details = level.value(u"details").toArray();
    for (const auto &detail : details) {
        fillIfEmpty(into.code, detail.toObject().value(u"code").toString());
        fillIfEmpty(into.message, messageOf(detail.toObject()));
    }
}

ServiceError readLevels(const QJsonObject &outermost)
{
    ServiceError result;
    QString documented;
    for (QJsonObject level = outermost; !level.isEmpty(); level = innerOf(level)) {
        const QString code = level.value(u"code").toString();
        if (isDocumented(code))
            documented = code;
        fillIfEmpty(result.code, code);
        fillIfEmpty(result.message, messageOf(level));
        fillIfEmpty(result.requestId, level.value(u"request-id").toString());
    }
    if (!documented.isEmpty())
        result.code = documented;
    readDetails(result, outermost);
    return result;
}

// Some layers before Graph answer {"error":"text"}, {"odata.error":{…}} or {"code":…,"message":…}.
ServiceError readRoot(const QJsonObject &root)
{
    const QJsonValue error = root.value(u"error");
    if (error.isObject())
        return readLevels(error.toObject());
    if (error.isString())
        return {.code = error.toString(), .message = root.value(u"error_description").toString()};
    const QJsonValue odata = root.value(u"odata.error");
    return readLevels(odata.isObject() ? odata.toObject() : root);
}

} // namespace

std::optional<ServiceError> serviceErrorFrom(const QByteArray &body)
{
    const ServiceError error = readRoot(QJsonDocument::fromJson(body).object());
    if (error == ServiceError{})
        return std::nullopt;
    return error;
}

} // namespace cloudpc
