// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "settingplaces.h"

#include "phrases/settingphrases.h"
#include "shell.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

SettingPlaces placesOf(const CommandLine &commandLine, const ProfilePaths &paths)
{
    return {.commandLine = commandLine.values,
            .environment = valuesFromEnvironment(QProcessEnvironment::systemEnvironment()),
            .file = valuesFromFile(paths.settingsFile),
            .managed = valuesFromFile(paths.managedFile)};
}

QString adviceOnSettings(const QList<SettingProblem> &problems)
{
    QStringList names;
    QString reason;
    for (const SettingProblem &problem : problems) {
        names.append(nameOf(problem.key));
        if (problem.key == SettingKey::Tenant)
            reason = settingProblem(problem.key, problem.value);
    }
    const QString advice = Shell::tr("The usual value stands in for it. Open the preferences and check: %1.")
                               .arg(names.join(", "_L1));
    return reason.isEmpty() ? advice : reason + u' ' + advice;
}

} // namespace cloudpc
