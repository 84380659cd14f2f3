// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/session.h"
#include "imagesview.h"
#include "jobstrip.h"
#include "library/imagelibrary.h"
#include "models/imagecells.h"
#include "spokennotice.h"
#include "support/tenantwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray image(const QByteArray &id, const QByteArray &status)
{
    return R"({"id":")" + id + R"(","displayName":"Image )" + id + R"(","version":"1.0.0","status":")"
        + status
        + R"(","sourceImageResourceId":"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/)"
          R"(providers/Microsoft.Compute/images/i"})";
}

} // namespace

/// Many images are retried and deleted in the real window, found by the names that assistive tools have.
class TestDeletions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void manyAreDeletedAndUndone();
    void undoneByTheRowAndByItsKey();
    void theRowsAndTheBarCountDown();
    void aScreenReaderHearsItOnce();
    void manyAreDeletedOneIsRefusedAndTheSumIsHonest();
    void theRestCanBeCalledOff();
    void oneIsToldByItsName();
    void whoSignsOutIsToldThatNothingWasDeleted();
    void manyAreRetried();

private:
    void select(const QList<int> &rows)
    {
        QTableView *list = table();
        list->clearSelection();
        for (const int row : rows)
            list->selectionModel()->select(list->model()->index(row, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    [[nodiscard]] QTableView *table() const
    {
        for (auto *view : m->window->findChildren<QTableView *>())
            if (view->accessibleName() == u"Images list"_s)
                return view;
        return nullptr;
    }
    /// Of the menu Image.
    void choose(const QString &name) const
    {
        for (const QAction *menu : m->window->menuBar()->actions())
            for (QAction *action : menu->menu()->actions())
                if (action->text().remove(u'&') == name)
                    return action->trigger();
        QFAIL(qPrintable(name));
    }
    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        for (auto *candidate : m->window->findChildren<QAbstractButton *>()) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(candidate);
            if (candidate->isVisible() && spoken->text(QAccessible::Name) == name
                && qobject_cast<QPushButton *>(candidate))
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] QString told() const
    {
        QStringList all;
        for (auto *notice : m->window->findChildren<SpokenNotice *>())
            if (notice->isVisible())
                all.append(notice->accessibleName());
        return all.join(u'|');
    }
    [[nodiscard]] QString cell(int row, ImageColumn column) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QStringList deleted() const
    {
        QStringList ids;
        for (const SeenRequest &request : m->server.requests())
            if (request.method == "DELETE")
                ids.append(QString::fromLatin1(request.target.mid(request.target.lastIndexOf('/') + 1)));
        return ids;
    }
    [[nodiscard]] ActQueue &queue() const { return m->workspace.library().queue(); }

    std::unique_ptr<TenantWindow> m;
};

void TestDeletions::init()
{
    m = std::make_unique<TenantWindow>();
    m->images = R"({"value":[)" + image("1", "ready") + ',' + image("2", "failed") + ','
        + image("3", "failed") + ',' + image("4", "ready") + "]}";
    m->open(
        [](const QString &, const QString &, const QString &, const std::function<void()> &yes) { yes(); });
    m->workspace.signIn();
    m->comeBack();
    QTRY_COMPARE(m->workspace.library().entries().size(), 4);
    table()->sortByColumn(static_cast<int>(ImageColumn::Name), Qt::AscendingOrder);
    QTRY_VERIFY(table()->isVisible());
}

void TestDeletions::manyAreDeletedAndUndone()
{
    select({0, 1, 2});
    choose(u"Delete…"_s);
    QVERIFY2(told().contains(u"3 image(s) are about to be deleted"_s), qPrintable(told()));
    m->clock.advance(HeldBack::time - 1s);

    QVERIFY(button(u"Undo"_s));
    button(u"Undo"_s)->click();

    QVERIFY(!button(u"Undo"_s));
    QVERIFY(!told().contains(u"about to be deleted"_s));
    m->clock.advance(1min);
    QVERIFY(deleted().isEmpty());
    QCOMPARE(table()->model()->rowCount(), 4);
    QVERIFY(cell(0, ImageColumn::Took) != u"held back"_s);
}

void TestDeletions::undoneByTheRowAndByItsKey()
{
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
    select({0, 1});
    choose(u"Delete…"_s);
    select({0});
    choose(u"Undo"_s);
    QCOMPARE(queue().heldBack().keys(), QStringList{u"2"_s});
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(queue().heldBack().keys().isEmpty());
    m->clock.advance(1min);
    QVERIFY(deleted().isEmpty());
}

void TestDeletions::theRowsAndTheBarCountDown()
{
    select({0});
    choose(u"Delete…"_s);
    QCOMPARE(cell(0, ImageColumn::Took), u"deleting in 6 s"_s);
    QSignalSpy aged(table()->model(), &QAbstractItemModel::dataChanged);
    m->clock.advance(3s);
    QVERIFY(aged.size() >= 3);
    QCOMPARE(cell(0, ImageColumn::Took), u"deleting in 3 s"_s);
    bool isShown = false;
    for (const QLabel *label : m->window->findChildren<QLabel *>())
        isShown = isShown || (label->isVisible() && label->text().contains(u"in 3 s"_s));
    QVERIFY(isShown);
    QCOMPARE(table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"Ready, to be deleted"_s);
}

/// What a screen reader speaks is what appears: each number of a countdown would be spoken.
void TestDeletions::aScreenReaderHearsItOnce()
{
    select({0});
    choose(u"Delete…"_s);
    const QString before = told();
    SpokenNotice *notice = nullptr;
    for (auto *candidate : m->window->findChildren<SpokenNotice *>())
        if (candidate->isVisible() && candidate->accessibleName().contains(u"about to be deleted"_s))
            notice = candidate;
    QVERIFY(notice);
    struct Shows final : QObject {
        int count = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::Show ? 1 : 0;
            return false;
        }
    } shows;
    notice->installEventFilter(&shows);
    m->clock.advance(5s);
    QCOMPARE(told(), before);
    QCOMPARE(shows.count, 0);
    select({3});
    choose(u"Delete…"_s);
    QCOMPARE(shows.count, 1);
}

