// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "base/error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace cloudpc
{

/// What the program was told, from all four places. Precedence: command line, environment, settings file,
/// managed defaults.
struct Settings {
    Endpoints endpoints;
    QString profile; ///< Name of a set of settings and data; empty for the usual one.
    bool sandbox = false;
    bool selfTest = false;

    bool operator==(const Settings &) const = default;
};

/// The keys that can be set in every place. Named as on the command line; environment variables are
/// CLOUDPC_IMAGE_UPLOADER_ + the name in capitals with underscores.
enum class SettingKey { LoginRoot, GraphRoot, GraphVersion, Tenant, ClientId };

} // namespace cloudpc
