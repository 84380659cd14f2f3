// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "anywherelabel.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace cloudpc {

namespace {

QTextOption wrapping()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

AnywhereLabel::AnywhereLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // else QLabel takes height-for-width out of the size policy with each text
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int AnywhereLabel::heightForWidth(int width) const
{
    QTextLayout layout(text(), font());
    layout.setTextOption(wrapping());
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return lines * fontMetrics().lineSpacing();
}

QSize AnywhereLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()), fontMetrics().height()};
}

QSize AnywhereLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void AnywhereLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextOption option = wrapping();
    option.setTextDirection(Qt::LeftToRight); // names and IDs, in every language
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading));
    painter.drawText(QRectF(rect()), text(), option);
}

} // namespace cloudpc
