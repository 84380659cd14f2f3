// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QSqlDatabase;
class QSqlError;

namespace cloudpc {

/// PRAGMA application_id of our files: "CPIU".
constexpr int journalApplicationId = 0x43504955;
/// PRAGMA user_version of the files that this version writes. Raised with each change of the schema, which
/// has a function in migrations.cpp. A later version may add columns but has to leave those of an earlier one
/// as they are, so that the earlier one can still read.
constexpr int journalSchemaVersion = 2;

/// Brings a file of ours, or an empty one, from its version to journalSchemaVersion in one transaction. What
/// failed, or an invalid error.
[[nodiscard]] QSqlError migrateJournal(const QSqlDatabase &database);

} // namespace cloudpc
