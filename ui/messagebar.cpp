// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "messagebar.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPushButton>
#include <QToolButton>

namespace cloudpc {

namespace {

/// On the accessibility bus only a widget of this role is spoken when it appears (role Alert is not, Qt 6.4.2
/// and Orca 43).
QAccessibleInterface *notificationInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("cloudpc::MessageBar"))
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget *>(object), QAccessible::Notification);
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : NoticeBox(parent)
    , m_action(addButton({}))
{
    QAccessible::installFactory(notificationInterface);
    hide();
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icon(IconName::Dismiss));
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss message"));
    addAside(close, Qt::AlignTop);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
}

void MessageBar::showMessage(Tone tone, const QString &title, const QString &advice, const QString &action)
{
    setNotice({.tone = tone, .explanation = {.title = title, .advice = advice}});
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(advice.isEmpty() ? title : tr("%1. %2").arg(title, advice));
    // Hidden first: a bar that is there already is not spoken again when only its text changes.
    hide();
    show();
}

void MessageBar::dismiss()
{
    hide();
}

} // namespace cloudpc
