// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/librarywindow.h"

#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

class TestUnknownOutcome : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theListIsAskedBeforeTheFirstUpload();
    void withoutAListNothingIsSent();
    void theIntentIsStoredBeforeTheAnswer();
    void withoutAJournalNothingIsSent();
    void aLostAnswerIsFoundInTheList();
    void nothingListedNeedsADecisionOnlyAfterTheWindow();
    void whatIsSentAgainIsANewAttemptAfterANewList();
    void whatTheNewListShowsIsNotSentAgain();
    void theAdminMayChoose();
    void theAdminMayStopLooking();
    void anotherStartTakesUpWhatWasBeingSent();
    void anotherStartDoesNotSendWhatWasNeverSent();
    void anotherWindowsUploadIsLeftAloneUntilItsLeaseIsOver();
    void twoWindowsSendOneUploadOnce();
    void aListFromBeforeAnotherWindowsUploadDoesNotDo();
    void whatTheListShowsIsNotUploaded();
    void anImageOfTheSameNameIsSeenByTheFirstList();
    void anUploadThatWaitsForTheListIsOnDisk();
    void aResentImageIsNotGoneBecauseTheListLags();
    void aDecisionNeededEarlyDoesNotAllowSendingAgain();
    void aRefusedResendLeavesTheFirstAttemptUnknown();
    void anImageThatAnotherWindowMadeCanBeDeleted();
    void aListWithAnUnreadableObjectProvesNothing();
    void aRefusedTokenCountsAsAnAttempt();
    void aLostAnswerToADeletionIsSettledByTheList();
    void aLostAnswerToARetryIsSettledByTheList();
    void aRefusedUploadIsInTheHistory();
    void anImageOfThisComputerGetsItsPastBack();
    void whatWentMeanwhileIsNotedAsDeleted();
    void anAnswerThatComesAfterTheListWasClearedIsNoted();

private:
    void answer(const Answer &post, const QByteArrayList &images = {})
    {
        m_post = std::make_unique<Answer>(post);
        m_images = images;
    }
    int count(const QByteArray &method) const
    {
        return static_cast<int>(
            std::count_if(m_server->requests().begin(), m_server->requests().end(),
                          [&method](const SeenRequest &seen) { return seen.method == method; }));
    }
    std::unique_ptr<LibraryWindow> window(bool isSole = true) const
    {
        return std::make_unique<LibraryWindow>(*m_server, m_folder->path(), isSole);
    }
    static void look(LibraryWindow &window)
    {
        window.library.refresh();
        QTRY_VERIFY(window.library.freshness() == Freshness::Loaded);
    }
    /// A window with one upload whose answer was lost.
    std::unique_ptr<LibraryWindow> lost()
    {
        auto result = window();
        answer(Answer::nothing().thenClose());
        result->library.upload(LibraryFixture::draft());
        (void)QTest::qWaitFor([&result] { return result->has(EntryStatus::OutcomeUnknown); }, 20000);
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<Answer> m_post;
    QByteArrayList m_images;
};

void TestUnknownOutcome::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    answer(Answer::json(201, LibraryFixture::image("id-1", "pending")));
    m_server->setHandler([this](const SeenRequest &request) {
        return request.method == "GET" ? LibraryFixture::list(m_images) : *m_post;
    });
}

void TestUnknownOutcome::cleanup()
{
    m_server.reset();
    m_folder.reset();
}

void TestUnknownOutcome::theListIsAskedBeforeTheFirstUpload()
{
    const auto w = window();
    w->library.upload(LibraryFixture::draft());
    QVERIFY(w->has(EntryStatus::Submitting));
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    QCOMPARE(m_server->requests().at(0).method, "GET");
    QCOMPARE(m_server->requests().at(1).method, "POST");
    w->clock.advance(11min); // What another admin has made since cannot be known.
    w->library.upload(LibraryFixture::draft(u"Other"_s));
    QTRY_COMPARE(count("POST"), 2);
    QCOMPARE(m_server->requests().at(2).method, "GET");
}

void TestUnknownOutcome::withoutAListNothingIsSent()
{
    m_server->setHandler([](const SeenRequest &) { return Answer::json(403, "{}"); });
    const auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->has(EntryStatus::NotAccepted));
    QVERIFY(w->only().error->kind == ErrorKind::NotSent);
    QVERIFY(canResend(w->only()));
    QCOMPARE(count("POST"), 0);
    QVERIFY(w->stored(key)->status == EntryStatus::NotAccepted);
}

