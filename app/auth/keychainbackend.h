// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

class QObject;

namespace cloudpc {

/// What a keychain said about one entry.
struct KeychainAnswer {
    enum class Outcome {
        Done,
        NotFound, ///< Also what some keychains say while they are locked.
        Denied, ///< Locked, or somebody said no.
        Failed, ///< No keychain, or it failed.
    };

    Outcome outcome = Outcome::Failed;
    QByteArray content; ///< Of a read that is Done.
    QString words; ///< The keychain's own, for details only.
};

/// A keychain as it is: entries by name, each read, written or removed whole. KeychainStore asks for one
/// thing at a time.
class KeychainBackend
{
public:
    using Answered = std::function<void(const KeychainAnswer &)>;

    KeychainBackend() = default;
    KeychainBackend(const KeychainBackend &) = delete;
    KeychainBackend &operator=(const KeychainBackend &) = delete;
    virtual ~KeychainBackend() = default;

    /// Each answers once, never after `context` is gone, and possibly never at all.
    virtual void read(const QString &entry, QObject *context, Answered answered) = 0;
    virtual void write(const QString &entry, const QByteArray &content, QObject *context,
                       Answered answered) = 0;
    virtual void remove(const QString &entry, QObject *context, Answered answered) = 0;
};

/// The keychain of whoever runs the program: Secret Service or KWallet, Windows Credential Manager, macOS
/// Keychain.
[[nodiscard]] std::unique_ptr<KeychainBackend> systemKeychain();

} // namespace cloudpc
