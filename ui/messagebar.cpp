// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "messagebar.h"

#include <QPushButton>
#include <QToolButton>

namespace cloudpc {

MessageBar::MessageBar(QWidget *parent)
    : SpokenNotice(parent)
    , m_action(addButton({}))
{
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(addDismissButton(), &QToolButton::clicked, this, &MessageBar::dismiss);
}

void MessageBar::showMessage(Tone tone, const QString &title, const QString &advice, const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    hide(); // the same message once more is news
    say({.tone = tone, .explanation = {.title = title, .advice = advice}});
}

void MessageBar::dismiss()
{
    hide();
}

} // namespace cloudpc
