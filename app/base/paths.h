// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// Where one profile keeps its files. The sandbox is a profile of its own, so that it never mixes with a
/// tenant's data.
struct ProfilePaths {
    QString settingsFile; ///< The admin's own settings, INI.
    QString managedFile; ///< Defaults from the system-wide folder, read only; empty if there is none.
    QString stateFile; ///< Window geometry, column widths, the half-filled form.
    QString dataFolder; ///< Made with owner-only rights by makePrivateFolder().

    bool operator==(const ProfilePaths &) const = default;
};

/// By QStandardPaths (XDG on Linux). `profile` is empty for the usual one. Needs the application name to be
/// set.
[[nodiscard]] ProfilePaths pathsFor(const QString &profile, bool sandbox);

/// Makes the folder, readable by its owner only. False if that could not be done.
[[nodiscard]] bool makePrivateFolder(const QString &path);

} // namespace cloudpc
