// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/tokenrules.h"

#include "sandbox/accounts.h"
#include "sandbox/authorizerequest.h"
#include "sandbox/claimsrequest.h"
#include "sandbox/sampleapps.h"
#include "sandbox/scopes.h"
#include "sandbox/tokenbook.h"

#include <QCryptographicHash>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

EntraProblem malformed()
{
    return {9002313, u"invalid_request"_s, u"Invalid request. Request is malformed or invalid."_s};
}

} // namespace

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

EntraProblem checkTokenRequest(const HttpRequest &http, const Fields &form)
{
    const QByteArray type = http.header("content-type").split(';').first().trimmed().toLower();
    if (http.method != "POST" || type != "application/x-www-form-urlencoded"
        || !readClaims(valueOf(form, u"claims"_s)))
        return malformed();
    for (const EntraProblem &problem :
         {checkParameters(form), checkPresent(form, {u"client_id"_s}),
          checkApp(valueOf(form, u"client_id"_s)), checkScope(http, valueOf(form, u"scope"_s))}) {
        if (problem.aadsts != 0)
            return problem;
    }
    return {};
}

EntraProblem checkPublicClient(const Fields &form)
{
    if (appFor(valueOf(form, u"client_id"_s)).fault == SampleApp::Fault::NotPublic)
        return {7000218, u"invalid_client"_s,
                u"The request body must contain the following parameter: 'client_assertion' or "
                u"'client_secret'."_s};
    if (fieldValue(form, u"client_secret"_s) || fieldValue(form, u"client_assertion"_s))
        return {700025, u"invalid_client"_s,
                u"Client is public so neither 'client_assertion' nor 'client_secret' should be presented."_s};
    return {};
}

bool provesChallenge(const QString &verifier, const QString &challenge)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return verifier.size() >= 43 && verifier.size() <= 128
        && hash.toBase64(base64Url) == challenge.toLatin1();
}

EntraProblem checkGrant(const Grant &grant, const Fields &form, const QString &tenantId)
{
    const SampleAccount &account = *findAccount(grant.accountKey);
    if (!mayEnter(account, tenantId))
        return {50020, u"invalid_grant"_s,
                u"User account '%1' does not exist in tenant '%2'."_s.arg(account.username, tenantId)};
    if (!isConsented(valueOf(form, u"scope"_s), grant.scope))
        return {65001, u"invalid_grant"_s,
                u"The user or administrator has not consented to use the application."_s,
                u"consent_required"_s};
    const QJsonObject wanted = readClaims(valueOf(form, u"claims"_s)).value_or(QJsonObject());
    if (asksForProof(wanted) && !asksForProof(grant.claims))
        return {50076, u"interaction_required"_s,
                u"Due to a configuration change made by your administrator, or because you moved to a new "
                u"location, you must use multi-factor authentication to access the resource."_s,
                u"basic_action"_s, proofClaims()};
    return {};
}

} // namespace cloudpc