void TestUnknownOutcome::theIntentIsStoredBeforeTheAnswer()
{
    answer(Answer::nothing());
    const auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(count("POST"), 1);
    const auto row = window()->stored(key);
    QVERIFY(row && row->open);
    QVERIFY(row->open->state == ActState::Sending);
    QCOMPARE(row->draft, LibraryFixture::draft());
    QCOMPARE(row->attempts, 1);
}

void TestUnknownOutcome::withoutAJournalNothingIsSent()
{
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    LibraryWindow w(*m_server, inTheWay.fileName());
    w.library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w.has(EntryStatus::NotAccepted));
    QVERIFY(w.only().error->kind == ErrorKind::Local);
    QCOMPARE(count("POST"), 0);
}

void TestUnknownOutcome::aLostAnswerIsFoundInTheList()
{
    const auto w = lost();
    QVERIFY(w->has(EntryStatus::OutcomeUnknown));
    const QString key = w->only().key;
    QVERIFY(w->stored(key)->open->state == ActState::Unknown);
    m_images = {LibraryFixture::image("id-7", "pending")};
    look(*w);
    QVERIFY(w->has(EntryStatus::Pending));
    QTRY_VERIFY(!w->stored(key)->open);
    QCOMPARE(w->stored(key)->imageId, u"id-7"_s);
    QCOMPARE(count("POST"), 1);
}

void TestUnknownOutcome::nothingListedNeedsADecisionOnlyAfterTheWindow()
{
    const auto w = lost();
    QSignalSpy needed(&w->library, &ImageLibrary::decisionsNeeded);
    w->clock.jump(24h); // The time of day proves nothing.
    w->clock.advance(9min);
    look(*w);
    QVERIFY(w->only().settling->phase == Settling::Phase::Looking);
    QVERIFY(!canResend(w->only()));
    w->library.resend(w->only().key);
    w->clock.advance(1min);
    look(*w);
    QVERIFY(w->only().settling->phase == Settling::Phase::NeedsDecision);
    QCOMPARE(needed.size(), 1);
    QTRY_VERIFY(w->stored(w->only().key)->open->state == ActState::NeedsDecision);
    QCOMPARE(count("POST"), 1);
}

void TestUnknownOutcome::whatIsSentAgainIsANewAttemptAfterANewList()
{
    const auto w = lost();
    w->clock.advance(10min);
    look(*w);
    const QString key = w->only().key;
    const QString first = w->stored(key)->open->attempt;
    answer(Answer::nothing());
    const auto before = m_server->requests().size();
    w->library.resend(key);
    w->library.resend(key);
    QTRY_COMPARE(count("POST"), 2);
    QCOMPARE(m_server->requests().at(before).method, "GET");
    QVERIFY(w->has(EntryStatus::Submitting));
    QVERIFY(w->only().timeline.last().kind == TimelineEvent::Kind::SentAgain);
    const auto row = w->stored(key);
    QVERIFY(row->open->attempt != first);
    QCOMPARE(row->attempts, 2);
}

void TestUnknownOutcome::whatTheNewListShowsIsNotSentAgain()
{
    const auto w = lost();
    w->clock.advance(10min);
    look(*w);
    m_images = {LibraryFixture::image("late", "ready")};
    w->library.resend(w->only().key);
    QTRY_VERIFY(w->has(EntryStatus::Ready));
    QVERIFY(!w->only().busy);
    QCOMPARE(count("POST"), 1);
}

void TestUnknownOutcome::theAdminMayChoose()
{
    const auto w = lost();
    m_images = {LibraryFixture::image("one", "ready"), LibraryFixture::image("two", "failed")};
    look(*w);
    QCOMPARE(w->library.entries().size(), 3);
    const QString key = w->only().key;
    w->library.choose(key, u"no candidate"_s);
    QVERIFY(w->library.find(key)->status == EntryStatus::OutcomeUnknown);
    w->library.choose(key, u"two"_s);
    QVERIFY(w->library.find(key)->status == EntryStatus::Failed);
    QCOMPARE(w->library.entries().size(), 2);
    QTRY_COMPARE(w->stored(key)->imageId, u"two"_s);
    QVERIFY(!w->stored(key)->open);
}

