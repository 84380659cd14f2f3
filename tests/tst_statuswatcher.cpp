// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/statuswatcher.h"
#include "support/libraryfixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

class TestStatusWatcher : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void asksOnlyWhileSomethingIsOpen();
    void thePaceGrowsToTheLongestPause();
    void aChangeMakesThePaceQuickAgain();
    void oneRequestServesAllOpenImages();
    void waitsAsLongAsTheServiceWishes();
    void goesOnAfterAFailedLook();
    void stopsWhenSomebodyHasToSignIn();
    void anUnknownOutcomeIsWatchedToo();

    void clientsDoNotAskInStep();
    void goesOnForHours();
    void aWishThatComesLaterMovesTheNextLook();
    void thePicksOfTheAdminDoNotDoubleALook();
    void anOutageIsWatchedUntilItIsOver_data();
    void anOutageIsWatchedUntilItIsOver();
    void aNewOutageIsLookedAtQuickly();
    void anOutageThatAnotherRequestFoundIsWatchedToo();
    void aRefusedListIsNotAskedForAgain();
    void theSignInServicesWishCountsToo();
    void looksAtOnceWhenTheNetworkComes();
    void doesNotLookWhileTheServiceWishesToBeLeftAlone();
    void doesNotLookBeforeAnybodyHasAsked();
    void fiftyPendingImagesCostFewRequests_data();
    void fiftyPendingImagesCostFewRequests();

private:
    void load(const Answer &answer, Freshness wanted = Freshness::Loaded)
    {
        m->server.enqueue(answer);
        m->library.refresh();
        QTRY_VERIFY(m->library.freshness() == wanted);
    }
    /// Lets the next look come and its answer arrive.
    void look(const Answer &answer, Freshness wanted = Freshness::Loaded)
    {
        m->server.enqueue(answer);
        const auto before = m->server.requests().size();
        m->clock.advance(pause());
        QTRY_COMPARE(m->server.requests().size(), before + 1);
        QTRY_VERIFY(m->library.freshness() == wanted);
    }
    std::chrono::milliseconds pause() const
    {
        return std::chrono::milliseconds(m->clock.now().msecsTo(watcher->nextCheck()));
    }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<StatusWatcher> watcher;
    const Answer pending = LibraryFixture::list({LibraryFixture::image("id-1", "pending")});
};

void TestStatusWatcher::init()
{
    m = std::make_unique<LibraryFixture>();
    watcher = std::make_unique<StatusWatcher>(m->library, m->client.line(), m->clock, m->random);
    watcher->setPace(4s, 60s);
}

void TestStatusWatcher::cleanup()
{
    watcher.reset();
    m.reset();
}

void TestStatusWatcher::asksOnlyWhileSomethingIsOpen()
{
    load(LibraryFixture::list({LibraryFixture::image("id-1", "ready")}));
    QVERIFY(!watcher->nextCheck().isValid());
    load(pending);
    QVERIFY(watcher->nextCheck().isValid());
    QSignalSpy settled(&m->library, &ImageLibrary::imagesSettled);
    look(LibraryFixture::list({LibraryFixture::image("id-1", "ready")}));
    QCOMPARE(settled.size(), 1);
    QVERIFY(!watcher->nextCheck().isValid());
    const auto seen = m->server.requests().size();
    m->clock.advance(1h);
    QCOMPARE(m->server.requests().size(), seen);
}

void TestStatusWatcher::thePaceGrowsToTheLongestPause()
{
    load(pending);
    QVERIFY(pause() >= 4s && pause() < 5s);
    std::chrono::milliseconds last = pause();
    for (int i = 0; i < 12; ++i) {
        look(pending);
        QVERIFY(pause() <= 72s);
        last = std::max(last, pause());
    }
    QVERIFY(last >= 60s);
}

void TestStatusWatcher::aChangeMakesThePaceQuickAgain()
{
    load(pending);
    for (int i = 0; i < 6; ++i)
        look(pending);
    QVERIFY(pause() > 20s);
    look(LibraryFixture::list(
        {LibraryFixture::image("id-1", "pending"), LibraryFixture::image("id-2", "pending", "Other")}));
    QVERIFY(pause() < 5s);
}

void TestStatusWatcher::oneRequestServesAllOpenImages()
{
    QByteArrayList many;
    for (int i = 0; i < 50; ++i)
        many.append(
            LibraryFixture::image("id-" + QByteArray::number(i), "pending", "Name " + QByteArray::number(i)));
    load(LibraryFixture::list(many));
    const auto before = m->server.requests().size();
    look(LibraryFixture::list(many));
    QCOMPARE(m->server.requests().size(), before + 1);
}

