// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/keychainstore.h"
#include "support/fakekeychain.h"
#include "support/manualclock.h"

#include <QObject>

#include <optional>

namespace cloudpc {

/// A store over a fake keychain, and what it answered.
struct KeychainBench {
    using Read = Result<std::optional<QByteArray>>;

    explicit KeychainBench(qsizetype pieceSize = KeychainStore::usualPieceSize)
        : pieces(pieceSize)
    {
        restart();
    }

    /// A new store on the same keychain, as after a new start of the program.
    void restart()
    {
        store = std::make_unique<KeychainStore>(keychain.backend(), clock, KeychainStore::usualDeadline,
                                                pieces);
    }

    void startRead(const QString &name = QStringLiteral("name"))
    {
        store->read(name, &context, [this](const Read &result) { reads.append(result); });
    }

    void startWrite(const QByteArray &secret, const QString &name = QStringLiteral("name"))
    {
        store->write(name, secret, &context, [this](const Result<Done> &result) { changes.append(result); });
    }

    void startRemoval(const QString &name = QStringLiteral("name"))
    {
        store->remove(name, &context, [this](const Result<Done> &result) { changes.append(result); });
    }

    /// The answer, of a keychain that answers at once.
    [[nodiscard]] Read read(const QString &name = QStringLiteral("name"))
    {
        startRead(name);
        return reads.takeLast();
    }

    [[nodiscard]] Result<Done> write(const QByteArray &secret, const QString &name = QStringLiteral("name"))
    {
        startWrite(secret, name);
        return changes.takeLast();
    }

    [[nodiscard]] Result<Done> remove(const QString &name = QStringLiteral("name"))
    {
        startRemoval(name);
        return changes.takeLast();
    }

    qsizetype pieces;
    ManualClock clock;
    FakeKeychain keychain;
    QObject context;
    QList<Read> reads;
    QList<Result<Done>> changes;
    std::unique_ptr<KeychainStore> store;
};

inline const Result<Done> done{Done()};

[[nodiscard]] inline Result<std::optional<QByteArray>> found(const QByteArray &secret)
{
    return std::optional(secret);
}

[[nodiscard]] inline Result<std::optional<QByteArray>> nothing()
{
    return std::optional<QByteArray>();
}

/// None if it went well.
template <typename T>
[[nodiscard]] Fault faultOf(const Result<T> &result)
{
    return result ? Fault::None : result.error().fault;
}

} // namespace cloudpc
