// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/spreadsheetcell.h"

namespace cloudpc {

namespace {

bool beginsFormula(QChar c)
{
    constexpr QStringView signs =
        u"=+-@\t\r"
        u"\uFF1D\uFF0B\uFF0D\uFF20" // full-width, which Excel for Japanese reads alike
        u"\uFE66\uFE62\uFE63\uFE6B" // small
        u"\u2212"; // minus sign
    return c.isNull() || signs.contains(c);
}

/// What a spreadsheet may throw away before it looks at what a cell begins with.
bool isSkipped(QChar c)
{
    const bool isMark = c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    return c == u'"' || c == u'\'' || ((isMark || c.isSpace()) && !beginsFormula(c));
}

bool mayEndCell(QChar c)
{
    return c == u';' || c == u'\t' || c == u'\n' || c == u'\r';
}

} // namespace

QString withoutFormula(const QString &text)
{
    QString safe;
    safe.reserve(text.size() + 1);
    bool isAtStart = true;
    for (const QChar c : text) {
        if (isAtStart && beginsFormula(c))
            safe += u'\'';
        isAtStart = mayEndCell(c) || (isAtStart && isSkipped(c));
        safe += c;
    }
    return safe;
}

/// Goes the way of withoutFormula(): where an apostrophe was put in, the letter behind it begins a formula.
QString withFormula(QStringView cell)
{
    QString text;
    text.reserve(cell.size());
    bool isAtStart = true;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool isAdded = isAtStart && cell[i] == u'\'' && i + 1 < cell.size()
            && beginsFormula(cell[i + 1]);
        i += isAdded ? 1 : 0;
        isAtStart = mayEndCell(cell[i]) || (isAtStart && isSkipped(cell[i]));
        text += cell[i];
    }
    return text;
}

} // namespace cloudpc
