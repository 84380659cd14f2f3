// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "chip.h"

#include "theme/theme.h"

#include <QPainter>

namespace cloudpc {

Chip::Chip(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QFont Chip::textFont() const
{
    return isChecked() ? emphasized(font()) : font();
}

QSize Chip::sizeHint() const
{
    // Room for the bold text also while it is not: the row must not jump when another chip is chosen.
    const QFontMetrics metrics(emphasized(font()));
    return {metrics.horizontalAdvance(text()) + metrics.height() * 4 / 3, metrics.height() * 3 / 2 + 2};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = toneColor(Tone::Busy, palette());
    const bool strong = isChecked() || hasFocus();
    painter.setPen(QPen(strong ? accent : lineColor(palette()), hasFocus() ? 2.0 : 1.0));
    const bool filled = isChecked() || underMouse() || isDown();
    painter.setBrush(filled ? toneFill(isChecked() ? Tone::Busy : Tone::Neutral, palette())
                            : palette().color(QPalette::Base));
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
    painter.setFont(textFont());
    painter.setPen(isChecked() ? accent
                               : palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled,
                                                 QPalette::ButtonText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace cloudpc
