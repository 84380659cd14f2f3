// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/commandline.h"

#include "base/settingrules.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CommandLineTexts {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::CommandLineTexts)
};

QCommandLineOption clientIdOption(SettingKey key, const QString &cloud)
{
    return {nameOf(key), CommandLineTexts::tr("Client ID in the cloud %1.").arg(cloud), u"ID"_s};
}

/// One option for each key that can be set everywhere.
QCommandLineOption optionFor(SettingKey key)
{
    const QString name = nameOf(key);
    switch (key) {
    case SettingKey::Cloud:
        return {name, CommandLineTexts::tr("Cloud: global, usgov-l4, usgov-l5, china or custom."),
                u"CLOUD"_s};
    case SettingKey::LoginRoot:
        return {name, CommandLineTexts::tr("Sign-in service, for example https://login.microsoftonline.com."),
                u"URL"_s};
    case SettingKey::GraphRoot:
        return {name, CommandLineTexts::tr("Microsoft Graph, for example https://graph.microsoft.com."),
                u"URL"_s};
    case SettingKey::GraphVersion:
        return {name, CommandLineTexts::tr("Version of Microsoft Graph: beta or v1.0."), u"VERSION"_s};
    case SettingKey::Tenant:
        return {name, CommandLineTexts::tr("Tenant: organizations, a tenant ID or a domain."), u"TENANT"_s};
    case SettingKey::ClientId:
        return {name, CommandLineTexts::tr("Application (client) ID of your app registration."), u"ID"_s};
    case SettingKey::ClientIdGlobal:
        return clientIdOption(key, nameOf(Cloud::Global));
    case SettingKey::ClientIdUsGovL4:
        return clientIdOption(key, nameOf(Cloud::UsGovL4));
    case SettingKey::ClientIdUsGovL5:
        return clientIdOption(key, nameOf(Cloud::UsGovL5));
    case SettingKey::ClientIdChina:
        return clientIdOption(key, nameOf(Cloud::China));
    case SettingKey::ClientIdCustom:
        return clientIdOption(key, nameOf(Cloud::Custom));
    case SettingKey::SignIn:
        return {name, CommandLineTexts::tr("Who signs in: user or app."), u"WHO"_s};
    case SettingKey::Remember:
        return {name, CommandLineTexts::tr("Where sign-ins are kept: keychain or session."), u"WHERE"_s};
    case SettingKey::Proxy:
        return {name, CommandLineTexts::tr("Proxy: system, none, http://host:port or socks5://host:port."),
                u"PROXY"_s};
    case SettingKey::ProxyUser:
        return {name, CommandLineTexts::tr("User name at the proxy."), u"NAME"_s};
    case SettingKey::CaFile:
        return {name, CommandLineTexts::tr("PEM file of authorities to trust besides the system's."),
                u"FILE"_s};
    case SettingKey::Notifications:
        return {name, CommandLineTexts::tr("Notifications on the desktop: on or off."), u"WHETHER"_s};
    }
    Q_UNREACHABLE();
}

QString unusable(SettingKey key, const QString &value)
{
    const QString what =
        CommandLineTexts::tr("This value cannot be used for --%1: %2").arg(nameOf(key), value);
    if (key != SettingKey::Tenant || !isPersonalTenant(value))
        return what;
    return what + u'\n'
        + CommandLineTexts::tr(
               "It stands for personal Microsoft accounts, which cannot use Windows 365. Give "
               "the ID or a domain of your tenant, or organizations.");
}

CommandLine refuse(const QString &reason)
{
    return {.task = CommandLine::Task::Refuse, .text = reason};
}

bool isUsableProfile(const QString &name)
{
    constexpr qsizetype longest = 40;
    if (name.isEmpty() || name.size() > longest)
        return false;
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_';
    });
}

/// Its files would be those of a sandbox: see pathsFor(). There are systems that do not tell letter cases
/// apart.
bool isTheSandboxes(const QString &name)
{
    return (u'-' + name).endsWith("-sandbox"_L1, Qt::CaseInsensitive);
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineTexts::tr("Uploads custom images to Windows 365 Cloud PC and watches them."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, CommandLineTexts::tr("Shows this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, CommandLineTexts::tr("Shows the version."));
    const QCommandLineOption sandbox(
        u"sandbox"_s, CommandLineTexts::tr("Starts in the sandbox: a simulated tenant on this computer."));
    const QCommandLineOption selfTest(
        u"self-test"_s, CommandLineTexts::tr("Tries the main job in the sandbox without a window and ends."));
    const QCommandLineOption profile(u"profile"_s,
                                     CommandLineTexts::tr("Uses settings and data of their own."), u"NAME"_s);
    parser.addOptions({help, version, sandbox, selfTest, profile});
    for (const SettingKey key : allSettingKeys)
        parser.addOption(optionFor(key));

    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return {.task = CommandLine::Task::ShowHelp, .text = parser.helpText()};
    if (parser.isSet(version))
        return {.task = CommandLine::Task::ShowVersion,
                .text = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion()};
    if (!parser.positionalArguments().isEmpty())
        return refuse(
            CommandLineTexts::tr("Unexpected argument: %1").arg(parser.positionalArguments().constFirst()));

    CommandLine result;
    result.selfTest = parser.isSet(selfTest);
    result.sandbox = parser.isSet(sandbox) || result.selfTest;
    if (parser.isSet(profile)) {
        result.profile = parser.value(profile);
        if (!isUsableProfile(result.profile))
            return refuse(
                CommandLineTexts::tr("A profile name has 1 to 40 letters, digits, hyphens and underscores."));
        if (isTheSandboxes(result.profile))
            return refuse(
                CommandLineTexts::tr("%1 cannot be the name of a profile: the sandbox keeps its data "
                                     "under it.")
                    .arg(result.profile));
    }
    for (const SettingKey key : allSettingKeys) {
        if (!parser.isSet(nameOf(key)))
            continue;
        const QString value = parser.value(nameOf(key));
        if (!isUsable(key, value))
            return refuse(unusable(key, value));
        result.values[key] = value;
    }
    return result;
}

} // namespace cloudpc
