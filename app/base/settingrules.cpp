// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/settingrules.h"

#include "base/networksettings.h"

#include <QUrl>

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto anyWorkOrSchoolTenant = "organizations"_L1;

bool isOneOf(const QString &value, std::initializer_list<QLatin1String> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1String word) { return value.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isPlainWord(const QString &value)
{
    constexpr qsizetype longestDomain = 253;
    if (value.isEmpty() || value.size() > longestDomain)
        return false;
    return std::all_of(value.begin(), value.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'.';
    });
}

bool isPrintable(const QString &value)
{
    constexpr qsizetype longestPath = 4096;
    return !value.trimmed().isEmpty() && value.size() <= longestPath
        && std::all_of(value.begin(), value.end(),
                       [](QChar c) { return c.category() != QChar::Other_Control; });
}

} // namespace

bool isUsable(SettingKey key, const QString &value)
{
    switch (key) {
    case SettingKey::Cloud:
        return cloudFromName(value).has_value();
    case SettingKey::LoginRoot:
    case SettingKey::GraphRoot:
        return !value.contains(u'\\') && isSafeRoot(QUrl(value, QUrl::StrictMode));
    case SettingKey::GraphVersion:
        return graphVersionFrom(value).has_value();
    case SettingKey::Tenant:
        return isPlainWord(value) && !isPersonalTenant(value);
    case SettingKey::ClientId:
    case SettingKey::ClientIdGlobal:
    case SettingKey::ClientIdUsGovL4:
    case SettingKey::ClientIdUsGovL5:
    case SettingKey::ClientIdChina:
    case SettingKey::ClientIdCustom:
        return isPlainWord(value);
    case SettingKey::SignIn:
        return isOneOf(value, {"user"_L1, "app"_L1});
    case SettingKey::Remember:
        return isOneOf(value, {"keychain"_L1, "session"_L1});
    case SettingKey::Proxy:
        return proxyFromText(value).has_value();
    case SettingKey::ProxyUser: // RFC 7617 section 2: a user name has no colon.
        return isPrintable(value) && !value.contains(u':');
    case SettingKey::CaFile:
        return isPrintable(value);
    case SettingKey::Notifications:
        return isOneOf(value, {"on"_L1, "off"_L1});
    }
    Q_UNREACHABLE();
}

bool isPersonalTenant(const QString &tenant)
{
    return isOneOf(tenant, {"common"_L1, "consumers"_L1, "9188040d-6c67-4c5b-b112-36a304b66dad"_L1});
}

bool isSharedTenant(const QString &tenant)
{
    const QString name = tenant.trimmed();
    return name.isEmpty() || isOneOf(name, {anyWorkOrSchoolTenant}) || isPersonalTenant(name);
}

bool isOneTenant(const QString &tenant)
{
    return isPlainWord(tenant) && !isSharedTenant(tenant);
}

std::optional<GraphVersion> graphVersionFrom(const QString &value)
{
    for (const GraphVersion version : {GraphVersion::Beta, GraphVersion::V1}) {
        if (value == pathSegment(version))
            return version;
    }
    return std::nullopt;
}

} // namespace cloudpc
