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
/// The names of each cloud's sign-in service; the first is the preferred one.
constexpr std::array globalHosts = {"login.microsoftonline.com"_L1, "login.windows.net"_L1,
                                    "login.microsoft.com"_L1, "sts.windows.net"_L1};
constexpr std::array usGovHosts = {"login.microsoftonline.us"_L1, "login.usgovcloudapi.net"_L1};
constexpr std::array chinaHosts = {"login.partner.microsoftonline.cn"_L1, "login.chinacloudapi.cn"_L1};
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

QString scopeOf(const QUrl &graphRoot, Permission permission)
{
    const QString name = permission == Permission::Read ? u"CloudPC.Read.All"_s : u"CloudPC.ReadWrite.All"_s;
    // A full scope names the resource, and only Microsoft's own Graphs are one that Entra ID knows.
    return isOneOf(graphHosts, graphRoot) ? u"https://%1/%2"_s.arg(graphRoot.host(), name) : name;
}

bool isSignInHost(const QUrl &url)
{
    return isOneOf(globalHosts, url) || isOneOf(usGovHosts, url) || isOneOf(chinaHosts, url);
}

bool areOfOneCloud(const QUrl &left, const QUrl &right)
{
    return (isOneOf(globalHosts, left) && isOneOf(globalHosts, right))
        || (isOneOf(usGovHosts, left) && isOneOf(usGovHosts, right))
        || (isOneOf(chinaHosts, left) && isOneOf(chinaHosts, right));
}

} // namespace

Authority authorityOf(const Endpoints &endpoints, Permission permission)
{
    return {.root = endpoints.loginRoot,
            .authorizeUrl = endpoint(endpoints, "authorize"),
            .tokenUrl = endpoint(endpoints, "token"),
            .deviceCodeUrl = endpoint(endpoints, "devicecode"),
            .clientId = endpoints.clientId.trimmed(),
            .scope = scopeOf(endpoints.graphRoot, permission) + u" offline_access openid profile"_s,
            .tenant = endpoints.tenant.trimmed()};
}

bool mayName(const Authority &authority, const QUrl &endpoint)
{
    if (!isSafeRoot(endpoint))
        return false;
    if (sameOrigin(endpoint, authority.root))
        return true;
    if (isOneOf(loopbackHosts, endpoint))
        return isOneOf(loopbackHosts, authority.root) && endpoint.port() == authority.root.port();
    return areOfOneCloud(endpoint, authority.root);
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
    return isSignInHost(url);
}

} // namespace cloudpc
