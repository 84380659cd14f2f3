// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/networksettings.h"

#include <QUrl>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto httpScheme = "http"_L1;
constexpr auto socksScheme = "socks5"_L1;

bool hasNothingButAnAddress(const QUrl &url)
{
    return url.userInfo(QUrl::FullyEncoded).isEmpty() && !url.authority().contains(u'@')
        && (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
}

std::optional<ProxyChoice> manualProxy(const QString &text)
{
    // QUrl reads a backslash in a host's place as part of a path, others as a slash.
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == httpScheme;
    const bool isSocks = url.scheme() == socksScheme;
    if (!url.isValid() || (!isHttp && !isSocks) || url.host().isEmpty() || url.port() <= 0
        || !hasNothingButAnAddress(url))
        return std::nullopt;
    return ProxyChoice{.mode = ProxyMode::Manual,
                       .kind = isHttp ? ProxyKind::Http : ProxyKind::Socks5,
                       .host = url.host(),
                       .port = static_cast<quint16>(url.port())};
}

} // namespace

std::optional<ProxyChoice> proxyFromText(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.compare("system"_L1, Qt::CaseInsensitive) == 0)
        return ProxyChoice{.mode = ProxyMode::System};
    if (plain.compare("none"_L1, Qt::CaseInsensitive) == 0)
        return ProxyChoice{.mode = ProxyMode::None};
    return manualProxy(plain);
}

QString textOf(const ProxyChoice &proxy)
{
    switch (proxy.mode) {
    case ProxyMode::System:
        return u"system"_s;
    case ProxyMode::None:
        return u"none"_s;
    case ProxyMode::Manual:
        break;
    }
    QUrl url;
    url.setScheme(proxy.kind == ProxyKind::Http ? httpScheme : socksScheme);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    return url.toString();
}

NetworkSettings networkSettingsFrom(const QString &proxy, const QString &proxyUser, const QString &caFile)
{
    NetworkSettings settings{.proxy = proxyFromText(proxy).value_or(ProxyChoice()),
                             .caFile = caFile.trimmed()};
    settings.proxy.user = proxyUser.trimmed();
    return settings;
}

} // namespace cloudpc
