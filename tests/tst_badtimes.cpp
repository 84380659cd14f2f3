// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

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
    void anIntentIsOnDiskAlsoWhereAnEarlierImageHadThatName();
    void whatTheJournalRefusedWasNotSent();

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
        QVERIFY(next->library.freshness() == Freshness::Loaded);
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

QTEST_GUILESS_MAIN(TestBadTimes)
#include "tst_badtimes.moc"
