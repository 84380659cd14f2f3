// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/session.h"
#include "endnews.h"
#include "endsbar.h"
#include "herald.h"
#include "imagesview.h"
#include "library/imagelibrary.h"
#include "statusline.h"
#include "support/fakenotifier.h"
#include "support/tenantwindow.h"

#include <QLabel>
#include <QPushButton>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// JSON written with single quotes: moc loses its way among raw strings that begin or end with a quote.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray image(const QByteArray &id, const QByteArray &status)
{
    return json("{'id':'" + id + "','displayName':'Sales <b>" + id
                + "','version':'1.0.0','sourceImageResourceId':'/x','status':'" + status + "'}");
}

QByteArray listOf(const QByteArrayList &images)
{
    return json("{'value':[") + images.join(',') + "]}";
}

} // namespace

/// The real window on a scripted tenant, and a desktop that keeps what it is shown.
class TestHerald : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tellsWhatEndedWhileTheWindowIsNotInFront();
    void tellsNothingOfAWindowInFront();
    void theWindowItselfTellsInAnyCase();
    void furtherEndsTakeThePlaceOfTheFirst();
    void whatIsTrueNoMoreIsTakenAway();
    void aClickOpensTheWindowOnTheImage();
    void comingToTheFrontTakesAllAway();
    void tellsThatASignInIsNeededAndTakesItAwayAfterIt();
    void tellsThatADecisionIsNeeded();
    void tellsNothingWhenItIsTurnedOff();
    void turningItOffTakesAllAway();
    void theSandboxSaysSo();
    void endsWithNothingLeftBehind();

private:
    void look(const QByteArray &images)
    {
        w->images = images;
        w->workspace.library().refresh();
        QTRY_VERIFY(w->workspace.library().freshness() == ImageLibrary::Freshness::Loaded);
    }
    void goAway()
    {
        m_elsewhere.show();
        m_elsewhere.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_elsewhere));
        w->window->showMinimized();
        QTRY_VERIFY(w->window->isMinimized());
    }
    void comeBack()
    {
        w->window->showNormal();
        w->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(w->window.get()));
    }

    std::unique_ptr<TenantWindow> w;
    QWidget m_elsewhere; ///< Has the focus while the window is away.
    FakeNotifier m_desktop;
    std::unique_ptr<Herald> m_herald;
};

void TestHerald::init()
{
    w = std::make_unique<TenantWindow>();
    w->images = listOf({image("1", "pending"), image("2", "pending"), image("3", "pending")});
    w->open();
    m_herald = std::make_unique<Herald>(Herald::Parts{.window = *w->window,
                                                      .library = w->workspace.library(),
                                                      .session = w->workspace.session(),
                                                      .news = w->window->endNews(),
                                                      .notifier = m_desktop});
    connect(m_herald.get(), &Herald::showRequested, w->window.get(), &MainWindow::showImage);
    w->workspace.signIn();
    w->comeBack();
    QTRY_COMPARE(w->workspace.library().entries().size(), 3);
    comeBack();
    m_desktop.shows = 0;
}

void TestHerald::cleanup()
{
    m_herald.reset();
    w.reset();
}

void TestHerald::tellsWhatEndedWhileTheWindowIsNotInFront()
{
    goAway();

    look(listOf({image("1", "ready"), image("2", "failed"), image("3", "pending")}));

    QCOMPARE(m_desktop.shows, 1);
    const auto note = m_desktop.shown(NoteTopic::Ends);
    QVERIFY(note);
    QCOMPARE(note->title, u"The outcome of 2 image(s) is known: 1 ready, 1 failed"_s);
    QVERIFY2(note->body.contains(u"Sales <b>2 1.0.0 has failed"_s), qPrintable(note->body));
    QVERIFY(note->isTrouble);
}

void TestHerald::tellsNothingOfAWindowInFront()
{
    look(listOf({image("1", "ready"), image("2", "pending"), image("3", "pending")}));

    QVERIFY(m_desktop.isEmpty());
    goAway();
    QVERIFY(m_desktop.isEmpty()); // Not afterwards either.
}

void TestHerald::theWindowItselfTellsInAnyCase()
{
    look(listOf({image("1", "ready"), image("2", "failed"), image("3", "pending")}));

    const QString heading = u"The outcome of 2 image(s) is known: 1 ready, 1 failed"_s;
    const auto *bar = w->window->findChild<EndsBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->accessibleName().startsWith(heading), qPrintable(bar->accessibleName()));
    QStringList texts;
    for (const QLabel *label : w->window->findChild<StatusLine *>()->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(u'|').contains(heading + u" · 09:00"_s), qPrintable(texts.join(u'|')));
    for (QPushButton *button : bar->findChildren<QPushButton *>())
        if (button->text() == u"Show"_s)
            button->click();
    QCOMPARE(w->window->findChild<ImagesView *>()->selectedKeys(), QStringList{u"2"_s});
}

void TestHerald::furtherEndsTakeThePlaceOfTheFirst()
{
    goAway();
    look(listOf({image("1", "ready"), image("2", "pending"), image("3", "pending")}));
    QCOMPARE(m_desktop.shown(NoteTopic::Ends)->title, u"Sales <b>1 1.0.0 is ready"_s);
    QVERIFY(!m_desktop.shown(NoteTopic::Ends)->isTrouble);

    look(listOf({image("1", "ready"), image("2", "ready"), image("3", "pending")}));

    QCOMPARE(m_desktop.shown(NoteTopic::Ends)->title, u"The outcome of 2 image(s) is known: 2 ready"_s);
}

