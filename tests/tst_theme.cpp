// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/cputimer.h"
#include "theme/maskicon.h"
#include "theme/theme.h"

#include <QDir>
#include <QPainter>
#include <QPixmapCache>
#include <QtTest>

#include <cmath>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

QPalette paletteOf(const char *base, const char *window, const char *text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(QLatin1String(base)));
    palette.setColor(QPalette::Window, QColor(QLatin1String(window)));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, QColor(QLatin1String(text)));
    return palette;
}

QPalette lightPalette()
{
    return paletteOf("#ffffff", "#efefef", "#1b1b1b");
}

QPalette darkPalette()
{
    return paletteOf("#1e1e1e", "#353535", "#f0f0f0");
}

// WCAG 2.2, relative luminance and contrast ratio
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor strongestColor(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = image.pixelColor(x, y);
    return strongest;
}

class PaletteGuard
{
public:
    explicit PaletteGuard(const QPalette &palette)
        : m_before(QGuiApplication::palette())
    {
        QGuiApplication::setPalette(palette);
    }
    ~PaletteGuard() { QGuiApplication::setPalette(m_before); }
    Q_DISABLE_COPY_MOVE(PaletteGuard)

private:
    QPalette m_before;
};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textInEachToneIsReadable_data();
    void textInEachToneIsReadable();
    void tellsDarkFromLight();
    void everyNameHasAPictureInEverySize_data();
    void everyNameHasAPictureInEverySize();
    void noPictureIsShippedUnused();
    void picksTheMaskThatNeedsNoEnlarging();
    void paintsInTheTextColourOfThePalette();
    void followsAChangedPaletteWithoutAnEvent();
    void turnsToHighlightedTextOnASelection();
    void greysOutWhenDisabled();
    void takesTheColourOfATone();
    void isSharpOnAFineScreen();
    void decodesNothingBeforeItIsPainted();
    void aNonsensicalSizeGivesNothing();
    void hasAnApplicationIcon();
};

void TestTheme::textInEachToneIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<Tone>("tone");
    const std::pair<const char *, QPalette> palettes[]{{"light", lightPalette()}, {"dark", darkPalette()}};
    const std::pair<const char *, Tone> tones[]{{"neutral", Tone::Neutral}, {"good", Tone::Good},
                                                {"bad", Tone::Bad},         {"busy", Tone::Busy},
                                                {"caution", Tone::Caution}, {"muted", Tone::Muted}};
    for (const auto &[paletteName, palette] : palettes)
        for (const auto &[toneName, tone] : tones)
            QTest::addRow("%s on %s", toneName, paletteName) << palette << tone;
}

void TestTheme::textInEachToneIsReadable()
{
    QFETCH(QPalette, palette);
    QFETCH(Tone, tone);

    const QColor text = toneColor(tone, palette);
    const QColor fill = toneFill(tone, palette);
    for (const QColor &back : {palette.color(QPalette::Base), palette.color(QPalette::Window), fill})
        QVERIFY2(contrast(text, back) >= 4.5,
                 qPrintable(u"%1 on %2: %3"_s.arg(text.name(), back.name()).arg(contrast(text, back))));
    QVERIFY2(contrast(palette.color(QPalette::WindowText), fill) >= 4.5, qPrintable(fill.name()));
}

void TestTheme::tellsDarkFromLight()
{
    QVERIFY(!isDark(lightPalette()));
    QVERIFY(isDark(darkPalette()));
    QVERIFY(toneColor(Tone::Bad, lightPalette()) != toneColor(Tone::Bad, darkPalette()));
}

void TestTheme::everyNameHasAPictureInEverySize_data()
{
    QTest::addColumn<int>("name");
    for (int name = 0; name < iconNameCount; ++name)
        QTest::addRow("icon %d", name) << name;
}

void TestTheme::everyNameHasAPictureInEverySize()
{
    QFETCH(int, name);
    const QIcon shown = icon(static_cast<IconName>(name));
    QVERIFY(!shown.isNull());
    for (const int size : {16, 20, 24, 32, 40, 48, 64}) {
        const QPixmap pixmap = shown.pixmap(QSize(size, size), 1.0);
        QCOMPARE(pixmap.size(), QSize(size, size));
        QVERIFY(strongestColor(pixmap).alpha() > 128);
    }
}

