// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"
#include "images/imageentry.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>

namespace cloudpc {

class Clock;
class Workspace;

/// What the admin of the test does when an outcome is left to be decided.
enum class Decision { Resend, Choose, GiveUp, Leave };

/// What is to be uploaded, and how.
struct UploadTask {
    QList<Draft> drafts;
    Decision decision = Decision::Resend;
    int together = 3; ///< Uploads on their way at one time.
    int tries = 12; ///< Of one draft, for what was not sent or was put off.
    bool untilReady = false; ///< Goes on watching after the service has taken them.
};

/// Uploads drafts as an admin does who goes on after a crash: looks at the list first, uploads what is in
/// neither the list nor the journal, leaves an unknown outcome to settle, and decides when asked.
class UploadRunner final : public QObject
{
    Q_OBJECT

public:
    using Print = std::function<void(const QString &line)>;

    UploadRunner(Workspace &workspace, Clock &clock, UploadTask task, Print print, QObject *parent = nullptr);

signals:
    /// Everything has come to its end; `stuck` drafts to one that is not what was wanted.
    void finished(int stuck);

private:
    enum class Stage { New, UnderWay, Done, Stuck };

    void consider();
    void proceed();
    void tell();
    [[nodiscard]] Stage stageOf(const Draft &draft) const;
    [[nodiscard]] const ImageEntry *rowOf(const Draft &draft) const;
    void start(const Draft &draft);
    void push(const ImageEntry &row);
    void decide(const ImageEntry &row);
    void resend(const ImageEntry &row);
    void sendAgain(const QString &key);
    [[nodiscard]] bool mayTryAgain(const ImageEntry &row) const;

    Workspace &m_workspace;
    Clock &m_clock;
    UploadTask m_task;
    Print m_print;
    QHash<QString, QString> m_told; ///< By row: what was printed of it last.
    QHash<QString, int> m_tried; ///< By name and version.
    QSet<QString> m_pausing; ///< Rows that wait to be sent again.
    bool m_considering = false;
    bool m_ended = false;
};

} // namespace cloudpc
