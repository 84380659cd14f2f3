// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/takeup.h"

#include "library/gatekeeper.h"
#include "library/journaledimage.h"
#include "library/postponement.h"

namespace cloudpc {

namespace {

bool isHeldElsewhere(const OpenAct &act, const Successor &successor)
{
    const bool isAtWork = act.state == ActState::Sending || act.state == ActState::Recorded;
    return isAtWork && act.process != successor.process && !successor.isSole
        && act.leaseUntil > successor.now;
}

/// Retries and deletions may be of what a third person has uploaded, whose the row is.
bool isOfWhoAsked(const JournalEntry &row, const Successor &successor)
{
    const QString name = askedBy(row.timeline);
    if (row.open->act == Act::Create || name.isEmpty())
        return row.accountId == successor.accountId;
    return name.compare(successor.accountName, Qt::CaseInsensitive) == 0;
}

void note(TakenUp &taken, TimelineEvent::Kind kind, const Successor &successor)
{
    taken.entry.timeline.append({.kind = kind, .at = successor.now});
    taken.isNews = true;
}

/// Nothing had left this computer.
void drop(TakenUp &taken, const Successor &successor)
{
    if (taken.act->act == Act::Create) {
        taken.entry.status = EntryStatus::NotAccepted;
        taken.entry.error = Error{.kind = ErrorKind::NotSent};
        note(taken, TimelineEvent::Kind::NotAccepted, successor);
    } else {
        note(taken, TimelineEvent::Kind::ActRefused, successor);
    }
    taken.isNews = true;
    taken.act.reset();
}

void showAtWork(ImageEntry &entry, Act act)
{
    entry.busy = true;
    entry.act = ActProgress{.kind = act == Act::Retry ? ActProgress::Kind::Retry : ActProgress::Kind::Delete,
                            .phase = ActProgress::Phase::AtWork};
}

void goOnWaiting(TakenUp &taken, const JournalEntry &row, const Successor &successor)
{
    taken.entry.postponed = Postponement{.until = successor.now.addMSecs(waitOf(row, successor.now).count()),
                                         .tries = refusalsOf(row.timeline)};
    if (row.open->act == Act::Create)
        taken.entry.status = EntryStatus::Submitting;
    else
        showAtWork(taken.entry, row.open->act);
    taken.isNews = row.open->process != successor.process;
    if (!taken.isNews)
        return;
    taken.act->process = successor.process;
    taken.act->leaseUntil = taken.entry.postponed->until.addSecs(Gatekeeper::lease.count());
}

void interrupt(TakenUp &taken, const Successor &successor)
{
    taken.act->state = ActState::Unknown;
    taken.act->endedAt = successor.now;
    taken.act->process = successor.process;
    note(taken, TimelineEvent::Kind::Interrupted, successor);
}

void showSettling(TakenUp &taken)
{
    // What needed a decision may have shown up meanwhile: it is looked for anew.
    taken.entry.settling = Settling();
    if (taken.act->act == Act::Create)
        taken.entry.status = EntryStatus::OutcomeUnknown;
    else
        showAtWork(taken.entry, taken.act->act);
}

} // namespace

TakenUp takeUp(const JournalEntry &row, const Successor &successor)
{
    TakenUp taken{.entry = imageEntryFrom(row), .act = row.open};
    if (!taken.act)
        return taken;
    if (isHeldElsewhere(*taken.act, successor)) {
        taken.isHeldElsewhere = true;
        if (taken.act->act == Act::Create)
            taken.entry.status = EntryStatus::Submitting;
        else
            showAtWork(taken.entry, taken.act->act);
        return taken;
    }
    switch (taken.act->state) {
    case ActState::Recorded:
        if (isPostponed(row) && isOfWhoAsked(row, successor))
            goOnWaiting(taken, row, successor);
        else
            drop(taken, successor);
        return taken;
    case ActState::Sending:
        interrupt(taken, successor);
        break;
    case ActState::Unknown:
    case ActState::NeedsDecision:
        break;
    }
    showSettling(taken);
    return taken;
}

} // namespace cloudpc
