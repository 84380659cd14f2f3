// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/statuswatcher.h"
#include "support/libraryfixture.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

/// What the watcher makes of a clock that jumped and of a computer that slept.
class TestClockJump : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void looksAtOnceAndOnce_data();
    void looksAtOnceAndOnce();
    void asksNothingWhileNothingIsOpen();
    void leavesAServiceAloneThatWishedIt();
    void aListUnderWayIsEnough();

private:
    void load(const Answer &answer, Freshness wanted = Freshness::Loaded)
    {
        m->server.enqueue(answer);
        m->library.refresh();
        QTRY_VERIFY(m->library.freshness() == wanted);
    }
    [[nodiscard]] qsizetype requests() const { return m->server.requests().size(); }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<StatusWatcher> watcher;
    const Answer pending = LibraryFixture::list({LibraryFixture::image("id-1", "pending")});
};

void TestClockJump::init()
{
    m = std::make_unique<LibraryFixture>();
    watcher = std::make_unique<StatusWatcher>(m->library, m->client.line(), m->clock, m->random);
}

void TestClockJump::cleanup()
{
    watcher.reset();
    m.reset();
}

void TestClockJump::looksAtOnceAndOnce_data()
{
    QTest::addColumn<std::chrono::milliseconds>("by");
    QTest::newRow("a night") << std::chrono::milliseconds(9h);
    QTest::newRow("years ahead") << std::chrono::milliseconds(5 * 365 * 24h);
    QTest::newRow("hours behind") << std::chrono::milliseconds(-5h);
}

void TestClockJump::looksAtOnceAndOnce()
{
    QFETCH(const std::chrono::milliseconds, by);
    load(pending);
    const qsizetype before = requests();
    m->clock.jump(by);
    m->server.enqueue(pending);

    watcher->takeClockJump();
    watcher->takeClockJump(); // Windows tells more than once.

    QTRY_COMPARE(requests(), before + 1);
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    QCOMPARE(requests(), before + 1);
    const auto wait = m->clock.now().msecsTo(watcher->nextCheck());
    QVERIFY2(wait > 0 && wait < 20000, qPrintable(QString::number(wait))); // The plan is in the new time.
}

void TestClockJump::asksNothingWhileNothingIsOpen()
{
    load(LibraryFixture::list({LibraryFixture::image("id-1")}));
    const qsizetype before = requests();

    m->clock.jump(9h);
    watcher->takeClockJump();

    QVERIFY(m->library.freshness() == Freshness::Loaded);
    QCOMPARE(requests(), before);
}

void TestClockJump::leavesAServiceAloneThatWishedIt()
{
    load(pending);
    const Answer busy = Answer::json(429, R"({"error":{"code":"TooManyRequests","message":"m"}})",
                                     {{"Retry-After", "900"}});
    m->server.enqueue(busy);
    m->clock.advance(std::chrono::milliseconds(m->clock.now().msecsTo(watcher->nextCheck())));
    QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    const qsizetype before = requests();
    m->clock.jump(-5h);

    watcher->takeClockJump();

    QVERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    QCOMPARE(requests(), before);
    const auto wait = m->clock.now().msecsTo(watcher->nextCheck());
    QVERIFY2(wait > 800000 && wait <= 910000, qPrintable(QString::number(wait)));
}

void TestClockJump::aListUnderWayIsEnough()
{
    load(pending);
    const qsizetype before = requests();
    m->server.enqueue(Answer(pending).late(200ms));
    m->library.refresh();

    watcher->takeClockJump();

    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    QCOMPARE(requests(), before + 1);
}

QTEST_GUILESS_MAIN(TestClockJump)
#include "tst_clockjump.moc"
