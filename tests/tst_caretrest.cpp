// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "caretrest.h"
#include "support/manualclock.h"

#include <QLineEdit>
#include <QStyleHints>
#include <QtTest>

using namespace cloudpc;
using namespace std::chrono_literals;

class TestCaretRest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void itRestsWhenNobodyTypes();
    void whoeverTypesOnSeesItBlink();
    void itWakesWithWhateverIsDoneInAField_data();
    void itWakesWithWhateverIsDoneInAField();
    void onceItRestsNothingWakesTheProgram();
    void oneThatDoesNotBlinkIsLeftAlone();
    void itLeavesNothingBehind();

private:
    [[nodiscard]] static int flashTime() { return QGuiApplication::styleHints()->cursorFlashTime(); }
    void type() { QTest::keyClick(m_field.get(), Qt::Key_A); }

    ManualClock m_clock;
    std::unique_ptr<QLineEdit> m_field;
    std::unique_ptr<CaretRest> m_rest;
    int m_usual = 0;
};

void TestCaretRest::init()
{
    m_usual = flashTime();
    QVERIFY(m_usual > 0);
    m_field = std::make_unique<QLineEdit>();
    m_field->show();
    m_field->activateWindow();
    m_field->setFocus();
    QTRY_VERIFY(m_field->hasFocus());
    m_rest = std::make_unique<CaretRest>(*qApp, m_clock);
}

void TestCaretRest::cleanup()
{
    m_rest.reset();
    m_field.reset();
    QGuiApplication::styleHints()->setCursorFlashTime(-1);
}

void TestCaretRest::itRestsWhenNobodyTypes()
{
    type();
    m_clock.advance(CaretRest::after - 1ms);
    QCOMPARE(flashTime(), m_usual);
    m_clock.advance(1ms);
    QCOMPARE(flashTime(), 0);
}

void TestCaretRest::whoeverTypesOnSeesItBlink()
{
    for (int i = 0; i < 5; ++i) {
        type();
        m_clock.advance(8s);
        QCOMPARE(flashTime(), m_usual);
    }
    QCOMPARE(m_clock.pending(), 1);
    m_clock.advance(2s);
    QCOMPARE(flashTime(), 0);
}

void TestCaretRest::itWakesWithWhateverIsDoneInAField_data()
{
    QTest::addColumn<int>("event");
    QTest::newRow("a key") << int(QEvent::KeyPress);
    QTest::newRow("a click") << int(QEvent::MouseButtonPress);
    QTest::newRow("the focus comes") << int(QEvent::FocusIn);
    QTest::newRow("an input method") << int(QEvent::InputMethod);
}

void TestCaretRest::itWakesWithWhateverIsDoneInAField()
{
    QFETCH(int, event);
    type();
    m_clock.advance(CaretRest::after);
    QCOMPARE(flashTime(), 0);
    switch (event) {
    case QEvent::KeyPress:
        type();
        break;
    case QEvent::MouseButtonPress:
        QTest::mouseClick(m_field.get(), Qt::LeftButton);
        break;
    case QEvent::FocusIn:
        m_field->clearFocus();
        m_field->setFocus();
        break;
    default: {
        QInputMethodEvent composed;
        composed.setCommitString(QStringLiteral("é"));
        QCoreApplication::sendEvent(m_field.get(), &composed);
    }
    }
    QCOMPARE(flashTime(), m_usual);
    m_clock.advance(CaretRest::after);
    QCOMPARE(flashTime(), 0);
}

void TestCaretRest::onceItRestsNothingWakesTheProgram()
{
    type();
    m_clock.advance(CaretRest::after);
    QCOMPARE(m_clock.pending(), 0);
}

void TestCaretRest::oneThatDoesNotBlinkIsLeftAlone()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0); // Somebody wishes so.
    type();
    QCOMPARE(m_clock.pending(), 0);
    m_rest.reset();
    QCOMPARE(flashTime(), 0);
}

void TestCaretRest::itLeavesNothingBehind()
{
    type();
    m_clock.advance(CaretRest::after);
    m_rest.reset();
    QCOMPARE(flashTime(), m_usual);
}

QTEST_MAIN(TestCaretRest)
#include "tst_caretrest.moc"
