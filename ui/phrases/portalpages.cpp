// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/portalpages.h"

#include "graph/imagerequest.h"
#include "images/azurenames.h"
#include "images/sourceimageid.h"
#include "phrases/pages.h"

#include <QStringList>
#include <QUrl>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList segmentsOf(const SourceImageId &id)
{
    const QStringList group{u"subscriptions"_s, id.subscription, u"resourceGroups"_s,
                            id.resourceGroup,   u"providers"_s,  u"Microsoft.Compute"_s};
    switch (id.kind) {
    case SourceImageId::Kind::ManagedImage:
        return group + QStringList{u"images"_s, id.image};
    case SourceImageId::Kind::GalleryVersion:
        return group + QStringList{u"galleries"_s, id.gallery,    u"images"_s,
                                   id.definition,  u"versions"_s, id.galleryVersion};
    case SourceImageId::Kind::Other:
        break;
    }
    return {};
}

} // namespace

QString sourceImageAddress(const Endpoints &endpoints, const QString &tenantId,
                           const QString &sourceImageResourceId)
{
    const SourceImageId id = SourceImageId::parse(sourceImageResourceId);
    const QStringList segments = id.error ? QStringList() : segmentsOf(id);
    if (segments.isEmpty() || !isMicrosofts(endpoints))
        return {};
    QString address = azurePortal(endpoints.cloud);
    address += isGuid(tenantId) ? u"#@%1/resource"_s.arg(tenantId) : u"#resource"_s;
    for (const QString &segment : segments)
        address += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    return address + u"/overview"_s;
}

} // namespace cloudpc
