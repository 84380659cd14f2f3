// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/session.h"
#include "graph/serviceline.h"
#include "imagesview.h"
#include "library/imagelibrary.h"
#include "library/statuswatcher.h"
#include "linenotice.h"
#include "statusline.h"
#include "support/libraryfixture.h"
#include "support/tenantwindow.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

namespace {

Answer busy()
{
    return Answer::json(429, R"({"error":{"code":"TooManyRequests","message":"m"}})",
                        {{"Retry-After", "42"}, {"request-id", "r"}});
}

} // namespace

/// The whole window while the service cannot be asked, through the names that assistive tools see.
class TestOutages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void anOutageIsSaidInOnePlaceAndPasses();
    void withoutAnyRowTheListSaysThatItComesByItself();
    void tryNowIsAnsweredAtOnce();
    void aRefreshThatHasToWaitSaysWhy();
    void aRefusedUploadCountsDownAndIsSentByItself();
    void theAdminCanStopWaiting();
    void theNetworkThatComesBackIsNoticed();

private:
    [[nodiscard]] static QByteArray oneImage()
    {
        return R"({"value":[)" + LibraryFixture::image("id-1", "ready", "Old") + "]}";
    }
    /// Whatever of this kind is on the screen and has this name for a screen reader.
    template <typename Kind>
    [[nodiscard]] Kind *named(const QString &name) const
    {
        for (Kind *widget : m->window->findChildren<Kind *>()) {
            if (!widget->isVisible())
                continue;
            const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget);
            if (heard && heard->text(QAccessible::Name) == name)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] LineNotice *notice() const { return m->window->findChild<LineNotice *>(); }
    [[nodiscard]] QString statusText() const
    {
        return m->window->findChild<StatusLine *>()->findChildren<QLabel *>().constFirst()->text();
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = m->window->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    /// The text of a cell of the list.
    [[nodiscard]] QString cell(int row, int column) const
    {
        auto *list = named<QAbstractItemView>(u"Images list"_s);
        return list ? list->model()->index(row, column).data().toString() : QString();
    }
    void fail()
    {
        m->server.enqueue(LibraryFixture::cut());
        m->workspace.library().refresh();
        QTRY_VERIFY(m->workspace.library().freshness() == Freshness::CouldNotLoad);
    }
    /// An upload that was refused for 42 seconds.
    void refuseOnce()
    {
        m->server.enqueue(busy());
        m->workspace.library().upload(LibraryFixture::draft());
        QTRY_VERIFY(m->workspace.line().wait() > 0ms);
        QTRY_VERIFY(cell(1, tookColumn).startsWith(u"next try in"_s)
                    || cell(0, tookColumn).startsWith(u"next try in"_s));
    }

    static constexpr int tookColumn = 6;
    std::unique_ptr<TenantWindow> m;
};

void TestOutages::init()
{
    m = std::make_unique<TenantWindow>();
    m->images = oneImage();
    m->open();
    m->window->resize(1280, 830);
    m->workspace.signIn();
    m->comeBack();
    QTRY_VERIFY(m->workspace.library().freshness() == Freshness::Loaded);
}

void TestOutages::anOutageIsSaidInOnePlaceAndPasses()
{
    QVERIFY(!notice()->isVisible());
    fail();
    QVERIFY(notice()->isVisible());
    QCOMPARE(QAccessible::queryAccessibleInterface(notice())->role(), QAccessible::Notification);
    QVERIFY(notice()->accessibleName().startsWith(u"Windows 365 cannot be reached"_s));
    QVERIFY2(statusText().startsWith(u"Windows 365 cannot be reached: next try in"_s),
             qPrintable(statusText()));
    QCOMPARE(cell(0, 1), u"Old"_s); // What was there is still shown,
    QVERIFY(!says(u"What you see is from the last refresh"_s)); // and said once.

    const QString before = statusText();
    m->clock.advance(1s);
    QVERIFY(statusText() != before);
    m->clock.advance(30s);
    QTRY_VERIFY(m->workspace.library().freshness() == Freshness::Loaded);
    QVERIFY(!notice()->isVisible());
    QVERIFY(statusText().startsWith(u"Updated"_s));
}

