// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/actqueue.h"

#include "library/entrylist.h"

#include <utility>

namespace cloudpc {

namespace {

using Kind = ActProgress::Kind;
using Phase = ActProgress::Phase;

/// Or about what passes by itself: who does not want this one to wait may still want the others to.
bool isAboutTheRow(Fault fault)
{
    return fault == Fault::AlreadyUnderWay || fault == Fault::ImageClaimed || fault == Fault::Superseded
        || fault == Fault::JournalConflict || fault == Fault::AskedToWait;
}

/// What kept this one from being done keeps the others from it as well: no connection, no sign-in, no right,
/// no journal. Each of them would only wait for the same, or ask for the same sign-in.
bool stopsAll(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotSent:
    case ErrorKind::Local:
        return !isAboutTheRow(error.fault);
    case ErrorKind::SignInRequired:
    case ErrorKind::SignInRefused:
    case ErrorKind::Cancelled:
        return true;
    case ErrorKind::Rejected:
        return error.denial != Denial::None && error.denial != Denial::Unclear;
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Unavailable:
    case ErrorKind::InvalidReply:
        return false;
    }
    return false;
}

bool isGone(const ImageEntry *entry)
{
    return !entry || entry->status == EntryStatus::Deleted;
}

} // namespace

ActQueue::ActQueue(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_held(parts.clock)
{
    connect(&m_held, &HeldBack::due, this, [this](const QStringList &keys) {
        wait(keys, Kind::Delete);
        emit heldBackChanged();
    });
    connect(&parts.acts, &ImageActs::actEnded, this, &ActQueue::takeEnd);
}

void ActQueue::retry(const QStringList &keys)
{
    wait(fitting(keys, canRetry), Kind::Retry);
}

void ActQueue::remove(const QStringList &keys)
{
    const QStringList fit = fitting(keys, canDelete);
    if (fit.isEmpty())
        return;
    m_held.hold(fit);
    showHeldBack();
}

QStringList ActQueue::fitting(const QStringList &keys, bool (*fits)(const ImageEntry &)) const
{
    QStringList fit;
    for (const QString &key : keys) {
        if (const ImageEntry *entry = m_parts.entries.find(key); entry && fits(*entry))
            fit.append(key);
    }
    return fit;
}

void ActQueue::setAct(const QString &key, const std::optional<ActProgress> &act)
{
    if (ImageEntry *entry = m_parts.entries.findAnywhere(key))
        entry->act = act;
}

void ActQueue::showHeldBack()
{
    for (const QString &key : m_held.keys())
        setAct(key, ActProgress{.kind = Kind::Delete, .phase = Phase::HeldBack, .until = m_held.until(key)});
    emit changed();
    emit heldBackChanged();
}

void ActQueue::undo(const QStringList &keys)
{
    for (const QString &key : m_held.keys()) {
        if (keys.contains(key))
            setAct(key, std::nullopt);
    }
    m_held.release(keys);
    emit changed();
    emit heldBackChanged();
}

void ActQueue::stop()
{
    m_isStopped = true;
    m_held.stop();
    showHeldBack();
}

void ActQueue::goOn()
{
    m_isStopped = false;
    m_held.goOn();
    showHeldBack();
    proceed();
}

void ActQueue::hurry()
{
    m_isStopped = false;
    m_held.hurry();
    proceed();
}

ActResult ActQueue::asked(const QString &key, Kind kind) const
{
    const ImageEntry *entry = m_parts.entries.find(key);
    if (!entry)
        return {.key = key, .kind = kind};
    return {.key = key,
            .kind = kind,
            .displayName = entry->image.displayName.value_or(QString()),
            .version = entry->image.version.value_or(QString())};
}

QList<ActResult> ActQueue::unsent() const
{
    QList<ActResult> acts = m_waiting;
    for (const QString &key : m_held.keys())
        acts.append(asked(key, Kind::Delete));
    return acts;
}

void ActQueue::wait(const QStringList &keys, Kind kind)
{
    if (keys.isEmpty())
        return;
    for (const QString &key : keys) {
        m_waiting.append(asked(key, kind));
        setAct(key, ActProgress{.kind = kind, .phase = Phase::Waiting});
    }
    m_run.total += static_cast<int>(keys.size());
    m_run.deletions += kind == Kind::Delete ? static_cast<int>(keys.size()) : 0;
    emit changed();
    proceed();
}

void ActQueue::proceed()
{
    while (!m_isStopped && !m_atWork && !m_waiting.isEmpty())
        begin(m_waiting.takeFirst());
    std::optional<ActRun> ended;
    if (!m_atWork && m_waiting.isEmpty() && m_run.total > 0)
        ended = std::exchange(m_run, {});
    emit runChanged(); // With the last one there is no run any more.
    if (ended)
        emit runEnded(*ended);
}

/// Much may have happened to it while it waited.
void ActQueue::begin(const ActResult &next)
{
    const ImageEntry *entry = m_parts.entries.find(next.key);
    setAct(next.key, std::nullopt);
    if (next.kind == Kind::Delete && isGone(entry))
        return note(next, ActOutcome::Done);
    if (isGone(entry) || !(next.kind == Kind::Delete ? canDelete(*entry) : canRetry(*entry)))
        return note(next, std::nullopt);
    m_atWork = next;
    if (next.kind == Kind::Delete)
        m_parts.acts.remove(next.key);
    else
        m_parts.acts.retry(next.key);
}

void ActQueue::note(ActResult result, std::optional<ActOutcome> outcome)
{
    result.outcome = outcome;
    m_run.results.append(result);
}

void ActQueue::takeEnd(const QString &key, ActOutcome outcome)
{
    if (!m_atWork || m_atWork->key != key)
        return;
    note(*std::exchange(m_atWork, std::nullopt), outcome);
    const ImageEntry *entry = m_parts.entries.find(key);
    if (outcome == ActOutcome::Refused && entry && entry->error && stopsAll(*entry->error)) {
        if (!m_waiting.isEmpty())
            m_run.stoppedBy = entry->error;
        leaveWaiting();
    }
    proceed();
}

void ActQueue::leaveWaiting()
{
    for (const ActResult &waiting : std::exchange(m_waiting, {})) {
        setAct(waiting.key, std::nullopt);
        note(waiting, std::nullopt);
    }
    emit changed();
}

void ActQueue::cancel()
{
    leaveWaiting();
    proceed();
}

void ActQueue::leaveAll()
{
    m_isStopped = false;
    undo(m_held.keys());
    m_held.goOn();
    cancel();
}

void ActQueue::drop()
{
    const QList<ActResult> acts = unsent();
    m_isStopped = false;
    m_held.release(m_held.keys());
    m_held.goOn();
    m_waiting.clear();
    m_atWork.reset();
    m_run = {};
    emit runChanged(); // Also where all has left, and only the answer is missing.
    if (acts.isEmpty())
        return;
    for (const ActResult &act : acts)
        setAct(act.key, std::nullopt);
    emit heldBackChanged();
    emit dropped(acts);
}

} // namespace cloudpc
