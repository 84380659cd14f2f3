// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychainlane.h"

#include <QPointer>

#include <utility>

namespace cloudpc {

KeychainLane::KeychainLane(std::unique_ptr<KeychainBackend> backend)
    : m_backend(std::move(backend))
{
}

void KeychainLane::read(const QString &entry, QObject *asker, Answered answered)
{
    m_backend->read(entry, this, seeing(entry, forwarding(asker, std::move(answered))));
}

void KeychainLane::write(const QString &entry, const QByteArray &content, QObject *asker, Answered answered)
{
    m_backend->write(entry, content, this, seeing(entry, forwarding(asker, std::move(answered))));
}

void KeychainLane::remove(const QString &entry, QObject *asker, Answered answered)
{
    m_seen.remove(entry);
    m_backend->remove(entry, this, forwarding(asker, std::move(answered)));
}

KeychainLane::Answered KeychainLane::seeing(const QString &entry, Answered answered)
{
    return [this, entry, answered = std::move(answered)](const KeychainAnswer &answer) {
        if (answer.outcome == KeychainAnswer::Outcome::Done)
            m_seen.insert(entry);
        answered(answer);
    };
}

KeychainLane::Answered KeychainLane::forwarding(QObject *asker, Answered answered)
{
    Q_ASSERT(!m_busy);
    m_busy = true;
    return [this, asker = QPointer<QObject>(asker),
            answered = std::move(answered)](const KeychainAnswer &answer) {
        const QPointer<KeychainLane> alive(this);
        m_busy = false;
        emit heard();
        if (asker)
            answered(answer);
        // The asker may have told its caller, who threw the whole store away.
        if (alive && !m_busy)
            emit becameFree();
    };
}

} // namespace cloudpc
