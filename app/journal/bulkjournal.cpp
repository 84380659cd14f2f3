// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/bulkjournal.h"

#include "journal/bulktables.h"
#include "journal/journalprivate.h"

#include <utility>

namespace cloudpc {

using Need = JournalWorker::Need;

BulkJournal::BulkJournal(Journal &journal)
    : m_journal(journal)
{
}

void BulkJournal::begin(const BulkBatch &batch, QObject *context, Callback<Done> callback)
{
    m_journal.d->ask<Done>(
        Need::Write,
        [batch](UploadJournal &uploads) { return BulkTables(uploads.statements()).begin(batch); }, context,
        std::move(callback));
}

/// Writing is asked for, because a file that can only be read, or is of an earlier version, has nothing that
/// could be gone on with.
void BulkJournal::all(const Place &place, QObject *context, Callback<QList<BulkBatch>> callback)
{
    m_journal.d->ask<QList<BulkBatch>>(
        Need::Write, [place](UploadJournal &uploads) { return BulkTables(uploads.statements()).all(place); },
        context, std::move(callback));
}

void BulkJournal::take(const QString &key, const BulkClaim &claim, QObject *context,
                       Callback<BulkBatch> callback)
{
    m_journal.d->ask<BulkBatch>(
        Need::Write,
        [key, claim](UploadJournal &uploads) { return BulkTables(uploads.statements()).take(key, claim); },
        context, std::move(callback));
}

void BulkJournal::renew(const QString &key, const BulkClaim &claim, QObject *context, Callback<Done> callback)
{
    m_journal.d->ask<Done>(
        Need::Write,
        [key, claim](UploadJournal &uploads) { return BulkTables(uploads.statements()).renew(key, claim); },
        context, std::move(callback));
}

void BulkJournal::release(const QString &key, const QString &process, QObject *context,
                          Callback<Done> callback)
{
    m_journal.d->ask<Done>(
        Need::Write,
        [key, process](UploadJournal &uploads) {
            return BulkTables(uploads.statements()).release(key, process);
        },
        context, std::move(callback));
}

void BulkJournal::end(const QString &key, const QString &process, QObject *context, Callback<Done> callback)
{
    m_journal.d->ask<Done>(
        Need::Write,
        [key, process](UploadJournal &uploads) { return BulkTables(uploads.statements()).end(key, process); },
        context, std::move(callback));
}

void BulkJournal::complete(const QList<BulkItem> &items, QObject *context, Callback<QList<BulkItem>> callback)
{
    m_journal.d->ask<QList<BulkItem>>(
        Need::Read,
        [items](UploadJournal &uploads) { return BulkTables(uploads.statements()).complete(items); }, context,
        std::move(callback));
}

} // namespace cloudpc