void TestStatusWatcher::waitsAsLongAsTheServiceWishes()
{
    load(pending);
    // Longer than the client itself waits for: it comes back as an error with the wish.
    look(Answer::json(429, R"({"error":{"code":"TooManyRequests","message":""}})", {{"Retry-After", "1200"}}),
         Freshness::CouldNotLoad);
    QVERIFY(pause() >= 1200s);
}

void TestStatusWatcher::goesOnAfterAFailedLook()
{
    load(pending);
    look(Answer::json(403, R"({"error":{"code":"Forbidden","message":""}})"), Freshness::CouldNotLoad);
    QVERIFY(watcher->nextCheck().isValid());
    look(pending);
    QVERIFY(watcher->nextCheck().isValid());
}

void TestStatusWatcher::stopsWhenSomebodyHasToSignIn()
{
    load(pending);
    m->server.setHandler([](const SeenRequest &) {
        return Answer::json(401, R"({"error":{"code":"InvalidAuthenticationToken"}})");
    });
    m->clock.advance(pause());
    QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    QVERIFY(!watcher->nextCheck().isValid());
}

void TestStatusWatcher::anUnknownOutcomeIsWatchedToo()
{
    m->server.enqueue(Answer::nothing().thenClose());
    QSignalSpy ended(&m->library, &ImageLibrary::uploadEnded);
    m->library.upload(LibraryFixture::draft());
    QVERIFY(!watcher->nextCheck().isValid());
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(watcher->nextCheck().isValid());
}

void TestStatusWatcher::clientsDoNotAskInStep()
{
    FixedRandom elsewhere;
    (void)elsewhere.bytes(137);
    StatusWatcher other(m->library, m->client.line(), m->clock, elsewhere);
    other.setPace(4s, 60s);
    load(pending);
    QVERIFY(watcher->nextCheck() != other.nextCheck());
    QVERIFY(std::abs(watcher->nextCheck().msecsTo(other.nextCheck())) < 800);
}

void TestStatusWatcher::goesOnForHours()
{
    load(pending);
    m->server.setHandler([this](const SeenRequest &) { return pending; });
    const auto before = m->server.requests().size();
    const auto start = m->clock.monotonic();
    while (m->clock.monotonic() - start < 6h) {
        QVERIFY(pause() <= 72s);
        const auto seen = m->server.requests().size();
        m->clock.advance(pause());
        QTRY_COMPARE(m->server.requests().size(), seen + 1);
        QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    }
    QVERIFY(m->server.requests().size() - before > 300);
}

void TestStatusWatcher::aWishThatComesLaterMovesTheNextLook()
{
    load(pending);
    QSignalSpy moved(watcher.get(), &StatusWatcher::nextCheckChanged);
    m->client.line().hold(42s);
    QCOMPARE(pause(), 42s);
    QCOMPARE(moved.size(), 1);
    const auto before = m->server.requests().size();
    m->clock.advance(41s);
    QCoreApplication::processEvents();
    QCOMPARE(m->server.requests().size(), before);
    QVERIFY(m->library.freshness() == Freshness::Loaded);
    m->server.enqueue(pending);
    m->clock.advance(1s);
    QTRY_COMPARE(m->server.requests().size(), before + 1);
}

void TestStatusWatcher::thePicksOfTheAdminDoNotDoubleALook()
{
    load(pending);
    m->server.setHandler([this](const SeenRequest &) { return Answer(pending).late(50ms); });
    const auto before = m->server.requests().size();
    m->library.refresh();
    m->clock.advance(10s); // The look is due while the list is on its way.
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    QCoreApplication::processEvents();
    QCOMPARE(m->server.requests().size(), before + 1);
    QVERIFY(pause() > 0s);
}

void TestStatusWatcher::anOutageIsWatchedUntilItIsOver_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("connection lost") << LibraryFixture::cut();
    QTest::newRow("server error") << Answer::json(500, "{}");
    QTest::newRow("a portal's page") << Answer::http(200, "<html>");
}

void TestStatusWatcher::anOutageIsWatchedUntilItIsOver()
{
    QFETCH(Answer, answer);
    const Answer ready = LibraryFixture::list({LibraryFixture::image("id-1", "ready")});
    load(ready);
    load(answer, Freshness::CouldNotLoad);
    std::chrono::milliseconds last = 0ms;
    for (int i = 0; i < 12; ++i) {
        QVERIFY(watcher->nextCheck().isValid());
        QVERIFY(pause() <= 72s);
        last = std::max(last, pause());
        look(answer, Freshness::CouldNotLoad);
    }
    QVERIFY(last >= 60s);
    QCOMPARE(m->library.entries().size(), 1); // What was there is still shown.

    look(ready);
    QVERIFY(!watcher->nextCheck().isValid());
}

void TestStatusWatcher::aNewOutageIsLookedAtQuickly()
{
    load(pending);
    for (int i = 0; i < 8; ++i)
        look(pending);
    QVERIFY(pause() > 20s);
    look(LibraryFixture::cut(), Freshness::CouldNotLoad);
    QVERIFY(pause() < 5s);
}

