// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringView>

#include <optional>

namespace cloudpc {

// The exported file: {"format":…,"schema":1,"exportedAt":…,"entries":[…]}, one entry per line. What only
// means something to the journal that it comes from (id, step, process and lease of an open act) is left out,
// and so is a claims challenge, which a sign-in put there.
constexpr QLatin1StringView historyFormatName("cloudpc-image-uploader-history");
constexpr int historySchema = 1; ///< Raised when a reader of the earlier one would read something wrong.
constexpr qsizetype historyTextLimit = 65'536; ///< UTF-16 units of any text of an entry, but for its image.

/// True for what a journal's keys look like, whatever made them: short and printable ASCII. Others would not
/// be found again among those that are known.
[[nodiscard]] bool isEntryKey(QStringView key);

/// One line without its end.
[[nodiscard]] QByteArray historyJson(const JournalEntry &entry);

/// The entry of such a line; nothing if it lacks what no entry can be without (key, place, status), or if
/// something in it has another type or is too long. As on disk, an unknown status word becomes
/// EntryStatus::Unknown with the word as rawStatus, and an impossible time an invalid one. What else this
/// version does not know is left out.
[[nodiscard]] std::optional<JournalEntry> historyEntry(const QJsonObject &object);

} // namespace cloudpc
