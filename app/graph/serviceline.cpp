// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/serviceline.h"

#include "base/clock.h"
#include "graph/grapherror.h"
#include "graph/wirereply.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using std::chrono::milliseconds;

ServiceLine::ServiceLine(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

ServiceLine::~ServiceLine() = default;

milliseconds ServiceLine::wait() const
{
    if (m_condition.state != State::Throttled)
        return milliseconds(0);
    return std::max(milliseconds(0), m_until - m_clock.monotonic());
}

void ServiceLine::whenOpen(QObject *context, std::function<void()> call)
{
    const milliseconds left = wait();
    if (left == milliseconds(0))
        return call();
    // Asked again, because the service may have asked for more meanwhile.
    m_clock.callAfter(left, context, [this, context, call = std::move(call)] { whenOpen(context, call); });
}

void ServiceLine::note(const WireReply &reply)
{
    if (reply.whole() && reply.status < 500 && reply.status != 429)
        return become({});
}

void ServiceLine::noteNetworkBack()
{
    if (m_condition.state == State::Unreachable)
        become({});
}

void ServiceLine::become(const Condition &condition)
{
    if (m_condition == condition)
        return;
    const State before = std::exchange(m_condition, condition).state;
    emit changed();
    if (before != State::Open && m_condition.state == State::Open)
        emit reopened();
}

} // namespace cloudpc
