// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/historyquery.h"
#include "journal/journalentry.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace cloudpc {

/// A row as an upload leaves it: "Image <id>" 1.0.<id>, recorded `id` minutes after the beginning of 2026.
[[nodiscard]] JournalEntry sampleHistoryEntry(qint64 id, EntryStatus status = EntryStatus::Ready);
[[nodiscard]] QList<JournalEntry> sampleHistory(int count);

/// Stands in the place of a History and a Journal: answers from a list, later than it is asked, and counts
/// what it is asked. Filters by name, group, place and time, and sorts by name or time.
class HistoryInMemory final : public QObject
{
    Q_OBJECT

public:
    explicit HistoryInMemory(QList<JournalEntry> rows = {});

    QList<JournalEntry> entries;
    std::optional<Error> failure; ///< Of each answer from now on.
    bool isHeld = false; ///< Answers wait for release().
    int finds = 0;
    int reads = 0;
    qsizetype longestRead = 0; ///< Rows.
    QList<std::pair<QString, QString>> stored; ///< Key and note, in the order of annotate().

    void find(const HistoryQuery &query, QObject *context, Callback<HistoryFinding> callback);
    void read(const QList<qint64> &ids, QObject *context, Callback<QList<JournalEntry>> callback);
    void places(QObject *context, Callback<QList<std::pair<Place, QString>>> callback);
    void annotate(const QString &key, const QString &note, const QString &ticket, QObject *context,
                  Callback<Done> callback);
    void release(); ///< Gives the answers that wait, and no longer holds any.
    [[nodiscard]] JournalEntry *entry(qint64 id);

private:
    void later(std::function<void()> answer);
    [[nodiscard]] HistoryFinding found(const HistoryQuery &query) const;

    std::vector<std::function<void()>> m_waiting;
};

} // namespace cloudpc
