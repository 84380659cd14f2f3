// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/serviceline.h"

#include "base/clock.h"
#include "graph/backoff.h"
#include "graph/grapherror.h"
#include "graph/wirereply.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// A 5xx without a time only says that something is broken, and who reads has a pace for that.
bool asksToWait(const WireReply &reply)
{
    return reply.whole() && (reply.status == 429 || (reply.status >= 500 && reply.retryAfter > 0s));
}

bool isPage(const QByteArray &body)
{
    const auto first = std::find_if(body.begin(), body.end(),
                                    [](char c) { return c != ' ' && c != '\r' && c != '\n' && c != '\t'; });
    return first != body.end() && *first == '<';
}

/// A network's sign-in page or a proxy is not the service, however well its answer came through.
bool isFromTheService(const WireReply &reply)
{
    const bool isRedirect = reply.status >= 300 && reply.status < 400;
    return !isRedirect && (!reply.ids.requestId.isEmpty() || !isPage(reply.body));
}

} // namespace

bool isOutage(const Error &error)
{
    static constexpr std::array onTheWay{
        Fault::HostNotFound, Fault::ConnectionRefused, Fault::ConnectionLost, Fault::TimedOut,
        Fault::TlsFailed,    Fault::ProxyFailed,       Fault::Redirected,     Fault::ProxySignInRequired};
    if (std::ranges::find(onTheWay, error.fault) != onTheWay.end())
        return true;
    if (error.fault == Fault::ReplyNotJson && error.requestId.isEmpty())
        return true;
    return error.kind == ErrorKind::Unavailable && (error.httpStatus >= 500 || error.httpStatus == 408);
}

ServiceLine::ServiceLine(Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
{
}

ServiceLine::~ServiceLine() = default;

milliseconds ServiceLine::wait() const
{
    const auto hold = m_holds.constFind(m_tenantId);
    return hold == m_holds.constEnd() ? 0ms : std::max(0ms, hold->end - m_clock.monotonic());
}

void ServiceLine::whenOpen(QObject *context, std::function<void()> call)
{
    if (wait() == 0ms)
        return call();
    m_waiting.push_back({context, std::move(call)});
}

void ServiceLine::note(const WireReply &reply)
{
    if (!reply.whole())
        return;
    m_wantsNewConnection = reply.status == 503;
    if (asksToWait(reply))
        return hold(wishOf(reply), readFailure(reply));
    if (reply.status >= 500 || !isFromTheService(reply))
        return;
    m_refusals = 0;
    m_outage.reset();
    update();
}

/// Zero counts as not said, or a careless service would be hammered.
milliseconds ServiceLine::wishOf(const WireReply &reply)
{
    const milliseconds own = fullJitter(m_random, m_refusals++);
    const bool isSaid = reply.retryAfter > 0s;
    return isSaid ? std::min<std::chrono::seconds>(*reply.retryAfter, longestHold) : own;
}

void ServiceLine::noteOutage(const Error &error)
{
    if (!isOutage(error))
        return;
    m_outage = Outage{m_outage ? m_outage->since : m_clock.now(), error};
    update();
}

void ServiceLine::hold(milliseconds wait, const std::optional<Error> &error)
{
    const milliseconds length = std::min<milliseconds>(wait, longestHold);
    const milliseconds end = m_clock.monotonic() + length;
    const QDateTime now = m_clock.now();
    const auto known = m_holds.constFind(m_tenantId);
    const bool isHeld = known != m_holds.constEnd();
    if (isHeld && end <= known->end)
        return;
    m_holds.insert(m_tenantId, {isHeld ? known->since : now, now.addMSecs(length.count()), end, error});
    setAlarm();
    update();
}

void ServiceLine::serve(const QString &tenantId)
{
    if (m_tenantId == tenantId)
        return;
    m_tenantId = tenantId;
    m_refusals = 0;
    takeAlarm();
}

void ServiceLine::takeClockJump()
{
    if (wait() == 0ms)
        return;
    m_holds[m_tenantId].until = m_clock.now() + wait();
    update();
}

void ServiceLine::setAlarm()
{
    m_alarm = std::make_unique<QObject>();
    m_clock.callAfter(wait(), m_alarm.get(), [this] { takeAlarm(); });
}

/// Timers of the system may ring some per cent early.
void ServiceLine::takeAlarm()
{
    if (m_alarm)
        m_alarm.release()->deleteLater(); // It may be the one that calls.
    if (wait() > 0ms)
        setAlarm();
    else
        m_holds.remove(m_tenantId);
    update();
    letWaitingGo();
}

/// One of them may find the line closed again by another's answer, and then waits for its next end.
void ServiceLine::letWaitingGo()
{
    const std::vector<Waiter> all = std::exchange(m_waiting, {});
    for (const Waiter &waiter : all) {
        if (waiter.context)
            whenOpen(waiter.context, waiter.call);
    }
}

ServiceLine::Condition ServiceLine::judged() const
{
    if (const auto hold = m_holds.constFind(m_tenantId); hold != m_holds.constEnd())
        return {State::Throttled, hold->since, hold->until, hold->error};
    if (m_outage)
        return {State::Unreachable, m_outage->since, {}, m_outage->error};
    return {};
}

void ServiceLine::update()
{
    const Condition before = std::exchange(m_condition, judged());
    if (before == m_condition)
        return;
    emit changed();
    if (before.state != State::Open && m_condition.state == State::Open)
        emit reopened();
}

} // namespace cloudpc
