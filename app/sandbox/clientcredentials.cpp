// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/clientcredentials.h"

#include "base/clock.h"
#include "sandbox/accounts.h"
#include "sandbox/jwt.h"
#include "sandbox/sampleapps.h"

#include <QRegularExpression>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 skewSeconds = 300;
/// A 2048-bit RSA key, the smallest that Entra takes.
constexpr qsizetype smallestSignature = 256;

EntraProblem invalidClient(int aadsts, const QString &message)
{
    return {aadsts, u"invalid_client"_s, message};
}

EntraProblem checkSecret(const QString &secret)
{
    if (secret == expiredSecret)
        return invalidClient(7000222, u"The provided client secret keys are expired."_s);
    if (secret != sampleSecret)
        return invalidClient(7000215,
                             u"Invalid client secret provided. Ensure the secret being sent in the "
                             u"request is the client secret value, not the client secret ID."_s);
    return {};
}

/// The certificate is known by its thumbprint alone. Nothing verifies the signature: the sandbox links no
/// cryptography for it and knows no certificate, so only its size is looked at.
EntraProblem checkProof(const JwtParts &jwt, const SampleApp &app)
{
    static const QRegularExpression thumbprint(u"\\A[A-Za-z0-9_-]{43}\\z"_s); // SHA-256 in base64url
    const bool isNamed = thumbprint.match(jwt.header.value("x5t#S256"_L1).toString()).hasMatch();
    if (!isNamed || jwt.header.value("alg"_L1) != "PS256"_L1 || jwt.signature.size() < smallestSignature
        || app.fault == SampleApp::Fault::ForeignCertificate)
        return invalidClient(700027,
                             u"The certificate with identifier used to sign the client assertion is "
                             u"not registered on application. [Reason - The key was not found.]"_s);
    return {};
}

EntraProblem checkTimes(const QJsonObject &claims, qint64 now)
{
    const qint64 notBefore = claims.value("nbf"_L1).toInteger(now);
    const qint64 expiry = claims.value("exp"_L1).toInteger();
    if (notBefore > now + skewSeconds || expiry < now - skewSeconds || expiry <= notBefore)
        return invalidClient(700024, u"Client assertion is not within its valid time range."_s);
    return {};
}

EntraProblem checkAssertion(const HttpRequest &http, const Fields &form, qint64 now)
{
    const QString clientId = fieldValue(form, u"client_id"_s).value_or(QString());
    const auto jwt = readJwt(fieldValue(form, u"client_assertion"_s).value_or(QString()).toLatin1());
    if (!jwt || jwt->claims.value("jti"_L1).toString().isEmpty())
        return {50027, u"invalid_request"_s, u"JWT token is invalid or malformed."_s};
    if (const EntraProblem problem = checkProof(*jwt, appFor(clientId)); problem.aadsts != 0)
        return problem;
    if (jwt->claims.value("iss"_L1) != clientId || jwt->claims.value("sub"_L1) != clientId)
        return invalidClient(700021,
                             u"Client assertion application identifier doesn't match 'client_id' "
                             u"parameter."_s);
    if (jwt->claims.value("aud"_L1) != QString(http.root + http.path))
        return invalidClient(700023, u"Client assertion audience claim does not match Realm issuer."_s);
    return checkTimes(jwt->claims, now);
}

} // namespace

EntraProblem checkAppCredential(const HttpRequest &http, const Fields &form, const QString &tenant,
                                const Clock &clock)
{
    static const QString assertionType = u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s;
    const QString scope = fieldValue(form, u"scope"_s).value_or(QString());
    if (!findTenant(tenant))
        return {9001023, u"invalid_request"_s,
                u"The grant type is not supported over the /common or /consumers endpoints. Please use the "
                u"tenant-specific endpoint."_s};
    if (!scope.endsWith("/.default"_L1) || scope.contains(u' '))
        return {1002012, u"invalid_scope"_s,
                u"The provided value for scope is not valid. Client credential flows must have a scope value "
                u"with /.default suffixed to the resource identifier (application ID URI)."_s};
    if (fieldValue(form, u"client_assertion_type"_s) == assertionType)
        return checkAssertion(http, form, clock.now().toSecsSinceEpoch());
    if (const std::optional<QString> secret = fieldValue(form, u"client_secret"_s))
        return checkSecret(*secret);
    return invalidClient(7000216,
                         u"'client_assertion', 'client_secret' or 'request' is required for the "
                         u"'client_credentials' grant type."_s);
}

} // namespace cloudpc
