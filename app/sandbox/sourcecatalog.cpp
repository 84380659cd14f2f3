// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sourcecatalog.h"

#include "sandbox/outcome.h"

#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Subscription {
    QString id;
    QString name;
};

const Subscription &production()
{
    static const Subscription subscription{u"0ac520ee-14c0-480f-b6c9-0a90c585ffff"_s,
                                           u"Contoso Production"_s};
    return subscription;
}

const Subscription &outcomesHome()
{
    static const Subscription subscription{u"7c1e5e0b-9b5d-4a52-8d3c-54a4d6f0b001"_s, u"Contoso Test"_s};
    return subscription;
}

const Subscription &galleryHome()
{
    static const Subscription subscription{u"3f2b8a44-6d0e-4c57-a1b9-2e7d9c40c002"_s,
                                           u"Contoso Shared Images"_s};
    return subscription;
}

QString managedId(const Subscription &subscription, const QString &group, const QString &name)
{
    return u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Compute/images/%3"_s.arg(subscription.id,
                                                                                              group, name);
}

QString productionId(const QString &name)
{
    return managedId(production(), u"rg-images-weu"_s, name);
}

QString galleryId(const QString &definition, const QString &version)
{
    return u"/subscriptions/%1/resourceGroups/rg-gallery/providers/Microsoft.Compute/galleries/ContosoGallery"
           u"/images/%2/versions/%3"_s.arg(galleryHome().id, definition, version);
}

QJsonObject entry(const QString &resourceId, const Subscription &subscription, const QString &category,
                  bool beta)
{
    QJsonObject object{{"resourceId"_L1, resourceId},
                       {"displayName"_L1, lastPart(resourceId)},
                       {"subscriptionId"_L1, subscription.id},
                       {"subscriptionDisplayName"_L1, subscription.name}};
    if (beta) {
        object.insert("category"_L1, category);
        object.insert("id"_L1, resourceId);
    }
    return object;
}

const QStringList &productionNames()
{
    static const QStringList names = {u"img-sales-24h2"_s, u"img-finance-24h2"_s,  u"img-kiosk"_s,
                                      u"img-dev-tools"_s,  u"img-design-studio"_s, u"img-callcenter"_s,
                                      u"img-legacy"_s};
    return names;
}

} // namespace

QList<QJsonObject> sourceImages(bool beta)
{
    QList<QJsonObject> images;
    for (const QString &name : productionNames())
        images.append(entry(productionId(name), production(), u"managedImage"_s, beta));
    for (const QString &version : {u"1.0.0"_s, u"1.1.0"_s, u"2.0.0"_s})
        images.append(
            entry(galleryId(u"w11-24h2-ent"_s, version), galleryHome(), u"azureComputeGallery"_s, beta));
    for (const Outcome &outcome : allOutcomes()) {
        const QString id = managedId(outcomesHome(), u"rg-sandbox-outcomes"_s, outcome.name);
        images.append(entry(id, outcomesHome(), u"managedImage"_s, beta));
    }
    return images;
}

QString sourceImageIdFor(const QString &nameOrId)
{
    return nameOrId.startsWith(u'/') ? nameOrId : productionId(nameOrId);
}

} // namespace cloudpc
