// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <memory>

namespace cloudpc {

class Clock;
class Journal;
class Session;

/// Says of what is pending how long that usually takes in this tenant, and whether it is over. The journal is
/// asked when something is pending and the tenant's list is there, never while the program starts.
class UsualTimes final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    UsualTimes(Journal &journal, const Session &session, Clock &clock, QObject *parent = nullptr);
    ~UsualTimes() override;

    /// Puts what is known on the entries, which are those of one tenant.
    void fill(QList<ImageEntry> &entries);
    /// A whole list of the tenant has come. With `hasNews`, uploads ended with it, so that the journal knows
    /// more than before.
    void takeList(bool hasNews);
    /// Another tenant, or none.
    void forget();

signals:
    /// fill() would say something else now: more is known, or something has become slow.
    void changed();

private:
    enum class Knowledge { TooEarly, Wanted, Asked, Known };

    void ask();
    void wakeAt(const QDateTime &when);

    Journal &m_journal;
    const Session &m_session;
    Clock &m_clock;
    Knowledge m_knowledge = Knowledge::TooEarly;
    UsualTime m_usual;
    QDateTime m_due; ///< Of the alarm; invalid without one.
    std::unique_ptr<QObject> m_alarm; ///< Destroying it cancels it.
    int m_generation = 0; ///< Raised to let an answer of the journal fall away.
};

} // namespace cloudpc
