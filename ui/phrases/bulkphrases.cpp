// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/bulkphrases.h"

#include "phrases/errorphrases.h"
#include "phrases/statusphrases.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace cloudpc {

using State = BulkCondition::State;

namespace {

struct Bulk {
    Q_DECLARE_TR_FUNCTIONS(Bulk)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

int counted(const BulkCounts &counts)
{
    return counts.made + counts.refused + counts.unknown + counts.underWay;
}

int rowsOf(const BulkCounts &counts)
{
    return counted(counts) + counts.left;
}

/// What it waits for, and what can be done meanwhile.
Explanation explainWait(const BulkCondition &condition)
{
    const QString at = timeOfDayText(condition.until);
    switch (condition.reason) {
    case BulkReason::None:
        break;
    case BulkReason::SignInNeeded:
        return {Bulk::tr("The bulk upload waits for the sign-in"),
                Bulk::tr("It goes on by itself when the account of this tenant is signed in again.")};
    case BulkReason::Unreachable:
        return {Bulk::tr("The bulk upload waits for Windows 365"),
                Bulk::tr("The last upload did not get through, or has no answer. The list of images is asked "
                         "first; the bulk upload goes on by itself when it has come.")};
    case BulkReason::Throttled:
        return {Bulk::tr("Windows 365 asked to wait"),
                Bulk::tr("The bulk upload goes on by itself at %1.").arg(at)};
    case BulkReason::NotRecorded:
        return {
            Bulk::tr("The bulk upload waits for the history"),
            condition.error
                ? Bulk::tr("Nothing is sent that cannot be noted before. %1. It is tried again by itself.")
                      .arg(explain(*condition.error).title)
                : Bulk::tr("Nothing is sent that cannot be noted before. It is tried again by itself.")};
    case BulkReason::Denied:
        break;
    }
    return {Bulk::tr("The bulk upload waits"), Bulk::tr("It goes on by itself.")};
}

Explanation explainPause(const BulkCondition &condition, const BulkCounts &counts)
{
    const QString rest = Bulk::tr("%n image(s) are left.", nullptr, counts.left);
    if (condition.reason != BulkReason::Denied || !condition.error)
        return {Bulk::tr("The bulk upload is paused"), rest};
    const Explanation why = explain(*condition.error);
    Explanation paused = why;
    paused.title = Bulk::tr("The bulk upload is paused: %1").arg(why.title);
    paused.advice =
        Bulk::tr("%1 %2 Resume when that is fixed.", "what to do, how many are left").arg(why.advice, rest);
    return paused;
}

Explanation explainEnd(const BulkCondition &condition, const BulkCounts &counts)
{
    if (!condition.error)
        return {counts.left > 0 ? Bulk::tr("The bulk upload was stopped")
                                : Bulk::tr("The bulk upload is done"),
                bulkSum(counts)};
    if (condition.error->fault == Fault::Superseded)
        return {Bulk::tr("Another window goes on with this bulk upload"),
                Bulk::tr("Nothing more is sent from here.")};
    const Explanation why = explain(*condition.error);
    return {Bulk::tr("The bulk upload was not begun"),
            Bulk::tr("%1. %2 Nothing was sent.", "what happened, what to do").arg(why.title, why.advice)};
}

} // namespace

QString fateWord(const BulkRow &row)
{
    switch (row.fate) {
    case BulkFate::Left:
        return row.wasTried ? Bulk::tr("Will be sent again") : Bulk::tr("Waiting");
    case BulkFate::UnderWay:
        return statusWord(EntryStatus::Submitting);
    case BulkFate::Made:
    case BulkFate::Unknown:
        return statusWord(row.status);
    case BulkFate::Refused:
        return statusWord(EntryStatus::NotAccepted);
    }
    Q_UNREACHABLE();
}

IconName fateIcon(const BulkRow &row)
{
    switch (row.fate) {
    case BulkFate::Left:
        return IconName::Pending;
    case BulkFate::UnderWay:
        return statusIcon(EntryStatus::Submitting);
    case BulkFate::Made:
    case BulkFate::Unknown:
        return statusIcon(row.status);
    case BulkFate::Refused:
        return statusIcon(EntryStatus::NotAccepted);
    }
    Q_UNREACHABLE();
}

Tone fateTone(const BulkRow &row)
{
    switch (row.fate) {
    case BulkFate::Left:
        return row.wasTried ? Tone::Caution : Tone::Muted;
    case BulkFate::UnderWay:
        return statusTone(EntryStatus::Submitting);
    case BulkFate::Made:
    case BulkFate::Unknown:
        return statusTone(row.status);
    case BulkFate::Refused:
        return statusTone(EntryStatus::NotAccepted);
    }
    Q_UNREACHABLE();
}

QString fateSentence(const BulkRow &row)
{
    if (row.fate == BulkFate::Unknown)
        return Bulk::tr(
            "Windows 365 has not confirmed it. The list is watched for it; it is not sent twice.");
    if (!row.error)
        return {};
    const Explanation why = explain(*row.error);
    return Bulk::tr("%1. %2", "what happened, what to do").arg(why.title, why.advice);
}

Explanation explainBulk(const BulkCondition &condition, const BulkCounts &counts)
{
    switch (condition.state) {
    case State::Storing:
        return {Bulk::tr("The bulk upload is being prepared…")};
    case State::Running:
        return {Bulk::tr("Uploading %1 of %2 images", "how many so far, of how many")
                    .arg(number(counted(counts)), number(rowsOf(counts))),
                bulkSum(counts)};
    case State::Waiting:
        return explainWait(condition);
    case State::Paused:
        return explainPause(condition, counts);
    case State::Ended:
        return explainEnd(condition, counts);
    }
    Q_UNREACHABLE();
}

Tone bulkTone(const BulkCondition &condition, const BulkCounts &counts)
{
    switch (condition.state) {
    case State::Storing:
    case State::Running:
        return Tone::Busy;
    case State::Waiting:
    case State::Paused:
        return Tone::Caution;
    case State::Ended:
        break;
    }
    if (condition.error)
        return Tone::Bad;
    return counts.left + counts.refused + counts.unknown > 0 ? Tone::Caution : Tone::Good;
}

QString bulkSum(const BulkCounts &counts)
{
    QStringList parts{Bulk::tr("%n made", "images", counts.made)};
    if (counts.refused > 0)
        parts << Bulk::tr("%n refused", "images", counts.refused);
    if (counts.unknown + counts.underWay > 0)
        parts << Bulk::tr("%n not known yet", "images", counts.unknown + counts.underWay);
    if (counts.left > 0)
        parts << Bulk::tr("%n not sent", "images", counts.left);
    return Bulk::tr("%1.", "a list of how many").arg(QLocale().createSeparatedList(parts));
}

Explanation explainInterrupted(const BulkCounts &counts, int rows)
{
    return {Bulk::tr("A bulk upload of %n image(s) was interrupted", nullptr, rows), bulkSum(counts)};
}

} // namespace cloudpc