void TestOutages::withoutAnyRowTheListSaysThatItComesByItself()
{
    m->workspace.library().clear();
    fail();
    QVERIFY(says(u"The images could not be loaded"_s));
    QVERIFY(says(u"Your images appear here by themselves"_s));
    m->clock.advance(30s);
    QTRY_COMPARE(cell(0, 1), u"Old"_s);
}

void TestOutages::tryNowIsAnsweredAtOnce()
{
    fail();
    auto *tryNow = named<QPushButton>(u"Try now"_s);
    QVERIFY(tryNow);
    tryNow->setFocus();
    QTest::keyClick(tryNow, Qt::Key_Space);
    QTRY_VERIFY(!notice()->isVisible());
    QVERIFY(m->workspace.library().freshness() == Freshness::Loaded);
}

void TestOutages::aRefreshThatHasToWaitSaysWhy()
{
    m->workspace.line().hold(4s);
    QVERIFY(!notice()->isVisible());
    const auto before = m->server.requests().size();

    QTest::keyClick(m->window.get(), Qt::Key_F5);

    QVERIFY(notice()->isVisible());
    QVERIFY(notice()->accessibleName().startsWith(u"Windows 365 asked to wait"_s));
    QVERIFY(!named<QPushButton>(u"Try now"_s));
    QCOMPARE(statusText(), u"Windows 365 asked to wait: next try in 4 s"_s);
    QCOMPARE(m->server.requests().size(), before);
    m->clock.advance(4s);
    QTRY_COMPARE(m->server.requests().size(), before + 1);
    QTRY_VERIFY(statusText().startsWith(u"Updated"_s));
    QVERIFY(!notice()->isVisible());
}

void TestOutages::aRefusedUploadCountsDownAndIsSentByItself()
{
    refuseOnce();
    const int row = cell(0, 1) == u"Name"_s ? 0 : 1;
    QCOMPARE(cell(row, 0), u"Submitting"_s);
    QCOMPARE(cell(row, tookColumn), u"next try in 42 s"_s);
    QCOMPARE(statusText(), u"Windows 365 asked to wait: next try in 42 s"_s);
    m->clock.advance(2s);
    QCOMPARE(cell(row, tookColumn), u"next try in 40 s"_s);
    QCOMPARE(statusText(), u"Windows 365 asked to wait: next try in 40 s"_s);

    m->server.enqueue(Answer::json(201, LibraryFixture::image("id-2", "pending")));
    m->clock.advance(40s);
    QTRY_COMPARE(cell(row, 0), u"Pending"_s);
}

void TestOutages::theAdminCanStopWaiting()
{
    refuseOnce();
    const auto &entries = m->workspace.library().entries();
    const auto waiting = std::ranges::find_if(entries, canStopWaiting);
    QVERIFY(waiting != entries.end());
    const QString key = waiting->key;
    m->window->findChild<ImagesView *>()->select(key);
    QVERIFY(says(u"It was refused for the moment, 1 time"_s));
    QVERIFY(says(u"Next try in 42 s."_s));
    m->clock.advance(1s);
    QVERIFY(says(u"Next try in 41 s."_s));
    auto *stop = named<QAbstractButton>(u"Stop waiting"_s);
    QVERIFY(stop);
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(m->workspace.library().find(key)->status == EntryStatus::NotAccepted);
    QVERIFY(!named<QAbstractButton>(u"Stop waiting"_s));
    const auto before = m->server.requests().size();
    m->clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(m->server.requests().size(), before);
}

void TestOutages::theNetworkThatComesBackIsNoticed()
{
    for (int i = 0; i < 8; ++i)
        fail();
    m->workspace.takeNetworkNews();
    QTRY_VERIFY(!notice()->isVisible());
    QVERIFY(m->workspace.library().freshness() == Freshness::Loaded);
}

QTEST_MAIN(TestOutages)
#include "tst_outages.moc"
