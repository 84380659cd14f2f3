// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/settingphrases.h"

#include "base/settingrules.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct SettingPhrases {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::SettingPhrases)
};

QString tenantProblem(const QString &value)
{
    if (isPersonalTenant(value))
        return SettingPhrases::tr(
            "Personal Microsoft accounts cannot use Windows 365. Enter the ID or a domain of "
            "your tenant, or organizations.");
    return SettingPhrases::tr("This is no tenant. Enter its ID, one of its domains, or organizations.");
}

} // namespace

QString settingProblem(SettingKey key, const QString &value)
{
    if (isUsable(key, value))
        return {};
    switch (key) {
    case SettingKey::LoginRoot:
    case SettingKey::GraphRoot:
        return SettingPhrases::tr(
            "This address cannot be used. It begins with https:// and has no name or password "
            "in it.");
    case SettingKey::Tenant:
        return tenantProblem(value);
    case SettingKey::ClientId:
    case SettingKey::ClientIdGlobal:
    case SettingKey::ClientIdUsGovL4:
    case SettingKey::ClientIdUsGovL5:
    case SettingKey::ClientIdChina:
    case SettingKey::ClientIdCustom:
        return SettingPhrases::tr("This is no client ID. It has letters, digits and hyphens only.");
    case SettingKey::Proxy:
        return SettingPhrases::tr("This is no proxy. It looks like http://proxy.example:8080 or "
                                  "socks5://proxy.example:1080, without a name or password.");
    case SettingKey::ProxyUser:
        return SettingPhrases::tr("A user name at a proxy has no colon.");
    case SettingKey::CaFile:
        return SettingPhrases::tr("This is no name of a file.");
    case SettingKey::Cloud:
    case SettingKey::GraphVersion:
    case SettingKey::SignIn:
    case SettingKey::Remember:
    case SettingKey::Notifications:
        break;
    }
    return SettingPhrases::tr("This value cannot be used: %1").arg(value);
}

QString overrideSentence(const SettingPlaces &places,
                         const std::function<std::optional<QString>(const SettingValues &)> &says)
{
    if (const auto value = says(places.commandLine))
        return SettingPhrases::tr("The command line says %1, which counts before what is set here.")
            .arg(*value);
    if (const auto value = says(places.environment))
        return SettingPhrases::tr("The environment says %1, which counts before what is set here.")
            .arg(*value);
    return {};
}

QString overrideSentence(const SettingPlaces &places, SettingKey key)
{
    return overrideSentence(places, [key](const SettingValues &place) {
        return place[key] && isUsable(key, *place[key]) ? place[key] : std::nullopt;
    });
}

} // namespace cloudpc
