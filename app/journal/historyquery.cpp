// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historyquery.h"

namespace cloudpc {

HistoryGroup historyGroup(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Submitting:
    case EntryStatus::Pending:
    case EntryStatus::Unknown:
        return HistoryGroup::Open;
    case EntryStatus::Ready:
    case EntryStatus::ReadyWithWarning:
        return HistoryGroup::Ready;
    case EntryStatus::Failed:
    case EntryStatus::NotAccepted:
        return HistoryGroup::Failed;
    case EntryStatus::OutcomeUnknown:
        return HistoryGroup::OutcomeUnknown;
    case EntryStatus::Deleted:
        return HistoryGroup::Deleted;
    }
    return HistoryGroup::Open;
}

} // namespace cloudpc
