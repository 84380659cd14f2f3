// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// The ids that Microsoft support asks for, of one call.
struct CallIds {
    QString requestId;
    QString clientRequestId;

    bool operator==(const CallIds &) const = default;
};

} // namespace cloudpc
