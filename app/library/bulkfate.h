// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"
#include "images/imageentry.h"
#include "journal/bulkbatch.h"

#include <QList>
#include <QString>

#include <optional>

namespace cloudpc {

/// What has become of one image of a bulk upload.
enum class BulkFate {
    Left, ///< Not sent, or not sent for a reason that passes: it is still to be sent.
    UnderWay,
    Made, ///< The service has it, or had it.
    Refused, ///< It was not made, and it is not sent again.
    Unknown, ///< It was sent, and nothing says yet whether it was made. The list will tell; it is not sent
             ///< again.
};

/// One image of a bulk upload, as it is now.
struct BulkRow {
    int number = 0; ///< Of its row in the table, counted from 1.
    QString key; ///< Of its row in the Images list and in the journal, once it was sent.
    Draft draft;
    BulkFate fate = BulkFate::Left;
    bool wasTried = false; ///< There is such a row.
    EntryStatus status = EntryStatus::Submitting; ///< Of that row.
    std::optional<Error> error; ///< Why it was refused, is unknown, or was not sent yet.
    bool isPostponed = false; ///< The service does not take it yet: it is sent by itself, not by the run.

    bool operator==(const BulkRow &) const = default;
};

/// How many there are of each. Together all rows.
struct BulkCounts {
    int left = 0;
    int underWay = 0;
    int made = 0;
    int refused = 0;
    int unknown = 0;

    bool operator==(const BulkCounts &) const = default;
};

/// Why nothing more is sent for the time being.
enum class BulkReason {
    None,
    SignInNeeded, ///< Or somebody else is signed in.
    Unreachable, ///< The last upload did not get through, or has no answer: the list has to come first.
    Throttled,
    NotRecorded, ///< The journal does not take it.
    Denied, ///< The service refuses uploads as such: the admin has to see to it.
};

[[nodiscard]] BulkRow bulkRowFrom(const BulkItem &item);
/// Takes over what has become of a row's upload.
void follow(BulkRow &row, const ImageEntry &entry);
[[nodiscard]] BulkCounts countsOf(const QList<BulkRow> &rows);
/// What the end of a row's upload means for those that come after it.
[[nodiscard]] BulkReason reasonAfter(const BulkRow &row);

} // namespace cloudpc
