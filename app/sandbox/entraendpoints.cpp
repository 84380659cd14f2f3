// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/entraendpoints.h"

#include "sandbox/accounts.h"
#include "sandbox/discovery.h"
#include "sandbox/entraerror.h"
#include "sandbox/entrapages.h"
#include "sandbox/tokenbook.h"
#include "sandbox/tokenendpoint.h"

#include <QStringList>
#include <QUrl>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString authorizeEndpoint = u"oauth2/v2.0/authorize"_s;
const QString logoutEndpoint = u"oauth2/v2.0/logout"_s;
const QString approvalEndpoint = u"v2.0/adminconsent"_s;
const QString discoveryEndpoint = u"v2.0/.well-known/openid-configuration"_s;
const QString keysEndpoint = u"discovery/v2.0/keys"_s;
const QString tokenEndpoint = u"oauth2/v2.0/token"_s;
const QString deviceEndpoint = u"oauth2/v2.0/devicecode"_s;

HttpReply notFound()
{
    return {.status = 404, .contentType = "text/plain; charset=utf-8", .body = "Not found\n"};
}

HttpReply redirection(const QString &redirectUri, const Fields &fields)
{
    // An http URL without a path is requested at "/" (RFC 9112 section 3.2.1).
    QUrl url(redirectUri);
    url.setPath(u"/"_s);
    return {.status = 302,
            .headers = {{"Location", url.toEncoded() + '?' + encodeFields(fields)},
                        {"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"}}};
}

/// Whether the page comes although the program named the account.
bool wantsThePage(const AuthorizeRequest &request)
{
    return request.prompt == "login"_L1 || request.prompt == "select_account"_L1
        || request.prompt == "consent"_L1;
}

QString noticeFor(const AuthorizeRequest &request)
{
    return request.prompt == "consent"_L1
        ? u"Choosing an account accepts these permissions: %1"_s.arg(request.scope)
        : QString();
}

} // namespace

EntraEndpoints::EntraEndpoints(TokenBook &book, const Clock &clock, RandomSource &random)
    : m_book(book)
    , m_clock(clock)
    , m_random(random)
    , m_deviceCodes(clock, random)
    , m_devices(m_deviceCodes, book, clock, random)
{
}

HttpReply EntraEndpoints::handle(const HttpRequest &request)
{
    const QStringList segments = request.path.split(u'/').mid(1);
    const QString &tenant = segments.first();
    const QString endpoint = segments.mid(1).join(u'/');
    if (segments == QStringList{u"devicelogin"_s})
        return m_devices.page(request);
    if (QStringList{authorizeEndpoint, logoutEndpoint, approvalEndpoint}.contains(endpoint))
        return page(request, tenant, endpoint);
    if (QStringList{discoveryEndpoint, keysEndpoint, tokenEndpoint, deviceEndpoint}.contains(endpoint))
        return service(request, tenant, endpoint);
    return notFound();
}

HttpReply EntraEndpoints::service(const HttpRequest &http, const QString &tenant, const QString &endpoint)
{
    if (const EntraProblem problem = checkTenant(tenant); problem.aadsts != 0)
        return entraErrorReply(problem, http, m_clock, m_random);
    if (endpoint == discoveryEndpoint)
        return discoveryDocument(http, tenant);
    if (endpoint == keysEndpoint)
        return keySet();
    if (endpoint == deviceEndpoint)
        return m_devices.start(http, tenant);
    return TokenEndpoint(m_book, m_deviceCodes, m_clock, m_random, tenant).handle(http);
}

HttpReply EntraEndpoints::page(const HttpRequest &http, const QString &tenant, const QString &endpoint)
{
    if (const EntraProblem problem = checkTenant(tenant); problem.aadsts != 0)
        return errorPage(problem, &http);
    if (http.method != "GET")
        return signInErrorPage(u"AADSTS900561: The endpoint only accepts GET requests."_s);
    if (endpoint == logoutEndpoint)
        return messagePage(u"You signed out of your account (sandbox)"_s,
                           u"It's a good idea to close all browser windows."_s);
    return endpoint == approvalEndpoint ? approve(http, tenant) : authorize(http, tenant);
}

