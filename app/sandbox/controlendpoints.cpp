// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/controlendpoints.h"

#include "sandbox/tenant.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

HttpReply json(int status, const QJsonObject &object)
{
    return {.status = status,
            .contentType = "application/json; charset=utf-8",
            .headers = {{"Cache-Control", "no-store"}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpReply problem(int status, const QString &message)
{
    return json(status, {{"error"_L1, message}});
}

} // namespace

ControlEndpoints::ControlEndpoints(Tenant &tenant)
    : m_tenant(tenant)
{
}

HttpReply ControlEndpoints::handle(const HttpRequest &request)
{
    const bool isPost = request.method == "POST";
    if (request.path == "/sandbox/state"_L1 && request.method == "GET")
        return state();
    if (request.path == "/sandbox/clock"_L1 && isPost)
        return setClock(request.body);
    if (request.path == "/sandbox/reset"_L1 && isPost) {
        m_tenant.reset();
        return state();
    }
    return problem(404, u"There are GET state, POST clock and POST reset."_s);
}

HttpReply ControlEndpoints::setClock(const QByteArray &body)
{
    const QJsonObject wanted = QJsonDocument::fromJson(body).object();
    const int speed = wanted.value("speed"_L1).toInt();
    if (wanted.value("jump"_L1) == "next"_L1 && wanted.size() == 1) {
        // Nothing ahead is no mistake: the state says that there is no next event.
        (void)m_tenant.jumpToNextEvent();
        return state();
    }
    if (speed < 1 || speed > VirtualClock::maxSpeed || wanted.size() != 1)
        return problem(400,
                       u"Send {\"speed\": 1 to %1} or {\"jump\": \"next\"}."_s.arg(VirtualClock::maxSpeed));
    m_tenant.setSpeed(speed);
    return state();
}

HttpReply ControlEndpoints::state() const
{
    return json(200, m_tenant.state());
}

} // namespace cloudpc
