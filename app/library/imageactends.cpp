// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// How the acts end: what the answers mean for the rows and their journal.

#include "auth/session.h"
#include "base/clock.h"
#include "graph/deviceimagesapi.h"
#include "library/entrylist.h"
#include "library/gatekeeper.h"
#include "library/imageacts.h"
#include "library/recorder.h"
#include "library/snapshotmerge.h"

namespace cloudpc {

using std::chrono::milliseconds;

/// An attempt that is sent again and fails for certain says nothing about the one before it.
bool ImageActs::fallBack(ImageEntry &target, const Error &error)
{
    const auto before = m_before.find(target.key);
    if (before == m_before.end())
        return false;
    OpenAct act = *before;
    m_before.erase(before);
    if (error.kind == ErrorKind::OutcomeUnknown)
        return false;
    act.state = ActState::NeedsDecision;
    act.process = m_parts.gates.process();
    target.status = EntryStatus::OutcomeUnknown;
    target.settling = Settling{.phase = Settling::Phase::NeedsDecision, .windowOver = true};
    if (error.kind == ErrorKind::Rejected)
        note(target, TimelineEvent::Kind::NotAccepted, error.httpStatus);
    m_parts.recorder.follow(target, act);
    return true;
}

void ImageActs::takeCreated(ImageEntry &target, const CreatedImage &created)
{
    m_before.remove(target.key);
    target.requestId = created.ids.requestId;
    target.clientRequestId = created.ids.clientRequestId;
    note(target, TimelineEvent::Kind::Accepted, created.httpStatus);
    takeOver(target, created.image, m_parts.clock.now());
    m_madeAt.insert(target.key, m_parts.clock.monotonic());
    m_parts.recorder.setAnsweredAt(target.key, m_parts.clock.now());
    m_parts.recorder.setServerTime(target.key, created.ids.serverTime);
    m_parts.recorder.follow(target, std::nullopt);
    // A list may have brought the image before this answer did: the row with the history stays.
    // Copies, because removeIf moves entries about while it asks.
    m_parts.entries.shown().removeIf([id = target.image.id, key = target.key](const ImageEntry &other) {
        return other.image.id == id && other.key != key;
    });
    emit accepted();
}

void ImageActs::takeRefusal(ImageEntry &target, const Error &error)
{
    target.error = error;
    target.requestId = error.requestId;
    target.clientRequestId = error.clientRequestId;
    m_parts.recorder.setAnsweredAt(target.key, m_parts.clock.now());
    m_parts.recorder.setServerTime(target.key, error.serverTime);
    if (fallBack(target, error))
        return;
    if (error.kind == ErrorKind::OutcomeUnknown) {
        target.status = EntryStatus::OutcomeUnknown;
        note(target, TimelineEvent::Kind::OutcomeUnknown, error.httpStatus);
        leaveUnknown(target);
        return;
    }
    target.status = EntryStatus::NotAccepted;
    note(target, TimelineEvent::Kind::NotAccepted, error.httpStatus);
    if (error.kind == ErrorKind::Local) // The journal said no: there is nothing to write it with.
        m_parts.recorder.follow(target, std::nullopt);
    else
        m_parts.recorder.record(target, askerOf(m_parts.session));
    // Somebody else may have made it: another window, or, after a 409 (RFC 9110 15.5.10), anybody.
    if (error.httpStatus == 409 || error.fault == Fault::AlreadyUnderWay)
        emit listWanted();
}

/// Nobody may do anything to the row until the list has told.
void ImageActs::leaveUnknown(ImageEntry &target)
{
    beginLooking(target.key);
    target.settling = Settling{.until = m_parts.clock.now().addMSecs(m_window.count())};
    std::optional<OpenAct> act = m_parts.recorder.openAct(target.key);
    if (act) {
        act->state = ActState::Unknown;
        act->endedAt = m_parts.clock.now();
    }
    m_parts.recorder.follow(target, act);
}

void ImageActs::beginLooking(const QString &key)
{
    m_endedAt.insert(key, m_parts.clock.monotonic());
}

bool ImageActs::isWindowOver(const QString &key, milliseconds askedAt) const
{
    const auto ended = m_endedAt.constFind(key);
    return ended != m_endedAt.constEnd() && askedAt - *ended >= m_window;
}

void ImageActs::endNeedless(const QString &key, Act act)
{
    const ImageEntry *target = m_parts.entries.findAnywhere(key);
    const bool isGone = !target || target->status == EntryStatus::Deleted;
    const bool isDone = act == Act::Delete ? isGone : !isGone && !target->busy;
    if (act != Act::Create)
        emit actEnded(key, isDone ? ActOutcome::Done : ActOutcome::Unknown);
    emit ended(key);
}

ActOutcome ImageActs::takeRetried(ImageEntry &target, const Result<CallIds> &result)
{
    if (!result)
        return takeActFailure(target, result.error());
    target.busy = false;
    target.act.reset();
    target.status = EntryStatus::Pending; // What the empty 204 means; the next list says it too.
    note(target, TimelineEvent::Kind::RetryAccepted);
    m_parts.recorder.follow(target, std::nullopt);
    emit listIsOld();
    return ActOutcome::Done;
}

ActOutcome ImageActs::takeRemoved(ImageEntry &target, const Result<CallIds> &result)
{
    if (!result)
        return takeActFailure(target, result.error());
    target.busy = false;
    target.act.reset();
    target.status = EntryStatus::Deleted;
    note(target, TimelineEvent::Kind::Deleted);
    m_parts.recorder.follow(target, std::nullopt);
    m_parts.recorder.forget(target.key);
    emit removed(*target.image.id);
    m_parts.entries.remove(QString(target.key));
    return ActOutcome::Done;
}

ActOutcome ImageActs::takeActFailure(ImageEntry &target, const Error &error)
{
    target.error = error;
    if (error.kind == ErrorKind::OutcomeUnknown) {
        leaveUnknown(target);
        emit listWanted();
        return ActOutcome::Unknown;
    }
    target.busy = false;
    if (target.act)
        target.act->phase = ActProgress::Phase::Refused;
    if (error.kind == ErrorKind::Rejected)
        note(target, TimelineEvent::Kind::ActRefused, error.httpStatus);
    m_parts.recorder.follow(target, std::nullopt);
    return ActOutcome::Refused;
}

} // namespace cloudpc
