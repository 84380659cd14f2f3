// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// What waits: until a list has shown what is there, or until the service can be asked again.

#include "graph/deviceimagesapi.h"
#include "graph/serviceline.h"
#include "library/imagelibrary.h"

#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

void ImageLibrary::keepFromSending(const Waiting &waiting, Error error)
{
    if (waiting.isDue)
        return keepDue(waiting, error);
    ImageEntry *entry = m_entries.findAnywhere(waiting.key);
    if (entry && waiting.isAgain) { // It stays what it was; the list's own failure says why.
        entry->busy = false;
        publish();
        return;
    }
    error.kind = ErrorKind::NotSent;
    const bool isKept = error.fault == Fault::AskedToWait && m_parts.api.line().wait() > 0ms;
    if (entry && isKept && m_postponed.take(*entry, Act::Create, error)) // As if the list had been there.
        return publish();
    m_acts.refuse(waiting.key, error);
}

void ImageLibrary::refuseWaiting()
{
    const QList<Waiting> all = std::exchange(m_waiting, {});
    for (const Waiting &waiting : all)
        keepFromSending(waiting, {});
}

void ImageLibrary::sendWaiting(int serial)
{
    const QList<Waiting> all = std::exchange(m_waiting, {});
    for (const Waiting &waiting : all) {
        ImageEntry *entry = m_entries.findAnywhere(waiting.key);
        if (waiting.serial > serial) {
            m_waiting.append(waiting);
            continue;
        }
        if (waiting.isDue) {
            sendDue(waiting.key, waiting.act);
            continue;
        }
        if (!entry)
            continue;
        if (waiting.isAgain)
            entry->busy = false;
        // A decision of the admin is carried out whatever stands beside it; the list may just have found it.
        if (canGiveUp(*entry))
            m_acts.create(waiting.key, TimelineEvent::Kind::SentAgain);
        else if (!waiting.isAgain || entry->status == EntryStatus::NotAccepted)
            sendUnlessTaken(waiting.key,
                            waiting.isAgain ? TimelineEvent::Kind::SentAgain : TimelineEvent::Kind::Sent);
        publish();
    }
}

/// Refused for the moment some time ago: what is there has to be known, as before any act. A list that is on
/// its way comes first.
void ImageLibrary::takeDue(const QString &key, Act act)
{
    const bool isLoading = m_freshness == Freshness::Loading;
    if (!isLoading && m_gates.knowsWhatIsThere()) {
        sendDue(key, act);
        return publish();
    }
    m_waiting.append({.key = key, .serial = isLoading ? m_serial : m_serial + 1, .isDue = true, .act = act});
    publish();
    if (!isLoading)
        refresh();
}

void ImageLibrary::sendDue(const QString &key, Act act)
{
    const auto &open = m_recorder.openAct(key);
    if (open && open->process != m_gates.process()) // Another window has taken it over meanwhile.
        return m_acts.endNeedless(key, act);
    ImageEntry *entry = m_entries.findAnywhere(key);
    if (entry && act == Act::Create)
        return sendUnlessTaken(key, TimelineEvent::Kind::Sent);
    if (entry) {
        entry->busy = false;
        act == Act::Retry ? m_acts.retry(key, TimelineEvent::Kind::Sent)
                          : m_acts.remove(key, TimelineEvent::Kind::Sent);
        entry = m_entries.findAnywhere(key);
    }
    if (entry && entry->busy)
        return;
    if (entry) // The list has shown that there is nothing left to do.
        m_recorder.follow(*entry, std::nullopt);
    m_acts.endNeedless(key, act);
}

/// Only what the list's own failure rules out for good is over.
void ImageLibrary::keepDue(const Waiting &waiting, const Error &error)
{
    const bool isAnswer = error.kind == ErrorKind::Rejected || error.kind == ErrorKind::InvalidReply;
    if (isAnswer && error.httpStatus != 429 && !isOutage(error)) {
        Error unsent = error;
        unsent.kind = ErrorKind::NotSent;
        return m_acts.endUnsent(waiting.key, waiting.act, unsent);
    }
    m_postponed.putBack(waiting.key, waiting.act);
    publish();
}

void ImageLibrary::stopWaiting(const QString &key)
{
    const auto act = m_postponed.drop(key);
    if (!act)
        return;
    const ImageEntry *target = find(key);
    const Error unsent{.kind = ErrorKind::NotSent, .fault = Fault::AskedToWait};
    m_acts.endUnsent(key, *act, target && target->error ? *target->error : unsent);
}

} // namespace cloudpc
