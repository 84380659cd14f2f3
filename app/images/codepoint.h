// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QChar>
#include <QStringView>

namespace cloudpc {

/// One code point of a text and the UTF-16 units it takes. Half a surrogate pair stands for itself.
struct CodePoint {
    char32_t value = 0;
    int length = 0;
};

/// The code point that begins at `at`; value 0 and length 0 at or behind the end.
[[nodiscard]] inline CodePoint codePointAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return {};
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {.value = QChar::surrogateToUcs4(c, text[at + 1]), .length = 2};
    return {.value = c.unicode(), .length = 1};
}

} // namespace cloudpc
