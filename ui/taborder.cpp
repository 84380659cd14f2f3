// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "taborder.h"

#include <QAction>
#include <QLayout>
#include <QLineEdit>
#include <QWidget>

namespace cloudpc {

namespace {

QWidget *tabThroughLayout(QWidget *after, const QLayout *layout)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            after = tabThrough(after, widget);
        else
            after = tabThroughLayout(after, item->layout());
    }
    return after;
}

} // namespace

QWidget *tabThrough(QWidget *after, QWidget *part)
{
    if (part->focusPolicy() & Qt::TabFocus) {
        QWidget::setTabOrder(after, part);
        after = part;
    }
    return tabThroughLayout(after, part->layout());
}

void nameClearButton(const QLineEdit &field, const QString &name)
{
    if (auto *action = field.findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        action->setText(name);
}

} // namespace cloudpc
