// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

namespace cloudpc {

/// What the sign-in service said when it said no, at either leg (RFC 6749 sections 4.1.2.1 and 5.2, plus
/// Entra ID's own fields). Everything in it comes from outside.
struct Refusal {
    QString error; ///< OAuth error
    QString suberror;
    QString description; ///< "AADSTS…: text Trace ID: … Correlation ID: … Timestamp: …"
    QString errorCode; ///< First of `error_codes`, digits only; may be empty.
    QString correlationId;
    QString claims; ///< See Error::claims; already judged by usableClaims().
    QStringList secrets; ///< What was sent: not to be told, whatever the answer quotes.
};

/// Classifies by `error`, then `suberror`. AADSTS numbers only end up in Error::code, to choose a help text
/// by: Microsoft changes them, and says that clients must not depend on them.
///
/// SignInRequired: a dead grant, or one that needs interaction. Unavailable: the service asks to come back
/// later. SignInRefused: all others.
[[nodiscard]] Error toError(const Refusal &refusal);

/// True if the refresh token that was redeemed will never be taken again, so that it may be thrown away. Only
/// `bad_token` says so: another invalid_grant may be a new rule that the next sign-in satisfies.
[[nodiscard]] bool isDeadGrant(const Error &error);

} // namespace cloudpc
