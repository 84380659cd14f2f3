// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/newversion.h"

#include "images/sourceimageid.h"

#include <algorithm>

namespace cloudpc {

namespace {

/// ARM IDs are the same in any letter case (Azure resource name rules).
bool isSame(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

bool isListed(const KnownSources &known, const QString &id)
{
    return std::ranges::any_of(known.images,
                               [&id](const SourceImage &image) { return isSame(image.resourceId, id); });
}

/// Everything of the ID of a gallery image version but the version.
QStringView definitionOf(const QString &id, const SourceImageId &parsed)
{
    return QStringView(id).trimmed().chopped(parsed.galleryVersion.size());
}

/// The newest version of the definition that `current` is a version of; empty if that is `current` itself, or
/// it is in no gallery.
QString newerVersion(const QString &current, const QList<SourceImage> &images)
{
    const SourceImageId parsed = SourceImageId::parse(current);
    if (parsed.kind != SourceImageId::Kind::GalleryVersion)
        return {};
    const QStringView definition = definitionOf(current, parsed);
    QString newest;
    QString version = parsed.galleryVersion;
    for (const SourceImage &image : images) {
        if (!QStringView(image.resourceId).startsWith(definition, Qt::CaseInsensitive))
            continue;
        const QString other = SourceImageId::parse(image.resourceId).galleryVersion;
        if (!isThreeIntegers(other) || compareVersions(other, version) <= 0)
            continue;
        version = other;
        newest = image.resourceId;
    }
    return newest;
}

} // namespace

SourceProposal proposeSource(const QString &current, const KnownSources &known)
{
    if (const QString newer = newerVersion(current, known.images); !newer.isEmpty())
        return {SourceProposal::Kind::NewerVersion, newer};
    const auto used = std::ranges::find_if(known.lastUsed,
                                           [&known](const QString &id) { return isListed(known, id); });
    const bool isGone = current.isEmpty() || (known.isListed && !isListed(known, current));
    if (isGone && used != known.lastUsed.end())
        return {SourceProposal::Kind::LastUsed, *used};
    return {SourceProposal::Kind::Same, current};
}

NewVersion newVersionOf(const DeviceImage &image, const TakenVersions &taken, const KnownSources &known)
{
    const QString name = image.displayName.value_or(QString());
    const QString base = image.version.value_or(QString());
    const QString former = image.sourceImageResourceId.value_or(QString());
    const SourceProposal source = proposeSource(former, known);
    return {.draft = {.displayName = name,
                      .version = taken.nextFree(name, base),
                      .sourceImageResourceId = source.id},
            .base = base,
            .formerSource = former,
            .source = source};
}

} // namespace cloudpc
