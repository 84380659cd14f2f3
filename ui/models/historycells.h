// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "journal/historyquery.h"
#include "journal/journalentry.h"
#include "theme/theme.h"

#include <QDateTime>
#include <QString>

#include <array>

namespace cloudpc {

/// The columns of the History list, in the order of the screen.
constexpr std::array historyColumns{HistoryColumn::Status,  HistoryColumn::Name,   HistoryColumn::Version,
                                    HistoryColumn::Account, HistoryColumn::Tenant, HistoryColumn::RecordedAt,
                                    HistoryColumn::Took};
constexpr int historyColumnCount = static_cast<int>(historyColumns.size());

/// What a row says, made once: a view asks for it at each paint.
struct HistoryCells {
    std::array<QString, historyColumnCount> texts; ///< In the order of historyColumns.
    IconName icon = IconName::Unknown; ///< Of the status, as `tone`.
    Tone tone = Tone::Neutral;
};

/// `now` is for the time that an open row has taken so far.
[[nodiscard]] HistoryCells historyCells(const JournalEntry &entry, const QDateTime &now);
[[nodiscard]] QString historyHeader(HistoryColumn column);
/// Ready for a tooltip: outside text in it is escaped.
[[nodiscard]] QString historyToolTip(const JournalEntry &entry, HistoryColumn column, const QDate &today);

/// The entry as a row of the Images list, for whatever is said about those.
[[nodiscard]] ImageEntry imageEntryOf(const JournalEntry &entry);
/// Who asked, and where, for people.
[[nodiscard]] QString accountOf(const JournalEntry &entry);
[[nodiscard]] QString tenantOf(const JournalEntry &entry);
/// From recording to the end, or so far; noValue() if nobody knows.
[[nodiscard]] QString tookText(const JournalEntry &entry, const QDateTime &now);

} // namespace cloudpc
