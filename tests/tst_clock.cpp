// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"

#include <QtTest>

#include <limits>
#include <memory>

using namespace cloudpc;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void callsOnceAfterTheDelay();
    void aDestroyedContextIsNotCalled();
    void aLongDelayDoesNotWrapAround_data();
    void aLongDelayDoesNotWrapAround();

private:
    /// Everything that is due before `delay` has happened when this returns.
    void wait(milliseconds delay)
    {
        bool over = false;
        m_clock.callAfter(delay, this, [&over] { over = true; });
        QTRY_VERIFY(over);
    }

    SystemClock m_clock;
};

void TestClock::callsOnceAfterTheDelay()
{
    int calls = 0;
    m_clock.callAfter(1ms, this, [&calls] { ++calls; });
    QCOMPARE(calls, 0);
    wait(30ms);
    QCOMPARE(calls, 1);
}

void TestClock::aDestroyedContextIsNotCalled()
{
    int calls = 0;
    auto context = std::make_unique<QObject>();
    m_clock.callAfter(1ms, context.get(), [&calls] { ++calls; });
    context.reset();
    wait(30ms);
    QCOMPARE(calls, 0);
}

void TestClock::aLongDelayDoesNotWrapAround_data()
{
    QTest::addColumn<qint64>("delay");
    QTest::newRow("one more than 32 bits hold") << (qint64(1) << 32) + 1;
    QTest::newRow("negative in 32 bits") << qint64(3'000'000'000);
    QTest::newRow("ten years") << qint64(315'360'000'000);
    QTest::newRow("until the year 9999") << qint64(251'606'876'399'000);
}

void TestClock::aLongDelayDoesNotWrapAround()
{
    QFETCH(qint64, delay);
    int calls = 0;
    QObject context;
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_clock.callAfter(milliseconds(delay), &context, [&calls] { ++calls; });
    wait(30ms);
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
