// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "bulkdialog.h"
#include "chip.h"
#include "messagebar.h"
#include "models/dryrunmodel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString source = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585f001/resourceGroups/rg/providers/"
                       "Microsoft.Compute/images/i"_s;

} // namespace

/// The first two steps, as one sees them: through accessible names.
class TestBulkDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aFileIsChosen();
    void aFileIsDropped_data();
    void aFileIsDropped();
    void aRangeIsPastedByKey();
    void whatCannotBeReadIsSaidAndChangesNothing();
    void columnsCanBeChosen();
    void theHeaderCanBeSwitchedOff();
    void theSeparatorCanBeChosen();
    void anUnusualEncodingIsTold();
    void verdictsAreNotCut();
    void rowsWithErrorsAreLeftOut();
    void warningsNeedATick();
    void nothingIsSentBeforeTheButtonIsPressed();
    void aReasonNotToUploadStandsBesideIt();
    void cellsAreEditedByKey();
    void whatIsProposedIsOneClick();
    void chipsFilterTheRows();
    void aFileIsReadOnceMore();
    void theLatestTableCounts();
    void tenThousandRowsAreShown();

private:
    [[nodiscard]] QString fileWith(const QString &text, const QString &name = u"table.csv"_s)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(QString(text).replace(u'*', source).toUtf8());
        return file.fileName();
    }
    void load(const QString &text)
    {
        m->load(fileWith(text));
        QTRY_VERIFY(table()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(isJudged(), 20000); // A large table, with a sanitizer, on a busy machine.
    }
    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *widget : m->findChildren<Widget *>())
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    [[nodiscard]] QTableView *table() const
    {
        for (QTableView *view : m->findChildren<QTableView *>())
            if (view->accessibleName() == u"Rows of the table"_s)
                return view;
        return nullptr;
    }
    [[nodiscard]] QString cell(int row, DryRunColumn column) const
    {
        return table()->model()->index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] bool isJudged() const { return !shows(u"The rows are being checked"_s); }
    [[nodiscard]] QPushButton *upload() const
    {
        for (QPushButton *button : m->findChildren<QPushButton *>())
            if (button->isVisible() && button->accessibleName().startsWith(u"Upload "))
                return button;
        return nullptr;
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = m->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_chosen; ///< What the question for a file is answered with.
    std::unique_ptr<BulkDialog> m;
};

void TestBulkDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m = std::make_unique<BulkDialog>(
        [this](const FileQuestion &question, const std::function<void(const QString &)> &chosen) {
            QVERIFY(!question.isNew);
            chosen(m_chosen);
        },
        nullptr);
    m->askForTable();
    m->show();
}

void TestBulkDialog::cleanup()
{
    m.reset();
    m_folder.reset();
}

void TestBulkDialog::aFileIsChosen()
{
    m_chosen = fileWith(u"Name,Version,Resource ID\na,1.0.0,*\n"_s);
    QVERIFY(named<QPushButton>(u"Choose file…"_s));
    named<QPushButton>(u"Choose file…"_s)->click();
    QTRY_VERIFY(table()->isVisible());
    QTRY_COMPARE(cell(0, DryRunColumn::Status), u"Can be sent"_s);
    QCOMPARE(cell(0, DryRunColumn::Row), u"2"_s);
    QCOMPARE(cell(0, DryRunColumn::DisplayName), u"a"_s);
    QVERIFY(shows(u"table.csv"_s));
    QCOMPARE(upload()->accessibleName(), u"Upload 1 image"_s.replace(u"image"_s, u"image(s)"_s));
}

void TestBulkDialog::aFileIsDropped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("csv") << u"a.csv"_s << true;
    QTest::newRow("capitals") << u"a.CSV"_s << true;
    QTest::newRow("text") << u"a.txt"_s << true;
    QTest::newRow("a picture") << u"a.png"_s << false;
}

void TestBulkDialog::aFileIsDropped()
{
    QFETCH(QString, name);
    QFETCH(bool, isTaken);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fileWith(u"a,1.0.0,*"_s, name))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m.get(), &enter);
    QCOMPARE(enter.isAccepted(), isTaken);
    QDropEvent drop({10, 10}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m.get(), &drop);
    if (isTaken)
        QTRY_COMPARE(table()->model()->rowCount(), 1);
    else
        QVERIFY(!QTest::qWaitFor([this] { return table()->isVisible(); }, 100));
}

void TestBulkDialog::aRangeIsPastedByKey()
{
    QGuiApplication::clipboard()->setText(u"a\t1.0.0\t"_s + source + u"\nb\t1.0.0\t"_s + source + u"\n"_s);
    QTest::keySequence(m.get(), QKeySequence::Paste);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(table()->isVisible());
    QVERIFY(!named<QPushButton>(u"Reload"_s));
}

