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
    watcher = std::make_unique<StatusWatcher>(m->library, m->clock, m->random);
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
    QSignalSpy settled(&m->library, &ImageLibrary::imageSettled);
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

QTEST_GUILESS_MAIN(TestStatusWatcher)
#include "tst_statuswatcher.moc"
