// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychaincall.h"

#include "auth/keychainpieces.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

using Outcome = KeychainAnswer::Outcome;

namespace {

Fault faultOf(Outcome outcome)
{
    return outcome == Outcome::Denied ? Fault::KeychainLocked : Fault::KeychainUnavailable;
}

Error errorOf(const KeychainAnswer &answer)
{
    return keychainError(faultOf(answer.outcome), answer.words);
}

} // namespace

KeychainCall::KeychainCall(KeychainLane &lane, QString name, Leave leave)
    : m_lane(lane)
    , m_name(std::move(name))
    , m_leave(std::move(leave))
{
}

void KeychainCall::readEntry(const QString &entry, std::function<void(std::optional<QByteArray>)> then)
{
    m_lane.read(entry, this, [this, then = std::move(then)](const KeychainAnswer &answer) {
        if (answer.outcome == Outcome::NotFound)
            then(std::nullopt);
        else if (answer.outcome == Outcome::Done)
            then(answer.content);
        else
            fail(errorOf(answer));
    });
}

void KeychainCall::storeEntry(const QString &entry, const QByteArray &content, std::function<void()> then)
{
    const auto compare = [this, content, then = std::move(then)](const std::optional<QByteArray> &found) {
        if (found == content)
            then();
        else
            fail(keychainError(Fault::KeychainUnavailable, u"written, but not there when read back"_s));
    };
    m_lane.write(entry, content, this, [this, entry, compare](const KeychainAnswer &answer) {
        if (answer.outcome == Outcome::Done)
            readEntry(entry, compare);
        else
            fail(errorOf(answer));
    });
}

void KeychainCall::removeEntry(const QString &entry, std::function<void()> then)
{
    m_lane.remove(entry, this, [this, then = std::move(then)](const KeychainAnswer &answer) {
        if (answer.outcome == Outcome::Done || answer.outcome == Outcome::NotFound)
            then();
        else
            fail(errorOf(answer));
    });
}

void KeychainCall::removePieces(char generation, int first, const std::function<void()> &then)
{
    findPieces({.generation = generation, .first = first, .end = first}, then);
}

void KeychainCall::findPieces(const Pieces &found, const std::function<void()> &then)
{
    const auto goOn = [this, found, then](const std::optional<QByteArray> &next) {
        if (next && !next->isEmpty())
            findPieces({found.generation, found.first, found.end + 1}, then);
        else
            removeLastOf(found, then);
    };
    readEntry(pieceName(m_name, found.generation, found.end), goOn);
}

/// The last one first: if this stops half-way, what is left is still found by counting up from the first.
void KeychainCall::removeLastOf(const Pieces &pieces, const std::function<void()> &then)
{
    if (pieces.end == pieces.first) {
        then();
        return;
    }
    removeEntry(pieceName(m_name, pieces.generation, pieces.end - 1), [this, pieces, then] {
        removeLastOf({pieces.generation, pieces.first, pieces.end - 1}, then);
    });
}

void KeychainCall::leave(std::function<void()> lastWords)
{
    const Leave leave = std::move(m_leave); // It must outlive this.
    leave(this, std::move(lastWords));
}

Error keychainError(Fault fault, const QString &words)
{
    return {.kind = ErrorKind::Local, .fault = fault, .message = words.left(Error::messageLimit)};
}

} // namespace cloudpc
