// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "viewswitch.h"

#include "chip.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>

namespace cloudpc {

ViewSwitch::ViewSwitch(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, row->spacing(), 0);
    auto *group = new QActionGroup(this);
    add(View::Images, tr("Images"), tr("&Images"), Qt::CTRL | Qt::Key_1);
    add(View::History, tr("History"), tr("&History"), Qt::CTRL | Qt::Key_2);
    for (QAction *action : m_actions)
        group->addAction(action);
    m_actions.first()->setChecked(true);
}

void ViewSwitch::add(View view, const QString &name, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setCheckable(true);
    action->setShortcut(key);
    auto *chip = new Chip(name, this);
    chip->setAccessibleName(name);
    chip->setToolTip(tr("%1 (%2)", "view, its shortcut").arg(name, key.toString(QKeySequence::NativeText)));
    layout()->addWidget(chip);
    m_actions.append(action);
    connect(action, &QAction::toggled, chip, &QAbstractButton::setChecked);
    connect(action, &QAction::toggled, this, [this, view](bool checked) {
        if (!checked)
            return;
        m_current = view;
        emit chosen(view);
    });
    // Not clicked(): assistive tools toggle. A chip that is pressed again would switch itself off.
    connect(chip, &QAbstractButton::toggled, this, [this, view, action, chip](bool checked) {
        if (checked)
            choose(view);
        else if (action->isChecked())
            chip->setChecked(true);
    });
}

void ViewSwitch::choose(View view)
{
    m_actions.at(static_cast<int>(view))->setChecked(true);
}

} // namespace cloudpc
