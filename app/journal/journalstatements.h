// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

// The statements of UploadJournal. Conditions that a partial index is made for are spelled as there, which is
// how SQLite knows that it may use it.

/// The value of column `revision`, within a statement that writes a row: grows over the whole file, whichever
/// connection writes, because it is read and set under the same lock.
[[nodiscard]] QString nextRevision();
/// journalValues() but for note and ticket, name_key, version_key, id, step. Gives note and ticket.
[[nodiscard]] const QString &updateStatement();
[[nodiscard]] const QString &annotateStatement(); ///< note, ticket, key
[[nodiscard]] const QString &newNamesakeStatement(); ///< revision, tenant, service, name, version, key
[[nodiscard]] const QString &revisionStatement();
[[nodiscard]] const QString &entryStatement(); ///< key
[[nodiscard]] const QString &knownKeysStatement(); ///< Keys, as a JSON array.
[[nodiscard]] const QString &unfinishedStatement(); ///< tenant, service
[[nodiscard]] const QString &ofImageStatement(); ///< image, tenant, service
[[nodiscard]] const QString &lastingStatement(); ///< tenant, service, limit
[[nodiscard]] const QString &usedSourcesStatement(); ///< tenant, service, limit
[[nodiscard]] const QString &readyTimelinesStatement(); ///< tenant, service, how many rows to look into

} // namespace cloudpc
