// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "filemenu.h"

#include "theme/theme.h"

#include <QAction>

namespace cloudpc {

FileMenu::FileMenu(const QList<QAction *> &uploads, const QList<QAction *> &history, QWidget *window)
    : QMenu(tr("&File"), window)
{
    QAction *fresh = addAction(cloudpc::icon(IconName::Add), tr("&New image"));
    fresh->setShortcut(QKeySequence::New);
    connect(fresh, &QAction::triggered, this, &FileMenu::newImageRequested);
    addActions(uploads);
    addSeparator();
    addActions(history);
    addSeparator();
    QAction *preferences = addAction(cloudpc::icon(IconName::Settings), tr("&Preferences…"));
    preferences->setShortcut(QKeySequence::Preferences);
    preferences->setMenuRole(QAction::PreferencesRole);
    connect(preferences, &QAction::triggered, this, &FileMenu::preferencesRequested);
    addSeparator();
    QAction *quit = addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &FileMenu::quitRequested);
}

} // namespace cloudpc
