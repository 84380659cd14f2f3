// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Source images in the whole window: chosen, suggested while the ID is typed, proposed for a new version.

#include "imageactions.h"
#include "imagesview.h"
#include "library/openattempts.h"
#include "library/sourcelist.h"
#include "newimageform.h"
#include "sourceimagepicker.h"
#include "sourcetree.h"
#include "support/libraryfixture.h"
#include "support/samplesources.h"
#include "support/tenantwindow.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture : TenantWindow {
    explicit Fixture(const std::optional<Answer> &answer = {})
    {
        server.answerAside("/getSourceImages", answer.value_or(Answer::json(200, sourcesJson(sources))));
        images = R"({"value":[)" + LibraryFixture::image("1", "ready", "Sales", "3.2.1") + ","
            + LibraryFixture::image("2", "ready", "Sales", "3.2.2") + "]}";
    }

    bool signIn()
    {
        open();
        workspace.signIn();
        comeBack();
        return QTest::qWaitFor([this] { return workspace.library().entries().size() == 2; }, 20000);
    }
    [[nodiscard]] NewImageForm *form() const { return window->findChild<NewImageForm *>(); }
    [[nodiscard]] QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *edit : window->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    [[nodiscard]] QLineEdit *source() const { return field(u"Source image resource ID"_s); }
    /// The list below the source field; nullptr while it is closed.
    [[nodiscard]] static QAbstractItemView *suggestions()
    {
        return qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = window->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    void select(const QByteArray &id)
    {
        for (const ImageEntry &entry : workspace.library().entries()) {
            if (entry.image.id == QString::fromLatin1(id))
                window->findChild<ImagesView *>()->select(entry.key);
        }
    }
    /// The tool button of a step, by the beginning of its accessible name.
    [[nodiscard]] QToolButton *step(const QString &name) const
    {
        for (QToolButton *button : form()->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->accessibleName().startsWith(name))
                return button;
        }
        return nullptr;
    }

    QList<SourceImage> sources{managedSource(u"kiosk"_s), managedSource(u"sales"_s),
                               gallerySource(u"w11"_s, u"1.0.0"_s), gallerySource(u"w11"_s, u"2.0.0"_s)};
};

} // namespace

class TestSourceDesk : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Fixture>(); }
    void cleanup() { m.reset(); }

    void aChosenImageGoesIntoTheFormAndNothingElseChanges();
    void theDialogRemembersItsSize();
    void suggestionsComeWhileTheIdIsTyped();
    void aSuggestionIsTakenByKeysAndCanBeUndone();
    void returnWithoutAChoiceIsReturnInTheField();
    void escapeClosesTheSuggestionsOnly();
    void aPasteIsNeverInterrupted();
    void nothingIsAskedForWhileNobodyIsSignedIn();
    void aFailureIsSilent();
    void suggestionsComeOnceTheyAreLoaded();

    void aNewVersionTakesTwoKeys();
    void minorAndMajorAreOneKeyAway_data();
    void minorAndMajorAreOneKeyAway();
    void minorAndMajorAreOneClickAway();
    void aKnownNameOffersItsNextVersions();
    void anotherNameOffersNoVersions();
    void returnInTheVersionIsForProposalsOnly();
    void aNewerGalleryVersionIsProposedAndCanBeTakenBack();
    void whatAnotherWindowUploadsIsSaidLive();
    void theCountOfImagesStandsInTheForm();

    void changingTheVersionOfGraphKeepsListAndForm();

private:
    std::unique_ptr<Fixture> m;
};

void TestSourceDesk::aChosenImageGoesIntoTheFormAndNothingElseChanges()
{
    QVERIFY(m->signIn());
    m->form()->setDraft({u"Sales"_s, u"9.0.0"_s, {}});
    emit m->form()->chooseSourceRequested();
    auto *picker = m->window->findChild<SourceImagePicker *>();
    QVERIFY(picker);
    auto *tree = picker->findChild<SourceTree *>();
    QTRY_VERIFY(tree->select(m->sources[1].resourceId));
    picker->accept();
    QCOMPARE(m->form()->draft().sourceImageResourceId, QString()); // Accepting is not choosing.

    emit m->form()->chooseSourceRequested();
    picker = m->window->findChildren<SourceImagePicker *>().constLast();
    emit picker->chosen(m->sources[1]);
    const Draft expected{u"Sales"_s, u"9.0.0"_s, m->sources[1].resourceId};
    QCOMPARE(m->form()->draft(), expected);
    m->drafts.flush();
    QCOMPARE(static_cast<Draft>(m->drafts.load().value()), expected);
}