void TestBulkDialog::whatCannotBeReadIsSaidAndChangesNothing()
{
    load(u"a,1.0.0,*"_s);
    m->load(m_folder->filePath(u"missing.csv"_s));
    QTRY_VERIFY(m->messages().isVisible());
    QCOMPARE(table()->model()->rowCount(), 1);
    m->load(fileWith({}, u"empty.csv"_s));
    QTRY_VERIFY(shows(u"The table is empty"_s));
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(table()->isVisible());
}

void TestBulkDialog::columnsCanBeChosen()
{
    load(u"one,two,1.0.0,*\nuno,due,1.0.0,*"_s);
    QCOMPARE(cell(0, DryRunColumn::DisplayName), u"one"_s);
    auto *box = named<QComboBox>(u"Column of the display name"_s);
    QVERIFY(box);
    QCOMPARE(box->count(), 5);
    QVERIFY(box->itemText(2).contains(u"two"));
    box->setCurrentIndex(2);
    QTRY_COMPARE(cell(0, DryRunColumn::DisplayName), u"two"_s);
    QCOMPARE(cell(1, DryRunColumn::DisplayName), u"due"_s);
    named<QComboBox>(u"Column of the version"_s)->setCurrentIndex(0);
    QTRY_COMPARE(cell(0, DryRunColumn::Version), QString());
    QCOMPARE(cell(1, DryRunColumn::DisplayName), u"due"_s);
}

void TestBulkDialog::theHeaderCanBeSwitchedOff()
{
    load(u"Name,Version,Resource ID\na,1.0.0,*"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCheckBox *header = nullptr;
    for (QCheckBox *box : m->findChildren<QCheckBox *>())
        header = box->text() == u"The &first row names the columns"_s ? box : header;
    QVERIFY(header && header->isChecked());
    header->setChecked(false);
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, DryRunColumn::DisplayName), u"Name"_s);
    header->setChecked(true);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
}

void TestBulkDialog::theSeparatorCanBeChosen()
{
    load(u"a;b,1.0.0;*\n"_s);
    auto *box = named<QComboBox>(u"Separator"_s);
    const QString before = cell(0, DryRunColumn::DisplayName);
    box->setCurrentIndex(box->findData(box->currentData().toChar() == u';' ? QChar(u',') : QChar(u';')));
    QTRY_VERIFY(cell(0, DryRunColumn::DisplayName) != before);
}

void TestBulkDialog::anUnusualEncodingIsTold()
{
    QFile file(m_folder->filePath(u"old.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("M\xFCller,1.0.0," + source.toUtf8());
    file.close();
    m->load(file.fileName());
    QTRY_COMPARE(cell(0, DryRunColumn::DisplayName), u"Müller"_s);
    QVERIFY(shows(u"Windows-1252"_s));
}

void TestBulkDialog::verdictsAreNotCut()
{
    load(u"a,1.0.0,*\n,1.0.0,*"_s);
    const QAbstractItemView &view = *table(); // of which it may be asked
    for (const DryRunColumn column : {DryRunColumn::Status, DryRunColumn::Remark})
        QVERIFY(table()->columnWidth(static_cast<int>(column))
                >= view.sizeHintForColumn(static_cast<int>(column)));
}

void TestBulkDialog::rowsWithErrorsAreLeftOut()
{
    load(u"a,1.0.0,*\n,1.0.0,*\na,1.0.0,*\nc,1.0.0,nonsense\nd,1.0.0,*"_s);
    QCOMPARE(cell(0, DryRunColumn::Status), u"Can be sent"_s);
    QCOMPARE(cell(1, DryRunColumn::Status), u"Cannot be sent"_s);
    QVERIFY(cell(2, DryRunColumn::Remark).contains(u"Row 1"));
    QSignalSpy wished(m.get(), &BulkDialog::uploadRequested);
    upload()->click();
    const auto rows = wished.at(0).at(0).value<QList<TableDraft>>();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].draft.displayName, u"d"_s);
    QCOMPARE(rows[1].number, 5);
}

void TestBulkDialog::warningsNeedATick()
{
    load(u"a,1.0,*"_s);
    QCOMPARE(cell(0, DryRunColumn::Status), u"Warning"_s);
    QVERIFY(!upload()->isEnabled());
    QCheckBox *tick = nullptr;
    for (QCheckBox *box : m->findChildren<QCheckBox *>()) {
        if (box->text().contains(u"warnings"))
            tick = box;
    }
    QVERIFY(tick && tick->isEnabled());
    tick->click();
    QVERIFY(upload()->isEnabled());
    QSignalSpy wished(m.get(), &BulkDialog::uploadRequested);
    upload()->click();
    QCOMPARE(wished.size(), 1);

    m->load(fileWith(u"a,1.0,*"_s));
    QTRY_VERIFY(!tick->isChecked());
}

