// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "filterbar.h"
#include "imagedetails.h"
#include "imagestable.h"
#include "imagesview.h"
#include "models/imagecells.h"
#include "signedoutview.h"
#include "support/manualclock.h"
#include "support/sampleentries.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

using Freshness = ImageLibrary::Freshness;

namespace {

struct Fixture {
    explicit Fixture(const QList<ImageEntry> &entries = {})
    {
        view.resize(1000, 700);
        view.setLoadState(Freshness::Loaded, std::nullopt);
        view.setEntries(entries);
        view.show();
        view.activateWindow();
        table = view.findChild<ImagesTable *>();
    }

    ManualClock clock;
    ImagesView view{clock};
    ImagesTable *table = nullptr;
};

QList<ImageEntry> many(int count)
{
    QList<ImageEntry> entries;
    for (int i = 0; i < count; ++i) {
        entries.append(sampleEntry(QString::number(i), EntryStatus::Ready));
        entries.last().image.lastModifiedDateTime =
            QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(-60 * i);
    }
    return entries;
}

QPushButton *visibleButton(const QWidget &parent, const QString &text)
{
    for (QPushButton *button : parent.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

QString visibleText(const QWidget &parent)
{
    QStringList texts;
    for (const QLabel *label : parent.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('\n'));
}

/// All that could be taken for rich text: a label, a tooltip, an accessible text shown by the style.
QStringList richTexts(const QWidget &parent)
{
    QStringList found;
    for (const QWidget *widget : parent.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            found.append(label->text());
        if (widget->toolTip().contains(u"<img"_s))
            found.append(widget->toolTip());
    }
    return found;
}

} // namespace

class TestImagesView : public QObject
{
    Q_OBJECT

private slots:
    void hasTheNamesThatAssistiveToolsRelyOn();
    void selectionAndCurrentRowSurviveARefresh();
    void scrollSurvivesARefresh();
    void newRowsAreSeenWhileAtTheTop();
    void sortingSurvivesARefreshAndARestart();
    void aStatusThatComesLaterIsNotCut();
    void aForeignStateChangesNothing_data();
    void aForeignStateChangesNothing();
    void emptyStatesReadDifferently();
    void aReloadDoesNotFlicker();
    void rowsStayUnderABarWhenALoadFails();
    void clearFilterBringsTheRowsBack();
    void selectTakesAwayAFilterThatHidesTheRow();
    void controlFGoesToTheFilterAndEscapeBack();
    void controlCCopiesRowsWithAHeader();
    void copiedCellsCannotBecomeFormulas();
    void tabLeavesTheTable();
    void returnActivatesARow();
    void rowActionsAreInTheMenuTheDetailsAndOnTheirShortcut();
    void detailsFollowTheSelection();
    void outsideTextIsNeverRichText_data();
    void outsideTextIsNeverRichText();
    void signedOutOffersSignInAndSandbox();
};

void TestImagesView::hasTheNamesThatAssistiveToolsRelyOn()
{
    Fixture fixture(oneEntryPerStatus());
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(fixture.table);
    QCOMPARE(table->text(QAccessible::Name), u"Images list"_s);
    QVERIFY(table->tableInterface());
    QAccessibleInterface *cell = table->tableInterface()->cellAt(0, 0);
    QVERIFY(!cell->text(QAccessible::Name).isEmpty());
    const auto *field = fixture.view.findChild<QLineEdit *>();
    QCOMPARE(field->accessibleName(), u"Filter images"_s);
    for (QAbstractButton *button : fixture.view.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->metaObject()->className() == QByteArray("QLineEditIconButton"))
            continue;
        QVERIFY2(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty(),
                 button->metaObject()->className());
    }
}

void TestImagesView::selectionAndCurrentRowSurviveARefresh()
{
    QList<ImageEntry> entries = many(50);
    Fixture fixture(entries);
    fixture.view.select(u"7"_s);
    const QSignalSpy changed(&fixture.view, &ImagesView::selectionChanged);
    entries.removeFirst();
    entries[10].status = EntryStatus::Failed;
    entries.prepend(sampleEntry(u"new"_s, EntryStatus::Submitting));
    std::reverse(entries.begin(), entries.end());
    fixture.view.setEntries(entries);
    QCOMPARE(fixture.view.selectedKeys(), QStringList{u"7"_s});
    QCOMPARE(fixture.table->currentIndex().row(),
             fixture.table->selectionModel()->selectedRows().first().row());
    QCOMPARE(changed.size(), 0);
}

void TestImagesView::scrollSurvivesARefresh()
{
    QList<ImageEntry> entries = many(200);
    Fixture fixture(entries);
    QVERIFY(QTest::qWaitForWindowExposed(&fixture.view));
    fixture.table->verticalScrollBar()->setValue(50);
    const QString top = fixture.table->topKey();
    QVERIFY(!top.isEmpty());
    for (int i = 0; i < 5; ++i) {
        entries.prepend(sampleEntry(u"new%1"_s.arg(i), EntryStatus::Ready));
        entries.first().image.lastModifiedDateTime = fixture.clock.now();
    }
    fixture.view.setEntries(entries);
    QCOMPARE(fixture.table->topKey(), top);
    fixture.view.setEntries(entries);
    QCOMPARE(fixture.table->topKey(), top);
}

void TestImagesView::newRowsAreSeenWhileAtTheTop()
{
    QList<ImageEntry> entries = many(200);
    Fixture fixture(entries);
    entries.append(sampleEntry(u"new"_s, EntryStatus::Submitting));
    entries.last().submittedAt = fixture.clock.now();
    fixture.view.setEntries(entries);
    QCOMPARE(fixture.table->verticalScrollBar()->value(), 0);
    QCOMPARE(fixture.table->model()->index(0, 1).data().toString(), u"Image new"_s);
}

void TestImagesView::sortingSurvivesARefreshAndARestart()
{
    Fixture first(oneEntryPerStatus());
    first.table->sortByColumn(static_cast<int>(ImageColumn::Name), Qt::DescendingOrder);
    first.view.setEntries(oneEntryPerStatus() << sampleEntry(u"zz"_s, EntryStatus::Ready, u"Zulu"_s));
    QCOMPARE(first.table->model()->index(0, 1).data().toString(), u"Zulu"_s);
    first.table->setColumnWidth(1, 321);

    Fixture second;
    QVERIFY(second.view.restoreState(first.view.saveState()));
    second.view.setEntries(oneEntryPerStatus());
    QCOMPARE(second.table->model()->index(0, 1).data().toString(), u"Image 8"_s);
    QCOMPARE(second.table->columnWidth(1), 321);
}

void TestImagesView::aStatusThatComesLaterIsNotCut()
{
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Failed);
    Fixture fixture({entry});
    entry.act = ActProgress{.kind = ActProgress::Kind::Delete, .phase = ActProgress::Phase::Waiting};
    fixture.view.setEntries({entry});
    constexpr int column = static_cast<int>(ImageColumn::Status);
    const QAbstractItemView &view = *fixture.table; // of which it may be asked
    QVERIFY(fixture.table->columnWidth(column) >= view.sizeHintForColumn(column));
}

