// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "endnews.h"
#include "endsbar.h"
#include "support/libraryfixture.h"
#include "titlemark.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using Ends = QList<ImageEnd>;

namespace {

ImageEnd ended(const QString &key, EntryStatus status = EntryStatus::Ready)
{
    return {.key = key, .name = key, .status = status};
}

/// What a screen reader is given to speak, each time that something appears.
class Listener final : public QObject
{
public:
    explicit Listener(QWidget &watched)
        : m_watched(watched)
    {
        watched.installEventFilter(this);
    }

    QStringList heard;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            heard << m_watched.accessibleName();
        return false;
    }

private:
    QWidget &m_watched;
};

} // namespace

/// What ended, from the library to the bar above the list and the mark in the title.
class TestEndNews : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void severalEndsOfOneLookAreOneMessage();
    void whatEndedBeforeTheFirstLookIsToldAsSuch();
    void whatIsRetriedIsTakenBack();
    void anotherTenantTakesAllBack();
    void theBarKeepsWhatWasNotDismissed();
    void theBarSpeaksEachEndOnce();
    void theBarLeadsToTheRowsTheWorstFirst();
    void theBarGoesWithItsLastEnd();
    void theBarStartsAnewAfterItWasDismissed();
    void theTitleCountsWhatWasNotSeen();
    void theTitleCountsNothingInFront();

private:
    void load(const QByteArrayList &images)
    {
        m->server.enqueue(LibraryFixture::list(images));
        m->library.refresh();
        QTRY_VERIFY(m->library.freshness() == ImageLibrary::Freshness::Loaded);
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList all;
        for (const QLabel *label : m_bar->findChildren<QLabel *>())
            if (label->isVisible() && !label->text().isEmpty())
                all << label->text();
        return all;
    }
    void press() const { m_bar->findChildren<QPushButton *>().constLast()->click(); }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<EndNews> m_news;
    std::unique_ptr<QWidget> m_window;
    EndsBar *m_bar = nullptr;
};

void TestEndNews::init()
{
    m = std::make_unique<LibraryFixture>();
    m_news = std::make_unique<EndNews>(m->library, m->clock);
    m_window = std::make_unique<QWidget>();
    m_window->setWindowTitle(u"Program"_s);
    m_bar = new EndsBar(m_window.get());
    connect(m_news.get(), &EndNews::ended, m_bar, &EndsBar::tell);
    connect(m_news.get(), &EndNews::outdated, m_bar, &EndsBar::takeBack);
    m_window->show();
}

void TestEndNews::cleanup()
{
    m_window.reset();
    m_news.reset();
    m.reset();
}

void TestEndNews::severalEndsOfOneLookAreOneMessage()
{
    load({LibraryFixture::image("1", "pending", "A"), LibraryFixture::image("2", "pending", "B"),
          LibraryFixture::image("3", "pending", "C")});
    QSignalSpy ended(m_news.get(), &EndNews::ended);
    QVERIFY(m_bar->isHidden());

    load({LibraryFixture::image("1", "ready", "A"), LibraryFixture::image("2", "failed", "B")});

    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].value<Ends>().size(), 3);
    QCOMPARE(ended[0][1].value<ListGap>(), ListGap::None);
    QCOMPARE(texts().first(),
             u"The outcome of 3 image(s) is known: 1 ready, 1 failed, 1 no longer in the tenant"_s);
    for (const auto &each : {u"A 1.0.0 is ready"_s, u"B 1.0.0 has failed"_s, u"C 1.0.0 is no longer"_s})
        QVERIFY2(texts().last().contains(each), qPrintable(texts().last()));
}

void TestEndNews::whatEndedBeforeTheFirstLookIsToldAsSuch()
{
    const Draft draft = LibraryFixture::draft(u"A"_s);
    m->server.enqueue(Answer::json(201, LibraryFixture::image("1", "pending", "A")));
    const QString key = m->library.upload(draft);
    QTRY_VERIFY(m->library.find(key)->status == EntryStatus::Pending);
    m->clock.advance(std::chrono::hours(40));
    ImageLibrary next({m->api, m->session, m->journal, m->clock, m->random}); // After a restart.
    const EndNews news(next, m->clock);
    QSignalSpy told(&news, &EndNews::ended);

    m->server.enqueue(LibraryFixture::list({LibraryFixture::image("1", "ready", "A")}));
    next.refresh();

    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told[0][1].value<ListGap>(), ListGap::Closed);
    const Ends ends = told[0][0].value<Ends>();
    QCOMPARE(ends.size(), 1);
    QCOMPARE(endHeading(ends, ListGap::Closed), u"While the program was closed: 1 ready"_s);
    QCOMPARE(next.find(key)->timeline.last().number, 1); // It may have been ready for long.

    ImageLibrary last({m->api, m->session, m->journal, m->clock, m->random}); // And not once more.
    const EndNews lastNews(last, m->clock);
    QSignalSpy toldAgain(&lastNews, &EndNews::ended);
    m->server.enqueue(LibraryFixture::list({LibraryFixture::image("1", "ready", "A")}));
    last.refresh();
    QTRY_VERIFY(last.freshness() == ImageLibrary::Freshness::Loaded);
    QVERIFY(toldAgain.isEmpty());
}

