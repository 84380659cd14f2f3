// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/bulkbatch.h"

#include <QList>
#include <QString>

namespace cloudpc {

class Statements;

/// What can be asked of the bulk uploads in an opened journal, done at once and on the calling thread; see
/// BulkJournal for what each gives and which faults it may end in.
class BulkTables
{
public:
    /// The statements must outlive it.
    explicit BulkTables(Statements &statements);

    [[nodiscard]] Result<Done> begin(const BulkBatch &batch);
    [[nodiscard]] Result<QList<BulkBatch>> all(const Place &place);
    [[nodiscard]] Result<BulkBatch> take(const QString &key, const BulkClaim &claim);
    [[nodiscard]] Result<Done> renew(const QString &key, const BulkClaim &claim);
    [[nodiscard]] Result<Done> release(const QString &key, const QString &process);
    [[nodiscard]] Result<Done> end(const QString &key, const QString &process);
    [[nodiscard]] Result<QList<BulkItem>> complete(const QList<BulkItem> &items);

private:
    [[nodiscard]] std::optional<Error> insert(const BulkBatch &batch);
    [[nodiscard]] std::optional<Error> changeOne(const QString &statement, const QVariantList &values,
                                                 Fault otherwise);
    [[nodiscard]] Result<QList<BulkBatch>> withItems(Result<QList<BulkBatch>> batches);
    [[nodiscard]] std::optional<Error> addItems(BulkBatch &batch);

    Statements &m_statements;
};

} // namespace cloudpc
