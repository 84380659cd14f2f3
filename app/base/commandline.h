// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"

#include <QString>
#include <QStringList>

namespace cloudpc {

/// What the command line asks for.
struct CommandLine {
    enum class Task { Run, ShowHelp, ShowVersion, Refuse };

    Task task = Task::Run;
    QString text; ///< Help or version for standard output; for Refuse the reason, for standard error.
    bool sandbox = false;
    bool selfTest = false;
    QString profile; ///< Empty for the usual profile.
    SettingValues values;

    bool operator==(const CommandLine &) const = default;
};

/// Reads arguments, the program's own name first. Bad usage (unknown option, missing or unusable value,
/// positional argument) gives Refuse: exit with 2. Needs QCoreApplication's name and version for help and
/// version texts only.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

} // namespace cloudpc
