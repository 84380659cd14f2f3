// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/theme.h"

#include <QIconEngine>
#include <QString>

#include <optional>

namespace cloudpc {

/// An icon of one colour, kept as alpha masks in several sizes and tinted while painting. Cheap to make: it
/// holds a name; pixels are decoded at the first paint and kept in QPixmapCache by name, size and colour, so
/// that a changed palette needs no event.
class MaskIconEngine : public QIconEngine
{
public:
    explicit MaskIconEngine(const QString &picture, std::optional<Tone> tone = std::nullopt);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    /// `size` is in device pixels already; `scale` only marks the result.
    [[nodiscard]] QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                       qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    [[nodiscard]] bool isNull() override { return m_picture.isEmpty(); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const;

    QString m_picture;
    std::optional<Tone> m_tone;
};

/// The smallest mask that is not smaller than `pixels`, or the largest there is.
[[nodiscard]] int maskSizeFor(int pixels);

/// Makes sure that the linker kept the icons: a static library's resource is dropped when nobody names it.
void loadIconResource();

} // namespace cloudpc
