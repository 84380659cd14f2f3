// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"
#include "images/imageentry.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>

namespace cloudpc {

class Clock;
class Workspace;

/// Uploads drafts in bulk as an admin does who goes on after a crash: begins unless it was begun, goes on
/// with what was interrupted, resumes after a denial, and has an image sent again only when the program asks
/// for a decision.
class BulkDriver final : public QObject
{
    Q_OBJECT

public:
    using Print = std::function<void(const QString &line)>;

    BulkDriver(Workspace &workspace, Clock &clock, QList<Draft> drafts, Print print,
               QObject *parent = nullptr);

signals:
    void finished(); ///< Nothing is left to be sent, and nothing is unknown.

private:
    void consider();
    void proceed();
    [[nodiscard]] bool hasTold();
    void begin();
    [[nodiscard]] bool wasBegun() const;
    [[nodiscard]] bool decideAll();
    void decide(const QString &key);

    Workspace &m_workspace;
    Clock &m_clock;
    QList<Draft> m_drafts;
    Print m_print;
    QSet<QString> m_deciding; ///< Rows that are about to be sent again.
    QString m_told;
    bool m_mayBegin = false; ///< There was time to find what was interrupted.
    bool m_isWaiting = false;
    bool m_isConsidering = false;
    bool m_hasEnded = false;
};

} // namespace cloudpc
