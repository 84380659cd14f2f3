// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "links.h"

#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

namespace cloudpc {

namespace {

constexpr qsizetype longestLink = 2000;

bool isAllowedHost(const QString &host)
{
    return host == QLatin1String("learn.microsoft.com") || host == QLatin1String("intune.microsoft.com")
        || host == QLatin1String("portal.azure.com");
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

bool openLink(const QString &link)
{
    return isAllowedLink(link) && QDesktopServices::openUrl(QUrl(link, QUrl::StrictMode));
}

} // namespace cloudpc
