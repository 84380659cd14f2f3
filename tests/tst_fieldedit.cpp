// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "fieldedit.h"
#include "linkbutton.h"
#include "support/cputimer.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

Message error(const QString &text, const QString &action = {})
{
    return {.kind = Message::Kind::Error, .text = text, .action = action};
}

void setClipboard(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void drop(QWidget *target, const QString &text)
{
    QMimeData data;
    data.setText(text);
    const QPointF middle(target->rect().center());
    QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

} // namespace

class TestFieldEdit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void isNamedAndHasABuddy();
    void theMnemonicLeadsToTheField();
    void saysItsMessageToAScreenReader();
    void aHintIsNotSaidAsAProblem();
    void showsOutsideTextLiterally();
    void anActionIsAButton();
    void keepsItsHeightForAOneLineMessage();
    void growsForALongMessageAndShrinksAgain();
    void aPasteByKeysIsCleaned();
    void aPasteFromTheMenuIsCleaned();
    void aDropIsCleaned();
    void aPasteBetweenOtherTextUsesNoCleaner();
    void aPasteReplacesTheSelection();
    void tellsWhetherAPasteWasChanged();
    void aMegabyteIsRefusedAtOnce();
    void nothingIsCutSilently();
    void aCleanedPasteCanBeUndone();
    void aReadOnlyFieldTakesNoPaste();
    void aMenuOrAnotherWindowIsNotLeaving();
    void aHeldReturnKeyCountsOnce();
    void marksTheFrame();
    void aTextOfTheSameHeightLaysNothingOut();

private:
    [[nodiscard]] PasteEdit *edit() const { return m_field->edit(); }

    std::unique_ptr<QWidget> m_window;
    FieldEdit *m_field = nullptr;
};

void TestFieldEdit::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_field = new FieldEdit(u"&Thing"_s, u"Thing"_s);
    column->addWidget(m_field);
    column->addWidget(new QLineEdit);
    column->addStretch();
    m_window->resize(360, 300);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFieldEdit::cleanup()
{
    m_window.reset();
}

void TestFieldEdit::isNamedAndHasABuddy()
{
    QCOMPARE(edit()->accessibleName(), u"Thing"_s);
    const auto labels = m_field->findChildren<QLabel *>();
    const bool hasBuddy = std::ranges::any_of(
        labels, [this](const QLabel *label) { return label->buddy() == edit(); });
    QVERIFY(hasBuddy);
}

void TestFieldEdit::theMnemonicLeadsToTheField()
{
    m_window->findChildren<QLineEdit *>().last()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY(edit()->hasFocus());
}

void TestFieldEdit::saysItsMessageToAScreenReader()
{
    m_field->setMessage(error(u"Enter a thing."_s));
    QCOMPARE(edit()->accessibleDescription(), u"Enter a thing."_s);
    m_field->setMessage(std::nullopt);
    QVERIFY(edit()->accessibleDescription().isEmpty());
}

void TestFieldEdit::aHintIsNotSaidAsAProblem()
{
    m_field->setHint({.text = u"14 characters"_s});
    QVERIFY(edit()->accessibleDescription().isEmpty());
    QCOMPARE(edit()->tone(), Tone::Neutral);
}

void TestFieldEdit::showsOutsideTextLiterally()
{
    m_field->setMessage(error(u"<b>x</b> <img src='/etc/hostname'>"_s));
    bool seen = false;
    for (const QLabel *label : m_field->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        seen = seen || label->text().contains(u"<b>x</b>"_s);
    }
    QVERIFY(seen);
}

void TestFieldEdit::anActionIsAButton()
{
    m_field->setMessage(error(u"Taken."_s, u"Use 3.2.2"_s));
    auto *button = m_field->findChild<LinkButton *>();
    QVERIFY(button->isVisible());
    QSignalSpy pressed(m_field, &FieldEdit::actionTriggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pressed.size(), 1);
    m_field->setMessage(error(u"Taken."_s));
    QVERIFY(!button->isVisible());
}

void TestFieldEdit::keepsItsHeightForAOneLineMessage()
{
    const int before = m_field->height();
    m_field->setMessage(error(u"Short."_s));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_field->height(), before);
}

void TestFieldEdit::growsForALongMessageAndShrinksAgain()
{
    const int before = m_field->height();
    m_field->setMessage(error(u"many words "_s.repeated(20), u"Mend"_s));
    QTRY_VERIFY(m_field->height() > before);
    const auto *button = m_field->findChild<LinkButton *>();
    QVERIFY(button->parentWidget()->rect().contains(button->geometry()));
    m_field->setMessage(std::nullopt);
    QTRY_COMPARE(m_field->height(), before);
}

void TestFieldEdit::aPasteByKeysIsCleaned()
{
    setClipboard(u"  one\r\ntwo\tthree \n"_s);
    edit()->setFocus();
    QTest::keySequence(edit(), QKeySequence(QKeySequence::Paste));
    QCOMPARE(edit()->text(), u"one two three"_s);
}

