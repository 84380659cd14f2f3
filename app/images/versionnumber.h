// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

#include <array>
#include <optional>

namespace cloudpc {

/// Major, minor and patch of a version such as 1.5.13.
using VersionNumber = std::array<int, 3>;

/// Reads three integers, each without leading zeros and within Int32, as the Intune admin center asks for.
/// QVersionNumber is no judge of that: it takes 01.2, 1.2. and 1.5.13x.
[[nodiscard]] std::optional<VersionNumber> versionNumber(QStringView version);

/// True if the version is three integers, each without leading zeros, as in 0.0.1 or 1.5.13.
[[nodiscard]] bool isThreeIntegers(QStringView version);

/// Versions by number (1.10.0 after 1.9.0), what is no version by text after all that are. -1, 0 or 1.
[[nodiscard]] int compareVersions(QStringView left, QStringView right);

} // namespace cloudpc
