// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokens.h"

#include <QByteArray>
#include <QDateTime>

namespace cloudpc {

/// An access token and how long it may be given out, judged by the wall clock: the monotonic one stands still
/// while the computer sleeps, and the token does not.
class AccessToken
{
public:
    AccessToken() = default;
    AccessToken(const Tokens &tokens, const QDateTime &now);

    [[nodiscard]] const QByteArray &value() const { return m_value; }
    /// False 300 s before it expires, so that it lives through the request that it is for (half its life
    /// before, for one that lives less than 600 s), and when the clock was set back to before it came.
    [[nodiscard]] bool isUsable(const QDateTime &now) const;
    /// True once the service wants it renewed although it still works (`refresh_in`).
    [[nodiscard]] bool isRenewalDue(const QDateTime &now) const;

private:
    QByteArray m_value;
    QDateTime m_obtained;
    QDateTime m_usableUntil;
    QDateTime m_renewAt;
};

} // namespace cloudpc
