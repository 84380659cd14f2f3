// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "chip.h"
#include "daterangechoice.h"
#include "historydetails.h"
#include "historytable.h"
#include "historyview.h"
#include "models/historymodel.h"
#include "models/imagesmodel.h"
#include "support/historysourceof.h"
#include "support/manualclock.h"
#include "tenantchoice.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    explicit Fixture(const QList<JournalEntry> &entries = {})
        : history(entries)
    {
        view.resize(1000, 700);
        table = view.findChild<HistoryTable *>();
        field = view.findChild<QLineEdit *>(u"filterHistory"_s);
    }
    explicit Fixture(int count)
        : Fixture(sampleHistory(count))
    {
        show();
    }
    void show()
    {
        view.show();
        view.activateWindow();
        settle();
    }
    void settle()
    {
        for (int round = 0; round < 30; ++round)
            QCoreApplication::processEvents();
    }
    [[nodiscard]] QString name(int row) const { return table->model()->index(row, 1).data().toString(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : view.findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
    [[nodiscard]] QString text() const
    {
        QStringList texts;
        for (const QLabel *label : view.findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts.join(u'\n');
    }
    [[nodiscard]] QString title() const
    {
        const auto *label = view.findChild<QLabel *>(u"historyTitle"_s);
        return label->isVisible() ? label->text() : QString();
    }

    ManualClock clock;
    HistoryInMemory history;
    HistoryView view{sourceOf(history), storeOf(history), clock};
    HistoryTable *table = nullptr;
    QLineEdit *field = nullptr;
};

} // namespace

class TestHistoryView : public QObject
{
    Q_OBJECT

private slots:
    void hasTheNamesThatAssistiveToolsRelyOn();
    void readsNothingBeforeItIsShown();
    void emptyStatesReadDifferently();
    void rowsStayUnderABarWhenReadingFails();
    void eachKeystrokeFilters();
    void chipsCountAndChoose();
    void daysAreChosen();
    void todayBecomesTomorrow();
    void tenantsAreChosen();
    void thisTenantFollowsTheSignIn();
    void sortingAsksTheHistory();
    void selectionAndScrollSurviveARefresh();
    void newRowsAreSeenWhileAtTheTop();
    void aManySelectedRowsSurviveARefresh();
    void theSelectedRowStaysInSightOverAFilter();
    void detailsFollowTheSelection();
    void controlFGoesToTheFilterAndEscapeBack();
    void controlCCopiesRowsThatAreNotInMemory();
    void tabGoesThroughTheViewInReadingOrder();
    void rowActionsAreInTheMenuAndTheDetails();
    void allColumnsAreInSightAtTheUsualSize();
    void columnsFollowTheWindowUntilTheAdminSizesThem();
    void aStatusThatIsNotInSightIsNotCutLater();
    void layoutSurvivesARestart();
    void aForeignStateChangesNothing_data();
    void aForeignStateChangesNothing();
    void aHundredThousandRowsAreSmooth();
};

void TestHistoryView::hasTheNamesThatAssistiveToolsRelyOn()
{
    Fixture fixture(3);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(fixture.table);
    QCOMPARE(table->text(QAccessible::Name), u"History list"_s);
    QVERIFY(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Name).startsWith(u"Ready"_s));
    QCOMPARE(fixture.field->accessibleName(), u"Filter history"_s);
    fixture.table->selectId(1);
    for (QWidget *widget : fixture.view.findChildren<QWidget *>()) {
        const bool inner = widget->objectName().startsWith(u"qt_"_s)
            || widget->metaObject()->className() == QByteArray("QLineEditIconButton");
        if (!widget->isVisible() || inner || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
}

void TestHistoryView::readsNothingBeforeItIsShown()
{
    Fixture fixture(sampleHistory(3));
    fixture.view.refresh();
    fixture.view.tick();
    fixture.settle();
    QCOMPARE(fixture.history.finds + fixture.history.reads, 0);
    fixture.show();
    QVERIFY(fixture.history.finds > 0);
    QCOMPARE(fixture.name(0), u"Image 3"_s);
}

void TestHistoryView::emptyStatesReadDifferently()
{
    QStringList texts;
    Fixture fixture(QList<JournalEntry>{});
    fixture.history.isHeld = true;
    fixture.show();
    texts.append(fixture.text());
    fixture.history.release();
    fixture.settle();
    texts.append(fixture.text());
    QVERIFY(texts.last().contains(u"Nothing has been recorded yet"_s));
    QVERIFY(!fixture.field->isVisible());

    fixture.history.failure = Error{.kind = ErrorKind::Local, .fault = Fault::JournalFailed};
    fixture.view.refresh();
    fixture.settle();
    texts.append(fixture.text());
    fixture.history.failure.reset();
    fixture.button(u"Retry"_s)->click();
    fixture.settle();
    QCOMPARE(fixture.text(), texts.at(1));

    fixture.history.entries = sampleHistory(3);
    fixture.view.refresh();
    fixture.settle();
    fixture.field->setText(u"nothing has this"_s);
    fixture.settle();
    texts.append(fixture.text());
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 4);
    QVERIFY(!texts.contains(QString()));
    fixture.button(u"Clear filters"_s)->click();
    fixture.settle();
    QVERIFY(fixture.table->isVisible());
    QCOMPARE(fixture.field->text(), QString());
}

void TestHistoryView::rowsStayUnderABarWhenReadingFails()
{
    Fixture fixture(3);
    QVERIFY(!fixture.button(u"Retry"_s));
    fixture.history.failure = Error{.kind = ErrorKind::Local, .fault = Fault::JournalBusy};
    fixture.view.refresh();
    fixture.settle();
    QVERIFY(fixture.table->isVisible());
    QVERIFY(fixture.text().contains(u"What you see was read before."_s));
    fixture.history.failure.reset();
    fixture.button(u"Retry"_s)->click();
    fixture.settle();
    QVERIFY(!fixture.button(u"Retry"_s));
}

void TestHistoryView::eachKeystrokeFilters()
{
    Fixture fixture(120);
    QTest::keyClicks(fixture.field, u"120"_s);
    fixture.settle();
    QCOMPARE(fixture.table->model()->rowCount(), 1);
    QCOMPARE(fixture.name(0), u"Image 120"_s);
    QCOMPARE(fixture.view.query().text, u"120"_s);
    QCOMPARE(fixture.view.shownCount(), 1);
    QTest::keyClick(fixture.field, Qt::Key_Backspace);
    fixture.settle();
    QCOMPARE(fixture.table->model()->rowCount(), 3);
    QCOMPARE(fixture.name(2), u"Image 12"_s);
}

void TestHistoryView::chipsCountAndChoose()
{
    Fixture fixture({sampleHistoryEntry(1), sampleHistoryEntry(2, EntryStatus::Failed),
                     sampleHistoryEntry(3, EntryStatus::NotAccepted),
                     sampleHistoryEntry(4, EntryStatus::Deleted), sampleHistoryEntry(5, EntryStatus::Pending),
                     sampleHistoryEntry(6, EntryStatus::OutcomeUnknown)});
    fixture.show();
    for (const QString &text :
         {u"All 6"_s, u"Open 1"_s, u"Ready 1"_s, u"Failed 2"_s, u"Outcome unknown 1"_s, u"Deleted 1"_s})
        QVERIFY2(fixture.button(text), qPrintable(text));
    fixture.button(u"Failed 2"_s)->click();
    fixture.settle();
    QCOMPARE(fixture.table->model()->rowCount(), 2);
    QCOMPARE(fixture.view.query().group, HistoryGroup::Failed);
    QVERIFY(fixture.button(u"All 6"_s)); // the others still say what they have
}

void TestHistoryView::daysAreChosen()
{
    Fixture fixture(3);
    auto *days = fixture.view.findChild<DateRangeChoice *>();
    auto *preset = days->findChild<QComboBox *>();
    const QList<QDateEdit *> edits = days->findChildren<QDateEdit *>();
    QCOMPARE(edits.size(), 2);
    QVERIFY(!edits.first()->isVisible());
    QVERIFY(!fixture.view.query().from.isValid() && !fixture.view.query().until.isValid());
    preset->setCurrentIndex(1);
    fixture.settle();
    QCOMPARE(fixture.view.query().from, QDateTime(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC));
    QCOMPARE(fixture.view.query().until, QDateTime(QDate(2026, 11, 24), QTime(0, 0), Qt::UTC));
    QCOMPARE(fixture.table->model()->rowCount(), 0);
    preset->setCurrentIndex(preset->count() - 1);
    QVERIFY(edits.first()->isVisible() && edits.last()->isVisible());
    QCOMPARE(edits.first()->date(), QDate(2026, 11, 23)); // what was chosen before
    edits.first()->setDate(QDate(2026, 1, 1));
    fixture.settle();
    QCOMPARE(fixture.table->model()->rowCount(), 3);
    edits.last()->setDate(QDate(2025, 6, 1));
    QCOMPARE(edits.first()->date(), QDate(2025, 6, 1));
    QCOMPARE(days->span(), (DaySpan{QDate(2025, 6, 1), QDate(2025, 6, 1)}));
}

void TestHistoryView::todayBecomesTomorrow()
{
    Fixture fixture(3);
    auto *days = fixture.view.findChild<DateRangeChoice *>();
    days->findChild<QComboBox *>()->setCurrentIndex(1);
    fixture.clock.advance(std::chrono::hours(24));
    fixture.view.tick();
    QCOMPARE(days->span().first, QDate(2026, 11, 24));
    QCOMPARE(fixture.view.query().from.date(), QDate(2026, 11, 24));
}

void TestHistoryView::tenantsAreChosen()
{
    QList<JournalEntry> entries = sampleHistory(3);
    entries[1].place.tenantId = u"other"_s;
    entries[1].accountName = u"ann@fabrikam.example"_s;
    entries[2].place.service = u"usgov-l4"_s; // the same domain in another cloud
    Fixture fixture(entries);
    fixture.show();
    auto *tenant = fixture.view.findChild<TenantChoice *>();
    QCOMPARE(tenant->count(), 4);
    QCOMPARE(tenant->itemText(0), u"All tenants"_s);
    QVERIFY(tenant->itemText(1) != tenant->itemText(3));
    QVERIFY(tenant->itemText(1).startsWith(u"contoso.com"_s));
    tenant->setCurrentIndex(tenant->findText(u"fabrikam.example"_s));
    fixture.settle();
    QCOMPARE(fixture.view.query().place, entries.at(1).place);
    QCOMPARE(fixture.table->model()->rowCount(), 1);
    QCOMPARE(fixture.name(0), u"Image 2"_s);
    entries.removeAt(1);
    fixture.history.entries = entries; // and the choice stays, though there is nothing any more
    fixture.view.refresh();
    fixture.settle();
    QCOMPARE(fixture.view.query().place->tenantId, u"other"_s);
    QCOMPARE(tenant->count(), 4);
}

void TestHistoryView::thisTenantFollowsTheSignIn()
{
    QList<JournalEntry> entries = sampleHistory(2);
    entries[1].place.tenantId = u"other"_s;
    entries[1].accountName = u"ann@fabrikam.example"_s;
    Fixture fixture(entries);
    fixture.show();
    auto *tenant = fixture.view.findChild<TenantChoice *>();
    fixture.view.setHere(entries.at(0).place);
    QCOMPARE(tenant->itemText(1), u"This tenant (contoso.com)"_s);
    QCOMPARE(tenant->count(), 3);
    tenant->setCurrentIndex(1);
    QCOMPARE(fixture.view.query().place, entries.at(0).place);
    fixture.view.setHere(entries.at(1).place);
    QCOMPARE(fixture.view.query().place, entries.at(1).place);
    QCOMPARE(tenant->currentText(), u"This tenant (fabrikam.example)"_s);
    fixture.view.setHere(std::nullopt);
    QVERIFY(!fixture.view.query().place);
    QCOMPARE(tenant->currentText(), u"All tenants"_s);
}

void TestHistoryView::sortingAsksTheHistory()
{
    Fixture fixture(20);
    QCOMPARE(fixture.table->horizontalHeader()->sortIndicatorSection(), 5);
    QCOMPARE(fixture.table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    fixture.table->sortByColumn(1, Qt::AscendingOrder);
    fixture.settle();
    QCOMPARE(fixture.name(0), u"Image 1"_s);
    QCOMPARE(fixture.view.query().sort, HistoryColumn::Name);
    fixture.field->setText(u"2"_s);
    QCOMPARE(fixture.view.query().sort, HistoryColumn::Name);
}

void TestHistoryView::selectionAndScrollSurviveARefresh()
{
    Fixture fixture(2000);
    fixture.table->verticalScrollBar()->setValue(1000);
    fixture.settle();
    QCOMPARE(fixture.name(1000), u"Image 1000"_s);
    fixture.table->selectId(995);
    const QSignalSpy changed(fixture.table, &HistoryTable::selectedIdsChanged);
    for (int id = 2001; id <= 2600; ++id)
        fixture.history.entries.append(sampleHistoryEntry(id));
    fixture.view.refresh();
    fixture.settle();
    QCOMPARE(fixture.table->selectedIds(), QList<qint64>{995});
    QCOMPARE(fixture.table->currentIndex().row(), 2600 - 995);
    QCOMPARE(fixture.table->verticalScrollBar()->value(), 1600);
    QCOMPARE(fixture.name(1600), u"Image 1000"_s);
    QCOMPARE(changed.size(), 0);
    fixture.history.entries.removeLast();
    fixture.view.refresh();
    fixture.settle();
    QCOMPARE(fixture.table->verticalScrollBar()->value(), 1599);
    QCOMPARE(fixture.table->selectedIds(), QList<qint64>{995});
}

void TestHistoryView::newRowsAreSeenWhileAtTheTop()
{
    Fixture fixture(500);
    fixture.table->selectId(498);
    fixture.history.entries.append(sampleHistoryEntry(501));
    fixture.view.refresh();
    fixture.settle();
    QCOMPARE(fixture.table->verticalScrollBar()->value(), 0);
    QCOMPARE(fixture.name(0), u"Image 501"_s);
    QCOMPARE(fixture.table->selectedIds(), QList<qint64>{498});
}

void TestHistoryView::aManySelectedRowsSurviveARefresh()
{
    Fixture fixture(5000);
    fixture.table->selectAll();
    QCOMPARE(fixture.table->selectedIds().size(), 5000);
    fixture.history.entries.removeAt(2500);
    for (int id = 5001; id <= 5400; ++id)
        fixture.history.entries.append(sampleHistoryEntry(id));
    fixture.view.refresh();
    fixture.settle();
    QCOMPARE(fixture.table->selectedIds().size(), 4999);
    QVERIFY(!fixture.table->selectedIds().contains(5001));
    QVERIFY(fixture.text().contains(u"4,999"_s));
}

void TestHistoryView::theSelectedRowStaysInSightOverAFilter()
{
    Fixture fixture(3000);
    fixture.table->selectId(77);
    fixture.settle();
    QCOMPARE(fixture.title(), u"Image 77 1.0.77"_s);
    fixture.field->setText(u"7"_s);
    fixture.settle();
    QCOMPARE(fixture.table->selectedIds(), QList<qint64>{77});
    QVERIFY(fixture.table->viewport()->rect().contains(
        fixture.table->visualRect(fixture.table->currentIndex()).center()));
    fixture.field->setText(u"nowhere"_s);
    fixture.settle();
    QCOMPARE(fixture.table->selectedIds(), QList<qint64>());
    fixture.field->clear();
    fixture.settle();
    QCOMPARE(fixture.table->verticalScrollBar()->value(), 0);
}

void TestHistoryView::detailsFollowTheSelection()
{
    Fixture fixture(300);
    const QSignalSpy changed(&fixture.view, &HistoryView::selectionChanged);
    QVERIFY(fixture.text().contains(u"Select an entry to see its details."_s));
    fixture.table->selectId(300);
    fixture.settle();
    QCOMPARE(fixture.title(), u"Image 300 1.0.300"_s);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(fixture.view.selectedCount(), 1);
    fixture.history.entry(300)->draft.displayName = u"Renamed"_s;
    fixture.view.refresh();
    fixture.settle();
    QCOMPARE(fixture.title(), u"Renamed 1.0.300"_s);
    fixture.table->selectAll();
    fixture.settle();
    QVERIFY(fixture.text().contains(u"300 entr"_s));
    QCOMPARE(fixture.title(), QString());
}

void TestHistoryView::controlFGoesToTheFilterAndEscapeBack()
{
    Fixture fixture(3);
    QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
    fixture.table->setFocus();
    QTest::keyClick(fixture.table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(fixture.field->hasFocus());
    QTest::keyClicks(fixture.field, u"image 2"_s);
    QTRY_COMPARE(fixture.table->model()->rowCount(), 1);
    QTest::keyClick(fixture.field, Qt::Key_Escape);
    QTRY_COMPARE(fixture.table->model()->rowCount(), 3);
    QVERIFY(fixture.table->hasFocus());
}

void TestHistoryView::controlCCopiesRowsThatAreNotInMemory()
{
    Fixture fixture(3000);
    fixture.history.entry(1)->draft.displayName = u"=HYPERLINK(\"x\")\ty"_s;
    QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
    fixture.table->setFocus();
    fixture.table->selectAll();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(fixture.table, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3001);
    QVERIFY2(fixture.history.longestRead <= 1000, qPrintable(QString::number(fixture.history.longestRead)));
    QCOMPARE(lines.first(), u"Status\tName\tVersion\tAccount\tTenant\tRecorded\tTook"_s);
    QVERIFY(lines.at(1).startsWith(u"Ready\tImage 3000\t1.0.3000\tadmin@contoso.com\tcontoso.com\t"_s));
    QVERIFY(lines.last().startsWith(u"Ready\t'=HYPERLINK(\"x\") y\t"_s));
}

void TestHistoryView::tabGoesThroughTheViewInReadingOrder()
{
    Fixture fixture(3);
    fixture.table->selectId(2);
    fixture.settle();
    QStringList names;
    QWidget *first = fixture.button(u"All 3"_s);
    for (QWidget *widget = first;;) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            names.append(widget->accessibleName().isEmpty()
                             ? QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name)
                             : widget->accessibleName());
        widget = widget->nextInFocusChain();
        if (widget == first)
            break;
    }
    const QStringList order{u"All 3"_s,        u"Filter history"_s, u"Tenant"_s, u"Recorded"_s,
                            u"History list"_s, u"Ticket number"_s,  u"Note"_s};
    qsizetype last = -1;
    for (const QString &name : order) {
        const qsizetype at = names.indexOf(name);
        QVERIFY2(at > last, qPrintable(name + u" in "_s + names.join(u'|')));
        last = at;
    }
    QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
    fixture.table->setFocus();
    QTest::keyClick(fixture.table, Qt::Key_Tab);
    QVERIFY(!fixture.table->hasFocus());
}

void TestHistoryView::rowActionsAreInTheMenuAndTheDetails()
{
    Fixture fixture(3);
    QAction action(u"Do something"_s);
    fixture.view.addRowAction(&action);
    const QSignalSpy done(&action, &QAction::triggered);
    emit fixture.table->customContextMenuRequested({5, 5});
    QVERIFY(!fixture.view.findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly)); // nothing is selected
    fixture.table->selectId(2);
    emit fixture.table->customContextMenuRequested({5, 5});
    auto *menu = fixture.view.findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu && menu->actions().contains(&action));
    menu->close();
    fixture.settle();
    for (QAbstractButton *button :
         fixture.view.findChild<HistoryDetails *>()->findChildren<QAbstractButton *>())
        if (button->text() == action.text())
            button->click();
    QCOMPARE(done.size(), 1);
}

