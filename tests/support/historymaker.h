// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"

#include <QList>

namespace cloudpc {

/// The `number`th entry of a plausible history: always the same one, and no two alike in key, image, or name.
/// Every status, several tenants and accounts, timelines of 3 to 6 events. No act is open.
[[nodiscard]] JournalEntry madeEntry(int number);
[[nodiscard]] QList<JournalEntry> madeEntries(int from, int count);

/// An entry with `payload` in every text, and an open act.
[[nodiscard]] JournalEntry hostileHistoryEntry(const QString &payload);

} // namespace cloudpc