void TestSourceDesk::theDialogRemembersItsSize()
{
    QVERIFY(m->signIn());
    const auto open = [this] {
        emit m->form()->chooseSourceRequested();
        return m->window->findChildren<SourceImagePicker *>().constLast();
    };
    SourceImagePicker *first = open();
    first->resize(707, 505);
    first->reject();
    m->window->keepLayout();
    m->window.reset();
    m->open();
    QCOMPARE(open()->size(), QSize(707, 505));
}

void TestSourceDesk::suggestionsComeWhileTheIdIsTyped()
{
    QVERIFY(m->signIn());
    m->source()->setFocus();
    QTest::keyClicks(m->source(), u"w1"_s);
    QTRY_VERIFY(m->suggestions());
    QCOMPARE(m->suggestions()->accessibleName(), u"Source images"_s);
    QCOMPARE(m->suggestions()->model()->rowCount(), 2);
    QTest::keyClick(m->source(), Qt::Key_X);
    QVERIFY(!m->suggestions());
    QTest::keyClick(m->source(), Qt::Key_Backspace);
    QVERIFY(m->suggestions());
}

void TestSourceDesk::aSuggestionIsTakenByKeysAndCanBeUndone()
{
    QVERIFY(m->signIn());
    QSignalSpy sent(m->form(), &NewImageForm::uploadRequested);
    m->source()->setFocus();
    QTest::keyClicks(m->source(), u"sal"_s);
    QTRY_VERIFY(m->suggestions());
    QTest::keyClick(m->suggestions(), Qt::Key_Down);
    QCOMPARE(m->source()->text(), u"sal"_s);
    QTest::keyClick(m->suggestions(), Qt::Key_Return);
    QCOMPARE(m->source()->text(), m->sources[1].resourceId);
    QVERIFY(!m->suggestions());
    QCOMPARE(sent.size(), 0);
    QTest::keySequence(m->source(), QKeySequence(QKeySequence::Undo));
    QVERIFY(m->source()->text() != m->sources[1].resourceId);
}

void TestSourceDesk::returnWithoutAChoiceIsReturnInTheField()
{
    QVERIFY(m->signIn());
    m->source()->setFocus();
    QTest::keyClicks(m->source(), u"sal"_s);
    QTRY_VERIFY(m->suggestions());
    QTest::keyClick(m->suggestions(), Qt::Key_Return);
    QCOMPARE(m->source()->text(), u"sal"_s);
    QVERIFY(!m->source()->accessibleDescription().isEmpty()); // The form was judged, as by Upload.
}

void TestSourceDesk::escapeClosesTheSuggestionsOnly()
{
    QVERIFY(m->signIn());
    m->source()->setFocus();
    QTest::keyClicks(m->source(), u"sal"_s);
    QTRY_VERIFY(m->suggestions());
    QTest::keyClick(m->suggestions(), Qt::Key_Down);
    QTest::keyClick(m->suggestions(), Qt::Key_Escape);
    QVERIFY(!m->suggestions());
    QCOMPARE(m->source()->text(), u"sal"_s);
    QVERIFY(m->source()->hasFocus());
}

void TestSourceDesk::aPasteIsNeverInterrupted()
{
    QVERIFY(m->signIn());
    m->source()->setFocus();
    QTest::keyClicks(m->source(), u"sal"_s);
    QTRY_VERIFY(m->suggestions());
    QGuiApplication::clipboard()->setText(u"kiosk"_s);
    QTest::keySequence(m->source(), QKeySequence(QKeySequence::SelectAll));
    QTest::keySequence(m->source(), QKeySequence(QKeySequence::Paste));
    QCOMPARE(m->source()->text(), u"kiosk"_s);
    QVERIFY(!m->suggestions());
    emit m->workspace.sources().changed();
    QVERIFY(!m->suggestions());
}

void TestSourceDesk::nothingIsAskedForWhileNobodyIsSignedIn()
{
    m->open();
    m->source()->setFocus();
    QTest::keyClicks(m->source(), u"sal"_s);
    QVERIFY(!m->workspace.sources().isLoading());
    QVERIFY(!m->suggestions());
}