void TestUnknownOutcome::theAdminMayStopLooking()
{
    const auto w = lost();
    const QString key = w->only().key;
    w->library.giveUp(key);
    QCOMPARE(w->library.entries().size(), 1);
    w->clock.advance(10min);
    look(*w);
    w->library.giveUp(key);
    QVERIFY(w->library.entries().isEmpty());
    QTRY_VERIFY(!w->stored(key)->open);
    QVERIFY(w->stored(key)->status == EntryStatus::OutcomeUnknown);
    const auto next = window();
    look(*next);
    QVERIFY(next->library.entries().isEmpty());
}

void TestUnknownOutcome::anotherStartTakesUpWhatWasBeingSent()
{
    answer(Answer::nothing());
    auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(count("POST"), 1);
    w.reset();

    const auto next = window();
    look(*next);
    QVERIFY(next->has(EntryStatus::OutcomeUnknown));
    QCOMPARE(next->only().key, key);
    m_images = {LibraryFixture::image("id-1", "pending")};
    look(*next);
    QVERIFY(next->has(EntryStatus::Pending));
    QCOMPARE(count("POST"), 1);
}

void TestUnknownOutcome::anotherStartDoesNotSendWhatWasNeverSent()
{
    // Nobody is signed in as far as the session knows, so the intent is noted before a token is waited for.
    auto w = window();
    look(*w);
    w->tokens.hold();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->stored(key).has_value());
    QVERIFY(w->stored(key)->open->state == ActState::Recorded);
    w.reset();

    const auto next = window();
    look(*next);
    QVERIFY(next->has(EntryStatus::NotAccepted));
    QVERIFY(canResend(next->only()));
    QCOMPARE(count("POST"), 0);
}

void TestUnknownOutcome::anotherWindowsUploadIsLeftAloneUntilItsLeaseIsOver()
{
    answer(Answer::nothing());
    const auto first = window(false);
    first->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(count("POST"), 1);

    const auto second = window(false);
    look(*second);
    QVERIFY(second->has(EntryStatus::Submitting));
    QVERIFY(second->library.upload(LibraryFixture::draft()).isEmpty());
    second->clock.advance(Gatekeeper::lease + 5s);
    QTRY_VERIFY(second->has(EntryStatus::OutcomeUnknown));
    m_images = {LibraryFixture::image("id-1", "pending")};
    look(*second);
    QVERIFY(second->has(EntryStatus::Pending));
    QCOMPARE(count("POST"), 1);
}

void TestUnknownOutcome::twoWindowsSendOneUploadOnce()
{
    const auto first = window(false);
    const auto second = window(false);
    look(*first);
    look(*second);
    answer(Answer::json(201, LibraryFixture::image("id-1", "pending")).late(100ms));
    QSignalSpy firstEnded(&first->library, &ImageLibrary::uploadEnded);
    QSignalSpy secondEnded(&second->library, &ImageLibrary::uploadEnded);
    first->library.upload(LibraryFixture::draft());
    second->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(firstEnded.size() + secondEnded.size(), 2);
    QCOMPARE(count("POST"), 1);
    const LibraryWindow &loser = first->has(EntryStatus::NotAccepted) ? *first : *second;
    QVERIFY(loser.has(EntryStatus::NotAccepted));
    QVERIFY(loser.only().error->fault == Fault::AlreadyUnderWay);
}

void TestUnknownOutcome::aListFromBeforeAnotherWindowsUploadDoesNotDo()
{
    const auto first = window(false);
    const auto second = window(false);
    look(*first);
    look(*second);
    const QString key = second->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(second->has(EntryStatus::Pending));
    QTRY_VERIFY(!second->stored(key)->open);

    m_images = {LibraryFixture::image("id-1", "pending")};
    first->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(first->library.entries().size(),
                 2); // The refused one, and the list asked for because of it.
    QVERIFY(first->only().status == EntryStatus::NotAccepted);
    QVERIFY(first->only().error->fault == Fault::AlreadyUnderWay);
    QCOMPARE(count("POST"), 1);
}

void TestUnknownOutcome::whatTheListShowsIsNotUploaded()
{
    m_images = {LibraryFixture::image("theirs", "ready", "NAME")};
    const auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->library.find(key)->status == EntryStatus::NotAccepted);
    QVERIFY(w->library.find(key)->error->fault == Fault::NameTaken);
    QCOMPARE(count("POST"), 0);
    w->library.resend(key); // Judged anew, by a new list.
    QTRY_VERIFY(!w->library.find(key)->busy);
    QCOMPARE(count("POST"), 0);
    m_images.clear();
    w->library.resend(key);
    QTRY_COMPARE(count("POST"), 1);
}

