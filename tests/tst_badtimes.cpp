// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/databaseconnection.h"
#include "support/librarywindow.h"

#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

namespace {

bool wasSent(const ImageEntry &entry)
{
    return std::any_of(entry.timeline.begin(), entry.timeline.end(),
                       [](const TimelineEvent &event) { return event.kind == TimelineEvent::Kind::Sent; });
}

} // namespace

/// Uploads while the journal is away, the clock is wrong, the computer sleeps, or the service lags.
class TestBadTimes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatIsUnfinishedIsShownOnceTheJournalIsBack();
    void anImageOfAnotherRowIsLookedAtOnce();
    void aDeadWindowsUploadIsTakenUpAlsoWhenTheClockWasSetBack();
    void afterASleepTheListIsAskedBeforeAnUpload();
    void aClockThatJumpsMakesNoImageGone_data();
    void aClockThatJumpsMakesNoImageGone();
    void aClockThatJumpsBringsNoImageBack();
    void whatWasAskedOfAnImageIsSettledAfterARestart_data();
    void whatWasAskedOfAnImageIsSettledAfterARestart();
    void anIntentIsOnDiskAlsoWhereAnEarlierImageHadThatName();
    void whatTheJournalRefusedWasNotSent();
    void whatCouldNotBeNotedIsNotedWithTheNextList();
    void aClaimThatWasHeldUpIsMadeAnew_data();
    void aClaimThatWasHeldUpIsMadeAnew();
    void aListFromBeforeTheClickDoesNotDo();
    void anOutcomeThatNobodyToldIsLookedForAtOnce();

private:
    int count(const QByteArray &method) const
    {
        return static_cast<int>(
            std::count_if(m_server->requests().begin(), m_server->requests().end(),
                          [&method](const SeenRequest &seen) { return seen.method == method; }));
    }
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"data"_s); }
    std::unique_ptr<LibraryWindow> window(bool isSole = true) const
    {
        return std::make_unique<LibraryWindow>(*m_server, folder(), isSole);
    }
    static void look(LibraryWindow &window)
    {
        window.library.refresh();
        QTRY_VERIFY(window.library.freshness() == Freshness::Loaded);
    }
    /// Gives the key of an upload that is on its way.
    QString send(LibraryWindow &window)
    {
        const int before = count("POST");
        const QString key = window.library.upload(LibraryFixture::draft());
        (void)QTest::qWaitFor([&] { return count("POST") > before; }, 20000);
        return key;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    Answer m_write = Answer::nothing();
    QByteArrayList m_images;
};

void TestBadTimes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    m_write = Answer::nothing();
    m_images.clear();
    m_server->setHandler([this](const SeenRequest &request) {
        return request.method == "GET" ? LibraryFixture::list(m_images) : m_write;
    });
}

void TestBadTimes::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

/// A folder on a share that is not there yet, for instance, or a file that a backup holds.
void TestBadTimes::whatIsUnfinishedIsShownOnceTheJournalIsBack()
{
    auto first = window();
    const QString key = send(*first);
    first.reset();
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(QFile::rename(folder(), elsewhere));
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));

    const auto next = window();
    look(*next);
    QVERIFY(next->library.entries().isEmpty());
    QVERIFY(inTheWay.remove());
    QVERIFY(QFile::rename(elsewhere, folder()));
    look(*next);
    QVERIFY(next->has(EntryStatus::OutcomeUnknown));
    QCOMPARE(next->only().key, key);
    m_images = {LibraryFixture::image("id-1", "pending")};
    look(*next);
    QVERIFY(next->has(EntryStatus::Pending));
    QTRY_COMPARE(next->stored(key)->imageId, u"id-1"_s);
}

/// An image is deleted and uploaded anew, the answer is lost, and the list still shows the old one.
void TestBadTimes::anImageOfAnotherRowIsLookedAtOnce()
{
    m_images = {LibraryFixture::image("old", "ready")};
    auto first = window();
    look(*first);
    m_write = Answer::http(204, {});
    first->library.remove(u"old"_s);
    QTRY_VERIFY(first->library.entries().isEmpty());
    m_write = Answer::nothing();
    const QString key = send(*first);
    first.reset();

    const auto next = window();
    for (int i = 1; i <= 3; ++i) {
        m_server->forgetRequests();
        look(*next);
        QTRY_VERIFY(next->library.find(key) && next->stored(key)->open);
        QTRY_VERIFY(next->library.find(key)->status == EntryStatus::OutcomeUnknown);
        QTRY_VERIFY(next->library.freshness() == Freshness::Loaded);
        QVERIFY2(count("GET") <= 2, qPrintable(QString::number(count("GET"))));
    }
    QCOMPARE(count("GET"), 1);
    m_images.append(LibraryFixture::image("new", "pending"));
    look(*next);
    QTRY_COMPARE(next->stored(key)->imageId, u"new"_s);
    QVERIFY(next->library.find(key)->status == EntryStatus::Pending);
}

