// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clockwatch.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace std::chrono_literals;

class TestClockWatch : public QObject
{
    Q_OBJECT

private slots:
    void aJumpIsTold_data();
    void aJumpIsTold();
    void passingTimeIsNoJump();
    void aJumpIsToldOnce();
    void aClockThatIsPutRightSlowlyIsNoJump();
    void theSystemIsNotAskedWhileNothingHappens();
};

void TestClockWatch::aJumpIsTold_data()
{
    QTest::addColumn<std::chrono::milliseconds>("by");
    QTest::addColumn<bool>("told");
    QTest::newRow("years ahead") << std::chrono::milliseconds(3 * 365 * 24h) << true;
    QTest::newRow("hours behind") << std::chrono::milliseconds(-5h) << true;
    QTest::newRow("a short sleep") << std::chrono::milliseconds(30s) << true;
    QTest::newRow("a time server") << std::chrono::milliseconds(200ms) << false;
    QTest::newRow("a time server, behind") << std::chrono::milliseconds(-200ms) << false;
}

void TestClockWatch::aJumpIsTold()
{
    QFETCH(const std::chrono::milliseconds, by);
    QFETCH(const bool, told);
    ManualClock clock;
    ClockWatch watch(clock);
    QSignalSpy jumped(&watch, &ClockWatch::jumped);
    clock.advance(10s);

    clock.jump(by);
    watch.look();

    QCOMPARE(jumped.size(), told ? 1 : 0);
}

void TestClockWatch::passingTimeIsNoJump()
{
    ManualClock clock;
    ClockWatch watch(clock);
    QSignalSpy jumped(&watch, &ClockWatch::jumped);

    clock.advance(72h);
    watch.look();

    QVERIFY(jumped.isEmpty());
}

void TestClockWatch::aJumpIsToldOnce()
{
    ManualClock clock;
    ClockWatch watch(clock);
    QSignalSpy jumped(&watch, &ClockWatch::jumped);
    clock.jump(1h);

    watch.look();
    watch.look();

    QCOMPARE(jumped.size(), 1);
}

void TestClockWatch::aClockThatIsPutRightSlowlyIsNoJump()
{
    ManualClock clock;
    ClockWatch watch(clock);
    QSignalSpy jumped(&watch, &ClockWatch::jumped);

    for (int minute = 0; minute < 60; ++minute) {
        clock.advance(60s);
        clock.jump(100ms);
        watch.look();
    }

    QVERIFY(jumped.isEmpty());
}

/// A descriptor that says at once that there is something to read would turn the event loop into a busy one.
void TestClockWatch::theSystemIsNotAskedWhileNothingHappens()
{
    int notices = 0;
    const ClockNews news([&notices] { ++notices; });
    int rounds = 0;
    SystemClock().callAfter(200ms, this, [&rounds] { rounds = 1; });

    QTRY_COMPARE(rounds, 1);

    QCOMPARE(notices, 0);
}

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_clockwatch.moc"
