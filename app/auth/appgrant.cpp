// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/appgrant.h"

#include "auth/appcredential.h"
#include "auth/authority.h"
#include "auth/clientassertion.h"
#include "auth/tokenclient.h"
#include "base/endpoints.h"
#include "base/randomsource.h"
#include "base/settingrules.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// So little of a secret gives nothing away, and is found in any text.
constexpr qsizetype harmlessPart = 3;

std::optional<Error> faultOf(const AppCredential &credential, const Authority &authority)
{
    if (credential.isEmpty())
        return Error{.kind = ErrorKind::Local, .fault = Fault::CredentialMissing};
    if (isSharedTenant(authority.tenant))
        return Error{.kind = ErrorKind::SignInRefused, .code = QString::fromLatin1(sharedTenantCode)};
    return std::nullopt;
}

/// The fields that prove who asks.
Result<FormFields> proof(const AppCredential &credential, const Authority &authority, const KeySigner &signer,
                         Clock &clock, RandomSource &random)
{
    if (!credential.secret.isEmpty())
        return FormFields{{u"client_secret"_s, QString::fromUtf8(credential.secret)}};
    const Result<QByteArray> assertion = makeClientAssertion(credential, authority, signer, clock, random);
    if (!assertion)
        return assertion.error();
    return FormFields{
        {u"client_assertion_type"_s, u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s},
        {u"client_assertion"_s, QString::fromLatin1(assertion.value())}};
}

/// Also what is left of it where the text was cut.
void strike(QString &text, const QString &secret)
{
    if (secret.size() > harmlessPart)
        text.replace(secret, u"…"_s);
    for (qsizetype size = secret.size() - 1; size > harmlessPart; --size) {
        if (text.endsWith(QStringView(secret).left(size)))
            text.chop(size);
    }
}

/// An error text is shown, copied and sent to others.
Error cleaned(Error error, const QString &secret)
{
    for (const QString &form : {secret, QString::fromLatin1(QUrl::toPercentEncoding(secret))}) {
        for (QString *text : {&error.message, &error.code, &error.requestId, &error.claims, &error.oauthError,
                              &error.suberror})
            strike(*text, form);
    }
    if (error.kind == ErrorKind::SignInRequired)
        error.kind = ErrorKind::SignInRefused;
    return error;
}

} // namespace

QString appScopeOf(const Endpoints &endpoints)
{
    QUrl resource(endpoints.graphRoot);
    resource.setPath(u"/.default"_s);
    return resource.toString(QUrl::FullyEncoded);
}

void requestAppTokens(const AppCredential &credential, const Authority &authority, const QString &appScope,
                      TokenClient &client, const KeySigner &signer, Clock &clock, RandomSource &random,
                      QObject *context, Callback<Tokens> callback)
{
    if (const std::optional<Error> error = faultOf(credential, authority))
        return callback(*error);
    const Result<FormFields> proven = proof(credential, authority, signer, clock, random);
    if (!proven)
        return callback(proven.error());
    const QString secret = proven.value().last().second;
    const FormFields fields = FormFields{{u"client_id"_s, authority.clientId},
                                         {u"grant_type"_s, u"client_credentials"_s},
                                         {u"scope"_s, appScope}}
        + proven.value();
    client.post(authority.tokenUrl, fields, random.uuid().toByteArray(QUuid::WithoutBraces), context,
                [secret, callback = std::move(callback)](const Result<Tokens> &tokens) {
                    callback(tokens ? tokens : cleaned(tokens.error(), secret));
                });
}

} // namespace cloudpc
