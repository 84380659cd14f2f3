// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"

#include <QVariantList>

class QSqlQuery;

namespace cloudpc {

/// The columns of table `entry` that make a JournalEntry, with commas between, for a SELECT whose row
/// journalEntryFrom() reads.
[[nodiscard]] QString journalColumns();
/// The same columns without `id`, and what stands for the value of each, for an INSERT of journalValues().
[[nodiscard]] QString journalValueColumns();
[[nodiscard]] QString journalPlaceholders();
[[nodiscard]] QString journalPlaceholder(const QString &column);
/// For JSON, whose values are bound as the bytes that are stored (UTF-8, as the file has it): as text they
/// would be converted to UTF-16 and back.
[[nodiscard]] QString jsonPlaceholder();

/// The row that `query` stands at; its SELECT begins with journalColumns(). No row is too strange to be read:
/// an unknown status word becomes EntryStatus::Unknown with the word as rawStatus, an open act that cannot be
/// understood stays open with an unknown outcome, an impossible time is an invalid one.
[[nodiscard]] JournalEntry journalEntryFrom(const QSqlQuery &query);

/// A time of a row; invalid if it has none, or what is no time.
[[nodiscard]] QDateTime momentFrom(const QVariant &value);

/// The values of journalValueColumns().
[[nodiscard]] QVariantList journalValues(const JournalEntry &entry);

/// What two spellings of the same name, or version, have in common; as TakenVersions compares them.
[[nodiscard]] QString journalKey(const QString &text);

/// To be bound: a text that is null is an empty one, since nothing equals SQL's NULL.
[[nodiscard]] QVariant textValue(const QString &text);

} // namespace cloudpc
