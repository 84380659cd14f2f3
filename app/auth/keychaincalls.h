// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/keychaincall.h"
#include "auth/keychainpieces.h"

namespace cloudpc {

/// A call with an answer of this type.
template <typename T>
class AnsweringCall : public KeychainCall
{
public:
    AnsweringCall(KeychainLane &lane, const QString &name, Leave leave, Callback<T> callback)
        : KeychainCall(lane, name, std::move(leave))
        , m_callback(std::move(callback))
    {
    }

    void fail(const Error &error) override { answer(error); }

protected:
    void answer(Result<T> result)
    {
        leave([callback = std::move(m_callback), result = std::move(result)] { callback(result); });
    }

private:
    Callback<T> m_callback;
};

class KeychainRead final : public AnsweringCall<std::optional<QByteArray>>
{
public:
    using AnsweringCall::AnsweringCall;

    void start() override;

private:
    void take(const QByteArray &entry);
    void readPiece(int piece);
    void takePiece(int piece, const std::optional<QByteArray> &found);
    void finish(const QByteArray &secret);
    void failDamaged();

    KeychainHead m_head;
    QByteArray m_joined;
};

/// Pieces first, beside those of the old value, and then the head: whenever it is interrupted, either the old
/// or the new value is there.
class KeychainWrite final : public AnsweringCall<Done>
{
public:
    KeychainWrite(KeychainLane &lane, const QString &name, Leave leave, Callback<Done> callback,
                  QByteArray secret, qsizetype pieceSize);

    void start() override;
    /// What goes wrong while tidying up is not the caller's problem: the secret is there.
    void fail(const Error &error) override;

private:
    void writePiece(int piece);
    void writeHead();
    void tidyUp();

    QByteArray m_secret;
    qsizetype m_pieceSize;
    KeychainHead m_head;
    bool m_stored = false;
};

/// Overwrites what is there before it removes it: a locked keychain says "removed" to everything, but it
/// cannot say "written" and then show it.
class KeychainRemoval final : public AnsweringCall<Done>
{
public:
    using AnsweringCall::AnsweringCall;

    void start() override;

private:
    void overwrite();
    void removeAll();
};

} // namespace cloudpc
