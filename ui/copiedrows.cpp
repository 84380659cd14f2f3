// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "copiedrows.h"

#include "base/spreadsheetcell.h"

namespace cloudpc {

namespace {

/// What would begin another cell or row is a blank; what would be a formula there is none.
QString plainCell(QString text)
{
    for (QChar &c : text) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    return withoutFormula(text);
}

} // namespace

QString copiedRows(const QList<QStringList> &lines)
{
    QString text;
    for (const QStringList &line : lines) {
        QStringList cells;
        for (const QString &cell : line)
            cells.append(plainCell(cell));
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace cloudpc
