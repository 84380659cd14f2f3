// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "linkbutton.h"
#include "newimageform.h"
#include "translations.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString goodId =
    u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58fffff/resourceGroups/Example/providers/"
    "Microsoft.Compute/images/exampleImage"_s;
// As printed in the documentation of the create call: one digit short of a GUID.
const QString sampleId =
    u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff/resourceGroups/Example/providers/"
    "Microsoft.Compute/images/exampleImage"_s;
const QString diskId =
    u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58fffff/resourceGroups/Example/providers/"
    "Microsoft.Compute/disks/osDisk1"_s;

Draft goodDraft()
{
    return {.displayName = u"Sales"_s, .version = u"1.0.0"_s, .sourceImageResourceId = goodId};
}

} // namespace

class TestNewImageForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void hasTheDocumentedNames();
    void tabFollowsReadingOrder();
    void mnemonicsAreUniqueAndLeaveTheMenuBarAlone();
    void anUntouchedFormShowsNoError();
    void tabbingThroughAnEmptyFormShowsNoError();
    void aFieldIsJudgedWhenItIsLeft();
    void anErrorGoesAwayWithTheKeyThatMendsIt();
    void aRestoredDraftIsNotJudged();
    void aPastedIdIsJudgedAtOnce();
    void anIdIsFoundInAPortalAddress();
    void leavingAFieldTrimsIt();
    void pressingUploadGoesToTheFirstWrongField();
    void pressingUploadSelectsTheWrongPiece();
    void theSummaryCountsDown();
    void sendsWhatWasTypedTrimmed();
    void aWholeContentMakesAnUploadLikely();
    void whatIsProposedMakesAnUploadLikely();
    void comingNearTheButtonMakesAnUploadLikely();
    void theDocumentedSampleIsSentAnyway();
    void anEditTakesBackUploadAnyway();
    void aDoubleClickDoesNotConfirmAWarning();
    void aHundredPressesSendOnce();
    void theSameContentCanBeSentAgainAfterARejection();
    void changedContentCanBeSentAgain();
    void controlReturnSendsFromAnywhere();
    void returnSendsFromTheLastFieldOnly();
    void aBlockedFormSendsNothingAndSaysWhy();
    void aBlockedFormOffersAWayOut();
    void anExistingVersionOffersTheNextOne();
    void aNewListIsJudgedWithoutInterruptingTyping();
    void invisibleCharactersGoWithOneClick();
    void theImageLimitIsAWarning();
    void aRejectionStandsAtItsFieldUntilItChanges();
    void aRejectionWithoutAFieldStandsOnTop();
    void aHugePasteIsRefusedWithItsLength();
    void theIdIsTakenApart();
    void aGalleryIdShowsItsVersion();
    void outsideTextIsShownLiterally();
    void clearingByTheUserIsAnEdit();
    void settingADraftIsNoEdit();
    void asksForAPicker();
    void canBeDestroyedWithFocusInAField();
    void fitsASmallScreen();
    void followsAChangeToDark();

private:
    [[nodiscard]] QLineEdit *field(const QString &name) const;
    [[nodiscard]] QPushButton *button(const QString &name) const;
    [[nodiscard]] bool shows(const QString &text) const;
    void paste(const QString &name, const QString &text);
    void type(const QString &name, const QString &text);

    std::unique_ptr<NewImageForm> m_form;
    const Translations m_english{QLocale(QLocale::English)}; // for its plurals
    QList<Draft> m_sent;
    QList<Draft> m_edits;
};

void TestNewImageForm::init()
{
    m_sent.clear();
    m_edits.clear();
    m_form = std::make_unique<NewImageForm>();
    connect(m_form.get(), &NewImageForm::uploadRequested, this,
            [this](const Draft &draft) { m_sent.append(draft); });
    connect(m_form.get(), &NewImageForm::draftEdited, this,
            [this](const Draft &draft) { m_edits.append(draft); });
    m_form->resize(368, 700);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    field(u"Display name"_s)->setFocus();
}

void TestNewImageForm::cleanup()
{
    m_form.reset();
}

