// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/pseudotranslator.h"
#include "translations.h"

#include <QApplication>
#include <QDialog>
#include <QtTest>

#include <memory>

namespace cloudpc {

inline QPalette darkPalette()
{
    const QColor text(0xf0, 0xf0, 0xf0);
    QPalette palette(QColor(0x35, 0x35, 0x35), QColor(0x2b, 0x2b, 0x2b));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xc0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
    return palette;
}

/// Lets layouts, timers and answers have their turn.
inline void pass(int milliseconds)
{
    (void)QTest::qWaitFor([] { return false; }, milliseconds);
}

/// Where pictures go, and how large they are.
struct Gallery {
    QString prefix;
    QSize size;

    void keep(QWidget *widget, const QString &name) const
    {
        // Twice: a word-wrapped label settles its height only after the first layout.
        for (int round = 0; round < 2; ++round)
            pass(60);
        widget->grab().save(prefix + name + QStringLiteral(".png"));
    }
    void keepDialog(QDialog *dialog, const QString &name) const
    {
        dialog->open();
        pass(700);
        keep(dialog, name);
        delete dialog;
    }
};

/// Language, colours, direction and size as the command line has them:
/// FOLDER en|de|pseudo light|dark ltr|rtl WIDTH HEIGHT
class GalleryLook
{
public:
    GalleryLook()
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setApplicationDisplayName(QStringLiteral("Cloud PC Image Uploader"));
        const QStringList words = QApplication::arguments();
        if (words.size() != 7)
            qFatal("FOLDER en|de|pseudo light|dark ltr|rtl WIDTH HEIGHT");
        const bool isGerman = words[2] == QLatin1String("de");
        m_translations = std::make_unique<Translations>(
            QLocale(isGerman ? QLocale::German : QLocale::English));
        if (words[2] == QLatin1String("pseudo"))
            m_pseudo = std::make_unique<PseudoTranslator>();
        if (isGerman)
            QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
        if (words[3] == QLatin1String("dark"))
            QApplication::setPalette(darkPalette());
        QApplication::setLayoutDirection(words[4] == QLatin1String("rtl") ? Qt::RightToLeft
                                                                          : Qt::LeftToRight);
        gallery = {words[1] + QLatin1Char('/'), {words[5].toInt(), words[6].toInt()}};
    }

    Gallery gallery;

private:
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<PseudoTranslator> m_pseudo;
};

} // namespace cloudpc
