// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historytable.h"
#include "historyview.h"
#include "imagesview.h"
#include "library/imagelibrary.h"
#include "newimageform.h"
#include "signedoutview.h"
#include "support/historymaker.h"
#include "support/tenantwindow.h"

#include <QAbstractButton>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestTwoViews : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<TenantWindow>(); }
    void cleanup() { m.reset(); }

    void theHistoryNeedsNobodyToBeSignedIn();
    void chipsMenuAndKeysAreInStep();
    void controlFFindsInTheViewOnShow();
    void whatIsUploadedIsListedInBoth();
    void aNoteIsKeptWhenTheWindowCloses();
    void columnsOfTheHistoryAreKept();
    void everyActionOfAnEntryIsInTheMenuBar();

private:
    [[nodiscard]] QAbstractButton *chip(const QString &name) const
    {
        for (auto *button : m->window->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->accessibleName() == name)
                return button;
        return nullptr;
    }
    [[nodiscard]] HistoryView &history() const { return *m->window->findChild<HistoryView *>(); }
    [[nodiscard]] ImagesView &images() const { return *m->window->findChild<ImagesView *>(); }
    /// As the journal has it after an upload of long ago.
    void record(const JournalEntry &entry)
    {
        bool stored = false;
        m->journal.put(entry, m->window.get(), [&stored](const Result<JournalEntry> &) { stored = true; });
        QTRY_VERIFY(stored);
    }

    std::unique_ptr<TenantWindow> m;
};

void TestTwoViews::theHistoryNeedsNobodyToBeSignedIn()
{
    m->open();
    record(madeEntry(1));
    QVERIFY(m->window->findChild<SignedOutView *>()->isVisible());
    chip(u"History"_s)->click();
    QTRY_COMPARE(history().shownCount(), 1);
    QVERIFY(history().findChild<HistoryTable *>()->isVisible());
    QVERIFY(!m->window->findChild<SignedOutView *>()->isVisible());
    chip(u"Images"_s)->click();
    QVERIFY(m->window->findChild<SignedOutView *>()->isVisible());
}

void TestTwoViews::chipsMenuAndKeysAreInStep()
{
    m->open();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
    QVERIFY(chip(u"Images"_s)->isChecked());
    QTest::keyClick(m->window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(history().isVisible());
    QVERIFY(chip(u"History"_s)->isChecked() && !chip(u"Images"_s)->isChecked());
    chip(u"History"_s)->click(); // once more: a view is always chosen
    QVERIFY(chip(u"History"_s)->isChecked() && !chip(u"Images"_s)->isChecked());
    chip(u"Images"_s)->toggle(); // as assistive tools do
    QVERIFY(chip(u"Images"_s)->isChecked() && !chip(u"History"_s)->isChecked());
    chip(u"Images"_s)->toggle();
    QVERIFY(chip(u"Images"_s)->isChecked());
    chip(u"History"_s)->toggle();
    QVERIFY(chip(u"History"_s)->isChecked() && history().isVisible());
    QTest::keyClick(m->window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(chip(u"Images"_s)->isChecked() && !history().isVisible());
}

void TestTwoViews::controlFFindsInTheViewOnShow()
{
    m->open();
    record(madeEntry(1));
    m->workspace.signIn();
    m->comeBack();
    QTRY_VERIFY(images().isVisible());
    QVERIFY(images().findAction()->isEnabled() && !history().findAction()->isEnabled());
    QTest::keyClick(m->window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(history().shownCount(), 1);
    QTest::keyClick(m->window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m->window->focusWidget());
    QCOMPARE(m->window->focusWidget()->accessibleName(), u"Filter history"_s);
    QVERIFY(!images().findAction()->isEnabled());
}

void TestTwoViews::whatIsUploadedIsListedInBoth()
{
    m->open();
    m->workspace.signIn();
    m->comeBack();
    QTRY_VERIFY(m->workspace.library().freshness() == ImageLibrary::Freshness::Loaded);
    chip(u"History"_s)->click();
    auto *form = m->window->findChild<NewImageForm *>();
    form->setDraft({u"Sales"_s, u"1.0.0"_s,
                    u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/providers/"
                    u"Microsoft.Compute/images/img"_s});
    form->submit();
    QTRY_VERIFY(images().isVisible()); // where its row is
    QCOMPARE(images().selectedKeys().size(), 1);
    chip(u"History"_s)->click();
    QTRY_COMPARE(history().shownCount(), 1);
    auto *table = history().findChild<HistoryTable *>();
    QTRY_COMPARE(table->model()->index(0, 1).data().toString(), u"Sales"_s);
    QCOMPARE(table->model()->index(0, 3).data().toString(), m->username);
}

void TestTwoViews::aNoteIsKeptWhenTheWindowCloses()
{
    m->open();
    record(madeEntry(1));
    chip(u"History"_s)->click();
    QTRY_COMPARE(history().shownCount(), 1);
    auto *table = history().findChild<HistoryTable *>();
    table->selectRow(0);
    QPlainTextEdit *note = nullptr;
    for (auto *edit : history().findChildren<QPlainTextEdit *>())
        note = edit->accessibleName() == u"Note"_s ? edit : note;
    QTRY_VERIFY(note->isVisible());
    QTest::keyClicks(note, u"Kept"_s);
    m->window->close();
    m->window.reset();
    bool isRead = false;
    QString stored;
    QObject context;
    m->journal.entry(madeEntry(1).key, &context, [&](const Result<JournalEntry> &entry) {
        isRead = true;
        stored = entry.ok() ? entry.value().note : QString();
    });
    QTRY_VERIFY(isRead);
    QCOMPARE(stored, u"Kept"_s);
}

void TestTwoViews::columnsOfTheHistoryAreKept()
{
    m->open();
    record(madeEntry(1));
    chip(u"History"_s)->click();
    auto *table = history().findChild<HistoryTable *>();
    QTRY_VERIFY(table->model()->index(0, 1).data().isValid());
    table->setColumnWidth(1, 234);
    m->window->close();
    m->window.reset();
    m->open();
    QCOMPARE(history().findChild<HistoryTable *>()->columnWidth(1), 234);
}

void TestTwoViews::everyActionOfAnEntryIsInTheMenuBar()
{
    m->open();
    QSet<QAction *> inBar;
    for (const QAction *top : m->window->menuBar()->actions())
        for (QAction *action : top->menu()->actions())
            inBar.insert(action);
    const auto *table = history().findChild<HistoryTable *>();
    QVERIFY(table->actions().size() >= 3);
    for (QAction *action : table->actions())
        QVERIFY2(inBar.contains(action) || action->shortcut() == QKeySequence(QKeySequence::Copy),
                 qPrintable(action->text()));
}

QTEST_MAIN(TestTwoViews)
#include "tst_twoviews.moc"
