// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "endnews.h"

#include "base/clock.h"
#include "library/imagelibrary.h"

#include <algorithm>

namespace cloudpc {

EndNews::EndNews(const ImageLibrary &library, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_clock(clock)
{
    connect(&library, &ImageLibrary::imagesSettled, this, &EndNews::takeSettled);
    connect(&library, &ImageLibrary::changed, this, &EndNews::takeChange);
}

void EndNews::takeSettled(const QStringList &keys, ListGap gap)
{
    const QDate today = m_clock.now().toLocalTime().date();
    QList<ImageEnd> ends;
    for (const QString &key : keys) {
        if (const ImageEntry *entry = m_library.find(key))
            ends.append(endOf(*entry, today));
    }
    if (ends.isEmpty())
        return;
    m_told = joined(m_told, ends);
    emit ended(ends, gap);
}

void EndNews::takeChange()
{
    const auto firstOutdated = std::stable_partition(m_told.begin(), m_told.end(),
                                                     [this](const ImageEnd &end) { return isTrue(end); });
    const QList<ImageEnd> outdatedEnds(firstOutdated, m_told.end());
    m_told.erase(firstOutdated, m_told.end());
    for (const ImageEnd &end : outdatedEnds)
        emit outdated(end.key);
}

bool EndNews::isTrue(const ImageEnd &end) const
{
    const ImageEntry *entry = m_library.find(end.key);
    return entry && entry->status == end.status;
}

} // namespace cloudpc
