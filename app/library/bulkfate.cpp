// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/bulkfate.h"

namespace cloudpc {

namespace {

constexpr int forbidden = 403;

/// True for what the journal, not the service and not another upload, said no to.
bool isOfJournal(Fault fault)
{
    return fault == Fault::DiskFull || fault == Fault::JournalReadOnly || fault == Fault::JournalNewer
        || fault == Fault::JournalBusy || fault == Fault::JournalFailed || fault == Fault::Superseded;
}

/// Nothing was made, and the same may be sent later without anybody changing it.
bool passes(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotSent:
        return error.fault != Fault::NameTaken && error.fault != Fault::AlreadyUnderWay
            && error.fault != Fault::AskedToWait; // The admin said that it shall not wait any longer.
    case ErrorKind::SignInRequired:
    case ErrorKind::Cancelled:
        return true;
    case ErrorKind::Local:
        return isOfJournal(error.fault);
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Unavailable:
    case ErrorKind::InvalidReply:
    case ErrorKind::SignInRefused:
    case ErrorKind::Rejected: // A 429 too: the library has tried as often as it does, with the waits between.
        return false;
    }
    Q_UNREACHABLE();
}

BulkFate fateOf(EntryStatus status, const std::optional<Error> &error)
{
    switch (status) {
    case EntryStatus::Submitting:
        return BulkFate::UnderWay;
    case EntryStatus::OutcomeUnknown:
        return BulkFate::Unknown;
    case EntryStatus::NotAccepted:
        return error && passes(*error) ? BulkFate::Left : BulkFate::Refused;
    case EntryStatus::Pending:
    case EntryStatus::Ready:
    case EntryStatus::ReadyWithWarning:
    case EntryStatus::Failed:
    case EntryStatus::Deleted:
    case EntryStatus::Unknown:
        return BulkFate::Made;
    }
    Q_UNREACHABLE();
}

/// What an act means that nobody is at any more; see takeUp().
BulkFate fateOf(const JournalEntry &entry)
{
    if (!entry.open || entry.open->act != Act::Create)
        return fateOf(entry.status, entry.error);
    return entry.open->state == ActState::Recorded ? BulkFate::Left : BulkFate::Unknown;
}

} // namespace

BulkRow bulkRowFrom(const BulkItem &item)
{
    BulkRow row{.number = item.number, .key = item.key, .draft = item.draft};
    if (!item.entry)
        return row;
    row.wasTried = true;
    row.fate = fateOf(*item.entry);
    row.status = item.entry->status;
    row.error = item.entry->error;
    return row;
}

void follow(BulkRow &row, const ImageEntry &entry)
{
    row.isPostponed = entry.postponed.has_value();
    row.wasTried = true;
    row.status = entry.status;
    row.error = entry.error;
    // One that is about to be sent again waits for the list.
    const bool isWaiting = entry.busy && entry.status == EntryStatus::NotAccepted;
    row.fate = isWaiting ? BulkFate::UnderWay : fateOf(entry.status, entry.error);
}

BulkCounts countsOf(const QList<BulkRow> &rows)
{
    BulkCounts counts;
    for (const BulkRow &row : rows) {
        switch (row.fate) {
        case BulkFate::Left:
            ++counts.left;
            break;
        case BulkFate::UnderWay:
            ++counts.underWay;
            break;
        case BulkFate::Made:
            ++counts.made;
            break;
        case BulkFate::Refused:
            ++counts.refused;
            break;
        case BulkFate::Unknown:
            ++counts.unknown;
            break;
        }
    }
    return counts;
}

BulkReason reasonAfter(const BulkRow &row)
{
    if (row.fate == BulkFate::Unknown)
        return BulkReason::Unreachable;
    if (row.fate == BulkFate::Made || !row.error)
        return BulkReason::None;
    if (row.error->httpStatus == forbidden || row.error->denial != Denial::None)
        return BulkReason::Denied;
    if (row.fate != BulkFate::Left)
        return BulkReason::None;
    if (row.error->kind == ErrorKind::SignInRequired || row.error->kind == ErrorKind::Cancelled)
        return BulkReason::SignInNeeded;
    return row.error->kind == ErrorKind::Local ? BulkReason::NotRecorded : BulkReason::Unreachable;
}

} // namespace cloudpc