QLineEdit *TestNewImageForm::field(const QString &name) const
{
    for (QLineEdit *edit : m_form->findChildren<QLineEdit *>())
        if (edit->accessibleName() == name)
            return edit;
    qFatal("no field %s", qPrintable(name));
}

QPushButton *TestNewImageForm::button(const QString &name) const
{
    for (QPushButton *candidate : m_form->findChildren<QPushButton *>())
        if (candidate->accessibleName() == name)
            return candidate;
    qFatal("no button %s", qPrintable(name));
}

bool TestNewImageForm::shows(const QString &text) const
{
    const auto labels = m_form->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestNewImageForm::paste(const QString &name, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    field(name)->setFocus();
    QTest::keySequence(field(name), QKeySequence(QKeySequence::SelectAll));
    QTest::keySequence(field(name), QKeySequence(QKeySequence::Paste));
}

void TestNewImageForm::type(const QString &name, const QString &text)
{
    field(name)->setFocus();
    QTest::keyClicks(field(name), text);
}

void TestNewImageForm::hasTheDocumentedNames()
{
    for (const QString &name : {u"Display name"_s, u"Version"_s, u"Source image resource ID"_s})
        QVERIFY(field(name));
    for (const QString &name : {u"Upload"_s, u"Clear"_s, u"Choose from Azure…"_s})
        QVERIFY(button(name));
    QVERIFY(shows(u"New image"_s));
    QVERIFY(shows(u"For example 0.0.1 or 1.5.13"_s));
    QVERIFY(shows(u"Windows 365 copies the image into its service. The copy goes on in the service when this "
                  "window is closed."_s));
}

void TestNewImageForm::tabFollowsReadingOrder()
{
    QStringList order{field(u"Display name"_s)->accessibleName()};
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order.append(QApplication::focusWidget()->accessibleName());
    }
    const QStringList expected{u"Display name"_s,       u"Version"_s, u"Source image resource ID"_s,
                               u"Choose from Azure…"_s, u"Upload"_s,  u"Clear"_s};
    QCOMPARE(order, expected);
}

void TestNewImageForm::mnemonicsAreUniqueAndLeaveTheMenuBarAlone()
{
    QStringList texts;
    for (const QLabel *label : m_form->findChildren<QLabel *>())
        if (label->buddy())
            texts.append(label->text());
    for (const QPushButton *candidate : m_form->findChildren<QPushButton *>())
        texts.append(candidate->text());
    QSet<QString> seen{u"ALT+F"_s, u"ALT+I"_s, u"ALT+V"_s, u"ALT+A"_s, u"ALT+H"_s};
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString().toUpper();
        QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(text));
        seen.insert(key);
    }
    QVERIFY(seen.size() > 10);
}

void TestNewImageForm::anUntouchedFormShowsNoError()
{
    for (const QLineEdit *edit : m_form->findChildren<QLineEdit *>())
        QVERIFY(edit->accessibleDescription().isEmpty());
    QVERIFY(button(u"Upload"_s)->isEnabled());
}

void TestNewImageForm::tabbingThroughAnEmptyFormShowsNoError()
{
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    anUntouchedFormShowsNoError();
}

void TestNewImageForm::aFieldIsJudgedWhenItIsLeft()
{
    type(u"Version"_s, u"v1"_s);
    QVERIFY(field(u"Version"_s)->accessibleDescription().isEmpty());
    QTest::keyClick(field(u"Version"_s), Qt::Key_Tab);
    QVERIFY(field(u"Version"_s)->accessibleDescription().contains(u"three whole numbers"_s));

    type(u"Display name"_s, u"x"_s);
    QTest::keyClick(field(u"Display name"_s), Qt::Key_Backspace);
    QTest::keyClick(field(u"Display name"_s), Qt::Key_Tab);
    QVERIFY(field(u"Display name"_s)->accessibleDescription().contains(u"Enter a name"_s));
}

