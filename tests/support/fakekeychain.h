// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/keychainbackend.h"

#include <QMap>
#include <QStringList>

#include <deque>

namespace cloudpc {

/// A keychain that a test can look into and that misbehaves in every way that real ones were seen to.
/// Must outlive the stores that use it; several may, one after the other.
class FakeKeychain
{
public:
    using Outcome = KeychainAnswer::Outcome;

    /// What a store takes.
    [[nodiscard]] std::unique_ptr<KeychainBackend> backend();

    /// Answers stay away until answerNext(). What was asked for is done when the answer is given.
    void hold() { m_holding = true; }
    void answerNext();
    void release();
    [[nodiscard]] int held() const { return static_cast<int>(m_held.size()); }

    /// The n-th request from now on, counted from 1, gets this answer and has no effect.
    void answerCall(int n, const KeychainAnswer &answer);
    /// After n more changes nothing happens and nothing is answered, as if the program had died.
    void dieAfter(int changes) { m_changesLeft = changes; }
    void revive() { m_changesLeft = -1; }

    QMap<QString, QByteArray> entries;
    QStringList calls; ///< "read <entry>", "write <entry>", "remove <entry>".
    bool isLocked = false; ///< As gnome-keyring without a prompter: nothing found, removed, but not written.
    bool forgetsWrites = false; ///< Says "done" and keeps nothing.
    bool missesRemovals = false; ///< Says "not found" when it removes nothing, as Windows does.
    bool givesEmptyReads = false; ///< As KWallet does when reading failed.
    qsizetype limit = 1000000; ///< Bytes an entry.
    qsizetype longest = 0; ///< Entry that was ever written.

private:
    friend class FakeKeychainBackend;

    void ask(const QString &call, QObject *context, const std::function<KeychainAnswer()> &act,
             const KeychainBackend::Answered &answered);
    void answerAll();
    [[nodiscard]] bool isDead() const { return m_changesLeft == 0; }
    void noteChange();
    [[nodiscard]] KeychainAnswer read(const QString &entry) const;
    [[nodiscard]] KeychainAnswer write(const QString &entry, const QByteArray &content);
    [[nodiscard]] KeychainAnswer remove(const QString &entry);

    std::deque<std::function<void()>> m_held;
    KeychainAnswer m_set;
    int m_setIn = 0;
    int m_changesLeft = -1;
    bool m_holding = false;
    bool m_isAnswering = false;
};

} // namespace cloudpc
