// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace cloudpc {

/// What the entry under a secret's own name says of it: its size and checksum, and either the secret itself
/// or which pieces to join. There are two generations of pieces, so that a new value is written beside the
/// old one and the head, written last, switches from one to the other.
struct KeychainHead {
    char generation = 'a'; ///< 'a' or 'b'.
    int pieces = 0; ///< Of further entries, counted from 1. 0: `content` is the secret.
    qsizetype size = 0; ///< Bytes of the whole secret.
    QByteArray digest; ///< SHA-256 of the whole secret.
    QByteArray content;

    bool operator==(const KeychainHead &) const = default;
};

/// A secret of more than `pieceSize` bytes goes into pieces.
[[nodiscard]] KeychainHead headFor(const QByteArray &secret, qsizetype pieceSize, char generation);
/// Not more than 100 bytes longer than `content`.
[[nodiscard]] QByteArray entryOf(const KeychainHead &head);
/// Nothing if it is no head, or not written as entryOf() writes it.
[[nodiscard]] std::optional<KeychainHead> headIn(const QByteArray &entry);
/// Whether that is the secret the head was made for.
[[nodiscard]] bool isWhole(const QByteArray &secret, const KeychainHead &head);

[[nodiscard]] QString pieceName(const QString &name, char generation, int piece);
[[nodiscard]] char otherGeneration(char generation);

/// What a secret is overwritten with before its entry is removed.
[[nodiscard]] QByteArray removedMark();

} // namespace cloudpc
