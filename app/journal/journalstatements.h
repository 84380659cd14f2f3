// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

// The statements of UploadJournal. Conditions that a partial index is made for are spelled as there, which is
// how SQLite knows that it may use it.

[[nodiscard]] const QString &insertStatement(); ///< journalValues(), name_key, version_key
/// journalValues() but for note and ticket, name_key, version_key, id, step. Gives note and ticket.
[[nodiscard]] const QString &updateStatement();
[[nodiscard]] const QString &annotateStatement(); ///< note, ticket, key
[[nodiscard]] const QString &entryStatement(); ///< key
[[nodiscard]] const QString &unfinishedStatement(); ///< tenant, service
[[nodiscard]] const QString &ofImageStatement(); ///< image, tenant, service
[[nodiscard]] const QString &lastingStatement(); ///< tenant, service, limit

} // namespace cloudpc
