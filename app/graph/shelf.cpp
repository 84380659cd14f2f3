// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/shelf.h"

#include <QHostAddress>
#include <QNetworkRequest>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The same host in capitals and small letters of the request's own: names are compared without case.
QString respelled(QString host, quint32 pattern)
{
    for (QChar &c : host) {
        if (!c.isLetter())
            continue;
        if (pattern & 1U)
            c = c.toUpper();
        pattern >>= 1U;
    }
    return host;
}

bool isVerified(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

} // namespace

// Where nothing is verified, any name will do.
QString ownShelf(const QUrl &url, const QUuid &id)
{
    return isVerified(url) ? respelled(url.host(), id.data1) : id.toString();
}

bool hasOwnShelf(const QUrl &url)
{
    return !isVerified(url) || QHostAddress(url.host()).isNull();
}

void putOnShelf(QNetworkRequest &request, const QString &shelf)
{
    request.setPeerVerifyName(shelf);
}

} // namespace cloudpc
