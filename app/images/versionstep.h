// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/versionnumber.h"

#include <QString>

namespace cloudpc {

/// By which of its numbers a version is raised.
enum class VersionStep { Patch, Minor, Major };

/// The version one step above, with zeros behind the number that was raised. Behind the last possible number
/// (Int32) comes the first of the next minor or major version, behind the last of all 0.0.1.
[[nodiscard]] VersionNumber raised(const VersionNumber &version, VersionStep step);

/// The same for a text. What is not three integers is raised in its own shape: of the longest row of numbers
/// with dots between them Patch raises the last, Minor the second, Major the first, so 1.0 becomes 1.1,
/// v1.2.3 becomes v1.2.4 and 2024.09 becomes 2024.10. Empty if there is no number in it.
[[nodiscard]] QString raised(const QString &version, VersionStep step);

[[nodiscard]] QString toString(const VersionNumber &version); ///< 1.5.13

} // namespace cloudpc
