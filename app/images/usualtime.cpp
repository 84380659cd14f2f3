// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/usualtime.h"

#include <algorithm>

namespace cloudpc {

using std::chrono::seconds;

namespace {

/// The service's work begins, or begins anew.
bool isBeginning(const TimelineEvent &event)
{
    switch (event.kind) {
    case TimelineEvent::Kind::Accepted:
    case TimelineEvent::Kind::Adopted:
    case TimelineEvent::Kind::Chosen:
    case TimelineEvent::Kind::RetryAccepted:
        return true;
    case TimelineEvent::Kind::Recorded:
    case TimelineEvent::Kind::Sent:
    case TimelineEvent::Kind::StatusChanged:
    case TimelineEvent::Kind::NotAccepted:
    case TimelineEvent::Kind::OutcomeUnknown:
    case TimelineEvent::Kind::RetryRequested:
    case TimelineEvent::Kind::DeleteRequested:
    case TimelineEvent::Kind::Deleted:
    case TimelineEvent::Kind::Interrupted:
    case TimelineEvent::Kind::SentAgain:
    case TimelineEvent::Kind::DecisionNeeded:
    case TimelineEvent::Kind::GivenUp:
    case TimelineEvent::Kind::ActRefused:
    case TimelineEvent::Kind::Imported:
    case TimelineEvent::Kind::Postponed:
        return false;
    }
    return false;
}

bool isReady(EntryStatus status)
{
    return status == EntryStatus::Ready || status == EntryStatus::ReadyWithWarning;
}

bool isEnd(const TimelineEvent &event)
{
    return event.kind == TimelineEvent::Kind::Deleted
        || (event.kind == TimelineEvent::Kind::StatusChanged && !isOpen(event.status));
}

/// Of what counts: ready, and seen so at the time.
bool isSeenReady(const TimelineEvent &event)
{
    return event.kind == TimelineEvent::Kind::StatusChanged && isReady(event.status) && event.number == 0;
}

} // namespace

std::optional<seconds> uploadTime(const QList<TimelineEvent> &timeline)
{
    const auto first = std::find_if(timeline.begin(), timeline.end(), isBeginning);
    if (first == timeline.end() || first->kind != TimelineEvent::Kind::Accepted)
        return std::nullopt;
    const auto next = std::find_if(first + 1, timeline.end(), [](const TimelineEvent &event) {
        return isBeginning(event) || isEnd(event);
    });
    if (next == timeline.end() || !isSeenReady(*next))
        return std::nullopt;
    const seconds took(first->at.secsTo(next->at));
    return first->at.isValid() && next->at.isValid() && took >= seconds(0) ? std::optional(took)
                                                                           : std::nullopt;
}

UsualTime usualTimeOf(QList<seconds> times)
{
    if (times.size() < fewestForUsual)
        return {};
    std::sort(times.begin(), times.end());
    const qsizetype count = times.size();
    return {.median = (times[(count - 1) / 2] + times[count / 2]) / 2,
            .most = times[(count * 9 + 9) / 10 - 1],
            .count = static_cast<int>(count)};
}

QDateTime pendingSince(const ImageEntry &entry)
{
    QDateTime since = entry.submittedAt;
    bool hadEnded = false;
    for (const TimelineEvent &event : entry.timeline) {
        const bool goesOn = hadEnded && event.kind == TimelineEvent::Kind::StatusChanged;
        if (isEnd(event)) {
            hadEnded = true;
        } else if (isBeginning(event) || goesOn) {
            since = event.at;
            hadEnded = false;
        }
    }
    return since;
}

seconds patience(const UsualTime &usual)
{
    return usual.count > 0 ? usual.most + usual.most / 2 : patienceWithoutHistory;
}

QDateTime slowFrom(const ImageEntry &entry, const UsualTime &usual)
{
    const QDateTime since = pendingSince(entry);
    return entry.status == EntryStatus::Pending && since.isValid() ? since.addSecs(patience(usual).count())
                                                                   : QDateTime();
}

} // namespace cloudpc
