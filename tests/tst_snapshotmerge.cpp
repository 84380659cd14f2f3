// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/settlement.h"
#include "library/snapshotmerge.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString source = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i"_s;
const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

DeviceImage image(const QString &id, ImageStatus status = ImageStatus::Ready, const QString &name = u"Name"_s,
                  const QString &version = u"1.0.0"_s)
{
    return {.id = id,
            .displayName = name,
            .version = version,
            .sourceImageResourceId = source,
            .status = OpenEnum<ImageStatus>{status, {}}};
}

ImageEntry submitted(EntryStatus status)
{
    const Draft draft{u"Name"_s, u"1.0.0"_s, source};
    return {.key = u"local"_s,
            .status = status,
            .image = {.displayName = draft.displayName,
                      .version = draft.version,
                      .sourceImageResourceId = source},
            .draft = draft,
            .submittedAt = noon};
}

} // namespace

class TestSnapshotMerge : public QObject
{
    Q_OBJECT

private slots:
    void addsNewImagesUnderTheirId();
    void updatesAKnownImageAndKeepsItsKeyAndTimeline();
    void anImageThatEndsIsReportedOnce();
    void whatWasNotWatchedMayHaveChangedLongBefore_data();
    void whatWasNotWatchedMayHaveChangedLongBefore();
    void anImageThatIsGoneIsMarkedDeleted();
    void aFreshImageMissingFromALaggingListStays();
    void aFreshImageStillMissingAfterTheWindowIsGone();
    void anImageDeletedHereDoesNotComeBackWithALaggingList();
    void anUnknownOutcomeIsAdoptedWhenExactlyOneNewImageMatches();
    void anUnknownOutcomeIsLeftAlone_data();
    void anUnknownOutcomeIsLeftAlone();
    void aDecisionIsNeeded_data();
    void aDecisionIsNeeded();
    void nothingListedIsNoProofBeforeTheWindowIsOver();
    void candidatesStayCandidatesWhenTheyHaveRowsOfTheirOwn();
    void whatIsOpenForDecisionIsAdoptedWhenOneIsLeft();
    void anImageOfAnotherUploadIsNoCandidate();
    void anImageThatWasDeletedHereIsNoCandidate();
    void aListWithHolesShowsNothingGone();
    void twoUnknownOutcomesDoNotClaimTheSameImage();
    void anImageOfACreateUnderWayDoesNotShowTwice();
    void anImageOfACreateThatHasNotLeftIsAnothers();
    void namesMatchInNfc();
    void theSourceMatchesWithoutCase();
};

void TestSnapshotMerge::addsNewImagesUnderTheirId()
{
    QList<ImageEntry> entries;
    MergeMemory memory;
    const MergeResult result = mergeSnapshot(entries, {image(u"a"_s), image(u"b"_s, ImageStatus::Pending)},
                                             memory, noon);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[1].key, u"b"_s);
    QVERIFY(entries[1].status == EntryStatus::Pending);
    QVERIFY(result.settled.isEmpty() && result.adopted.isEmpty());
}

void TestSnapshotMerge::updatesAKnownImageAndKeepsItsKeyAndTimeline()
{
    ImageEntry mine = submitted(EntryStatus::Pending);
    mine.image.id = u"a"_s;
    mine.timeline.append({.kind = TimelineEvent::Kind::Recorded, .at = noon});
    QList<ImageEntry> entries{mine};
    MergeMemory memory;
    mergeSnapshot(entries, {image(u"a"_s, ImageStatus::Failed)}, memory, noon.addSecs(60));
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].key, u"local"_s);
    QVERIFY(entries[0].draft.has_value());
    QCOMPARE(entries[0].timeline.size(), 2);
    QVERIFY(entries[0].timeline[1].status == EntryStatus::Failed);
    QCOMPARE(entries[0].settledAt, noon.addSecs(60));
}

void TestSnapshotMerge::anImageThatEndsIsReportedOnce()
{
    QList<ImageEntry> entries;
    MergeMemory memory;
    mergeSnapshot(entries, {image(u"a"_s, ImageStatus::Pending)}, memory, noon);
    QCOMPARE(mergeSnapshot(entries, {image(u"a"_s)}, memory, noon).settled, QStringList{u"a"_s});
    QVERIFY(mergeSnapshot(entries, {image(u"a"_s)}, memory, noon).settled.isEmpty());
}

