// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "images/deviceimage.h"
#include "journal/journalentry.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace cloudpc {

class Clock;
class EntryList;
class Journal;
class Recorder;

/// Brings a tenant's first list and the journal together: listed images that this computer uploaded get their
/// past back, and those that went while the program was not running are noted as gone.
class Acquaintance final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Acquaintance(Journal &journal, Recorder &recorder, EntryList &entries, Clock &clock,
                 QObject *parent = nullptr);

    void make(const Place &place, const QList<DeviceImage> &images);
    /// Another tenant: what has been asked for is of no use any more.
    void drop()
    {
        ++m_generation;
        m_isMade = false;
    }
    /// Gives one entry its past back.
    void introduce(const QString &key, const JournalEntry &row);
    /// False until the journal has told what it knows.
    [[nodiscard]] bool isMade() const { return m_isMade; }

signals:
    void changed();

private:
    void recognize(const QList<JournalEntry> &rows);
    void noteGone(const QList<JournalEntry> &rows, const QSet<QString> &listed);

    Journal &m_journal;
    Recorder &m_recorder;
    EntryList &m_entries;
    Clock &m_clock;
    int m_generation = 0;
    bool m_isMade = false;
};

} // namespace cloudpc
