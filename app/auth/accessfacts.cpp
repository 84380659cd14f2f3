// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accessfacts.h"

#include "auth/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestToken = 64 * 1024;
constexpr qsizetype mostEntries = 500;

QJsonObject payloadOf(const QByteArray &token)
{
    const QList<QByteArray> parts = token.left(longestToken).split('.');
    if (parts.size() != 3)
        return {};
    const auto payload = QByteArray::fromBase64Encoding(
        parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return payload ? QJsonDocument::fromJson(*payload).object() : QJsonObject();
}

/// `roles` and `wids` are lists; some issuers send a single one as a string.
QStringList texts(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostEntries);
    QStringList found;
    const QJsonArray array = value.toArray();
    for (const auto &entry : array) {
        if (entry.isString() && !entry.toString().isEmpty() && found.size() < mostEntries)
            found.append(entry.toString());
    }
    return found;
}

/// A full scope names its resource: https://graph.microsoft.com/CloudPC.Read.All
QString shortName(const QString &scope)
{
    return scope.mid(scope.lastIndexOf(u'/') + 1);
}

bool isPermission(const QString &name)
{
    // These are about signing in, and ".default" is a wish, not a permission.
    static const QStringList others{u"openid"_s, u"profile"_s, u"email"_s, u"offline_access"_s,
                                    u".default"_s};
    return !name.isEmpty() && !others.contains(name, Qt::CaseInsensitive);
}

void addPermissions(QStringList &into, const QStringList &scopes)
{
    for (const QString &scope : scopes) {
        const QString name = shortName(scope);
        if (isPermission(name) && !into.contains(name, Qt::CaseInsensitive))
            into.append(name);
    }
}

bool hasOneOf(const QStringList &granted, Permission permission)
{
    const bool writes = granted.contains(u"CloudPC.ReadWrite.All"_s, Qt::CaseInsensitive);
    return writes
        || (permission == Permission::Read && granted.contains(u"CloudPC.Read.All"_s, Qt::CaseInsensitive));
}

} // namespace

AccessFacts factsOf(const Tokens &tokens, bool appOnly)
{
    const QJsonObject payload = payloadOf(tokens.accessToken);
    AccessFacts facts{.appOnly = appOnly, .payloadRead = payload.contains("aud"_L1)};
    if (appOnly) {
        addPermissions(facts.roles, texts(payload["roles"_L1]));
        return facts;
    }
    addPermissions(facts.scopes, texts(tokens.scope));
    addPermissions(facts.scopes, texts(payload["scp"_L1]));
    facts.directoryRoles = texts(payload["wids"_L1]);
    return facts;
}

bool mayHave(const AccessFacts &facts, Permission permission)
{
    const QStringList &granted = facts.appOnly ? facts.roles : facts.scopes;
    if (granted.isEmpty())
        return !(facts.appOnly && facts.payloadRead);
    return hasOneOf(granted, permission);
}

} // namespace cloudpc
