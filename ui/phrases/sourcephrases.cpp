// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/sourcephrases.h"

#include "phrases/plaintext.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Sources {
    Q_DECLARE_TR_FUNCTIONS(Sources)
};

QString galleryVersionOf(const QString &id)
{
    return SourceImageId::parse(id).galleryVersion;
}

} // namespace

QString sourceLabel(const SourceImage &source, const SourceImageId &id)
{
    if (!id.galleryVersion.isEmpty())
        return Sources::tr("%1 %2", "image definition, version").arg(id.definition, id.galleryVersion);
    const QString fromId = id.definition.isEmpty() ? id.image : id.definition;
    return oneLine(fromId.isEmpty() ? source.displayName : fromId);
}

QString sourcePlace(const SourceImageId &id)
{
    return id.gallery.isEmpty()
        ? id.resourceGroup
        : Sources::tr("%1, gallery %2", "resource group, gallery").arg(id.resourceGroup, id.gallery);
}

QString sourceKind(SourceImageId::Kind kind)
{
    switch (kind) {
    case SourceImageId::Kind::ManagedImage:
        return Sources::tr("Managed image");
    case SourceImageId::Kind::GalleryVersion:
        return Sources::tr("Gallery image version");
    case SourceImageId::Kind::Other:
        return Sources::tr("Cannot be uploaded: another kind of resource");
    }
    Q_UNREACHABLE();
}

QString sourceKindNotice(SourceImageId::Kind kind)
{
    return kind == SourceImageId::Kind::GalleryVersion
        ? Sources::tr("For Windows 365, images from a gallery are in public preview.")
        : QString();
}

QString sourceSubscription(const SourceImage &source)
{
    if (source.subscriptionDisplayName.isEmpty())
        return oneLine(source.subscriptionId);
    return Sources::tr("%1 (%2)", "name and ID of a subscription")
        .arg(oneLine(source.subscriptionDisplayName), oneLine(source.subscriptionId));
}

QString spokenSource(const SourceImage &source, const SourceImageId &id)
{
    const QString name = source.subscriptionDisplayName.isEmpty() ? source.subscriptionId
                                                                  : source.subscriptionDisplayName;
    return Sources::tr("%1, %2, resource group %3, subscription %4", "name, kind of image")
        .arg(sourceLabel(source, id), sourceKind(id.kind), sourcePlace(id), oneLine(name));
}

QString sourceProposalSentence(const NewVersion &version)
{
    switch (version.source.kind) {
    case SourceProposal::Kind::Same:
        return {};
    case SourceProposal::Kind::NewerVersion:
        return Sources::tr("Version %1 of the gallery image is the newest one; %2 was made from version %3.")
            .arg(galleryVersionOf(version.source.id), oneLine(version.base, 60),
                 galleryVersionOf(version.formerSource));
    case SourceProposal::Kind::LastUsed:
        return Sources::tr("The source of %1 can no longer be uploaded. This is the one that was used last.")
            .arg(oneLine(version.base, 60));
    }
    Q_UNREACHABLE();
}

QString formerSourceAction(const NewVersion &version)
{
    if (version.formerSource.isEmpty() || version.source.kind == SourceProposal::Kind::Same)
        return {};
    return version.source.kind == SourceProposal::Kind::NewerVersion
        ? Sources::tr("Use %1", "a version of a gallery image").arg(galleryVersionOf(version.formerSource))
        : Sources::tr("Use the former one", "source image");
}

} // namespace cloudpc
