// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "helpmenu.h"

#include "aboutdialog.h"
#include "theme/theme.h"

#include <QAction>

namespace cloudpc {

HelpMenu::HelpMenu(QWidget *window)
    : QMenu(tr("&Help"), window)
{
    connect(addAction(tr("Test &connection…")), &QAction::triggered, this,
            &HelpMenu::connectionTestRequested);
    addSeparator();
    QAction *about = addAction(cloudpc::icon(IconName::Info), tr("&About"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &HelpMenu::showAbout);
}

void HelpMenu::showAbout()
{
    auto *dialog = new AboutDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace cloudpc
