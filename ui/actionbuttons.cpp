// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "actionbuttons.h"

#include "flowlayout.h"
#include "theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace cloudpc {

namespace {

constexpr int mostButtons = 5; // some of them are shown for some rows only

} // namespace

ActionButtons::ActionButtons(QWidget *parent)
    : QWidget(parent)
    , m_more(new QPushButton(icon(IconName::More), tr("More"), this))
    , m_menu(new QMenu(this))
{
    new FlowLayout(this);
    m_more->setMenu(m_menu);
    m_more->hide();
    layout()->addWidget(m_more);
}

void ActionButtons::addRowAction(QAction *action)
{
    if (m_buttons < mostButtons) {
        ++m_buttons;
        addButton(action);
        return;
    }
    m_menu->addAction(action);
    m_more->show();
}

void ActionButtons::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setVisible(action->isVisible());
    connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
    layout()->removeWidget(m_more);
    layout()->addWidget(button);
    layout()->addWidget(m_more);
}

} // namespace cloudpc
