// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/plaintext.h"

#include <QTextDocument>

namespace cloudpc {

QString plainToolTip(const QString &text)
{
    // The paragraph makes sure that the escaped text is read as rich text, which turns the entities back.
    if (Qt::mightBeRichText(text))
        return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
    return text;
}

QString oneLine(const QString &text, qsizetype limit)
{
    qsizetype length = qMin(text.size(), limit);
    if (length < text.size() && length > 0 && text.at(length - 1).isHighSurrogate())
        --length;
    QString line = text.left(length);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return length < text.size() ? line + QChar(0x2026) : line;
}

QString isolated(const QString &text)
{
    return QChar(0x2066) + text + QChar(0x2069);
}

QString isolatedIn(Qt::LayoutDirection direction, const QString &text)
{
    return direction == Qt::RightToLeft ? isolated(text) : text;
}

} // namespace cloudpc
