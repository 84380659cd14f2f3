// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "links.h"

#include "base/endpoints.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace cloudpc {

namespace {

constexpr qsizetype longestLink = 2000;

bool isAllowedHost(const QString &host)
{
    static constexpr QLatin1String hosts[] = {
        QLatin1String("learn.microsoft.com"),       QLatin1String("portal.azure.com"),
        QLatin1String("portal.azure.us"),           QLatin1String("portal.azure.cn"),
        QLatin1String("intune.microsoft.com"),      QLatin1String("intune.microsoft.us"),
        QLatin1String("intune.microsoftonline.cn"),
    };
    return std::ranges::find(hosts, host) != std::end(hosts);
}

/// The names of the sign-in service in all clouds. Microsoft answers with one of the first two.
bool isSignInHost(const QString &host)
{
    static constexpr QLatin1String hosts[] = {
        QLatin1String("login.microsoft.com"),      QLatin1String("login.microsoftonline.com"),
        QLatin1String("login.microsoftonline.us"), QLatin1String("login.partner.microsoftonline.cn"),
        QLatin1String("login.chinacloudapi.cn"),
    };
    return std::ranges::find(hosts, host) != std::end(hosts);
}

bool isShortAddress(const QUrl &page)
{
    return (page.host() == QLatin1String("microsoft.com")
            || page.host() == QLatin1String("www.microsoft.com"))
        && page.path().startsWith(QLatin1String("/devicelogin"));
}

/// QUrl mends or swallows some of these, and browsers mend them in another way: refuse before parsing.
bool hasTreacherousCharacter(const QString &link)
{
    return std::ranges::any_of(
        link, [](QChar c) { return c == QLatin1Char('\\') || c.unicode() <= 0x20 || c.unicode() >= 0x7f; });
}

} // namespace

bool isAllowedLink(const QString &link)
{
    if (link.size() > longestLink || hasTreacherousCharacter(link)
        || !link.startsWith(QLatin1String("https://"), Qt::CaseInsensitive))
        return false;
    const QUrl url(link, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("https") && url.userInfo().isEmpty()
        && url.port() == -1 && isAllowedHost(url.host());
}

bool isDeviceCodePage(const QUrl &page, const QUrl &loginRoot)
{
    if (!page.isValid() || !page.userInfo().isEmpty()
        || hasTreacherousCharacter(page.toString(QUrl::FullyEncoded)))
        return false;
    if (isSafeRoot(loginRoot) && sameOrigin(page, loginRoot))
        return true;
    return page.scheme() == QLatin1String("https") && page.port() == -1
        && (isSignInHost(page.host()) || isShortAddress(page));
}

bool openFolder(const QString &path)
{
    const QFileInfo folder(path);
    return folder.isAbsolute() && folder.isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

bool openLink(const QString &link)
{
    return isAllowedLink(link) && QDesktopServices::openUrl(QUrl(link, QUrl::StrictMode));
}

} // namespace cloudpc
