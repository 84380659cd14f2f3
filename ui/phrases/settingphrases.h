// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/resolvedsettings.h"

#include <QString>

#include <functional>
#include <optional>

namespace cloudpc {

/// Why this value cannot be used for the key, and what can; empty if it can be used.
[[nodiscard]] QString settingProblem(SettingKey key, const QString &value);

/// That the command line or the environment says something, so that what is set in the preferences does not
/// count; empty if neither does. `says` gives what one place says, in words.
[[nodiscard]] QString overrideSentence(
    const SettingPlaces &places, const std::function<std::optional<QString>(const SettingValues &)> &says);
[[nodiscard]] QString overrideSentence(const SettingPlaces &places, SettingKey key);

} // namespace cloudpc
