// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/sourcelist.h"
#include "models/sourceimagesmodel.h"
#include "nosourceimages.h"
#include "phrases/readerrole.h"
#include "sourceimagepicker.h"
#include "sourcetree.h"
#include "support/libraryfixture.h"
#include "support/samplesources.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString subscription = u"0ac520ee-14c0-480f-b6c9-0a90c585ffff"_s;

Answer sourcesAnswer(const QList<SourceImage> &images)
{
    return Answer::json(200, sourcesJson(images));
}

} // namespace

class TestSourceImagePicker : public QObject
{
    Q_OBJECT

public slots:
    void remember(const QUrl &url) { m_opened.append(url.toString()); }

private slots:
    void initTestCase() { QDesktopServices::setUrlHandler(u"https"_s, this, "remember"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_s); }
    void init();
    void cleanup();

    void saysThatItIsAskingAndLetsCancel();
    void showsWhatIsKnownAtOnceWhileItAsksAgain();
    void theSelectionStaysWhileItAsksAgain();
    void theChosenImageIsHandedOver();
    void aDoubleClickChoosesToo();
    void aGroupCannotBeChosen();
    void theImageInTheFormIsSelected();
    void typingSelectsWhatFitsAndReturnTakesIt();
    void whatIsHiddenCannotBeChosen();
    void aFilterThatNothingFitsCanBeCleared();
    void theArrowsGoFromTheFilterToTheListAndBack();
    void lettersInTheListGoToTheFilter();
    void escapeCloses_data();
    void escapeCloses();
    void aGalleryImageIsInPublicPreview();
    void anEmptyListSaysWhatToDo();
    void theCommandIsForTheSubscriptionInTheForm();
    void aFailureSaysWhyAndCanBeTriedAgain_data();
    void aFailureSaysWhyAndCanBeTriedAgain();
    void aFailureLeavesWhatWasListedBefore();
    void theFieldInFocusSaysWhatHappens();
    void sizesAreRemembered();
    void strangeSizesAreIgnored();
    void canBeClosedWhileAsking();

private:
    void open(const Answer &answer, const QString &current = {});
    void openList(const QList<SourceImage> &images, const QString &current = {});
    [[nodiscard]] SourceTree *tree() const { return m_picker->findChild<SourceTree *>(); }
    [[nodiscard]] SourceImagesModel *model() const { return m_picker->findChild<SourceImagesModel *>(); }
    [[nodiscard]] QLineEdit *filter() const { return m_picker->findChild<QLineEdit *>(); }
    [[nodiscard]] QPushButton *choose() const
    {
        return m_picker->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    [[nodiscard]] QString texts() const;
    [[nodiscard]] bool shows(const QString &text) const { return texts().contains(text); }
    [[nodiscard]] QString selected() const
    {
        return tree()->selected() ? tree()->selected()->displayName : QString();
    }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<SourceList> m_sources;
    std::unique_ptr<SourceImagePicker> m_picker;
    Endpoints m_endpoints;
    QStringList m_opened;
};

void TestSourceImagePicker::init()
{
    m = std::make_unique<LibraryFixture>();
    m_sources = std::make_unique<SourceList>(SourceList::Parts{m->api, m->session, m->journal, m->clock});
    m_endpoints = {.loginRoot = rootsOf(Cloud::Global).loginRoot,
                   .graphRoot = rootsOf(Cloud::Global).graphRoot,
                   .clientId = u"9d5e7c1a-5a3f-4d7a-9a39-0b9f6b1c0001"_s};
    m_opened.clear();
}

void TestSourceImagePicker::cleanup()
{
    m_picker.reset();
    m_sources.reset();
    m.reset();
}

void TestSourceImagePicker::open(const Answer &answer, const QString &current)
{
    m->server.enqueue(answer);
    m_picker = std::make_unique<SourceImagePicker>(*m_sources, m_endpoints, current);
    m_picker->show();
    QVERIFY(QTest::qWaitForWindowActive(m_picker.get()));
}

void TestSourceImagePicker::openList(const QList<SourceImage> &images, const QString &current)
{
    open(sourcesAnswer(images), current);
    QTRY_VERIFY(!m_sources->isLoading());
    QCOMPARE(model()->count(), int(images.size()));
}

QAbstractButton *TestSourceImagePicker::button(const QString &text) const
{
    for (QAbstractButton *candidate : m_picker->findChildren<QAbstractButton *>()) {
        if (candidate->isVisible() && candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

QString TestSourceImagePicker::texts() const
{
    QStringList found;
    for (const QLabel *label : m_picker->findChildren<QLabel *>()) {
        if (label->isVisible())
            found.append(label->text());
    }
    return found.join(u'\n');
}

void TestSourceImagePicker::saysThatItIsAskingAndLetsCancel()
{
    open(Answer::nothing());

    QVERIFY(shows(u"Asking for the source images"_s));
    QVERIFY(!choose()->isEnabled());
    QVERIFY(!tree()->isVisible());
    m_picker->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->click();
    QVERIFY(!m_picker->isVisible());
}

void TestSourceImagePicker::showsWhatIsKnownAtOnceWhileItAsksAgain()
{
    openList({managedSource(u"a"_s)});
    open(Answer::json(200, sourcesJson({managedSource(u"a"_s), managedSource(u"b"_s)}))
             .late(std::chrono::milliseconds(50)));
    QVERIFY(tree()->isVisible());
    QCOMPARE(model()->count(), 1);
    QVERIFY(shows(u"once more"_s));
    QTRY_COMPARE(model()->count(), 2);
    QVERIFY(shows(u"2 source image"_s));
}

void TestSourceImagePicker::theSelectionStaysWhileItAsksAgain()
{
    openList({managedSource(u"b"_s)});
    open(Answer::json(200, sourcesJson({managedSource(u"a"_s), managedSource(u"b"_s)}))
             .late(std::chrono::milliseconds(50)));
    QVERIFY(tree()->selectFirst());
    QTRY_COMPARE(model()->count(), 2);
    QCOMPARE(selected(), u"b"_s);
    QVERIFY(choose()->isEnabled());
}

void TestSourceImagePicker::theChosenImageIsHandedOver()
{
    openList({managedSource(u"a"_s), managedSource(u"b"_s)});
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);
    QVERIFY(!choose()->isEnabled());

    QVERIFY(tree()->select(managedSource(u"b"_s).resourceId));
    QVERIFY(choose()->isEnabled());
    choose()->click();

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<SourceImage>(), managedSource(u"b"_s));
    QCOMPARE(m_picker->result(), int(QDialog::Accepted));
}

void TestSourceImagePicker::aDoubleClickChoosesToo()
{
    openList({managedSource(u"a"_s)});
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);
    const QPoint place = tree()->visualRect(model()->first()).center();

    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(tree()->viewport(), Qt::LeftButton, {}, place);

    QCOMPARE(chosen.size(), 1);
    QVERIFY(!m_picker->isVisible());
}

void TestSourceImagePicker::aGroupCannotBeChosen()
{
    openList({managedSource(u"a"_s)});
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);
    const QPoint place = tree()->visualRect(model()->index(0, 0)).center();

    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(tree()->viewport(), Qt::LeftButton, {}, place);

