// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historytexts.h"

#include "journal/historywords.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

void HistoryTexts::put(std::uint32_t row, const QByteArray &text)
{
    if (row >= m_homes.size())
        m_homes.resize(row + 1);
    forget(row);
    append(row, text);
    if (m_dead > pieceSize && m_dead > m_used / 4)
        compact();
}

bool HistoryTexts::contains(std::uint32_t row, QByteArrayView word) const
{
    if (row >= m_homes.size() || m_homes[row].piece >= m_pieces.size())
        return false;
    const Piece &piece = m_pieces[m_homes[row].piece];
    const Part &part = piece.parts[m_homes[row].part];
    return findWord(piece.text.constData() + part.begin, piece.text.constData() + part.end, word) != nullptr;
}

void HistoryTexts::markAll(QByteArrayView word, std::vector<std::uint8_t> &hits) const
{
    for (const Piece &piece : m_pieces) {
        const char *const text = piece.text.constData();
        const char *at = text;
        auto part = piece.parts.begin();
        while ((at = findWord(at, text + piece.text.size(), word))) {
            while (text + part->end <= at)
                ++part;
            hits[part->row] = 1;
            at = text + part->end; // Once is enough.
        }
    }
}

/// What stays behind is line ends, in which nothing is found.
void HistoryTexts::forget(std::uint32_t row)
{
    const Home home = std::exchange(m_homes[row], Home());
    if (home.piece >= m_pieces.size())
        return;
    Piece &piece = m_pieces[home.piece];
    const Part &part = piece.parts[home.part];
    std::fill(piece.text.begin() + part.begin, piece.text.begin() + part.end, '\n');
    m_dead += part.end - part.begin;
}

void HistoryTexts::append(std::uint32_t row, QByteArrayView text)
{
    if (text.isEmpty())
        return;
    if (m_pieces.empty() || m_pieces.back().text.size() + text.size() > m_pieces.back().text.capacity()) {
        m_pieces.emplace_back();
        m_pieces.back().text.reserve(std::max(pieceSize, text.size()));
    }
    Piece &piece = m_pieces.back();
    const auto begin = static_cast<std::uint32_t>(piece.text.size());
    piece.text.append(text);
    piece.parts.push_back({row, begin, static_cast<std::uint32_t>(piece.text.size())});
    m_homes[row] = {static_cast<std::uint32_t>(m_pieces.size() - 1),
                    static_cast<std::uint32_t>(piece.parts.size() - 1)};
    m_used += text.size();
}

void HistoryTexts::compact()
{
    const std::vector<Piece> old = std::exchange(m_pieces, {});
    const std::vector<Home> homes = std::exchange(m_homes, std::vector<Home>(m_homes.size()));
    m_used = 0;
    m_dead = 0;
    for (std::uint32_t row = 0; row < homes.size(); ++row) {
        if (homes[row].piece >= old.size())
            continue;
        const Piece &piece = old[homes[row].piece];
        const Part &part = piece.parts[homes[row].part];
        append(row, QByteArrayView(piece.text).sliced(part.begin, part.end - part.begin));
    }
}

} // namespace cloudpc
