// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/settings.h"

#include <QSettings>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto globalLoginRoot = "https://login.microsoftonline.com"_L1;
constexpr auto globalGraphRoot = "https://graph.microsoft.com"_L1;
constexpr auto anyWorkOrSchoolTenant = "organizations"_L1;

bool isPlainWord(const QString &value)
{
    constexpr qsizetype longestDomain = 253;
    if (value.isEmpty() || value.size() > longestDomain)
        return false;
    for (const QChar c : value) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'-' || c == u'.';
        if (!plain)
            return false;
    }
    return true;
}

std::optional<GraphVersion> graphVersionFrom(const QString &value)
{
    for (const GraphVersion version : {GraphVersion::Beta, GraphVersion::V1}) {
        if (value == pathSegment(version))
            return version;
    }
    return std::nullopt;
}

void put(Endpoints &endpoints, SettingKey key, const QString &value)
{
    switch (key) {
    case SettingKey::LoginRoot:
        endpoints.loginRoot = QUrl(value);
        return;
    case SettingKey::GraphRoot:
        endpoints.graphRoot = QUrl(value);
        return;
    case SettingKey::GraphVersion:
        endpoints.graphVersion = graphVersionFrom(value).value_or(GraphVersion::Beta);
        return;
    case SettingKey::Tenant:
        endpoints.tenant = value;
        return;
    case SettingKey::ClientId:
        endpoints.clientId = value;
        return;
    }
}

} // namespace

QString nameOf(SettingKey key)
{
    switch (key) {
    case SettingKey::LoginRoot:
        return u"login-root"_s;
    case SettingKey::GraphRoot:
        return u"graph-root"_s;
    case SettingKey::GraphVersion:
        return u"graph-version"_s;
    case SettingKey::Tenant:
        return u"tenant"_s;
    case SettingKey::ClientId:
        return u"client-id"_s;
    }
    Q_UNREACHABLE();
}

QString environmentName(SettingKey key)
{
    return u"CLOUDPC_IMAGE_UPLOADER_"_s + nameOf(key).toUpper().replace(u'-', u'_');
}

const std::optional<QString> &SettingValues::operator[](SettingKey key) const
{
    switch (key) {
    case SettingKey::LoginRoot:
        return loginRoot;
    case SettingKey::GraphRoot:
        return graphRoot;
    case SettingKey::GraphVersion:
        return graphVersion;
    case SettingKey::Tenant:
        return tenant;
    case SettingKey::ClientId:
        return clientId;
    }
    Q_UNREACHABLE();
}

std::optional<QString> &SettingValues::operator[](SettingKey key)
{
    return const_cast<std::optional<QString> &>(std::as_const(*this)[key]);
}

bool isUsable(SettingKey key, const QString &value)
{
    switch (key) {
    case SettingKey::LoginRoot:
    case SettingKey::GraphRoot:
        return !value.contains(u'\\') && isSafeRoot(QUrl(value, QUrl::StrictMode));
    case SettingKey::GraphVersion:
        return graphVersionFrom(value).has_value();
    case SettingKey::Tenant:
    case SettingKey::ClientId:
        return isPlainWord(value);
    }
    Q_UNREACHABLE();
}

ResolvedEndpoints resolveEndpoints(const QList<SettingValues> &places)
{
    ResolvedEndpoints result{.endpoints = {.loginRoot = QUrl(globalLoginRoot),
                                           .graphRoot = QUrl(globalGraphRoot),
                                           .tenant = anyWorkOrSchoolTenant}};
    for (const SettingKey key : allSettingKeys) {
        for (const SettingValues &place : places) {
            const std::optional<QString> &value = place[key];
            if (!value)
                continue;
            if (isUsable(key, *value)) {
                put(result.endpoints, key, *value);
                break;
            }
            result.problems.append({key, *value});
        }
    }
    return result;
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
        if (file.contains(nameOf(key)))
            values[key] = file.value(nameOf(key)).toString();
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
