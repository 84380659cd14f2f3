// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/refreshgrant.h"

#include "auth/authority.h"
#include "auth/idtoken.h"
#include "auth/tokenclient.h"
#include "auth/tokenstore.h"
#include "base/randomsource.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

bool differ(const QString &left, const QString &right)
{
    return !left.isEmpty() && !right.isEmpty() && left.compare(right, Qt::CaseInsensitive) != 0;
}

Result<Tokens> checked(Tokens tokens, const StoredSignIn &signIn, const Authority &authority)
{
    const Result<Account> account = readIdToken(tokens.idToken, authority, {});
    if (!account)
        return account.error();
    if (differ(account.value().objectId, signIn.account.objectId)
        || differ(account.value().tenantId, signIn.account.tenantId))
        return Error{.kind = ErrorKind::SignInRefused, .fault = Fault::WrongIdentity, .code = u"oid"_s};
    if (tokens.refreshToken.isEmpty())
        tokens.refreshToken = signIn.refreshToken;
    return tokens;
}

} // namespace

void redeemRefreshToken(const StoredSignIn &signIn, const Authority &authority, TokenClient &client,
                        RandomSource &random, QObject *context, Callback<Tokens> callback)
{
    const FormFields fields{{u"client_id"_s, authority.clientId},
                            {u"grant_type"_s, u"refresh_token"_s},
                            {u"refresh_token"_s, QString::fromUtf8(signIn.refreshToken)},
                            {u"scope"_s, authority.scope}};
    const QByteArray requestId = random.uuid().toByteArray(QUuid::WithoutBraces);
    client.post(authority.tokenUrl, fields, requestId, context,
                [signIn, authority, callback = std::move(callback)](const Result<Tokens> &tokens) {
                    callback(tokens ? checked(tokens.value(), signIn, authority) : tokens);
                });
}

} // namespace cloudpc
