// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/endpoints.h"

namespace cloudpc {

namespace {

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1")
        || host == QLatin1String("::1");
}

} // namespace

QString pathSegment(GraphVersion version)
{
    switch (version) {
    case GraphVersion::Beta:
        return QStringLiteral("beta");
    case GraphVersion::V1:
        return QStringLiteral("v1.0");
    }
    Q_UNREACHABLE();
}

bool isSafeRoot(const QUrl &root)
{
    if (!root.isValid() || root.host().isEmpty() || !root.userInfo().isEmpty() || root.hasQuery()
        || root.hasFragment())
        return false;
    if (root.path().contains(QLatin1Char('\\')))
        return false;
    if (root.scheme() == QLatin1String("https"))
        return true;
    return root.scheme() == QLatin1String("http") && isLoopback(root.host());
}

bool sameOrigin(const QUrl &left, const QUrl &right)
{
    return left.scheme() == right.scheme() && left.host() == right.host()
        && effectivePort(left) == effectivePort(right);
}

} // namespace cloudpc