void TestStatusWatcher::anOutageThatAnotherRequestFoundIsWatchedToo()
{
    load(LibraryFixture::list({}));
    QVERIFY(!watcher->nextCheck().isValid());
    m->client.line().noteOutage({.kind = ErrorKind::Unavailable, .fault = Fault::HostNotFound});
    QVERIFY(watcher->nextCheck().isValid());
    look(LibraryFixture::list({}));
    QVERIFY(!watcher->nextCheck().isValid());
}

void TestStatusWatcher::aRefusedListIsNotAskedForAgain()
{
    load(LibraryFixture::list({}));
    load(Answer::json(403, "{}", {{"request-id", "r"}}), Freshness::CouldNotLoad);
    QVERIFY(!watcher->nextCheck().isValid());
}

void TestStatusWatcher::theSignInServicesWishCountsToo()
{
    load(pending);
    m->tokens.replace({});
    m->tokens.failWith(
        {.kind = ErrorKind::Unavailable, .httpStatus = 429, .retryAfter = 300s, .fromSignIn = true});
    m->clock.advance(pause());
    QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    QCOMPARE(pause(), 300s);
    m->clock.advance(100s);
    watcher->lookNow();
    QVERIFY(m->library.freshness() == Freshness::CouldNotLoad);
}

void TestStatusWatcher::looksAtOnceWhenTheNetworkComes()
{
    load(LibraryFixture::list({}));
    for (int i = 0; i < 8; ++i) {
        if (i > 0)
            m->clock.advance(pause());
        load(LibraryFixture::cut(), Freshness::CouldNotLoad);
    }
    QVERIFY(pause() > 5s);
    const auto before = m->server.requests().size();
    m->server.enqueue(LibraryFixture::cut()); // Not quite there yet.

    watcher->lookNow();

    QTRY_COMPARE(m->server.requests().size(), before + 1);
    QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    QVERIFY(pause() < 5s);
    look(LibraryFixture::list({}));
    QVERIFY(!watcher->nextCheck().isValid());
}

void TestStatusWatcher::doesNotLookWhileTheServiceWishesToBeLeftAlone()
{
    load(pending);
    m->client.line().hold(42s);
    watcher->lookNow();
    QVERIFY(m->library.freshness() == Freshness::Loaded);
    QCOMPARE(pause(), 42s);
}

void TestStatusWatcher::doesNotLookBeforeAnybodyHasAsked()
{
    m->library.clear();
    watcher->lookNow();
    QVERIFY(m->library.freshness() == Freshness::NeverLoaded);
}

void TestStatusWatcher::fiftyPendingImagesCostFewRequests_data()
{
    QTest::addColumn<int>("changeEvery");
    QTest::newRow("nothing happens") << 0;
    QTest::newRow("one becomes ready each minute") << 60;
}

/// The usual pace over an hour, with each tenth answer a refusal: at most 12 requests in any minute, and none
/// before the time that the service has named.
void TestStatusWatcher::fiftyPendingImagesCostFewRequests()
{
    QFETCH(int, changeEvery);
    watcher = std::make_unique<StatusWatcher>(m->library, m->client.line(), m->clock, m->random);
    QList<std::chrono::milliseconds> times;
    std::chrono::milliseconds notBefore = 0ms;
    const auto start = m->clock.monotonic();
    m->server.setHandler([&](const SeenRequest &) {
        const auto now = m->clock.monotonic();
        if (now < notBefore)
            qFatal("asked %lld ms too early", static_cast<long long>((notBefore - now).count()));
        times.append(now);
        if (times.size() % 10 == 0) {
            notBefore = now + 7s;
            return Answer::json(429, "{}", {{"Retry-After", "7"}});
        }
        const auto ready = changeEvery == 0 ? 0 : (now - start) / std::chrono::seconds(changeEvery);
        QByteArrayList images;
        for (int i = 0; i < 50; ++i)
            images.append(LibraryFixture::image("id-" + QByteArray::number(i),
                                                i < ready ? "ready" : "pending",
                                                "Name " + QByteArray::number(i)));
        return LibraryFixture::list(images);
    });
    m->library.refresh();
    while (m->clock.monotonic() - start < 45min) {
        QTRY_VERIFY(m->library.freshness() != Freshness::Loading || m->client.line().wait() > 0ms);
        m->clock.advance(std::max(1ms, m->clock.untilNext()));
    }
    QVERIFY(times.size() > 20);
    for (qsizetype last = 12; last < times.size(); ++last)
        QVERIFY2(times[last] - times[last - 12] > 1min, qPrintable(QString::number(last)));
}

QTEST_GUILESS_MAIN(TestStatusWatcher)
#include "tst_statuswatcher.moc"
