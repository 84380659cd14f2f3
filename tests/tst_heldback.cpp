// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/heldback.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestHeldBack : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Bench>(); }
    void cleanup() { m.reset(); }

    void comesDueWhenItsTimeIsOverAndNotBefore();
    void eachHasItsOwnTime();
    void theSameTwiceIsKeptOnceAndNotLonger();
    void whatIsTakenBackNeverComesDue();
    void nothingComesDueWhileItIsStopped();
    void afterAStopEachHasTheWholeTimeAnew();
    void hurriedItComesDueAtOnceAndOnce();
    void theWallClockDoesNotMatter();
    void whoEndsDoesNothing();

private:
    struct Bench {
        ManualClock clock;
        std::unique_ptr<HeldBack> held = std::make_unique<HeldBack>(clock);
        QSignalSpy due{held.get(), &HeldBack::due};

        [[nodiscard]] QStringList came(int which = 0) const { return due.at(which).at(0).toStringList(); }
    };

    std::unique_ptr<Bench> m;
};

void TestHeldBack::comesDueWhenItsTimeIsOverAndNotBefore()
{
    m->held->hold({u"a"_s, u"b"_s});
    QCOMPARE(m->held->keys(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(m->held->until(u"a"_s), m->clock.now().addSecs(HeldBack::time.count()));

    m->clock.advance(HeldBack::time - 1ms);
    QCOMPARE(m->due.size(), 0);

    m->clock.advance(1ms);
    QCOMPARE(m->due.size(), 1);
    QCOMPARE(m->came(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(m->held->keys().isEmpty());
    QVERIFY(!m->held->until(u"a"_s).isValid());
}

void TestHeldBack::eachHasItsOwnTime()
{
    m->held->hold({u"a"_s});
    m->clock.advance(5s);
    m->held->hold({u"b"_s});
    m->clock.advance(3s);
    QCOMPARE(m->due.size(), 1);
    QCOMPARE(m->came(), QStringList{u"a"_s});
    QCOMPARE(m->held->keys(), QStringList{u"b"_s});
    m->clock.advance(5s);
    QCOMPARE(m->due.size(), 2);
    QCOMPARE(m->came(1), QStringList{u"b"_s});
}

void TestHeldBack::theSameTwiceIsKeptOnceAndNotLonger()
{
    m->held->hold({u"a"_s});
    m->clock.advance(5s);
    m->held->hold({u"a"_s});
    QCOMPARE(m->held->keys().size(), 1);
    m->clock.advance(3s);
    QCOMPARE(m->due.size(), 1);
}

void TestHeldBack::whatIsTakenBackNeverComesDue()
{
    m->held->hold({u"a"_s, u"b"_s});
    m->held->release({u"a"_s, u"nobody"_s});
    m->clock.advance(1h);
    QCOMPARE(m->due.size(), 1);
    QCOMPARE(m->came(), QStringList{u"b"_s});
}

void TestHeldBack::nothingComesDueWhileItIsStopped()
{
    m->held->hold({u"a"_s});
    m->held->stop();
    m->held->hold({u"b"_s});
    QVERIFY(!m->held->until(u"a"_s).isValid());
    m->clock.advance(1h);
    QCOMPARE(m->due.size(), 0);
    QCOMPARE(m->held->keys().size(), 2);
}

void TestHeldBack::afterAStopEachHasTheWholeTimeAnew()
{
    m->held->hold({u"a"_s});
    m->clock.advance(HeldBack::time - 1ms);
    m->held->stop();
    m->clock.advance(1min);
    m->held->goOn();
    QCOMPARE(m->held->until(u"a"_s), m->clock.now().addSecs(HeldBack::time.count()));
    m->clock.advance(HeldBack::time - 1ms);
    QCOMPARE(m->due.size(), 0);
    m->clock.advance(1ms);
    QCOMPARE(m->due.size(), 1);
}

void TestHeldBack::hurriedItComesDueAtOnceAndOnce()
{
    m->held->hold({u"a"_s});
    m->held->stop();
    m->held->hurry();
    QCOMPARE(m->due.size(), 1);
    m->held->hurry();
    m->clock.advance(1h);
    QCOMPARE(m->due.size(), 1);
    m->held->hold({u"b"_s}); // it is not stopped any more
    m->clock.advance(HeldBack::time);
    QCOMPARE(m->due.size(), 2);
}

/// A computer that wakes up finds its wall clock hours later, and nobody has had the time to undo anything.
void TestHeldBack::theWallClockDoesNotMatter()
{
    m->held->hold({u"a"_s});
    m->clock.jump(3h);
    m->held->release({}); // which plans anew
    m->clock.advance(HeldBack::time - 1ms);
    QCOMPARE(m->due.size(), 0);
    m->clock.jump(-9h);
    m->clock.advance(1ms);
    QCOMPARE(m->due.size(), 1);
}

void TestHeldBack::whoEndsDoesNothing()
{
    m->held->hold({u"a"_s});
    m->held.reset();
    m->clock.advance(1h);
    QCOMPARE(m->due.size(), 0);
}

QTEST_GUILESS_MAIN(TestHeldBack)
#include "tst_heldback.moc"
