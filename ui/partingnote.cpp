// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "partingnote.h"

#include "base/clock.h"

#include <QGuiApplication>
#include <QScreen>
#include <QToolButton>

namespace cloudpc {

PartingNote::PartingNote(Clock &clock, const QString &words)
{
    setWindowFlags(Qt::SplashScreen | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose); // Or the program would end before it was read.
    setWindowTitle(QGuiApplication::applicationDisplayName());
    connect(addDismissButton(), &QToolButton::clicked, this, &QWidget::close);
    const Notice notice{.tone = Tone::Neutral, .explanation = {.title = words}};
    setNotice(notice);
    adjustSize();
    move(screen()->availableGeometry().center() - rect().center());
    say(notice);
    clock.callAfter(stay, this, [this] { close(); });
}

} // namespace cloudpc
