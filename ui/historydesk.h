// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "confirm.h"
#include "filequestion.h"
#include "journal/historybackup.h"
#include "journal/historyexport.h"
#include "journal/historyimport.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;

namespace cloudpc {

class HistoryView;
class JobStrip;
class MessageBar;

/// What can be done with the whole history: export what is shown, import, back up, restore. One at a time,
/// with progress, and told how it ended.
class HistoryDesk final : public QObject
{
    Q_OBJECT

public:
    /// What the desk works with and whom it asks. All must outlive it.
    struct Surroundings {
        History &history;
        Journal &journal;
        Clock &clock;
        HistoryView &view;
        MessageBar &messages;
        JobStrip &strip;
        AskForFile askForFile;
        Confirm confirm;
    };

    HistoryDesk(Surroundings surroundings, QObject *parent);
    ~HistoryDesk() override;

    /// For the menu File, in this order.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

private:
    QAction *add(const QString &text, void (HistoryDesk::*act)());
    void askForExport();
    void askForImport();
    void askForBackup();
    void askForRestore();
    void exportTo(const QString &file);
    void importFrom(const QString &file);
    void backUpTo(const QString &file);
    void restoreFrom(const QString &file);
    void confirmRestore(HistoryRestore &job, const HistoryBackupFacts &facts);

    /// Shows a job's progress, cancels it if the admin wishes, and lets the next one begin when it has ended.
    template <typename Job>
    void follow(Job &job, const QString &text);
    void begin(QObject &job, const QString &text, bool canCancel);
    void end();
    void tellFailure(const QString &title, const QString &cancelled, const Error &error);
    void tellCounts(const QString &title, const HistoryImportCounts &counts);
    void updateActions();

    Surroundings m_with;
    QList<QAction *> m_all;
    QAction *m_export;
    QPointer<QObject> m_job; ///< The one under way.
    QPointer<HistoryRestore> m_parked; ///< A backup that is good, and waits for a yes.
};

} // namespace cloudpc
