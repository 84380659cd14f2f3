// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/statuspill.h"

#include "theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace cloudpc {

namespace {

int padding(const QFontMetrics &metrics)
{
    return metrics.height() / 2;
}

int gap(const QFontMetrics &metrics)
{
    return metrics.height() / 4;
}

QColor fillColor(const Pill &pill, const QPalette &palette, bool selected)
{
    if (!selected)
        return toneFill(pill.tone, palette);
    QColor fill = palette.color(QPalette::HighlightedText);
    fill.setAlphaF(0.18F);
    return fill;
}

} // namespace

QSize pillSize(const Pill &pill, const QFont &font)
{
    const QFontMetrics metrics(emphasized(font));
    const int width = 2 * padding(metrics) + metrics.height() + gap(metrics)
        + metrics.horizontalAdvance(pill.text) + metrics.averageCharWidth();
    return {width, metrics.height() + metrics.height() / 3};
}

void paintPill(QPainter &painter, const QRect &rect, const Pill &pill, const QFont &font,
               const QPalette &palette, bool selected, Qt::LayoutDirection direction)
{
    const QFont ours = emphasized(font);
    const QFontMetrics metrics(ours);
    const QSize size = pillSize(pill, font).boundedTo(rect.size());
    const QRect body = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, rect);
    const QRect inner = body.adjusted(padding(metrics), 0, -padding(metrics), 0);
    const QSize iconSize(metrics.height(), metrics.height());
    const QRect iconRect = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, iconSize,
                                               inner);
    const QSize textSize(inner.width() - iconSize.width() - gap(metrics), body.height());
    const QRect textRect = QStyle::alignedRect(direction, Qt::AlignTrailing | Qt::AlignVCenter, textSize,
                                               inner);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillColor(pill, palette, selected));
    painter.drawRoundedRect(body, body.height() / 2.0, body.height() / 2.0);
    icon(pill.icon, pill.tone)
        .paint(&painter, iconRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    painter.setPen(selected ? palette.color(QPalette::HighlightedText) : toneColor(pill.tone, palette));
    painter.setFont(ours);
    const Qt::Alignment alignment = QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter);
    painter.drawText(textRect, static_cast<int>(alignment) | Qt::TextSingleLine,
                     metrics.elidedText(pill.text, Qt::ElideRight, textRect.width()));
    painter.restore();
}

StatusPill::StatusPill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setPill(const Pill &pill, const QString &spoken)
{
    setAccessibleName(spoken);
    if (m_pill == pill)
        return;
    m_pill = pill;
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return pillSize(m_pill, font());
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_pill, font(), palette(), false, layoutDirection());
}

} // namespace cloudpc
