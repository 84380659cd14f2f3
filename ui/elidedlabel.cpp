// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "elidedlabel.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace cloudpc {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect all = contentsRect();
    const QRect line = QStyle::visualRect(layoutDirection(), all,
                                          all.adjusted(std::max(indent(), 0), 0, 0, 0));
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(),
                                                            Qt::AlignLeading | Qt::AlignVCenter);
    style()->drawItemText(&painter, line, static_cast<int>(alignment) | Qt::TextSingleLine, palette(),
                          isEnabled(), fontMetrics().elidedText(text(), Qt::ElideRight, line.width()),
                          foregroundRole());
}

} // namespace cloudpc
