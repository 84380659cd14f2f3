// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "loadfailure.h"
#include "noticebox.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const Notice full{.tone = Tone::Bad,
                  .explanation = {.title = u"Not approved"_s,
                                  .advice = u"Ask <b>somebody</b>."_s,
                                  .link = u"https://learn.microsoft.com/x"_s,
                                  .linkText = u"Approval"_s,
                                  .copyText = u"https://login.example/adminconsent"_s,
                                  .copyLabel = u"Copy approval link"_s},
                  .code = u"Forbidden"_s,
                  .details = u"Code: Forbidden"_s};

QPushButton *button(const QWidget &box, const QString &text)
{
    for (QPushButton *candidate : box.findChildren<QPushButton *>())
        if (candidate->isVisible() && candidate->text() == text)
            return candidate;
    return nullptr;
}

} // namespace

/// The two places that tell an error and let it be handed on.
class TestNoticeBox : public QObject
{
    Q_OBJECT

private slots:
    void copiesWhatIsForOthers_data() { places(); }
    void copiesWhatIsForOthers();
    void offersOnlyWhatThereIs_data() { places(); }
    void offersOnlyWhatThereIs();
    void showsTextFromOutsideAsItIs_data() { places(); }
    void showsTextFromOutsideAsItIs();

private:
    static void places()
    {
        QTest::addColumn<bool>("inBox");
        QTest::newRow("in a box") << true;
        QTest::newRow("in place of the list") << false;
    }
    void show(const Notice &notice)
    {
        QFETCH(bool, inBox);
        if (inBox) {
            auto box = std::make_unique<NoticeBox>();
            box->setNotice(notice);
            m_place = std::move(box);
        } else {
            auto failure = std::make_unique<LoadFailure>(IconName::Disconnected, u"Not loaded"_s);
            failure->setNotice(notice);
            m_place = std::move(failure);
        }
        m_place->show();
    }

    [[nodiscard]] QRect placeOf(const QString &text) const
    {
        const QPushButton *found = button(*m_place, text);
        const QRect seen = found->visibleRegion().boundingRect();
        return {found->mapTo(m_place.get(), seen.topLeft()), seen.size()};
    }

    std::unique_ptr<QWidget> m_place;
};

void TestNoticeBox::copiesWhatIsForOthers()
{
    show(full);
    button(*m_place, u"Copy approval link"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), full.explanation.copyText);
    button(*m_place, u"Copy details"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), full.details);
    QVERIFY(button(*m_place, u"Approval"_s));
    m_place->resize(720, 500);
    QTRY_VERIFY(m_place->rect().contains(placeOf(u"Copy details"_s)));
    QCOMPARE(placeOf(u"Copy details"_s).size(), button(*m_place, u"Copy details"_s)->size()); // not cut off
    QVERIFY(!placeOf(u"Copy details"_s).intersects(placeOf(u"Approval"_s)));
}

void TestNoticeBox::offersOnlyWhatThereIs()
{
    show({.explanation = {.title = u"Not there"_s}});
    QVERIFY(!button(*m_place, u"Copy approval link"_s));
    QVERIFY(!button(*m_place, u"Copy details"_s));
    QVERIFY(!button(*m_place, QString()));
}

void TestNoticeBox::showsTextFromOutsideAsItIs()
{
    show(full);
    int shown = 0;
    for (const QLabel *label : m_place->findChildren<QLabel *>()) {
        shown += label->text().contains(u"<b>"_s) ? 1 : 0;
        QVERIFY(!label->text().contains(u"<b>"_s) || label->textFormat() == Qt::PlainText);
    }
    QCOMPARE(shown, 1);
}

QTEST_MAIN(TestNoticeBox)
#include "tst_noticebox.moc"
