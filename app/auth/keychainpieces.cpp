// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychainpieces.h"

#include <QCryptographicHash>
#include <QList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lineLimit = 100;

QByteArray mark()
{
    return "cloudpc-secret-1"_qba;
}

QByteArray digestOf(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

QByteArray lineOf(const KeychainHead &head)
{
    return mark() + ' ' + head.generation + ' ' + QByteArray::number(head.pieces) + ' '
        + QByteArray::number(head.size) + ' ' + head.digest.toHex() + '\n';
}

} // namespace

KeychainHead headFor(const QByteArray &secret, qsizetype pieceSize, char generation)
{
    const bool whole = secret.size() <= pieceSize;
    return {.generation = generation,
            .pieces = whole ? 0 : static_cast<int>((secret.size() + pieceSize - 1) / pieceSize),
            .size = secret.size(),
            .digest = digestOf(secret),
            .content = whole ? secret : QByteArray()};
}

QByteArray entryOf(const KeychainHead &head)
{
    return lineOf(head) + head.content;
}

std::optional<KeychainHead> headIn(const QByteArray &entry)
{
    const QByteArray line = entry.left(entry.left(lineLimit).indexOf('\n') + 1);
    const QList<QByteArray> words = line.chopped(line.isEmpty() ? 0 : 1).split(' ');
    if (words.size() != 5 || words[1].size() != 1)
        return std::nullopt;
    KeychainHead head{.generation = words[1].front(),
                      .pieces = words[2].toInt(),
                      .size = words[3].toLongLong(),
                      .digest = QByteArray::fromHex(words[4]),
                      .content = entry.mid(line.size())};
    const bool known = head.generation == 'a' || head.generation == 'b';
    // Written again it has to be the same: that refuses signs, blanks, other marks and numbers too large.
    return known && head.pieces >= 0 && lineOf(head) == line ? std::optional(head) : std::nullopt;
}

bool isWhole(const QByteArray &secret, const KeychainHead &head)
{
    return secret.size() == head.size && digestOf(secret) == head.digest;
}

QString pieceName(const QString &name, char generation, int piece)
{
    return name + u'#' + QLatin1Char(generation) + QString::number(piece);
}

char otherGeneration(char generation)
{
    return generation == 'a' ? 'b' : 'a';
}

QByteArray removedMark()
{
    return mark() + " removed\n";
}

} // namespace cloudpc
