// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "bulkdriver.h"

#include "auth/session.h"
#include "base/clock.h"
#include "images/takenversions.h"
#include "library/bulkuploads.h"
#include "library/imagelibrary.h"
#include "library/workspace.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using State = BulkCondition::State;

namespace {

QString describe(const BulkRun &run)
{
    const BulkCounts &counts = run.counts();
    return u"bulk state=%1 reason=%2 left=%3 made=%4 refused=%5 unknown=%6"_s
        .arg(static_cast<int>(run.condition().state))
        .arg(static_cast<int>(run.condition().reason))
        .arg(counts.left)
        .arg(counts.made)
        .arg(counts.refused)
        .arg(counts.unknown);
}

} // namespace

BulkDriver::BulkDriver(Workspace &workspace, Clock &clock, QList<Draft> drafts, Print print, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_drafts(std::move(drafts))
    , m_print(std::move(print))
{
    connect(&workspace.library(), &ImageLibrary::changed, this, &BulkDriver::consider);
    connect(&workspace.bulk(), &BulkUploads::changed, this, &BulkDriver::consider);
    connect(&workspace.session(), &Session::changed, this, &BulkDriver::consider);
}

/// Later, once for many changes.
void BulkDriver::consider()
{
    if (!std::exchange(m_isConsidering, true))
        QMetaObject::invokeMethod(this, &BulkDriver::proceed, Qt::QueuedConnection);
}

void BulkDriver::proceed()
{
    m_isConsidering = false;
    BulkUploads &bulk = m_workspace.bulk();
    if (m_hasEnded || m_workspace.session().state() != Session::State::SignedIn
        || !m_workspace.library().freshAt().isValid() || !hasTold())
        return;
    if (BulkRun *run = bulk.run(); run && run->condition().state == State::Paused)
        return run->resume();
    if (bulk.isUnderWay())
        return;
    if (bulk.interrupted()) {
        m_print(u"bulk goes on"_s);
        return bulk.goOn();
    }
    if (!bulk.run() && !wasBegun())
        return begin();
    if (!decideAll())
        return;
    m_hasEnded = true;
    emit finished();
}

/// False for the moment that it takes to look for what was interrupted.
bool BulkDriver::hasTold()
{
    if (BulkRun *run = m_workspace.bulk().run()) {
        connect(run, &BulkRun::changed, this, &BulkDriver::consider, Qt::UniqueConnection);
        if (const QString text = describe(*run); std::exchange(m_told, text) != text)
            m_print(text);
    }
    if (!std::exchange(m_isWaiting, true))
        m_clock.callAfter(20s, this, [this] {
            m_mayBegin = true;
            consider();
        });
    return m_mayBegin || m_workspace.bulk().run() || m_workspace.bulk().interrupted();
}

bool BulkDriver::wasBegun() const
{
    TakenVersions known;
    for (const ImageEntry &row : m_workspace.library().entries())
        known.add(row.image.displayName.value_or(QString()), row.image.version.value_or(QString()));
    return std::any_of(m_drafts.begin(), m_drafts.end(), [&known](const Draft &draft) {
        return known.contains(draft.displayName, draft.version);
    });
}

void BulkDriver::begin()
{
    m_print(u"bulk begins"_s);
    QList<TableDraft> rows;
    for (const Draft &draft : std::as_const(m_drafts))
        rows.append({.number = static_cast<int>(rows.size()) + 2, .draft = draft});
    m_workspace.bulk().start(rows);
}

/// True if there is nothing that waits for a decision, or may yet.
bool BulkDriver::decideAll()
{
    bool isSettled = true;
    for (const ImageEntry &row : m_workspace.library().entries()) {
        const bool isOpen = row.status == EntryStatus::OutcomeUnknown || row.status == EntryStatus::Submitting
            || row.busy || m_deciding.contains(row.key);
        isSettled = isSettled && !isOpen;
        if (canGiveUp(row) && canResend(row))
            decide(row.key);
    }
    return isSettled;
}

/// After a breath, as a person.
void BulkDriver::decide(const QString &key)
{
    if (m_deciding.contains(key))
        return;
    m_deciding.insert(key);
    m_clock.callAfter(3s, this, [this, key] {
        m_deciding.remove(key);
        const ImageEntry *row = m_workspace.library().find(key);
        if (row && canGiveUp(*row) && canResend(*row)) {
            m_print(u"again %1"_s.arg(row->draft->displayName));
            m_workspace.library().resend(key);
        }
        consider();
    });
}

} // namespace cloudpc
