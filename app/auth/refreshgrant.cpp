// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/refreshgrant.h"

#include "auth/claimsparameter.h"
#include "auth/idtoken.h"
#include "auth/tokenclient.h"
#include "base/randomsource.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Renewal> checked(const Tokens &tokens, const RefreshGrant &grant)
{
    const Result<Account> account = readIdToken(tokens.idToken, grant.authority, {});
    if (!account)
        return account.error();
    if (!isSameAccount(account.value(), grant.account))
        return Error{.kind = ErrorKind::SignInRefused, .fault = Fault::WrongIdentity, .code = u"oid"_s};
    Renewal renewal{.tokens = tokens, .account = account.value()};
    if (renewal.tokens.refreshToken.isEmpty())
        renewal.tokens.refreshToken = grant.refreshToken;
    return renewal;
}

} // namespace

void redeemRefreshToken(const RefreshGrant &grant, TokenClient &client, RandomSource &random,
                        QObject *context, Callback<Renewal> callback)
{
    const FormFields fields{{u"client_id"_s, grant.authority.clientId},
                            {u"grant_type"_s, u"refresh_token"_s},
                            {u"refresh_token"_s, QString::fromUtf8(grant.refreshToken)},
                            {u"scope"_s, grant.authority.scope},
                            {u"claims"_s, claimsParameter(grant.claims)}};
    const QByteArray requestId = random.uuid().toByteArray(QUuid::WithoutBraces);
    client.post(grant.authority.tokenUrl, fields, requestId, context,
                [grant, callback = std::move(callback)](const Result<Tokens> &tokens) {
                    callback(tokens ? checked(tokens.value(), grant) : tokens.error());
                });
}

} // namespace cloudpc