void TestImagesView::aForeignStateChangesNothing_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("zeros") << QByteArray(500, '\0');
    QTest::newRow("ones") << QByteArray(500, '\xff');
    Fixture fixture(oneEntryPerStatus());
    QTest::newRow("cut") << fixture.view.saveState().chopped(10);
}

void TestImagesView::aForeignStateChangesNothing()
{
    QFETCH(QByteArray, state);
    Fixture fixture(oneEntryPerStatus());
    const QByteArray before = fixture.view.saveState();
    QVERIFY(!fixture.view.restoreState(state));
    QCOMPARE(fixture.view.saveState(), before);
}

void TestImagesView::emptyStatesReadDifferently()
{
    QStringList texts;
    Fixture fixture;
    texts.append(visibleText(fixture.view));
    QVERIFY(visibleButton(fixture.view, u"New image"_s));

    fixture.view.setLoadState(Freshness::CouldNotLoad,
                              Error{.kind = ErrorKind::Unavailable, .httpStatus = 503});
    texts.append(visibleText(fixture.view));
    QVERIFY(texts.last().contains(u"not available"_s));
    QVERIFY(texts.last().contains(u"503"_s));
    const QSignalSpy refresh(&fixture.view, &ImagesView::refreshRequested);
    visibleButton(fixture.view, u"Retry"_s)->click();
    QCOMPARE(refresh.size(), 1);

    fixture.view.setLoadState(Freshness::NeverLoaded, std::nullopt);
    texts.append(visibleText(fixture.view));

    fixture.view.setEntries(many(3));
    fixture.view.findChild<QLineEdit *>()->setText(u"nothing has this"_s);
    texts.append(visibleText(fixture.view));
    QVERIFY(visibleButton(fixture.view, u"Clear filter"_s));
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 4);
    QVERIFY(!texts.contains(QString()));
}

void TestImagesView::aReloadDoesNotFlicker()
{
    Fixture fixture;
    const QString text = visibleText(fixture.view);
    fixture.view.setLoadState(Freshness::Loading, std::nullopt);
    QCOMPARE(visibleText(fixture.view), text);
}

