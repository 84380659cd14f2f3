// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "theme/maskicon.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <array>

// Q_INIT_RESOURCE declares a function, which must not end up inside our namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array maskSizes{16, 20, 24, 32, 40, 48, 64};

QImage mask(const QString &picture, int pixels)
{
    loadIconResource();
    QImage image(u":/icons/%1-%2.png"_s.arg(picture).arg(maskSizeFor(pixels)));
    if (!image.isNull() && image.width() != pixels)
        image = image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

QPixmap tinted(const QString &picture, int pixels, const QColor &color)
{
    const QString key = u"mask:%1:%2:%3"_s.arg(picture).arg(pixels).arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image = mask(picture, pixels);
    if (!image.isNull()) {
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    pixmap = QPixmap::fromImage(std::move(image));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

MaskIconEngine::MaskIconEngine(const QString &picture, std::optional<Tone> tone)
    : m_picture(picture)
    , m_tone(tone)
{
}

void MaskIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    const int side = std::min(rect.width(), rect.height());
    const QSize inPixels(qRound(side * scale), qRound(side * scale));
    QRect target(0, 0, side, side);
    target.moveCenter(rect.center());
    painter->drawPixmap(target, scaledPixmap(inPixels, mode, state, scale));
}

QPixmap MaskIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap MaskIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    const int pixels = std::min(size.width(), size.height());
    if (pixels <= 0)
        return {};
    QPixmap result = tinted(m_picture, pixels, color(mode));
    result.setDevicePixelRatio(scale);
    return result;
}

QIconEngine *MaskIconEngine::clone() const
{
    return new MaskIconEngine(m_picture, m_tone);
}

QString MaskIconEngine::key() const
{
    return u"cloudpc-mask"_s;
}

QColor MaskIconEngine::color(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    return m_tone ? toneColor(*m_tone, palette) : palette.color(QPalette::Active, QPalette::ButtonText);
}

int maskSizeFor(int pixels)
{
    const auto fitting = std::ranges::lower_bound(maskSizes, pixels);
    return fitting == maskSizes.end() ? maskSizes.back() : *fitting;
}

void loadIconResource()
{
    initIcons();
}

} // namespace cloudpc
