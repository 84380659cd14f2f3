// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/historyquery.h"

#include <QObject>

#include <memory>

namespace cloudpc {

class Journal;

/// Looks into the journal's file on a thread and a connection of its own, so that neither a long search
/// waits for a write nor a write for it. Nothing is opened before the first question. Callbacks as
/// Journal's.
class History final : public QObject
{
    Q_OBJECT

public:
    /// `journal` must outlive it.
    explicit History(Journal &journal, QObject *parent = nullptr);
    ~History() override;

    /// A newer question takes the place of one that has not been answered: that one calls back with
    /// ErrorKind::Cancelled. Before all rows have been read once, the first answer may be a part, with the
    /// groups not counted; changed() says when there is more.
    void find(const HistoryQuery &query, QObject *context, Callback<HistoryFinding> callback);
    /// These rows, in this order; rows that are not there are left out.
    void entries(const QList<qint64> &ids, QObject *context, Callback<QList<JournalEntry>> callback);
    /// The places that occur, with a name for people (the domain of an account there), most used first.
    void places(QObject *context, Callback<QList<std::pair<Place, QString>>> callback);

signals:
    /// Rows were added or changed: what was found may be out of date.
    void changed();

private:
    friend class HistoryBackup;
    friend class HistoryExport;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
