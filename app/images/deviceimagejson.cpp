// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/deviceimagejson.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace cloudpc {

namespace {

std::optional<QString> string(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

/// Applies `read` to a string property that says something: an empty one is as good as absent.
template <typename Read>
auto parsed(const QJsonObject &object, QLatin1StringView key, Read read) -> std::optional<decltype(read({}))>
{
    const auto text = string(object, key);
    if (!text || text->isEmpty())
        return {};
    return read(*text);
}

/// Int32 comes as a JSON number, which QJsonValue::toInt() would silently turn into 0 when it does not fit.
std::optional<int> integer(const QJsonObject &object, QLatin1StringView key)
{
    constexpr int nothing = std::numeric_limits<int>::min();
    const int value = object.value(key).toInt(nothing);
    return value == nothing ? std::nullopt : std::optional(value);
}

// .NET writes "no date" as the first day of year 1: to an admin it says nothing, so it counts as absent.

std::optional<QDateTime> dateTime(const QJsonObject &object, QLatin1StringView key)
{
    const auto text = string(object, key);
    const auto value = text ? dateTimeFromGraph(*text) : std::nullopt;
    return value && value->date().year() == 1 ? std::nullopt : value;
}

std::optional<QDate> date(const QJsonObject &object, QLatin1StringView key)
{
    const auto text = string(object, key);
    const auto value = text ? dateFromGraph(*text) : std::nullopt;
    return value && value->year() == 1 ? std::nullopt : value;
}

std::optional<QStringList> strings(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isArray())
        return {};
    QStringList list;
    for (const auto &element : value.toArray()) {
        if (!element.isString())
            return {};
        list.append(element.toString());
    }
    return list;
}

} // namespace

std::optional<DeviceImage> deviceImageFromJson(const QJsonObject &object)
{
    auto id = string(object, "id"_L1);
    if (!id || id->trimmed().isEmpty())
        return {};
    return DeviceImage{
        .id = std::move(id),
        .displayName = string(object, "displayName"_L1),
        .version = string(object, "version"_L1),
        .sourceImageResourceId = string(object, "sourceImageResourceId"_L1),
        .status = parsed(object, "status"_L1, imageStatusFromGraph),
        .errorCode = parsed(object, "errorCode"_L1, imageErrorCodeFromGraph),
        .statusDetails = parsed(object, "statusDetails"_L1, imageErrorCodeFromGraph),
        .operatingSystem = string(object, "operatingSystem"_L1),
        .osBuildNumber = string(object, "osBuildNumber"_L1),
        .osVersionNumber = string(object, "osVersionNumber"_L1),
        .osStatus = parsed(object, "osStatus"_L1, imageOsStatusFromGraph),
        .sizeInGB = integer(object, "sizeInGB"_L1),
        .expirationDate = date(object, "expirationDate"_L1),
        .lastModifiedDateTime = dateTime(object, "lastModifiedDateTime"_L1),
        .scopeIds = strings(object, "scopeIds"_L1),
        .received = object,
    };
}

std::optional<SourceImage> sourceImageFromJson(const QJsonObject &object)
{
    const QString resourceId = object.value("resourceId"_L1).toString();
    if (resourceId.isEmpty())
        return {};
    return SourceImage{
        .resourceId = resourceId,
        .displayName = object.value("displayName"_L1).toString(),
        .subscriptionId = object.value("subscriptionId"_L1).toString(),
        .subscriptionDisplayName = object.value("subscriptionDisplayName"_L1).toString(),
        .category = parsed(object, "category"_L1, sourceImageCategoryFromGraph),
    };
}

QJsonObject toJson(const Draft &draft)
{
    return {
        {"displayName"_L1, draft.displayName},
        {"version"_L1, draft.version},
        {"sourceImageResourceId"_L1, draft.sourceImageResourceId},
    };
}

} // namespace cloudpc
