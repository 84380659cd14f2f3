// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/discovery.h"

#include "sandbox/accounts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

HttpReply json(const QJsonObject &object)
{
    return {.status = 200,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

} // namespace

HttpReply discoveryDocument(const HttpRequest &http, const QString &tenant)
{
    const SampleTenant *named = findTenant(tenant);
    const QString base = http.root + u'/' + tenant;
    // The shared names announce an issuer with a placeholder, as Entra's do.
    const QString issuer = http.root + u'/' + (named ? named->id : u"{tenantid}"_s) + u"/v2.0"_s;
    return json({
        {"issuer"_L1, issuer},
        {"authorization_endpoint"_L1, base + u"/oauth2/v2.0/authorize"_s},
        {"token_endpoint"_L1, base + u"/oauth2/v2.0/token"_s},
        {"device_authorization_endpoint"_L1, base + u"/oauth2/v2.0/devicecode"_s},
        {"end_session_endpoint"_L1, base + u"/oauth2/v2.0/logout"_s},
        {"jwks_uri"_L1, base + u"/discovery/v2.0/keys"_s},
        {"token_endpoint_auth_methods_supported"_L1,
         QJsonArray{"none"_L1, "client_secret_post"_L1, "private_key_jwt"_L1}},
        {"response_modes_supported"_L1, QJsonArray{"query"_L1, "form_post"_L1}},
        {"response_types_supported"_L1, QJsonArray{"code"_L1}},
        {"subject_types_supported"_L1, QJsonArray{"pairwise"_L1}},
        {"id_token_signing_alg_values_supported"_L1, QJsonArray{"none"_L1}},
        {"scopes_supported"_L1, QJsonArray{"openid"_L1, "profile"_L1, "email"_L1, "offline_access"_L1}},
        {"claims_supported"_L1,
         QJsonArray{"sub"_L1, "iss"_L1, "aud"_L1, "exp"_L1, "iat"_L1, "nonce"_L1, "preferred_username"_L1,
                    "name"_L1, "tid"_L1, "ver"_L1, "login_hint"_L1}},
        {"claims_parameter_supported"_L1, true},
        {"request_uri_parameter_supported"_L1, false},
    });
}

HttpReply keySet()
{
    return json({{"keys"_L1, QJsonArray()}});
}

QString deviceLoginAddress(const HttpRequest &http)
{
    return http.root + u"/devicelogin"_s;
}

} // namespace cloudpc
