// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "fakedesktop.h"
#include "notify/notifier.h"

#include <QDBusMessage>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

DesktopNote note(const QString &title, NoteTopic topic = NoteTopic::Ends)
{
    return {.topic = topic, .title = title, .body = u"<b>x</b> & <img src=\"y\">"_s, .isTrouble = false};
}

} // namespace

/// The notifier on a real session bus that is the test's own.
class TestFreedesktopNotifier : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatTheSpecificationAsksFor();
    void troubleHasItsCategory();
    void outsideTextIsNoMarkup();
    void withoutMarkupNothingIsEscaped();
    void aNewerOneTakesThePlaceOfTheOld();
    void eachTopicHasItsPlace();
    void whatWasClosedIsShownAnew();
    void isTakenAway();
    void aClickComesWithItsToken();
    void aTokenIsForOneClick();
    void clicksOfOthersAreNotOurs();
    void askNobodyBeforeThereIsSomethingToShow();
    void aServiceThatHangsHoldsNobodyUp();
    void whatIsWithdrawnMeanwhileIsNotShown();
    void aNewServiceIsUsedWhenTheOldOneHasGone();
    void noServiceIsNoTrouble();

private:
    [[nodiscard]] SeenNote &shown(qsizetype number) { return m_desktop->notes[number]; }

    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<Notifier> m_notifier;
};

void TestFreedesktopNotifier::initTestCase()
{
    QGuiApplication::setDesktopFileName(u"io.github.cloudpcimageuploader"_s);
    QGuiApplication::setApplicationDisplayName(u"Cloud PC Image Uploader"_s);
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestFreedesktopNotifier::init()
{
    m_desktop = std::make_unique<FakeDesktop>();
    m_notifier = makeNotifier();
}

void TestFreedesktopNotifier::cleanup()
{
    m_notifier.reset();
    m_desktop.reset();
}

void TestFreedesktopNotifier::showsWhatTheSpecificationAsksFor()
{
    m_notifier->show(note(u"Sales 1.0.0 is ready"_s));

    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QCOMPARE(shown(0).program, u"Cloud PC Image Uploader"_s);
    QCOMPARE(shown(0).icon, u"io.github.cloudpcimageuploader"_s);
    QCOMPARE(shown(0).title, u"Sales 1.0.0 is ready"_s);
    QCOMPARE(shown(0).actions, (QStringList{u"default"_s, u"Show"_s}));
    QCOMPARE(shown(0).expires, -1);
    QCOMPARE(shown(0).replaces, 0U);
    QCOMPARE(shown(0).hints.value(u"desktop-entry"_s), u"io.github.cloudpcimageuploader"_s);
    QCOMPARE(shown(0).hints.value(u"category"_s), u"transfer.complete"_s);
    QCOMPARE(shown(0).hints.value(u"urgency"_s).typeId(), int(QMetaType::UChar));
}

void TestFreedesktopNotifier::troubleHasItsCategory()
{
    DesktopNote trouble = note(u"Sales 1.0.0 has failed"_s);
    trouble.isTrouble = true;
    m_notifier->show(trouble);
    m_notifier->show(note(u"Sign in"_s, NoteTopic::SignIn));

    QTRY_COMPARE(m_desktop->notes.size(), 2);
    QCOMPARE(shown(0).hints.value(u"category"_s), u"transfer.error"_s);
    QVERIFY(!shown(1).hints.contains(u"category"_s));
}

void TestFreedesktopNotifier::outsideTextIsNoMarkup()
{
    m_notifier->show(note(u"<b>x</b> is ready"_s));

    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QCOMPARE(shown(0).body, u"&lt;b&gt;x&lt;/b&gt; &amp; &lt;img src=&quot;y&quot;&gt;"_s);
    QCOMPARE(shown(0).title, u"<b>x</b> is ready"_s); // The title is never markup.
}

void TestFreedesktopNotifier::withoutMarkupNothingIsEscaped()
{
    m_desktop->capabilities = QStringList{u"body"_s};
    m_notifier->show(note(u"Title"_s));

    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QCOMPARE(shown(0).body, note({}).body);
}

void TestFreedesktopNotifier::aNewerOneTakesThePlaceOfTheOld()
{
    m_notifier->show(note(u"First"_s));
    QTRY_COMPARE(m_desktop->notes.size(), 1);
    const uint id = shown(0).id;

    m_notifier->show(note(u"Second"_s));

    QTRY_COMPARE(m_desktop->notes.size(), 2);
    QCOMPARE(shown(1).replaces, id);
}

void TestFreedesktopNotifier::eachTopicHasItsPlace()
{
    m_notifier->show(note(u"Ready"_s));
    m_notifier->show(note(u"Sign in"_s, NoteTopic::SignIn));

    QTRY_COMPARE(m_desktop->notes.size(), 2);
    QVERIFY(shown(0).id != shown(1).id);
    QCOMPARE(shown(1).replaces, 0U);
}

void TestFreedesktopNotifier::whatWasClosedIsShownAnew()
{
    m_notifier->show(note(u"First"_s));
    QTRY_COMPARE(m_desktop->notes.size(), 1);
    m_desktop->click(shown(0).id);
    QSignalSpy clicked(m_notifier.get(), &Notifier::activated);
    QTRY_COMPARE(clicked.size(), 1);
    // The end of the notification follows the click on the same connection.
    m_notifier->show(note(u"Sign in"_s, NoteTopic::SignIn));
    QTRY_COMPARE(m_desktop->notes.size(), 2);

    m_notifier->show(note(u"Second"_s));

    QTRY_COMPARE(m_desktop->notes.size(), 3);
    QCOMPARE(shown(2).replaces, 0U);
}

void TestFreedesktopNotifier::isTakenAway()
{
    m_notifier->show(note(u"First"_s));
    QTRY_COMPARE(m_desktop->notes.size(), 1);

    m_notifier->withdraw(NoteTopic::Decisions);
    m_notifier->withdraw(NoteTopic::Ends);
    m_notifier->withdraw(NoteTopic::Ends);

    QTRY_COMPARE(m_desktop->closed, QList<uint>{shown(0).id});
    m_notifier->show(note(u"Second"_s));
    QTRY_COMPARE(m_desktop->notes.size(), 2);
    QCOMPARE(m_desktop->closed.size(), 1);
    QCOMPARE(shown(1).replaces, 0U);
}

void TestFreedesktopNotifier::aClickComesWithItsToken()
{
    m_notifier->show(note(u"Ready"_s));
    m_notifier->show(note(u"Sign in"_s, NoteTopic::SignIn));
    QTRY_COMPARE(m_desktop->notes.size(), 2);
    QSignalSpy clicked(m_notifier.get(), &Notifier::activated);

    m_desktop->click(shown(1).id, u"wayland-token"_s);

    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].value<NoteTopic>(), NoteTopic::SignIn);
    QCOMPARE(clicked[0][1].toByteArray(), QByteArray("wayland-token"));
}

