// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

#include <chrono>

class QJsonObject;

namespace cloudpc {

/// The answer to a device authorization request (RFC 8628 section 3.2).
struct DeviceCode {
    QString deviceCode; ///< Secret: whoever has it gets the tokens.
    QString userCode; ///< To be shown: printable, at most userCodeLimit units.
    QUrl verificationUrl; ///< https, or http on loopback.
    std::chrono::seconds life{0};
    std::chrono::seconds interval{0}; ///< Least time between two questions; never 0.

    static constexpr qsizetype userCodeLimit = 40;

    bool operator==(const DeviceCode &) const = default;
};

/// InvalidReply if a code is missing, or the address is one that nobody should be sent to.
[[nodiscard]] Result<DeviceCode> readDeviceCode(const QJsonObject &object);

} // namespace cloudpc