    QVERIFY(!choose()->isEnabled());
    QVERIFY(tree()->isExpanded(model()->index(0, 0)));
    QCOMPARE(chosen.size(), 0);
}

void TestSourceImagePicker::theImageInTheFormIsSelected()
{
    openList({managedSource(u"a"_s), managedSource(u"b"_s)}, managedSource(u"b"_s).resourceId);
    QCOMPARE(selected(), u"b"_s);
    QVERIFY(choose()->isEnabled());
}

void TestSourceImagePicker::typingSelectsWhatFitsAndReturnTakesIt()
{
    openList({managedSource(u"kiosk"_s), managedSource(u"sales"_s)});
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);
    QVERIFY(filter()->hasFocus());

    QTest::keyClicks(filter(), u"sal"_s);
    QCOMPARE(selected(), u"sales"_s);
    QTest::keyClick(filter(), Qt::Key_Return);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<SourceImage>().displayName, u"sales"_s);
}

void TestSourceImagePicker::whatIsHiddenCannotBeChosen()
{
    openList({managedSource(u"kiosk"_s), managedSource(u"sales"_s)});
    QVERIFY(tree()->select(managedSource(u"kiosk"_s).resourceId));

    filter()->setText(u"nothing like it"_s);
    QVERIFY(!choose()->isEnabled());
    QVERIFY(!tree()->selected());
}

