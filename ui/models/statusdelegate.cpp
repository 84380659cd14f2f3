// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/statusdelegate.h"

#include "models/imagesmodel.h"
#include "models/statuspill.h"
#include "phrases/plaintext.h"

#include <QFontMetrics>
#include <QPainter>

namespace cloudpc {

namespace {

constexpr int margin = 8;

Pill pillOf(const QModelIndex &index)
{
    return {index.data(ImagesModel::PillRole).toString(),
            static_cast<IconName>(index.data(ImagesModel::IconRole).toInt()),
            static_cast<Tone>(index.data(ImagesModel::ToneRole).toInt())};
}

} // namespace

int comfortableRowHeight(const QFont &font)
{
    return QFontMetrics(font).height() * 9 / 4;
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() >= static_cast<int>(ImageColumn::LastChanged))
        option->palette.setColor(QPalette::Text, toneColor(Tone::Muted, option->palette));
    // Only on the screen: what is copied out of the list has no marks.
    option->text = isolatedIn(option->direction, option->text);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    painter->setPen(lineColor(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), comfortableRowHeight(option.font)};
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    option->text.clear(); // the pill says it
}

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    const Pill pill = pillOf(index);
    if (pill.text.isEmpty())
        return; // a row that has not been read yet
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintPill(*painter, option.rect.adjusted(margin, 0, -margin, 0), pill, option.font, option.palette,
              selected, option.direction);
}

int StatusDelegate::widthOf(const Pill &pill, const QFont &font)
{
    return pillSize(pill, font).width() + 2 * margin;
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {widthOf(pillOf(index), option.font), comfortableRowHeight(option.font)};
}

} // namespace cloudpc
