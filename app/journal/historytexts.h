// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace cloudpc {

/// The texts of many rows, one behind the other in a few large pieces of memory, so that a word is looked for
/// in all of them in one go. Rows are numbered from 0.
class HistoryTexts final
{
public:
    /// Gives a row its text, in place of an earlier one. The text must end with a line end.
    void put(std::uint32_t row, const QByteArray &text);
    [[nodiscard]] bool contains(std::uint32_t row, QByteArrayView word) const;
    /// Sets hits[row] for each row with the word; `hits` must have room for all rows.
    void markAll(QByteArrayView word, std::vector<std::uint8_t> &hits) const;

private:
    static constexpr qsizetype pieceSize = 1024 * 1024;

    struct Part {
        std::uint32_t row = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    struct Piece {
        QByteArray text;
        std::vector<Part> parts;
    };
    struct Home { ///< Where a row's text is; no piece if it has none.
        std::uint32_t piece = UINT32_MAX;
        std::uint32_t part = 0;
    };

    void forget(std::uint32_t row);
    void append(std::uint32_t row, QByteArrayView text);
    void compact();

    std::vector<Piece> m_pieces;
    std::vector<Home> m_homes;
    qsizetype m_used = 0;
    qsizetype m_dead = 0;
};

} // namespace cloudpc
