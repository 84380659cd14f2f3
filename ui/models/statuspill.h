// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/theme.h"

#include <QFont>
#include <QString>
#include <QWidget>

class QPainter;

namespace cloudpc {

/// What a pill shows: a soft, rounded background with an icon and a word.
struct Pill {
    QString text;
    IconName icon = IconName::Unknown;
    Tone tone = Tone::Neutral;

    bool operator==(const Pill &) const = default;
};

[[nodiscard]] QSize pillSize(const Pill &pill, const QFont &font);
/// Paints the pill at the leading end of `rect`, in the middle of its height; the text is elided if need be.
/// On a selection only HighlightedText is sure to be readable, so the tone gives way there.
void paintPill(QPainter &painter, const QRect &rect, const Pill &pill, const QFont &font,
               const QPalette &palette, bool selected, Qt::LayoutDirection direction);

/// A pill as a widget, for the details.
class StatusPill final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget *parent = nullptr);

    /// `spoken` is what a screen reader says for it.
    void setPill(const Pill &pill, const QString &spoken);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pill m_pill;
};

} // namespace cloudpc
