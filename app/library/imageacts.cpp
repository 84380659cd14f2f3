// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/imageacts.h"

#include "auth/session.h"
#include "base/clock.h"
#include "base/randomsource.h"
#include "graph/deviceimagesapi.h"
#include "library/entrylist.h"
#include "library/gatekeeper.h"
#include "library/postponedacts.h"
#include "library/postponement.h"
#include "library/recorder.h"
#include "library/snapshotmerge.h"

#include <algorithm>
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

/// How long ago this computer learnt that it has made the image, as far as the wall clock of then and of now
/// tell; no more than the settle window, behind which it does not matter.
milliseconds ageOf(const ImageEntry &entry, const QDateTime &now)
{
    const auto learnt = std::find_if(
        entry.timeline.crbegin(), entry.timeline.crend(), [](const TimelineEvent &event) {
            return event.kind == TimelineEvent::Kind::Accepted || event.kind == TimelineEvent::Kind::Adopted
                || event.kind == TimelineEvent::Kind::Chosen;
        });
    const QDateTime since = learnt == entry.timeline.crend() ? entry.submittedAt : learnt->at;
    if (!since.isValid())
        return settleWindow;
    return std::clamp<milliseconds>(milliseconds(since.msecsTo(now)), milliseconds(0), settleWindow);
}

} // namespace

ImageActs::ImageActs(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_window(cloudpc::settleWindow)
{
}

QString ImageActs::addUpload(const Draft &draft, const QString &wished)
{
    const QString made = m_parts.random.uuid().toString(QUuid::WithoutBraces);
    ImageEntry fresh{.key = wished.isEmpty() ? made : wished,
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
    entry->postponed.reset();
    entry->busy = false;
    // Without a token at hand it may take a person and minutes until it leaves: it is noted before.
    if (!m_parts.session.isReady() && !m_parts.recorder.find(key))
        m_parts.gates.noteIntent(*entry);
    const Gate gate = m_parts.gates.gateFor(key, Act::Create,
                                            [this, how](ImageEntry &sent) { noteAct(sent, how); });
    m_parts.api.create(*entry->draft, gate, this, [this, key, how](const Result<CreatedImage> &result) {
        ImageEntry *target = m_parts.entries.findAnywhere(key);
        if (!target)
            return emit ended(key);
        if (!result && isPutOff(*target, Act::Create, how, result.error()))
            return emit changed();
        if (result)
            takeCreated(*target, result.value());
        else
            takeRefusal(*target, result.error());
        emit changed();
        emit uploadEnded(key);
        emit ended(key);
    });
}

/// What an earlier attempt has left unknown is for the admin to decide on again, whatever the reason.
bool ImageActs::isPutOff(ImageEntry &target, Act act, TimelineEvent::Kind how, const Error &error)
{
    if (m_before.contains(target.key) || !isOnlyForTheMoment(error))
        return false;
    const bool isNoted = !target.timeline.isEmpty() && target.timeline.constLast().kind == how;
    // That somebody has asked for it is noted when it leaves, and it has not.
    if (error.httpStatus == 0 && how != TimelineEvent::Kind::Sent && !isNoted)
        noteAct(target, how);
    return m_parts.postponed.take(target, act, error);
}

void ImageActs::refuse(const QString &key, const Error &error)
{
    ImageEntry *entry = m_parts.entries.findAnywhere(key);
    if (!entry)
        return;
    takeRefusal(*entry, error);
    emit changed();
    emit uploadEnded(key);
    emit ended(key);
}

void ImageActs::endUnsent(const QString &key, Act act, const Error &error)
{
    if (act == Act::Create)
        return refuse(key, error);
    ActOutcome outcome = ActOutcome::Unknown;
    if (ImageEntry *target = m_parts.entries.findAnywhere(key))
        outcome = takeActFailure(*target, error);
    emit changed();
    emit actEnded(key, outcome);
    emit ended(key);
}

void ImageActs::retry(const QString &key, TimelineEvent::Kind how)
{
    ImageEntry *target = m_parts.entries.findAnywhere(key);
    if (!target || target->busy || !canRetry(*target))
        return;
    begin(*target, ActProgress::Kind::Retry);
    const Gate gate = m_parts.gates.gateFor(key, Act::Retry,
                                            [this, how](ImageEntry &sent) { noteAct(sent, how); });
    m_parts.api.retryUpload(*target->image.id, gate, this, [this, key, how](const Result<CallIds> &result) {
        ImageEntry *retried = m_parts.entries.findAnywhere(key);
        if (retried && !result && isPutOff(*retried, Act::Retry, how, result.error()))
            return emit changed();
        const ActOutcome outcome = retried ? takeRetried(*retried, result) : ActOutcome::Unknown;
        emit changed();
        emit actEnded(key, outcome);
        emit listWanted();
        emit ended(key);
    });
    emit changed();
}

void ImageActs::remove(const QString &key, TimelineEvent::Kind how)
{
    ImageEntry *target = m_parts.entries.findAnywhere(key);
    if (!target || target->busy || !canDelete(*target))
        return;
    begin(*target, ActProgress::Kind::Delete);
    const Gate gate = m_parts.gates.gateFor(key, Act::Delete,
                                            [this, how](ImageEntry &sent) { noteAct(sent, how); });
    m_parts.api.remove(*target->image.id, gate, this, [this, key, how](const Result<CallIds> &result) {
        ImageEntry *deleted = m_parts.entries.findAnywhere(key);
        if (deleted && !result && isPutOff(*deleted, Act::Delete, how, result.error()))
            return emit changed();
        const ActOutcome outcome = deleted ? takeRemoved(*deleted, result) : ActOutcome::Unknown;
        emit changed();
        emit actEnded(key, outcome);
        emit ended(key);
    });
    emit changed();
}

void ImageActs::begin(ImageEntry &target, ActProgress::Kind kind) const
{
    target.busy = true;
    target.error.reset();
    target.act = ActProgress{.kind = kind, .phase = ActProgress::Phase::AtWork};
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
    const Asker asker = askerOf(m_parts.session);
    TakenUp taken = takeUp(row,
                           {.process = m_parts.gates.process(),
                            .accountId = asker.accountId,
                            .accountName = asker.accountName,
                            .isSole = isSole,
                            .now = m_parts.clock.now()});
    taken.entry.key = key;
    m_parts.recorder.know(key, row);
    m_madeAt.insert(key, m_parts.clock.monotonic() - ageOf(taken.entry, m_parts.clock.now()));
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
    if (taken.entry.postponed)
        m_parts.postponed.resume(key, row);
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

bool ImageActs::isNew(const QString &key, milliseconds askedAt) const
{
    const auto made = m_madeAt.constFind(key);
    return made != m_madeAt.constEnd() && askedAt - *made < cloudpc::settleWindow;
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
    entry.postponed.reset();
    if (isDone) {
        entry.error.reset();
        entry.act.reset();
        return;
    }
    if (entry.act)
        entry.act->phase = ActProgress::Phase::Refused;
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
