// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/keychainbackend.h"

#include <QObject>
#include <QSet>

namespace cloudpc {

/// The way to the keychain, one request at a time: QtKeychain queues them anyway, and one that hangs would
/// block what was queued behind it without our knowing.
class KeychainLane final : public QObject
{
    Q_OBJECT

public:
    using Answered = KeychainBackend::Answered;

    explicit KeychainLane(std::unique_ptr<KeychainBackend> backend);

    /// Whether an answer is still missing. Then nothing may be asked.
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Whether this entry was there when it was last read or written. A locked keychain may deny that later.
    [[nodiscard]] bool hasSeen(const QString &entry) const { return m_seen.contains(entry); }

    /// Each answers unless `asker` is gone by then.
    void read(const QString &entry, QObject *asker, Answered answered);
    void write(const QString &entry, const QByteArray &content, QObject *asker, Answered answered);
    void remove(const QString &entry, QObject *asker, Answered answered);

signals:
    /// The keychain answered, before the asker hears of it.
    void heard();
    /// It answered, and the asker had no further request.
    void becameFree();

private:
    [[nodiscard]] Answered seeing(const QString &entry, Answered answered);
    [[nodiscard]] Answered forwarding(QObject *asker, Answered answered);

    std::unique_ptr<KeychainBackend> m_backend;
    QSet<QString> m_seen;
    bool m_busy = false;
};

} // namespace cloudpc
