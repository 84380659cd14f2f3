// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/usualphrases.h"

#include "images/usualtime.h"
#include "phrases/pages.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>

#include <optional>

namespace cloudpc {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

struct Usual {
    Q_DECLARE_TR_FUNCTIONS(Usual)
};

/// Nothing if nobody knows since when, or if a clock was set back in between.
std::optional<seconds> pendingFor(const ImageEntry &entry, const QDateTime &now)
{
    const QDateTime since = pendingSince(entry);
    if (entry.status != EntryStatus::Pending || !since.isValid() || since > now)
        return std::nullopt;
    return seconds(since.secsTo(now));
}

QString basis(const UsualTime &usual)
{
    if (usual.count == 0)
        return Usual::tr("It was accepted more than a day ago.");
    return Usual::tr("The last uploads to this tenant took %1.", "a range of time").arg(usualRange(usual));
}

} // namespace

QString usualRange(const UsualTime &usual)
{
    if (usual.count == 0)
        return {};
    const auto least = std::chrono::floor<minutes>(usual.median);
    const auto most = std::chrono::ceil<minutes>(usual.most); // It is promised not to be exceeded.
    if (least == minutes(0))
        return Usual::tr("up to %1", "duration").arg(durationText(most));
    if (least == most)
        return durationText(most);
    if (most < hours(1))
        return Usual::tr("%1 to %2 min").arg(least.count()).arg(most.count());
    return Usual::tr("%1 to %2", "two durations").arg(durationText(least), durationText(most));
}

QString pendingText(const ImageEntry &entry, const QDateTime &now)
{
    const auto elapsed = pendingFor(entry, now);
    if (!elapsed)
        return noValue();
    const QString usual = usualRange(entry.usual);
    return usual.isEmpty()
        ? durationText(*elapsed)
        : Usual::tr("%1, usually %2", "elapsed time, a range of time").arg(durationText(*elapsed), usual);
}

QString pendingSentence(const ImageEntry &entry, const QDateTime &now)
{
    const auto elapsed = pendingFor(entry, now);
    if (!elapsed)
        return {};
    const QString usual = usualRange(entry.usual);
    return usual.isEmpty() ? Usual::tr("Pending for %1.", "elapsed time").arg(durationText(*elapsed))
                           : Usual::tr("Pending for %1. Uploads to this tenant usually take %2.",
                                       "elapsed time, a range of time")
                                 .arg(durationText(*elapsed), usual);
}

Explanation explainSlow(const UsualTime &usual)
{
    const QString advice = Usual::tr(
        "%1 This upload goes on, and may still become ready: nothing says that it has failed, and it is "
        "watched further. Often the copies of the source image in Azure are not finished yet; its page in "
        "the Azure portal shows their state. Do not upload it a second time: that makes nothing faster, "
        "and takes one more of the tenant's places for images. If it stays so, look at the service health, "
        "and ask Microsoft support with the details that can be copied here.");
    return withPage(
        {Usual::tr("This image has been pending for longer than usual"), advice.arg(basis(usual))},
        Page::ServiceHealth);
}

} // namespace cloudpc
