// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/httpmessage.h"
#include "sandbox/tenantimage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace cloudpc {

class Tenant;

/// One call of Graph: the request, and what every answer to it repeats.
struct GraphCall {
    const HttpRequest &request;
    QString requestId;
    QDateTime receivedAt; ///< Real time, UTC: headers and tokens live in it.
    ApiView view;
    Tenant *tenant = nullptr; ///< Whose images: decided by the token. Set once there is a good one.

    [[nodiscard]] QString clientRequestId() const; ///< As sent, else the request id.
    [[nodiscard]] QString version() const; ///< "beta" or "v1.0"
};

/// Why a request is refused, in Graph's terms.
struct GraphRefusal {
    int status = 0; ///< 0: it is not refused.
    QString code;
    QString message;
};

[[nodiscard]] HttpReply graphObject(const GraphCall &call, int status, const QJsonObject &object);
[[nodiscard]] HttpReply graphNoContent(const GraphCall &call);
/// The error envelope of Graph, with both request ids and the date inside.
[[nodiscard]] HttpReply graphError(const GraphCall &call, const GraphRefusal &refusal);

} // namespace cloudpc
