// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/serviceline.h"
#include "library/gatekeeper.h"
#include "library/postponedacts.h"
#include "library/postponement.h"
#include "support/journalrows.h"
#include "support/librarywindow.h"

#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <deque>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;
using Kind = TimelineEvent::Kind;
using State = ServiceLine::State;

namespace {

QList<Kind> kindsOf(const ImageEntry &entry)
{
    QList<Kind> kinds;
    for (const TimelineEvent &event : entry.timeline)
        kinds.append(event.kind);
    return kinds;
}

Answer busy(int seconds = 42)
{
    return Answer::json(429, R"({"error":{"code":"TooManyRequests","message":"m"}})",
                        {{"Retry-After", QByteArray::number(seconds)}, {"request-id", "r"}});
}

/// Its request is on its way, and not put off.
bool awaitsAnswer(const ImageEntry &entry)
{
    return !entry.postponed && (entry.status == EntryStatus::Submitting || (entry.busy && !entry.settling));
}

} // namespace

/// What is refused for the moment is sent again, by itself and once.
class TestPostponedActs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aRefusedCreateIsSentAgainWhenTheTimeIsOver();
    void aRefusedRetryOrDeleteIsSentAgainToo_data();
    void aRefusedRetryOrDeleteIsSentAgainToo();
    void fiveRefusalsAreTheEnd();
    void otherRefusalsAreTheEnd();
    void whatIsAskedForMeanwhileDoesNotLeave_data();
    void whatIsAskedForMeanwhileDoesNotLeave();
    void anUploadWhoseListIsKeptWaitsAsWell();
    void theyLeaveOneAfterTheOther();
    void theOneThatIsRefusedAgainStaysInFront();
    void aLongerWishMovesTheTime();
    void whatIsThereIsLookedAtAfterALongWait();
    void aListThatDoesNotComeIsWaitedFor_data();
    void aListThatDoesNotComeIsWaitedFor();
    void aListThatIsRefusedIsTheEnd();
    void aWishAfterFiveRefusalsCountsAnewAlsoIfItDoesNotLeave();
    void whatTheListHasDoneMeanwhileIsNotSent();
    void theAdminMayStopWaiting_data();
    void theAdminMayStopWaiting();
    void withoutAJournalNothingIsSent();
    void whatTheJournalDoesNotTakeIsNotWaitedFor();
    void aResendThatIsRefusedLeavesTheFirstAttemptUnknown();

    void anotherStartTakesUpWhatWaited_data();
    void anotherStartTakesUpWhatWaited();
    void anotherStartLeavesTheServiceAloneForTheRest();
    void aClockThatWasSetBackHoldsNoLongerThanWished();
    void anotherWindowLeavesItAlone();
    void anotherTenantsListDoesNotSendIt();
    void anAnswerThatComesAfterTheListWasLeftIsKept();

    void whatIsOnlyForTheMoment_data();
    void whatIsOnlyForTheMoment();
    void refusalsCountFromTheLastWish();
    void whatHappensToTheImageMeanwhileChangesNothing();

private:
    [[nodiscard]] qsizetype count(const QByteArray &method) const
    {
        return std::count_if(m_server->requests().begin(), m_server->requests().end(),
                             [&method](const SeenRequest &seen) { return seen.method == method; });
    }
    [[nodiscard]] std::unique_ptr<LibraryWindow> window(bool isSole = true) const
    {
        auto made = std::make_unique<LibraryWindow>(*m_server, m_folder->path(), isSole);
        made->library.refresh();
        (void)QTest::qWaitFor([&made] { return made->library.freshness() == Freshness::Loaded; }, 20000);
        return made;
    }
    static void ask(LibraryWindow &w, const QByteArray &act)
    {
        if (act == "create")
            w.library.upload(LibraryFixture::draft());
        else if (act == "retry")
            w.library.retryUpload(u"id-1"_s);
        else
            w.library.remove(u"id-1"_s);
    }
    /// What has to happen in turns of the event loop has happened.
    static void settle(LibraryWindow &w)
    {
        (void)w.stored(u"nobody"_s); // The journal's thread has done what it was asked for.
        QCoreApplication::processEvents();
    }
    /// Nothing leaves before `wait` is over, and one request of that kind right after it.
    void expectOneAfter(LibraryWindow &w, std::chrono::milliseconds wait, const QByteArray &method)
    {
        const qsizetype all = m_server->requests().size();
        const qsizetype before = count(method);
        settle(w);
        w.clock.advance(wait - 1ms);
        settle(w);
        QCOMPARE(m_server->requests().size(), all);
        w.clock.advance(1ms);
        QTRY_COMPARE(count(method), before + 1);
    }
    [[nodiscard]] static const ImageEntry &only(const LibraryWindow &w)
    {
        return w.library.entries().constFirst();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::deque<Answer> m_writes; ///< What the next writes are answered; then the usual.
    std::deque<Answer> m_lists;
    QByteArrayList m_images;
};

