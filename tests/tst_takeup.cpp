// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/gatekeeper.h"
#include "library/takeup.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

JournalEntry row(Act act, ActState state, const QString &process = u"gone"_s)
{
    JournalEntry entry{.id = 1,
                       .step = 3,
                       .key = u"key"_s,
                       .draft = {u"Name"_s, u"1.0.0"_s, u"/source"_s},
                       .status = act == Act::Create ? EntryStatus::Submitting : EntryStatus::Failed,
                       .recordedAt = noon.addSecs(-60)};
    entry.imageId = act == Act::Create ? QString() : u"image"_s;
    entry.open = OpenAct{.act = act,
                         .state = state,
                         .attempt = u"attempt"_s,
                         .process = process,
                         .leaseUntil = noon.addSecs(90)};
    return entry;
}

TakenUp taken(const JournalEntry &entry, bool isSole = true, const QDateTime &now = noon)
{
    return takeUp(entry, {.process = u"mine"_s, .accountId = entry.accountId, .isSole = isSole, .now = now});
}

/// Refused for the moment at noon, for 42 seconds.
JournalEntry postponed(Act act)
{
    JournalEntry entry = row(act, ActState::Recorded);
    entry.timeline.append({.kind = TimelineEvent::Kind::Postponed, .at = noon, .number = 429});
    entry.open->leaseUntil = noon.addSecs(42).addSecs(Gatekeeper::lease.count());
    return entry;
}

} // namespace

class TestTakeUp : public QObject
{
    Q_OBJECT

private slots:
    void whatHasEndedIsShownAsItIs();
    void whatWasNeverSentMayBeSentAnew();
    void aCreateThatWasBeingSentHasAnUnknownOutcome();
    void aRetryOrDeletionThatWasBeingSentIsLookedFor_data();
    void aRetryOrDeletionThatWasBeingSentIsLookedFor();
    void whatNeedsADecisionIsLookedForAnew();
    void anotherWindowsActIsLeftAloneUntilItsLeaseIsOver();
    void theOnlyWindowNeedNotWaitForALease();
    void whatWaitsForTheServiceGoesOnWaiting_data();
    void whatWaitsForTheServiceGoesOnWaiting();
    void whatAnotherPersonHasAskedForIsNotSent_data();
    void whatAnotherPersonHasAskedForIsNotSent();
    void whoAskedCountsAndNotWhoUploaded();
    void whatWaitsInAnotherWindowIsLeftToIt();
};

void TestTakeUp::whatHasEndedIsShownAsItIs()
{
    JournalEntry ready = row(Act::Create, ActState::Sending);
    ready.open.reset();
    ready.status = EntryStatus::Ready;
    ready.imageId = u"image"_s;
    const TakenUp result = taken(ready);
    QVERIFY(result.entry.status == EntryStatus::Ready);
    QCOMPARE(result.entry.image.id, std::optional(u"image"_s));
    QCOMPARE(result.entry.submittedAt, ready.recordedAt);
    QVERIFY(!result.act && !result.isNews);
}

void TestTakeUp::whatWasNeverSentMayBeSentAnew()
{
    const TakenUp result = taken(row(Act::Create, ActState::Recorded));
    QVERIFY(result.entry.status == EntryStatus::NotAccepted);
    QVERIFY(canResend(result.entry));
    QVERIFY(!result.act);
    QVERIFY(result.isNews);
}

void TestTakeUp::aCreateThatWasBeingSentHasAnUnknownOutcome()
{
    const TakenUp result = taken(row(Act::Create, ActState::Sending));
    QVERIFY(result.entry.status == EntryStatus::OutcomeUnknown);
    QVERIFY(result.entry.settling->phase == Settling::Phase::Looking);
    QVERIFY(!canResend(result.entry));
    QVERIFY(result.entry.timeline.last().kind == TimelineEvent::Kind::Interrupted);
    QVERIFY(result.act->state == ActState::Unknown);
    QCOMPARE(result.act->process, u"mine"_s);
    QCOMPARE(result.act->attempt, u"attempt"_s);
    QCOMPARE(result.act->endedAt, noon);
    QVERIFY(result.isNews);
}

void TestTakeUp::aRetryOrDeletionThatWasBeingSentIsLookedFor_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("retry") << Act::Retry;
    QTest::newRow("delete") << Act::Delete;
}

void TestTakeUp::aRetryOrDeletionThatWasBeingSentIsLookedFor()
{
    QFETCH(Act, act);
    const TakenUp result = taken(row(act, ActState::Sending));
    QVERIFY(result.entry.status == EntryStatus::Failed);
    QVERIFY(result.entry.busy);
    QVERIFY(result.entry.settling);
    QVERIFY(result.act->state == ActState::Unknown);
}