void TestBulkDialog::nothingIsSentBeforeTheButtonIsPressed()
{
    QSignalSpy wished(m.get(), &BulkDialog::uploadRequested);
    load(u"a,1.0.0,*"_s);
    table()->setFocus();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape})
        QTest::keyClick(table(), key);
    QVERIFY(wished.isEmpty());
}

void TestBulkDialog::aReasonNotToUploadStandsBesideIt()
{
    load(u"a,1.0.0,*"_s);
    QVERIFY(upload()->isEnabled());
    m->setBlocked(u"Sign in to upload."_s);
    QVERIFY(!upload()->isEnabled());
    QVERIFY(shows(u"Sign in to upload."_s));
    m->setBlocked({});
    QVERIFY(upload()->isEnabled());
}

void TestBulkDialog::cellsAreEditedByKey()
{
    load(u"a,,*"_s);
    QCOMPARE(cell(0, DryRunColumn::Status), u"Cannot be sent"_s);
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, static_cast<int>(DryRunColumn::Version)));
    QTest::keyClick(table(), Qt::Key_F2);
    QTRY_VERIFY(named<QLineEdit>(u"Version"_s));
    QTest::keyClicks(named<QLineEdit>(u"Version"_s), u"1.0.0"_s);
    QTest::keyClick(named<QLineEdit>(u"Version"_s), Qt::Key_Return);
    QTRY_COMPARE(cell(0, DryRunColumn::Status), u"Can be sent"_s);
    QCOMPARE(cell(0, DryRunColumn::Version), u"1.0.0"_s);
    QVERIFY(m->isVisible());
}

void TestBulkDialog::whatIsProposedIsOneClick()
{
    TakenVersions taken;
    taken.add(u"a"_s, u"1.0.0"_s);
    m->setTaken(taken);
    load(u"a,1.0.0,*"_s);
    QCOMPARE(cell(0, DryRunColumn::Status), u"Cannot be sent"_s);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QPushButton *use = nullptr;
    for (QPushButton *button : m->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Use 1.0.1"_s)
            use = button;
    }
    QVERIFY(use);
    use->click();
    QTRY_COMPARE(cell(0, DryRunColumn::Status), u"Can be sent"_s);
    QCOMPARE(cell(0, DryRunColumn::Version), u"1.0.1"_s);
}

void TestBulkDialog::chipsFilterTheRows()
{
    load(u"a,1.0.0,*\nb,1.0,*\n,1.0.0,*\nc,1.0.0,nonsense"_s);
    const auto choose = [this](const QString &text) {
        for (Chip *chip : m->findChildren<Chip *>()) {
            if (chip->text() == text)
                return chip->click();
        }
        QStringList there;
        for (const Chip *chip : m->findChildren<Chip *>())
            there.append(chip->text());
        QFAIL(qPrintable(text + " is not among "_L1 + there.join(u'|')));
    };
    choose(u"Cannot be sent 2"_s);
    QCOMPARE(table()->model()->rowCount(), 2);
    choose(u"With a warning 1"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, DryRunColumn::DisplayName), u"b"_s);
    choose(u"All 4"_s);
    QCOMPARE(table()->model()->rowCount(), 4);
}

void TestBulkDialog::aFileIsReadOnceMore()
{
    load(u"a,1.0.0,*"_s);
    (void)fileWith(u"a,1.0.0,*\nb,1.0.0,*"_s);
    for (QPushButton *button : m->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"&Reload"_s)
            button->click();
    }
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestBulkDialog::theLatestTableCounts()
{
    m->load(fileWith(u"a,1.0.0,*\n"_s.repeated(5000), u"long.csv"_s));
    m->load(fileWith(u"b,1.0.0,*"_s, u"short.csv"_s));
    QTRY_VERIFY(table()->isVisible() && table()->model()->rowCount() > 0);
    QVERIFY(!QTest::qWaitFor([this] { return table()->model()->rowCount() != 1; }, 300));
    QVERIFY(shows(u"short.csv"_s));
}

void TestBulkDialog::tenThousandRowsAreShown()
{
    QString text = u"Name,Version,Resource ID\n"_s;
    for (int i = 1; i < tableRowLimit; ++i)
        text += u"image %1,1.0.0,*\n"_s.arg(i);
    load(text);
    QTRY_COMPARE(table()->model()->rowCount(), tableRowLimit - 1);
    table()->scrollToBottom();
    QVERIFY(!table()->grab().isNull());
    QTRY_VERIFY(shows(u"can be sent"_s));
}

QTEST_MAIN(TestBulkDialog)
#include "tst_bulkdialog.moc"