void TestSnapshotMerge::whatWasNotWatchedMayHaveChangedLongBefore_data()
{
    QTest::addColumn<QDateTime>("acceptedAt");
    QTest::addColumn<QDateTime>("lastLook");
    QTest::addColumn<int>("number");
    const QDateTime recently = noon.addSecs(-120);
    const QDateTime longAgo = noon.addDays(-3);
    QTest::newRow("watched") << longAgo << recently << 0;
    QTest::newRow("accepted a moment ago") << recently << QDateTime() << 0;
    QTest::newRow("first list after days") << longAgo << QDateTime() << 1;
    QTest::newRow("the computer slept") << longAgo << noon.addSecs(-601) << 1;
    QTest::newRow("just within the pace") << longAgo << noon.addSecs(-600) << 0;
    QTest::newRow("a clock was set back") << longAgo << noon.addSecs(60) << 1;
}

void TestSnapshotMerge::whatWasNotWatchedMayHaveChangedLongBefore()
{
    QFETCH(QDateTime, acceptedAt);
    QFETCH(QDateTime, lastLook);
    ImageEntry mine = submitted(EntryStatus::Pending);
    mine.image.id = u"a"_s;
    mine.timeline.append({.kind = TimelineEvent::Kind::Accepted, .at = acceptedAt});
    QList<ImageEntry> entries{mine};
    MergeMemory memory{.lastLook = lastLook};

    mergeSnapshot(entries, {image(u"a"_s)}, memory, noon);

    QVERIFY(entries[0].timeline.last().status == EntryStatus::Ready);
    QTEST(entries[0].timeline.last().number, "number");
    QCOMPARE(memory.lastLook, noon);
}

void TestSnapshotMerge::anImageThatIsGoneIsMarkedDeleted()
{
    QList<ImageEntry> entries;
    MergeMemory memory;
    mergeSnapshot(entries, {image(u"a"_s, ImageStatus::Pending), image(u"b"_s)}, memory, noon);
    const MergeResult result = mergeSnapshot(entries, {image(u"b"_s)}, memory, noon);
    QVERIFY(entries[0].status == EntryStatus::Deleted);
    QVERIFY(entries[1].status == EntryStatus::Ready);
    QCOMPARE(result.settled, QStringList{u"a"_s});
    mergeSnapshot(entries, {image(u"b"_s)}, memory, noon);
    QCOMPARE(entries[0].timeline.size(), 1);
}

void TestSnapshotMerge::aFreshImageMissingFromALaggingListStays()
{
    ImageEntry mine = submitted(EntryStatus::Pending);
    mine.image.id = u"a"_s;
    QList<ImageEntry> entries{mine};
    MergeMemory memory;
    memory.made = {u"a"_s};
    mergeSnapshot(entries, {}, memory, noon.addSecs(9 * 60));
    QVERIFY(entries[0].status == EntryStatus::Pending);
}

void TestSnapshotMerge::aFreshImageStillMissingAfterTheWindowIsGone()
{
    ImageEntry mine = submitted(EntryStatus::Pending);
    mine.image.id = u"a"_s;
    QList<ImageEntry> entries{mine};
    MergeMemory memory;
    mergeSnapshot(entries, {}, memory, noon.addSecs(11 * 60));
    QVERIFY(entries[0].status == EntryStatus::Deleted);
}

void TestSnapshotMerge::anImageDeletedHereDoesNotComeBackWithALaggingList()
{
    QList<ImageEntry> entries;
    MergeMemory memory;
    memory.deleted = {u"a"_s};
    mergeSnapshot(entries, {image(u"a"_s)}, memory, noon.addSecs(60));
    QVERIFY(entries.isEmpty());
    memory.deleted.clear();
    mergeSnapshot(entries, {image(u"a"_s)}, memory, noon.addSecs(11 * 60));
    QCOMPARE(entries.size(), 1);
}

void TestSnapshotMerge::anUnknownOutcomeIsAdoptedWhenExactlyOneNewImageMatches()
{
    ImageEntry mine = submitted(EntryStatus::OutcomeUnknown);
    mine.error = Error{.kind = ErrorKind::OutcomeUnknown};
    QList<ImageEntry> entries{mine};
    MergeMemory memory;
    const MergeResult result = mergeSnapshot(
        entries, {image(u"a"_s, ImageStatus::Pending), image(u"b"_s, ImageStatus::Ready, u"Other"_s)}, memory,
        noon);
    QCOMPARE(result.adopted, QStringList{u"local"_s});
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].image.id, std::optional(u"a"_s));
    QVERIFY(entries[0].status == EntryStatus::Pending);
    QVERIFY(!entries[0].error);
    QVERIFY(entries[0].timeline[0].kind == TimelineEvent::Kind::Adopted);
}

