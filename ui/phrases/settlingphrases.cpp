// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/settlingphrases.h"

#include "phrases/plaintext.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Settlings {
    Q_DECLARE_TR_FUNCTIONS(Settlings)
};

QString nameOf(const ImageEntry &entry)
{
    return Settlings::tr("%1 %2", "name and version of an image")
        .arg(oneLine(entry.image.displayName.value_or(QString()), 120),
             oneLine(entry.image.version.value_or(QString()), 60));
}

QString title()
{
    return Settlings::tr("Windows 365 has not confirmed this image yet");
}

Explanation looking()
{
    return {title(),
            Settlings::tr("It may or may not have been created. Checking; nothing will be sent twice.")};
}

Explanation noneFound()
{
    return {
        title(),
        Settlings::tr("No image of this name and version came up in the tenant while it was looked for. "
                      "It was probably not created, but that is not certain. Look in Intune, then send it "
                      "again, or stop looking. Nothing is sent unless you say so.")};
}

Explanation otherSource()
{
    return {title(),
            Settlings::tr("The tenant has an image of this name and version that was made from another "
                          "source. It may be somebody else's. Say whether it is the one; nothing is deleted, "
                          "and nothing is sent unless you say so.")};
}

Explanation oneCandidate()
{
    return {title(),
            Settlings::tr("The tenant has an image that may be the one, but that is not certain. Say whether "
                          "it is; nothing is deleted, and nothing is sent unless you say so.")};
}

Explanation severalFound(int count)
{
    return {title(),
            Settlings::tr("The tenant has %n image(s) of this name and version, and any of them may be the "
                          "one. Say which it is; nothing is deleted, and nothing is sent unless you say so.",
                          nullptr, count)};
}

QString ago(const QDateTime &then, const QDateTime &now)
{
    const std::chrono::seconds passed(then.secsTo(now));
    return passed < std::chrono::minutes(1)
        ? Settlings::tr("%n second(s) ago", nullptr, static_cast<int>(passed.count()))
        : Settlings::tr("%1 ago", "duration").arg(durationText(passed));
}

QString lastLook(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return Settlings::tr("Not checked yet.");
    const QString time = at.toLocalTime().date() == now.toLocalTime().date() ? timeOfDayText(at)
                                                                             : dateTimeText(at);
    if (at > now) // a clock was set back
        return Settlings::tr("Last checked at %1.").arg(time);
    return Settlings::tr("Last checked at %1 (%2).").arg(time, ago(at, now));
}

/// A list that cannot be read says nothing: then it goes on beyond its end.
QString lookingUntil(const QDateTime &until, const QDateTime &now)
{
    return until > now ? Settlings::tr("Checking goes on until %1.").arg(shortTime(until, now))
                       : Settlings::tr("Checking goes on until the whole list could be read.");
}

} // namespace

Explanation explainSettling(const ImageEntry &entry)
{
    if (!entry.settling || entry.settling->phase == Settling::Phase::Looking)
        return looking();
    const QList<DeviceImage> &candidates = entry.settling->candidates;
    if (candidates.isEmpty())
        return noneFound();
    if (candidates.size() > 1)
        return severalFound(static_cast<int>(candidates.size()));
    return haveSameSource(candidates.constFirst(), entry.image) ? oneCandidate() : otherSource();
}

QString settlingTimes(const Settling &settling, const QDateTime &now)
{
    const QString last = lastLook(settling.lastLook, now);
    // Who may decide already may not send again before the end of the looking: it has to be said.
    const bool isOver = settling.phase == Settling::Phase::NeedsDecision && settling.windowOver;
    if (isOver || !settling.until.isValid())
        return last;
    return last + QLatin1Char(' ') + lookingUntil(settling.until, now);
}

Question askToSendAgain(const ImageEntry &entry)
{
    const int found = entry.settling ? static_cast<int>(entry.settling->candidates.size()) : 0;
    const QString late = Settlings::tr("Windows 365 may still have created the first one, and show it late: "
                                       "a second image of this name and version may then come up. The list "
                                       "is read once more before anything is sent.");
    const QString further = Settlings::tr("The tenant has %n image(s) of this name and version already. If "
                                          "one of them is this upload, do not send it again, but say which "
                                          "it is. The list is read once more before anything is sent.",
                                          nullptr, found);
    return {Settlings::tr("Send %1 again?").arg(nameOf(entry)), found > 0 ? further : late,
            Settlings::tr("Send again")};
}

Question askToStopLooking(const ImageEntry &entry)
{
    return {Settlings::tr("Stop looking for %1?").arg(nameOf(entry)),
            Settlings::tr("Whether it was created stays unknown. Nothing in the tenant is changed: if there "
                          "is an image, it stays. The history keeps this upload."),
            Settlings::tr("Stop looking")};
}

QString decisionNeeded(const ImageEntry &first, int count)
{
    return count == 1 ? Settlings::tr("%1 needs your decision").arg(nameOf(first))
                      : Settlings::tr("%n upload(s) need your decision", nullptr, count);
}

bool haveSameSource(const DeviceImage &one, const DeviceImage &other)
{
    return one.sourceImageResourceId && other.sourceImageResourceId
        && one.sourceImageResourceId->compare(*other.sourceImageResourceId, Qt::CaseInsensitive) == 0;
}

} // namespace cloudpc
