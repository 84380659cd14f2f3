// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/joiners.h"

#include <QChar>

namespace cloudpc {

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200c;
constexpr char32_t zeroWidthJoiner = 0x200d;
constexpr char32_t textStyle = 0xfe0e;
constexpr char32_t emojiStyle = 0xfe0f;
constexpr char32_t keycap = 0x20e3;
constexpr char32_t blackFlag = 0x1f3f4;
constexpr char32_t cancelTag = 0xe007f;

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// By block and category, not by Qt's table of emoji: an emoji of next year is one as well.
bool isPictograph(char32_t c)
{
    if (c <= 0x7f)
        return false;
    const auto category = QChar::category(c);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Math
        || category == QChar::Symbol_Modifier || isBetween(c, 0x1f000, 0x1faff);
}

bool isTag(char32_t c)
{
    return isBetween(c, 0xe0020, cancelTag);
}

bool endsEmoji(char32_t c)
{
    return isPictograph(c) || c == emojiStyle || c == keycap || c == cancelTag;
}

/// Scripts whose spelling uses ZWJ and ZWNJ inside words: the cursive ones and those with conjuncts.
bool spellsWithJoiners(QChar::Script script)
{
    return script == QChar::Script_Arabic || script == QChar::Script_Syriac || script == QChar::Script_Nko
        || script == QChar::Script_Mandaic || script == QChar::Script_Mongolian
        || script == QChar::Script_PhagsPa || script == QChar::Script_Adlam || script == QChar::Script_Khmer
        || script == QChar::Script_Myanmar || script == QChar::Script_Tibetan
        || (script >= QChar::Script_Devanagari && script <= QChar::Script_Sinhala);
}

/// A letter or mark of such a script; vowel marks of Arabic and the Vedic accents belong to no script of
/// their own.
bool isInJoiningWord(char32_t c)
{
    const auto script = QChar::script(c);
    return (QChar::isLetter(c) || QChar::isMark(c))
        && (spellsWithJoiners(script) || (QChar::isMark(c) && isBetween(c, 0x064b, 0x0670)));
}

/// RFC 5892 A.1 and A.2: behind a virama a joiner may also end the word.
bool isVirama(char32_t c)
{
    return QChar::combiningClass(c) == 9;
}

bool joins(char32_t before, char32_t joiner, char32_t after)
{
    if (isVirama(before) || (isInJoiningWord(before) && isInJoiningWord(after)))
        return true;
    return joiner == zeroWidthJoiner && endsEmoji(before) && isPictograph(after);
}

bool choosesStyle(char32_t before, char32_t after)
{
    const bool keycapBase = isBetween(before, U'0', U'9') || before == U'#' || before == U'*';
    return isPictograph(before) || (keycapBase && after == keycap)
        || (before > 0x7f && QChar::isPunct(before)); // U+203C, U+2049 and U+3030 are emoji, too
}

bool varies(char32_t before)
{
    const auto script = QChar::script(before);
    return script == QChar::Script_Han || script == QChar::Script_Myanmar || script == QChar::Script_PhagsPa
        || script == QChar::Script_Manichaean || isPictograph(before);
}

} // namespace

bool isNeededBetween(char32_t before, char32_t invisible, char32_t after)
{
    if (invisible == zeroWidthJoiner || invisible == zeroWidthNonJoiner)
        return joins(before, invisible, after);
    if (invisible == textStyle || invisible == emojiStyle)
        return choosesStyle(before, after);
    if (isBetween(invisible, 0xfe00, 0xfe0d) || isBetween(invisible, 0xe0100, 0xe01ef))
        return varies(before);
    if (isBetween(invisible, 0x180b, 0x180f))
        return QChar::script(before) == QChar::Script_Mongolian && QChar::isLetter(before);
    if (isTag(invisible))
        return before == blackFlag || (isTag(before) && before != cancelTag);
    return false;
}

} // namespace cloudpc