void TestFieldEdit::aPasteFromTheMenuIsCleaned()
{
    setClipboard(u"one\ntwo"_s);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, edit()->rect().center(),
                            edit()->mapToGlobal(edit()->rect().center()));
    QCoreApplication::sendEvent(edit(), &event);
    auto *menu = edit()->findChild<QMenu *>();
    QVERIFY(menu);
    for (QAction *action : menu->actions())
        if (action->text().contains(u"Paste"_s))
            action->trigger();
    QCOMPARE(edit()->text(), u"one two"_s);
    menu->close();
}

void TestFieldEdit::aDropIsCleaned()
{
    drop(edit(), u"one\ntwo"_s);
    QCOMPARE(edit()->text(), u"one two"_s);
}

void TestFieldEdit::aPasteBetweenOtherTextUsesNoCleaner()
{
    edit()->setCleaner([](const QString &) { return u"cleaned"_s; });
    edit()->setText(u"ad"_s);
    edit()->setCursorPosition(1);
    edit()->pasteText(u"b\nc"_s);
    QCOMPARE(edit()->text(), u"ab cd"_s);
}

void TestFieldEdit::aPasteReplacesTheSelection()
{
    edit()->setCleaner([](const QString &text) { return u"["_s + text + u"]"_s; });
    edit()->setText(u"old"_s);
    edit()->selectAll();
    edit()->pasteText(u"new"_s);
    QCOMPARE(edit()->text(), u"[new]"_s);
}

void TestFieldEdit::tellsWhetherAPasteWasChanged()
{
    QSignalSpy pasted(edit(), &PasteEdit::pasted);
    edit()->pasteText(u"  plain "_s);
    edit()->clear();
    edit()->pasteText(u"two\nlines"_s);
    QCOMPARE(pasted.size(), 2);
    QCOMPARE(pasted.at(0).at(0).toBool(), false);
    QCOMPARE(pasted.at(1).at(0).toBool(), true);
}

void TestFieldEdit::aMegabyteIsRefusedAtOnce()
{
    edit()->setText(u"kept"_s);
    QSignalSpy refused(edit(), &PasteEdit::pasteRefused);
    setClipboard(QString(1 << 20, u'x'));
    const CpuTimer timer;
    QTest::keySequence(edit(), QKeySequence(QKeySequence::Paste));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(edit()->text(), u"kept"_s);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(0).value<qsizetype>(), 1 << 20);
}

void TestFieldEdit::nothingIsCutSilently()
{
    const QString most(PasteEdit::pasteLimit, u'x');
    edit()->pasteText(most);
    QCOMPARE(edit()->text(), most);
    const QString more(40'000, u'y');
    m_field->setText(more);
    QCOMPARE(m_field->text(), more);
}

void TestFieldEdit::aCleanedPasteCanBeUndone()
{
    edit()->setText(u"before"_s);
    edit()->selectAll();
    edit()->pasteText(u"after\n"_s);
    edit()->undo();
    QCOMPARE(edit()->text(), u"before"_s);
}

void TestFieldEdit::aReadOnlyFieldTakesNoPaste()
{
    edit()->setReadOnly(true);
    edit()->pasteText(u"x"_s);
    QVERIFY(edit()->text().isEmpty());
}

void TestFieldEdit::aMenuOrAnotherWindowIsNotLeaving()
{
    QSignalSpy left(edit(), &PasteEdit::left);
    for (const auto reason : {Qt::PopupFocusReason, Qt::ActiveWindowFocusReason}) {
        QFocusEvent out(QEvent::FocusOut, reason);
        QCoreApplication::sendEvent(edit(), &out);
    }
    QCOMPARE(left.size(), 0);
    edit()->setFocus();
    QTest::keyClick(edit(), Qt::Key_Tab);
    QCOMPARE(left.size(), 1);
}

void TestFieldEdit::aHeldReturnKeyCountsOnce()
{
    QSignalSpy pressed(edit(), &QLineEdit::returnPressed);
    QTest::keyPress(edit(), Qt::Key_Return);
    for (int i = 0; i < 20; ++i) {
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
        QCoreApplication::sendEvent(edit(), &again);
    }
    QCOMPARE(pressed.size(), 1);
}

void TestFieldEdit::marksTheFrame()
{
    const QImage before = edit()->grab().toImage();
    m_field->setMessage(error(u"No."_s));
    QCOMPARE(edit()->tone(), Tone::Bad);
    QVERIFY(edit()->grab().toImage() != before);
    m_field->setMessage(std::nullopt);
    m_field->setAlsoMeant(Message::Kind::Error);
    QCOMPARE(edit()->tone(), Tone::Bad);
    m_field->setAlsoMeant(std::nullopt);
    QCOMPARE(edit()->tone(), Tone::Neutral);
}

void TestFieldEdit::aTextOfTheSameHeightLaysNothingOut()
{
    class LayoutCounter : public QObject
    {
    public:
        int count = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::LayoutRequest ? 1 : 0;
            return false;
        }
    } counter;
    m_field->setHint({.text = u"13 characters"_s});
    QCoreApplication::sendPostedEvents();
    m_window->installEventFilter(&counter);
    m_field->installEventFilter(&counter);
    for (int i = 14; i < 40; ++i)
        m_field->setHint({.text = u"%1 characters"_s.arg(i)});
    QCoreApplication::sendPostedEvents();
    QCOMPARE(counter.count, 0);
}

QTEST_MAIN(TestFieldEdit)
#include "tst_fieldedit.moc"