void TestPostponedActs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    m_images.clear();
    m_writes.clear();
    m_lists.clear();
    m_server->setHandler([this](const SeenRequest &request) {
        std::deque<Answer> &script = request.method == "GET" ? m_lists : m_writes;
        if (!script.empty()) {
            const Answer next = script.front();
            script.pop_front();
            return next;
        }
        if (request.method == "GET")
            return LibraryFixture::list(m_images);
        if (request.target.endsWith("/retryUpload")) {
            for (QByteArray &image : m_images)
                image.replace(R"("failed")", R"("pending")");
        }
        if (request.method == "DELETE" || request.target.endsWith("/retryUpload"))
            return Answer::http(204, "");
        const QByteArray name = QJsonDocument::fromJson(request.body)["displayName"_L1].toString().toUtf8();
        return Answer::json(201, LibraryFixture::image("id of " + name, "pending", name));
    });
}

void TestPostponedActs::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

void TestPostponedActs::aRefusedCreateIsSentAgainWhenTheTimeIsOver()
{
    const auto w = window();
    QSignalSpy ended(&w->library, &ImageLibrary::uploadEnded);
    m_writes = {busy(42)};
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);

    QVERIFY(only(*w).status == EntryStatus::Submitting);
    QCOMPARE(*only(*w).postponed, (Postponement{w->clock.now().addSecs(42), 1}));
    QCOMPARE(only(*w).error->httpStatus, 429);
    QVERIFY(std::ranges::none_of(w->library.entries(), awaitsAnswer));
    QCOMPARE(w->library.upload(LibraryFixture::draft()), QString()); // It is on its way already.
    QTRY_VERIFY(w->stored(key)->open->state == ActState::Recorded);
    QVERIFY(isPostponed(*w->stored(key)));
    QCOMPARE(ended.size(), 0);
    expectOneAfter(*w, 42s, "POST");

    QTRY_VERIFY(w->has(EntryStatus::Pending));
    QVERIFY(!only(*w).postponed && !only(*w).error);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(kindsOf(only(*w)).mid(0, 5),
             (QList<Kind>{Kind::Recorded, Kind::Sent, Kind::Postponed, Kind::Sent, Kind::Accepted}));
    QCOMPARE(only(*w).timeline.at(2).number, 429);
    QTRY_VERIFY(!w->stored(key)->open);
    QCOMPARE(w->stored(key)->attempts, 2);
    QCOMPARE(count("POST"), 2);
}

void TestPostponedActs::aRefusedRetryOrDeleteIsSentAgainToo_data()
{
    QTest::addColumn<bool>("isDelete");
    QTest::newRow("retry") << false;
    QTest::newRow("delete") << true;
}

