// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/historysource.h"

#include <QList>
#include <QObject>

namespace cloudpc {

/// Reads entries of the history, however many they are, by the hundred: the window goes on meanwhile. Begins
/// by itself, later, and deletes itself after its end.
class EntryWalk final : public QObject
{
    Q_OBJECT

public:
    /// What the source asks must outlive the walk.
    EntryWalk(HistorySource source, const QList<qint64> &ids, QObject *parent);

signals:
    /// The next of them, in the order of the ids; those that have gone meanwhile are left out.
    void read(const QList<cloudpc::JournalEntry> &entries);
    /// Once, and last.
    void finished(const cloudpc::Result<cloudpc::Done> &result);

private:
    void readOn();
    void take(const Result<QList<JournalEntry>> &entries);
    void end(const Result<Done> &result);

    HistorySource m_source;
    const QList<qint64> m_ids;
    qsizetype m_done = 0;
};

} // namespace cloudpc
