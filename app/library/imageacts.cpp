// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/imageacts.h"

#include "auth/session.h"
#include "base/clock.h"
#include "base/randomsource.h"
#include "graph/deviceimagesapi.h"
#include "library/entrylist.h"
#include "library/gatekeeper.h"
#include "library/recorder.h"
#include "library/snapshotmerge.h"

#include <utility>

namespace cloudpc {

using std::chrono::milliseconds;

namespace {

DeviceImage requestedImage(const Draft &draft)
{
    return {.displayName = draft.displayName,
            .version = draft.version,
            .sourceImageResourceId = draft.sourceImageResourceId};
}

} // namespace

ImageActs::ImageActs(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_window(cloudpc::settleWindow)
{
}

QString ImageActs::addUpload(const Draft &draft)
{
    ImageEntry fresh{.key = m_parts.random.uuid().toString(QUuid::WithoutBraces),
                     .status = EntryStatus::Submitting,
                     .image = requestedImage(draft),
                     .draft = draft,
                     .submittedAt = m_parts.clock.now()};
    noteAct(fresh, TimelineEvent::Kind::Recorded);
    m_parts.entries.append(fresh);
    return fresh.key;
}

void ImageActs::create(const QString &key, TimelineEvent::Kind how)
{
    ImageEntry *entry = m_parts.entries.findAnywhere(key);
    if (!entry || !entry->draft)
        return;
    if (const auto &act = m_parts.recorder.openAct(key); act && act->state != ActState::Recorded)
        m_before.insert(key, *act);
    entry->status = EntryStatus::Submitting;
    entry->error.reset();
    entry->settling.reset();
    entry->busy = false;
    // Without a token at hand it may take a person and minutes until it leaves: it is noted before.
    if (!m_parts.session.isReady() && !m_parts.recorder.find(key))
        m_parts.gates.noteIntent(*entry);
    const Gate gate = m_parts.gates.gateFor(key, Act::Create,
                                            [this, how](ImageEntry &sent) { noteAct(sent, how); });
    m_parts.api.create(*entry->draft, gate, this, [this, key](const Result<CreatedImage> &result) {
        ImageEntry *target = m_parts.entries.findAnywhere(key);
        if (!target)
            return;
        if (result)
            takeCreated(*target, result.value());
        else
            takeRefusal(*target, result.error());
        emit changed();
        emit uploadEnded(key);
    });
}

void ImageActs::refuse(const QString &key, const Error &error)
{
    ImageEntry *entry = m_parts.entries.findAnywhere(key);
    if (!entry)
        return;
    takeRefusal(*entry, error);
    emit changed();
    emit uploadEnded(key);
}

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

void ImageActs::retry(const QString &key)
{
    ImageEntry *target = m_parts.entries.findAnywhere(key);
    if (!target || target->busy || !canRetry(*target))
        return;
    target->busy = true;
    target->error.reset();
    const Gate gate = m_parts.gates.gateFor(
        key, Act::Retry, [this](ImageEntry &sent) { noteAct(sent, TimelineEvent::Kind::RetryRequested); });
    m_parts.api.retryUpload(*target->image.id, gate, this, [this, key](const Result<CallIds> &result) {
        if (ImageEntry *retried = m_parts.entries.findAnywhere(key))
            takeRetried(*retried, result);
        emit changed();
        emit listWanted();
    });
    emit changed();
}

void ImageActs::takeRetried(ImageEntry &target, const Result<CallIds> &result)
{
    if (!result)
        return takeActFailure(target, result.error());
    target.busy = false;
    target.status = EntryStatus::Pending; // What the empty 204 means; the next list says it too.
    note(target, TimelineEvent::Kind::RetryAccepted);
    m_parts.recorder.follow(target, std::nullopt);
    emit listIsOld();
}

void ImageActs::remove(const QString &key)
{
    ImageEntry *target = m_parts.entries.findAnywhere(key);
    if (!target || target->busy || !canDelete(*target))
        return;
    target->busy = true;
    target->error.reset();
    const Gate gate = m_parts.gates.gateFor(
        key, Act::Delete, [this](ImageEntry &sent) { noteAct(sent, TimelineEvent::Kind::DeleteRequested); });
    m_parts.api.remove(*target->image.id, gate, this, [this, key](const Result<CallIds> &result) {
        if (ImageEntry *deleted = m_parts.entries.findAnywhere(key))
            takeRemoved(*deleted, result);
        emit changed();
    });
    emit changed();
}

void ImageActs::takeRemoved(ImageEntry &target, const Result<CallIds> &result)
{
    if (!result)
        return takeActFailure(target, result.error());
    target.busy = false;
    target.status = EntryStatus::Deleted;
    note(target, TimelineEvent::Kind::Deleted);
    m_parts.recorder.follow(target, std::nullopt);
    m_parts.recorder.forget(target.key);
    emit removed(*target.image.id);
    m_parts.entries.remove(QString(target.key));
}

void ImageActs::takeActFailure(ImageEntry &target, const Error &error)
{
    target.error = error;
    if (error.kind == ErrorKind::OutcomeUnknown) {
        leaveUnknown(target);
        emit listWanted();
        return;
    }
    target.busy = false;
    if (error.kind == ErrorKind::Rejected)
        note(target, TimelineEvent::Kind::ActRefused, error.httpStatus);
    m_parts.recorder.follow(target, std::nullopt);
}

void ImageActs::choose(const QString &key, const DeviceImage &image)
{
    ImageEntry *target = m_parts.entries.findAnywhere(key);
    if (!target || !canGiveUp(*target))
        return;
    target->settling.reset();
    target->error.reset();
    noteAct(*target, TimelineEvent::Kind::Chosen);
    takeOver(*target, image, m_parts.clock.now());
    m_parts.recorder.follow(*target, std::nullopt);
    m_parts.entries.shown().removeIf(
        [id = image.id, key](const ImageEntry &other) { return other.image.id == id && other.key != key; });
    emit changed();
}

void ImageActs::giveUp(const QString &key)
{
    ImageEntry *target = m_parts.entries.findAnywhere(key);
    if (!target || !canGiveUp(*target))
        return;
    target->settling.reset();
    noteAct(*target, TimelineEvent::Kind::GivenUp);
    m_parts.recorder.follow(*target, std::nullopt);
    m_parts.recorder.forget(key);
    m_parts.entries.remove(key);
    emit changed();
}

TakenUp ImageActs::resume(const QString &key, const JournalEntry &row, bool isSole)
{
    TakenUp taken = takeUp(row, {m_parts.gates.process(), isSole, m_parts.clock.now()});
    taken.entry.key = key;
    m_parts.recorder.know(key, row);
    if (taken.entry.settling) {
        beginLooking(key);
        taken.entry.settling->until = m_parts.clock.now().addMSecs(m_window.count());
    }
    if (taken.isNews)
        m_parts.recorder.follow(taken.entry, taken.act);
    if (ImageEntry *shown = m_parts.entries.findAnywhere(key))
        *shown = taken.entry;
    else
        m_parts.entries.append(taken.entry);
    return taken;
}

void ImageActs::noteListed(ImageEntry &entry, milliseconds askedAt)
{
    std::optional<OpenAct> act = m_parts.recorder.openAct(entry.key);
    if (act && act->state != ActState::Sending && act->act != Act::Create)
        settleAct(entry, isWindowOver(entry.key, askedAt));
    if (act && act->state != ActState::Sending && !entry.settling && !entry.busy)
        act.reset();
    else if (act && entry.settling && entry.settling->phase == Settling::Phase::NeedsDecision)
        act->state = ActState::NeedsDecision;
    if (!act)
        m_endedAt.remove(entry.key);
    m_parts.recorder.follow(entry, act);
}

/// A retry or delete without an answer: the list shows whether it was done. Until the window is over it may
/// still be.
void ImageActs::settleAct(ImageEntry &entry, bool windowOver)
{
    const bool isRetry = m_parts.recorder.openAct(entry.key)->act == Act::Retry;
    const bool isDone = isRetry ? entry.status != EntryStatus::Failed : entry.status == EntryStatus::Deleted;
    if (!isDone && !windowOver)
        return;
    entry.busy = false;
    entry.settling.reset();
    if (isDone)
        entry.error.reset();
    else
        note(entry, TimelineEvent::Kind::ActRefused);
}

void ImageActs::note(ImageEntry &target, TimelineEvent::Kind kind, int number) const
{
    target.timeline.append({.kind = kind, .at = m_parts.clock.now(), .number = number});
}

void ImageActs::noteAct(ImageEntry &target, TimelineEvent::Kind kind) const
{
    const auto account = m_parts.session.account();
    target.timeline.append(
        {.kind = kind, .at = m_parts.clock.now(), .by = account ? account->username : QString()});
}

} // namespace cloudpc