void TestHistoryView::allColumnsAreInSightAtTheUsualSize()
{
    QList<JournalEntry> entries = sampleHistory(300);
    for (JournalEntry &entry : entries)
        entry.accountName = u"somebody.with.a.long.name@contoso.com"_s;
    Fixture fixture(entries);
    fixture.show();
    QCOMPARE(fixture.table->horizontalScrollBar()->maximum(), 0);
    QVERIFY(fixture.table->columnWidth(3) > 50);
}

void TestHistoryView::columnsFollowTheWindowUntilTheAdminSizesThem()
{
    QList<JournalEntry> entries = sampleHistory(30);
    for (JournalEntry &entry : entries)
        entry.draft.displayName = u"An image with quite a long name, number %1"_s.arg(entry.id);
    Fixture fixture(entries);
    fixture.view.resize(800, 700);
    fixture.show();
    const int wanted =
        fixture.table->QAbstractItemView::sizeHintForIndex(fixture.table->model()->index(0, 1)).width();
    QVERIFY(fixture.table->columnWidth(1) < wanted);
    fixture.view.resize(1900, 700);
    fixture.settle();
    QVERIFY2(fixture.table->columnWidth(1) >= wanted,
             qPrintable(QString::number(fixture.table->columnWidth(1))));
    QCOMPARE(fixture.table->horizontalScrollBar()->maximum(), 0);
    const QByteArray unsized = fixture.view.saveState();
    fixture.table->horizontalHeader()->resizeSection(1, 111);
    fixture.view.resize(1000, 700);
    fixture.settle();
    QCOMPARE(fixture.table->columnWidth(1), 111);

    Fixture next(entries); // what nobody has sized is fitted to another window, too
    QVERIFY(next.view.restoreState(unsized));
    next.view.resize(1400, 700);
    next.show();
    QCOMPARE(next.table->horizontalScrollBar()->maximum(), 0);
    next.view.resize(1900, 700);
    next.settle();
    QVERIFY(next.table->columnWidth(1) >= wanted);
}

