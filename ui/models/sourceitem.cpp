// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/sourceitem.h"

#include "phrases/sourcephrases.h"

#include <algorithm>

namespace cloudpc {

SourceItem SourceItem::of(const SourceImage &source)
{
    const SourceImageId id = SourceImageId::parse(source.resourceId);
    const QStringList words{source.resourceId, source.displayName, source.subscriptionId,
                            source.subscriptionDisplayName, sourceKind(id.kind)};
    return {source, id, words.join(u'\n').toCaseFolded()};
}

bool SourceItem::fits(const QStringList &searched) const
{
    return std::ranges::all_of(searched, [this](const QString &word) { return words.contains(word); });
}

IconName SourceItem::icon() const
{
    switch (id.kind) {
    case SourceImageId::Kind::ManagedImage:
        return IconName::Image;
    case SourceImageId::Kind::GalleryVersion:
        return IconName::Archive;
    case SourceImageId::Kind::Other:
        return IconName::Prohibited;
    }
    Q_UNREACHABLE();
}

QStringList searchWords(const QString &text)
{
    return text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
}

} // namespace cloudpc
