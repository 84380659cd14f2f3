// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/secretstore.h"

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace cloudpc {

class Clock;
class KeychainBackend;
class KeychainCall;
class KeychainLane;

/// Keeps secrets in the keychain of whoever runs the program, and nowhere else.
///
/// Every call is answered, even if the keychain never does: after `deadline` without a word from it, with
/// KeychainTimedOut. Its late word is not passed on, and what was asked for may have happened all the same.
/// Until that word comes nothing else is asked, and calls made meanwhile end at their own deadline. What is
/// written is read back before it counts as written, and what is removed is overwritten before.
class KeychainStore final : public SecretStore
{
public:
    /// Windows takes 2,560 bytes an entry (CRED_MAX_CREDENTIAL_BLOB_SIZE), and our head needs up to 100 of
    /// them.
#ifdef Q_OS_WIN
    static constexpr qsizetype usualPieceSize = 2400;
#else
    static constexpr qsizetype usualPieceSize = 1024 * 1024;
#endif
    static constexpr std::chrono::milliseconds usualDeadline{10000};

    /// `clock` must outlive the store. Secrets of more than `pieceSize` bytes (at least 1) take several
    /// entries.
    KeychainStore(std::unique_ptr<KeychainBackend> backend, Clock &clock,
                  std::chrono::milliseconds deadline = usualDeadline, qsizetype pieceSize = usualPieceSize);
    /// Calls that are not answered yet never will be.
    ~KeychainStore() override;

    void read(const QString &name, QObject *context, Callback<std::optional<QByteArray>> callback) override;
    void write(const QString &name, const QByteArray &secret, QObject *context,
               Callback<Done> callback) override;
    void remove(const QString &name, QObject *context, Callback<Done> callback) override;

private:
    [[nodiscard]] std::function<void(KeychainCall *, std::function<void()>)> leaving();
    void enqueue(std::unique_ptr<KeychainCall> call);
    void startNext();
    void watch(KeychainCall *call);
    void watchAll();
    void leave(KeychainCall *call, const std::function<void()> &lastWords);

    Clock &m_clock;
    std::chrono::milliseconds m_deadline;
    qsizetype m_pieceSize;
    std::unique_ptr<KeychainLane> m_lane;
    std::deque<std::unique_ptr<KeychainCall>> m_calls; ///< The first one has the lane, if it is free.
    KeychainCall *m_running = nullptr;
};

} // namespace cloudpc