void TestImagesView::rowsStayUnderABarWhenALoadFails()
{
    Fixture fixture(many(3));
    QVERIFY(!visibleButton(fixture.view, u"Retry"_s));
    fixture.view.setLoadState(Freshness::CouldNotLoad,
                              Error{.kind = ErrorKind::NotSent, .fault = Fault::HostNotFound});
    QVERIFY(fixture.table->isVisible());
    QVERIFY(visibleText(fixture.view).contains(u"name was not found"_s));
    QVERIFY(visibleButton(fixture.view, u"Retry"_s));
    fixture.view.setLoadState(Freshness::Loaded, std::nullopt);
    QVERIFY(!visibleButton(fixture.view, u"Retry"_s));
}

void TestImagesView::clearFilterBringsTheRowsBack()
{
    Fixture fixture(oneEntryPerStatus());
    fixture.view.findChild<QLineEdit *>()->setText(u"nothing has this"_s);
    QCOMPARE(fixture.table->model()->rowCount(), 0);
    visibleButton(fixture.view, u"Clear filter"_s)->click();
    QCOMPARE(fixture.table->model()->rowCount(), entryStatusCount);
    QVERIFY(fixture.table->isVisible());
    visibleButton(fixture.view, u"Failed 2"_s)->click();
    QCOMPARE(fixture.table->model()->rowCount(), 2);
}

void TestImagesView::selectTakesAwayAFilterThatHidesTheRow()
{
    Fixture fixture(oneEntryPerStatus());
    fixture.view.findChild<QLineEdit *>()->setText(u"Image 1"_s);
    fixture.view.select(u"4"_s);
    QCOMPARE(fixture.view.selectedKeys(), QStringList{u"4"_s});
    fixture.view.select(u"not there"_s);
    QCOMPARE(fixture.view.selectedKeys(), QStringList{u"4"_s});
}

void TestImagesView::controlFGoesToTheFilterAndEscapeBack()
{
    Fixture fixture(many(3));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
    auto *field = fixture.view.findChild<QLineEdit *>();
    fixture.table->setFocus();
    QTest::keyClick(fixture.table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"image 2"_s);
    QCOMPARE(fixture.table->model()->rowCount(), 1);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(fixture.table->model()->rowCount(), 3);
    QVERIFY(fixture.table->hasFocus());
}

void TestImagesView::controlCCopiesRowsWithAHeader()
{
    Fixture fixture(many(4));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
    fixture.table->setFocus();
    fixture.table->selectAll();
    QTest::keyClick(fixture.table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'),
                                                                         Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.first(), u"Status\tName\tVersion\tOperating system\tSource image\tLast changed\tTook"_s);
    QVERIFY(lines.at(1).startsWith(u"Ready\tImage 0\t1.0.0\t—\timg-0\t"_s));
}

void TestImagesView::copiedCellsCannotBecomeFormulas()
{
    Fixture fixture({sampleEntry(u"a"_s, EntryStatus::Ready, u"=HYPERLINK(\"x\")\ty"_s, u" \uFF0B1"_s)});
    fixture.view.select(u"a"_s);
    const QStringList cells =
        fixture.table->selectionAsText().section(QLatin1Char('\n'), 1, 1).split(QLatin1Char('\t'));
    QCOMPARE(cells.size(), imageColumnCount);
    QCOMPARE(cells.at(1), u"'=HYPERLINK(\"x\") y"_s);
    QCOMPARE(cells.at(2), u" '\uFF0B1"_s);
}

void TestImagesView::tabLeavesTheTable()
{
    Fixture fixture(many(3));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
    fixture.view.select(u"1"_s);
    fixture.table->setFocus();
    QTest::keyClick(fixture.table, Qt::Key_Tab);
    QVERIFY(!fixture.table->hasFocus());
    QCOMPARE(fixture.view.selectedKeys(), QStringList{u"1"_s});
}

void TestImagesView::returnActivatesARow()
{
    Fixture fixture(many(3));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
    fixture.view.select(u"1"_s);
    fixture.table->setFocus();
    const QSignalSpy activated(&fixture.view, &ImagesView::activated);
    QTest::keyClick(fixture.table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), u"1"_s);
}

