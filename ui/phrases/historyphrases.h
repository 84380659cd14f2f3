// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/historyquery.h"
#include "journal/journalentry.h"
#include "phrases/propertyphrases.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace cloudpc {

/// "Failed 12": what a chip above the History list says.
[[nodiscard]] QString chipText(HistoryGroup group, qint64 count); ///< Without a number for -1.

/// A service as Place::service names it, for people: a cloud in full, any other as it is.
[[nodiscard]] QString serviceText(const QString &service);

/// ISO 8601 in UTC, to the second; empty for what isn't plausible.
[[nodiscard]] QString utcText(const QDateTime &utc);

/// Everything that an entry of the history has to say but its status, its error and the admin's own words, in
/// the order of the screen.
[[nodiscard]] QList<Property> propertiesOf(const JournalEntry &entry);

} // namespace cloudpc
