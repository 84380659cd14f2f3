// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"
#include "journal/journalentry.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace cloudpc {

/// One image of a bulk upload.
struct BulkItem {
    int number = 0; ///< Of its row in the table that it came from, counted from 1.
    QString key; ///< That of the journal's entry which it becomes when it is sent: made before, and stored.
    Draft draft;
    std::optional<JournalEntry> entry; ///< Of that key, when it is read; nothing if it was never sent.

    bool operator==(const BulkItem &) const = default;
};

/// A bulk upload as it is stored before anything of it is sent: what is to be sent, in which order, and who
/// is at it. How far it is, the journal's entries tell.
struct BulkBatch {
    QString key; ///< UUID
    Place place;
    QString accountName;
    QDateTime startedAt; ///< UTC
    QString process; ///< Whose it is: a UUID of the running program. Empty if it is nobody's.
    QDateTime leaseUntil; ///< UTC; after that another program may take over.
    QList<BulkItem> items;

    bool operator==(const BulkBatch &) const = default;
};

/// Who wants to go on with a bulk upload.
struct BulkClaim {
    QString process; ///< Its own UUID.
    QDateTime now; ///< UTC
    QDateTime leaseUntil;
    bool isSole = false; ///< No other program works on this journal, so that any other's is a dead one's.
};

} // namespace cloudpc