void TestImagesView::rowActionsAreInTheMenuTheDetailsAndOnTheirShortcut()
{
    QAction remove(u"Delete…"_s);
    remove.setShortcut(QKeySequence::Delete);
    remove.setShortcutContext(Qt::WidgetShortcut);
    Fixture fixture(many(3));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.view));
    fixture.view.addRowAction(&remove);
    fixture.view.select(u"1"_s);
    const QSignalSpy triggered(&remove, &QAction::triggered);
    fixture.table->setFocus();
    QTest::keyClick(fixture.table, Qt::Key_Delete);
    QCOMPARE(triggered.size(), 1);

    QToolButton *inDetails = nullptr;
    for (QToolButton *button : fixture.view.findChildren<QToolButton *>()) {
        if (button->defaultAction() == &remove)
            inDetails = button;
    }
    QVERIFY(inDetails && inDetails->isVisible());
    inDetails->click();
    QCOMPARE(triggered.size(), 2);

    emit fixture.table->customContextMenuRequested(QPoint(5, 5));
    auto *menu = fixture.view.findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(&remove));
    menu->close();
}

void TestImagesView::detailsFollowTheSelection()
{
    QList<ImageEntry> entries = many(3);
    Fixture fixture(entries);
    auto *details = fixture.view.findChild<ImageDetails *>();
    QVERIFY(visibleText(*details).contains(u"Select an image"_s));
    fixture.view.select(u"1"_s);
    QVERIFY(visibleText(*details).contains(u"Image 1 1.0.0"_s));
    entries[1].status = EntryStatus::Failed;
    entries[1].image.errorCode = OpenEnum<ImageErrorCode>{ImageErrorCode::SourceImageInvalid, {}};
    fixture.view.setEntries(entries);
    QVERIFY(visibleText(*details).contains(u"cannot be made from this image"_s));
    entries.removeAt(1);
    fixture.view.setEntries(entries);
    QVERIFY(!visibleText(*details).contains(u"Image 1 1.0.0"_s));
    fixture.table->selectAll();
    QVERIFY(visibleText(*details).contains(u"2 image"_s));
}

void TestImagesView::outsideTextIsNeverRichText_data()
{
    QTest::addColumn<QString>("payload");
    QTest::newRow("picture") << "<img src=x>";
    QTest::newRow("link") << "<a href='file:///etc/passwd'>x</a>";
    QTest::newRow("bold") << "<b>x</b>";
    QTest::newRow("document") << "<!DOCTYPE html><html><img src='//host/x'></html>";
}

void TestImagesView::outsideTextIsNeverRichText()
{
    QFETCH(QString, payload);
    QList<ImageEntry> entries;
    for (int status = 0; status < entryStatusCount; ++status)
        entries.append(hostileEntry(QString::number(status), static_cast<EntryStatus>(status), payload));
    Fixture fixture(entries);
    for (const ImageEntry &entry : entries) {
        fixture.view.select(entry.key);
        QCOMPARE(richTexts(fixture.view), QStringList());
        QVERIFY(visibleText(fixture.view).contains(payload));
    }
    fixture.view.setLoadState(
        Freshness::CouldNotLoad,
        Error{.kind = ErrorKind::Rejected, .httpStatus = 400, .code = payload, .message = payload});
    QCOMPARE(richTexts(fixture.view), QStringList());
    fixture.view.setEntries({});
    QCOMPARE(richTexts(fixture.view), QStringList());
    const Endpoints endpoints;
    SignedOutView signedOut(fixture.clock, endpoints, SignInKind::User);
    signedOut.showSignedOut(
        {.error = Error{.kind = ErrorKind::SignInRefused, .code = payload, .message = payload}});
    QCOMPARE(richTexts(signedOut), QStringList());
}

void TestImagesView::signedOutOffersSignInAndSandbox()
{
    ManualClock clock;
    const Endpoints endpoints;
    SignedOutView view(clock, endpoints, SignInKind::User);
    view.setHistoryCount(14);
    view.show();
    QVERIFY(visibleText(view).contains(u"Sign in to see your Cloud PC images"_s));
    const QSignalSpy signIn(&view, &SignedOutView::signInRequested);
    const QSignalSpy sandbox(&view, &SignedOutView::sandboxRequested);
    QPushButton *button = visibleButton(view, u"Sign in…"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name), u"Sign in"_s);
    button->click();
    visibleButton(view, u"Try the sandbox"_s)->click();
    QCOMPARE(signIn.size(), 1);
    QCOMPARE(sandbox.size(), 1);
    QVERIFY(visibleButton(view, u"See 14 upload(s) made on this computer"_s));
    view.showSignedOut({.error = Error{.kind = ErrorKind::SignInRefused, .code = u"AADSTS65001"_s}});
    QVERIFY(visibleText(view).contains(u"must approve"_s));
    view.showSignedOut({.error = Error{.kind = ErrorKind::Cancelled}});
    QVERIFY(!visibleText(view).contains(u"cancelled"_s));
}

QTEST_MAIN(TestImagesView)
#include "tst_imagesview.moc"