void TestPostponedActs::aRefusedRetryOrDeleteIsSentAgainToo()
{
    QFETCH(bool, isDelete);
    m_images = {LibraryFixture::image("id-1", "failed")};
    const auto w = window();
    m_writes = {busy(42)};
    isDelete ? w->library.remove(u"id-1"_s) : w->library.retryUpload(u"id-1"_s);
    QTRY_VERIFY(only(*w).postponed);
    QVERIFY(only(*w).busy);
    QVERIFY(only(*w).status == EntryStatus::Failed);
    QVERIFY(std::ranges::none_of(w->library.entries(), awaitsAnswer));

    expectOneAfter(*w, 42s, isDelete ? "DELETE" : "POST");

    if (isDelete) {
        QTRY_VERIFY(w->library.entries().isEmpty());
        return;
    }
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    QVERIFY(!only(*w).busy && !only(*w).postponed && !only(*w).error);
    QCOMPARE(kindsOf(only(*w)).mid(0, 4),
             (QList<Kind>{Kind::RetryRequested, Kind::Postponed, Kind::Sent, Kind::RetryAccepted}));
}

void TestPostponedActs::fiveRefusalsAreTheEnd()
{
    const auto w = window();
    QSignalSpy ended(&w->library, &ImageLibrary::uploadEnded);
    m_writes.assign(9, busy(42));
    const QString key = w->library.upload(LibraryFixture::draft());
    for (int tries = 1; tries < PostponedActs::maxTries; ++tries) {
        QTRY_VERIFY(only(*w).postponed);
        QCOMPARE(only(*w).postponed->tries, tries);
        expectOneAfter(*w, 42s, "POST");
    }
    QTRY_VERIFY(w->has(EntryStatus::NotAccepted));
    QVERIFY(!only(*w).postponed);
    QCOMPARE(only(*w).error->httpStatus, 429);
    QVERIFY(canResend(only(*w)));
    QCOMPARE(ended.size(), 1);
    QTRY_VERIFY(!w->stored(key)->open);
    QVERIFY(w->stored(key)->status == EntryStatus::NotAccepted);
    w->clock.advance(1h);
    settle(*w);
    QCOMPARE(count("POST"), 5);

    m_writes = {busy(42)}; // Asked for anew, it is tried anew.
    w->library.resend(key);
    QTRY_VERIFY(only(*w).postponed);
    QCOMPARE(only(*w).postponed->tries, 1);
}

void TestPostponedActs::otherRefusalsAreTheEnd()
{
    const auto w = window();
    m_writes = {Answer::json(403, "{}", {{"Retry-After", "42"}})};
    w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->has(EntryStatus::NotAccepted));
    w->clock.advance(1h);
    settle(*w);
    QCOMPARE(count("POST"), 1);
}

void TestPostponedActs::whatIsAskedForMeanwhileDoesNotLeave_data()
{
    QTest::addColumn<QByteArray>("act");
    QTest::newRow("create") << QByteArray("create");
    QTest::newRow("retry") << QByteArray("retry");
    QTest::newRow("delete") << QByteArray("delete");
}

void TestPostponedActs::whatIsAskedForMeanwhileDoesNotLeave()
{
    QFETCH(QByteArray, act);
    if (act != "create")
        m_images = {LibraryFixture::image("id-1", "failed")};
    const auto w = window();
    w->client.line().hold(42s);
    ask(*w, act);
    QTRY_VERIFY(only(*w).postponed);
    QCOMPARE(*only(*w).postponed, (Postponement{w->clock.now().addSecs(42), 0}));
    QVERIFY(!only(*w).error);

    expectOneAfter(*w, 42s, act == "delete" ? "DELETE" : "POST");

    QTRY_VERIFY(act == "delete" ? w->library.entries().isEmpty() : w->has(EntryStatus::Pending));
    const QList<Kind> created{Kind::Recorded, Kind::Postponed, Kind::Sent, Kind::Accepted};
    const QList<Kind> retried{Kind::RetryRequested, Kind::Postponed, Kind::Sent, Kind::RetryAccepted};
    if (act != "delete")
        QCOMPARE(kindsOf(only(*w)).mid(0, 4), act == "create" ? created : retried);
}

void TestPostponedActs::anUploadWhoseListIsKeptWaitsAsWell()
{
    const auto w = window();
    w->clock.advance(11min); // The list is too old to send by.
    w->client.line().hold(1h);

    w->library.upload(LibraryFixture::draft());

    QTRY_VERIFY(only(*w).postponed);
    QCOMPARE(only(*w).postponed->tries, 0);
    expectOneAfter(*w, 1h, "GET");
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    QCOMPARE(count("POST"), 1);
}

