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

QString statusChanged(const TimelineEvent &event)
{
    const QString pattern = event.number == 0 ? Timeline::tr("Status changed to %1")
                                              : Timeline::tr("Found with the status %1");
    return pattern.arg(statusWord(event.status));
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
        return statusChanged(event);
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
    case TimelineEvent::Kind::Interrupted:
        return Timeline::tr("The program ended before an answer came: the outcome is unknown");
    case TimelineEvent::Kind::SentAgain:
        return byWhom(event.by, Timeline::tr("Sent again by %1"), Timeline::tr("Sent again"));
    case TimelineEvent::Kind::DecisionNeeded:
        return Timeline::tr("The list of images did not tell what became of it");
    case TimelineEvent::Kind::Chosen:
        return byWhom(event.by, Timeline::tr("Found in the tenant by %1"),
                      Timeline::tr("Found in the tenant"));
    case TimelineEvent::Kind::GivenUp:
        return byWhom(event.by, Timeline::tr("Search for it ended by %1"),
                      Timeline::tr("Search for it ended"));
    case TimelineEvent::Kind::RetryAccepted:
        return Timeline::tr("Retry accepted by Windows 365");
    case TimelineEvent::Kind::ActRefused:
        return Timeline::tr("Windows 365 did not do what was requested");
    case TimelineEvent::Kind::Imported:
        return Timeline::tr("Imported from another history");
    case TimelineEvent::Kind::Postponed:
        return event.number == 0 ? Timeline::tr("Windows 365 asked to wait: it is sent later")
                                 : Timeline::tr("Windows 365 asked to wait: it is sent again later");
    }
    return {};
}

Tone timelineTone(const TimelineEvent &event)
{
    switch (event.kind) {
    case TimelineEvent::Kind::StatusChanged:
        return statusTone(event.status);
    case TimelineEvent::Kind::NotAccepted:
    case TimelineEvent::Kind::ActRefused:
        return Tone::Bad;
    case TimelineEvent::Kind::OutcomeUnknown:
    case TimelineEvent::Kind::Interrupted:
    case TimelineEvent::Kind::DecisionNeeded:
    case TimelineEvent::Kind::Postponed:
        return Tone::Caution;
    case TimelineEvent::Kind::Deleted:
    case TimelineEvent::Kind::GivenUp:
    case TimelineEvent::Kind::Imported:
        return Tone::Muted;
    case TimelineEvent::Kind::Recorded:
    case TimelineEvent::Kind::Sent:
    case TimelineEvent::Kind::Accepted:
    case TimelineEvent::Kind::Adopted:
    case TimelineEvent::Kind::RetryRequested:
    case TimelineEvent::Kind::DeleteRequested:
    case TimelineEvent::Kind::SentAgain:
    case TimelineEvent::Kind::Chosen:
    case TimelineEvent::Kind::RetryAccepted:
        break;
    }
    return Tone::Busy;
}

} // namespace cloudpc