void TestHerald::whatIsTrueNoMoreIsTakenAway()
{
    goAway();
    look(listOf({image("1", "failed"), image("2", "pending"), image("3", "pending")}));
    QVERIFY(m_desktop.shown(NoteTopic::Ends));

    look(listOf({image("1", "pending"), image("2", "pending"), image("3", "pending")}));

    QVERIFY(m_desktop.isEmpty());
}

void TestHerald::aClickOpensTheWindowOnTheImage()
{
    goAway();
    look(listOf({image("1", "ready"), image("2", "failed"), image("3", "ready")}));

    m_desktop.click(NoteTopic::Ends);

    QVERIFY(QTest::qWaitForWindowActive(w->window.get()));
    QVERIFY(!w->window->isMinimized());
    QTRY_COMPARE(w->window->findChild<ImagesView *>()->selectedKeys(), QStringList{u"2"_s});
    QVERIFY(m_desktop.isEmpty());
}

void TestHerald::comingToTheFrontTakesAllAway()
{
    goAway();
    look(listOf({image("1", "ready"), image("2", "pending"), image("3", "pending")}));
    QCOMPARE(w->window->windowTitle(), u"(1) Cloud PC Image Uploader"_s);

    comeBack();

    QTRY_VERIFY(m_desktop.isEmpty());
    QCOMPARE(w->window->windowTitle(), u"Cloud PC Image Uploader"_s);
    goAway();
    look(listOf({image("1", "ready"), image("2", "ready"), image("3", "pending")}));
    QCOMPARE(m_desktop.shown(NoteTopic::Ends)->title, u"Sales <b>2 1.0.0 is ready"_s);
}

void TestHerald::tellsThatASignInIsNeededAndTakesItAwayAfterIt()
{
    goAway();
    w->workspace.session().reject("t"); // There is nothing to renew it with.
    w->workspace.library().refresh();
    QTRY_VERIFY(w->workspace.session().state() == Session::State::SignInNeeded);

    const auto note = m_desktop.shown(NoteTopic::SignIn);
    QVERIFY(note);
    QVERIFY2(note->title.contains(u"has to sign in again"_s), qPrintable(note->title));
    QCOMPARE(w->window->windowTitle(), u"(1) Cloud PC Image Uploader"_s);
    QCOMPARE(m_desktop.shows, 1);
    w->workspace.signIn();
    w->comeBack();
    QTRY_VERIFY(w->workspace.session().state() == Session::State::SignedIn);
    QVERIFY(!m_desktop.shown(NoteTopic::SignIn));
}

void TestHerald::tellsThatADecisionIsNeeded()
{
    const auto give = [this](const QByteArray &create) {
        w->server.setHandler([this, create](const SeenRequest &request) {
            return request.method == "POST" && request.target.contains("deviceImages")
                ? Answer::json(504, create)
                : Answer::json(200, w->images);
        });
    };
    give("{}");
    const QString key = w->workspace.library().upload(
        {.displayName = u"New"_s, .version = u"1.0.0"_s, .sourceImageResourceId = u"/y"_s});
    QTRY_VERIFY(w->workspace.library().find(key)->status == EntryStatus::OutcomeUnknown);
    goAway();
    w->clock.advance(11min);
    look(w->images);

    const auto note = m_desktop.shown(NoteTopic::Decisions);
    QVERIFY(note);
    QCOMPARE(note->title, u"New 1.0.0 needs your decision"_s);
    QVERIFY(note->isTrouble);
    w->workspace.library().giveUp(key);
    QVERIFY(!m_desktop.shown(NoteTopic::Decisions));
}

void TestHerald::tellsNothingWhenItIsTurnedOff()
{
    m_herald->setEnabled(false);
    goAway();

    look(listOf({image("1", "ready"), image("2", "failed"), image("3", "pending")}));

    QVERIFY(m_desktop.isEmpty());
    QCOMPARE(w->window->windowTitle(), u"(2) Cloud PC Image Uploader"_s); // The title has it all the same.
}

void TestHerald::turningItOffTakesAllAway()
{
    goAway();
    look(listOf({image("1", "ready"), image("2", "pending"), image("3", "pending")}));
    QVERIFY(!m_desktop.isEmpty());

    m_herald->setEnabled(false);

    QVERIFY(m_desktop.isEmpty());
}

void TestHerald::theSandboxSaysSo()
{
    const Herald sandboxed({.window = *w->window,
                            .library = w->workspace.library(),
                            .session = w->workspace.session(),
                            .news = w->window->endNews(),
                            .notifier = m_desktop,
                            .isSandbox = true});
    m_herald.reset();
    goAway();

    look(listOf({image("1", "ready"), image("2", "pending"), image("3", "pending")}));

    QCOMPARE(m_desktop.shown(NoteTopic::Ends)->title, u"Sandbox: Sales <b>1 1.0.0 is ready"_s);
}

void TestHerald::endsWithNothingLeftBehind()
{
    goAway();
    look(listOf({image("1", "ready"), image("2", "pending"), image("3", "pending")}));
    QVERIFY(!m_desktop.isEmpty());

    m_herald.reset();

    QVERIFY(m_desktop.isEmpty());
}

QTEST_MAIN(TestHerald)
#include "tst_herald.moc"
