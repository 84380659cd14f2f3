// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/backoff.h"
#include "graph/graphcall.h"

#include <QJsonObject>

namespace cloudpc {

/// A JSON object as it was read, or as a write was answered.
struct GraphObject {
    QJsonObject object; ///< Empty where a write was answered without a body.
    QByteArray body; ///< The bytes it was read from.
    CallIds ids;
    int httpStatus = 0;

    bool operator==(const GraphObject &) const = default;
};

/// Reads one JSON object, and waits and asks again on 429, 503 and 504. Deletes itself when it has called
/// back, or when `context` is destroyed: that is how to cancel the waiting.
class PatientRead final : public QObject
{
    Q_OBJECT

public:
    PatientRead(const GraphServices &services, const GraphRequest &request, QObject *context,
                Callback<GraphObject> callback, QObject *parent);

    void start();

private:
    void judge(const Result<WireReply> &result);
    [[nodiscard]] bool waitsAndTriesAgain(const WireReply &reply);
    void end(const Result<GraphObject> &result);

    GraphServices m_services;
    GraphRequest m_request;
    Callback<GraphObject> m_callback;
    Backoff m_backoff;
};

} // namespace cloudpc
