// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakekeychain.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

class FakeKeychainBackend final : public KeychainBackend
{
public:
    explicit FakeKeychainBackend(FakeKeychain &keychain)
        : m_keychain(keychain)
    {
    }

    void read(const QString &entry, QObject *context, Answered answered) override
    {
        m_keychain.ask(
            u"read "_s + entry, context, [this, entry] { return m_keychain.read(entry); }, answered);
    }

    void write(const QString &entry, const QByteArray &content, QObject *context, Answered answered) override
    {
        m_keychain.ask(
            u"write "_s + entry, context, [this, entry, content] { return m_keychain.write(entry, content); },
            answered);
    }

    void remove(const QString &entry, QObject *context, Answered answered) override
    {
        m_keychain.ask(
            u"remove "_s + entry, context, [this, entry] { return m_keychain.remove(entry); }, answered);
    }

private:
    FakeKeychain &m_keychain;
};

std::unique_ptr<KeychainBackend> FakeKeychain::backend()
{
    return std::make_unique<FakeKeychainBackend>(*this);
}

void FakeKeychain::ask(const QString &call, QObject *context, const std::function<KeychainAnswer()> &act,
                       const KeychainBackend::Answered &answered)
{
    calls.append(call);
    const bool isSet = m_setIn > 0 && --m_setIn == 0;
    const auto answer = [this, isSet, act, answered, context = QPointer<QObject>(context)] {
        if (isDead() || !context)
            return;
        answered(isSet ? m_set : act());
    };
    m_held.push_back(answer);
    answerAll();
}

void FakeKeychain::answerNext()
{
    const auto answer = std::move(m_held.front());
    m_held.pop_front();
    answer();
}

void FakeKeychain::release()
{
    m_holding = false;
    answerAll();
}

/// In a loop: thousands of answers within each other would be too much for the stack.
void FakeKeychain::answerAll()
{
    if (m_isAnswering)
        return;
    m_isAnswering = true;
    while (!m_held.empty() && !m_holding)
        answerNext();
    m_isAnswering = false;
}

void FakeKeychain::answerCall(int n, const KeychainAnswer &answer)
{
    m_set = answer;
    m_setIn = n;
}

void FakeKeychain::noteChange()
{
    if (m_changesLeft > 0)
        --m_changesLeft;
}

KeychainAnswer FakeKeychain::read(const QString &entry) const
{
    if (givesEmptyReads)
        return {.outcome = Outcome::Done, .content = {}, .words = {}};
    if (isLocked || !entries.contains(entry))
        return {.outcome = Outcome::NotFound, .content = {}, .words = u"Entry not found"_s};
    return {.outcome = Outcome::Done, .content = entries.value(entry), .words = {}};
}

KeychainAnswer FakeKeychain::write(const QString &entry, const QByteArray &content)
{
    longest = std::max(longest, content.size());
    if (isLocked)
        return {.outcome = Outcome::Denied, .content = {}, .words = u"Locked"_s};
    if (content.size() > limit)
        return {.outcome = Outcome::Failed, .content = {}, .words = u"Too large"_s};
    if (!forgetsWrites)
        entries.insert(entry, content);
    noteChange();
    return {.outcome = Outcome::Done, .content = {}, .words = {}};
}

KeychainAnswer FakeKeychain::remove(const QString &entry)
{
    const bool removed = !isLocked && entries.remove(entry) > 0;
    noteChange();
    return {.outcome = !removed && missesRemovals ? Outcome::NotFound : Outcome::Done,
            .content = {},
            .words = {}};
}

} // namespace cloudpc
