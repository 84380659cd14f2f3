// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "settlingpanel.h"

#include "actionbuttons.h"
#include "candidatecard.h"
#include "phrases/linephrases.h"
#include "phrases/reasonphrases.h"
#include "phrases/settlingphrases.h"

#include <QAction>
#include <QVBoxLayout>

namespace cloudpc {

SettlingPanel::SettlingPanel(QWidget *parent)
    : NoticeBox(parent)
    , m_actions(new ActionButtons(this))
    , m_column(new QVBoxLayout)
{
    auto *below = new QWidget(this);
    m_column->setContentsMargins(0, 4, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(m_actions);
    below->setLayout(m_column);
    addBelow(below);
}

void SettlingPanel::showEntry(const ImageEntry &entry, const Reason &reason, const QDateTime &now)
{
    setNotice({reason.tone, reason.explanation, reason.code, reason.details});
    m_settling = entry.settling;
    m_postponed = entry.postponed;
    tick(now);
    showCandidates(entry);
}

void SettlingPanel::tick(const QDateTime &now)
{
    if (m_postponed)
        setNote(postponedTimes(*m_postponed, now));
    else
        setNote(m_settling ? settlingTimes(*m_settling, now) : QString());
}

void SettlingPanel::addRowAction(QAction *action)
{
    m_actions->addRowAction(action);
}

void SettlingPanel::setChooseAction(QAction *action)
{
    m_choose = action;
    connect(action, &QAction::changed, this, &SettlingPanel::followChooseAction);
    followChooseAction();
}

CandidateCard *SettlingPanel::addCard()
{
    auto *card = new CandidateCard(this);
    const auto number = m_cards.size();
    connect(card, &CandidateCard::chosen, this, [this, number] {
        if (m_settling && number < m_settling->candidates.size())
            emit chosen(m_settling->candidates.at(number).id.value_or(QString()));
    });
    m_column->addWidget(card);
    m_cards.append(card);
    return card;
}

/// While it is looked for there is nothing to choose: the list may settle it by itself.
void SettlingPanel::showCandidates(const ImageEntry &entry)
{
    const QList<DeviceImage> candidates = canGiveUp(entry) ? entry.settling->candidates
                                                           : QList<DeviceImage>();
    while (m_cards.size() < candidates.size())
        addCard();
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (i < candidates.size())
            m_cards.at(i)->setCandidate(candidates.at(i), entry.image);
        m_cards.at(i)->setVisible(i < candidates.size());
    }
    followChooseAction();
}

void SettlingPanel::followChooseAction()
{
    if (!m_choose)
        return;
    for (CandidateCard *card : std::as_const(m_cards))
        card->setChoosable(m_choose->isEnabled(), m_choose->statusTip());
}

} // namespace cloudpc
