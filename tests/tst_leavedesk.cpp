// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "leavedesk.h"
#include "partingnote.h"
#include "support/libraryfixture.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture : LibraryFixture {
    explicit Fixture(LeaveDesk::Afterwards afterwards = LeaveDesk::Afterwards::GoesOn)
    {
        auto *centre = new QWidget(&window);
        new QVBoxLayout(centre);
        window.setCentralWidget(centre);
        desk = std::make_unique<LeaveDesk>(window, library, clock, afterwards);
        window.show();
    }
    /// An upload that has left; its answer comes late enough for a test to do something.
    void upload(Answer answer, std::chrono::milliseconds late = 300ms)
    {
        server.enqueue(answer.late(late));
        key = library.upload(draft());
        QTRY_VERIFY(isSent());
    }
    [[nodiscard]] bool isSent() const
    {
        const ImageEntry *entry = library.find(key);
        return entry && std::any_of(entry->timeline.begin(), entry->timeline.end(), [](const auto &event) {
                   return event.kind == TimelineEvent::Kind::Sent;
               });
    }
    [[nodiscard]] SpokenNotice *notice() const { return window.findChild<SpokenNotice *>(); }
    [[nodiscard]] bool says(const QString &text) const
    {
        return notice()->isVisible() && notice()->accessibleName().contains(text);
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    void press(const QString &text) const
    {
        QVERIFY2(button(text), qPrintable(text));
        button(text)->click();
    }
    void list(const QByteArrayList &images)
    {
        server.enqueue(LibraryFixture::list(images));
        library.refresh();
        QTRY_VERIFY(library.freshness() == ImageLibrary::Freshness::Loaded);
    }
    [[nodiscard]] int sent(const QByteArray &method) const
    {
        return static_cast<int>(
            std::count_if(server.requests().begin(), server.requests().end(),
                          [&method](const SeenRequest &request) { return request.method == method; }));
    }
    [[nodiscard]] static PartingNote *parting()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *note = qobject_cast<PartingNote *>(widget); note && note->isVisible())
                return note;
        }
        return nullptr;
    }

    static Answer created() { return Answer::json(201, image("1", "pending")); }

    QString key;
    QMainWindow window;
    std::unique_ptr<LeaveDesk> desk;
};

} // namespace

class TestLeaveDesk : public QObject
{
    Q_OBJECT

private slots:
    void nothingUnderWayHoldsNobody();
    void aCreateWithoutAnswerHoldsTheWindow();
    void whoDoesNotWaitMayGo();
    void whoDismissesStays();
    void theWaitHasAnEnd();
    void aChangeWaitsAsWell();
    void aChangeWithNothingUnderWayIsMadeAtOnce();
    void whatGoesOnIsToldAndHoldsNobody();
    void whatWaitsForTheServiceIsToldAndHoldsNobody();
    void theSandboxGoesOnWithNothing();
    void aWindowThatIsCalledBackTakesTheNoteAway();
    void whatIsHeldBackIsAskedAbout();
    void sentNowItWaitsForTheAnswer();
    void keptItGoesAtOnceAndNothingIsSent();
    void whoStaysGetsTheWholeTimeAnew();
    void aChangeOfTheWindowAsksAsWell();
    void whatIsSentWhileItIsAskedIsAwaited();
    void aQueueIsGivenTimeAsLongAsItMovesOn();
    void whatTheServiceLetsWaitIsAskedAboutOnceMore();
    void theQuestionNamesWhatItIsAbout_data();
    void theQuestionNamesWhatItIsAbout();
};

void TestLeaveDesk::nothingUnderWayHoldsNobody()
{
    Fixture m;
    QVERIFY(m.window.close());
    QVERIFY(!Fixture::parting());
}

void TestLeaveDesk::aCreateWithoutAnswerHoldsTheWindow()
{
    Fixture m;
    m.upload(Fixture::created());

    QVERIFY(!m.window.close());

    QVERIFY(m.window.isVisible());
    QVERIFY2(m.says(u"Waiting for the answer to"_s), qPrintable(m.notice()->accessibleName()));
    QTRY_VERIFY(!m.window.isVisible());
    QCOMPARE(m.library.find(m.key)->status, EntryStatus::Pending);
}

void TestLeaveDesk::whoDoesNotWaitMayGo()
{
    Fixture m;
    m.upload(Fixture::created(), 20s);
    QVERIFY(!m.window.close());

    m.press(u"Quit now"_s);

    QTRY_VERIFY(!m.window.isVisible());
    QCOMPARE(m.library.find(m.key)->status, EntryStatus::Submitting);
}

void TestLeaveDesk::whoDismissesStays()
{
    Fixture m;
    m.upload(Fixture::created());
    QVERIFY(!m.window.close());

    m.notice()->findChild<QToolButton *>()->click();

    QVERIFY(!m.notice()->isVisible());
    QTRY_COMPARE(m.library.find(m.key)->status, EntryStatus::Pending);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m.window.isVisible());
    QVERIFY(m.window.close());
}