void TestSourceDesk::aFailureIsSilent()
{
    m = std::make_unique<Fixture>(Answer::json(403, R"({"error":{"code":"Forbidden"}})"));
    QVERIFY(m->signIn());
    m->source()->setFocus();
    QTest::keyClicks(m->source(), u"sal"_s);
    QTRY_VERIFY(m->workspace.sources().loadError());
    QTest::keyClicks(m->source(), u"es"_s);
    QVERIFY(!m->workspace.sources().isLoading());
    QVERIFY(!m->suggestions());
    QCOMPARE(m->source()->text(), u"sales"_s);
    QVERIFY(m->source()->accessibleDescription().isEmpty());
}

void TestSourceDesk::suggestionsComeOnceTheyAreLoaded()
{
    QVERIFY(m->signIn());
    m->source()->setFocus();
    QTest::keyClicks(m->source(), u"kio"_s);
    QVERIFY(m->workspace.sources().isLoading());
    QVERIFY(!m->suggestions());
    QTRY_VERIFY(m->suggestions());
}

void TestSourceDesk::aNewVersionTakesTwoKeys()
{
    QVERIFY(m->signIn());
    m->select("1");
    QSignalSpy sent(m->form(), &NewImageForm::uploadRequested);

    QTest::keyClick(m->window->focusWidget() ? m->window->focusWidget() : m->window.get(), Qt::Key_N,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m->field(u"Version"_s)->hasFocus());
    QCOMPARE(m->field(u"Version"_s)->selectedText(), u"3.2.3"_s);
    QVERIFY(m->shows(u"A new version of Sales 3.2.1"_s));
    QTest::keyClick(m->field(u"Version"_s), Qt::Key_Return);

    QCOMPARE(sent.size(), 1);
    const Draft expected{u"Sales"_s, u"3.2.3"_s, QString::fromLatin1(LibraryFixture::sourceId)};
    QCOMPARE(sent[0][0].value<Draft>(), expected);
}

void TestSourceDesk::minorAndMajorAreOneKeyAway_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("version");
    QTest::newRow("patch") << Qt::KeyboardModifiers(Qt::NoModifier) << u"3.2.3"_s;
    QTest::newRow("minor") << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"3.3.0"_s;
    QTest::newRow("major") << Qt::KeyboardModifiers(Qt::ControlModifier) << u"4.0.0"_s;
}

