// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "noticebox.h"

#include <QDateTime>
#include <QList>

class QAction;
class QVBoxLayout;

namespace cloudpc {

class ActionButtons;
class CandidateCard;
struct Reason;

/// What is known about an upload of unknown outcome, the images that it may have become, and what the admin
/// can do; also about what waits for the service. Fed at each refresh; touches only what differs.
class SettlingPanel final : public NoticeBox
{
    Q_OBJECT

public:
    explicit SettlingPanel(QWidget *parent = nullptr);

    void showEntry(const ImageEntry &entry, const Reason &reason, const QDateTime &now);
    /// Lets what is said about time age.
    void tick(const QDateTime &now);
    /// A button at the foot of the panel that follows the action.
    void addRowAction(QAction *action);
    /// Enabled and tool tip of the candidates' buttons follow it.
    void setChooseAction(QAction *action);

signals:
    void chosen(const QString &imageId);

private:
    CandidateCard *addCard();
    void showCandidates(const ImageEntry &entry);
    void followChooseAction();

    ActionButtons *m_actions;
    QVBoxLayout *m_column;
    QList<CandidateCard *> m_cards;
    QAction *m_choose = nullptr;
    std::optional<Settling> m_settling;
    std::optional<Postponement> m_postponed;
};

} // namespace cloudpc
