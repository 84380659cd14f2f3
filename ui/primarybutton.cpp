// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "primarybutton.h"

#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace cloudpc {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setFont(emphasized(font()));
    setAutoDefault(true); // Return presses a focused button in any window, not only in a dialog
    setAttribute(Qt::WA_Hover);
}

QSize PrimaryButton::sizeHint() const
{
    const int line = fontMetrics().height();
    const QSize label = fontMetrics().size(Qt::TextShowMnemonic, text());
    return {label.width() + line * 2, std::max(QPushButton::sizeHint().height(), line * 15 / 8)};
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = fontMetrics().height() / 5.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(background());
    painter.drawRoundedRect(rect(), radius, radius);

    const QColor text = isEnabled() ? palette().color(QPalette::Base)
                                    : palette().color(QPalette::Disabled, QPalette::ButtonText);
    painter.setPen(text);
    const bool underline = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) != 0;
    painter.drawText(rect(), Qt::AlignCenter | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     this->text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(text, 1.2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.6, 2.6, -2.6, -2.6), radius - 1, radius - 1);
    }
}

void PrimaryButton::keyPressEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat())
        QPushButton::keyPressEvent(event);
}

void PrimaryButton::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

QColor PrimaryButton::background() const
{
    if (!isEnabled())
        return toneFill(Tone::Muted, palette());
    const QColor accent = toneColor(Tone::Busy, palette());
    if (isDown())
        return accent.darker(118);
    return underMouse() ? accent.darker(107) : accent;
}

} // namespace cloudpc
