// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/authorizerequest.h"

#include "sandbox/claimsrequest.h"
#include "sandbox/sampleapps.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

EntraProblem missing(const QString &name)
{
    return {900144, u"invalid_request"_s,
            u"The request must contain the following parameter: '%1'."_s.arg(name)};
}

EntraProblem invalid(const QString &message)
{
    return {9002313, u"invalid_request"_s, message};
}

bool isLoopbackHost(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1;
}

EntraProblem checkPkce(const Fields &query)
{
    // RFC 7636 section 4.2: base64url of a SHA-256 has 43 characters; up to 128 are allowed by the grammar.
    static const QRegularExpression challenge(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
    if (fieldValue(query, u"code_challenge_method"_s) != u"S256"_s)
        return invalid(u"The parameter 'code_challenge_method' must be S256."_s);
    if (!challenge.match(fieldValue(query, u"code_challenge"_s).value_or(QString())).hasMatch())
        return {501491, u"invalid_request"_s, u"Invalid size of Code_Challenge parameter."_s};
    return {};
}

EntraProblem checkResponse(const Fields &query)
{
    if (fieldValue(query, u"response_type"_s) != u"code"_s)
        return {700054, u"unsupported_response_type"_s, u"The parameter 'response_type' must be 'code'."_s};
    const QString mode = fieldValue(query, u"response_mode"_s).value_or(u"query"_s);
    if (mode != "query"_L1 && mode != "form_post"_L1)
        return invalid(u"The parameter 'response_mode' must be 'query' or 'form_post'."_s);
    if (!readClaims(fieldValue(query, u"claims"_s).value_or(QString())))
        return invalid(u"The parameter 'claims' is not a JSON object."_s);
    if (!isLoopbackRedirect(fieldValue(query, u"redirect_uri"_s).value_or(QString())))
        return {50011, u"invalid_request"_s,
                u"The redirect URI specified in the request does not match the redirect URIs configured for "
                u"the application."_s};
    return {};
}

void fill(AuthorizeRequest &request, const Fields &query)
{
    const auto value = [&query](const QString &name) { return fieldValue(query, name).value_or(QString()); };
    request.clientId = value(u"client_id"_s);
    request.redirectUri = value(u"redirect_uri"_s);
    request.state = value(u"state"_s);
    request.nonce = value(u"nonce"_s);
    request.scope = value(u"scope"_s);
    request.codeChallenge = value(u"code_challenge"_s);
    request.prompt = value(u"prompt"_s);
    request.chosenAccount = value(u"sandbox_account"_s);
    request.hintedAccount = value(u"login_hint"_s);
    request.claims = readClaims(value(u"claims"_s)).value_or(QJsonObject());
    request.formPost = value(u"response_mode"_s) == "form_post"_L1;
}

} // namespace

bool isLoopbackRedirect(const QString &redirectUri)
{
    if (redirectUri.size() > 256)
        return false;
    const QUrl url(redirectUri, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "http"_L1 && isLoopbackHost(url.host())
        && url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery()
        && !url.hasFragment();
}

EntraProblem checkApp(const QString &clientId)
{
    if (appFor(clientId).fault == SampleApp::Fault::Unknown)
        return {700016, u"unauthorized_client"_s,
                u"Application with identifier '%1' was not found in the directory 'Contoso'."_s.arg(
                    clientId.left(80))};
    return {};
}

EntraProblem checkParameters(const Fields &fields)
{
    QSet<QString> seen;
    for (const auto &[name, value] : fields) {
        if (seen.contains(name))
            return {9000411, u"invalid_request"_s,
                    u"The request is not properly formatted. The parameter '%1' is duplicated."_s.arg(
                        name.left(40))};
        seen.insert(name);
    }
    if (seen.contains(u"resource"_s))
        return {901002, u"invalid_request"_s, u"The 'resource' request parameter is not supported."_s};
    return {};
}

EntraProblem checkScope(const HttpRequest &http, const QString &scope)
{
    static const QSet<QString> known = {u"openid"_s, u"profile"_s, u"email"_s, u"offline_access"_s};
    static const QSet<QString> permissions = {u"CloudPC.ReadWrite.All"_s, u"CloudPC.Read.All"_s,
                                              u"User.Read"_s, u".default"_s};
    for (const QString &item : scope.split(u' ', Qt::SkipEmptyParts)) {
        const QString permission = item.mid(item.lastIndexOf(u'/') + 1);
        if (known.contains(item))
            continue;
        if (!permissions.contains(permission))
            return {70011, u"invalid_scope"_s, u"The scope '%1' is not valid."_s.arg(item.left(80))};
        const QUrl resource(item);
        const bool foreign = item.contains(u'/')
            && (!isLoopbackHost(resource.host()) || resource.port() != QUrl(http.root).port());
        if (foreign)
            return {500011, u"invalid_resource"_s,
                    u"The resource principal of '%1' was not found in this tenant."_s.arg(item.left(80))};
    }
    return {};
}

EntraProblem readAuthorizeRequest(const HttpRequest &http, AuthorizeRequest &request)
{
    const Fields &query = http.query;
    if (const EntraProblem problem = checkParameters(query); problem.aadsts != 0)
        return problem;
    for (const QString &name :
         {u"client_id"_s, u"scope"_s, u"response_type"_s, u"redirect_uri"_s, u"code_challenge"_s}) {
        if (fieldValue(query, name).value_or(QString()).isEmpty())
            return missing(name);
    }
    fill(request, query);
    for (const EntraProblem &problem : {checkApp(request.clientId), checkResponse(query), checkPkce(query),
                                        checkScope(http, request.scope)}) {
        if (problem.aadsts != 0)
            return problem;
    }
    return {};
}

} // namespace cloudpc
