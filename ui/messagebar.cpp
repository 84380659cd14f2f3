// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "messagebar.h"

#include <QPushButton>
#include <QStringList>
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
    m_added.clear();
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    hide(); // the same message once more is news
    say({.tone = tone, .explanation = {.title = title, .advice = advice}});
}

void MessageBar::addMessage(Tone tone, const QString &title, const QString &advice)
{
    const Explanation news{.title = title, .advice = advice};
    QList<Explanation> all = isHidden() ? QList<Explanation>() : m_added;
    if (!all.contains(news))
        all.append(news);
    QStringList rest{all.constFirst().advice};
    for (const Explanation &further : all.mid(1))
        rest << QString() << further.title << further.advice;
    showMessage(tone, all.constFirst().title, rest.join(u'\n'));
    m_added = all;
}

void MessageBar::dismiss()
{
    m_added.clear();
    hide();
}

} // namespace cloudpc
