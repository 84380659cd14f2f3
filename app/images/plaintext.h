// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace cloudpc {

/// A character that has no business in a name, a version or an ID.
struct BadCharacter {
    enum class Kind {
        Control, ///< C0, DEL, C1, line and paragraph separators, half a surrogate pair, non-characters.
        Bidi, ///< Changes the direction of the text around it, so that it reads differently than it is.
        Invisible, ///< Cannot be seen; a joiner where its script or an emoji needs one is none of these.
    };

    Kind kind = Kind::Control;
    char32_t codePoint = 0;
    qsizetype offset = 0; ///< In UTF-16 units.
    int length = 1; ///< In UTF-16 units.
};

/// The first character of `text` that is to be refused; linear, and fast for ASCII.
[[nodiscard]] std::optional<BadCharacter> firstBadCharacter(QStringView text);

/// Characters as a person counts them (grapheme clusters). Slow for texts of many thousands.
[[nodiscard]] int charactersIn(QStringView text);

/// Code points, half surrogate pairs included: fast for texts of any length.
[[nodiscard]] qsizetype codePointsIn(QStringView text);

/// How a character that cannot be shown is written: U+200B.
[[nodiscard]] QString codePointName(char32_t codePoint);

/// Text as it comes out of a paste into a one-line field: tabs and line ends become one blank, ends trimmed.
[[nodiscard]] QString cleanPastedLine(const QString &text);

/// The text without zero-width and other invisible characters, for the one-click fix.
[[nodiscard]] QString withoutInvisibleCharacters(const QString &text);

} // namespace cloudpc
