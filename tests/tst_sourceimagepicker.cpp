// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sourceimagepicker.h"
#include "support/libraryfixture.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray source(const QByteArray &subscription, const QByteArray &name)
{
    const QByteArray id = "/subscriptions/" + subscription
        + "/resourceGroups/rg-one/providers/Microsoft.Compute/images/" + name;
    return R"({"resourceId":")" + id + R"(","id":")" + id + R"(","displayName":")" + name
        + R"(","subscriptionId":")" + subscription + R"(","subscriptionDisplayName":"Name of )" + subscription
        + R"("})";
}

} // namespace

class TestSourceImagePicker : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<LibraryFixture>(); }
    void cleanup()
    {
        m_picker.reset();
        m.reset();
    }

    void saysThatItIsAskingAndLetsCancel();
    void groupsImagesBySubscription();
    void theChosenImageIsHandedOver();
    void aDoubleClickChoosesToo();
    void aSubscriptionCannotBeChosen();
    void theFilterHidesWhatDoesNotFit();
    void aHiddenImageCannotBeChosen();
    void anEmptyListSaysWhatToDo();
    void aFailureSaysWhyAndCanBeTriedAgain();
    void namesFromOutsideStayPlain();
    void canBeClosedWhileAsking();

private:
    void open(const Answer &answer)
    {
        m->server.enqueue(answer);
        m_picker = std::make_unique<SourceImagePicker>(m->api);
        m_picker->show();
    }
    void openList(const QByteArrayList &sources)
    {
        open(LibraryFixture::list(sources));
        QTRY_COMPARE(images().size(), sources.size());
    }
    [[nodiscard]] QTreeWidget *tree() const { return m_picker->findChild<QTreeWidget *>(); }
    [[nodiscard]] QList<QTreeWidgetItem *> images() const
    {
        QList<QTreeWidgetItem *> found;
        for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
            for (int k = 0; k < tree()->topLevelItem(i)->childCount(); ++k)
                found.append(tree()->topLevelItem(i)->child(k));
        }
        return found;
    }
    [[nodiscard]] QPushButton *choose() const
    {
        return m_picker->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    [[nodiscard]] QPushButton *again() const
    {
        for (QPushButton *button : m_picker->findChildren<QPushButton *>()) {
            if (button->text() == u"&Try again"_s)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QLabel *state() const { return m_picker->findChild<QLabel *>(); }
    void filter(const QString &text) { m_picker->findChild<QLineEdit *>()->setText(text); }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<SourceImagePicker> m_picker;
};

void TestSourceImagePicker::saysThatItIsAskingAndLetsCancel()
{
    open(Answer::nothing());

    QVERIFY(state()->isVisible());
    QCOMPARE(state()->text(), u"Asking for the source images…"_s);
    QVERIFY(!choose()->isEnabled());
    QVERIFY(!again()->isVisible());
    m_picker->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->click();
    QVERIFY(!m_picker->isVisible());
}

void TestSourceImagePicker::groupsImagesBySubscription()
{
    openList({source("one", "a"), source("two", "b"), source("one", "c")});

    QCOMPARE(tree()->topLevelItemCount(), 2);
    QCOMPARE(tree()->topLevelItem(0)->text(0), u"Name of one"_s);
    QCOMPARE(tree()->topLevelItem(0)->childCount(), 2);
    QCOMPARE(images()[1]->text(0), u"c"_s);
    QCOMPARE(images()[1]->text(1), u"rg-one"_s);
    QCOMPARE(images()[1]->text(2), u"Managed image"_s);
    QVERIFY(!state()->isVisible());
}

void TestSourceImagePicker::theChosenImageIsHandedOver()
{
    openList({source("one", "a"), source("one", "b")});
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);
    QVERIFY(!choose()->isEnabled());

    tree()->setCurrentItem(images()[1]);
    QVERIFY(choose()->isEnabled());
    choose()->click();

    QCOMPARE(chosen.size(), 1);
    const auto source = chosen[0][0].value<SourceImage>();
    QCOMPARE(source.resourceId,
             u"/subscriptions/one/resourceGroups/rg-one/providers/Microsoft.Compute/images/b"_s);
    QCOMPARE(m_picker->result(), int(QDialog::Accepted));
}

void TestSourceImagePicker::aDoubleClickChoosesToo()
{
    openList({source("one", "a")});
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);
    tree()->setCurrentItem(images()[0]);

    emit tree()->itemDoubleClicked(images()[0], 0);

    QCOMPARE(chosen.size(), 1);
    QVERIFY(!m_picker->isVisible());
}

void TestSourceImagePicker::aSubscriptionCannotBeChosen()
{
    openList({source("one", "a")});
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);

    tree()->setCurrentItem(tree()->topLevelItem(0));
    emit tree()->itemDoubleClicked(tree()->topLevelItem(0), 0);

    QVERIFY(!choose()->isEnabled());
    QCOMPARE(chosen.size(), 0);
}

void TestSourceImagePicker::theFilterHidesWhatDoesNotFit()
{
    openList({source("one", "Sales"), source("two", "kiosk")});

    filter(u"SALES"_s);
    QVERIFY(!images()[0]->isHidden());
    QVERIFY(images()[1]->isHidden());
    QVERIFY(tree()->topLevelItem(1)->isHidden());

    filter({});
    QVERIFY(!images()[1]->isHidden());
    QVERIFY(!tree()->topLevelItem(1)->isHidden());
}

void TestSourceImagePicker::aHiddenImageCannotBeChosen()
{
    openList({source("one", "Sales"), source("one", "kiosk")});
    tree()->setCurrentItem(images()[1]);
    QVERIFY(choose()->isEnabled());

    filter(u"sales"_s);
    QVERIFY(!choose()->isEnabled());

    filter({});
    QVERIFY(choose()->isEnabled());
}

void TestSourceImagePicker::anEmptyListSaysWhatToDo()
{
    open(LibraryFixture::list({}));

    QTRY_VERIFY(again()->isVisible());
    QVERIFY(state()->isVisible());
    QVERIFY(state()->text().contains(u"Reader"_s));
}

void TestSourceImagePicker::aFailureSaysWhyAndCanBeTriedAgain()
{
    open(Answer::json(403, R"({"error":{"code":"Forbidden","message":"<img src=x>"}})"));
    QTRY_VERIFY(again()->isVisible());
    QVERIFY(!state()->text().isEmpty());
    QVERIFY(!state()->text().contains(u"Asking"_s));
    QVERIFY(!choose()->isEnabled());

    m->server.enqueue(LibraryFixture::list({source("one", "a")}));
    again()->click();
    QTRY_COMPARE(images().size(), 1);
    QVERIFY(!again()->isVisible());
    QVERIFY(!state()->isVisible());
}

void TestSourceImagePicker::namesFromOutsideStayPlain()
{
    openList({source("<img src=x>", "<img src=y>")});

    QCOMPARE(state()->textFormat(), Qt::PlainText);
    QVERIFY(!images()[0]->toolTip(0).contains(u"<img"_s));
    QVERIFY(images()[0]->toolTip(0).contains(u"&lt;img src=y&gt;"_s));
}

void TestSourceImagePicker::canBeClosedWhileAsking()
{
    open(Answer::json(200, R"({"value":[]})").late(std::chrono::milliseconds(50)));
    QTRY_COMPARE(m->server.requests().size(), 1);

    m_picker.reset();

    // A second request after the first one's answer: nothing is called that is gone.
    openList({source("one", "a")});
    QCOMPARE(images().size(), 1);
}

QTEST_MAIN(TestSourceImagePicker)
#include "tst_sourceimagepicker.moc"