void TestSnapshotMerge::anUnknownOutcomeIsLeftAlone_data()
{
    QTest::addColumn<QList<DeviceImage>>("images");
    QTest::addColumn<QString>("seen");
    DeviceImage otherSource = image(u"a"_s);
    otherSource.sourceImageResourceId = source + u"2"_s;
    DeviceImage nameless = image(u"a"_s);
    nameless.displayName.reset();
    QTest::newRow("nothing listed") << QList<DeviceImage>{} << QString();
    QTest::newRow("another version") << QList<DeviceImage>{image(u"a"_s, ImageStatus::Ready, u"Name"_s,
                                                                 u"1.0.1"_s)}
                                     << QString();
    QTest::newRow("another letter case")
        << QList<DeviceImage>{image(u"a"_s, ImageStatus::Ready, u"NAME"_s)} << QString();
    QTest::newRow("another source") << QList<DeviceImage>{otherSource} << QString();
    QTest::newRow("no name") << QList<DeviceImage>{nameless} << QString();
    QTest::newRow("two matches") << QList<DeviceImage>{image(u"a"_s), image(u"b"_s)} << QString();
    QTest::newRow("was there before") << QList<DeviceImage>{image(u"a"_s)} << u"a"_s;
}

void TestSnapshotMerge::anUnknownOutcomeIsLeftAlone()
{
    QFETCH(QList<DeviceImage>, images);
    QFETCH(QString, seen);
    QList<ImageEntry> entries{submitted(EntryStatus::OutcomeUnknown)};
    MergeMemory memory;
    if (!seen.isEmpty())
        memory.attempts.insert(u"local"_s, {.seenBefore = {seen}});
    const MergeResult result = mergeSnapshot(entries, images, memory, noon);
    QVERIFY(result.adopted.isEmpty());
    QVERIFY(entries[0].status == EntryStatus::OutcomeUnknown);
    QCOMPARE(entries.size(), 1 + images.size());
}

void TestSnapshotMerge::aDecisionIsNeeded_data()
{
    QTest::addColumn<QList<DeviceImage>>("images");
    QTest::addColumn<bool>("windowOver");
    QTest::addColumn<int>("candidates");
    DeviceImage otherSource = image(u"a"_s);
    otherSource.sourceImageResourceId = source + u"2"_s;
    DeviceImage noSource = image(u"a"_s);
    noSource.sourceImageResourceId.reset();
    QTest::newRow("two matches") << QList<DeviceImage>{image(u"a"_s), image(u"b"_s)} << false << 2;
    QTest::newRow("another source") << QList<DeviceImage>{otherSource} << false << 1;
    QTest::newRow("no source") << QList<DeviceImage>{noSource} << false << 1;
    QTest::newRow("nothing after the window") << QList<DeviceImage>{} << true << 0;
    QTest::newRow("only others after the window")
        << QList<DeviceImage>{image(u"a"_s, ImageStatus::Ready, u"Other"_s)} << true << 0;
}

void TestSnapshotMerge::aDecisionIsNeeded()
{
    QFETCH(QList<DeviceImage>, images);
    QFETCH(bool, windowOver);
    QFETCH(int, candidates);
    QList<ImageEntry> entries{submitted(EntryStatus::OutcomeUnknown)};
    MergeMemory memory;
    memory.attempts.insert(u"local"_s, {.windowOver = windowOver});
    QCOMPARE(mergeSnapshot(entries, images, memory, noon).undecided, QStringList{u"local"_s});
    QVERIFY(entries[0].status == EntryStatus::OutcomeUnknown);
    QVERIFY(entries[0].settling->phase == Settling::Phase::NeedsDecision);
    QCOMPARE(entries[0].settling->candidates.size(), candidates);
    QCOMPARE(entries[0].settling->lastLook, noon);
    QVERIFY(entries[0].timeline.last().kind == TimelineEvent::Kind::DecisionNeeded);
    QVERIFY(mergeSnapshot(entries, images, memory, noon).undecided.isEmpty());
    QCOMPARE(entries[0].timeline.size(), 1);
}

void TestSnapshotMerge::nothingListedIsNoProofBeforeTheWindowIsOver()
{
    QList<ImageEntry> entries{submitted(EntryStatus::OutcomeUnknown)};
    MergeMemory memory;
    QVERIFY(mergeSnapshot(entries, {}, memory, noon).undecided.isEmpty());
    QVERIFY(entries[0].settling->phase == Settling::Phase::Looking);
    QCOMPARE(entries[0].settling->lastLook, noon);
}

void TestSnapshotMerge::candidatesStayCandidatesWhenTheyHaveRowsOfTheirOwn()
{
    QList<ImageEntry> entries{submitted(EntryStatus::OutcomeUnknown)};
    MergeMemory memory;
    for (int look = 0; look < 3; ++look) {
        mergeSnapshot(entries, {image(u"a"_s), image(u"b"_s)}, memory, noon);
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[0].settling->candidates.size(), 2);
    }
}

