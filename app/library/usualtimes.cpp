// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/usualtimes.h"

#include "base/clock.h"
#include "images/usualtime.h"
#include "journal/journal.h"
#include "library/journaledimage.h"

#include <algorithm>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// What was long ago says little: services and images change.
constexpr int newestUploads = 50;

/// A timer that is due later is set anew then.
constexpr milliseconds longestSleep = 24h;

} // namespace

UsualTimes::UsualTimes(Journal &journal, const Session &session, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_session(session)
    , m_clock(clock)
{
}

UsualTimes::~UsualTimes() = default;

void UsualTimes::fill(QList<ImageEntry> &entries)
{
    const QDateTime now = m_clock.now();
    bool isAnyPending = false;
    QDateTime next;
    for (ImageEntry &entry : entries) {
        const bool isPending = entry.status == EntryStatus::Pending;
        const QDateTime slow = isPending ? slowFrom(entry, m_usual) : QDateTime();
        entry.usual = isPending ? m_usual : UsualTime();
        entry.isSlow = slow.isValid() && now >= slow;
        isAnyPending = isAnyPending || isPending;
        if (slow.isValid() && now < slow && (!next.isValid() || slow < next))
            next = slow;
    }
    wakeAt(next);
    if (isAnyPending && m_knowledge == Knowledge::Wanted)
        ask();
}

void UsualTimes::takeList(bool hasNews)
{
    if (hasNews || m_knowledge == Knowledge::TooEarly)
        m_knowledge = Knowledge::Wanted;
}

void UsualTimes::forget()
{
    ++m_generation;
    m_knowledge = Knowledge::TooEarly;
    m_usual = {};
    wakeAt({});
}

void UsualTimes::ask()
{
    m_knowledge = Knowledge::Asked;
    const auto take = [this, generation = m_generation](const Result<QList<std::chrono::seconds>> &times) {
        if (generation != m_generation)
            return;
        if (m_knowledge == Knowledge::Asked)
            m_knowledge = Knowledge::Known;
        const UsualTime usual = times ? usualTimeOf(times.value()) : UsualTime();
        if (usual == m_usual)
            return;
        m_usual = usual;
        emit changed();
    };
    m_journal.uploadTimes(askerOf(m_session).place, newestUploads, this, take);
}

void UsualTimes::wakeAt(const QDateTime &when)
{
    if (when == m_due)
        return;
    m_due = when;
    if (m_alarm)
        m_alarm.release()->deleteLater(); // It may be the one that calls.
    if (!when.isValid())
        return;
    m_alarm = std::make_unique<QObject>();
    const milliseconds left(m_clock.now().msecsTo(when));
    m_clock.callAfter(std::clamp<milliseconds>(left, 1s, longestSleep), m_alarm.get(), [this] {
        m_due = {};
        emit changed();
    });
}

} // namespace cloudpc
