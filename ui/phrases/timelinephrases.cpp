// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/timelinephrases.h"

#include "phrases/statusphrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString accepted(const TimelineEvent &event)
{
    return event.number == 0 ? Timeline::tr("Accepted by Windows 365")
                             : Timeline::tr("Accepted by Windows 365 (HTTP %1)").arg(event.number);
}

QString notAccepted(const TimelineEvent &event)
{
    return event.number == 0 ? Timeline::tr("Not accepted by Windows 365")
                             : Timeline::tr("Not accepted by Windows 365 (HTTP %1)").arg(event.number);
}

QString byWhom(const QString &who, const QString &withName, const QString &withoutName)
{
    return who.isEmpty() ? withoutName : withName.arg(who);
}

} // namespace

QString timelineText(const TimelineEvent &event)
{
    switch (event.kind) {
    case TimelineEvent::Kind::Recorded:
        return Timeline::tr("Recorded on this computer");
    case TimelineEvent::Kind::Sent:
        return byWhom(event.by, Timeline::tr("Sent by %1"), Timeline::tr("Sent"));
    case TimelineEvent::Kind::Accepted:
        return accepted(event);
    case TimelineEvent::Kind::Adopted:
        return Timeline::tr("Found in the tenant: the upload had arrived");
    case TimelineEvent::Kind::StatusChanged:
        return Timeline::tr("Status changed to %1").arg(statusWord(event.status));
    case TimelineEvent::Kind::NotAccepted:
        return notAccepted(event);
    case TimelineEvent::Kind::OutcomeUnknown:
        return Timeline::tr("No answer came: the outcome is unknown");
    case TimelineEvent::Kind::RetryRequested:
        return byWhom(event.by, Timeline::tr("Retry requested by %1"), Timeline::tr("Retry requested"));
    case TimelineEvent::Kind::DeleteRequested:
        return byWhom(event.by, Timeline::tr("Deletion requested by %1"), Timeline::tr("Deletion requested"));
    case TimelineEvent::Kind::Deleted:
        return Timeline::tr("Deleted");
    }
    return {};
}

Tone timelineTone(const TimelineEvent &event)
{
    switch (event.kind) {
    case TimelineEvent::Kind::StatusChanged:
        return statusTone(event.status);
    case TimelineEvent::Kind::NotAccepted:
        return Tone::Bad;
    case TimelineEvent::Kind::OutcomeUnknown:
        return Tone::Caution;
    case TimelineEvent::Kind::Deleted:
        return Tone::Muted;
    case TimelineEvent::Kind::Recorded:
    case TimelineEvent::Kind::Sent:
    case TimelineEvent::Kind::Accepted:
    case TimelineEvent::Kind::Adopted:
    case TimelineEvent::Kind::RetryRequested:
    case TimelineEvent::Kind::DeleteRequested:
        break;
    }
    return Tone::Busy;
}

} // namespace cloudpc