void TestPostponedActs::theyLeaveOneAfterTheOther()
{
    const auto w = window();
    w->client.line().hold(42s);
    for (const auto &name : {u"A"_s, u"B"_s, u"C"_s})
        w->library.upload(LibraryFixture::draft(name));
    QTRY_VERIFY(std::ranges::all_of(w->library.entries(), canStopWaiting));
    m_writes = {Answer::json(201, LibraryFixture::image("id-A", "pending", "A")).late(2s)};
    w->clock.advance(42s);
    QTRY_COMPARE(count("POST"), 1);
    // Together they would have left while the first has no answer.
    QVERIFY(!QTest::qWaitFor([this] { return count("POST") > 1; }, 200));
    QTRY_COMPARE(count("POST"), 3);
    QTRY_VERIFY(std::ranges::all_of(
        w->library.entries(), [](const ImageEntry &entry) { return entry.status == EntryStatus::Pending; }));
    QCOMPARE(m_server->requests().last().body.contains(R"("displayName":"C")"), true);
}

void TestPostponedActs::theOneThatIsRefusedAgainStaysInFront()
{
    const auto w = window();
    w->client.line().hold(42s);
    for (const auto &name : {u"A"_s, u"B"_s})
        w->library.upload(LibraryFixture::draft(name));
    QTRY_VERIFY(std::ranges::all_of(w->library.entries(), canStopWaiting));
    m_writes = {busy(20)};
    w->clock.advance(42s);
    QTRY_COMPARE(w->client.line().wait(), 20s);
    QTRY_VERIFY(std::ranges::all_of(w->library.entries(), canStopWaiting));
    QCOMPARE(count("POST"), 1);
    w->clock.advance(20s);
    QTRY_COMPARE(count("POST"), 3);
    QVERIFY(m_server->requests().at(m_server->requests().size() - 2).body.contains(R"(:"A")"));
}

void TestPostponedActs::aLongerWishMovesTheTime()
{
    const auto w = window();
    m_writes = {busy(42)};
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);
    settle(*w);
    QSignalSpy changed(&w->library, &ImageLibrary::changed);
    w->clock.advance(2s);

    w->client.line().hold(100s);

    QCOMPARE(changed.size(), 1);
    QCOMPARE(only(*w).postponed->until, w->clock.now().addSecs(100));
    QTRY_COMPARE(waitOf(*w->stored(key), w->clock.now()), 100s);
    expectOneAfter(*w, 100s, "POST");
}

void TestPostponedActs::whatIsThereIsLookedAtAfterALongWait()
{
    const auto w = window();
    m_writes = {busy(3600)};
    w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);
    m_images = {LibraryFixture::image("theirs", "ready")};

    expectOneAfter(*w, 1h, "GET");

    QTRY_VERIFY(only(*w).status == EntryStatus::NotAccepted);
    QVERIFY(only(*w).error->fault == Fault::NameTaken);
    QCOMPARE(count("POST"), 1);
}

void TestPostponedActs::aListThatDoesNotComeIsWaitedFor_data()
{
    QTest::addColumn<QByteArray>("act");
    QTest::newRow("create") << QByteArray("create");
    QTest::newRow("delete") << QByteArray("delete");
}

void TestPostponedActs::aListThatDoesNotComeIsWaitedFor()
{
    QFETCH(QByteArray, act);
    if (act == "delete")
        m_images = {LibraryFixture::image("id-1", "failed")};
    const auto w = window();
    m_writes = {busy(3600)};
    act == "delete" ? w->library.remove(u"id-1"_s) : (void)w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);
    m_lists = {LibraryFixture::cut()};
    expectOneAfter(*w, 1h, "GET");
    QTRY_VERIFY(w->library.freshness() == Freshness::CouldNotLoad);
    QTRY_VERIFY(only(*w).postponed);
    QVERIFY(!only(*w).postponed->until.isValid());
    QVERIFY(w->client.line().condition().state == State::Unreachable);

    w->library.refresh();

    QTRY_COMPARE(count(act == "delete" ? "DELETE" : "POST"), 2);
}

