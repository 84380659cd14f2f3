// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/devicecode.h"

#include "auth/tokenreply.h"
#include "base/endpoints.h"

#include <QJsonObject>

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What is assumed where the answer does not say, and what it can say at most.
constexpr std::chrono::seconds usualLife = 15min; // Microsoft: device authorization grant
constexpr std::chrono::seconds longestLife = 1h;
constexpr std::chrono::seconds usualInterval = 5s; // RFC 8628 section 3.2
constexpr std::chrono::seconds longestInterval = 1min;

std::chrono::seconds limited(const QJsonValue &value, std::chrono::seconds usual,
                             std::chrono::seconds longest)
{
    const std::chrono::seconds said = secondsFrom(value).value_or(usual);
    return std::min(said > 0s ? said : usual, longest);
}

/// Without what could reorder or hide the text around it.
QString printable(const QString &text)
{
    QString kept;
    for (const QChar unit : text.simplified().left(DeviceCode::userCodeLimit)) {
        if (unit.isPrint() && !unit.isSurrogate())
            kept.append(unit);
    }
    return kept;
}

} // namespace

Result<DeviceCode> readDeviceCode(const QJsonObject &object)
{
    const QUrl url(object["verification_uri"_L1].toString(), QUrl::StrictMode);
    const DeviceCode code{.deviceCode = object["device_code"_L1].toString(),
                          .userCode = printable(object["user_code"_L1].toString()),
                          .verificationUrl = url,
                          .life = limited(object["expires_in"_L1], usualLife, longestLife),
                          .interval = limited(object["interval"_L1], usualInterval, longestInterval)};
    if (code.deviceCode.isEmpty() || code.userCode.isEmpty())
        return Error{.kind = ErrorKind::InvalidReply, .fault = Fault::ReplyNotJson};
    if (!isSafeRoot(url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment)))
        return Error{.kind = ErrorKind::InvalidReply, .fault = Fault::InsecureRoot};
    return code;
}

} // namespace cloudpc