void TestUnknownOutcome::anImageOfTheSameNameIsSeenByTheFirstList()
{
    m_images = {LibraryFixture::image("theirs", "ready")};
    const auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->library.find(key)->status == EntryStatus::NotAccepted);
    QVERIFY(w->library.find(key)->error->fault == Fault::NameTaken);
    QCOMPARE(w->library.entries().size(), 2);
    QCOMPARE(count("POST"), 0);
}

void TestUnknownOutcome::anUploadThatWaitsForTheListIsOnDisk()
{
    m_server->setHandler([](const SeenRequest &) { return Answer::nothing(); });
    auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->stored(key) && w->stored(key)->open->state == ActState::Recorded);
    w.reset();
    m_server->setHandler([](const SeenRequest &) { return LibraryFixture::list({}); });
    const auto next = window();
    look(*next);
    QVERIFY(next->has(EntryStatus::NotAccepted));
    QVERIFY(canResend(next->only()));
}

void TestUnknownOutcome::aResentImageIsNotGoneBecauseTheListLags()
{
    const auto w = lost();
    w->clock.advance(11min);
    look(*w);
    answer(Answer::json(201, LibraryFixture::image("id-2", "pending")));
    w->library.resend(w->only().key);
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    look(*w);
    QVERIFY(w->has(EntryStatus::Pending));
    w->clock.advance(11min);
    look(*w);
    QVERIFY(w->has(EntryStatus::Deleted));
}

void TestUnknownOutcome::aDecisionNeededEarlyDoesNotAllowSendingAgain()
{
    const auto w = lost();
    QByteArray foreign = LibraryFixture::image("foreign", "ready");
    foreign.replace("images/i", "images/other");
    m_images = {foreign};
    look(*w);
    const QString key = w->only().key;
    QVERIFY(canGiveUp(*w->library.find(key)));
    QVERIFY(!canResend(*w->library.find(key)));
    w->library.resend(key);
    w->clock.advance(10min);
    look(*w);
    QVERIFY(canResend(*w->library.find(key)));
    QCOMPARE(count("POST"), 1);
}

void TestUnknownOutcome::aRefusedResendLeavesTheFirstAttemptUnknown()
{
    const auto w = lost();
    w->clock.advance(10min);
    look(*w);
    const QString key = w->only().key;
    const QString first = w->stored(key)->open->attempt;
    answer(Answer::json(400, "{}"));
    w->library.resend(key);
    QTRY_COMPARE(count("POST"), 2);
    QTRY_VERIFY(w->has(EntryStatus::OutcomeUnknown));
    QVERIFY(canResend(w->only()));
    QCOMPARE(w->only().error->httpStatus, 400);
    QTRY_VERIFY(w->stored(key)->open->state == ActState::NeedsDecision);
    QCOMPARE(w->stored(key)->open->attempt, first);
    m_images = {LibraryFixture::image("late", "pending")};
    look(*w);
    QVERIFY(w->has(EntryStatus::Pending));
}

void TestUnknownOutcome::anImageThatAnotherWindowMadeCanBeDeleted()
{
    const auto first = window(false);
    const auto second = window(false);
    look(*first);
    look(*second);
    const QString key = first->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(first->has(EntryStatus::Pending));
    QTRY_VERIFY(!first->stored(key)->open);
    m_images = {LibraryFixture::image("id-1", "ready")};
    look(*second);
    m_server->setHandler([](const SeenRequest &request) {
        return request.method == "DELETE" ? Answer::http(204, {}) : LibraryFixture::list({});
    });
    second->library.remove(u"id-1"_s);
    QTRY_VERIFY(second->library.entries().isEmpty());
    QTRY_VERIFY(second->stored(key)->status == EntryStatus::Deleted);
    QVERIFY(second->stored(key)->timeline.first().kind == TimelineEvent::Kind::Recorded);
}

void TestUnknownOutcome::aListWithAnUnreadableObjectProvesNothing()
{
    auto w = lost();
    m_server->setHandler([](const SeenRequest &) {
        return Answer::json(200, R"({"value":[{"displayName":"Name","version":"1.0.0"}]})");
    });
    w->clock.advance(11min);
    look(*w);
    QVERIFY(w->only().settling->phase == Settling::Phase::Looking);
    QVERIFY(!canResend(w->only()));
}

