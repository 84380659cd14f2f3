// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"

#include <QString>
#include <QVariantList>

namespace cloudpc {

/// An entry as it is bound to an INSERT: made on whichever thread has time for it.
struct NewRow {
    QString key;
    /// A character for each value of a row (journalValues(), name_key, version_key): '?' for one that is
    /// bound, 'j' for one that is JSON, others for an empty text and for NULL, which need not be. Most rows
    /// lack the same third of the values, and binding one costs as much as storing it.
    QString pattern;
    QVariantList values; ///< Those that are bound.

    bool operator==(const NewRow &) const = default;
};

/// The first step of an entry; its `id` and `step` count for nothing.
[[nodiscard]] NewRow newRow(JournalEntry entry);
/// The same row of an entry that has no image.
[[nodiscard]] NewRow withoutImage(NewRow row);

/// How far adding rows of another journal came.
struct ImportedRows {
    qint64 taken = 0; ///< From the first on; the rest has to be handed in again.
    qint64 added = 0; ///< Of those, the ones that were not known.

    bool operator==(const ImportedRows &) const = default;
};

/// The INSERT of the rows of this pattern.
[[nodiscard]] QString insertStatement(const QString &pattern);

} // namespace cloudpc
