// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/authority.h"

#include <algorithm>
#include <array>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

// Microsoft: national clouds.
constexpr std::array graphHosts = {"graph.microsoft.com"_L1, "graph.microsoft.us"_L1,
                                   "dod-graph.microsoft.us"_L1, "microsoftgraph.chinacloudapi.cn"_L1};
constexpr std::array signInHosts = {"login.microsoftonline.com"_L1,
                                    "login.windows.net"_L1,
                                    "login.microsoft.com"_L1,
                                    "sts.windows.net"_L1,
                                    "login.microsoftonline.us"_L1,
                                    "login.usgovcloudapi.net"_L1,
                                    "login.partner.microsoftonline.cn"_L1,
                                    "login.chinacloudapi.cn"_L1};
constexpr std::array loopbackHosts = {"localhost"_L1, "127.0.0.1"_L1, "::1"_L1};

template <typename Hosts>
bool isOneOf(const Hosts &hosts, const QUrl &url)
{
    return std::find(hosts.begin(), hosts.end(), url.host()) != hosts.end();
}

QUrl endpoint(const Endpoints &endpoints, const char *leaf)
{
    const QString tenant = endpoints.tenant.trimmed();
    QByteArray url = endpoints.loginRoot.toEncoded();
    while (url.endsWith('/'))
        url.chop(1);
    url += '/' + (tenant.isEmpty() ? "organizations" : tenant.toUtf8().toPercentEncoding());
    return QUrl::fromEncoded(url + "/oauth2/v2.0/" + leaf, QUrl::StrictMode);
}

QString permission(const QUrl &graphRoot)
{
    const QString name = u"CloudPC.ReadWrite.All"_s;
    // A full scope names the resource, and only Microsoft's own Graphs are one that Entra ID knows.
    return isOneOf(graphHosts, graphRoot) ? u"https://%1/%2"_s.arg(graphRoot.host(), name) : name;
}

} // namespace

Authority authorityOf(const Endpoints &endpoints)
{
    return {.root = endpoints.loginRoot,
            .authorizeUrl = endpoint(endpoints, "authorize"),
            .tokenUrl = endpoint(endpoints, "token"),
            .deviceCodeUrl = endpoint(endpoints, "devicecode"),
            .clientId = endpoints.clientId.trimmed(),
            .scope = permission(endpoints.graphRoot) + u" offline_access openid profile"_s,
            .tenant = endpoints.tenant.trimmed()};
}

std::optional<Error> settingsFault(const Endpoints &endpoints)
{
    if (!isSafeRoot(endpoints.loginRoot) || !isSafeRoot(endpoints.graphRoot))
        return Error{.kind = ErrorKind::Local, .fault = Fault::InsecureRoot};
    if (endpoints.clientId.trimmed().isEmpty())
        return Error{.kind = ErrorKind::Local, .fault = Fault::MissingClientId};
    return std::nullopt;
}

bool isIssuerOf(const QString &issuer, const Authority &authority)
{
    const QUrl url(issuer, QUrl::StrictMode);
    if (!isSafeRoot(url))
        return false;
    if (sameOrigin(url, authority.root))
        return true;
    if (isOneOf(loopbackHosts, url))
        return isOneOf(loopbackHosts, authority.root);
    return isOneOf(signInHosts, url);
}

} // namespace cloudpc
