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
    void press(const QString &text) const
    {
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button->click();
        }
        QFAIL(qPrintable(text));
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
    void theSandboxGoesOnWithNothing();
    void aWindowThatIsCalledBackTakesTheNoteAway();
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

QTEST_MAIN(TestLeaveDesk)
#include "tst_leavedesk.moc"
