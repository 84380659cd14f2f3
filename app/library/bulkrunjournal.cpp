// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// What a bulk upload asks of the journal: to be stored, to stay its own, to be forgotten.

#include "base/clock.h"
#include "journal/journal.h"
#include "library/bulkrun.h"
#include "library/gatekeeper.h"
#include "library/imagelibrary.h"

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using State = BulkCondition::State;

namespace {

constexpr milliseconds renewal = 60s; ///< Well within Gatekeeper::lease.

} // namespace

void BulkRun::begin()
{
    m_batch.leaseUntil = claim().leaseUntil;
    m_journal.begin(m_batch, this, [this](const Result<Done> &stored) { takeStored(stored); });
}

void BulkRun::goOn()
{
    takeStored(Done());
}

void BulkRun::takeStored(const Result<Done> &stored)
{
    if (!stored)
        return end(stored.error());
    m_isStored = true;
    if (m_condition.state == State::Ended) // Stopped meanwhile.
        return end(std::nullopt);
    m_renewedAt = m_parts.clock.monotonic();
    renewLater();
    if (m_condition.state == State::Storing)
        become({.state = State::Running, .error = {}, .until = {}});
    consider();
}

/// What the journal knows of a row that is not in the list, and into the list with it.
void BulkRun::lookUp(int index, const std::function<void()> &then)
{
    if (m_parts.library.find(m_rows[index].key)
        || m_parts.library.freshness() != ImageLibrary::Freshness::Loaded)
        return;
    m_isBusy = true;
    m_parts.journal.entry(m_rows[index].key, this, [this, index, then](const Result<JournalEntry> &entry) {
        m_isBusy = false;
        BulkRow row = bulkRowFrom({.number = m_rows[index].number,
                                   .key = m_rows[index].key,
                                   .draft = m_rows[index].draft,
                                   .entry = entry ? std::optional(entry.value()) : std::nullopt});
        follow(index, row);
        if (entry && row.fate == BulkFate::Left)
            m_parts.library.takeUp({entry.value()});
        then();
        consider();
    });
}

void BulkRun::renewLater()
{
    m_parts.clock.callAfter(renewal, this, [this] {
        if (m_condition.state == State::Ended)
            return;
        renew({});
        if (!m_held.isEmpty())
            m_parts.library.holdWaiting(m_held, true);
        renewLater();
    });
}

void BulkRun::renew(const std::function<void()> &then)
{
    m_isBusy = m_isBusy || then;
    const milliseconds askedAt = m_parts.clock.monotonic();
    m_journal.renew(m_batch.key, claim(), this, [this, then, askedAt](const Result<Done> &renewed) {
        m_isBusy = m_isBusy && !then;
        if (m_condition.state == State::Ended)
            return;
        if (!renewed && renewed.error().fault == Fault::Superseded)
            return end(renewed.error());
        if (renewed)
            m_renewedAt = askedAt;
        else if (then)
            hold(BulkReason::NotRecorded, renewed.error());
        const bool goesOn = m_condition.state == State::Running;
        if (renewed && then && goesOn)
            then();
        consider();
    });
}

void BulkRun::end(const std::optional<Error> &error)
{
    m_alarm.reset();
    letGo();
    if (m_isStored && !error)
        m_journal.end(m_batch.key, m_batch.process, this, [](const Result<Done> &) {});
    become({.state = State::Ended, .error = error, .until = {}});
}

BulkClaim BulkRun::claim() const
{
    const QDateTime now = m_parts.clock.now();
    return {.process = m_batch.process, .now = now, .leaseUntil = now.addSecs(Gatekeeper::lease.count())};
}

} // namespace cloudpc
