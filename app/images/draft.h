// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// What the admin wants to upload: the three properties that POST deviceImages takes, in the admin's own
/// letters.
struct Draft {
    QString displayName;
    QString version;
    QString sourceImageResourceId;

    bool operator==(const Draft &) const = default;
};

} // namespace cloudpc