void TestHistoryView::aStatusThatIsNotInSightIsNotCutLater()
{
    Fixture fixture(30); // all are ready
    fixture.view.resize(1900, 700);
    fixture.settle();
    fixture.history.entries.append(sampleHistoryEntry(31, EntryStatus::ReadyWithWarning));
    fixture.history.entries.append(sampleHistoryEntry(32, EntryStatus::OutcomeUnknown));
    fixture.view.refresh();
    fixture.settle();
    for (int row = 0; row < 2; ++row) {
        const QModelIndex status = fixture.table->model()->index(row, 0);
        QVERIFY2(fixture.table->QAbstractItemView::sizeHintForIndex(status).width()
                     <= fixture.table->columnWidth(0),
                 qPrintable(status.data().toString()));
    }
}

void TestHistoryView::layoutSurvivesARestart()
{
    Fixture first(20);
    first.table->sortByColumn(1, Qt::AscendingOrder);
    first.table->setColumnWidth(1, 321);
    Fixture second(sampleHistory(20));
    QVERIFY(second.view.restoreState(first.view.saveState()));
    QCOMPARE(second.history.finds, 0);
    second.show();
    QCOMPARE(second.name(0), u"Image 1"_s);
    QCOMPARE(second.table->columnWidth(1), 321);
}

