// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/openattempts.h"

#include "auth/session.h"
#include "base/clock.h"
#include "journal/journal.h"
#include "library/imagelibrary.h"
#include "library/journaledimage.h"

#include <utility>

namespace cloudpc {

OpenAttempts::OpenAttempts(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void OpenAttempts::look()
{
    lookAfter(pause);
}

void OpenAttempts::lookAfter(std::chrono::milliseconds delay)
{
    const std::chrono::milliseconds due = m_parts.clock.monotonic() + delay;
    if (m_alarm && m_due <= due)
        return;
    m_due = due;
    m_alarm = std::make_unique<QObject>();
    m_parts.clock.callAfter(delay, m_alarm.get(), [this] {
        m_alarm.release()->deleteLater(); // It is the one that calls.
        ask();
    });
}

void OpenAttempts::ask()
{
    const Place place = askerOf(m_parts.session).place;
    m_parts.journal.unfinished(place, this, [this, place](const Result<QList<JournalEntry>> &rows) {
        if (rows && place == askerOf(m_parts.session).place)
            take(rows.value());
    });
}

/// This window's own rows say for themselves what has become of them.
bool OpenAttempts::isOwn(const QString &key) const
{
    return m_parts.library.find(key);
}

void OpenAttempts::take(const QList<JournalEntry> &unfinished)
{
    QList<Attempt> attempts;
    for (const JournalEntry &row : unfinished) {
        if (row.open && row.open->act == Act::Create && !isOwn(row.key))
            attempts.append({row.key, row.draft});
    }
    if (!attempts.isEmpty())
        lookAfter(untilNextLook);
    if (std::exchange(m_attempts, attempts) != attempts)
        emit changed();
}

TakenVersions OpenAttempts::taken() const
{
    TakenVersions taken = m_parts.library.takenVersions();
    for (const Attempt &attempt : m_attempts) {
        if (!isOwn(attempt.key))
            taken.addUnderWay(attempt.draft.displayName, attempt.draft.version);
    }
    return taken;
}

} // namespace cloudpc