void TestSnapshotMerge::whatIsOpenForDecisionIsAdoptedWhenOneIsLeft()
{
    QList<ImageEntry> entries{submitted(EntryStatus::OutcomeUnknown)};
    MergeMemory memory;
    mergeSnapshot(entries, {image(u"a"_s), image(u"b"_s)}, memory, noon);
    const MergeResult result = mergeSnapshot(entries, {image(u"b"_s)}, memory, noon);
    QCOMPARE(result.adopted, QStringList{u"local"_s});
    QCOMPARE(entries[0].image.id, std::optional(u"b"_s));
    QVERIFY(!entries[0].settling);
    QCOMPARE(std::count_if(entries.begin(), entries.end(),
                           [](const ImageEntry &entry) { return entry.image.id == u"b"_s; }),
             1);
}

void TestSnapshotMerge::anImageOfAnotherUploadIsNoCandidate()
{
    ImageEntry other = submitted(EntryStatus::Ready);
    other.key = u"other"_s;
    other.image.id = u"a"_s;
    QList<ImageEntry> entries{submitted(EntryStatus::OutcomeUnknown), other};
    MergeMemory memory;
    const MergeResult result = mergeSnapshot(entries, {image(u"a"_s)}, memory, noon);
    QVERIFY(result.adopted.isEmpty() && result.undecided.isEmpty());
}

/// It is on the list all the same, because the list lags behind.
void TestSnapshotMerge::anImageThatWasDeletedHereIsNoCandidate()
{
    QList<ImageEntry> entries{submitted(EntryStatus::OutcomeUnknown)};
    MergeMemory memory;
    memory.deleted = {u"a"_s};
    const MergeResult result = mergeSnapshot(entries, {image(u"a"_s)}, memory, noon);
    QVERIFY(result.adopted.isEmpty() && result.undecided.isEmpty());
}

void TestSnapshotMerge::aListWithHolesShowsNothingGone()
{
    QList<ImageEntry> entries;
    MergeMemory memory;
    mergeSnapshot(entries, {image(u"a"_s)}, memory, noon);
    memory.isWhole = false;
    mergeSnapshot(entries, {}, memory, noon);
    QVERIFY(entries[0].status == EntryStatus::Ready);
    memory.isWhole = true;
    mergeSnapshot(entries, {}, memory, noon);
    QVERIFY(entries[0].status == EntryStatus::Deleted);
}

void TestSnapshotMerge::twoUnknownOutcomesDoNotClaimTheSameImage()
{
    ImageEntry first = submitted(EntryStatus::OutcomeUnknown);
    ImageEntry second = first;
    second.key = u"second"_s;
    QList<ImageEntry> entries{first, second};
    MergeMemory memory;
    const MergeResult result = mergeSnapshot(entries, {image(u"a"_s)}, memory, noon);
    QCOMPARE(result.adopted.size(), 1);
    QVERIFY(entries[1].status == EntryStatus::OutcomeUnknown);
}

void TestSnapshotMerge::anImageOfACreateUnderWayDoesNotShowTwice()
{
    QList<ImageEntry> entries{submitted(EntryStatus::Submitting)};
    MergeMemory memory;
    memory.attempts.insert(entries[0].key, {});
    mergeSnapshot(entries, {image(u"a"_s, ImageStatus::Pending)}, memory, noon);
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries[0].status == EntryStatus::Submitting);
}

void TestSnapshotMerge::anImageOfACreateThatHasNotLeftIsAnothers()
{
    QList<ImageEntry> entries{submitted(EntryStatus::Submitting)};
    MergeMemory memory;
    mergeSnapshot(entries, {image(u"a"_s, ImageStatus::Pending)}, memory, noon);
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries[0].status == EntryStatus::Submitting);
    QCOMPARE(entries[1].image.id, u"a"_s);
}

void TestSnapshotMerge::namesMatchInNfc()
{
    const Draft composed{u"Caf\u00e9"_s, u"1.0.0"_s, source};
    QVERIFY(matches(composed, image(u"a"_s, ImageStatus::Ready, u"Cafe\u0301"_s)));
}

void TestSnapshotMerge::theSourceMatchesWithoutCase()
{
    QVERIFY(matches({u"Name"_s, u"1.0.0"_s, source.toUpper()}, image(u"a"_s)));
}

QTEST_GUILESS_MAIN(TestSnapshotMerge)
#include "tst_snapshotmerge.moc"
