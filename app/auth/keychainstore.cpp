// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychainstore.h"

#include "auth/keychainbackend.h"
#include "auth/keychaincalls.h"
#include "auth/keychainlane.h"
#include "base/callback.h"
#include "base/clock.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

KeychainStore::KeychainStore(std::unique_ptr<KeychainBackend> backend, Clock &clock,
                             std::chrono::milliseconds deadline, qsizetype pieceSize)
    : m_clock(clock)
    , m_deadline(deadline)
    , m_pieceSize(pieceSize)
    , m_lane(std::make_unique<KeychainLane>(std::move(backend)))
{
    QObject::connect(m_lane.get(), &KeychainLane::heard, m_lane.get(), [this] { watchAll(); });
    QObject::connect(m_lane.get(), &KeychainLane::becameFree, m_lane.get(), [this] { startNext(); });
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString &name, QObject *context, Callback<std::optional<QByteArray>> callback)
{
    enqueue(std::make_unique<KeychainRead>(*m_lane, name, leaving(), boundTo(context, std::move(callback))));
}

void KeychainStore::write(const QString &name, const QByteArray &secret, QObject *context,
                          Callback<Done> callback)
{
    enqueue(std::make_unique<KeychainWrite>(*m_lane, name, leaving(), boundTo(context, std::move(callback)),
                                            secret, m_pieceSize));
}

void KeychainStore::remove(const QString &name, QObject *context, Callback<Done> callback)
{
    enqueue(
        std::make_unique<KeychainRemoval>(*m_lane, name, leaving(), boundTo(context, std::move(callback))));
}

std::function<void(KeychainCall *, std::function<void()>)> KeychainStore::leaving()
{
    return [this](KeychainCall *call, const std::function<void()> &lastWords) { leave(call, lastWords); };
}

void KeychainStore::enqueue(std::unique_ptr<KeychainCall> call)
{
    watch(call.get());
    m_calls.push_back(std::move(call));
    startNext();
}

void KeychainStore::startNext()
{
    if (m_running || m_calls.empty() || m_lane->isBusy())
        return;
    m_running = m_calls.front().get();
    m_running->start();
}

/// A new alarm in place of the old one, which is silenced by its deletion.
void KeychainStore::watch(KeychainCall *call)
{
    call->alarm = std::make_unique<QObject>();
    m_clock.callAfter(m_deadline, call->alarm.get(), [call] {
        call->fail(keychainError(Fault::KeychainTimedOut, u"no answer from the keychain"_s));
    });
}

/// The keychain is at work: those who wait behind a call of many pieces go on waiting.
void KeychainStore::watchAll()
{
    for (const auto &call : m_calls)
        watch(call.get());
}

void KeychainStore::leave(KeychainCall *call, const std::function<void()> &lastWords)
{
    const auto place = std::find_if(m_calls.begin(), m_calls.end(),
                                    [call](const auto &other) { return other.get() == call; });
    const std::unique_ptr<KeychainCall> leaver = std::move(*place);
    m_calls.erase(place);
    if (m_running == call)
        m_running = nullptr;
    const QPointer<KeychainLane> alive(m_lane.get());
    lastWords();
    if (alive)
        startNext();
}

} // namespace cloudpc
