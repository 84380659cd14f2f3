// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/csvcell.h"

#include "base/spreadsheetcell.h"

#include <algorithm>

namespace cloudpc {

QByteArray csvCell(const QString &text)
{
    const QString safe = withoutFormula(text);
    const bool needsQuotes = std::any_of(safe.begin(), safe.end(), [](QChar c) {
        return c == u',' || c == u';' || c == u'"' || c == u'\t' || c == u'\r' || c == u'\n';
    });
    QByteArray cell = safe.toUtf8();
    return needsQuotes ? '"' + cell.replace('"', "\"\"") + '"' : cell;
}

} // namespace cloudpc