void TestDeletions::manyAreDeletedOneIsRefusedAndTheSumIsHonest()
{
    m->server.setHandler([](const SeenRequest &request) {
        if (request.method != "DELETE")
            return Answer::json(500, "{}");
        if (request.target.endsWith("/2"))
            return Answer::json(409, R"({"error":{"code":"Conflict","message":"In use."}})");
        return request.target.endsWith("/3") ? Answer::nothing().thenReset() : Answer::http(204, {});
    });
    select({0, 1, 2, 3});
    choose(u"Delete…"_s);
    m->clock.advance(HeldBack::time);

    QTRY_VERIFY2(told().contains(u"2 deleted, 1 refused, 1 not known yet"_s), qPrintable(told()));
    QCOMPARE(deleted(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QVERIFY(told().contains(u"A provisioning policy uses this image"_s));
    QCOMPARE(table()->model()->rowCount(), 2);

    QVERIFY(button(u"Select them"_s));
    select({});
    button(u"Select them"_s)->click();
    QStringList selected = m->window->findChild<ImagesView *>()->selectedKeys();
    selected.sort();
    QCOMPARE(selected, (QStringList{u"2"_s, u"3"_s}));
    QVERIFY(cell(1, ImageColumn::Took) == u"checking…"_s);
}

void TestDeletions::theRestCanBeCalledOff()
{
    m->server.setHandler([](const SeenRequest &) { return Answer::http(204, {}).late(200ms); });
    select({0, 1, 2, 3});
    choose(u"Delete…"_s);
    m->clock.advance(HeldBack::time);
    QTRY_COMPARE(deleted().size(), 1);
    QCOMPARE(cell(1, ImageColumn::Took), u"waiting…"_s);
    m->clock.advance(300ms); // a strip that is gone at once would flicker
    JobStrip *strip = nullptr;
    for (auto *candidate : m->window->findChildren<JobStrip *>())
        strip = candidate->isVisible() ? candidate : strip;
    QVERIFY(strip);
    QVERIFY(button(u"Cancel"_s));

    button(u"Cancel"_s)->click();

    QTRY_VERIFY2(told().contains(u"1 deleted"_s) && told().contains(u"3 not sent"_s), qPrintable(told()));
    QCOMPARE(deleted().size(), 1);
    QCOMPARE(table()->model()->rowCount(), 3);
    QTRY_VERIFY(!strip->isVisible());
}

void TestDeletions::oneIsToldByItsName()
{
    m->server.setHandler([](const SeenRequest &) { return Answer::http(204, {}); });
    select({3});
    choose(u"Delete…"_s);
    QVERIFY2(told().contains(u"Image 4 1.0.0 is about to be deleted"_s), qPrintable(told()));
    m->clock.advance(HeldBack::time);
    QTRY_VERIFY2(told().contains(u"Image 4 1.0.0 was deleted"_s), qPrintable(told()));
    QVERIFY(!button(u"Select it"_s));
}

void TestDeletions::whoSignsOutIsToldThatNothingWasDeleted()
{
    select({0, 1});
    choose(u"Delete…"_s);
    m->workspace.session().signOut();
    QTRY_VERIFY2(told().contains(u"2 image(s) were not deleted"_s), qPrintable(told()));
    QVERIFY(!button(u"Undo"_s));
    m->clock.advance(1min);
    QVERIFY(deleted().isEmpty());
}

void TestDeletions::manyAreRetried()
{
    m->server.setHandler([this](const SeenRequest &request) {
        return request.method == "POST" ? Answer::http(204, {}) : Answer::json(200, m->images);
    });
    select({0, 1, 2, 3});
    choose(u"Retry upload"_s);
    QTRY_VERIFY2(told().contains(u"2 retried"_s), qPrintable(told()));
}

QTEST_MAIN(TestDeletions)
#include "tst_deletions.moc"
