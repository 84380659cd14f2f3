// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/permission.h"

#include <QString>

namespace cloudpc {

/// How the admin wants to sign in.
struct SignInWish {
    enum class Way {
        Browser,
        DeviceCode, ///< Where no browser can be used. Many organizations block it.
    };

    Way way = Way::Browser;
    Permission permission = Permission::ReadWrite;
    QString tenant; ///< Another tenant than that of the settings or of the account; usually empty.
    bool chooseAccount = false; ///< Let the admin pick one, although it is known whose session it was.

    bool operator==(const SignInWish &) const = default;
};

} // namespace cloudpc