void TestNewImageForm::anErrorGoesAwayWithTheKeyThatMendsIt()
{
    type(u"Version"_s, u"1.0."_s);
    QTest::keyClick(field(u"Version"_s), Qt::Key_Tab);
    QVERIFY(!field(u"Version"_s)->accessibleDescription().isEmpty());
    type(u"Version"_s, u"2"_s);
    QVERIFY(field(u"Version"_s)->accessibleDescription().isEmpty());
    type(u"Version"_s, u"x"_s);
    QVERIFY(!field(u"Version"_s)->accessibleDescription().isEmpty());
}

void TestNewImageForm::aRestoredDraftIsNotJudged()
{
    m_form->setDraft({.version = u"odd"_s, .sourceImageResourceId = diskId});
    anUntouchedFormShowsNoError();
}

void TestNewImageForm::aPastedIdIsJudgedAtOnce()
{
    paste(u"Source image resource ID"_s, diskId);
    QVERIFY(field(u"Source image resource ID"_s)->accessibleDescription().contains(u"disk"_s));
}

void TestNewImageForm::anIdIsFoundInAPortalAddress()
{
    paste(u"Source image resource ID"_s,
          u"https://portal.azure.com/#@contoso.com/resource"_s + goodId + u"/overview\n"_s);
    QCOMPARE(m_form->draft().sourceImageResourceId, goodId);
    QVERIFY(shows(u"taken out of the pasted text"_s));
}

void TestNewImageForm::leavingAFieldTrimsIt()
{
    m_form->setDraft({.displayName = u"\u00a0 Sales\u3000 "_s});
    QTest::keyClick(field(u"Display name"_s), Qt::Key_Tab);
    QCOMPARE(field(u"Display name"_s)->text(), u"Sales"_s);
}

void TestNewImageForm::pressingUploadGoesToTheFirstWrongField()
{
    m_form->setDraft({.displayName = u"Sales"_s});
    QTest::mouseClick(button(u"Upload"_s), Qt::LeftButton);
    QVERIFY(field(u"Version"_s)->hasFocus());
    QVERIFY(shows(u"2 fields need attention."_s));
    QCOMPARE(button(u"Upload"_s)->accessibleDescription(), u"2 fields need attention."_s);
    QVERIFY(m_sent.isEmpty());
}

void TestNewImageForm::pressingUploadSelectsTheWrongPiece()
{
    Draft draft = goodDraft();
    draft.sourceImageResourceId = diskId;
    m_form->setDraft(draft);
    m_form->submit();
    const QString selected = field(u"Source image resource ID"_s)->selectedText();
    QVERIFY2(selected == u"disks"_s, qPrintable(selected));
}

void TestNewImageForm::theSummaryCountsDown()
{
    m_form->submit();
    QVERIFY(shows(u"3 fields need attention."_s));
    type(u"Display name"_s, u"S"_s);
    QVERIFY(shows(u"2 fields need attention."_s));
    type(u"Version"_s, u"1.0.0"_s);
    QVERIFY(shows(u"1 field needs attention."_s));
    paste(u"Source image resource ID"_s, goodId);
    QVERIFY(!shows(u"attention"_s));
}

void TestNewImageForm::sendsWhatWasTypedTrimmed()
{
    m_form->setDraft(
        {.displayName = u"  Sales \u3000"_s, .version = u" 1.0.0"_s, .sourceImageResourceId = goodId + u' '});
    QTest::mouseClick(button(u"Upload"_s), Qt::LeftButton);
    QCOMPARE(m_sent, QList<Draft>{goodDraft()});
}

void TestNewImageForm::aWholeContentMakesAnUploadLikely()
{
    QSignalSpy likely(m_form.get(), &NewImageForm::uploadLikely);
    type(u"Display name"_s, u"Sales"_s);
    type(u"Version"_s, u"1.0.0"_s);
    type(u"Source image resource ID"_s, goodId.left(20));
    QCOMPARE(likely.size(), 0);
    type(u"Source image resource ID"_s, goodId.mid(20));
    QVERIFY(likely.size() > 0);
    likely.clear();
    m_form->setBlocked(u"Not signed in"_s);
    type(u"Display name"_s, u"Sales 2"_s);
    QCOMPARE(likely.size(), 0);
}

