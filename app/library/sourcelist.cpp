// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/sourcelist.h"

#include "auth/session.h"
#include "base/clock.h"
#include "graph/deviceimagesapi.h"
#include "journal/journal.h"
#include "library/journaledimage.h"

#include <utility>

namespace cloudpc {

namespace {

/// More uploads than anybody remembers, and few enough to be read in a millisecond.
constexpr int uploadsLookedAt = 200;

} // namespace

SourceList::SourceList(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_owner(parts.session.owner())
{
    connect(&parts.session, &Session::changed, this, &SourceList::takeSessionChange);
}

void SourceList::refresh()
{
    if (std::exchange(m_isLoading, true))
        return;
    m_loadError.reset();
    emit changed();
    // Before the service: the journal answers first, and the list comes with what was used already known.
    m_parts.journal.usedSources(askerOf(m_parts.session).place, uploadsLookedAt, this,
                                [this, generation = m_generation](const Result<QStringList> &used) {
                                    if (generation != m_generation || !used
                                        || m_known.lastUsed == used.value())
                                        return;
                                    m_known.lastUsed = used.value();
                                    emit changed();
                                });
    m_parts.api.sourceImages(this,
                             [this, generation = m_generation](const Result<QList<SourceImage>> &images) {
                                 if (generation == m_generation)
                                     take(images);
                             });
}

void SourceList::loadOnce()
{
    const bool isTooSoon = m_failedAt && m_parts.clock.monotonic() - *m_failedAt < pauseAfterFailure;
    if (!m_known.isListed && !isTooSoon)
        refresh();
}

void SourceList::take(const Result<QList<SourceImage>> &images)
{
    m_isLoading = false;
    if (images) {
        m_known.images = images.value();
        m_known.isListed = true;
        m_freshAt = m_parts.clock.now();
        m_failedAt.reset();
    } else {
        m_loadError = images.error();
        m_failedAt = m_parts.clock.monotonic();
    }
    emit changed();
}

void SourceList::takeSessionChange()
{
    const QString owner = m_parts.session.owner();
    if (std::exchange(m_owner, owner) == owner)
        return;
    ++m_generation;
    m_known = {};
    m_freshAt = {};
    m_loadError.reset();
    m_failedAt.reset();
    m_isLoading = false;
    emit changed();
}

} // namespace cloudpc
