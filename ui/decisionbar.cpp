// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "decisionbar.h"

#include "phrases/settlingphrases.h"

#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace cloudpc {

DecisionBar::DecisionBar(QWidget *parent)
    : SpokenNotice(parent)
{
    connect(addButton(tr("Show")), &QPushButton::clicked, this, &DecisionBar::showNext);
    connect(addDismissButton(), &QToolButton::clicked, this, &DecisionBar::dismiss);
}

void DecisionBar::setEntries(const QList<ImageEntry> &entries)
{
    const ImageEntry *first = nullptr;
    m_waiting.clear();
    for (const ImageEntry &entry : entries) {
        if (!canGiveUp(entry))
            continue;
        first = first ? first : &entry;
        m_waiting.append(entry.key);
    }
    m_dismissed.removeIf([this](const QString &key) { return !m_waiting.contains(key); });
    if (!first || m_waiting.size() == m_dismissed.size())
        return hide();
    say({.tone = Tone::Caution,
         .explanation = {.title = decisionNeeded(*first, static_cast<int>(m_waiting.size()))}});
}

void DecisionBar::showNext()
{
    m_shown = m_waiting.value((m_waiting.indexOf(m_shown) + 1) % std::max<qsizetype>(1, m_waiting.size()));
    emit showRequested(m_shown);
}

void DecisionBar::dismiss()
{
    m_dismissed = m_waiting;
    hide();
}

} // namespace cloudpc
