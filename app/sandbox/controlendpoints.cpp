// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/controlendpoints.h"

#include "sandbox/tenant.h"
#include "sandbox/tokenbook.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

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

/// False if `name` is there and is no whole number from `lowest` to a day's seconds.
bool readSeconds(const QJsonObject &object, const QString &name, int lowest, int &seconds)
{
    constexpr int day = 24 * 60 * 60;
    if (object.contains(name))
        seconds = object.value(name).toInt(-1);
    return seconds >= lowest && seconds <= day;
}

bool readTimes(const QJsonObject &object, TokenTimes &times)
{
    static const QSet<QString> known = {u"accessToken"_s, u"refreshIn"_s, u"deviceCode"_s,
                                        u"deviceInterval"_s};
    const QStringList names = object.keys();
    return !names.isEmpty() && known.contains({names.begin(), names.end()})
        && readSeconds(object, u"accessToken"_s, 1, times.accessToken)
        && readSeconds(object, u"refreshIn"_s, 0, times.refreshIn)
        && readSeconds(object, u"deviceCode"_s, 1, times.deviceCode)
        && readSeconds(object, u"deviceInterval"_s, 0, times.deviceInterval);
}

} // namespace

ControlEndpoints::ControlEndpoints(Tenant &tenant, Tenant &secondTenant, TokenBook &book)
    : m_tenant(tenant)
    , m_secondTenant(secondTenant)
    , m_book(book)
{
}

HttpReply ControlEndpoints::handle(const HttpRequest &request)
{
    if (request.path == "/sandbox/state"_L1 && request.method == "GET")
        return state();
    if (request.method == "POST")
        return change(request);
    return problem(404, u"There are GET state, and POST clock, reset, revoke and tokens."_s);
}

HttpReply ControlEndpoints::change(const HttpRequest &request)
{
    if (request.path == "/sandbox/clock"_L1)
        return setClock(request.body);
    if (request.path == "/sandbox/tokens"_L1)
        return setTimes(request.body);
    if (request.path == "/sandbox/revoke"_L1) {
        m_book.revokeAll();
        return state();
    }
    if (request.path == "/sandbox/reset"_L1) {
        m_tenant.reset();
        m_secondTenant.reset();
        return state();
    }
    return problem(404, u"There are POST clock, reset, revoke and tokens."_s);
}

HttpReply ControlEndpoints::setTimes(const QByteArray &body)
{
    TokenTimes times = m_book.times();
    if (!readTimes(QJsonDocument::fromJson(body).object(), times))
        return problem(400,
                       u"Send seconds, at most a day, for accessToken, refreshIn, deviceCode or "
                       u"deviceInterval."_s);
    m_book.setTimes(times);
    return state();
}

HttpReply ControlEndpoints::setClock(const QByteArray &body)
{
    const QJsonObject wanted = QJsonDocument::fromJson(body).object();
    const int speed = wanted.value("speed"_L1).toInt();
    if (wanted.value("jump"_L1) == "next"_L1 && wanted.size() == 1) {
        // Nothing ahead is no mistake: the state says that there is no next event.
        (void)m_tenant.jumpToNextEvent();
        (void)m_secondTenant.jumpToNextEvent();
        return state();
    }
    if (speed < 1 || speed > VirtualClock::maxSpeed || wanted.size() != 1)
        return problem(400,
                       u"Send {\"speed\": 1 to %1} or {\"jump\": \"next\"}."_s.arg(VirtualClock::maxSpeed));
    m_tenant.setSpeed(speed);
    m_secondTenant.setSpeed(speed);
    return state();
}

HttpReply ControlEndpoints::state() const
{
    return json(200, m_tenant.state());
}

} // namespace cloudpc
