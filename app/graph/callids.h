// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace cloudpc {

/// What Microsoft support asks for about one call.
struct CallIds {
    QString requestId;
    QString clientRequestId;
    QDateTime
        serverTime; ///< UTC; the answer's Date header. Invalid without an answer that has a readable one.

    bool operator==(const CallIds &) const = default;
};

} // namespace cloudpc
