// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMenu>

namespace cloudpc {

/// The menu *Help* of a window.
class HelpMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit HelpMenu(QWidget *window);

signals:
    void connectionTestRequested();

private:
    void showAbout();
};

} // namespace cloudpc
