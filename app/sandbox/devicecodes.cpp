// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/devicecodes.h"

#include "base/clock.h"
#include "base/randomsource.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// RFC 8628 section 3.5.
constexpr int slowDownSeconds = 5;
/// A timer may fire a little early.
constexpr int toleranceMs = 250;

QString tidied(QString userCode)
{
    return userCode.remove(u'-').remove(u' ').trimmed().toUpper();
}

} // namespace

DeviceCodes::DeviceCodes(const Clock &clock, RandomSource &random)
    : m_clock(clock)
    , m_random(random)
{
}

QString DeviceCodes::freshUserCode()
{
    // No vowels, so no words; no digits that look like letters.
    static const QString alphabet = u"BCDFGHJKLMNPQRSTVWXYZ23456789"_s;
    QString code;
    for (const char byte : m_random.bytes(9))
        code += alphabet.at(static_cast<uchar>(byte) % alphabet.size());
    return code;
}

QString DeviceCodes::start(DeviceSignIn &signIn)
{
    const std::scoped_lock lock(m_mutex);
    signIn.userCode = freshUserCode();
    const QString deviceCode = QString::fromLatin1(
        m_random.bytes(48).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    m_entries.insert(deviceCode, {.signIn = signIn});
    return deviceCode;
}

DeviceCodes::Poll DeviceCodes::look(Entry &entry) const
{
    const QDateTime now = m_clock.now();
    const QDateTime before = std::exchange(entry.polledAt, now);
    if (now >= entry.signIn.expiresAt)
        return Poll::Expired;
    if (before.isValid() && before.msecsTo(now) < entry.signIn.interval * 1000 - toleranceMs) {
        entry.signIn.interval += slowDownSeconds;
        return Poll::TooSoon;
    }
    if (!entry.decided)
        return Poll::Pending;
    return entry.signIn.accountKey.isEmpty() ? Poll::Declined : Poll::Approved;
}

DeviceCodes::Poll DeviceCodes::poll(const QString &deviceCode, DeviceSignIn &signIn)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(deviceCode);
    if (found == m_entries.end())
        return Poll::Unknown;
    const Poll result = look(*found);
    if (result == Poll::Approved) {
        signIn = found->signIn;
        m_entries.erase(found);
    }
    return result;
}

DeviceSignIn DeviceCodes::waiting(const QString &userCode) const
{
    const std::scoped_lock lock(m_mutex);
    for (const Entry &entry : m_entries) {
        if (!entry.decided && entry.signIn.userCode == tidied(userCode)
            && m_clock.now() < entry.signIn.expiresAt)
            return entry.signIn;
    }
    return {};
}

void DeviceCodes::decide(const QString &userCode, const QString &accountKey)
{
    const std::scoped_lock lock(m_mutex);
    for (Entry &entry : m_entries) {
        if (!entry.decided && entry.signIn.userCode == tidied(userCode)) {
            entry.decided = true;
            entry.signIn.accountKey = accountKey;
        }
    }
}

} // namespace cloudpc