void TestNewImageForm::whatIsProposedMakesAnUploadLikely()
{
    QSignalSpy likely(m_form.get(), &NewImageForm::uploadLikely);
    m_form->setDraft(goodDraft());
    m_form->beginNewVersion({.draft = goodDraft(), .base = u"0.9.9"_s});
    QCOMPARE(likely.size(), 1);
    likely.clear();
    m_form->setSource(u"not an ID"_s);
    QCOMPARE(likely.size(), 0);
    m_form->setSource(goodId);
    QCOMPARE(likely.size(), 1);
}

void TestNewImageForm::comingNearTheButtonMakesAnUploadLikely()
{
    QSignalSpy likely(m_form.get(), &NewImageForm::uploadLikely);
    QEnterEvent event({}, {}, {});
    QWidget *bar = button(u"Upload"_s)->parentWidget();
    QCoreApplication::sendEvent(bar, &event);
    QCOMPARE(likely.size(), 0);
    m_form->setDraft(goodDraft());
    QCOMPARE(likely.size(), 0);
    QCoreApplication::sendEvent(bar, &event);
    QCOMPARE(likely.size(), 1);
}

void TestNewImageForm::theDocumentedSampleIsSentAnyway()
{
    type(u"Display name"_s, u"ImageForDev"_s);
    type(u"Version"_s, u"0.0.1"_s);
    paste(u"Source image resource ID"_s, sampleId);
    m_form->submit();
    QVERIFY(m_sent.isEmpty());
    QPushButton *upload = button(u"Upload"_s);
    QVERIFY(upload->text().remove(u'&') == u"Upload anyway"_s);
    QVERIFY(field(u"Source image resource ID"_s)->accessibleDescription().contains(u"GUID"_s));
    QTest::mouseClick(upload, Qt::LeftButton);
    const Draft expected{
        .displayName = u"ImageForDev"_s, .version = u"0.0.1"_s, .sourceImageResourceId = sampleId};
    QCOMPARE(m_sent, QList<Draft>{expected});
    QCOMPARE(upload->text().remove(u'&'), u"Upload"_s);
}

void TestNewImageForm::anEditTakesBackUploadAnyway()
{
    Draft draft = goodDraft();
    draft.version = u"v7"_s;
    m_form->setDraft(draft);
    m_form->submit();
    type(u"Display name"_s, u"x"_s);
    QCOMPARE(button(u"Upload"_s)->text().remove(u'&'), u"Upload"_s);
    m_form->submit();
    QVERIFY(m_sent.isEmpty());
    m_form->submit();
    QCOMPARE(m_sent.size(), 1);
}

void TestNewImageForm::aDoubleClickDoesNotConfirmAWarning()
{
    Draft draft = goodDraft();
    draft.version = u"v7"_s;
    m_form->setDraft(draft);
    QPushButton *upload = button(u"Upload"_s);
    QTest::mouseClick(upload, Qt::LeftButton);
    QTest::mouseDClick(upload, Qt::LeftButton);
    QVERIFY(m_sent.size() <= 1);
    m_form->setDraft(draft);
    m_sent.clear();
    const QPointF middle(upload->rect().center());
    for (const auto kind : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease, QEvent::MouseButtonDblClick,
                            QEvent::MouseButtonRelease}) {
        QMouseEvent event(kind, middle, upload->mapToGlobal(middle), Qt::LeftButton, Qt::LeftButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(upload, &event);
    }
    QVERIFY(m_sent.isEmpty());
    QCOMPARE(upload->text().remove(u'&'), u"Upload anyway"_s);
}

void TestNewImageForm::aHundredPressesSendOnce()
{
    m_form->setDraft(goodDraft());
    QPushButton *upload = button(u"Upload"_s);
    QTest::mouseDClick(upload, Qt::LeftButton);
    for (int i = 0; i < 100; ++i) {
        upload->click();
        QTest::keyClick(m_form.get(), Qt::Key_Return, Qt::ControlModifier);
    }
    QCOMPARE(m_sent.size(), 1);
}