void TestPostponedActs::aListThatIsRefusedIsTheEnd()
{
    const auto w = window();
    m_writes = {busy(3600)};
    w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);
    m_lists = {Answer::json(403, "{}", {{"request-id", "r"}})};
    w->clock.advance(1h);
    QTRY_VERIFY(w->has(EntryStatus::NotAccepted));
    QCOMPARE(only(*w).error->httpStatus, 403);
    QVERIFY(only(*w).error->kind == ErrorKind::NotSent);
    QCOMPARE(count("POST"), 1);
}

void TestPostponedActs::aWishAfterFiveRefusalsCountsAnewAlsoIfItDoesNotLeave()
{
    const auto w = window();
    m_writes.assign(6, busy(42));
    const QString key = w->library.upload(LibraryFixture::draft());
    for (int tries = 1; tries < PostponedActs::maxTries; ++tries) {
        QTRY_VERIFY(only(*w).postponed);
        w->clock.advance(42s);
        QTRY_COMPARE(count("POST"), tries + 1);
    }
    QTRY_VERIFY(w->has(EntryStatus::NotAccepted));
    w->library.resend(key); // The list is asked first, and that waits.
    settle(*w);
    w->clock.advance(42s);
    QTRY_COMPARE(count("POST"), 6);
    QTRY_VERIFY(only(*w).postponed);
    QCOMPARE(only(*w).postponed->tries, 1);
}

void TestPostponedActs::whatTheListHasDoneMeanwhileIsNotSent()
{
    m_images = {LibraryFixture::image("id-1", "failed")};
    const auto w = window();
    m_writes = {busy(42)};
    w->library.retryUpload(u"id-1"_s);
    QTRY_VERIFY(only(*w).postponed);
    settle(*w);
    m_images = {LibraryFixture::image("id-1", "pending")};
    w->library.refresh();
    w->clock.advance(42s);
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    settle(*w);
    QVERIFY(!only(*w).busy && !only(*w).postponed);
    QCOMPARE(count("POST"), 1);
}

void TestPostponedActs::theAdminMayStopWaiting_data()
{
    whatIsAskedForMeanwhileDoesNotLeave_data();
}

void TestPostponedActs::theAdminMayStopWaiting()
{
    QFETCH(QByteArray, act);
    if (act != "create")
        m_images = {LibraryFixture::image("id-1", "failed")};
    const auto w = window();
    m_writes = {busy(42)};
    ask(*w, act);
    QTRY_VERIFY(only(*w).postponed);
    const qsizetype before = m_server->requests().size();

    w->library.stopWaiting(only(*w).key);

    QVERIFY(!only(*w).postponed && !only(*w).busy);
    QVERIFY(only(*w).status == (act == "create" ? EntryStatus::NotAccepted : EntryStatus::Failed));
    QCOMPARE(only(*w).error->httpStatus, 429);
    w->clock.advance(1h);
    settle(*w);
    QCOMPARE(m_server->requests().size(), before);
    const auto next = window(); // Nor by the next start.
    settle(*next);
    QVERIFY(std::ranges::none_of(next->library.entries(), canStopWaiting));
    QCOMPARE(count("POST") + count("DELETE"), 1);
}

void TestPostponedActs::withoutAJournalNothingIsSent()
{
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    LibraryWindow w(*m_server, inTheWay.fileName());
    w.library.refresh();
    QTRY_VERIFY(w.library.freshness() == Freshness::Loaded);
    w.client.line().hold(42s);

    w.library.upload(LibraryFixture::draft());
    settle(w);
    w.clock.advance(42s);

    QTRY_VERIFY(w.has(EntryStatus::NotAccepted));
    QVERIFY(only(w).error->kind == ErrorKind::Local);
    QCOMPARE(count("POST"), 0);
}

