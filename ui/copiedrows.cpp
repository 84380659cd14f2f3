// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "copiedrows.h"

namespace cloudpc {

namespace {

/// Spreadsheets take a leading = + - or @ for a formula.
QString defused(const QString &text)
{
    QString cell = text;
    for (QChar &c : cell) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    static const QString formulaStarts = QStringLiteral("=+-@");
    return !cell.isEmpty() && formulaStarts.contains(cell.at(0)) ? QLatin1Char('\'') + cell : cell;
}

} // namespace

QString copiedRows(const QList<QStringList> &lines)
{
    QString text;
    for (const QStringList &line : lines) {
        QStringList cells;
        for (const QString &cell : line)
            cells.append(defused(cell));
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace cloudpc
