// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "wrappinglabel.h"

#include <algorithm>

namespace cloudpc {

namespace {

constexpr int widest = 2000;

} // namespace

WrappingLabel::WrappingLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

QSize WrappingLabel::sizeHint() const
{
    const int slack = fontMetrics().averageCharWidth(); // rounding must not wrap the last word
    const int width = std::min(fontMetrics().size(0, text()).width() + slack, widest);
    return {width, heightForWidth(width)};
}

QSize WrappingLabel::minimumSizeHint() const
{
    return {1, fontMetrics().height()};
}

} // namespace cloudpc