void TestTheme::noPictureIsShippedUnused()
{
    loadIconResource();
    QSet<QByteArray> pictures;
    for (int name = 0; name < iconNameCount; ++name) {
        const QImage image = icon(static_cast<IconName>(name)).pixmap(QSize(64, 64), 1.0).toImage();
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    const QStringList shipped = QDir(u":/icons"_s).entryList({u"*-64.png"_s});
    QCOMPARE(pictures.size(), shipped.size());
}

void TestTheme::picksTheMaskThatNeedsNoEnlarging()
{
    QCOMPARE(maskSizeFor(1), 16);
    QCOMPARE(maskSizeFor(16), 16);
    QCOMPARE(maskSizeFor(17), 20);
    QCOMPARE(maskSizeFor(30), 32);
    QCOMPARE(maskSizeFor(64), 64);
    QCOMPARE(maskSizeFor(500), 64);
}

void TestTheme::paintsInTheTextColourOfThePalette()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        const PaletteGuard guard(palette);
        const QPixmap pixmap = icon(IconName::Success).pixmap(QSize(64, 64), 1.0);
        QCOMPARE(strongestColor(pixmap).rgb(), palette.color(QPalette::ButtonText).rgb());
    }
}

void TestTheme::followsAChangedPaletteWithoutAnEvent()
{
    const QIcon shown = icon(IconName::Refresh);
    QRgb light = 0;
    {
        const PaletteGuard guard(lightPalette());
        light = strongestColor(shown.pixmap(QSize(64, 64), 1.0)).rgb();
    }
    const PaletteGuard guard(darkPalette());
    QVERIFY(strongestColor(shown.pixmap(QSize(64, 64), 1.0)).rgb() != light);
}

void TestTheme::turnsToHighlightedTextOnASelection()
{
    QPalette palette = lightPalette();
    palette.setColor(QPalette::HighlightedText, QColor(u"#fefefe"_s));
    const PaletteGuard guard(palette);
    for (const QIcon &shown : {icon(IconName::Failure), icon(IconName::Failure, Tone::Bad)})
        QCOMPARE(strongestColor(shown.pixmap(QSize(64, 64), 1.0, QIcon::Selected)).rgb(),
                 palette.color(QPalette::HighlightedText).rgb());
}

void TestTheme::greysOutWhenDisabled()
{
    QPalette palette = lightPalette();
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(u"#a0a0a0"_s));
    const PaletteGuard guard(palette);
    QCOMPARE(strongestColor(icon(IconName::Copy).pixmap(QSize(64, 64), 1.0, QIcon::Disabled)).rgb(),
             QColor(u"#a0a0a0"_s).rgb());
}

void TestTheme::takesTheColourOfATone()
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        const PaletteGuard guard(palette);
        QCOMPARE(strongestColor(icon(IconName::Warning, Tone::Caution).pixmap(QSize(64, 64), 1.0)).rgb(),
                 toneColor(Tone::Caution, palette).rgb());
    }
}

void TestTheme::isSharpOnAFineScreen()
{
    const QPixmap pixmap = icon(IconName::Upload).pixmap(QSize(20, 20), 2.0);
    QCOMPARE(pixmap.size(), QSize(40, 40));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);

    QImage canvas(40, 40, QImage::Format_ARGB32_Premultiplied);
    canvas.setDevicePixelRatio(2.0);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    icon(IconName::Upload).paint(&painter, QRect(0, 0, 20, 20));
    painter.end();
    const QImage direct = pixmap.toImage().convertToFormat(canvas.format());
    QVERIFY(std::equal(canvas.constBits(), canvas.constBits() + canvas.sizeInBytes(), direct.constBits()));
}

void TestTheme::decodesNothingBeforeItIsPainted()
{
    QPixmapCache::clear();
    const QIcon one = icon(IconName::Globe);
    const CpuTimer timer;
    for (int i = 0; i < 1000; ++i)
        static_cast<void>(icon(static_cast<IconName>(i % iconNameCount)));
    QVERIFY2(timer.elapsed() < 1000, "making an icon must not read a file");
    QVERIFY(!one.pixmap(QSize(16, 16)).isNull());
}

void TestTheme::aNonsensicalSizeGivesNothing()
{
    QVERIFY(icon(IconName::Info).pixmap(QSize(0, 0), 1.0).isNull());
    QVERIFY(icon(IconName::Info).pixmap(QSize(-3, 5), 1.0).isNull());
    QCOMPARE(icon(IconName::Info).pixmap(QSize(300, 300), 1.0).size(), QSize(300, 300));
}

void TestTheme::hasAnApplicationIcon()
{
    const QIcon shown = applicationIcon();
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        QCOMPARE(shown.pixmap(QSize(size, size), 1.0).size(), QSize(size, size));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