void TestSourceImagePicker::aFilterThatNothingFitsCanBeCleared()
{
    openList({managedSource(u"a"_s)});
    filter()->setText(u"nothing like it"_s);
    QVERIFY(shows(u"No source image fits the filter"_s));
    QVERIFY(!tree()->isVisible());

    button(u"Clear filter"_s)->click();
    QVERIFY(tree()->isVisible());
    QCOMPARE(filter()->text(), QString());
}

void TestSourceImagePicker::theArrowsGoFromTheFilterToTheListAndBack()
{
    openList({managedSource(u"a"_s), managedSource(u"b"_s)});

    QTest::keyClick(filter(), Qt::Key_Down);
    QVERIFY(tree()->hasFocus());
    QCOMPARE(selected(), u"a"_s);
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(selected(), u"b"_s);
    QTest::keyClick(tree(), Qt::Key_Up);
    QCOMPARE(selected(), u"a"_s);
    QTest::keyClick(tree(), Qt::Key_Up);
    QVERIFY(filter()->hasFocus());
    QTest::keyClick(filter(), Qt::Key_Down);
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
}

void TestSourceImagePicker::lettersInTheListGoToTheFilter()
{
    openList({managedSource(u"kiosk"_s), managedSource(u"sales"_s)});
    QTest::keyClick(filter(), Qt::Key_Down);
    QTest::keyClick(tree(), Qt::Key_S);
    QVERIFY(filter()->hasFocus());
    QCOMPARE(filter()->text(), u"s"_s);
}

void TestSourceImagePicker::escapeCloses_data()
{
    QTest::addColumn<bool>("inList");
    QTest::newRow("in the filter") << false;
    QTest::newRow("in the list") << true;
}

void TestSourceImagePicker::escapeCloses()
{
    QFETCH(const bool, inList);
    openList({managedSource(u"a"_s)});
    QSignalSpy chosen(m_picker.get(), &SourceImagePicker::chosen);
    if (inList)
        QTest::keyClick(filter(), Qt::Key_Down);
    QTest::keyClick(m_picker->focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_picker->isVisible());
    QCOMPARE(chosen.size(), 0);
}

void TestSourceImagePicker::aGalleryImageIsInPublicPreview()
{
    const SourceImage gallery = gallerySource(u"w11"_s, u"1.0.0"_s);
    openList({managedSource(u"a"_s), gallery});
    QVERIFY(tree()->select(gallery.resourceId));
    QVERIFY(shows(u"public preview"_s));
    QVERIFY(tree()->accessibleDescription().contains(u"public preview"_s));
    QVERIFY(tree()->select(managedSource(u"a"_s).resourceId));
    QVERIFY(!shows(u"public preview"_s));
}

void TestSourceImagePicker::anEmptyListSaysWhatToDo()
{
    open(sourcesAnswer({}));
    QTRY_VERIFY(button(u"Retry"_s));
    QVERIFY(shows(u"Reader"_s));
    QVERIFY(shows(windows365AppId()));

    button(u"Copy command"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), readerRoleCommand(m_endpoints));
    button(u"Open the Azure portal"_s)->click();
    button(u"What Windows 365 may do in Azure"_s)->click();
    QCOMPARE(m_opened,
             (QStringList{u"https://portal.azure.com/"_s,
                          u"https://learn.microsoft.com/windows-365/enterprise/customer-permissions"_s}));

    m->server.enqueue(sourcesAnswer({managedSource(u"a"_s)}));
    button(u"Retry"_s)->click();
    QTRY_COMPARE(model()->count(), 1);
    QVERIFY(tree()->isVisible());
}

void TestSourceImagePicker::theCommandIsForTheSubscriptionInTheForm()
{
    open(sourcesAnswer({}), managedSource(u"a"_s).resourceId);
    QTRY_VERIFY(button(u"Copy command"_s));
    button(u"Copy command"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), readerRoleCommand(m_endpoints, subscription));
    button(u"Open the Azure portal"_s)->click();
    QVERIFY(m_opened.constFirst().contains(subscription));
}