void TestUnknownOutcome::aRefusedTokenCountsAsAnAttempt()
{
    m_server->setHandler([this](const SeenRequest &request) {
        if (request.method == "GET")
            return LibraryFixture::list(m_images);
        return request.header("authorization") == "Bearer token-1" ? Answer::json(401, "{}") : *m_post;
    });
    const auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->has(EntryStatus::Pending));
    QCOMPARE(count("POST"), 2);
    QCOMPARE(w->stored(key)->attempts, 2);
}

void TestUnknownOutcome::aLostAnswerToADeletionIsSettledByTheList()
{
    m_images = {LibraryFixture::image("id-1", "ready")};
    auto w = window();
    look(*w);
    answer(Answer::nothing().thenClose(), m_images);
    w->library.remove(u"id-1"_s);
    QTRY_VERIFY(w->only().settling);
    QVERIFY(!canDelete(w->only()));
    look(*w);
    QVERIFY(w->only().busy);
    m_images.clear();
    look(*w);
    QVERIFY(w->has(EntryStatus::Deleted));
    QVERIFY(!w->only().busy && !w->only().error);
    QCOMPARE(count("DELETE"), 1);
}

void TestUnknownOutcome::aLostAnswerToARetryIsSettledByTheList()
{
    m_images = {LibraryFixture::image("id-1", "failed")};
    const auto w = window();
    look(*w);
    answer(Answer::nothing().thenClose(), m_images);
    w->library.retryUpload(u"id-1"_s);
    QTRY_VERIFY(w->only().settling);
    w->library.retryUpload(u"id-1"_s);
    w->clock.advance(11min);
    look(*w);
    QTRY_VERIFY(!w->only().busy);
    QVERIFY(w->has(EntryStatus::Failed));
    QVERIFY(w->only().timeline.last().kind == TimelineEvent::Kind::ActRefused);
    QVERIFY(canRetry(w->only()));
    QCOMPARE(count("POST"), 1);
}

void TestUnknownOutcome::aRefusedUploadIsInTheHistory()
{
    answer(Answer::json(400, R"({"error":{"code":"BadRequest","message":"No."}})"));
    const auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->has(EntryStatus::NotAccepted));
    QTRY_VERIFY(w->stored(key) && !w->stored(key)->open);
    QVERIFY(w->stored(key)->status == EntryStatus::NotAccepted);
    QCOMPARE(w->stored(key)->error->code, u"BadRequest"_s);
    QVERIFY(w->stored(key)->answeredAt.isValid());
}

void TestUnknownOutcome::anImageOfThisComputerGetsItsPastBack()
{
    answer(Answer::json(201, LibraryFixture::image("id-1", "ready")));
    auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->has(EntryStatus::Ready));
    QTRY_VERIFY(!w->stored(key)->open);
    w.reset();

    m_images = {LibraryFixture::image("id-1", "failed")};
    const auto next = window();
    look(*next);
    QTRY_VERIFY(next->only().draft.has_value());
    QVERIFY(next->only().timeline.first().kind == TimelineEvent::Kind::Recorded);
    QVERIFY(next->only().timeline.last().status == EntryStatus::Failed);
    QTRY_VERIFY(next->stored(key)->status == EntryStatus::Failed);
}

void TestUnknownOutcome::whatWentMeanwhileIsNotedAsDeleted()
{
    answer(Answer::json(201, LibraryFixture::image("id-1", "ready")));
    auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_VERIFY(w->has(EntryStatus::Ready));
    QTRY_VERIFY(!w->stored(key)->open);
    w.reset();

    const auto next = window();
    look(*next);
    QTRY_VERIFY(next->stored(key)->status == EntryStatus::Deleted);
    QVERIFY(next->library.entries().isEmpty());
}

void TestUnknownOutcome::anAnswerThatComesAfterTheListWasClearedIsNoted()
{
    answer(Answer::json(201, LibraryFixture::image("id-1", "pending")).late(100ms));
    const auto w = window();
    const QString key = w->library.upload(LibraryFixture::draft());
    QTRY_COMPARE(count("POST"), 1);
    w->library.clear();
    QVERIFY(w->library.entries().isEmpty());
    QTRY_COMPARE(w->stored(key)->imageId, u"id-1"_s);
    QVERIFY(!w->stored(key)->open);
}

QTEST_GUILESS_MAIN(TestUnknownOutcome)
#include "tst_unknownoutcome.moc"
