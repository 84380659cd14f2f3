// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/databaseconnection.h"
#include "journal/importpump.h"

#include <memory>

namespace cloudpc {

/// A backup, or any journal that is not in use, to be read entry by entry.
class BackupFile final : public ImportSource
{
public:
    explicit BackupFile(QString name);

    /// Whose it is, of which version, and whether it is whole: Fault::FileNotReadable, NotAHistory or
    /// HistoryNewer if not. Reads all of it.
    [[nodiscard]] Result<HistoryBackupFacts> open() override;
    [[nodiscard]] Result<Batch> next(int limit) override;

private:
    [[nodiscard]] bool openAs(DatabaseConnection::Mode mode);
    [[nodiscard]] Fault whatIsWrong() const;
    [[nodiscard]] bool canBeReadThrough() const;
    [[nodiscard]] Result<HistoryBackupFacts> facts() const;

    QString m_name;
    std::unique_ptr<DatabaseConnection> m_connection;
    qint64 m_lastId = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace cloudpc
