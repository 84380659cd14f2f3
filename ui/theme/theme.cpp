// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "theme/theme.h"

#include "theme/maskicon.h"

#include <QSize>

#include <array>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ToneColors {
    QRgb text;
    QRgb fill;
};

// Indexed by Tone; Neutral's text comes from the palette. The measured ratios on white, #efefef, #1e1e1e and
// #353535 are in the test.
constexpr std::array<ToneColors, 6> lightTones{{{0x1b1b1b, 0xeef0f2},
                                                {0x0f6b2f, 0xe3f4e7},
                                                {0xb3261e, 0xfdeaea},
                                                {0x1f5fa8, 0xe4effa},
                                                {0x7a4b00, 0xfcf1dd},
                                                {0x5c5c5c, 0xeef0f2}}};
constexpr std::array<ToneColors, 6> darkTones{{{0xf0f0f0, 0x3a3d42},
                                               {0x6fd08c, 0x21382a},
                                               {0xff8a80, 0x45262a},
                                               {0x8ab8ff, 0x20344d},
                                               {0xffc266, 0x413420},
                                               {0xb0b0b0, 0x3a3d42}}};

const ToneColors &tones(Tone tone, const QPalette &palette)
{
    return (isDark(palette) ? darkTones : lightTones).at(static_cast<std::size_t>(tone));
}

// In the order of IconName.
constexpr std::array<QStringView, iconNameCount> pictures{
    u"add",
    u"archive",
    u"beaker",
    u"building",
    u"checkmark",
    u"chevron_down",
    u"eraser",
    u"cloud",
    u"cloud_arrow_up",
    u"code",
    u"copy",
    u"delete",
    u"plug_disconnected",
    u"dismiss",
    u"edit",
    u"arrow_export",
    u"dismiss_circle",
    u"fast_forward",
    u"filter",
    u"globe",
    u"question_circle",
    u"history",
    u"image",
    u"image_search",
    u"arrow_import",
    u"info",
    u"key",
    u"link",
    u"lock_closed",
    u"more_horizontal",
    u"copy_add",
    u"alert",
    u"cloud_off",
    u"open",
    u"folder_open",
    u"clock",
    u"person",
    u"prohibited",
    u"arrow_clockwise",
    u"document_arrow_down",
    u"search",
    u"shield_error",
    u"settings",
    u"person_arrow_right",
    u"sign_out",
    u"arrow_sync",
    u"checkmark_circle",
    u"person_support",
    u"arrow_undo",
    u"question_circle",
    u"arrow_upload",
    u"warning",
};

QString picture(IconName name)
{
    return pictures.at(static_cast<std::size_t>(name)).toString();
}

} // namespace

QIcon icon(IconName name)
{
    return QIcon(new MaskIconEngine(picture(name)));
}

QIcon icon(IconName name, Tone tone)
{
    return QIcon(new MaskIconEngine(picture(name), tone));
}

QIcon applicationIcon()
{
    loadIconResource();
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        result.addFile(u":/app/cloudpc-image-uploader-%1.png"_s.arg(size), QSize(size, size));
    return result;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    return tone == Tone::Neutral ? palette.color(QPalette::WindowText)
                                 : QColor::fromRgb(tones(tone, palette).text);
}

QColor toneFill(Tone tone, const QPalette &palette)
{
    return QColor::fromRgb(tones(tone, palette).fill);
}

QColor lineColor(const QPalette &palette)
{
    const QColor back = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const auto mix = [](int from, int to) { return from + (to - from) / 5; };
    return {mix(back.red(), text.red()), mix(back.green(), text.green()), mix(back.blue(), text.blue())};
}

QFont emphasized(QFont font)
{
    font.setBold(true);
    return font;
}

QFont headingFont(QFont font)
{
    font.setBold(true);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.25);
    return font;
}

} // namespace cloudpc
