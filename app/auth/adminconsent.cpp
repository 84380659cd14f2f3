// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/adminconsent.h"

#include "auth/authority.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "common" is not allowed here, and an app cannot be approved for personal accounts.
QString tenantOf(const Endpoints &endpoints)
{
    const QString tenant = endpoints.tenant.trimmed();
    const bool shared = tenant.compare("common"_L1, Qt::CaseInsensitive) == 0
        || tenant.compare("consumers"_L1, Qt::CaseInsensitive) == 0;
    return tenant.isEmpty() || shared ? u"organizations"_s : tenant;
}

/// What sign-in asks for, named in the same way: Graph's own host where it is one that Entra ID knows.
QString scopeOf(const Endpoints &endpoints, ConsentFor what)
{
    const QString writing = authorityOf(endpoints).scope.section(u' ', 0, 0);
    const QString resource = writing.left(writing.lastIndexOf(u'/') + 1);
    switch (what) {
    case ConsentFor::Reading:
        return resource + u"CloudPC.Read.All"_s;
    case ConsentFor::Writing:
        return writing;
    case ConsentFor::App:
        return resource + u".default"_s;
    }
    return {};
}

QByteArray field(const char *name, const QString &value)
{
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

} // namespace

QUrl adminConsentUrl(const Endpoints &endpoints, ConsentFor what)
{
    if (settingsFault(endpoints))
        return {};
    QByteArray url = endpoints.loginRoot.toEncoded();
    while (url.endsWith('/'))
        url.chop(1);
    url += '/' + QUrl::toPercentEncoding(tenantOf(endpoints)) + "/v2.0/adminconsent?"
        + field("client_id", endpoints.clientId.trimmed()) + '&' + field("scope", scopeOf(endpoints, what))
        + '&' + field("redirect_uri", u"http://localhost"_s);
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

} // namespace cloudpc
