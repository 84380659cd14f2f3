// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "windowfront.h"

#include <QByteArray>
#include <QGuiApplication>
#include <QWidget>

namespace cloudpc {

void bringToFront(QWidget &window, const QByteArray &activationToken)
{
    constexpr auto variable = "XDG_ACTIVATION_TOKEN";
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    // Qt for Wayland takes the token from the environment, where no child should find it.
    if (!activationToken.isEmpty())
        qputenv(variable, activationToken);
    window.activateWindow();
    qunsetenv(variable);
}

bool isInFront(const QWidget &window)
{
    return QGuiApplication::focusWindow() && window.isVisible() && !window.isMinimized();
}

} // namespace cloudpc