void TestNewImageForm::theSameContentCanBeSentAgainAfterARejection()
{
    m_form->setDraft(goodDraft());
    m_form->submit();
    m_form->showRejection(u"The service is busy."_s, std::nullopt);
    m_form->submit();
    QCOMPARE(m_sent.size(), 2);
    m_form->clear();
    m_form->setDraft(goodDraft());
    m_form->submit();
    QCOMPARE(m_sent.size(), 3);
}

void TestNewImageForm::changedContentCanBeSentAgain()
{
    m_form->setDraft(goodDraft());
    m_form->submit();
    type(u"Display name"_s, u"2"_s);
    m_form->submit();
    QCOMPARE(m_sent.size(), 2);
}

void TestNewImageForm::controlReturnSendsFromAnywhere()
{
    m_form->setDraft(goodDraft());
    QTest::keyClick(field(u"Display name"_s), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_sent.size(), 1);
    m_form->setDraft(goodDraft());
    button(u"Clear"_s)->setFocus();
    QTest::keyClick(button(u"Clear"_s), Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(m_sent.size(), 2);
}

void TestNewImageForm::returnSendsFromTheLastFieldOnly()
{
    m_form->setDraft(goodDraft());
    for (const QString &name : {u"Display name"_s, u"Version"_s})
        QTest::keyClick(field(name), Qt::Key_Return);
    QVERIFY(m_sent.isEmpty());
    QTest::keyClick(field(u"Source image resource ID"_s), Qt::Key_Return);
    QCOMPARE(m_sent.size(), 1);
}

void TestNewImageForm::aBlockedFormSendsNothingAndSaysWhy()
{
    m_form->setDraft(goodDraft());
    m_form->setBlocked(u"Sign in to upload images."_s);
    QVERIFY(!button(u"Upload"_s)->isEnabled());
    QVERIFY(shows(u"Sign in to upload images."_s));
    QTest::keyClick(field(u"Version"_s), Qt::Key_Return, Qt::ControlModifier);
    m_form->submit();
    QVERIFY(m_sent.isEmpty());
    m_form->setBlocked({});
    QVERIFY(!shows(u"Sign in to upload images."_s));
    m_form->submit();
    QCOMPARE(m_sent.size(), 1);
}

void TestNewImageForm::aBlockedFormOffersAWayOut()
{
    QSignalSpy asked(m_form.get(), &NewImageForm::wayOutRequested);
    const auto way = [this]() -> LinkButton * {
        for (LinkButton *link : m_form->findChildren<LinkButton *>())
            if (link->isVisible() && link->text() == u"Ask for more"_s)
                return link;
        return nullptr;
    };
    m_form->setWayOut(u"Ask for more"_s);
    QVERIFY(!way()); // nothing to get out of
    m_form->setBlocked(u"This sign-in may only read."_s);
    QVERIFY(way());
    QTest::mouseClick(way(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QVERIFY(field(u"Display name"_s)->isEnabled());
    m_form->setWayOut({});
    QVERIFY(!way());
    QVERIFY(shows(u"This sign-in may only read."_s));
}

void TestNewImageForm::anExistingVersionOffersTheNextOne()
{
    TakenVersions taken;
    taken.add(u"call-center"_s, u"3.2.1"_s);
    m_form->setTakenVersions(taken);
    m_form->setDraft(
        {.displayName = u"Call-Center"_s, .version = u"3.2.1"_s, .sourceImageResourceId = goodId});
    m_form->submit();
    QVERIFY(m_sent.isEmpty());
    QVERIFY(shows(u"already exists"_s));
    LinkButton *use = nullptr;
    for (LinkButton *link : m_form->findChildren<LinkButton *>())
        if (link->isVisible())
            use = link;
    QVERIFY(use);
    QCOMPARE(use->text(), u"Use 3.2.2"_s);
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(m_form->draft().version, u"3.2.2"_s);
    QVERIFY(!shows(u"already exists"_s));
    QVERIFY(field(u"Version"_s)->hasFocus());
    QCOMPARE(m_edits.size(), 1);
    m_form->submit();
    QCOMPARE(m_sent.size(), 1);
}

void TestNewImageForm::aNewListIsJudgedWithoutInterruptingTyping()
{
    type(u"Display name"_s, u"Sales"_s);
    type(u"Version"_s, u"1.0.0"_s);
    TakenVersions taken;
    taken.add(u"Sales"_s, u"1.0.0"_s);
    m_form->setTakenVersions(taken);
    QVERIFY(!shows(u"already exists"_s));
    QTest::keyClick(field(u"Version"_s), Qt::Key_Tab);
    QVERIFY(shows(u"already exists"_s));
    m_form->setTakenVersions({});
    QVERIFY(!shows(u"already exists"_s));
}

void TestNewImageForm::invisibleCharactersGoWithOneClick()
{
    paste(u"Display name"_s, u"Sa\u200Bles"_s);
    QVERIFY(shows(u"invisible character at position 3"_s));
    for (LinkButton *link : m_form->findChildren<LinkButton *>())
        if (link->isVisible())
            QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(m_form->draft().displayName, u"Sales"_s);
    QVERIFY(field(u"Display name"_s)->accessibleDescription().isEmpty());
}

void TestNewImageForm::theImageLimitIsAWarning()
{
    TakenVersions taken;
    for (int i = 0; i < imageLimit; ++i)
        taken.add(u"Image"_s, u"1.0.%1"_s.arg(i));
    m_form->setTakenVersions(taken);
    m_form->setDraft(goodDraft());
    m_form->submit();
    QVERIFY(m_sent.isEmpty());
    QVERIFY(shows(u"already has 20 images"_s));
    m_form->submit();
    QCOMPARE(m_sent.size(), 1);
}

void TestNewImageForm::aRejectionStandsAtItsFieldUntilItChanges()
{
    m_form->setDraft(goodDraft());
    m_form->submit();
    m_form->showRejection(u"This name is reserved."_s, Field::DisplayName);
    QCOMPARE(field(u"Display name"_s)->accessibleDescription(), u"This name is reserved."_s);
    TakenVersions taken;
    taken.add(u"other"_s, u"1.0.0"_s);
    m_form->setTakenVersions(taken);
    type(u"Version"_s, u"1"_s);
    QVERIFY(shows(u"This name is reserved."_s));
    type(u"Display name"_s, u"x"_s);
    QVERIFY(!shows(u"This name is reserved."_s));
}

void TestNewImageForm::aRejectionWithoutAFieldStandsOnTop()
{
    m_form->setDraft(goodDraft());
    m_form->showRejection(u"Your role does not allow this."_s, std::nullopt);
    QVERIFY(shows(u"Your role does not allow this."_s));
    type(u"Display name"_s, u"x"_s);
    QVERIFY(!shows(u"Your role does not allow this."_s));
}

void TestNewImageForm::aHugePasteIsRefusedWithItsLength()
{
    for (const QString &name : {u"Display name"_s, u"Version"_s, u"Source image resource ID"_s}) {
        paste(name, QString(1 << 20, u'/'));
        QVERIFY(field(name)->text().isEmpty());
        QVERIFY(shows(QLocale().toString(1 << 20)));
    }
}

void TestNewImageForm::theIdIsTakenApart()
{
    paste(u"Source image resource ID"_s, goodId);
    for (const QString &part : {u"0ac520ee-14c0-480f-b6c9-0a90c58fffff"_s, u"Example"_s, u"exampleImage"_s})
        QVERIFY2(shows(part), qPrintable(part));
    for (const QString &caption : {u"Subscription"_s, u"Resource group"_s, u"Image"_s})
        QVERIFY2(shows(caption), qPrintable(caption));
    QVERIFY(!shows(u"Gallery"_s));
}

void TestNewImageForm::aGalleryIdShowsItsVersion()
{
    paste(u"Source image resource ID"_s,
          u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58fffff/resourceGroups/rg/providers/"
          "Microsoft.Compute/galleries/gal1/images/def1/versions/1.2.3"_s);
    for (const QString &text : {u"Gallery"_s, u"gal1"_s, u"Definition"_s, u"def1"_s, u"1.2.3"_s})
        QVERIFY2(shows(text), qPrintable(text));
}

void TestNewImageForm::outsideTextIsShownLiterally()
{
    const QString payload = u"<b>x</b><img src='/etc/hostname'>&amp;"_s;
    m_form->setDraft({.displayName = payload,
                      .version = payload,
                      .sourceImageResourceId = u"/subscriptions/<b>s</b>/resourceGroups/"_s + payload
                          + u"/providers/<i>p</i>/images/<img src=x>"_s});
    m_form->submit();
    m_form->showRejection(payload, std::nullopt);
    m_form->setBlocked(payload);
    int literal = 0;
    for (const QLabel *label : m_form->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
        literal += label->text().contains(payload) ? 1 : 0;
    }
    QVERIFY(literal >= 2);
    for (const QWidget *widget : m_form->findChildren<QWidget *>())
        QVERIFY2(widget->toolTip().isEmpty(), "a tool tip would guess rich text");
}

void TestNewImageForm::clearingByTheUserIsAnEdit()
{
    m_form->setDraft(goodDraft());
    m_form->submit();
    QTest::mouseClick(button(u"Clear"_s), Qt::LeftButton);
    QCOMPARE(m_form->draft(), Draft());
    QCOMPARE(m_edits, QList<Draft>{Draft()});
    QVERIFY(field(u"Display name"_s)->hasFocus());
    anUntouchedFormShowsNoError();
}

void TestNewImageForm::settingADraftIsNoEdit()
{
    m_form->setDraft(goodDraft());
    m_form->clear();
    QVERIFY(m_edits.isEmpty());
    type(u"Version"_s, u"1"_s);
    QCOMPARE(m_edits, QList<Draft>{Draft{.version = u"1"_s}});
}

void TestNewImageForm::asksForAPicker()
{
    QSignalSpy asked(m_form.get(), &NewImageForm::chooseSourceRequested);
    button(u"Choose from Azure…"_s)->setFocus();
    QTest::keyClick(button(u"Choose from Azure…"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
}

void TestNewImageForm::canBeDestroyedWithFocusInAField()
{
    type(u"Version"_s, u"x"_s);
    m_form.reset();
    QVERIFY(m_edits.size() == 1);
}

void TestNewImageForm::fitsASmallScreen()
{
    QVERIFY(m_form->minimumSizeHint().height() < 400);
    QVERIFY(m_form->minimumSizeHint().width() <= 400);
    m_form->setDraft(
        {.displayName = QString(5000, u'n'), .sourceImageResourceId = goodId + QString(5000, u'i')});
    m_form->submit();
    QVERIFY(m_form->minimumSizeHint().width() <= 400);
}

void TestNewImageForm::followsAChangeToDark()
{
    Draft draft = goodDraft();
    draft.sourceImageResourceId = diskId;
    const auto prepare = [&draft](NewImageForm *form) {
        form->setDraft(draft);
        form->submit();
        for (QLineEdit *edit : form->findChildren<QLineEdit *>())
            edit->deselect();
        form->setEnabled(false); // takes focus and cursor out of the picture
    };
    const QPalette light = QGuiApplication::palette();
    prepare(m_form.get());
    const QImage before = m_form->grab().toImage();
    QApplication::setPalette(QPalette(QColor(0x35, 0x35, 0x35), QColor(0x1e, 0x1e, 0x1e)));
    const auto restore = qScopeGuard([&light] { QApplication::setPalette(light); });
    NewImageForm fresh;
    fresh.resize(m_form->size());
    fresh.show();
    prepare(&fresh);
    QTRY_COMPARE(m_form->grab().toImage(), fresh.grab().toImage());
    QVERIFY(m_form->grab().toImage() != before);
}

QTEST_MAIN(TestNewImageForm)
#include "tst_newimageform.moc"
