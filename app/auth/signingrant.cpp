// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/signingrant.h"

#include "auth/idtoken.h"

namespace cloudpc {

Result<SignInGrant> grantOf(const Tokens &tokens, const Authority &authority, const QString &nonce)
{
    const Result<Account> account = readIdToken(tokens.idToken, authority, nonce);
    if (!account)
        return account.error();
    return SignInGrant{.tokens = tokens, .account = account.value()};
}

Error attemptFailure(Error error, const QByteArray &requestId)
{
    error.clientRequestId = QString::fromLatin1(requestId);
    if (error.kind == ErrorKind::SignInRequired)
        error.kind = ErrorKind::SignInRefused;
    return error;
}

} // namespace cloudpc
