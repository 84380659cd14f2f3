// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/tenantimage.h"

#include <QJsonArray>
#include <QSet>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QDateTime> endOfAttempt(const TenantImage &image)
{
    if (image.outcome.ending == Ending::NeverEnds)
        return std::nullopt;
    return image.attemptAt.addSecs(std::chrono::seconds(image.outcome.takes).count());
}

QString finalStatus(const TenantImage &image)
{
    switch (image.outcome.ending) {
    case Ending::Ready:
        return u"ready"_s;
    case Ending::Warning:
        return u"warning"_s;
    case Ending::Failed:
        return u"failed"_s;
    case Ending::NeverEnds:
        return u"pending"_s;
    case Ending::FromTheFuture:
        return u"archived"_s;
    case Ending::FailsThenReady:
        return image.attempt == 1 ? u"failed"_s : u"ready"_s;
    }
    Q_UNREACHABLE();
}

QString visibleStatus(const QString &status, ApiView view)
{
    const bool evolved = status == "warning"_L1 || status == "archived"_L1;
    return evolved && !(view.beta && view.futureMembers) ? u"unknownFutureValue"_s : status;
}

/// Members numbered above the sentinel come only with Prefer; the last five exist in beta only.
QString visibleErrorCode(const QString &code, ApiView view)
{
    static const QSet<QString> beforeSentinel = {u"internalServerError"_s, u"sourceImageNotFound"_s,
                                                 u"osVersionNotSupported"_s, u"sourceImageInvalid"_s,
                                                 u"sourceImageNotGeneralized"_s};
    static const QSet<QString> betaOnly = {
        u"sourceImageWithDataDiskNotSupported"_s, u"sourceImageWithDiskEncryptionSetNotSupported"_s,
        u"sourceImageWithAzureDiskEncryptionNotSupported"_s, u"fSLogixInstalledSourceImageNotSupported"_s,
        u"startMenuAppLimitExceeded"_s};
    if (beforeSentinel.contains(code))
        return code;
    const bool visible = view.futureMembers && (view.beta || !betaOnly.contains(code));
    return visible ? code : u"unknownFutureValue"_s;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

void addOperatingSystem(QJsonObject &object, const TenantImage &image, bool known)
{
    object.insert("operatingSystem"_L1, known ? orNull(image.operatingSystem) : QJsonValue());
    object.insert("osBuildNumber"_L1, known ? orNull(image.osBuildNumber) : QJsonValue());
    object.insert("osVersionNumber"_L1, known ? orNull(image.osVersionNumber) : QJsonValue());
    object.insert("osStatus"_L1, known ? image.osStatus : u"unknown"_s);
    object.insert("sizeInGB"_L1, known ? QJsonValue(64) : QJsonValue());
    object.insert("expirationDate"_L1,
                  known && image.expirationDate.isValid()
                      ? QJsonValue(image.expirationDate.toString(Qt::ISODate))
                      : QJsonValue());
}

} // namespace

UploadState stateAt(const TenantImage &image, const QDateTime &now)
{
    const std::optional<QDateTime> end = endOfAttempt(image);
    if (!end || now < *end)
        return {u"pending"_s, {}, image.attemptAt};
    const QString status = finalStatus(image);
    return {status, status == "failed"_L1 ? image.outcome.errorCode : QString(), *end};
}

std::optional<QDateTime> nextChange(const TenantImage &image, const QDateTime &now)
{
    const std::optional<QDateTime> end = endOfAttempt(image);
    return end && now < *end ? end : std::nullopt;
}

QJsonObject toJson(const TenantImage &image, const QDateTime &now, ApiView view)
{
    const UploadState state = stateAt(image, now);
    const bool looked = state.status != "pending"_L1 && state.status != "failed"_L1;
    QJsonObject object{
        {"@odata.type"_L1, "#microsoft.graph.cloudPcDeviceImage"_L1},
        {"id"_L1, image.id},
        {"displayName"_L1, image.displayName},
        {"version"_L1, image.version},
        {"sourceImageResourceId"_L1, image.sourceImageResourceId},
        {"status"_L1, visibleStatus(state.status, view)},
        {"errorCode"_L1,
         state.errorCode.isEmpty() ? QJsonValue() : QJsonValue(visibleErrorCode(state.errorCode, view))},
        {"lastModifiedDateTime"_L1, state.changedAt.toString(Qt::ISODateWithMs)},
    };
    addOperatingSystem(object, image, looked);
    if (view.beta) {
        object.insert("scopeIds"_L1, QJsonArray{"0"_L1});
        object.insert("statusDetails"_L1, QJsonValue());
    }
    return object;
}

} // namespace cloudpc
