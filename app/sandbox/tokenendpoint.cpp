// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/tokenendpoint.h"

#include "base/clock.h"
#include "sandbox/accounts.h"
#include "sandbox/entraerror.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

EntraProblem invalidGrant(int aadsts, const QString &message)
{
    return {aadsts, u"invalid_grant"_s, message};
}

QString valueOf(const Fields &form, const QString &name)
{
    return fieldValue(form, name).value_or(QString());
}

EntraProblem checkPresent(const Fields &form, const QStringList &names)
{
    for (const QString &name : names) {
        if (valueOf(form, name).isEmpty())
            return {900144, u"invalid_request"_s,
                    u"The request body must contain the following parameter: '%1'."_s.arg(name)};
    }
    return {};
}

EntraProblem checkForm(const HttpRequest &http, const Fields &form)
{
    const QByteArray type = http.header("content-type").split(';').first().trimmed().toLower();
    if (http.method != "POST" || type != "application/x-www-form-urlencoded")
        return {9002313, u"invalid_request"_s, u"Invalid request. Request is malformed or invalid."_s};
    if (fieldValue(form, u"client_secret"_s) || fieldValue(form, u"client_assertion"_s))
        return {700025, u"invalid_client"_s,
                u"Client is public so neither 'client_assertion' nor 'client_secret' should be presented."_s};
    for (const EntraProblem &problem :
         {checkParameters(form), checkPresent(form, {u"client_id"_s, u"grant_type"_s}),
          checkScope(http, valueOf(form, u"scope"_s))}) {
        if (problem.aadsts != 0)
            return problem;
    }
    return {};
}

/// RFC 7636 section 4.6
bool provesChallenge(const QString &verifier, const QString &challenge)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return verifier.size() >= 43 && verifier.size() <= 128
        && hash.toBase64(base64Url) == challenge.toLatin1();
}

QString grantedScope(const QString &scope)
{
    QStringList items = scope.split(u' ', Qt::SkipEmptyParts);
    items.removeAll(u"offline_access"_s); // Entra never lists it.
    return items.join(u' ');
}

bool asksFor(const Grant &grant, const QString &scope)
{
    return grant.scope.split(u' ').contains(scope);
}

QByteArray encodedJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

} // namespace

TokenEndpoint::TokenEndpoint(TokenBook &tokens, const Clock &clock, RandomSource &random)
    : m_tokens(tokens)
    , m_clock(clock)
    , m_random(random)
{
}

HttpReply TokenEndpoint::handle(const HttpRequest &http)
{
    const Fields form = parseFields(http.body);
    EntraProblem problem = checkForm(http, form);
    Grant grant;
    if (problem.aadsts == 0) {
        const QString type = valueOf(form, u"grant_type"_s);
        if (type == "authorization_code"_L1)
            problem = redeemCode(form, grant);
        else if (type == "refresh_token"_L1)
            problem = redeemRefreshToken(form, grant);
        else
            problem = {70003, u"unsupported_grant_type"_s, u"The app requested an unsupported grant type."_s};
    }
    if (problem.aadsts != 0)
        return entraErrorReply(problem, http, m_clock, m_random);
    return tokens(http, form, grant);
}

EntraProblem TokenEndpoint::redeemCode(const Fields &form, Grant &grant)
{
    const EntraProblem incomplete = checkPresent(form, {u"code"_s, u"redirect_uri"_s, u"code_verifier"_s});
    if (incomplete.aadsts != 0)
        return incomplete;
    switch (m_tokens.takeCode(valueOf(form, u"code"_s), grant)) {
    case TokenBook::CodeState::Unknown:
        return invalidGrant(9002313, u"The provided value for the parameter 'code' is not valid."_s);
    case TokenBook::CodeState::UsedTwice:
        return invalidGrant(54005, u"OAuth2 Authorization code was already redeemed."_s);
    case TokenBook::CodeState::Expired:
        return invalidGrant(70008, u"The provided authorization code has expired."_s);
    case TokenBook::CodeState::Valid:
        break;
    }
    if (valueOf(form, u"client_id"_s) != grant.clientId)
        return invalidGrant(70000, u"The provided authorization code is for another client."_s);
    if (valueOf(form, u"redirect_uri"_s) != grant.redirectUri)
        return invalidGrant(500112,
                            u"The reply address does not match the one of the authorization request."_s);
    if (!provesChallenge(valueOf(form, u"code_verifier"_s), grant.codeChallenge))
        return invalidGrant(501481,
                            u"The Code_Verifier does not match the code_challenge supplied in the "
                            u"authorization request."_s);
    return {};
}

EntraProblem TokenEndpoint::redeemRefreshToken(const Fields &form, Grant &grant)
{
    if (const EntraProblem incomplete = checkPresent(form, {u"refresh_token"_s}); incomplete.aadsts != 0)
        return incomplete;
    const std::optional<Grant> known = m_tokens.grantOf(valueOf(form, u"refresh_token"_s));
    if (!known)
        return invalidGrant(700082, u"The refresh token has expired due to inactivity."_s);
    if (known->clientId != valueOf(form, u"client_id"_s))
        return invalidGrant(70000, u"The provided refresh token is for another client."_s);
    grant = *known;
    return {};
}

HttpReply TokenEndpoint::tokens(const HttpRequest &http, const Fields &form, const Grant &grant)
{
    const IssuedTokens issued = m_tokens.issueTokens(grant);
    const QString scope = fieldValue(form, u"scope"_s).value_or(grant.scope);
    QJsonObject object{{"token_type"_L1, "Bearer"_L1},
                       {"scope"_L1, grantedScope(scope)},
                       {"expires_in"_L1, TokenBook::accessTokenSeconds},
                       {"ext_expires_in"_L1, TokenBook::accessTokenSeconds},
                       {"access_token"_L1, issued.accessToken}};
    if (asksFor(grant, u"offline_access"_s))
        object.insert("refresh_token"_L1, issued.refreshToken);
    if (asksFor(grant, u"openid"_s))
        object.insert("id_token"_L1, QString::fromLatin1(idToken(http, grant)));
    if (const SampleAccount *account = findAccount(grant.accountKey)) {
        const QByteArray info = encodedJson({{"uid"_L1, account->objectId}, {"utid"_L1, sandboxTenantId}});
        object.insert("client_info"_L1, QString::fromLatin1(info));
    }
    return {.status = 200,
            .contentType = "application/json; charset=utf-8",
            .headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QByteArray TokenEndpoint::idToken(const HttpRequest &http, const Grant &grant) const
{
    const SampleAccount *account = findAccount(grant.accountKey);
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    QJsonObject claims{{"aud"_L1, grant.clientId},
                       {"iss"_L1, http.root + u'/' + sandboxTenantId + u"/v2.0"_s},
                       {"iat"_L1, now},
                       {"nbf"_L1, now},
                       {"exp"_L1, now + TokenBook::accessTokenSeconds},
                       {"ver"_L1, "2.0"_L1},
                       {"tid"_L1, sandboxTenantId},
                       {"oid"_L1, account->objectId},
                       {"sub"_L1, account->objectId},
                       {"name"_L1, account->name},
                       {"preferred_username"_L1, account->username}};
    if (!grant.nonce.isEmpty())
        claims.insert("nonce"_L1, grant.nonce);
    // Not signed: over the token endpoint's own connection no client needs to check it (OpenID Connect Core
    // section 3.1.3.7, number 6).
    return encodedJson({{"alg"_L1, "none"_L1}, {"typ"_L1, "JWT"_L1}}) + '.' + encodedJson(claims) + '.';
}

} // namespace cloudpc
