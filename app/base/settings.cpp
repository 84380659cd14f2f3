// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/settings.h"

#include <QSettings>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SettingEntry {
    SettingKey key;
    QLatin1String name;
    std::optional<QString> SettingValues::*value;
};

constexpr SettingEntry entries[] = {
    {SettingKey::Cloud, "cloud"_L1, &SettingValues::cloud},
    {SettingKey::LoginRoot, "login-root"_L1, &SettingValues::loginRoot},
    {SettingKey::GraphRoot, "graph-root"_L1, &SettingValues::graphRoot},
    {SettingKey::GraphVersion, "graph-version"_L1, &SettingValues::graphVersion},
    {SettingKey::Tenant, "tenant"_L1, &SettingValues::tenant},
    {SettingKey::ClientId, "client-id"_L1, &SettingValues::clientId},
    {SettingKey::ClientIdGlobal, "client-id-global"_L1, &SettingValues::clientIdGlobal},
    {SettingKey::ClientIdUsGovL4, "client-id-usgov-l4"_L1, &SettingValues::clientIdUsGovL4},
    {SettingKey::ClientIdUsGovL5, "client-id-usgov-l5"_L1, &SettingValues::clientIdUsGovL5},
    {SettingKey::ClientIdChina, "client-id-china"_L1, &SettingValues::clientIdChina},
    {SettingKey::ClientIdCustom, "client-id-custom"_L1, &SettingValues::clientIdCustom},
    {SettingKey::SignIn, "sign-in"_L1, &SettingValues::signIn},
    {SettingKey::Remember, "remember"_L1, &SettingValues::remember},
    {SettingKey::Proxy, "proxy"_L1, &SettingValues::proxy},
    {SettingKey::ProxyUser, "proxy-user"_L1, &SettingValues::proxyUser},
    {SettingKey::CaFile, "ca-file"_L1, &SettingValues::caFile},
    {SettingKey::Notifications, "notifications"_L1, &SettingValues::notifications},
};

static_assert(std::size(entries) == std::size(allSettingKeys));
static_assert(std::equal(std::begin(entries), std::end(entries), std::begin(allSettingKeys),
                         [](const SettingEntry &entry, SettingKey key) { return entry.key == key; }));

const SettingEntry &entryOf(SettingKey key)
{
    return entries[static_cast<std::size_t>(key)];
}

} // namespace

QString nameOf(SettingKey key)
{
    return entryOf(key).name;
}

QString environmentName(SettingKey key)
{
    return u"CLOUDPC_IMAGE_UPLOADER_"_s + nameOf(key).toUpper().replace(u'-', u'_');
}

SettingKey clientIdKey(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return SettingKey::ClientIdGlobal;
    case Cloud::UsGovL4:
        return SettingKey::ClientIdUsGovL4;
    case Cloud::UsGovL5:
        return SettingKey::ClientIdUsGovL5;
    case Cloud::China:
        return SettingKey::ClientIdChina;
    case Cloud::Custom:
        return SettingKey::ClientIdCustom;
    }
    Q_UNREACHABLE();
}

const std::optional<QString> &SettingValues::operator[](SettingKey key) const
{
    return this->*entryOf(key).value;
}

std::optional<QString> &SettingValues::operator[](SettingKey key)
{
    return this->*entryOf(key).value;
}

SettingValues valuesFromEnvironment(const QProcessEnvironment &environment)
{
    SettingValues values;
    for (const SettingKey key : allSettingKeys) {
        const QString name = environmentName(key);
        if (environment.contains(name))
            values[key] = environment.value(name);
    }
    return values;
}

SettingValues valuesFromFile(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    SettingValues values;
    for (const SettingKey key : allSettingKeys) {
        // A comma outside quotes makes a list of a value, and toString() would give nothing for it.
        if (file.contains(nameOf(key)))
            values[key] = file.value(nameOf(key)).toStringList().join(u',');
    }
    return values;
}

bool writeValues(const QString &path, const SettingValues &values)
{
    QSettings file(path, QSettings::IniFormat);
    for (const SettingKey key : allSettingKeys) {
        if (const auto &value = values[key])
            file.setValue(nameOf(key), *value);
        else
            file.remove(nameOf(key));
    }
    file.sync();
    return file.status() == QSettings::NoError;
}

} // namespace cloudpc
