// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/plaintext.h"

#include "images/codepoint.h"
#include "images/joiners.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace cloudpc {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Unicode's property Bidi_Control.
constexpr auto bidiControls = std::to_array<Range>({
    {0x061c, 0x061c},
    {0x200e, 0x200f},
    {0x202a, 0x202e},
    {0x2066, 0x2069},
});

/// Unicode's property Default_Ignorable_Code_Point, the annotation marks, and the Braille pattern without
/// dots.
constexpr auto invisibles = std::to_array<Range>({
    {0x00ad, 0x00ad},
    {0x034f, 0x034f},
    {0x115f, 0x1160},
    {0x17b4, 0x17b5},
    {0x180b, 0x180f},
    {0x200b, 0x200d},
    {0x2060, 0x206f},
    {0x2800, 0x2800},
    {0x3164, 0x3164},
    {0xfe00, 0xfe0f},
    {0xfeff, 0xfeff},
    {0xffa0, 0xffa0},
    {0xfff0, 0xfffb},
    {0x1bca0, 0x1bca3},
    {0x1d173, 0x1d17a},
    {0xe0000, 0xe0fff},
});

template <std::size_t N>
bool isIn(const std::array<Range, N> &ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range &range) { return c >= range.first && c <= range.last; });
}

bool isControl(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || category == QChar::Other_Surrogate
        || QChar::isNonCharacter(c);
}

/// What is wrong with a character between its neighbours (0 = none).
std::optional<BadCharacter::Kind> judged(char32_t before, char32_t c, char32_t after)
{
    if (c >= 0x20 && c < 0x7f)
        return {};
    if (isControl(c))
        return BadCharacter::Kind::Control;
    if (isIn(bidiControls, c))
        return BadCharacter::Kind::Bidi;
    if (isIn(invisibles, c) && !isNeededBetween(before, c, after))
        return BadCharacter::Kind::Invisible;
    return {};
}

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// What a tab or a line end counts as when a text of several lines goes into one.
bool breaksLine(QChar c)
{
    return (c >= u'\t' && c <= u'\r') || c == QChar(0x85) || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

} // namespace

std::optional<BadCharacter> firstBadCharacter(QStringView text)
{
    if (isPlainAscii(text))
        return {};
    char32_t before = 0;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        if (const auto kind = judged(before, c.value, codePointAt(text, at + c.length).value))
            return BadCharacter{.kind = *kind, .codePoint = c.value, .offset = at, .length = c.length};
        before = c.value;
        at += c.length;
    }
    return {};
}

QString withoutInvisibleCharacters(const QString &text)
{
    if (isPlainAscii(text))
        return text;
    QString kept;
    kept.reserve(text.size());
    char32_t before = 0;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        const auto kind = judged(before, c.value, codePointAt(text, at + c.length).value);
        if (!kind || *kind == BadCharacter::Kind::Control) {
            kept += QStringView(text).sliced(at, c.length);
            before = c.value;
        }
        at += c.length;
    }
    return kept;
}

int charactersIn(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    int count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

qsizetype codePointsIn(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); ++count)
        at += codePointAt(text, at).length;
    return count;
}

QString codePointName(char32_t codePoint)
{
    return "U+"_L1 + QString::number(codePoint, 16).toUpper().rightJustified(4, u'0');
}

QString cleanPastedLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    bool broken = false;
    for (const QChar c : QStringView(text).trimmed()) {
        if (breaksLine(c)) {
            while (line.endsWith(u' '))
                line.chop(1);
            broken = true;
        } else if (!broken || c != u' ') {
            if (broken)
                line += u' ';
            line += c;
            broken = false;
        }
    }
    return line;
}

} // namespace cloudpc
