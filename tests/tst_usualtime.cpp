// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/usualtime.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = TimelineEvent::Kind;
using Timeline = QList<TimelineEvent>;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

TimelineEvent did(Kind kind, int minute)
{
    return {.kind = kind, .at = noon.addSecs(60 * minute)};
}

TimelineEvent became(EntryStatus status, int minute, int number = 0)
{
    return {.kind = Kind::StatusChanged, .at = noon.addSecs(60 * minute), .status = status, .number = number};
}

/// An upload as far as the service has accepted it, at minute 1.
Timeline acceptedUpload()
{
    return {did(Kind::Recorded, 0), did(Kind::Sent, 0), did(Kind::Accepted, 1),
            became(EntryStatus::Pending, 1)};
}

ImageEntry pending(const Timeline &timeline)
{
    return {.key = u"k"_s, .status = EntryStatus::Pending, .submittedAt = noon, .timeline = timeline};
}

} // namespace

class TestUsualTime : public QObject
{
    Q_OBJECT

private slots:
    void anUploadTookFromAcceptedToReady_data();
    void anUploadTookFromAcceptedToReady();
    void theMedianAndWhatNineOfTenDidNotExceed_data();
    void theMedianAndWhatNineOfTenDidNotExceed();
    void somethingIsPendingSinceTheLastBeginning_data();
    void somethingIsPendingSinceTheLastBeginning();
    void whatIsPendingForHalfAsLongAgainIsSlow();
    void withoutHistoryADayIsLong();
    void onlyWhatIsPendingBecomesSlow();
};

void TestUsualTime::anUploadTookFromAcceptedToReady_data()
{
    QTest::addColumn<Timeline>("timeline");
    QTest::addColumn<int>("minutes"); // -1: it says nothing
    const auto row = [](const char *name, const Timeline &rest, int minutes) {
        QTest::newRow(name) << acceptedUpload() + rest << minutes;
    };
    row("ready", {became(EntryStatus::Ready, 41)}, 40);
    row("ready with a warning", {became(EntryStatus::ReadyWithWarning, 31)}, 30);
    row("at once", {became(EntryStatus::Ready, 1)}, 0);
    row("deleted later",
        {became(EntryStatus::Ready, 41), did(Kind::DeleteRequested, 90), did(Kind::Deleted, 91)}, 40);
    row("imported from another computer", {became(EntryStatus::Ready, 41), did(Kind::Imported, 99)}, 40);
    row("a status from the future in between",
        {became(EntryStatus::Unknown, 5), became(EntryStatus::Ready, 41)}, 40);
    row("sent again after a certain failure", {became(EntryStatus::Ready, 41)}, 40);
    row("still pending", {}, -1);
    row("failed", {became(EntryStatus::Failed, 11)}, -1);
    row("retried after a failure",
        {became(EntryStatus::Failed, 11), did(Kind::RetryRequested, 600), did(Kind::RetryAccepted, 600),
         became(EntryStatus::Ready, 630)},
        -1);
    row("gone", {did(Kind::Deleted, 20)}, -1);
    row("seen ready days later", {became(EntryStatus::Ready, 4000, 1)}, -1);
    row("a clock was set back", {became(EntryStatus::Ready, -30)}, -1);
    QTest::newRow("nothing known") << Timeline() << -1;
    QTest::newRow("found without an answer")
        << Timeline{did(Kind::Sent, 0), did(Kind::OutcomeUnknown, 1), did(Kind::Adopted, 3),
                    became(EntryStatus::Pending, 3), became(EntryStatus::Ready, 41)}
        << -1;
    QTest::newRow("chosen by the admin")
        << Timeline{did(Kind::Sent, 0), did(Kind::Chosen, 3), became(EntryStatus::Ready, 3)} << -1;
    QTest::newRow("somebody else's") << Timeline{became(EntryStatus::Ready, 41)} << -1;
}

