// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <mutex>

namespace cloudpc {

class Clock;
class RandomSource;

/// A sign-in with a code that is typed in on some other screen.
struct DeviceSignIn {
    QString userCode;
    QString clientId;
    QString scope;
    QString tenant; ///< As in the address that was asked.
    QJsonObject claims;
    QString accountKey; ///< Of whoever entered the code.
    int interval = 5; ///< Seconds; grows with every poll that comes too early.
    QDateTime expiresAt; ///< Real time, UTC.
};

/// Device codes in circulation (RFC 8628). Every function may be called from any thread.
class DeviceCodes
{
public:
    enum class Poll { Approved, Pending, TooSoon, Declined, Expired, Unknown };

    /// `clock` and `random` must outlive this.
    DeviceCodes(const Clock &clock, RandomSource &random);

    /// Fills in the user code and gives the device code.
    [[nodiscard]] QString start(DeviceSignIn &signIn);
    /// With Approved `signIn` is filled and the device code is spent.
    [[nodiscard]] Poll poll(const QString &deviceCode, DeviceSignIn &signIn);

    /// The sign-in that waits for a user code, however it is typed: without case, hyphen and blank.
    /// `userCode` of the result is empty if there is none.
    [[nodiscard]] DeviceSignIn waiting(const QString &userCode) const;
    /// Somebody has entered the code; an empty account declines.
    void decide(const QString &userCode, const QString &accountKey);

private:
    struct Entry {
        DeviceSignIn signIn;
        bool decided = false;
        QDateTime polledAt;
    };

    [[nodiscard]] QString freshUserCode();
    [[nodiscard]] Poll look(Entry &entry) const;

    const Clock &m_clock;
    RandomSource &m_random;
    mutable std::mutex m_mutex;
    QHash<QString, Entry> m_entries; ///< By device code.
};

} // namespace cloudpc
