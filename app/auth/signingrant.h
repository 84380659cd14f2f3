// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "auth/tokens.h"

namespace cloudpc {

/// What a sign-in ends with.
struct SignInGrant {
    Tokens tokens;
    Account account; ///< All empty if the authority sent no ID token.

    bool operator==(const SignInGrant &) const = default;
};

} // namespace cloudpc
