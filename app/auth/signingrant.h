// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "auth/tokens.h"
#include "base/result.h"

namespace cloudpc {

struct Authority;

/// What a sign-in ends with.
struct SignInGrant {
    Tokens tokens;
    Account account; ///< All empty if the authority sent no ID token.

    bool operator==(const SignInGrant &) const = default;
};

/// The grant that these tokens are, once their ID token is found right; see readIdToken().
[[nodiscard]] Result<SignInGrant> grantOf(const Tokens &tokens, const Authority &authority,
                                          const QString &nonce);

/// A failure as the end of a sign-in: "sign in" is no answer to one who is just doing so, so for this attempt
/// it is a refusal. `requestId` is the client-request-id that the attempt went out with.
[[nodiscard]] Error attemptFailure(Error error, const QByteArray &requestId);

} // namespace cloudpc