void TestTakeUp::whatNeedsADecisionIsLookedForAnew()
{
    const TakenUp result = taken(row(Act::Create, ActState::NeedsDecision));
    QVERIFY(result.entry.status == EntryStatus::OutcomeUnknown);
    QVERIFY(result.entry.settling->phase == Settling::Phase::Looking);
    QVERIFY(result.act->state == ActState::NeedsDecision);
    QVERIFY(!result.isNews);
}

void TestTakeUp::anotherWindowsActIsLeftAloneUntilItsLeaseIsOver()
{
    const JournalEntry held = row(Act::Create, ActState::Sending);
    const TakenUp before = taken(held, false);
    QVERIFY(before.isHeldElsewhere);
    QVERIFY(before.entry.status == EntryStatus::Submitting);
    QVERIFY(!before.isNews);
    const TakenUp after = taken(held, false, noon.addSecs(91));
    QVERIFY(!after.isHeldElsewhere);
    QVERIFY(after.entry.status == EntryStatus::OutcomeUnknown);
    QVERIFY(!taken(row(Act::Create, ActState::Sending, u"mine"_s), false).isHeldElsewhere);
}

void TestTakeUp::theOnlyWindowNeedNotWaitForALease()
{
    QVERIFY(!taken(row(Act::Create, ActState::Sending), true).isHeldElsewhere);
}

void TestTakeUp::whatWaitsForTheServiceGoesOnWaiting_data()
{
    aRetryOrDeletionThatWasBeingSentIsLookedFor_data();
    QTest::newRow("create") << Act::Create;
}

void TestTakeUp::whatWaitsForTheServiceGoesOnWaiting()
{
    QFETCH(Act, act);
    const bool isCreate = act == Act::Create;
    const TakenUp result = taken(postponed(act), true, noon.addSecs(2));
    QVERIFY(result.entry.status == (isCreate ? EntryStatus::Submitting : EntryStatus::Failed));
    QCOMPARE(result.entry.busy, !isCreate);
    QCOMPARE(result.entry.postponed, (Postponement{noon.addSecs(42), 1}));
    QCOMPARE(result.entry.act.has_value(), !isCreate);
    if (!isCreate)
        QCOMPARE(result.entry.act->kind == ActProgress::Kind::Delete, act == Act::Delete);
    QVERIFY(result.act->state == ActState::Recorded);
    QCOMPARE(result.act->process, u"mine"_s);
    QVERIFY(result.isNews);
    QCOMPARE(result.entry.timeline.size(), postponed(act).timeline.size());
}

void TestTakeUp::whatAnotherPersonHasAskedForIsNotSent_data()
{
    whatWaitsForTheServiceGoesOnWaiting_data();
}

void TestTakeUp::whatAnotherPersonHasAskedForIsNotSent()
{
    QFETCH(Act, act);
    const TakenUp result = takeUp(
        postponed(act), {.process = u"mine"_s, .accountId = u"another"_s, .isSole = true, .now = noon});
    QVERIFY(result.entry.status == (act == Act::Create ? EntryStatus::NotAccepted : EntryStatus::Failed));
    QVERIFY(!result.entry.postponed && !result.entry.busy);
    QVERIFY(!result.act);
    QVERIFY(result.isNews);
}

void TestTakeUp::whoAskedCountsAndNotWhoUploaded()
{
    JournalEntry entry = postponed(Act::Delete);
    entry.accountId = u"ann"_s;
    entry.timeline.prepend(
        {.kind = TimelineEvent::Kind::DeleteRequested, .at = noon, .by = u"bob@contoso.example"_s});
    Successor successor{.process = u"mine"_s,
                        .accountId = u"bob"_s,
                        .accountName = u"Bob@contoso.example"_s,
                        .isSole = true,
                        .now = noon};
    QVERIFY(takeUp(entry, successor).entry.postponed);

    successor.accountId = u"ann"_s;
    successor.accountName = u"ann@contoso.example"_s;
    const TakenUp anothers = takeUp(entry, successor);
    QVERIFY(!anothers.act && !anothers.entry.busy && !anothers.entry.postponed);
    QVERIFY(anothers.entry.timeline.last().kind == TimelineEvent::Kind::ActRefused);
}

void TestTakeUp::whatWaitsInAnotherWindowIsLeftToIt()
{
    const TakenUp before = taken(postponed(Act::Create), false, noon.addSecs(60));
    QVERIFY(before.isHeldElsewhere);
    QVERIFY(!before.entry.postponed);
    const TakenUp after = taken(postponed(Act::Create), false, noon.addSecs(300));
    QVERIFY(!after.isHeldElsewhere);
    QVERIFY(after.entry.postponed);
    QCOMPARE(after.act->leaseUntil, noon.addSecs(300).addSecs(Gatekeeper::lease.count()));
}

QTEST_GUILESS_MAIN(TestTakeUp)
#include "tst_takeup.moc"