void TestUsualTime::anUploadTookFromAcceptedToReady()
{
    QFETCH(Timeline, timeline);
    QFETCH(int, minutes);
    const auto took = uploadTime(timeline);
    QCOMPARE(took.has_value(), minutes >= 0);
    if (took)
        QCOMPARE(*took, std::chrono::seconds(std::chrono::minutes(minutes)));
}

void TestUsualTime::theMedianAndWhatNineOfTenDidNotExceed_data()
{
    QTest::addColumn<QList<int>>("times");
    QTest::addColumn<int>("median");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("count");
    QTest::newRow("none") << QList<int>() << 0 << 0 << 0;
    QTest::newRow("too few") << QList<int>{10, 20} << 0 << 0 << 0;
    QTest::newRow("three") << QList<int>{30, 10, 20} << 20 << 30 << 3;
    QTest::newRow("an even number") << QList<int>{10, 40, 20, 30} << 25 << 40 << 4;
    QTest::newRow("one of ten does not count") << QList<int>{9, 1, 2, 3, 4, 5, 6, 7, 8, 900} << 5 << 9 << 10;
    QTest::newRow("two of eleven count") << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 900} << 6 << 10 << 11;
}

void TestUsualTime::theMedianAndWhatNineOfTenDidNotExceed()
{
    QFETCH(QList<int>, times);
    QList<std::chrono::seconds> taken;
    for (const int time : times)
        taken.append(std::chrono::seconds(time));
    const UsualTime usual = usualTimeOf(taken);
    QTEST(int(usual.median.count()), "median");
    QTEST(int(usual.most.count()), "most");
    QTEST(usual.count, "count");
}

void TestUsualTime::somethingIsPendingSinceTheLastBeginning_data()
{
    QTest::addColumn<Timeline>("timeline");
    QTest::addColumn<int>("minute");
    QTest::newRow("accepted") << acceptedUpload() << 1;
    QTest::newRow("nothing but the row") << Timeline() << 0;
    QTest::newRow("adopted") << Timeline{did(Kind::Sent, 0), did(Kind::OutcomeUnknown, 1),
                                         did(Kind::Adopted, 7), became(EntryStatus::Pending, 7)}
                             << 7;
    QTest::newRow("retried") << acceptedUpload()
            + Timeline{became(EntryStatus::Failed, 20), did(Kind::RetryRequested, 300),
                       did(Kind::RetryAccepted, 301)}
                             << 301;
    QTest::newRow("retried by somebody else")
        << acceptedUpload() + Timeline{became(EntryStatus::Failed, 20), became(EntryStatus::Pending, 300)}
        << 300;
    QTest::newRow("a refused retry changes nothing")
        << acceptedUpload() + Timeline{did(Kind::RetryRequested, 30), did(Kind::ActRefused, 31)} << 1;
}

void TestUsualTime::somethingIsPendingSinceTheLastBeginning()
{
    QFETCH(Timeline, timeline);
    QFETCH(int, minute);
    QCOMPARE(pendingSince(pending(timeline)), noon.addSecs(60 * minute));
}

void TestUsualTime::whatIsPendingForHalfAsLongAgainIsSlow()
{
    const UsualTime usual{.median = 30min, .most = 40min, .count = 12};
    QCOMPARE(slowFrom(pending(acceptedUpload()), usual), noon.addSecs(60 * 61));
}

void TestUsualTime::withoutHistoryADayIsLong()
{
    QCOMPARE(slowFrom(pending(acceptedUpload()), {}), noon.addSecs(60 + 24 * 3600));
}

void TestUsualTime::onlyWhatIsPendingBecomesSlow()
{
    ImageEntry entry = pending(acceptedUpload());
    entry.status = EntryStatus::Ready;
    QVERIFY(!slowFrom(entry, {}).isValid());
    const ImageEntry foreign{.key = u"theirs"_s, .status = EntryStatus::Pending};
    QVERIFY(!slowFrom(foreign, {}).isValid());
}

QTEST_GUILESS_MAIN(TestUsualTime)
#include "tst_usualtime.moc"
