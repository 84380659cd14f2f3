// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/bulkbatch.h"

#include <QList>
#include <QString>

class QObject;

namespace cloudpc {

class Journal;

/// The bulk uploads that have not come to their end, in the journal's file and on its thread; see Journal for
/// when callbacks come. Fails as Journal::put() does, and, where it says so, with ErrorKind::Local and one of
/// the faults named here.
class BulkJournal final
{
public:
    /// The journal must outlive it.
    explicit BulkJournal(Journal &journal);

    /// Stores a bulk upload, durably once it calls back. Nothing of it may be sent before.
    void begin(const BulkBatch &batch, QObject *context, Callback<Done> callback);
    /// Those of a place, the oldest first, each with the entries of what was sent.
    void all(const Place &place, QObject *context, Callback<QList<BulkBatch>> callback);
    /// Makes it the caller's, and gives it as it is now. Fails with Fault::AlreadyUnderWay if another program
    /// is at it, or it has come to its end.
    void take(const QString &key, const BulkClaim &claim, QObject *context, Callback<BulkBatch> callback);
    /// Keeps it the caller's. Fails with Fault::Superseded if it is not any more.
    void renew(const QString &key, const BulkClaim &claim, QObject *context, Callback<Done> callback);
    /// Leaves it to whoever takes it next. Fails as renew() does.
    void release(const QString &key, const QString &process, QObject *context, Callback<Done> callback);
    /// Nothing more of it will be sent: it is forgotten, its entries stay. Fails as renew() does.
    void end(const QString &key, const QString &process, QObject *context, Callback<Done> callback);
    /// The items with the entries that the journal has of them now.
    void complete(const QList<BulkItem> &items, QObject *context, Callback<QList<BulkItem>> callback);

private:
    Journal &m_journal;
};

} // namespace cloudpc
