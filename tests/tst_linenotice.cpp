// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/serviceline.h"
#include "library/statuswatcher.h"
#include "linenotice.h"
#include "support/libraryfixture.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

namespace {

/// Counts how often a widget appears: that is when a screen reader speaks it.
class Listener final : public QObject
{
public:
    int heard = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        heard += event->type() == QEvent::Show ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

class TestLineNotice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void saysNothingWhileAllIsWell();
    void saysThatTheServiceCannotBeReached();
    void isHeardOnceWhileTheCountdownAges();
    void tryNowLooksAtOnce();
    void goesWhenTheServiceIsBack();
    void namesTheSignInService();
    void saysThatTheServiceAskedToWait();
    void aShortWaitIsNotWorthANotice();
    void whoAsksIsToldWhyItWaits();
    void aWaitAfterAnotherOneIsNotExplainedUnasked();

private:
    void fail(const Answer &answer = LibraryFixture::cut())
    {
        m->server.enqueue(answer);
        m->library.refresh();
        QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    }
    [[nodiscard]] QString text() const
    {
        QStringList texts;
        for (const QLabel *label : m_notice->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_notice.get()))
                texts.append(label->text());
        }
        return texts.join(u'|');
    }
    [[nodiscard]] QPushButton *tryNow() const
    {
        for (QPushButton *button : m_notice->findChildren<QPushButton *>()) {
            if (button->text() == u"Try now"_s)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<StatusWatcher> m_watcher;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<LineNotice> m_notice;
    std::unique_ptr<Listener> m_listener;
};

void TestLineNotice::init()
{
    m = std::make_unique<LibraryFixture>();
    m_watcher = std::make_unique<StatusWatcher>(m->library, m->client.line(), m->clock, m->random);
    m_watcher->setPace(20s, 20s);
    m_window = std::make_unique<QWidget>();
    m_notice = std::make_unique<LineNotice>(
        LineNotice::Parts{m->client.line(), m->library, *m_watcher, m->clock}, m_window.get());
    m_window->show();
    m_listener = std::make_unique<Listener>();
    m_notice->installEventFilter(m_listener.get());
}

void TestLineNotice::cleanup()
{
    m_notice.reset();
    m_window.reset();
    m_watcher.reset();
    m.reset();
}

void TestLineNotice::saysNothingWhileAllIsWell()
{
    QVERIFY(m_notice->isHidden());
    QCOMPARE(m_listener->heard, 0);
}

void TestLineNotice::saysThatTheServiceCannotBeReached()
{
    fail();
    QVERIFY(m_notice->isVisible());
    QVERIFY2(text().contains(u"Windows 365 cannot be reached"_s), qPrintable(text()));
    QVERIFY2(text().contains(u"The connection was lost"_s), qPrintable(text()));
    QVERIFY2(text().contains(u"the history, the form"_s), qPrintable(text()));
    QVERIFY2(text().contains(u"Since 09:00"_s) || text().contains(u"Since 9:00"_s), qPrintable(text()));
    QVERIFY2(text().contains(u"next try in 2"_s), qPrintable(text()));
    QVERIFY(tryNow() && tryNow()->isVisible());
    QVERIFY(m_notice->accessibleName().contains(u"Windows 365 cannot be reached"_s));
}

void TestLineNotice::isHeardOnceWhileTheCountdownAges()
{
    fail();
    QCOMPARE(m_listener->heard, 1);
    const QString before = text();
    m->clock.advance(5s);
    m_notice->tick();
    QVERIFY(text() != before);
    for (int i = 0; i < 3; ++i)
        fail();
    QCOMPARE(m_listener->heard, 1);
    QVERIFY(!m_notice->accessibleName().contains(u"next try"_s));

    fail(Answer::json(500, "{}")); // Another reason is news.
    QCOMPARE(m_listener->heard, 2);
}

void TestLineNotice::tryNowLooksAtOnce()
{
    fail();
    const auto before = m->server.requests().size();
    m->server.enqueue(LibraryFixture::list({}));
    tryNow()->click();
    QVERIFY2(text().contains(u"being tried now"_s), qPrintable(text()));
    QTRY_COMPARE(m->server.requests().size(), before + 1);
    QTRY_VERIFY(m_notice->isHidden());
}

void TestLineNotice::goesWhenTheServiceIsBack()
{
    fail();
    m->server.enqueue(LibraryFixture::list({}));
    m->clock.advance(24s);
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    QVERIFY(m_notice->isHidden());
}

void TestLineNotice::namesTheSignInService()
{
    m->client.line().noteOutage(
        {.kind = ErrorKind::Unavailable, .fault = Fault::HostNotFound, .fromSignIn = true});
    QVERIFY2(text().contains(u"The sign-in service cannot be reached"_s), qPrintable(text()));
}

void TestLineNotice::saysThatTheServiceAskedToWait()
{
    m->client.line().hold(42s);
    QVERIFY(m_notice->isVisible());
    QVERIFY2(text().contains(u"Windows 365 asked to wait"_s), qPrintable(text()));
    QVERIFY2(text().contains(u"next try in 42 s"_s), qPrintable(text()));
    QVERIFY(!tryNow()->isVisible()); // That would be what it asked not to do.
    m->clock.advance(2s);
    m_notice->tick();
    QVERIFY2(text().contains(u"next try in 40 s"_s), qPrintable(text()));
    QCOMPARE(m_listener->heard, 1);
    m->clock.advance(40s);
    QVERIFY(m_notice->isHidden());
}

void TestLineNotice::aShortWaitIsNotWorthANotice()
{
    m->client.line().hold(4s);
    QVERIFY(m_notice->isHidden());
    QCOMPARE(m_listener->heard, 0);
}

void TestLineNotice::whoAsksIsToldWhyItWaits()
{
    m_notice->explainWait();
    QVERIFY(m_notice->isHidden());
    m->client.line().hold(4s);
    m_notice->explainWait();
    QVERIFY(m_notice->isVisible());
    QCOMPARE(m_listener->heard, 1);
    m_notice->explainWait();
    QCOMPARE(m_listener->heard, 2);
}

void TestLineNotice::aWaitAfterAnotherOneIsNotExplainedUnasked()
{
    m->client.line().hold(4s);
    m_notice->explainWait();
    m->clock.advance(4s);
    m->client.line().hold(4s);
    QVERIFY(m_notice->isHidden());
}

QTEST_MAIN(TestLineNotice)
#include "tst_linenotice.moc"
