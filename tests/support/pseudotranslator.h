// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace cloudpc {

/// A language that nobody speaks: every sentence with accents and two fifths longer, in brackets. What is cut
/// off loses its bracket, and what stays plain English was never translatable.
class PseudoTranslator final : public QTranslator
{
public:
    PseudoTranslator() { QCoreApplication::installTranslator(this); }

    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return pseudo(QString::fromUtf8(source));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] static QString pseudo(const QString &text)
    {
        if (text == QLatin1String("QT_LAYOUT_DIRECTION"))
            return {};
        static const QString plain = QStringLiteral("aceinouyACEINOUY");
        static const QString accented = QStringLiteral("àçéîñôûýÀÇÉÎÑÔÛÝ");
        QString result;
        bool place = false;
        for (const QChar c : text) {
            const qsizetype at = place ? -1 : plain.indexOf(c);
            result += at < 0 ? c : accented.at(at);
            place = c == u'%' || (place && c == u'L');
        }
        const qsizetype more = text.size() * 2 / 5;
        for (qsizetype i = 0; i < more; ++i)
            result += i % 6 == 0 ? u' ' : u'ö';
        return u'[' + result + u']';
    }
};

} // namespace cloudpc
