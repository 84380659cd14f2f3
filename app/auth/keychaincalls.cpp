// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychaincalls.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

void KeychainRead::start()
{
    readEntry(name(), [this](const std::optional<QByteArray> &found) {
        if (!found || *found == removedMark())
            answer(std::optional<QByteArray>());
        else if (found->isEmpty())
            fail(keychainError(Fault::KeychainUnavailable, u"an empty answer"_s));
        else
            take(*found);
    });
}

void KeychainRead::take(const QByteArray &entry)
{
    const std::optional<KeychainHead> head = headIn(entry);
    if (!head) {
        failDamaged();
        return;
    }
    m_head = *head;
    if (m_head.pieces == 0)
        finish(m_head.content);
    else
        readPiece(1);
}

void KeychainRead::readPiece(int piece)
{
    readEntry(pieceName(name(), m_head.generation, piece),
              [this, piece](const std::optional<QByteArray> &found) { takePiece(piece, found); });
}

void KeychainRead::takePiece(int piece, const std::optional<QByteArray> &found)
{
    m_joined += found.value_or(QByteArray());
    if (!found || m_joined.size() > m_head.size)
        failDamaged();
    else if (piece < m_head.pieces)
        readPiece(piece + 1);
    else
        finish(m_joined);
}

void KeychainRead::finish(const QByteArray &secret)
{
    if (isWhole(secret, m_head))
        answer(std::optional(secret));
    else
        failDamaged();
}

void KeychainRead::failDamaged()
{
    fail(keychainError(Fault::KeychainDamaged, u"not as it was written"_s));
}

KeychainWrite::KeychainWrite(KeychainLane &lane, const QString &name, Leave leave, Callback<Done> callback,
                             QByteArray secret, qsizetype pieceSize)
    : AnsweringCall(lane, name, std::move(leave), std::move(callback))
    , m_secret(std::move(secret))
    , m_pieceSize(pieceSize)
{
}

void KeychainWrite::start()
{
    readEntry(name(), [this](const std::optional<QByteArray> &found) {
        const std::optional<KeychainHead> old = headIn(found.value_or(QByteArray()));
        m_head = headFor(m_secret, m_pieceSize, old ? otherGeneration(old->generation) : 'a');
        writePiece(1);
    });
}

void KeychainWrite::writePiece(int piece)
{
    if (piece > m_head.pieces) {
        writeHead();
        return;
    }
    storeEntry(pieceName(name(), m_head.generation, piece),
               m_secret.mid((piece - 1) * m_pieceSize, m_pieceSize),
               [this, piece] { writePiece(piece + 1); });
}

void KeychainWrite::writeHead()
{
    storeEntry(name(), entryOf(m_head), [this] {
        m_stored = true;
        tidyUp();
    });
}

/// The old value's pieces, and those that a longer value left behind when its writing was interrupted.
void KeychainWrite::tidyUp()
{
    const char other = otherGeneration(m_head.generation);
    removePieces(other, 1,
                 [this] { removePieces(m_head.generation, m_head.pieces + 1, [this] { answer(Done()); }); });
}

void KeychainWrite::fail(const Error &error)
{
    if (m_stored)
        answer(Done());
    else
        AnsweringCall::fail(error);
}

void KeychainRemoval::start()
{
    if (hasBeenSeen()) {
        overwrite();
        return;
    }
    readEntry(name(), [this](const std::optional<QByteArray> &found) {
        if (found)
            overwrite();
        else
            removeAll();
    });
}

void KeychainRemoval::overwrite()
{
    storeEntry(name(), removedMark(), [this] { removeAll(); });
}

void KeychainRemoval::removeAll()
{
    const auto answerDone = [this] { answer(Done()); };
    const auto removeB = [this, answerDone] { removePieces('b', 1, answerDone); };
    const auto removeA = [this, removeB] { removePieces('a', 1, removeB); };
    removeEntry(name(), removeA);
}

} // namespace cloudpc