void TestFreedesktopNotifier::aTokenIsForOneClick()
{
    m_notifier->show(note(u"Ready"_s));
    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QSignalSpy clicked(m_notifier.get(), &Notifier::activated);
    m_desktop->click(shown(0).id, u"first"_s);
    QTRY_COMPARE(clicked.size(), 1);
    m_notifier->show(note(u"Ready"_s));
    QTRY_COMPARE(m_desktop->notes.size(), 2);

    m_desktop->click(shown(1).id);

    QTRY_COMPARE(clicked.size(), 2);
    QVERIFY(clicked[1][1].toByteArray().isEmpty());
}

void TestFreedesktopNotifier::clicksOfOthersAreNotOurs()
{
    m_notifier->show(note(u"Ready"_s));
    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QSignalSpy clicked(m_notifier.get(), &Notifier::activated);
    const auto stranger = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"stranger"_s);

    FakeDesktop::emitSignal(stranger, u"ActionInvoked"_s, {shown(0).id, u"default"_s});
    QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(
        stranger.baseService(), u"/"_s, u"org.freedesktop.DBus.Peer"_s, u"Ping"_s));
    m_desktop->click(77); // Of another program.
    m_desktop->click(shown(0).id);

    QTRY_VERIFY(!clicked.isEmpty());
    QCOMPARE(clicked.size(), 1);
    QDBusConnection::disconnectFromBus(u"stranger"_s);
}

void TestFreedesktopNotifier::askNobodyBeforeThereIsSomethingToShow()
{
    m_notifier->withdraw(NoteTopic::Ends);
    m_notifier.reset();
    m_notifier = makeNotifier();
    m_notifier->show(note(u"Ready"_s));

    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QCOMPARE(m_desktop->calls, (QStringList{u"GetCapabilities"_s, u"Notify"_s}));
}

void TestFreedesktopNotifier::aServiceThatHangsHoldsNobodyUp()
{
    m_desktop->hangs = true;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        m_notifier->show(note(u"Number %1"_s.arg(i)));
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(m_desktop->calls.size(), 1); // One call, and not a pile of them.

    m_desktop->answerAll();

    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QCOMPARE(shown(0).title, u"Number 99"_s);
}

void TestFreedesktopNotifier::whatIsWithdrawnMeanwhileIsNotShown()
{
    m_desktop->hangs = true;
    m_notifier->show(note(u"Early"_s));
    QTRY_COMPARE(m_desktop->calls.size(), 1);
    m_notifier->withdraw(NoteTopic::Ends);
    m_desktop->answerAll();
    m_notifier->show(note(u"Sign in"_s, NoteTopic::SignIn));
    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QCOMPARE(shown(0).title, u"Sign in"_s);

    m_notifier->show(note(u"Late"_s)); // The call for it is under way when it is withdrawn.
    QTRY_VERIFY(m_desktop->calls.count(u"GetCapabilities"_s) == 3);
    m_desktop->hangs = true;
    QTRY_VERIFY(m_desktop->calls.count(u"Notify"_s) == 2 || m_desktop->notes.size() == 2);
    m_notifier->withdraw(NoteTopic::Ends);
    m_desktop->answerAll();

    QTRY_COMPARE(m_desktop->closed.size(), 1);
}

void TestFreedesktopNotifier::aNewServiceIsUsedWhenTheOldOneHasGone()
{
    m_notifier->show(note(u"First"_s));
    QTRY_COMPARE(m_desktop->notes.size(), 1);
    m_desktop.reset();
    m_desktop = std::make_unique<FakeDesktop>(u"another desktop"_s);
    QSignalSpy clicked(m_notifier.get(), &Notifier::activated);

    m_notifier->show(note(u"Second"_s));

    QTRY_COMPARE(m_desktop->notes.size(), 1);
    m_desktop->click(shown(0).id);
    QTRY_COMPARE(clicked.size(), 1);
}

void TestFreedesktopNotifier::noServiceIsNoTrouble()
{
    m_desktop.reset();
    m_notifier->show(note(u"Nobody hears it"_s));
    m_notifier->withdraw(NoteTopic::Ends);
    m_desktop = std::make_unique<FakeDesktop>();

    m_notifier->show(note(u"Somebody hears it"_s));

    QTRY_COMPARE(m_desktop->notes.size(), 1);
    QCOMPARE(shown(0).title, u"Somebody hears it"_s);
}

QTEST_MAIN(TestFreedesktopNotifier)
#include "tst_freedesktopnotifier.moc"
