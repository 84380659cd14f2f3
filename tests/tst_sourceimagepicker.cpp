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

QByteArray entry(const QByteArray &id, const QByteArray &name, const QByteArray &subscription,
                 const QByteArray &subscriptionName = {})
{
    return R"({"resourceId":")" + id + R"(","id":")" + id + R"(","displayName":")" + name
        + R"(","subscriptionId":")" + subscription + R"(","subscriptionDisplayName":")" + subscriptionName
        + R"("})";
}

QByteArray source(const QByteArray &subscription, const QByteArray &name)
{
    return entry("/subscriptions/" + subscription
                     + "/resourceGroups/rg-one/providers/Microsoft.Compute/images/" + name,
                 name, subscription, "Name of " + subscription);
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
    void theFilterLooksThroughAllThatIsShown_data();
    void theFilterLooksThroughAllThatIsShown();
    void aFilterThatNothingFitsSaysSo();
    void downGoesFromTheFilterToWhatFits();
    void galleryVersionsTellTheirDefinitionAndGallery();
    void whatCannotBeUploadedCannotBeChosen();
    void subscriptionsOfOneNameStayApart();
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
    QCOMPARE(tree()->topLevelItem(0)->text(0), u"Name of one (one)"_s);
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

void TestSourceImagePicker::theFilterLooksThroughAllThatIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("image") << u"SALES"_s;
    QTest::newRow("resource group") << u"rg-ONE"_s;
    QTest::newRow("kind") << u"managed"_s;
    QTest::newRow("name of the subscription") << u"name of first"_s;
    QTest::newRow("ID") << u"/subscriptions/first/"_s;
}

void TestSourceImagePicker::theFilterLooksThroughAllThatIsShown()
{
    QFETCH(QString, text);
    openList({source("first", "sales"), entry("/other", "second", "second")});

    filter(text);

    QVERIFY(!images()[0]->isHidden());
    QVERIFY(images()[1]->isHidden());
}

void TestSourceImagePicker::aFilterThatNothingFitsSaysSo()
{
    openList({source("one", "a")});

    filter(u"nothing like it"_s);
    QVERIFY(state()->isVisible());
    QCOMPARE(state()->text(), u"No source image fits the filter."_s);

    filter({});
    QVERIFY(!state()->isVisible());
}

void TestSourceImagePicker::downGoesFromTheFilterToWhatFits()
{
    openList({source("one", "a"), source("one", "b")});
    filter(u"images/b"_s);

    QTest::keyClick(m_picker->findChild<QLineEdit *>(), Qt::Key_Down);

    QCOMPARE(tree()->currentItem(), images()[1]);
    QVERIFY(choose()->isEnabled());
}

void TestSourceImagePicker::galleryVersionsTellTheirDefinitionAndGallery()
{
    openList({entry("/subscriptions/one/resourceGroups/rg/providers/Microsoft.Compute/galleries/Main/images/"
                    "w11/versions/1.0.3",
                    "1.0.3", "one")});

    QCOMPARE(images()[0]->text(0), u"w11 1.0.3"_s);
    QCOMPARE(images()[0]->text(1), u"rg, gallery Main"_s);
    QCOMPARE(images()[0]->text(2), u"Gallery image version"_s);
}

void TestSourceImagePicker::whatCannotBeUploadedCannotBeChosen()
{
    openList({entry("/subscriptions/one/resourceGroups/rg/providers/Microsoft.Compute/disks/d", "d", "one")});

    QTest::keyClick(m_picker->findChild<QLineEdit *>(), Qt::Key_Down);
    tree()->setCurrentItem(images()[0]);

    QVERIFY(!choose()->isEnabled());
    QVERIFY(images()[0]->text(2).startsWith(u"Cannot be uploaded"_s));
}

void TestSourceImagePicker::subscriptionsOfOneNameStayApart()
{
    openList({entry("/a", "a", "one", "Same"), entry("/b", "b", "two", "Same")});

    QCOMPARE(tree()->topLevelItemCount(), 2);
}

void TestSourceImagePicker::anEmptyListSaysWhatToDo()
{
    open(LibraryFixture::list({}));

    QTRY_VERIFY(again()->isVisible());
    QVERIFY(state()->isVisible());
    QVERIFY(state()->text().contains(u"Reader"_s));
    QVERIFY(state()->text().contains(u"0af06dc6-e4b5-4f28-818e-e78e62d137a5"_s));
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
