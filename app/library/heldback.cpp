// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/heldback.h"

#include "base/clock.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using std::chrono::milliseconds;

HeldBack::HeldBack(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

HeldBack::~HeldBack() = default;

void HeldBack::hold(const QStringList &keys)
{
    const QStringList known = this->keys();
    for (const QString &key : keys) {
        if (!known.contains(key))
            m_kept.append({key, m_clock.monotonic()});
    }
    plan();
}

void HeldBack::release(const QStringList &keys)
{
    m_kept.removeIf([&keys](const Kept &kept) { return keys.contains(kept.key); });
    plan();
}

QStringList HeldBack::keys() const
{
    QStringList keys;
    for (const Kept &kept : m_kept)
        keys.append(kept.key);
    return keys;
}

milliseconds HeldBack::left(const Kept &kept) const
{
    return std::max(milliseconds(0), kept.since + time - m_clock.monotonic());
}

QDateTime HeldBack::until(const QString &key) const
{
    const auto kept = std::ranges::find(m_kept, key, &Kept::key);
    return kept == m_kept.end() || m_isStopped ? QDateTime() : m_clock.now().addMSecs(left(*kept).count());
}

void HeldBack::stop()
{
    m_isStopped = true;
    plan();
}

void HeldBack::goOn()
{
    m_isStopped = false;
    for (Kept &kept : m_kept)
        kept.since = m_clock.monotonic();
    plan();
}

void HeldBack::hurry()
{
    m_isStopped = false;
    const QStringList all = keys();
    m_kept.clear();
    plan();
    if (!all.isEmpty())
        emit due(all);
}

void HeldBack::plan()
{
    if (m_alarm)
        m_alarm.release()->deleteLater(); // It may be the one that calls.
    if (m_isStopped || m_kept.isEmpty())
        return;
    m_alarm = std::make_unique<QObject>();
    m_clock.callAfter(left(m_kept.constFirst()), m_alarm.get(), [this] { look(); });
}

/// An alarm may come early, or late although it has been replaced.
void HeldBack::look()
{
    QStringList over;
    while (!m_isStopped && !m_kept.isEmpty() && left(m_kept.constFirst()) == milliseconds(0))
        over.append(m_kept.takeFirst().key);
    plan();
    if (!over.isEmpty())
        emit due(over);
}

} // namespace cloudpc