void TestSourceImagePicker::aFailureSaysWhyAndCanBeTriedAgain_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("needsSignIn"); // It is asked once more, with a new token.
    QTest::newRow("refused") << Answer::json(403,
                                             R"({"error":{"code":"accessDenied","message":"<img src=x>"}})")
                             << u"Your account may not do this"_s << false;
    QTest::newRow("Conditional Access") << Answer::json(403, R"({"error":{"code":"insufficient_claims"}})")
                                        << u"A Conditional Access policy asks for more"_s << false;
    QTest::newRow("no token") << Answer::json(401, R"({"error":{"code":"InvalidAuthenticationToken"}})")
                              << u"ign in"_s << true;
    QTest::newRow("a proxy's page") << Answer::http(200, "<html>sign in to the network</html>")
                                    << u"did not come from Microsoft Graph"_s << false;
}

void TestSourceImagePicker::aFailureSaysWhyAndCanBeTriedAgain()
{
    QFETCH(const Answer, answer);
    QFETCH(const QString, title);
    QFETCH(const bool, needsSignIn);
    if (needsSignIn)
        m->server.enqueue(answer);
    open(answer);
    QTRY_VERIFY(button(u"Retry"_s));
    QVERIFY(shows(u"The source images could not be loaded"_s));
    QVERIFY2(shows(title), qPrintable(texts()));
    QVERIFY(!shows(u"<img"_s));
    QVERIFY(!choose()->isEnabled());
    if (needsSignIn)
        return; // Nobody does that here.

    m->server.enqueue(sourcesAnswer({managedSource(u"a"_s)}));
    button(u"Retry"_s)->click();
    QTRY_COMPARE(model()->count(), 1);
    QVERIFY(!shows(title));
}

void TestSourceImagePicker::aFailureLeavesWhatWasListedBefore()
{
    openList({managedSource(u"a"_s)});
    open(Answer::json(403, R"({"error":{"code":"accessDenied"}})"));
    QTRY_VERIFY(shows(u"may not do this"_s));
    QVERIFY(tree()->isVisible());
    QVERIFY(shows(u"listed before"_s));
    QVERIFY(tree()->selectFirst());
    QVERIFY(choose()->isEnabled());
    QVERIFY(button(u"Retry"_s));
}

void TestSourceImagePicker::theFieldInFocusSaysWhatHappens()
{
    open(sourcesAnswer({managedSource(u"a"_s), managedSource(u"b"_s)}));
    QCOMPARE(filter()->accessibleDescription(), u"Asking for the source images…"_s);
    QTRY_VERIFY(filter()->accessibleDescription().startsWith(u"2 source image"_s));
    filter()->setText(u"images/b"_s);
    QVERIFY(filter()->accessibleDescription().startsWith(u"1 source image"_s));
}

void TestSourceImagePicker::sizesAreRemembered()
{
    openList({managedSource(u"a"_s)});
    m_picker->resize(731, 517);
    tree()->header()->resizeSection(0, 123);
    const QByteArray state = m_picker->saveState();

    open(sourcesAnswer({managedSource(u"a"_s)}));
    m_picker->restoreState(state);
    QTRY_VERIFY(!m_sources->isLoading());
    QCOMPARE(m_picker->size(), QSize(731, 517));
    QCOMPARE(tree()->header()->sectionSize(0), 123);
}

void TestSourceImagePicker::strangeSizesAreIgnored()
{
    openList({managedSource(u"a"_s)});
    const QSize before = m_picker->size();
    for (const QByteArray &state : {QByteArray(), QByteArray("junk"), QByteArray(100, 'x')})
        m_picker->restoreState(state);
    QCOMPARE(m_picker->size(), before);
}

void TestSourceImagePicker::canBeClosedWhileAsking()
{
    open(Answer::json(200, R"({"value":[]})").late(std::chrono::milliseconds(50)));
    QTRY_COMPARE(m->server.requests().size(), 1);
    m_picker.reset();
    // What was asked for is known the next time.
    QTRY_VERIFY(m_sources->known().isListed);
}

QTEST_MAIN(TestSourceImagePicker)
#include "tst_sourceimagepicker.moc"
