// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokens.h"
#include "base/result.h"

class QObject;

namespace cloudpc {

class RandomSource;
class TokenClient;
struct Authority;
struct StoredSignIn;

/// Redeems a refresh token (RFC 6749 section 6). The new tokens must be for the same person, or the error is
/// WrongIdentity. The refresh token in the answer is the one to keep from now on, also if it is the old one.
void redeemRefreshToken(const StoredSignIn &signIn, const Authority &authority, TokenClient &client,
                        RandomSource &random, QObject *context, Callback<Tokens> callback);

} // namespace cloudpc
