// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "journal/journalentry.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace cloudpc {

/// The statuses of the history in the groups that one filters by.
enum class HistoryGroup {
    All,
    Open, ///< Submitting, Pending, Unknown
    Ready, ///< Ready, ReadyWithWarning
    Failed, ///< Failed, NotAccepted
    OutcomeUnknown,
    Deleted,
};

constexpr int historyGroups = static_cast<int>(HistoryGroup::Deleted) + 1;

[[nodiscard]] HistoryGroup historyGroup(EntryStatus status); ///< Never All.

enum class HistoryColumn { Status, Name, Version, Account, Tenant, Source, RecordedAt, Took };

/// Which rows, in which order.
struct HistoryQuery {
    /// Words that all have to occur, wherever: name, version, source, account, tenant, ids, error codes,
    /// a status that this program does not know, note, ticket. Compared in NFC and without case.
    QString text;
    HistoryGroup group = HistoryGroup::All;
    std::optional<Place> place; ///< Nothing: all tenants.
    QDateTime from; ///< UTC, recorded at or after; invalid: from the beginning.
    QDateTime until; ///< UTC, recorded before; invalid: without end.
    HistoryColumn sort = HistoryColumn::RecordedAt;
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const HistoryQuery &) const = default;
};

/// What was found: rows by id in the order asked for, to be fetched by the page.
struct HistoryFinding {
    QList<qint64> ids;
    QList<qint64> counts; ///< By HistoryGroup, of what fits the query but for its group; -1: not counted yet.
    qint64 total = 0; ///< Rows in the whole history.

    bool operator==(const HistoryFinding &) const = default;
};

} // namespace cloudpc
