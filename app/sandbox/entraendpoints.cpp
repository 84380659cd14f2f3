// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/entraendpoints.h"

#include "sandbox/accounts.h"
#include "sandbox/entraerror.h"
#include "sandbox/entrapages.h"
#include "sandbox/tokenbook.h"
#include "sandbox/tokenendpoint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

HttpReply discovery(const HttpRequest &http, const QString &tenant)
{
    const bool shared = tenant == "organizations"_L1 || tenant == "common"_L1;
    const QString base = http.root + u'/' + tenant;
    // The shared names announce an issuer with a placeholder, as Entra's do.
    const QString issuer = http.root + u'/' + (shared ? u"{tenantid}"_s : sandboxTenantId) + u"/v2.0"_s;
    const QJsonObject object{
        {"issuer"_L1, issuer},
        {"authorization_endpoint"_L1, base + u"/oauth2/v2.0/authorize"_s},
        {"token_endpoint"_L1, base + u"/oauth2/v2.0/token"_s},
        {"response_modes_supported"_L1, QJsonArray{"query"_L1, "form_post"_L1}},
        {"response_types_supported"_L1, QJsonArray{"code"_L1}},
        {"subject_types_supported"_L1, QJsonArray{"pairwise"_L1}},
        {"scopes_supported"_L1, QJsonArray{"openid"_L1, "profile"_L1, "email"_L1, "offline_access"_L1}},
    };
    return {.status = 200,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpReply notFound()
{
    return {.status = 404, .contentType = "text/plain; charset=utf-8", .body = "Not found\n"};
}

QByteArray withPath(const QString &redirectUri)
{
    // An http URL without a path is requested at "/" (RFC 9112 section 3.2.1).
    QUrl url(redirectUri);
    url.setPath(u"/"_s);
    return url.toEncoded();
}

} // namespace

EntraEndpoints::EntraEndpoints(TokenBook &tokens, const Clock &clock, RandomSource &random)
    : m_tokens(tokens)
    , m_clock(clock)
    , m_random(random)
{
}

HttpReply EntraEndpoints::handle(const HttpRequest &request)
{
    const QStringList segments = request.path.split(u'/').mid(1);
    const QString endpoint = segments.mid(1).join(u'/');
    const bool isDiscovery = endpoint == "v2.0/.well-known/openid-configuration"_L1;
    const bool isAuthorize = endpoint == "oauth2/v2.0/authorize"_L1;
    if (!isDiscovery && !isAuthorize && endpoint != "oauth2/v2.0/token"_L1)
        return notFound();
    if (const EntraProblem problem = checkTenant(segments.first()); problem.aadsts != 0) {
        return isAuthorize ? signInErrorPage(describe(problem, &request, m_clock, m_random).description)
                           : entraErrorReply(problem, request, m_clock, m_random);
    }
    if (isDiscovery)
        return discovery(request, segments.first());
    if (isAuthorize)
        return authorize(request);
    return TokenEndpoint(m_tokens, m_clock, m_random).handle(request);
}

HttpReply EntraEndpoints::authorize(const HttpRequest &http)
{
    if (http.method != "GET")
        return signInErrorPage(u"AADSTS900561: The endpoint only accepts GET requests."_s);
    AuthorizeRequest request;
    if (const EntraProblem problem = readAuthorizeRequest(http, request); problem.aadsts != 0)
        return signInErrorPage(describe(problem, &http, m_clock, m_random).description);
    if (const SampleAccount *account = findAccount(request.account))
        return answerFor(*account, request);
    if (request.prompt == "none"_L1)
        return refuse(
            request,
            {50058, u"login_required"_s, u"A silent sign-in request was sent but no user is signed in."_s});
    return accountPage(http.query);
}

HttpReply EntraEndpoints::answerFor(const SampleAccount &account, const AuthorizeRequest &request)
{
    if (account.role == Role::ConsentRefused)
        return refuse(request, {65004, u"access_denied"_s, u"User declined to consent to access the app."_s});
    const QString code = m_tokens.issueCode({.accountKey = account.key,
                                             .clientId = request.clientId,
                                             .redirectUri = request.redirectUri,
                                             .codeChallenge = request.codeChallenge,
                                             .nonce = request.nonce,
                                             .scope = request.scope});
    return answer(request, {{u"code"_s, code}, {u"session_state"_s, m_tokens.randomText(16)}});
}

HttpReply EntraEndpoints::refuse(const AuthorizeRequest &request, const EntraProblem &problem)
{
    const EntraErrorText text = describe(problem, nullptr, m_clock, m_random);
    return answer(request, {{u"error"_s, problem.error}, {u"error_description"_s, text.description}});
}

HttpReply EntraEndpoints::answer(const AuthorizeRequest &request, Fields fields)
{
    if (!request.state.isEmpty())
        fields.append({u"state"_s, request.state});
    if (request.formPost)
        return formPostPage(request.redirectUri, fields, m_tokens.randomText(16));
    return {.status = 302,
            .headers = {{"Location", withPath(request.redirectUri) + '?' + encodeFields(fields)},
                        {"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"}}};
}

} // namespace cloudpc
