// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/postponedacts.h"

#include "base/clock.h"
#include "graph/serviceline.h"
#include "library/entrylist.h"
#include "library/gatekeeper.h"
#include "library/postponement.h"
#include "library/recorder.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// What is noted about the time is noted anew only if it differs by more than this.
constexpr auto noteworthy = 10s;

} // namespace

PostponedActs::PostponedActs(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.line, &ServiceLine::changed, this, &PostponedActs::followLine);
    connect(&parts.line, &ServiceLine::reopened, this, &PostponedActs::consider);
}

bool PostponedActs::take(ImageEntry &entry, Act act, const Error &error)
{
    const bool hasLeft = error.httpStatus != 0;
    if (!isOnlyForTheMoment(error) || (hasLeft && refusalsOf(entry.timeline) + 1 >= maxTries))
        return false;
    if (hasLeft)
        entry.error = error;
    const bool isNoted = !entry.timeline.isEmpty()
        && entry.timeline.constLast().kind == TimelineEvent::Kind::Postponed;
    if (hasLeft || !isNoted)
        entry.timeline.append(
            {.kind = TimelineEvent::Kind::Postponed, .at = m_parts.clock.now(), .number = error.httpStatus});
    keep(entry, act);
    store(entry, act);
    if (!m_parts.entries.find(entry.key))
        leaveOne(QString(entry.key));
    consider();
    return true;
}

/// Who was due has been in front, and stays there. An earlier act of the row is over, or this one would not
/// be.
void PostponedActs::keep(ImageEntry &entry, Act act)
{
    entry.postponed = postponement(entry);
    m_waiting.removeIf([&entry](const Item &item) { return item.key == entry.key; });
    if (m_current == entry.key) {
        m_current.clear();
        m_waiting.prepend({entry.key, act});
    } else {
        m_waiting.append({entry.key, act});
    }
}

void PostponedActs::store(const ImageEntry &entry, Act act)
{
    const OpenAct noted = m_parts.gates.recorded(act, m_parts.line.wait());
    if (m_parts.recorder.openAct(entry.key))
        return m_parts.recorder.follow(entry, noted);
    m_parts.gates.note(entry, noted, this, [this, key = entry.key, act](const Result<Done> &stored) {
        if (!stored && drop(key))
            emit refused(key, act, stored.error());
    });
}

void PostponedActs::resume(const QString &key, const JournalEntry &row)
{
    if (const milliseconds wait = waitOf(row, m_parts.clock.now()); wait > 0ms)
        m_parts.line.hold(wait, row.error);
    if (ImageEntry *entry = m_parts.entries.findAnywhere(key))
        keep(*entry, row.open->act);
    consider();
}

void PostponedActs::putBack(const QString &key, Act act)
{
    if (ImageEntry *entry = m_parts.entries.findAnywhere(key))
        keep(*entry, act);
    else
        proceed(key);
}

void PostponedActs::hold(const QString &key, bool isHeld)
{
    if (isHeld)
        m_held.insert(key);
    else if (!m_held.remove(key))
        return;
    followLine(); // The row tells until when it waits.
    if (isHeld)
        renew(key);
    else
        consider();
}

void PostponedActs::renew(const QString &key)
{
    const auto item = std::ranges::find(m_waiting, key, &Item::key);
    const ImageEntry *entry = m_parts.entries.findAnywhere(key);
    if (item != m_waiting.end() && entry && m_parts.recorder.openAct(key))
        m_parts.recorder.follow(*entry, m_parts.gates.recorded(item->act, m_parts.line.wait()));
}

std::optional<Act> PostponedActs::drop(const QString &key)
{
    const auto item = std::ranges::find(m_waiting, key, &Item::key);
    if (item == m_waiting.end())
        return std::nullopt;
    const Act act = item->act;
    m_waiting.erase(item);
    if (ImageEntry *entry = m_parts.entries.findAnywhere(key))
        entry->postponed.reset();
    return act;
}

void PostponedActs::proceed(const QString &key)
{
    if (m_current != key)
        return;
    m_current.clear();
    consider();
}

/// Later: whoever comes here is in the middle of something.
void PostponedActs::consider()
{
    QMetaObject::invokeMethod(this, &PostponedActs::next, Qt::QueuedConnection);
}

void PostponedActs::next()
{
    const bool isOpen = m_parts.line.condition().state == ServiceLine::State::Open;
    while (isOpen && m_current.isEmpty()) {
        const auto first = std::ranges::find_if(
            m_waiting, [this](const Item &waiting) { return !m_held.contains(waiting.key); });
        if (first == m_waiting.end())
            return;
        const Item item = *first;
        m_waiting.erase(first);
        ImageEntry *entry = m_parts.entries.findAnywhere(item.key);
        // A list may have shown meanwhile that there is nothing left to do.
        if (!entry || !entry->postponed) {
            emit needless(item.key, item.act);
            continue;
        }
        entry->postponed.reset();
        m_current = item.key;
        emit due(item.key, item.act);
    }
}

/// The service may wish for more while they wait.
void PostponedActs::followLine()
{
    bool isNews = false;
    for (const Item &item : std::as_const(m_waiting)) {
        ImageEntry *entry = m_parts.entries.findAnywhere(item.key);
        if (!entry || !entry->postponed)
            continue;
        const Postponement before = std::exchange(*entry->postponed, postponement(*entry));
        isNews = isNews || before != *entry->postponed;
        const auto &act = m_parts.recorder.openAct(item.key);
        const OpenAct noted = m_parts.gates.recorded(item.act, m_parts.line.wait());
        if (act && m_parts.line.wait() > 0ms && act->leaseUntil.secsTo(noted.leaseUntil) > noteworthy.count())
            m_parts.recorder.follow(*entry, noted);
    }
    if (isNews)
        emit changed();
}

void PostponedActs::leave()
{
    while (!m_waiting.isEmpty())
        leaveOne(QString(m_waiting.constFirst().key));
    m_current.clear();
}

/// The journal has it: who comes back to that tenant takes it up.
void PostponedActs::leaveOne(const QString &key)
{
    (void)drop(key);
    m_parts.recorder.forget(key);
    m_parts.entries.remove(key);
}

Postponement PostponedActs::postponement(const ImageEntry &entry) const
{
    const QDateTime until = m_held.contains(entry.key) ? QDateTime() : m_parts.line.condition().until;
    return {until, refusalsOf(entry.timeline)};
}

} // namespace cloudpc
