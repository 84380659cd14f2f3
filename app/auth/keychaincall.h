// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/keychainlane.h"
#include "base/result.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace cloudpc {

/// One call of the store: several requests to the keychain, one after the other, until there is an answer.
/// Deleting it gives it up; what the keychain was asked for last may still happen.
class KeychainCall : public QObject
{
public:
    /// Told once, at the end: lets the call go and then has it say its last words.
    using Leave = std::function<void(KeychainCall *call, std::function<void()> lastWords)>;

    KeychainCall(KeychainLane &lane, QString name, Leave leave);

    virtual void start() = 0;
    virtual void fail(const Error &error) = 0;

    std::unique_ptr<QObject> alarm; ///< The context of its deadline.

protected:
    /// `then` is called if the keychain knew; if not, the call fails. Content that is empty was not written
    /// by us: KWallet's part of QtKeychain 0.13 gives it, with "done", when reading failed.
    void readEntry(const QString &entry, std::function<void(std::optional<QByteArray>)> then);
    /// Writes and reads back, because some keychains say "written" and keep nothing.
    void storeEntry(const QString &entry, const QByteArray &content, std::function<void()> then);
    /// Removing what is not there is fine.
    void removeEntry(const QString &entry, std::function<void()> then);
    /// Removes the pieces of that generation from `first` on, as far as they follow each other.
    void removePieces(char generation, int first, const std::function<void()> &then);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] bool hasBeenSeen() const { return m_lane.hasSeen(m_name); }
    /// Deletes this.
    void leave(std::function<void()> lastWords);

private:
    struct Pieces {
        char generation;
        int first;
        int end; ///< One beyond the last.
    };

    void findPieces(const Pieces &found, const std::function<void()> &then);
    void removeLastOf(const Pieces &pieces, const std::function<void()> &then);

    KeychainLane &m_lane;
    QString m_name;
    Leave m_leave;
};

[[nodiscard]] Error keychainError(Fault fault, const QString &words);

} // namespace cloudpc
