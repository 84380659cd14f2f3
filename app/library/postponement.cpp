// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/postponement.h"

#include "library/gatekeeper.h"

#include <algorithm>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = TimelineEvent::Kind;

namespace {

/// What somebody has asked for.
bool isWish(const TimelineEvent &event)
{
    return event.kind == Kind::Recorded || event.kind == Kind::SentAgain || event.kind == Kind::RetryRequested
        || event.kind == Kind::DeleteRequested;
}

/// The last that happened to the act, whatever happened to the image meanwhile.
const TimelineEvent *lastOfTheAct(const QList<TimelineEvent> &timeline)
{
    const auto last = std::find_if(timeline.crbegin(), timeline.crend(), [](const TimelineEvent &event) {
        return isWish(event) || event.kind == Kind::Sent || event.kind == Kind::Postponed;
    });
    return last == timeline.crend() ? nullptr : &*last;
}

} // namespace

bool isOnlyForTheMoment(const Error &error)
{
    const bool isRefused = error.kind == ErrorKind::Rejected && error.httpStatus == 429;
    return isRefused || (error.kind == ErrorKind::NotSent && error.fault == Fault::AskedToWait);
}

int refusalsOf(const QList<TimelineEvent> &timeline)
{
    const auto wish = std::find_if(timeline.crbegin(), timeline.crend(), isWish);
    return static_cast<int>(std::count_if(timeline.crbegin(), wish, [](const TimelineEvent &event) {
        return event.kind == Kind::Postponed && event.number != 0;
    }));
}

QString askedBy(const QList<TimelineEvent> &timeline)
{
    const auto wish = std::find_if(timeline.crbegin(), timeline.crend(), isWish);
    return wish == timeline.crend() ? QString() : wish->by;
}

bool isPostponed(const JournalEntry &row)
{
    const TimelineEvent *last = lastOfTheAct(row.timeline);
    return row.open && row.open->state == ActState::Recorded && last && last->kind == Kind::Postponed;
}

milliseconds waitOf(const JournalEntry &row, const QDateTime &now)
{
    const QDateTime end = row.open->leaseUntil.addSecs(-Gatekeeper::lease.count());
    const milliseconds left(now.msecsTo(end));
    const milliseconds wished(lastOfTheAct(row.timeline)->at.msecsTo(end));
    return std::clamp(left, 0ms, std::max(wished, 0ms));
}

} // namespace cloudpc
