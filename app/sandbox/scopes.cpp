// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/scopes.h"

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString readAll = u"CloudPC.Read.All"_s;
const QString readWriteAll = u"CloudPC.ReadWrite.All"_s;

QString shortName(const QString &scope)
{
    return scope.mid(scope.lastIndexOf(u'/') + 1);
}

} // namespace

QStringList grantedScopes(const QString &asked)
{
    QStringList scopes;
    for (const QString &item : asked.split(u' ', Qt::SkipEmptyParts)) {
        const QString resource = item.left(item.lastIndexOf(u'/') + 1);
        if (shortName(item) == ".default"_L1)
            scopes += {resource + readWriteAll, resource + u"User.Read"_s};
        else if (item != "offline_access"_L1)
            scopes.append(item);
    }
    return scopes;
}

QStringList shortNames(const QStringList &scopes)
{
    QStringList names;
    for (const QString &scope : scopes)
        names.append(shortName(scope));
    return names;
}

QStringList withoutCloudPc(QStringList scopes)
{
    scopes.removeIf([](const QString &scope) { return shortName(scope).startsWith("CloudPC."_L1); });
    return scopes;
}

bool isConsented(const QString &asked, const QString &consented)
{
    const QStringList given = shortNames(grantedScopes(consented));
    return std::ranges::all_of(shortNames(grantedScopes(asked)), [&given](const QString &name) {
        return name == readAll ? permitReading(given)
                               : !name.startsWith("CloudPC."_L1) || given.contains(name);
    });
}

bool permitReading(const QStringList &permissions)
{
    return permissions.contains(readAll) || permitWriting(permissions);
}

bool permitWriting(const QStringList &permissions)
{
    return permissions.contains(readWriteAll);
}

} // namespace cloudpc
