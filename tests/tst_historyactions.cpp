// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// What is copied of the entries that are selected, of which most need not be in memory.

#include "historyactions.h"

#include "historytable.h"
#include "historyview.h"
#include "phrases/entrysupport.h"
#include "support/historysourceof.h"
#include "support/manualclock.h"
#include "supportdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(const QList<JournalEntry> &entries)
        : history(entries)
    {
        window.resize(1000, 700);
        view.setParent(&window);
        view.resize(1000, 700);
        window.show();
        table = view.findChild<HistoryTable *>();
        settle();
        QGuiApplication::clipboard()->setText(u"before"_s);
    }
    void settle()
    {
        for (int round = 0; round < 50; ++round)
            QCoreApplication::processEvents();
    }
    void selectAll()
    {
        table->selectAll();
        settle();
    }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        for (QAction *one : actions.all())
            if (one->toolTip() == name)
                return one;
        return nullptr;
    }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] QString supportText()
    {
        const auto *dialog = window.findChild<SupportDialog *>();
        return dialog ? dialog->findChild<QPlainTextEdit *>()->toPlainText() : QString();
    }

    ManualClock clock;
    HistoryInMemory history;
    QWidget window;
    HistoryView view{sourceOf(history), storeOf(history), clock};
    HistoryActions actions{view, window};
    HistoryTable *table = nullptr;
};

} // namespace

class TestHistoryActions : public QObject
{
    Q_OBJECT

private slots:
    void nothingSelectedIsNothingToCopy();
    void oneImageIdIsCopied();
    void allImageIdsAreCopiedAlsoOfRowsThatAreNotInMemory();
    void entriesWithoutAnImageHaveNoId();
    void supportIsToldAboutEachSelectedEntry();
    void supportIsToldAboutRowsThatAreNotInMemory();
    void supportIsToldHowManyWereLeftOut();
    void theTenantIsToldOnlyWithTheTick();
    void whatCannotBeReadIsSaidAndCopiesNothing();
    void aNewerCopyTakesThePlaceOfTheLast();
};

void TestHistoryActions::nothingSelectedIsNothingToCopy()
{
    const Fixture fixture(sampleHistory(3));
    QCOMPARE(fixture.actions.all().size(), 2);
    for (const QAction *action : fixture.actions.all())
        QVERIFY(!action->isEnabled());
}

void TestHistoryActions::oneImageIdIsCopied()
{
    Fixture fixture(sampleHistory(3));
    fixture.table->selectId(2);
    fixture.settle();
    fixture.action(u"Copy image ID"_s)->trigger();
    QTRY_COMPARE(fixture.clipboard(), u"image-2"_s);
}

void TestHistoryActions::allImageIdsAreCopiedAlsoOfRowsThatAreNotInMemory()
{
    Fixture fixture(sampleHistory(3000));
    fixture.selectAll();
    fixture.action(u"Copy image ID"_s)->trigger();
    QTRY_COMPARE(fixture.clipboard().count(u'\n'), 2999);
    QVERIFY(fixture.clipboard().startsWith(u"image-3000\nimage-2999\n"_s));
    QVERIFY(fixture.clipboard().endsWith(u"\nimage-1"_s));
    QVERIFY2(fixture.history.longestRead <= 1000, qPrintable(QString::number(fixture.history.longestRead)));
}

void TestHistoryActions::entriesWithoutAnImageHaveNoId()
{
    QList<JournalEntry> entries = sampleHistory(3);
    entries[1].imageId.clear();
    Fixture fixture(entries);
    fixture.table->selectId(2);
    fixture.settle();
    QVERIFY(!fixture.action(u"Copy image ID"_s)->isEnabled());
    QVERIFY(fixture.action(u"Copy support information"_s)->isEnabled());
    fixture.selectAll();
    fixture.action(u"Copy image ID"_s)->trigger();
    QTRY_COMPARE(fixture.clipboard(), u"image-3\nimage-1"_s);
}

void TestHistoryActions::supportIsToldAboutEachSelectedEntry()
{
    Fixture fixture(sampleHistory(3));
    fixture.selectAll();
    fixture.action(u"Copy support information"_s)->trigger();
    QTRY_VERIFY(!fixture.supportText().isEmpty());
    QStringList reports;
    for (const qint64 id : {3, 2, 1})
        reports.append(supportInformation(*fixture.history.entry(id), false));
    QCOMPARE(fixture.supportText(), reports.join(u"\n\n"_s));
}

void TestHistoryActions::supportIsToldAboutRowsThatAreNotInMemory()
{
    Fixture fixture(sampleHistory(3000));
    fixture.table->selectId(3000);
    fixture.table->selectionModel()->select(fixture.table->model()->index(2990, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    fixture.settle();
    fixture.action(u"Copy support information"_s)->trigger();
    QTRY_VERIFY(!fixture.supportText().isEmpty());
    QVERIFY(fixture.supportText().contains(u"Image ID: image-3000"_s));
    QVERIFY(fixture.supportText().contains(u"Image ID: image-10"_s));
}

void TestHistoryActions::supportIsToldHowManyWereLeftOut()
{
    Fixture fixture(sampleHistory(1234));
    fixture.selectAll();
    fixture.action(u"Copy support information"_s)->trigger();
    QTRY_VERIFY(!fixture.supportText().isEmpty());
    QCOMPARE(fixture.supportText().count(u"Image ID: "_s), 100);
    QVERIFY2(fixture.supportText().contains(u"1,134 more entr"_s),
             qPrintable(fixture.supportText().right(100)));
}

void TestHistoryActions::theTenantIsToldOnlyWithTheTick()
{
    Fixture fixture(sampleHistory(2));
    fixture.selectAll();
    fixture.action(u"Copy support information"_s)->trigger();
    QTRY_VERIFY(!fixture.supportText().isEmpty());
    const QString tenant = fixture.history.entries.first().place.tenantId;
    QCOMPARE(fixture.supportText().count(tenant), 0);
    fixture.window.findChild<SupportDialog *>()->findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(fixture.supportText().count(tenant), 2);
}

void TestHistoryActions::whatCannotBeReadIsSaidAndCopiesNothing()
{
    Fixture fixture(sampleHistory(3));
    fixture.selectAll();
    fixture.history.failure = Error{.kind = ErrorKind::Local, .fault = Fault::JournalBusy};
    for (QAction *action : fixture.actions.all())
        action->trigger();
    fixture.settle();
    QCOMPARE(fixture.clipboard(), u"before"_s);
    QVERIFY(!fixture.window.findChild<SupportDialog *>());
    bool isSaid = false;
    for (const QLabel *label : fixture.view.findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text() == u"What you see was read before."_s);
    QVERIFY(isSaid);
}

void TestHistoryActions::aNewerCopyTakesThePlaceOfTheLast()
{
    Fixture fixture(sampleHistory(3000));
    fixture.selectAll();
    fixture.action(u"Copy image ID"_s)->trigger();
    fixture.table->selectId(7);
    fixture.settle();
    fixture.action(u"Copy image ID"_s)->trigger();
    QTRY_COMPARE(fixture.clipboard(), u"image-7"_s);
    fixture.settle();
    QCOMPARE(fixture.clipboard(), u"image-7"_s);
}

QTEST_MAIN(TestHistoryActions)
#include "tst_historyactions.moc"