/// The lease, by the clock of before, lasts for another year.
void TestBadTimes::aDeadWindowsUploadIsTakenUpAlsoWhenTheClockWasSetBack()
{
    auto first = window(false);
    send(*first);
    first.reset();
    const auto second = window(false);
    second->clock.jump(-24h * 365);
    look(*second);
    QVERIFY(second->has(EntryStatus::Submitting));
    second->clock.advance(Gatekeeper::lease + 5s);
    QTRY_VERIFY(second->has(EntryStatus::OutcomeUnknown));
    m_images = {LibraryFixture::image("id-1", "pending")};
    look(*second);
    QVERIFY(second->has(EntryStatus::Pending));
}

/// A monotonic clock stands still meanwhile.
void TestBadTimes::afterASleepTheListIsAskedBeforeAnUpload()
{
    const auto w = window();
    look(*w);
    w->clock.jump(8h);
    m_server->forgetRequests();
    send(*w);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().at(0).method, "GET");
    QCOMPARE(m_server->requests().at(1).method, "POST");
}

void TestBadTimes::aClockThatJumpsMakesNoImageGone_data()
{
    QTest::addColumn<std::chrono::minutes>("by");
    QTest::newRow("an hour ahead") << std::chrono::minutes(1h);
    QTest::newRow("years ahead") << std::chrono::minutes(24h * 1000);
    QTest::newRow("an hour back") << std::chrono::minutes(-1h);
}

void TestBadTimes::aClockThatJumpsMakesNoImageGone()
{
    QFETCH(std::chrono::minutes, by);
    m_write = Answer::json(201, LibraryFixture::image("id-1", "pending"));
    const auto w = window();
    send(*w);
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    w->clock.jump(by);
    look(*w); // A list that lags behind.
    QVERIFY(w->has(EntryStatus::Pending));
    w->clock.advance(10min);
    look(*w);
    QVERIFY(w->has(EntryStatus::Deleted));
}

void TestBadTimes::aClockThatJumpsBringsNoImageBack()
{
    m_images = {LibraryFixture::image("id-1", "ready")};
    const auto w = window();
    look(*w);
    m_write = Answer::http(204, {});
    w->library.remove(u"id-1"_s);
    QTRY_VERIFY(w->library.entries().isEmpty());
    w->clock.jump(1h);
    look(*w); // A list that lags behind.
    QVERIFY(w->library.entries().isEmpty());
    w->clock.advance(11min);
    look(*w);
    QVERIFY(w->has(EntryStatus::Ready));
}

void TestBadTimes::whatWasAskedOfAnImageIsSettledAfterARestart_data()
{
    QTest::addColumn<bool>("isDeletion");
    QTest::addColumn<bool>("wasDone");
    QTest::addColumn<EntryStatus>("status");
    QTest::newRow("a deletion that was done") << true << true << EntryStatus::Deleted;
    QTest::newRow("a deletion that was not") << true << false << EntryStatus::Failed;
    QTest::newRow("a retry that was done") << false << true << EntryStatus::Pending;
    QTest::newRow("a retry that was not") << false << false << EntryStatus::Failed;
}

/// The program was killed while it waited for the answer.
void TestBadTimes::whatWasAskedOfAnImageIsSettledAfterARestart()
{
    QFETCH(bool, isDeletion);
    QFETCH(bool, wasDone);
    QFETCH(EntryStatus, status);
    m_images = {LibraryFixture::image("id-1", "failed")};
    auto first = window();
    look(*first);
    isDeletion ? first->library.remove(u"id-1"_s) : first->library.retryUpload(u"id-1"_s);
    const QByteArray method = isDeletion ? "DELETE" : "POST";
    QTRY_COMPARE(count(method), 1);
    first.reset();

    const auto next = window();
    look(*next);
    QVERIFY(next->has(EntryStatus::Failed));
    QVERIFY(next->only().busy && next->only().settling);
    if (wasDone)
        m_images = isDeletion ? QByteArrayList() : QByteArrayList{LibraryFixture::image("id-1", "pending")};
    else
        next->clock.advance(10min);
    look(*next);
    QVERIFY(next->has(status));
    QVERIFY(!next->only().busy && !next->only().settling);
    const auto isStored = [&] {
        const auto row = next->stored(next->only().key);
        return row && !row->open && row->status == status;
    };
    QTRY_VERIFY(isStored());
    QCOMPARE(count(method), 1);
}

