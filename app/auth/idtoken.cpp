// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/idtoken.h"

#include "auth/authority.h"
#include "base/settingrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

Error wrongIdentity(const char *code)
{
    return {
        .kind = ErrorKind::SignInRefused, .fault = Fault::WrongIdentity, .code = QString::fromLatin1(code)};
}

QJsonObject payloadOf(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() < 2)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return payload ? QJsonDocument::fromJson(*payload).object() : QJsonObject();
}

bool isPresent(const QJsonValue &claim)
{
    return !claim.isUndefined() && !claim.isNull();
}

/// `aud` is a string or a list of them.
bool isMeantFor(const QJsonValue &audience, const QString &clientId)
{
    if (audience.isArray())
        return audience.toArray().contains(QJsonValue(clientId));
    return audience.toString().compare(clientId, Qt::CaseInsensitive) == 0;
}

bool isAskedTenant(const QString &tenantId, const QString &asked)
{
    // A domain or "organizations" cannot be compared with an id.
    return QUuid::fromString(asked).isNull() || tenantId.compare(asked, Qt::CaseInsensitive) == 0;
}

const char *contradiction(const QJsonObject &claims, const Authority &authority, const QString &nonce)
{
    if (isPresent(claims["aud"_L1]) && !isMeantFor(claims["aud"_L1], authority.clientId))
        return "aud";
    if (!nonce.isEmpty() && isPresent(claims["nonce"_L1]) && claims["nonce"_L1].toString() != nonce)
        return "nonce";
    if (isPresent(claims["iss"_L1]) && !isIssuerOf(claims["iss"_L1].toString(), authority))
        return "iss";
    if (!isPresent(claims["tid"_L1]))
        return nullptr;
    const QString tenantId = claims["tid"_L1].toString();
    if (isPersonalTenant(tenantId))
        return personalAccountCode;
    return isAskedTenant(tenantId, authority.tenant) ? nullptr : "tid";
}

Account accountFrom(const QJsonObject &claims)
{
    Account account{.objectId = claims["oid"_L1].toString(),
                    .tenantId = claims["tid"_L1].toString(),
                    .username = claims["preferred_username"_L1].toString(),
                    .name = claims["name"_L1].toString(),
                    .loginHint = claims["login_hint"_L1].toString()};
    if (account.loginHint.isEmpty())
        account.loginHint = account.username;
    return account;
}

} // namespace

Result<Account> readIdToken(const QByteArray &token, const Authority &authority, const QString &nonce)
{
    if (token.isEmpty())
        return Account();
    const QJsonObject claims = payloadOf(token);
    if (claims.isEmpty())
        return wrongIdentity("id_token");
    if (const char *claim = contradiction(claims, authority, nonce))
        return wrongIdentity(claim);
    return accountFrom(claims);
}

} // namespace cloudpc