void TestLeaveDesk::theWaitHasAnEnd()
{
    Fixture m;
    m.upload(Fixture::created(), 50s);
    QVERIFY(!m.window.close());

    m.clock.advance(90s);

    QTRY_VERIFY(!m.window.isVisible());
}

void TestLeaveDesk::aChangeWaitsAsWell()
{
    Fixture m;
    m.upload(Fixture::created());
    int changes = 0;

    m.desk->whenAnswered([&changes] { ++changes; });

    QCOMPARE(changes, 0);
    QVERIFY(m.says(u"The window changes by itself"_s));
    QTRY_COMPARE(changes, 1);
    QVERIFY(m.window.isVisible());
    QVERIFY(!m.notice()->isVisible());
}

void TestLeaveDesk::aChangeWithNothingUnderWayIsMadeAtOnce()
{
    const Fixture m;
    int changes = 0;
    m.desk->whenAnswered([&changes] { ++changes; });
    QCOMPARE(changes, 1);
    QVERIFY(!m.notice()->isVisible());
}

void TestLeaveDesk::whatGoesOnIsToldAndHoldsNobody()
{
    Fixture m;
    m.upload(Fixture::created(), 0ms);
    QTRY_COMPARE(m.library.find(m.key)->status, EntryStatus::Pending);

    QVERIFY(m.window.close());

    QVERIFY(Fixture::parting());
    QVERIFY(Fixture::parting()->accessibleName().contains(u"in the cloud"_s));
    QVERIFY(Fixture::parting()->testAttribute(Qt::WA_QuitOnClose));
    m.clock.advance(PartingNote::stay);
    QVERIFY(!Fixture::parting());
}

void TestLeaveDesk::whatWaitsForTheServiceIsToldAndHoldsNobody()
{
    Fixture m;
    m.upload(Answer::json(429, "{}", {{"Retry-After", "42"}}), 0ms);
    QTRY_VERIFY(canStopWaiting(*m.library.find(m.key)));

    QVERIFY(m.window.close());

    QVERIFY(Fixture::parting());
    QVERIFY2(Fixture::parting()->accessibleName().contains(u"sent at the next start"_s),
             qPrintable(Fixture::parting()->accessibleName()));
}

void TestLeaveDesk::theSandboxGoesOnWithNothing()
{
    Fixture m(LeaveDesk::Afterwards::Ends);
    m.upload(Fixture::created(), 0ms);
    QTRY_COMPARE(m.library.find(m.key)->status, EntryStatus::Pending);

    QVERIFY(m.window.close());

    QVERIFY(!Fixture::parting());
}

void TestLeaveDesk::aWindowThatIsCalledBackTakesTheNoteAway()
{
    Fixture m;
    m.upload(Fixture::created(), 0ms);
    QTRY_COMPARE(m.library.find(m.key)->status, EntryStatus::Pending);
    m.window.close();
    QVERIFY(Fixture::parting());

    m.window.show();

    QVERIFY(!Fixture::parting());
    m.window.close();
    QVERIFY(Fixture::parting());
}

void TestLeaveDesk::whatIsHeldBackIsAskedAbout()
{
    Fixture m;
    m.list({Fixture::image("1")});
    m.library.queue().remove({u"1"_s});

    QVERIFY(!m.window.close());

    QVERIFY(m.window.isVisible());
    QVERIFY2(m.says(u"1 image(s) have not been deleted yet"_s), qPrintable(m.notice()->accessibleName()));
    QVERIFY(!m.button(u"Quit now"_s));
    m.clock.advance(1h);
    QVERIFY(m.sent("DELETE") == 0);
    QVERIFY(m.window.isVisible());
}

void TestLeaveDesk::sentNowItWaitsForTheAnswer()
{
    Fixture m;
    m.list({Fixture::image("1"), Fixture::image("2")});
    m.server.setHandler([](const SeenRequest &) { return Answer::http(204, {}).late(100ms); });
    m.library.queue().remove({u"1"_s, u"2"_s});
    QVERIFY(!m.window.close());

    m.press(u"Delete now"_s);

    QTRY_VERIFY(m.says(u"Waiting for the answer to"_s));
    QTRY_VERIFY(!m.window.isVisible());
    QCOMPARE(m.sent("DELETE"), 2);
    QVERIFY(m.library.entries().isEmpty());
}

void TestLeaveDesk::keptItGoesAtOnceAndNothingIsSent()
{
    Fixture m;
    m.list({Fixture::image("1"), Fixture::image("2")});
    m.library.queue().remove({u"1"_s, u"2"_s});
    QVERIFY(!m.window.close());

    m.press(u"Keep the images"_s);

    QTRY_VERIFY(!m.window.isVisible());
    m.clock.advance(1h);
    QCOMPARE(m.sent("DELETE"), 0);
    QCOMPARE(m.library.entries().size(), 2);
}

