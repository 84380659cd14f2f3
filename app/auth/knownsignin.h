// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "auth/permission.h"
#include "base/endpoints.h"

#include <QDateTime>
#include <QString>

namespace cloudpc {

/// A sign-in that this computer remembers: who, and with which service and registration. Holds no secret; the
/// secret lies in the SecretStore under secretName().
struct KnownSignIn {
    enum class Kind { User, App };

    Kind kind = Kind::User;
    Account account;
    Endpoints endpoints; ///< As they were at the sign-in; `tenant` is the one that was asked for.
    Permission permission = Permission::ReadWrite; ///< What was asked for.
    QDateTime usedAt; ///< UTC.

    bool operator==(const KnownSignIn &) const = default;
};

/// How the app of these endpoints is known. A client ID is unique in its tenant; there is no person's name.
[[nodiscard]] KnownSignIn appSignInAt(const Endpoints &endpoints);

/// Where its secret lies: unlike for any other service, registration, tenant or account. Begins with
/// `keychainSpace`, because some keychains know names only, shared by all of the user's programs.
[[nodiscard]] QString secretName(const KnownSignIn &known, const QString &keychainSpace);

/// The same person (or app) in the same tenant of the same service with the same registration.
[[nodiscard]] bool isSameSignIn(const KnownSignIn &left, const KnownSignIn &right);

} // namespace cloudpc
