// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/statuswatcher.h"
#include "statusline.h"
#include "support/libraryfixture.h"

#include <QLabel>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

class TestStatusLine : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<LibraryFixture>();
        m_watcher = std::make_unique<StatusWatcher>(m->library, m->client.line(), m->clock, m->random);
        m_watcher->setPace(4min, 4min);
        m_line = std::make_unique<StatusLine>(m->library, *m_watcher, m->client.line(), m->clock,
                                              u"Microsoft Graph <b>beta"_s);
        m_line->show();
    }
    void cleanup()
    {
        m_line.reset();
        m_watcher.reset();
        m.reset();
    }

    void saysNothingOfAListThatNobodyAskedFor();
    void saysHowFreshTheListIs();
    void aFailedRefreshKeepsTheOldTime();
    void countsUploadsInProgress();
    void countsDownToTheNextCheck();
    void theCountdownGoesBySecondsOnlyAtItsEnd();
    void whatIsPendingAgesWithoutACountdown();
    void saysWhatEndedLastAsFarAsThereIsRoom();
    void whatIsSaidSideBySideStandsApart();
    void anIdleWindowDoesNotWakeUp();
    void saysThatTheServiceAskedToWait();
    void aLongWaitHasATimeOfDay();
    void saysThatTheServiceCannotBeReached();
    void whatIsHeardDoesNotChangeEachSecond();
    void allTextIsPlain();

private:
    void load(const QByteArrayList &images)
    {
        m->server.enqueue(LibraryFixture::list(images));
        m->library.refresh();
        QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
    }
    [[nodiscard]] QString heard() const
    {
        return m_line->findChildren<QLabel *>().constFirst()->accessibleName();
    }
    [[nodiscard]] QString text() const
    {
        QStringList texts;
        for (const QLabel *label : m_line->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'|');
    }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<StatusWatcher> m_watcher;
    std::unique_ptr<StatusLine> m_line;
};

void TestStatusLine::saysNothingOfAListThatNobodyAskedFor()
{
    m->library.clear();
    QVERIFY2(!text().contains(u"Updated"_s) && !text().contains(u"Loading"_s), qPrintable(text()));

    m->library.refresh();
    QVERIFY(text().contains(u"Loading images…"_s));
}

void TestStatusLine::saysHowFreshTheListIs()
{
    load({LibraryFixture::image("1")});

    QVERIFY2(text().contains(u"Updated 09:00"_s) || text().contains(u"Updated 9:00"_s), qPrintable(text()));
}

void TestStatusLine::aFailedRefreshKeepsTheOldTime()
{
    load({LibraryFixture::image("1")});
    const QString before = text();
    m->clock.jump(1h);
    m->server.enqueue(Answer::json(403, R"({"error":{"code":"Forbidden","message":"no"}})"));

    m->library.refresh();

    QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    QCOMPARE(text(), before);
}

void TestStatusLine::countsUploadsInProgress()
{
    QVERIFY(!text().contains(u"in progress"_s));
    load({LibraryFixture::image("1", "pending"), LibraryFixture::image("2", "pending"),
          LibraryFixture::image("3", "ready")});

    QVERIFY2(text().contains(u"2 upload"_s), qPrintable(text()));
    QVERIFY(text().contains(u"in progress"_s));

    load({LibraryFixture::image("3", "ready")});
    QVERIFY(!text().contains(u"in progress"_s));
}

void TestStatusLine::countsDownToTheNextCheck()
{
    load({LibraryFixture::image("1", "pending")});
    const QString before = text();
    QVERIFY2(before.contains(u"next check in"_s), qPrintable(before));

    m->clock.advance(2min);

    QVERIFY2(text() != before && text().contains(u"next check in"_s), qPrintable(text()));
}

/// Each step is drawn, for hours.
void TestStatusLine::theCountdownGoesBySecondsOnlyAtItsEnd()
{
    load({LibraryFixture::image("1", "pending")});
    const auto left = [this] {
        return std::chrono::milliseconds(m->clock.now().msecsTo(m_watcher->nextCheck()));
    };
    QVERIFY(left() > 2min);
    m->clock.advance(left() - 60s);
    QVERIFY2(text().contains(u"next check in 1 min"_s), qPrintable(text()));
    QSignalSpy ticked(m_line.get(), &StatusLine::ticked);
    m->clock.advance(17s);
    QVERIFY2(text().contains(u"next check in 45 s"_s), qPrintable(text()));
    QVERIFY2(ticked.size() <= 4, qPrintable(QString::number(ticked.size())));
    m->clock.advance(33s + 100ms);
    QVERIFY2(text().contains(u"next check in 10 s"_s), qPrintable(text()));
    ticked.clear();
    m->clock.advance(7s);
    QVERIFY2(text().contains(u"next check in 3 s"_s), qPrintable(text()));
    QCOMPARE(ticked.size(), 7);
}

