// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/newversion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

/// A managed image in resource group rg-one of a subscription of this name.
[[nodiscard]] inline SourceImage managedSource(const QString &name,
                                               const QString &subscription = QStringLiteral("One"))
{
    return {.resourceId = QStringLiteral("/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/"
                                         "rg-one/providers/Microsoft.Compute/images/")
                + name,
            .displayName = name,
            .subscriptionId = QStringLiteral("ID of ") + subscription,
            .subscriptionDisplayName = subscription,
            .category = {}};
}

/// A version of a definition in the gallery Main there; its display name is the version, as Graph has it.
[[nodiscard]] inline SourceImage gallerySource(const QString &definition, const QString &version)
{
    SourceImage source = managedSource(version);
    source.resourceId.replace(
        QStringLiteral("/images/") + version,
        QStringLiteral("/galleries/Main/images/%1/versions/%2").arg(definition, version));
    return source;
}

/// As the service has listed them.
[[nodiscard]] inline KnownSources listed(const QList<SourceImage> &images, const QStringList &lastUsed = {})
{
    return {.images = images, .lastUsed = lastUsed, .isListed = true};
}

/// The body of the answer that lists them.
[[nodiscard]] inline QByteArray sourcesJson(const QList<SourceImage> &images)
{
    QJsonArray value;
    for (const SourceImage &image : images)
        value.append(QJsonObject{{QStringLiteral("resourceId"), image.resourceId},
                                 {QStringLiteral("displayName"), image.displayName},
                                 {QStringLiteral("subscriptionId"), image.subscriptionId},
                                 {QStringLiteral("subscriptionDisplayName"), image.subscriptionDisplayName}});
    return QJsonDocument(QJsonObject{{QStringLiteral("value"), value}}).toJson(QJsonDocument::Compact);
}

} // namespace cloudpc
