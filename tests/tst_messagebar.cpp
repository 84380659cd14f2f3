// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "messagebar.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Counts how often a widget shows up.
class ShowCounter final : public QObject
{
public:
    explicit ShowCounter(QWidget &watched) { watched.installEventFilter(this); }

    int shows = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        shows += event->type() == QEvent::Show ? 1 : 0;
        return false;
    }
};

} // namespace

class TestMessageBar : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_bar = new MessageBar(m_window.get());
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void isHiddenUntilThereIsSomethingToTell() { QVERIFY(m_bar->isHidden()); }
    void isSpokenAsANotification();
    void theNameIsAllThatIsWritten();
    void showsUpAnewForEachMessage();
    void whatIsAddedHidesNothing();
    void whatIsAddedTwiceStandsThereOnce();
    void nothingIsAddedToOtherMessages();
    void whatWasDismissedDoesNotComeBack();
    void offersAnActionOnlyWhenThereIsOne();
    void isDismissedByItsButton();
    void textFromOutsideStaysPlain();

private:
    /// Behind the link that every notice has.
    [[nodiscard]] QPushButton *action() const { return m_bar->findChildren<QPushButton *>().constLast(); }

    std::unique_ptr<QWidget> m_window;
    MessageBar *m_bar = nullptr;
};

void TestMessageBar::isSpokenAsANotification()
{
    m_bar->showMessage(Tone::Good, u"Sales 1.0.0 is ready"_s);

    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_bar);

    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Notification);
    QCOMPARE(spoken->text(QAccessible::Name), u"Sales 1.0.0 is ready"_s);
    // The special role must not spread to what is inside.
    QCOMPARE(QAccessible::queryAccessibleInterface(action())->role(), QAccessible::Button);
}

void TestMessageBar::theNameIsAllThatIsWritten()
{
    m_bar->showMessage(Tone::Bad, u"It failed"_s, u"Try again."_s);

    QCOMPARE(m_bar->accessibleName(), u"It failed. Try again."_s);
}

void TestMessageBar::showsUpAnewForEachMessage()
{
    ShowCounter counter(*m_bar);

    m_bar->showMessage(Tone::Good, u"First"_s);
    m_bar->showMessage(Tone::Good, u"Second"_s);

    QCOMPARE(counter.shows, 2);
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->accessibleName(), u"Second"_s);
}

void TestMessageBar::whatIsAddedHidesNothing()
{
    ShowCounter counter(*m_bar);
    m_bar->addMessage(Tone::Caution, u"One"_s, u"Mend one."_s);
    QCOMPARE(m_bar->accessibleName(), u"One. Mend one."_s);
    m_bar->addMessage(Tone::Caution, u"Two"_s, u"Mend two."_s);
    m_bar->addMessage(Tone::Caution, u"Three"_s, u"Mend three."_s);
    QCOMPARE(m_bar->accessibleName(), u"One. Mend one.\n\nTwo\nMend two.\n\nThree\nMend three."_s);
    QCOMPARE(counter.shows, 3);
}

void TestMessageBar::whatIsAddedTwiceStandsThereOnce()
{
    ShowCounter counter(*m_bar);
    for (int i = 0; i < 2; ++i)
        m_bar->addMessage(Tone::Caution, u"One"_s, u"Mend one."_s);
    QCOMPARE(m_bar->accessibleName(), u"One. Mend one."_s);
    QCOMPARE(counter.shows, 2);
}

void TestMessageBar::nothingIsAddedToOtherMessages()
{
    m_bar->addMessage(Tone::Caution, u"One"_s, u"Mend one."_s);
    m_bar->showMessage(Tone::Good, u"Sales 1.0.0 is ready"_s);
    m_bar->addMessage(Tone::Caution, u"Two"_s, u"Mend two."_s);
    QCOMPARE(m_bar->accessibleName(), u"Two. Mend two."_s);
}

void TestMessageBar::whatWasDismissedDoesNotComeBack()
{
    m_bar->addMessage(Tone::Caution, u"One"_s, u"Mend one."_s);
    m_bar->findChild<QToolButton *>()->click();
    m_bar->addMessage(Tone::Caution, u"Two"_s, u"Mend two."_s);
    QCOMPARE(m_bar->accessibleName(), u"Two. Mend two."_s);
}

void TestMessageBar::offersAnActionOnlyWhenThereIsOne()
{
    QSignalSpy triggered(m_bar, &MessageBar::actionTriggered);

    m_bar->showMessage(Tone::Bad, u"Refused"_s, u"Mend it."_s, u"Edit"_s);
    QVERIFY(action()->isVisible());
    QCOMPARE(action()->text(), u"Edit"_s);
    action()->click();
    QCOMPARE(triggered.size(), 1);

    m_bar->showMessage(Tone::Good, u"Ready"_s);
    QVERIFY(!action()->isVisible());
}

void TestMessageBar::isDismissedByItsButton()
{
    m_bar->showMessage(Tone::Caution, u"Look"_s);
    auto *close = m_bar->findChild<QToolButton *>();
    QCOMPARE(close->accessibleName(), u"Dismiss message"_s);

    close->click();

    QVERIFY(m_bar->isHidden());
}

void TestMessageBar::textFromOutsideStaysPlain()
{
    m_bar->showMessage(Tone::Bad, u"<img src=x> & <b>"_s, u"<a href=x>y</a>"_s);

    int texts = 0;
    for (const QLabel *label : m_bar->findChildren<QLabel *>()) {
        QCOMPARE(label->text().isEmpty() ? Qt::PlainText : label->textFormat(), Qt::PlainText);
        texts += label->text().contains(u'<') ? 1 : 0;
    }
    QCOMPARE(texts, 2);
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
