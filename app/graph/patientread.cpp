// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/patientread.h"

#include "base/callback.h"
#include "base/clock.h"
#include "graph/grapherror.h"
#include "graph/serviceline.h"

#include <QJsonDocument>

#include <utility>

namespace cloudpc {

namespace {

// Completeness is decided here: Qt reports NoError for bodies that were cut, badly chunked or not unpacked.
Result<GraphObject> parsed(const WireReply &reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!reply.success() || !document.isObject())
        return readFailure(reply);
    return GraphObject{document.object(), reply.body, reply.ids, reply.status};
}

bool isBusy(const WireReply &reply)
{
    return reply.whole() && (reply.status == 429 || reply.status == 503 || reply.status == 504);
}

} // namespace

PatientRead::PatientRead(const GraphServices &services, const GraphRequest &request, QObject *context,
                         Callback<GraphObject> callback, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_request(request)
    , m_callback(boundTo(context, std::move(callback)))
    , m_backoff(services.random)
{
    if (context)
        connect(context, &QObject::destroyed, this, &QObject::deleteLater);
}

void PatientRead::start()
{
    auto *call = new GraphCall(
        m_services, m_request, this, [this](const Result<WireReply> &result) { judge(result); }, this);
    call->start();
}

void PatientRead::judge(const Result<WireReply> &result)
{
    if (!result)
        end(result.error());
    else if (!waitsAndTriesAgain(result.value()))
        end(parsed(result.value()));
}

bool PatientRead::waitsAndTriesAgain(const WireReply &reply)
{
    if (!isBusy(reply))
        return false;
    const auto wait = m_backoff.next(reply.retryAfter);
    if (!wait)
        return false;
    // What the service has wished keeps everybody; only the pause that it left open is this read's own.
    if (m_services.line.wait() > std::chrono::milliseconds(0))
        start();
    else
        m_services.clock.callAfter(*wait, this, [this] { start(); });
    return true;
}

void PatientRead::end(const Result<GraphObject> &result)
{
    if (!result)
        m_services.line.noteOutage(result.error());
    deleteLater();
    std::exchange(m_callback, nullptr)(result);
}

} // namespace cloudpc
