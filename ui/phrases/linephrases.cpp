// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/linephrases.h"

#include "phrases/errorphrases.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>

namespace cloudpc {

using State = ServiceLine::State;

namespace {

struct Line {
    Q_DECLARE_TR_FUNCTIONS(Line)
};

QString askedToWait()
{
    return Line::tr("Windows 365 asked to wait");
}

bool isOfSignIn(const ServiceLine::Condition &condition)
{
    return condition.error && condition.error->fromSignIn;
}

QString unreachable(const ServiceLine::Condition &condition)
{
    return isOfSignIn(condition) ? Line::tr("The sign-in service cannot be reached")
                                 : Line::tr("Windows 365 cannot be reached");
}

/// The service's own fault says it all; what broke on the way is the reason of something.
Explanation explainOutage(const ServiceLine::Condition &condition)
{
    Explanation reason = explain(condition.error.value_or(Error{.kind = ErrorKind::Unavailable}));
    if (!condition.error || condition.error->fault == Fault::None)
        return reason;
    reason.advice = Line::tr("%1. %2", "what happened, what to do").arg(reason.title, reason.advice);
    reason.title = unreachable(condition);
    return reason;
}

/// A countdown for what one sits out, a time of day for what one comes back to.
QString nextTry(const QDateTime &next, const QDateTime &now)
{
    constexpr std::chrono::minutes satOut{10};
    if (std::chrono::milliseconds(now.msecsTo(next)) > satOut)
        return Line::tr("next try at %1", "time of day").arg(shortTime(next, now));
    return Line::tr("next try in %1", "duration").arg(timeLeftText(next, now));
}

} // namespace

Explanation explainLine(const ServiceLine::Condition &condition)
{
    switch (condition.state) {
    case State::Open:
        break;
    case State::Throttled:
        return {askedToWait(),
                Line::tr("Too many requests were sent in a short time. Nothing is sent before the time is "
                         "over; what waits for it is sent by itself then.")};
    case State::Unreachable:
        return explainOutage(condition);
    }
    return {};
}

QString worksMeanwhile(const ServiceLine::Condition &condition)
{
    if (condition.state != State::Unreachable)
        return {};
    return Line::tr("It is tried again by itself. The list shows what the last refresh brought; the history, "
                    "the form and all that can be copied work without it.");
}

QString lineTimes(const ServiceLine::Condition &condition, const QDateTime &next, const QDateTime &now)
{
    const QString since = shortTime(condition.since, now);
    if (!next.isValid())
        return Line::tr("Since %1 · being tried now", "time of day").arg(since);
    return Line::tr("Since %1 · %2", "time of day, next try").arg(since, nextTry(next, now));
}

QString lineStatus(const ServiceLine::Condition &condition, const QDateTime &next, const QDateTime &now)
{
    if (condition.state == State::Open)
        return {};
    const QString what = condition.state == State::Throttled ? askedToWait() : unreachable(condition);
    if (!next.isValid())
        return Line::tr("%1: being tried now", "what is wrong").arg(what);
    return Line::tr("%1: %2", "what is wrong, next try").arg(what, nextTry(next, now));
}

QString spokenLineStatus(const ServiceLine::Condition &condition, const QDateTime &next)
{
    if (condition.state == State::Open)
        return {};
    const QString what = condition.state == State::Throttled ? askedToWait() : unreachable(condition);
    if (!next.isValid())
        return what;
    return Line::tr("%1: next try at %2", "what is wrong, time of day").arg(what, timeOfDayText(next));
}

Explanation explainPostponed(const ImageEntry &entry)
{
    const bool hasTime = entry.postponed && entry.postponed->until.isValid();
    const int tries = entry.postponed ? entry.postponed->tries : 0;
    if (!hasTime)
        return {askedToWait(),
                tries == 0 ? Line::tr("It has not been sent yet, and is sent when its turn comes.")
                           : Line::tr("It was refused for the moment, %n time(s) so far, and "
                                      "nothing was changed. It is sent again when its turn comes.",
                                      nullptr, tries)};
    if (tries == 0)
        return {askedToWait(),
                Line::tr("It has not been sent yet, and is sent by itself when the time is over. That is so "
                         "after a restart of the program, too.")};
    return {askedToWait(),
            Line::tr("It was refused for the moment, %n time(s) so far, and nothing was changed. It is sent "
                     "again by itself when the time is over. That is so after a restart of the program, too.",
                     nullptr, tries)};
}

QString postponedTimes(const Postponement &postponed, const QDateTime &now)
{
    if (!postponed.until.isValid())
        return Line::tr("It waits for its turn.");
    const QString next = nextTry(postponed.until, now);
    return Line::tr("%1.", "a sentence").arg(next.left(1).toUpper() + next.mid(1));
}

QString postponedCell(const Postponement &postponed, const QDateTime &now)
{
    return postponed.until.isValid() ? nextTry(postponed.until, now) : Line::tr("waiting…");
}

} // namespace cloudpc