void TestStatusLine::whatIsPendingAgesWithoutACountdown()
{
    load({LibraryFixture::image("1", "pending")});
    m->server.enqueue(Answer::json(401, "{}"));
    m->server.enqueue(Answer::json(401, "{}")); // A sign-in is needed: nothing is looked at meanwhile.
    m->library.refresh();
    QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    QVERIFY(!m_watcher->nextCheck().isValid());
    const QSignalSpy ticked(m_line.get(), &StatusLine::ticked);

    m->clock.advance(1min);

    QCOMPARE(ticked.size(), 4);
}

void TestStatusLine::saysWhatEndedLastAsFarAsThereIsRoom()
{
    const int before = m_line->minimumSizeHint().width();
    const QString end = QString(400, u'x') + u" is ready · 09:00"_s;

    m_line->setLastEnd(end);

    QVERIFY(text().contains(end)); // As a screen reader has it.
    QVERIFY(m_line->minimumSizeHint().width() - before < 50);
}

void TestStatusLine::whatIsSaidSideBySideStandsApart()
{
    load({LibraryFixture::image("1", "pending")});
    m_line->resize(1200, m_line->sizeHint().height());
    m_line->setLastEnd(u"MMMM"_s);
    const QList<QLabel *> labels = m_line->findChildren<QLabel *>();
    const QLabel &freshness = *labels.at(0);
    const QLabel &progress = *labels.at(1);
    QTRY_VERIFY(progress.x() >= freshness.geometry().right());

    const int gap = 2 * progress.fontMetrics().averageCharWidth();
    QVERIFY(progress.x() + progress.indent() - freshness.geometry().right() >= gap);
    const QImage lastEnd = labels.at(3)->grab().toImage();
    const auto isBlank = [&](int x) {
        for (int y = 1; y < lastEnd.height(); ++y)
            if (lastEnd.pixel(x, y) != lastEnd.pixel(0, 0))
                return false;
        return true;
    };
    int blank = 0;
    while (blank < lastEnd.width() && isBlank(blank))
        ++blank;
    QVERIFY2(blank >= gap && blank < lastEnd.width(), qPrintable(QString::number(blank)));
}

void TestStatusLine::anIdleWindowDoesNotWakeUp()
{
    load({LibraryFixture::image("1", "pending")});
    QVERIFY(m->clock.untilNext() <= 5s);

    m_line->hide();
    m->clock.advance(5s);
    QVERIFY(m->clock.untilNext() > 5s);

    m_line->show();
    load({LibraryFixture::image("1", "ready")});
    m->clock.advance(1s);
    QCOMPARE(m->clock.pending(), 0);
    QVERIFY(!text().contains(u"next check"_s));
}

void TestStatusLine::saysThatTheServiceAskedToWait()
{
    load({LibraryFixture::image("1")});
    m->client.line().hold(42s);
    QVERIFY2(text().contains(u"Windows 365 asked to wait: next try in 42 s"_s), qPrintable(text()));

    m->clock.advance(2s);
    QVERIFY2(text().contains(u"next try in 40 s"_s), qPrintable(text()));

    m->library.refresh(); // It waits; that is what has to be said.
    QVERIFY2(text().contains(u"next try in 40 s"_s), qPrintable(text()));

    m->server.enqueue(LibraryFixture::list({}));
    m->clock.advance(40s);
    QTRY_VERIFY(text().contains(u"Updated"_s));
    QVERIFY2(!text().contains(u"asked to wait"_s), qPrintable(text()));
    m->clock.advance(1s);
    QTRY_COMPARE(m->clock.pending(), 0); // Nothing counts any more.
}

void TestStatusLine::aLongWaitHasATimeOfDay()
{
    load({LibraryFixture::image("1")});
    m->client.line().hold(3h);
    QVERIFY2(text().contains(u"asked to wait: next try at 12:00"_s), qPrintable(text()));
    m->clock.advance(3h - 5min);
    QVERIFY2(text().contains(u"next try in 5 min"_s), qPrintable(text()));
}

void TestStatusLine::saysThatTheServiceCannotBeReached()
{
    load({LibraryFixture::image("1")});
    m->server.enqueue(LibraryFixture::cut());
    m->library.refresh();
    QTRY_VERIFY(m->library.freshness() == Freshness::CouldNotLoad);
    QVERIFY2(text().contains(u"Windows 365 cannot be reached: next try in 4 min"_s), qPrintable(text()));

    m->library.refresh();
    QVERIFY2(text().contains(u"cannot be reached: being tried now"_s), qPrintable(text()));
    m->server.enqueue(LibraryFixture::list({}));
    QTRY_VERIFY(text().contains(u"Updated"_s));
}

void TestStatusLine::whatIsHeardDoesNotChangeEachSecond()
{
    load({LibraryFixture::image("1")});
    QCOMPARE(heard(), QString());
    m->client.line().hold(42s);
    const QString before = heard();
    QVERIFY2(before.contains(u"asked to wait"_s) && before.contains(u":42"_s), qPrintable(before));
    m->clock.advance(10s);
    QCOMPARE(heard(), before);
    m->clock.advance(32s);
    QCOMPARE(heard(), QString());
}

void TestStatusLine::allTextIsPlain()
{
    for (const QLabel *label : m_line->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(text().contains(u"Microsoft Graph <b>beta"_s));
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
