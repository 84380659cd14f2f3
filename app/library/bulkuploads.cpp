// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/bulkuploads.h"

#include "auth/session.h"
#include "base/clock.h"
#include "base/randomsource.h"
#include "library/gatekeeper.h"
#include "library/imagelibrary.h"
#include "library/journaledimage.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// True if something of it can still be sent.
bool hasRest(const BulkBatch &batch)
{
    return std::any_of(batch.items.begin(), batch.items.end(),
                       [](const BulkItem &item) { return bulkRowFrom(item).fate == BulkFate::Left; });
}

} // namespace

BulkUploads::BulkUploads(const BulkRun::Parts &parts, bool isSole, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_isSole(isSole)
    , m_process(parts.random.uuid().toString(QUuid::WithoutBraces))
    , m_journal(parts.journal)
{
    connect(&parts.library, &ImageLibrary::changed, this, &BulkUploads::takeLibrary);
}

/// What the run lets go of changes the list.
BulkUploads::~BulkUploads()
{
    m_parts.library.disconnect(this);
    m_run.reset();
}

bool BulkUploads::isUnderWay() const
{
    return m_run && m_run->condition().state != BulkCondition::State::Ended;
}

void BulkUploads::setPace(milliseconds pace)
{
    m_pace = pace;
    if (m_run)
        m_run->setPace(pace);
}

void BulkUploads::start(const QList<TableDraft> &rows)
{
    const Asker asker = askerOf(m_parts.session);
    if (isUnderWay() || rows.isEmpty() || asker == Asker())
        return;
    BulkBatch batch{.key = m_parts.random.uuid().toString(QUuid::WithoutBraces),
                    .place = asker.place,
                    .accountName = asker.accountName,
                    .startedAt = m_parts.clock.now(),
                    .process = m_process,
                    .leaseUntil = {},
                    .items = {}};
    for (const TableDraft &row : rows)
        batch.items.append({.number = row.number,
                            .key = m_parts.random.uuid().toString(QUuid::WithoutBraces),
                            .draft = row.draft,
                            .entry = {}});
    follow(std::make_unique<BulkRun>(m_parts, batch));
    m_run->begin();
}

void BulkUploads::goOn()
{
    if (!m_interrupted || isUnderWay())
        return;
    take(m_interrupted->key, [this](const BulkBatch &batch) {
        if (isUnderWay())
            return;
        follow(std::make_unique<BulkRun>(m_parts, batch));
        m_run->goOn();
    });
}

void BulkUploads::leave()
{
    if (!m_interrupted)
        return;
    take(m_interrupted->key, [this](const BulkBatch &batch) {
        for (const BulkItem &item : batch.items) // What the service did not take yet would be sent by itself.
            m_parts.library.stopWaiting(item.key);
        m_journal.end(batch.key, m_process, this, [this](const Result<Done> &) { look(); });
    });
}

void BulkUploads::dismiss()
{
    if (!m_run || isUnderWay())
        return;
    m_run.reset();
    emit changed();
    look();
}

void BulkUploads::follow(std::unique_ptr<BulkRun> run)
{
    m_interrupted.reset();
    m_run = std::move(run);
    m_run->setPace(m_pace);
    emit changed();
}

void BulkUploads::take(const QString &key, const std::function<void(const BulkBatch &)> &then)
{
    m_journal.take(key, claim(), this, [this, then](const Result<BulkBatch> &taken) {
        if (taken)
            return then(taken.value());
        emit refused(taken.error());
        look();
    });
}

/// Not before the first list: what an interrupted one has sent is settled by it.
void BulkUploads::takeLibrary()
{
    if (m_parts.library.freshness() != ImageLibrary::Freshness::Loaded)
        return;
    const Place here = askerOf(m_parts.session).place;
    if (std::exchange(m_lookedAt, here) == here)
        return;
    setInterrupted(std::nullopt);
    look();
}

void BulkUploads::look()
{
    if (isUnderWay() || m_lookedAt == Place())
        return;
    m_journal.all(m_lookedAt, this, [this, place = m_lookedAt](const Result<QList<BulkBatch>> &found) {
        if (found && place == m_lookedAt && !isUnderWay())
            takeFound(found.value());
    });
}

void BulkUploads::takeFound(const QList<BulkBatch> &found)
{
    std::optional<BulkBatch> first;
    for (const BulkBatch &batch : found) {
        if (isHeld(batch))
            lookAgainAt(batch.leaseUntil);
        else if (!hasRest(batch)) // Its end could not be noted.
            m_journal.take(batch.key, claim(), this, [this](const Result<BulkBatch> &taken) {
                if (taken && !hasRest(taken.value()))
                    m_journal.end(taken.value().key, m_process, this, [](const Result<Done> &) {});
            });
        else if (!first)
            first = batch;
    }
    setInterrupted(first);
}

/// Another window is at it, or was: when its lease is over, somebody may go on.
void BulkUploads::lookAgainAt(const QDateTime &when)
{
    const milliseconds left(m_parts.clock.now().msecsTo(when));
    const milliseconds wait = std::clamp<milliseconds>(left, 0ms, Gatekeeper::lease) + 1s;
    m_parts.clock.callAfter(wait, this, [this] { look(); });
}

void BulkUploads::setInterrupted(const std::optional<BulkBatch> &batch)
{
    if (std::exchange(m_interrupted, batch) != batch)
        emit changed();
}

bool BulkUploads::isHeld(const BulkBatch &batch) const
{
    const bool isAnothers = !batch.process.isEmpty() && batch.process != m_process;
    return isAnothers && !m_isSole && batch.leaseUntil > m_parts.clock.now();
}

BulkClaim BulkUploads::claim() const
{
    const QDateTime now = m_parts.clock.now();
    return {.process = m_process,
            .now = now,
            .leaseUntil = now.addSecs(Gatekeeper::lease.count()),
            .isSole = m_isSole};
}

} // namespace cloudpc