void TestPostponedActs::whatTheJournalDoesNotTakeIsNotWaitedFor()
{
    m_images = {LibraryFixture::image("id-1", "failed")};
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    LibraryWindow w(*m_server, inTheWay.fileName());
    w.library.refresh();
    QTRY_VERIFY(w.library.freshness() == Freshness::Loaded);
    w.client.line().hold(42s);

    w.library.retryUpload(u"id-1"_s);

    QTRY_VERIFY(!only(w).busy);
    QVERIFY(!only(w).postponed);
    QVERIFY(only(w).error->kind == ErrorKind::Local);
    w.clock.advance(1h);
    settle(w);
    QCOMPARE(count("POST"), 0);
}

void TestPostponedActs::aResendThatIsRefusedLeavesTheFirstAttemptUnknown()
{
    const auto w = window();
    m_writes = {Answer::nothing().thenClose(), busy(42)};
    w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->has(EntryStatus::OutcomeUnknown));
    w->clock.advance(10min);
    w->library.refresh();
    QTRY_VERIFY(canResend(only(*w)));
    w->library.resend(only(*w).key);
    QTRY_COMPARE(count("POST"), 2);
    QTRY_VERIFY(w->has(EntryStatus::OutcomeUnknown) && canGiveUp(only(*w)));
    QVERIFY(!only(*w).postponed);
    w->clock.advance(1h);
    settle(*w);
    QCOMPARE(count("POST"), 2);
}

void TestPostponedActs::anotherStartTakesUpWhatWaited_data()
{
    whatIsAskedForMeanwhileDoesNotLeave_data();
}

void TestPostponedActs::anotherStartTakesUpWhatWaited()
{
    QFETCH(QByteArray, act);
    if (act != "create")
        m_images = {LibraryFixture::image("id-1", "failed")};
    auto w = window();
    m_writes = {busy(42)};
    ask(*w, act);
    QTRY_VERIFY(only(*w).postponed);
    w.reset();

    LibraryWindow next(*m_server, m_folder->path());
    next.clock.jump(1h);
    next.library.refresh();

    const QByteArray method = act == "delete" ? "DELETE" : "POST";
    QTRY_COMPARE(count(method), 2);
    QTRY_VERIFY(act == "delete" ? next.library.entries().isEmpty() : next.has(EntryStatus::Pending));
    settle(next);
    QCOMPARE(count(method), 2);
    QVERIFY(act == "delete" || (!only(next).postponed && !only(next).busy));
}

void TestPostponedActs::anotherStartLeavesTheServiceAloneForTheRest()
{
    auto w = window();
    m_writes = {busy(300)};
    w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);
    w.reset();

    LibraryWindow next(*m_server, m_folder->path());
    next.clock.jump(100s);
    next.library.refresh();
    QTRY_VERIFY(next.library.entries().size() == 1);
    QVERIFY(only(next).status == EntryStatus::Submitting);
    QVERIFY(only(next).postponed);
    QCOMPARE(only(next).postponed->until, next.clock.now().addSecs(200));
    QCOMPARE(next.client.line().wait(), 200s);
    expectOneAfter(next, 200s, "GET");
    QTRY_VERIFY(next.has(EntryStatus::Pending));
    QCOMPARE(count("POST"), 2);
}

void TestPostponedActs::aClockThatWasSetBackHoldsNoLongerThanWished()
{
    auto w = window();
    m_writes = {busy(300)};
    w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);
    w.reset();

    LibraryWindow next(*m_server, m_folder->path());
    next.clock.jump(-5h);
    next.library.refresh();
    QTRY_VERIFY(next.library.entries().size() == 1);
    QCOMPARE(next.client.line().wait(), 300s);
}

void TestPostponedActs::anotherWindowLeavesItAlone()
{
    const auto w = window(false);
    m_writes = {busy(42)};
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);
    QTRY_VERIFY(isPostponed(*w->stored(key)));

    const auto other = window(false);
    QVERIFY(other->has(EntryStatus::Submitting));
    QVERIFY(!only(*other).postponed);
    other->clock.advance(1min);
    settle(*other);
    QCOMPARE(count("POST"), 1);
    w->clock.advance(42s);
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    m_images = {LibraryFixture::image("id of Name", "pending")};
    other->clock.advance(Gatekeeper::lease + 1min);
    QTRY_VERIFY(other->has(EntryStatus::Pending));
    settle(*other);
    QCOMPARE(count("POST"), 2);
}

