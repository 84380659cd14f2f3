// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/discovery.h"

#include "auth/tokenclient.h"
#include "auth/tokenreply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

bool names(const QJsonObject &description, QLatin1String list, const QString &wanted)
{
    return description[list].toArray().contains(QJsonValue(wanted));
}

Error wrongDiscovery(const QUrl &endpoint)
{
    return {.kind = ErrorKind::SignInRefused, .fault = Fault::WrongDiscovery, .message = endpoint.host()};
}

Result<Authority> described(Authority authority, const QJsonObject &description)
{
    const std::pair<QLatin1String, QUrl *> endpoints[] = {
        {"authorization_endpoint"_L1, &authority.authorizeUrl},
        {"token_endpoint"_L1, &authority.tokenUrl},
        {"device_authorization_endpoint"_L1, &authority.deviceCodeUrl}};
    for (const auto &[name, url] : endpoints) {
        if (!description.contains(name))
            continue;
        const QUrl endpoint(description[name].toString(), QUrl::StrictMode);
        if (!mayName(authority, endpoint) || endpoint.hasQuery() || endpoint.hasFragment())
            return wrongDiscovery(endpoint);
        *url = endpoint;
    }
    authority.formPost = names(description, "response_modes_supported"_L1, u"form_post"_s);
    authority.sendsIssuer = description["authorization_response_iss_parameter_supported"_L1].toBool();
    return authority;
}

Result<Authority> judged(const Authority &guess, const TokenReply &reply)
{
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    if (reply.status == 200 && !object.isEmpty())
        return described(guess, object);
    // Entra ID's refusal has the shape of an OAuth error; anything else says nothing about the tenant.
    const bool mayRefuse = reply.status >= 400 && reply.status < 500 && reply.status != 429;
    const bool throughProxy = reply.status == 407;
    if (mayRefuse && !throughProxy && !object["error"_L1].isString())
        return guess;
    const Result<Tokens> judgement = readTokenReply(reply);
    return judgement
        ? Error{.kind = ErrorKind::InvalidReply, .fault = Fault::ReplyNotJson, .fromSignIn = true}
        : judgement.error();
}

} // namespace

/// `{root}/{tenant}/v2.0/.well-known/openid-configuration`, from an endpoint whose path is known.
QUrl descriptionUrl(const Authority &authority)
{
    QByteArray url = authority.tokenUrl.toEncoded();
    url.chop(int(qstrlen("oauth2/v2.0/token")));
    return QUrl::fromEncoded(url + "v2.0/.well-known/openid-configuration", QUrl::StrictMode);
}

void discover(const Authority &guess, TokenClient &client, QObject *context, Callback<Authority> callback)
{
    client.fetch(descriptionUrl(guess), context,
                 [guess, callback = std::move(callback)](const Result<TokenReply> &reply) {
                     callback(reply ? judged(guess, reply.value()) : reply.error());
                 });
}

} // namespace cloudpc