HttpReply EntraEndpoints::errorPage(const EntraProblem &problem, const HttpRequest *http)
{
    return signInErrorPage(describe(problem, http, m_clock, m_random).description);
}

HttpReply EntraEndpoints::approve(const HttpRequest &http, const QString &tenant)
{
    const QString redirectUri = fieldValue(http.query, u"redirect_uri"_s).value_or(QString());
    const QString verdict = fieldValue(http.query, u"sandbox_answer"_s).value_or(QString());
    if (const EntraProblem problem = checkScope(http, fieldValue(http.query, u"scope"_s).value_or(QString()));
        problem.aadsts != 0)
        return errorPage(problem, &http);
    if (verdict.isEmpty())
        return approvalPage(http.query);
    const SampleTenant &approver = findTenant(tenant) ? *findTenant(tenant) : *findTenant(sandboxTenantId);
    // The refusal says admin_consent=True as well: look at the error first.
    Fields fields{{u"admin_consent"_s, u"True"_s}, {u"tenant"_s, approver.id}};
    if (verdict == "accept"_L1)
        m_book.approveApp(approver.id);
    else
        fields.append({u"error"_s, u"access_denied"_s});
    if (const auto state = fieldValue(http.query, u"state"_s))
        fields.append({u"state"_s, *state});
    if (isLoopbackRedirect(redirectUri))
        return redirection(redirectUri, fields);
    return messagePage(u"Permissions (sandbox)"_s, u"Your answer is kept. You can close this window."_s);
}

HttpReply EntraEndpoints::authorize(const HttpRequest &http, const QString &tenant)
{
    AuthorizeRequest request;
    if (const EntraProblem problem = readAuthorizeRequest(http, request); problem.aadsts != 0)
        return errorPage(problem, &http);
    if (const SampleAccount *account = findAccount(request.chosenAccount))
        return answerFor(*account, request, tenant);
    const SampleAccount *hinted = findAccount(request.hintedAccount);
    if (hinted && !wantsThePage(request) && mayEnter(*hinted, tenantIdFor(tenant, *hinted)))
        return answerFor(*hinted, request, tenant);
    if (request.prompt == "none"_L1)
        return refuse(
            request,
            {50058, u"login_required"_s, u"A silent sign-in request was sent but no user is signed in."_s});
    return accountPage(http.query, {tenant, noticeFor(request)});
}

HttpReply EntraEndpoints::answerFor(const SampleAccount &account, const AuthorizeRequest &request,
                                    const QString &tenant)
{
    const QString tenantId = tenantIdFor(tenant, account);
    if (!mayEnter(account, tenantId))
        return errorPage(
            {50020, u"invalid_request"_s,
             u"User account '%1' does not exist in tenant '%2'."_s.arg(account.username, tenantId)});
    if (account.role == Role::Blocked)
        return errorPage(
            {53003, u"access_denied"_s, u"Access has been blocked by Conditional Access policies."_s});
    if (account.role == Role::ConsentRefused)
        return refuse(request, {65004, u"access_denied"_s, u"User declined to consent to access the app."_s});
    if (account.role == Role::ApprovalNeeded && !m_book.isAppApproved(tenantId))
        return refuse(request,
                      {90094, u"access_denied"_s,
                       u"An administrator of %1 has set a policy that prevents you from granting "
                       u"the app the permissions it is requesting."_s.arg(tenantId)});
    const QString code = m_book.issueCode({.accountKey = account.key,
                                           .clientId = request.clientId,
                                           .redirectUri = request.redirectUri,
                                           .codeChallenge = request.codeChallenge,
                                           .nonce = request.nonce,
                                           .scope = request.scope,
                                           .tenantId = tenantId,
                                           .claims = request.claims});
    return answer(request, {{u"code"_s, code}, {u"session_state"_s, m_book.randomText(16)}});
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
        return formPostPage(request.redirectUri, fields, m_book.randomText(16));
    return redirection(request.redirectUri, fields);
}

} // namespace cloudpc