void TestLeaveDesk::whoStaysGetsTheWholeTimeAnew()
{
    Fixture m;
    m.list({Fixture::image("1")});
    m.server.setHandler([](const SeenRequest &) { return Answer::http(204, {}); });
    m.library.queue().remove({u"1"_s});
    m.clock.advance(HeldBack::time - 1ms);
    QVERIFY(!m.window.close());

    m.notice()->findChild<QToolButton *>()->click();

    QVERIFY(!m.notice()->isVisible());
    m.clock.advance(HeldBack::time - 1ms);
    QCOMPARE(m.library.entries().size(), 1);
    QVERIFY(m.window.isVisible());
    m.clock.advance(1ms);
    QTRY_VERIFY(m.library.entries().isEmpty());
    QVERIFY(m.window.isVisible());
}

void TestLeaveDesk::aChangeOfTheWindowAsksAsWell()
{
    Fixture m;
    m.list({Fixture::image("1")});
    m.library.queue().remove({u"1"_s});
    int changes = 0;
    m.desk->whenAnswered([&changes] { ++changes; });
    QCOMPARE(changes, 0);
    m.press(u"Keep the image"_s);
    QTRY_COMPARE(changes, 1);
    QVERIFY(m.window.isVisible());
}

void TestLeaveDesk::whatIsSentWhileItIsAskedIsAwaited()
{
    Fixture m;
    m.list({Fixture::image("1")});
    m.server.setHandler([](const SeenRequest &) { return Answer::http(204, {}).late(100ms); });
    m.library.queue().remove({u"1"_s});
    QVERIFY(!m.window.close());
    m.library.queue().hurry(); // the button in the list, say
    QVERIFY(m.says(u"Waiting for the answer to"_s));
    QVERIFY(!m.button(u"Delete now"_s));
    QTRY_VERIFY(!m.window.isVisible());
}

void TestLeaveDesk::aQueueIsGivenTimeAsLongAsItMovesOn()
{
    Fixture m;
    m.list({Fixture::image("1"), Fixture::image("2")});
    m.server.enqueue(Answer::http(204, {}).late(2s));
    m.server.enqueue(Answer::nothing());
    m.library.queue().remove({u"1"_s, u"2"_s});
    m.library.queue().hurry();
    QVERIFY(!m.window.close());
    m.press(u"Delete now"_s);
    QTRY_VERIFY(m.says(u"Waiting for the answer to"_s));
    m.clock.advance(50s);
    QTRY_COMPARE(m.sent("DELETE"), 2);
    m.clock.advance(50s); // Together more than it has, but it has moved on.
    QCoreApplication::sendPostedEvents();
    QVERIFY(m.window.isVisible());
    m.clock.advance(40s);
    QTRY_VERIFY(!m.window.isVisible());
}

void TestLeaveDesk::whatTheServiceLetsWaitIsAskedAboutOnceMore()
{
    Fixture m;
    m.list({Fixture::image("1"), Fixture::image("2")});
    m.server.enqueue(Answer::json(429, "{}", {{"Retry-After", "600"}}));
    m.library.queue().remove({u"1"_s, u"2"_s});
    QVERIFY(!m.window.close());
    m.press(u"Delete now"_s);
    QTRY_VERIFY(canStopWaiting(*m.library.find(u"1"_s)));
    QTRY_VERIFY(m.says(u"Waiting for the answer to"_s));
    QVERIFY(!m.says(u"finds out later"_s));

    m.clock.advance(90s);

    QVERIFY(m.window.isVisible());
    QVERIFY2(m.says(u"1 image(s) have not been deleted yet"_s), qPrintable(m.notice()->accessibleName()));
    m.press(u"Keep the image"_s);
    QTRY_VERIFY(!m.window.isVisible());
    QCOMPARE(m.sent("DELETE"), 1);
}

void TestLeaveDesk::theQuestionNamesWhatItIsAbout_data()
{
    QTest::addColumn<QStringList>("deletions");
    QTest::addColumn<QStringList>("retries");
    QTest::addColumn<QStringList>("buttons");
    QTest::newRow("one deletion") << QStringList{u"1"_s} << QStringList()
                                  << QStringList{u"Delete now"_s, u"Keep the image"_s};
    QTest::newRow("retries") << QStringList() << QStringList{u"1"_s, u"2"_s}
                             << QStringList{u"Retry now"_s, u"Do not retry"_s};
    QTest::newRow("both") << QStringList{u"3"_s} << QStringList{u"1"_s, u"2"_s}
                          << QStringList{u"Send now"_s, u"Leave them as they are"_s};
}

void TestLeaveDesk::theQuestionNamesWhatItIsAbout()
{
    QFETCH(const QStringList, deletions);
    QFETCH(const QStringList, retries);
    QFETCH(const QStringList, buttons);
    Fixture m;
    m.list({Fixture::image("1", "failed"), Fixture::image("2", "failed"), Fixture::image("3", "failed")});
    m.server.setHandler([](const SeenRequest &) { return Answer::nothing(); });
    m.library.queue().remove(deletions);
    m.library.queue().retry(retries);
    QVERIFY(!m.window.close());
    for (const QString &button : buttons)
        QVERIFY2(m.button(button), qPrintable(button));
}

QTEST_MAIN(TestLeaveDesk)
#include "tst_leavedesk.moc"
