// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "auth/authority.h"
#include "auth/tokens.h"
#include "base/result.h"

#include <QByteArray>

class QObject;

namespace cloudpc {

class RandomSource;
class TokenClient;

/// What a renewal starts from.
struct RefreshGrant {
    Authority authority;
    Account account; ///< Whose it has to be; what is empty in it is not compared.
    QByteArray refreshToken;
    QString claims; ///< A claims challenge to satisfy; may be empty.
};

/// What a renewal gives.
struct Renewal {
    Tokens tokens; ///< With a refresh token in any case: the old one goes on if no new one came.
    Account account; ///< All empty if the authority sent no ID token.
};

/// Redeems a refresh token (RFC 6749 section 6). Refused as WrongIdentity if the answer is for somebody else.
void redeemRefreshToken(const RefreshGrant &grant, TokenClient &client, RandomSource &random,
                        QObject *context, Callback<Renewal> callback);

} // namespace cloudpc
