// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/lookalikes.h"

#include "images/codepoint.h"

namespace cloudpc {

namespace {

/// Han, Arabic and the like cannot be taken for a Latin letter, and mix with Latin in honest names.
bool hasLookAlikes(QChar::Script script)
{
    return script == QChar::Script_Latin || script == QChar::Script_Cyrillic || script == QChar::Script_Greek
        || script == QChar::Script_Armenian || script == QChar::Script_Cherokee;
}

bool endsWord(char32_t c)
{
    return !QChar::isLetterOrNumber(c) && !QChar::isMark(c);
}

bool isAscii(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() > 0x7f)
            return false;
    }
    return true;
}

} // namespace

qsizetype lookAlikeOffset(QStringView text)
{
    if (isAscii(text))
        return -1;
    auto wordScript = QChar::Script_Common;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        const auto script = QChar::script(c.value);
        if (endsWord(c.value))
            wordScript = QChar::Script_Common;
        else if (QChar::isLetter(c.value) && hasLookAlikes(script)) {
            if (wordScript != QChar::Script_Common && wordScript != script)
                return at;
            wordScript = script;
        }
        at += c.length;
    }
    return -1;
}

} // namespace cloudpc