/// It was deleted in the portal, which this computer cannot know before the first list.
void TestBadTimes::anIntentIsOnDiskAlsoWhereAnEarlierImageHadThatName()
{
    m_write = Answer::json(201, LibraryFixture::image("id-1", "ready"));
    auto first = window();
    const QString earlier = send(*first);
    QTRY_VERIFY(first->has(EntryStatus::Ready));
    QTRY_VERIFY(!first->stored(earlier)->open);
    first.reset();

    m_server->setHandler([](const SeenRequest &) { return Answer::nothing(); });
    const auto next = window();
    const QString key = next->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(next->stored(key) && next->stored(key)->open);
    QVERIFY(next->stored(key)->open->state == ActState::Recorded);
}

void TestBadTimes::whatTheJournalRefusedWasNotSent()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto w = window();
    look(*w);
    w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->has(EntryStatus::NotAccepted));
    QCOMPARE(count("POST"), 0);
    QVERIFY(!wasSent(w->only()));
}

void TestBadTimes::whatCouldNotBeNotedIsNotedWithTheNextList()
{
    m_write = Answer::json(201, LibraryFixture::image("id-1", "pending")).late(100ms);
    const auto w = window();
    const QSignalSpy troubled(&w->library, &ImageLibrary::journalTroubled);
    const QString key = send(*w);
    DatabaseConnection other;
    QVERIFY(!other.open(folder() + u"/journal.db"_s, DatabaseConnection::Mode::Write));
    QVERIFY(!other.run(u"BEGIN IMMEDIATE"_s));
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    QTRY_COMPARE_WITH_TIMEOUT(troubled.size(), 1, 20000);
    QVERIFY(w->has(EntryStatus::Pending));
    QVERIFY(w->stored(key)->open->state == ActState::Sending);
    QVERIFY(!other.run(u"ROLLBACK"_s));
    m_images = {LibraryFixture::image("id-1", "pending")};
    look(*w);
    QTRY_COMPARE(w->stored(key)->imageId, u"id-1"_s);
    QVERIFY(!w->stored(key)->open);
}

void TestBadTimes::aClaimThatWasHeldUpIsMadeAnew_data()
{
    QTest::addColumn<std::chrono::seconds>("advance");
    QTest::addColumn<std::chrono::seconds>("jump");
    QTest::addColumn<int>("attempts");
    QTest::newRow("at once") << 0s << 0s << 1;
    QTest::newRow("a slow disk") << std::chrono::seconds(Gatekeeper::freshness) - 1s << 0s << 1;
    QTest::newRow("a very slow disk") << std::chrono::seconds(Gatekeeper::freshness) << 0s << 2;
    QTest::newRow("a nap") << 0s << 60s << 2;
    QTest::newRow("a clock that was set back") << 0s << -60s << 2;
    QTest::newRow("a night, so that the list is old too") << 0s << std::chrono::seconds(8h) << 0;
}

/// While the claim is on its way to the disk, somebody else may have found it abandoned.
void TestBadTimes::aClaimThatWasHeldUpIsMadeAnew()
{
    QFETCH(std::chrono::seconds, advance);
    QFETCH(std::chrono::seconds, jump);
    QFETCH(int, attempts);
    const auto w = window();
    look(*w);
    const QString key = w->library.upload(
        LibraryFixture::draft()); // The answer comes through the event loop.
    w->clock.advance(advance);
    w->clock.jump(jump);
    if (attempts == 0) {
        QTRY_VERIFY(w->has(EntryStatus::NotAccepted));
        QVERIFY(w->only().error->fault == Fault::Superseded);
        QVERIFY(canResend(w->only()));
        return;
    }
    QTRY_COMPARE(count("POST"), 1);
    QCOMPARE(w->stored(key)->attempts, attempts);
    const auto sure = Gatekeeper::lease - Gatekeeper::freshness;
    QVERIFY(w->stored(key)->open->leaseUntil > w->clock.now().addSecs(sure.count()));
}

void TestBadTimes::aListFromBeforeTheClickDoesNotDo()
{
    m_server->setHandler([this](const SeenRequest &request) {
        return request.method == "GET" ? LibraryFixture::list(m_images).late(50ms) : m_write;
    });
    const auto w = window();
    w->library.refresh();
    QTRY_COMPARE(count("GET"), 1);
    send(*w);
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->requests().at(1).method, "GET");
}

void TestBadTimes::anOutcomeThatNobodyToldIsLookedForAtOnce()
{
    m_images = {LibraryFixture::image("id-1", "failed")};
    const auto w = window();
    look(*w);
    m_write = Answer::nothing().thenClose();
    w->library.remove(u"id-1"_s);
    QTRY_VERIFY(w->only().settling);
    QTRY_COMPARE(count("GET"), 2);
}

QTEST_GUILESS_MAIN(TestBadTimes)
#include "tst_badtimes.moc"