void TestHistoryView::aForeignStateChangesNothing_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("zeros") << QByteArray(500, '\0');
    QTest::newRow("ones") << QByteArray(500, '\xff');
    const Fixture fixture(3);
    QTest::newRow("cut") << fixture.view.saveState().chopped(10);
}

void TestHistoryView::aForeignStateChangesNothing()
{
    QFETCH(QByteArray, state);
    Fixture fixture(3);
    const QByteArray before = fixture.view.saveState();
    QVERIFY(!fixture.view.restoreState(state));
    QCOMPARE(fixture.view.saveState(), before);
}

/// Generous here, where the build may be a slow one: bench_historyview has the figures.
void TestHistoryView::aHundredThousandRowsAreSmooth()
{
    Fixture fixture(100000);
    QCOMPARE(fixture.table->model()->rowCount(), 100000);
    QElapsedTimer timer;
    timer.start();
    for (int page = 0; page < 50; ++page) {
        QTest::keyClick(fixture.table, Qt::Key_PageDown);
        fixture.settle();
    }
    QVERIFY2(timer.elapsed() < 50 * 200, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!fixture.name(fixture.table->currentIndex().row()).isEmpty());
    fixture.table->scrollToBottom();
    fixture.settle();
    QCOMPARE(fixture.name(99999), u"Image 1"_s);
}

QTEST_MAIN(TestHistoryView)
#include "tst_historyview.moc"
