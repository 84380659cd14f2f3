// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/knownsignin.h"

#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QString place(const QUrl &root)
{
    QString text = root.authority(QUrl::FullyEncoded) + root.path(QUrl::FullyEncoded);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text.toLower();
}

bool isSame(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

KnownSignIn appSignInAt(const Endpoints &endpoints)
{
    return {.kind = KnownSignIn::Kind::App,
            .account = {.objectId = endpoints.clientId.trimmed(), .tenantId = endpoints.tenant.trimmed()},
            .endpoints = endpoints};
}

QString secretName(const KnownSignIn &known, const QString &keychainSpace)
{
    const QStringList parts{keychainSpace,
                            known.kind == KnownSignIn::Kind::App ? u"app"_s : u"user"_s,
                            place(known.endpoints.loginRoot),
                            place(known.endpoints.graphRoot),
                            known.endpoints.clientId.trimmed().toLower(),
                            known.account.tenantId.toLower(),
                            known.account.objectId.toLower()};
    return parts.join(u'|');
}

bool isSameSignIn(const KnownSignIn &left, const KnownSignIn &right)
{
    return left.kind == right.kind && place(left.endpoints.loginRoot) == place(right.endpoints.loginRoot)
        && place(left.endpoints.graphRoot) == place(right.endpoints.graphRoot)
        && isSame(left.endpoints.clientId.trimmed(), right.endpoints.clientId.trimmed())
        && isSame(left.account.tenantId, right.account.tenantId)
        && isSame(left.account.objectId, right.account.objectId);
}

} // namespace cloudpc
