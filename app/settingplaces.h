// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/commandline.h"
#include "base/paths.h"
#include "base/resolvedsettings.h"

#include <QList>
#include <QString>

namespace cloudpc {

/// What each place says now: the files are read.
[[nodiscard]] SettingPlaces placesOf(const CommandLine &commandLine, const ProfilePaths &paths);
/// A sentence about settings that cannot be used.
[[nodiscard]] QString adviceOnSettings(const QList<SettingProblem> &problems);

} // namespace cloudpc
