// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// Who is signed in, from the ID token. The identity is objectId + tenantId, never the user name, which can
/// change.
struct Account {
    QString objectId; ///< `oid`
    QString tenantId; ///< `tid`
    QString username; ///< `preferred_username`, for people only
    QString name; ///< `name`, for people only
    QString loginHint; ///< `login_hint` claim if there, else the user name

    bool operator==(const Account &) const = default;
};

/// False if both are known and differ in person or tenant.
[[nodiscard]] bool isSameAccount(const Account &left, const Account &right);

} // namespace cloudpc
