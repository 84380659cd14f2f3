// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/tabledrafts.h"
#include "journal/bulkjournal.h"
#include "library/bulkrun.h"

#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace cloudpc {

/// The bulk upload of a window, at most one at a time, and one that an earlier run of the program, or another
/// window, has left unfinished in the tenant that is signed in to.
class BulkUploads final : public QObject
{
    Q_OBJECT

public:
    /// All parts must outlive it. `isSole`: no other program works on this journal.
    BulkUploads(const BulkRun::Parts &parts, bool isSole, QObject *parent = nullptr);
    ~BulkUploads() override;

    /// The one of this window, also when it has ended; nullptr if there was none, or it was dismissed.
    [[nodiscard]] BulkRun *run() const { return m_run.get(); }
    /// One that can be gone on with, as it was when it was found. Nothing while run() is under way.
    [[nodiscard]] const std::optional<BulkBatch> &interrupted() const { return m_interrupted; }
    /// True for an upload that belongs to run(): its end is told there.
    [[nodiscard]] bool owns(const QString &key) const { return m_run && m_run->owns(key); }
    /// True while something is sent, or is going to be.
    [[nodiscard]] bool isUnderWay() const;

    /// Stores these rows and sends them. Does nothing while another one is under way, or nobody is signed in.
    void start(const QList<TableDraft> &rows);
    /// Makes the interrupted one this window's.
    void goOn();
    /// What the interrupted one has not sent is left for good.
    void leave();
    /// Forgets a run() that has ended.
    void dismiss();

    void setPace(std::chrono::milliseconds pace);

signals:
    /// run() or interrupted() is another one.
    void changed();
    /// The interrupted one could not be had: another window is at it, or the journal failed.
    void refused(const cloudpc::Error &error);

private:
    void takeLibrary();
    void look();
    void takeFound(const QList<BulkBatch> &found);
    void lookAgainAt(const QDateTime &when);
    void take(const QString &key, const std::function<void(const BulkBatch &)> &then);
    void follow(std::unique_ptr<BulkRun> run);
    void setInterrupted(const std::optional<BulkBatch> &batch);
    [[nodiscard]] bool isHeld(const BulkBatch &batch) const;
    [[nodiscard]] BulkClaim claim() const;

    BulkRun::Parts m_parts;
    bool m_isSole;
    QString m_process; ///< Tells this window's from those of others.
    BulkJournal m_journal;
    std::unique_ptr<BulkRun> m_run;
    std::optional<BulkBatch> m_interrupted;
    Place m_lookedAt; ///< Where what was left unfinished has been looked for.
    std::chrono::milliseconds m_pace = BulkRun::usualPace;
};

} // namespace cloudpc
