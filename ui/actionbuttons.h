// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace cloudpc {

/// The actions of a row as buttons: the first few each with one, the others in a menu behind the last button.
/// Text, icon, enabled and visible follow the actions.
class ActionButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit ActionButtons(QWidget *parent = nullptr);

    void addRowAction(QAction *action);

private:
    void addButton(QAction *action);

    int m_buttons = 0;
    QPushButton *m_more;
    QMenu *m_menu;
};

} // namespace cloudpc
