// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/tokenanswer.h"

#include "base/clock.h"
#include "sandbox/accounts.h"
#include "sandbox/claimsrequest.h"
#include "sandbox/jwt.h"
#include "sandbox/sampleapps.h"
#include "sandbox/scopes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject commonClaims(const TokenWish &wish, const Clock &clock, const TokenTimes &times)
{
    const qint64 now = clock.now().toSecsSinceEpoch();
    return {{"iat"_L1, now}, {"nbf"_L1, now}, {"exp"_L1, now + times.accessToken}, {"tid"_L1, wish.tenantId}};
}

QStringList scopesFor(const TokenBook &book, const TokenWish &wish, const SampleAccount &account)
{
    const QStringList scopes = grantedScopes(wish.scope);
    const bool approved = account.role != Role::Unapproved || book.isAppApproved(wish.tenantId);
    return approved ? scopes : withoutCloudPc(scopes);
}

/// Looks like an access token of Entra, so that a client can read from it what it may only take for a hint.
QString issueAccess(TokenBook &book, const TokenWish &wish, QJsonObject claims, Access access)
{
    claims.insert("aud"_L1, "00000003-0000-0000-c000-000000000000"_L1);
    claims.insert("iss"_L1, wish.http.root + u'/' + wish.tenantId + u'/');
    claims.insert("ver"_L1, "1.0"_L1);
    claims.insert("appid"_L1, wish.clientId);
    if (understandsChallenges(wish.claims))
        claims.insert("xms_cc"_L1, QJsonArray{"cp1"_L1});
    access.tenantId = wish.tenantId;
    access.claims = wish.claims;
    const QString token = QString::fromLatin1(unsignedJwt(claims, book.randomText(32).toLatin1()));
    book.keepAccess(token, access);
    return token;
}

QJsonObject personClaims(const TokenWish &wish, const SampleAccount &account)
{
    return {{"oid"_L1, objectIdIn(account, wish.tenantId)},
            {"sub"_L1, objectIdIn(account, wish.tenantId)},
            {"name"_L1, account.name}};
}

QString idToken(const TokenWish &wish, const Grant &grant, const SampleAccount &account, QJsonObject claims)
{
    claims.insert("aud"_L1, wish.clientId);
    claims.insert("iss"_L1, wish.http.root + u'/' + wish.tenantId + u"/v2.0"_s);
    claims.insert("ver"_L1, "2.0"_L1);
    claims.insert("preferred_username"_L1, account.username);
    claims.insert("login_hint"_L1, loginHintOf(account));
    if (!grant.nonce.isEmpty())
        claims.insert("nonce"_L1, grant.nonce);
    // Not signed: over the token endpoint's own connection no client needs to check it (OpenID Connect Core
    // section 3.1.3.7, number 6).
    return QString::fromLatin1(unsignedJwt(mergedClaims(claims, personClaims(wish, account))));
}

HttpReply answer(const TokenTimes &times, QJsonObject object)
{
    object.insert("token_type"_L1, "Bearer"_L1);
    object.insert("expires_in"_L1, times.accessToken);
    object.insert("ext_expires_in"_L1, times.accessToken);
    if (times.refreshIn > 0)
        object.insert("refresh_in"_L1, times.refreshIn);
    return {.status = 200,
            .contentType = "application/json; charset=utf-8",
            .headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

bool asksFor(const Grant &grant, const QString &scope)
{
    return grant.scope.split(u' ').contains(scope);
}

} // namespace

HttpReply personTokens(TokenBook &book, const Clock &clock, const TokenWish &wish, const Grant &grant)
{
    const SampleAccount &account = *findAccount(grant.accountKey);
    const TokenTimes times = book.times();
    const QJsonObject common = commonClaims(wish, clock, times);
    const QStringList scopes = scopesFor(book, wish, account);
    QJsonObject claims = mergedClaims(common, personClaims(wish, account));
    claims.insert("scp"_L1, shortNames(scopes).join(u' '));
    claims.insert("wids"_L1, QJsonArray::fromStringList(directoryRoles(account)));
    claims.insert("upn"_L1, account.username);
    const Access access{.accountKey = account.key, .permissions = shortNames(scopes)};
    QJsonObject object{{"scope"_L1, scopes.join(u' ')},
                       {"access_token"_L1, issueAccess(book, wish, claims, access)}};
    if (asksFor(grant, u"offline_access"_s))
        object.insert("refresh_token"_L1, book.issueRefreshToken(grant));
    if (asksFor(grant, u"openid"_s))
        object.insert("id_token"_L1, idToken(wish, grant, account, common));
    // The home account, also of a guest.
    const QJsonObject info{{"uid"_L1, account.objectId}, {"utid"_L1, account.tenantId}};
    object.insert("client_info"_L1, QString::fromLatin1(encodedJson(info)));
    return answer(times, object);
}

HttpReply appToken(TokenBook &book, const Clock &clock, const TokenWish &wish, const SampleApp &app)
{
    const TokenTimes times = book.times();
    QJsonObject claims = commonClaims(wish, clock, times);
    claims.insert("idtyp"_L1, "app"_L1);
    if (!app.roles.isEmpty()) // Entra leaves the claim out rather than empty.
        claims.insert("roles"_L1, QJsonArray::fromStringList(app.roles));
    const Access access{.permissions = app.roles};
    return answer(times, {{"access_token"_L1, issueAccess(book, wish, claims, access)}});
}

} // namespace cloudpc