void TestSourceDesk::minorAndMajorAreOneKeyAway()
{
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QVERIFY(m->signIn());
    m->select("1");
    QTest::keyClick(m->window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(m->field(u"Version"_s), u"x"_s);
    QTest::keyClick(m->field(u"Version"_s), Qt::Key_Up, modifiers);
    QTEST(m->form()->draft().version, "version");
}

void TestSourceDesk::minorAndMajorAreOneClickAway()
{
    QVERIFY(m->signIn());
    m->select("2");
    QTest::keyClick(m->window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m->step(u"Next minor version: 3.3.0"_s));
    QVERIFY(m->step(u"Next minor version"_s)->toolTip().contains(u"Shift+Up"_s));
    m->step(u"Next major version: 4.0.0"_s)->click();
    QCOMPARE(m->form()->draft().version, u"4.0.0"_s);
    QVERIFY(m->field(u"Version"_s)->hasFocus());
    m->step(u"Next patch version: 3.2.3"_s)->click();
    QCOMPARE(m->form()->draft().version, u"3.2.3"_s);
}

void TestSourceDesk::aKnownNameOffersItsNextVersions()
{
    QVERIFY(m->signIn());
    m->field(u"Display name"_s)->setFocus();
    QTest::keyClicks(m->field(u"Display name"_s), u"sales"_s);
    QVERIFY(m->step(u"Next patch version: 3.2.3"_s));
    QCOMPARE(m->form()->draft().version, QString());
}

void TestSourceDesk::anotherNameOffersNoVersions()
{
    QVERIFY(m->signIn());
    m->select("1");
    QTest::keyClick(m->window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m->step(u"Next patch"_s));
    m->field(u"Display name"_s)->setFocus();
    QTest::keyClicks(m->field(u"Display name"_s), u"x"_s);
    QVERIFY(!m->step(u"Next patch"_s));
    QTest::keyClick(m->field(u"Version"_s), Qt::Key_Up);
    QCOMPARE(m->form()->draft().version, u"3.2.3"_s);
}

void TestSourceDesk::returnInTheVersionIsForProposalsOnly()
{
    QVERIFY(m->signIn());
    QSignalSpy sent(m->form(), &NewImageForm::uploadRequested);
    m->form()->setDraft({u"Sales"_s, u"9.0.0"_s, QString::fromLatin1(LibraryFixture::sourceId)});
    QTest::keyClick(m->field(u"Version"_s), Qt::Key_Return);
    QCOMPARE(sent.size(), 0);
}

void TestSourceDesk::aNewerGalleryVersionIsProposedAndCanBeTakenBack()
{
    m->images.replace(LibraryFixture::sourceId, m->sources[2].resourceId.toLatin1());
    QVERIFY(m->signIn());
    m->workspace.sources().refresh();
    QTRY_VERIFY(m->workspace.sources().known().isListed);
    m->select("1");
    QTest::keyClick(m->window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m->form()->draft().sourceImageResourceId, m->sources[3].resourceId);
    QVERIFY(m->shows(u"Version 2.0.0 of the gallery image is the newest one"_s));
    for (QPushButton *button : m->form()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Use 1.0.0"_s)
            button->click();
    }
    QCOMPARE(m->form()->draft().sourceImageResourceId, m->sources[2].resourceId);
    QVERIFY(!m->shows(u"is the newest one"_s));
}

void TestSourceDesk::whatAnotherWindowUploadsIsSaidLive()
{
    QVERIFY(m->signIn());
    JournalEntry other{.key = u"of another window"_s,
                       .place = askerOf(m->workspace.session()).place,
                       .draft = {u"Sales"_s, u"3.2.3"_s, QString::fromLatin1(LibraryFixture::sourceId)}};
    other.open = OpenAct{.state = ActState::Sending, .attempt = u"a"_s};
    other.recordedAt = m->clock.now();
    bool stored = false;
    m->journal.put(other, this, [&stored](const Result<JournalEntry> &result) { stored = bool(result); });
    QTRY_VERIFY(stored);

    m->field(u"Display name"_s)->setFocus();
    QTest::keyClicks(m->field(u"Display name"_s), u"Sales"_s);
    m->clock.advance(OpenAttempts::pause);
    QTRY_VERIFY(m->step(u"Next patch version: 3.2.4"_s));
    m->field(u"Version"_s)->setFocus();
    QTest::keyClicks(m->field(u"Version"_s), u"3.2.3"_s);
    QTest::keyClick(m->field(u"Version"_s), Qt::Key_Tab);
    QVERIFY(m->shows(u"is under way, here or in another window"_s));
}

void TestSourceDesk::theCountOfImagesStandsInTheForm()
{
    m->open();
    QVERIFY(!m->shows(u"of 20 images"_s));
    m->workspace.signIn();
    m->comeBack();
    QTRY_VERIFY(m->shows(u"2 of 20 images"_s));
}

void TestSourceDesk::changingTheVersionOfGraphKeepsListAndForm()
{
    QVERIFY(m->signIn());
    m->select("1");
    m->form()->setDraft({u"Half"_s, {}, {}});
    QVERIFY(m->shows(u"Microsoft Graph beta"_s));
    m->server.forgetRequests();

    m->workspace.setGraphVersion(GraphVersion::V1);
    QCOMPARE(m->workspace.library().entries().size(), 2);
    QVERIFY(m->shows(u"Microsoft Graph v1.0"_s));
    QTRY_VERIFY(!m->server.requests().isEmpty());
    QVERIFY(m->server.requests().constFirst().target.startsWith("/v1.0/"));
    QTRY_VERIFY(m->workspace.library().freshness() == ImageLibrary::Freshness::Loaded);
    QCOMPARE(m->workspace.library().entries().size(), 2);
    QCOMPARE(m->form()->draft().displayName, u"Half"_s);
    QCOMPARE(m->window->findChild<ImagesView *>()->selectedKeys().size(), 1);

    emit m->window->findChild<ImagesView *>()->betaRequested();
    QVERIFY(m->shows(u"Microsoft Graph beta"_s));
}

QTEST_MAIN(TestSourceDesk)
#include "tst_sourcedesk.moc"