void TestEndNews::whatIsRetriedIsTakenBack()
{
    load({LibraryFixture::image("1", "pending", "A")});
    load({LibraryFixture::image("1", "failed", "A")});
    QVERIFY(m_bar->isVisible());
    m->server.enqueue(Answer::http(204, {}));
    m->server.enqueue(LibraryFixture::list({LibraryFixture::image("1", "pending", "A")}));

    m->library.retryUpload(u"1"_s);

    QTRY_VERIFY(m_bar->isHidden());
}

void TestEndNews::anotherTenantTakesAllBack()
{
    load({LibraryFixture::image("1", "pending", "A")});
    load({LibraryFixture::image("1", "ready", "A")});

    m->library.clear();

    QVERIFY(m_bar->isHidden());
}

void TestEndNews::theBarKeepsWhatWasNotDismissed()
{
    m_bar->tell({ended(u"A"_s)});
    m_bar->tell({ended(u"B"_s, EntryStatus::Failed)});

    QCOMPARE(texts(),
             (QStringList{u"The outcome of 2 image(s) is known: 1 ready, 1 failed"_s,
                          u"B has failed\nA is ready"_s}));
}

void TestEndNews::theBarSpeaksEachEndOnce()
{
    const Listener listener(*m_bar);

    m_bar->tell({ended(u"A"_s)});
    m_bar->tell({ended(u"B"_s), ended(u"C"_s)});
    m_bar->takeBack(u"C"_s);

    QCOMPARE(listener.heard,
             (QStringList{u"A is ready"_s,
                          u"The outcome of 2 image(s) is known: 2 ready. C is ready\nB is ready"_s}));
    QCOMPARE(QAccessible::queryAccessibleInterface(m_bar)->role(), QAccessible::Notification);
}

void TestEndNews::theBarLeadsToTheRowsTheWorstFirst()
{
    QSignalSpy shown(m_bar, &EndsBar::showRequested);
    m_bar->tell({ended(u"A"_s), ended(u"B"_s, EntryStatus::Failed), ended(u"C"_s)});

    for (int i = 0; i < 4; ++i)
        press();

    QStringList keys;
    for (const auto &call : shown)
        keys << call[0].toString();
    QCOMPARE(keys, (QStringList{u"B"_s, u"C"_s, u"A"_s, u"B"_s}));
}

void TestEndNews::theBarGoesWithItsLastEnd()
{
    m_bar->tell({ended(u"A"_s), ended(u"B"_s)});

    m_bar->takeBack(u"A"_s);
    QCOMPARE(texts(), QStringList{u"B is ready"_s});
    m_bar->takeBack(u"nobody"_s);
    QVERIFY(m_bar->isVisible());
    m_bar->takeBack(u"B"_s);

    QVERIFY(m_bar->isHidden());
}

void TestEndNews::theBarStartsAnewAfterItWasDismissed()
{
    m_bar->tell({ended(u"A"_s)});
    m_bar->findChild<QToolButton *>()->click();
    QVERIFY(m_bar->isHidden());

    m_bar->tell({ended(u"B"_s)}, ListGap::Away);

    QCOMPARE(texts().first(), u"While this tenant was not watched: 1 ready"_s);
}

void TestEndNews::theTitleCountsWhatWasNotSeen()
{
    auto *mark = new TitleMark(m_window.get());
    QWidget elsewhere;
    elsewhere.show();
    m_window->showMinimized();

    mark->add(u"A"_s);
    mark->add(u"B"_s);
    mark->add(u"A"_s);
    QCOMPARE(m_window->windowTitle(), u"(2) Program"_s);
    mark->remove(u"B"_s);
    QCOMPARE(m_window->windowTitle(), u"(1) Program"_s);
    m_window->showNormal();
    m_window->activateWindow();

    QTRY_COMPARE(m_window->windowTitle(), u"Program"_s);
}

void TestEndNews::theTitleCountsNothingInFront()
{
    auto *mark = new TitleMark(m_window.get());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));

    mark->add(u"A"_s);

    QCOMPARE(m_window->windowTitle(), u"Program"_s);
}

QTEST_MAIN(TestEndNews)
#include "tst_endnews.moc"
