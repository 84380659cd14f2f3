// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first system-wide folder that has the file; the first location of all is the admin's own and does not
/// count.
QString findManaged(const QString &fileName)
{
    const QStringList folders = QStandardPaths::standardLocations(QStandardPaths::AppConfigLocation).mid(1);
    for (const QString &folder : folders) {
        const QString path = folder + u'/' + fileName;
        if (QFile::exists(path))
            return path;
    }
    return {};
}

} // namespace

ProfilePaths pathsFor(const QString &profile, bool sandbox)
{
    const QString program = QCoreApplication::applicationName();
    const QString suffix = (profile.isEmpty() ? QString() : u'-' + profile)
        + (sandbox ? u"-sandbox"_s : QString());
    const QString config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return {.settingsFile = config + u'/' + program + suffix + u".conf"_s,
            .managedFile = findManaged(program + u".conf"_s),
            .stateFile = data + suffix + u"/state.ini"_s,
            .dataFolder = data + suffix};
}

bool makePrivateFolder(const QString &path)
{
    return QDir().mkpath(path)
        && QFile::setPermissions(path,
                                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

} // namespace cloudpc