void TestPostponedActs::anotherTenantsListDoesNotSendIt()
{
    const auto w = window();
    m_writes = {busy(42)};
    w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(only(*w).postponed);
    settle(*w);

    w->library.clear();
    QVERIFY(w->library.entries().isEmpty());
    w->clock.advance(42s);
    settle(*w);
    QCOMPARE(count("POST"), 1);

    w->library.refresh(); // Back again.
    QTRY_COMPARE(count("POST"), 2);
    QTRY_VERIFY(w->has(EntryStatus::Pending));
}

void TestPostponedActs::anAnswerThatComesAfterTheListWasLeftIsKept()
{
    const auto w = window();
    m_writes = {busy(42).late(50ms)};
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(count("POST"), 1);
    w->library.clear();
    QTRY_VERIFY(isPostponed(*w->stored(key)));
    w->clock.advance(42s);
    settle(*w);
    QCOMPARE(count("POST"), 1);

    w->library.refresh();
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    QCOMPARE(count("POST"), 2);
}

void TestPostponedActs::whatIsOnlyForTheMoment_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("moment");
    QTest::newRow("429") << Error{.kind = ErrorKind::Rejected, .httpStatus = 429} << true;
    QTest::newRow("held back") << Error{.kind = ErrorKind::NotSent, .fault = Fault::AskedToWait} << true;
    QTest::newRow("503") << Error{.kind = ErrorKind::OutcomeUnknown, .httpStatus = 503} << false;
    QTest::newRow("403") << Error{.kind = ErrorKind::Rejected, .httpStatus = 403} << false;
    QTest::newRow("no network") << Error{.kind = ErrorKind::NotSent, .fault = Fault::HostNotFound} << false;
    QTest::newRow("429 in a cut answer")
        << Error{.kind = ErrorKind::OutcomeUnknown, .fault = Fault::ConnectionLost, .httpStatus = 429}
        << false;
}

void TestPostponedActs::whatIsOnlyForTheMoment()
{
    QFETCH(Error, error);
    QTEST(isOnlyForTheMoment(error), "moment");
}

void TestPostponedActs::refusalsCountFromTheLastWish()
{
    QCOMPARE(refusalsOf({}), 0);
    QList<TimelineEvent> timeline{{.kind = Kind::Recorded},
                                  {.kind = Kind::Sent},
                                  {.kind = Kind::Postponed, .number = 429},
                                  {.kind = Kind::Sent},
                                  {.kind = Kind::Postponed, .number = 429},
                                  {.kind = Kind::Postponed, .number = 0}};
    QCOMPARE(refusalsOf(timeline), 2);
    timeline.append({.kind = Kind::RetryRequested});
    QCOMPARE(refusalsOf(timeline), 0);
    timeline.append({.kind = Kind::Postponed, .number = 429});
    QCOMPARE(refusalsOf(timeline), 1);
}

void TestPostponedActs::whatHappensToTheImageMeanwhileChangesNothing()
{
    JournalEntry row = openCreate(u"Name"_s, u"1"_s);
    row.open = OpenAct{.act = Act::Delete, .state = ActState::Recorded};
    row.timeline = {{.kind = Kind::DeleteRequested}};
    QVERIFY(!isPostponed(row));
    row.timeline.append({.kind = Kind::Postponed, .number = 429});
    QVERIFY(isPostponed(row));
    row.timeline.append({.kind = Kind::StatusChanged, .status = EntryStatus::Ready});
    QVERIFY(isPostponed(row));
    row.open->state = ActState::Sending;
    QVERIFY(!isPostponed(row));
    row.open.reset();
    QVERIFY(!isPostponed(row));
}

QTEST_GUILESS_MAIN(TestPostponedActs)
#include "tst_postponedacts.moc"
