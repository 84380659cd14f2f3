// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journal.h"
#include "library/draftstore.h"
#include "messagebar.h"
#include "newimageform.h"
#include "phrases/errorphrases.h"
#include "support/libraryfixture.h"
#include "uploaddesk.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Answer refusal = Answer::json(400, R"({"error":{"code":"BadRequest","message":"<img src=x>"}})");

Draft named(const QString &name)
{
    return LibraryFixture::draft(name);
}

/// What a desk stands between.
struct Fixture : LibraryFixture {
    Fixture() { window.show(); }

    /// The desk as it is when the program starts.
    void begin()
    {
        desk = std::make_unique<UploadDesk>(
            form, library, drafts, messages, nullptr,
            [this](const QString &title, const QString &, const QString &, const std::function<void()> &go) {
                questions.append(title);
                if (yes)
                    go();
            });
    }
    void press(const QString &text) const
    {
        for (QPushButton *button : messages.findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                return button->click();
    }
    void upload(const Draft &draft)
    {
        form.setDraft(draft);
        drafts.keep(draft); // As typing does.
        form.submit();
    }
    [[nodiscard]] std::optional<Draft> onDisk()
    {
        drafts.flush();
        const auto kept = drafts.load();
        return kept ? std::optional<Draft>(*kept) : std::nullopt;
    }
    [[nodiscard]] QString keyOnDisk()
    {
        drafts.flush();
        return drafts.load().value_or(KeptDraft()).key;
    }
    [[nodiscard]] EntryStatus statusOf(const QString &name) const
    {
        for (const ImageEntry &entry : library.entries()) {
            if (entry.image.displayName == name)
                return entry.status;
        }
        return EntryStatus::Unknown;
    }
    [[nodiscard]] bool formShows(const QString &text) const
    {
        const auto labels = form.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(text); });
    }

    QTemporaryDir folder;
    DraftStore drafts{folder.filePath(u"draft.json"_s), clock};
    QWidget window;
    NewImageForm form{&window};
    MessageBar messages{&window};
    std::unique_ptr<UploadDesk> desk;
    QStringList questions;
    bool yes = true;
};

} // namespace

class TestUploadDesk : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Fixture>(); }
    void cleanup() { m.reset(); }

    void offersTheDraftThatWasKept();
    void keepsWhatIsTyped();
    void saysThatWhatIsTypedCannotBeKept();
    void anUploadShowsItsRowAndFreesTheForm();
    void theDraftStaysOnDiskUntilItIsAccepted();
    void acceptingOneKeepsTheDraftOfAnother();
    void aRefusedDraftComesBackIntoAFreeForm();
    void aRefusedDraftThatCameBackIsOnDisk();
    void aFormInUseIsNotOverwrittenByARefusal();
    void theRefusedDraftCanBeTakenUpFromTheMessage();
    void aLostAnswerIsTold();
    void theSameUploadTwiceIsSaidAtTheName();
    void aProposedDraftIsInTheFormAndOnDisk();
    void aProposedDraftAsksBeforeItReplacesAnother();
    void whatWasSetAsideCanBeBroughtBack();
    void aRefusedRowGoesOnlyWhenTheFormHasItsDraft();
    void choosingASourceAsksNothing();
    void whatThisComputerKeptWasNotRefusedByTheService();
    void theDraftOfAnUploadIsKeptUnderItsKey();
    void whatTheJournalKnowsIsNotOfferedAsNew_data();
    void whatTheJournalKnowsIsNotOfferedAsNew();
    void whatTheJournalDoesNotKnowIsOfferedAgain();
    void whatIsTypedMeanwhileStays();

private:
    std::unique_ptr<Fixture> m;
};

void TestUploadDesk::offersTheDraftThatWasKept()
{
    m->drafts.keep(named(u"Half"_s));
    m->drafts.flush();

    m->begin();

    QCOMPARE(m->form.draft(), named(u"Half"_s));
}

void TestUploadDesk::keepsWhatIsTyped()
{
    m->begin();
    emit m->form.draftEdited(named(u"Typed"_s));
    QVERIFY(!m->drafts.load());

    m->clock.advance(DraftStore::pause);

    QCOMPARE(m->drafts.load(), std::optional(named(u"Typed"_s)));
}

void TestUploadDesk::saysThatWhatIsTypedCannotBeKept()
{
    m->begin();
    QVERIFY(QDir().mkpath(m->folder.filePath(u"draft.json/in the way"_s)));
    emit m->form.draftEdited(named(u"Typed"_s));
    m->drafts.flush();
    QTRY_VERIFY(m->messages.isVisible());
    QVERIFY2(m->messages.accessibleName().contains(u"not kept"_s), qPrintable(m->messages.accessibleName()));
}

void TestUploadDesk::anUploadShowsItsRowAndFreesTheForm()
{
    m->begin();
    QSignalSpy submitted(m->desk.get(), &UploadDesk::submitted);

    m->upload(named(u"A"_s));

    QCOMPARE(m->form.draft(), Draft());
    QCOMPARE(submitted.size(), 1);
    QVERIFY(m->library.find(submitted[0][0].toString()));
    QVERIFY(m->statusOf(u"A"_s) == EntryStatus::Submitting);
}

void TestUploadDesk::theDraftStaysOnDiskUntilItIsAccepted()
{
    m->begin();
    m->server.enqueue(Answer::json(201, LibraryFixture::image("1", "pending", "A")).late(50ms));

    m->upload(named(u"A"_s));
    QCOMPARE(m->onDisk(), std::optional(named(u"A"_s)));

    QTRY_VERIFY(m->statusOf(u"A"_s) == EntryStatus::Pending);
    QVERIFY(!m->onDisk());
}

void TestUploadDesk::acceptingOneKeepsTheDraftOfAnother()
{
    m->begin();
    m->server.setHandler([](const SeenRequest &request) {
        return request.body.contains(R"("A")")
            ? Answer::json(201, LibraryFixture::image("1", "pending", "A")).late(20ms)
            : Answer::nothing();
    });

    m->upload(named(u"A"_s));
    m->upload(named(u"B"_s));

    QTRY_VERIFY(m->statusOf(u"A"_s) == EntryStatus::Pending);
    QVERIFY(m->statusOf(u"B"_s) == EntryStatus::Submitting);
    QCOMPARE(m->onDisk(), std::optional(named(u"B"_s)));
}

void TestUploadDesk::aRefusedDraftComesBackIntoAFreeForm()
{
    m->begin();
    m->server.enqueue(refusal);

    m->upload(named(u"A"_s));

    QTRY_VERIFY(m->statusOf(u"A"_s) == EntryStatus::NotAccepted);
    QCOMPARE(m->form.draft(), named(u"A"_s));
    const Explanation why = explain(*m->library.entries().constFirst().error);
    QVERIFY(!why.title.isEmpty());
    QVERIFY(m->formShows(why.title));
    QVERIFY(m->messages.isHidden());
}

void TestUploadDesk::aRefusedDraftThatCameBackIsOnDisk()
{
    m->begin();
    m->server.setHandler([](const SeenRequest &request) {
        return request.body.contains(R"("A")") ? Answer(refusal).late(20ms) : Answer::nothing();
    });
    m->upload(named(u"A"_s));
    m->upload(named(u"B"_s));

    QTRY_VERIFY(m->statusOf(u"A"_s) == EntryStatus::NotAccepted);

    QCOMPARE(m->form.draft(), named(u"A"_s));
    QCOMPARE(m->onDisk(), std::optional(named(u"A"_s)));
}

void TestUploadDesk::aFormInUseIsNotOverwrittenByARefusal()
{
    m->begin();
    m->server.enqueue(refusal);
    m->upload(named(u"A & <b>"_s));
    m->form.setDraft(named(u"Next"_s));

    QTRY_VERIFY(m->messages.isVisible());

    QCOMPARE(m->form.draft(), named(u"Next"_s));
    QVERIFY2(m->messages.accessibleName().contains(u"A & <b> 1.0.0 was not accepted"_s),
             qPrintable(m->messages.accessibleName()));
}

void TestUploadDesk::theRefusedDraftCanBeTakenUpFromTheMessage()
{
    m->begin();
    m->server.enqueue(refusal);
    m->upload(named(u"A"_s));
    m->form.setDraft(named(u"Next"_s));
    QTRY_VERIFY(m->messages.isVisible());

    for (QPushButton *button : m->messages.findChildren<QPushButton *>()) {
        if (button->text() == u"Edit and upload again…"_s)
            button->click();
    }

    QCOMPARE(m->form.draft(), named(u"A"_s));
    QVERIFY(m->messages.accessibleName().contains(u"Next 1.0.0 was set aside"_s));
}

void TestUploadDesk::aLostAnswerIsTold()
{
    m->begin();
    m->server.enqueue(Answer::nothing().thenClose());

    m->upload(named(u"A"_s));

    QTRY_VERIFY(m->statusOf(u"A"_s) == EntryStatus::OutcomeUnknown);
    QVERIFY(m->messages.isVisible());
    QVERIFY(!m->messages.accessibleName().isEmpty());
    QCOMPARE(m->form.draft(), Draft());
}

void TestUploadDesk::theSameUploadTwiceIsSaidAtTheName()
{
    m->begin();
    m->upload(named(u"A"_s));

    emit m->form.uploadRequested(named(u"a"_s));

    QVERIFY(m->formShows(u"under way already"_s));
    QCOMPARE(m->library.entries().size(), 1);
}

void TestUploadDesk::aProposedDraftIsInTheFormAndOnDisk()
{
    m->begin();

    m->desk->propose(named(u"Next version"_s));

    QCOMPARE(m->form.draft(), named(u"Next version"_s));
    QCOMPARE(m->onDisk(), std::optional(named(u"Next version"_s)));
}

void TestUploadDesk::aProposedDraftAsksBeforeItReplacesAnother()
{
    m->begin();
    m->form.setDraft(named(u"Half"_s));
    m->desk->propose(named(u"Half"_s));
    QVERIFY(m->questions.isEmpty());

    m->yes = false;
    m->desk->propose(named(u"Next"_s));
    QCOMPARE(m->questions, QStringList{u"Replace Half 1.0.0 in the form?"_s});
    QCOMPARE(m->form.draft(), named(u"Half"_s));
    QVERIFY(m->messages.isHidden());

    m->yes = true;
    m->desk->propose(named(u"Next"_s));
    QCOMPARE(m->form.draft(), named(u"Next"_s));
    QCOMPARE(m->onDisk(), std::optional(named(u"Next"_s)));
}

void TestUploadDesk::whatWasSetAsideCanBeBroughtBack()
{
    m->begin();
    m->form.setDraft(named(u"Half"_s));
    m->desk->propose(named(u"Next"_s));
    QVERIFY(m->messages.accessibleName().contains(u"Half 1.0.0 was set aside"_s));
    m->press(u"Bring it back"_s);
    QCOMPARE(m->form.draft(), named(u"Half"_s));
    QVERIFY(m->messages.accessibleName().contains(u"Next 1.0.0 was set aside"_s));
    m->press(u"Bring it back"_s);
    QCOMPARE(m->form.draft(), named(u"Next"_s));
    m->form.clear();
    m->press(u"Bring it back"_s);
    QCOMPARE(m->form.draft(), named(u"Half"_s));
    QVERIFY(m->messages.isHidden());
}

void TestUploadDesk::aRefusedRowGoesOnlyWhenTheFormHasItsDraft()
{
    m->begin();
    m->server.enqueue(refusal);
    m->upload(named(u"A"_s));
    QTRY_VERIFY(m->statusOf(u"A"_s) == EntryStatus::NotAccepted);
    const QString key = m->library.entries().constFirst().key;
    m->form.setDraft(named(u"Half"_s));
    m->yes = false;
    m->desk->propose(named(u"A"_s), key);
    QVERIFY(m->library.find(key));
    m->yes = true;
    m->desk->propose(named(u"A"_s), key);
    QVERIFY(!m->library.find(key));
    QCOMPARE(m->form.draft(), named(u"A"_s));
}

void TestUploadDesk::choosingASourceAsksNothing()
{
    m->begin();
    m->form.setDraft(named(u"Half"_s));
    m->desk->fill(named(u"Half, with a source"_s));
    QVERIFY(m->questions.isEmpty());
    QCOMPARE(m->form.draft(), named(u"Half, with a source"_s));
}

void TestUploadDesk::whatThisComputerKeptWasNotRefusedByTheService()
{
    m->begin();
    m->tokens.replace({});
    m->tokens.failWith(Error{.kind = ErrorKind::Local, .fault = Fault::DiskFull});
    m->upload(named(u"A"_s));
    QTRY_VERIFY(m->statusOf(u"A"_s) == EntryStatus::NotAccepted);
    QCOMPARE(m->form.draft(), named(u"A"_s));
    QVERIFY(m->formShows(u"The disk is full"_s));

    m->form.clear();
    m->upload(named(u"B"_s));
    m->form.setDraft(named(u"Half"_s));
    QTRY_VERIFY(m->messages.isVisible());
    QVERIFY2(m->messages.accessibleName().contains(u"B 1.0.0 was not sent: The disk is full"_s),
             qPrintable(m->messages.accessibleName()));
}

void TestUploadDesk::theDraftOfAnUploadIsKeptUnderItsKey()
{
    m->begin();
    m->upload(named(u"A"_s));
    QCOMPARE(m->keyOnDisk(), m->library.entries().constFirst().key);
    emit m->form.draftEdited(named(u"B"_s));
    QCOMPARE(m->keyOnDisk(), QString());
}

void TestUploadDesk::whatTheJournalKnowsIsNotOfferedAsNew_data()
{
    QTest::addColumn<EntryStatus>("status");
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("offered");
    QTest::newRow("outcome unknown") << EntryStatus::OutcomeUnknown << true << false;
    QTest::newRow("on its way when the program ended") << EntryStatus::Submitting << true << false;
    QTest::newRow("arrived") << EntryStatus::Pending << false << false;
    QTest::newRow("never sent, can be sent again") << EntryStatus::NotAccepted << true << false;
    QTest::newRow("refused") << EntryStatus::NotAccepted << false << true;
}

void TestUploadDesk::whatTheJournalKnowsIsNotOfferedAsNew()
{
    QFETCH(const EntryStatus, status);
    QFETCH(const bool, open);
    QFETCH(const bool, offered);
    Journal journal(m->folder.filePath(u"journal"_s));
    JournalEntry entry{
        .key = u"k1"_s, .place = {u"global"_s, u"t"_s}, .draft = named(u"A"_s), .status = status};
    entry.recordedAt = m->clock.now();
    if (open)
        entry.open = OpenAct{.attempt = u"a1"_s};
    if (status == EntryStatus::Pending)
        entry.imageId = u"image-1"_s;
    bool stored = false;
    journal.put(entry, this, [&stored](const Result<JournalEntry> &result) { stored = bool(result); });
    QTRY_VERIFY(stored);
    m->drafts.keep(named(u"A"_s), u"k1"_s);
    m->drafts.flush();

    m->begin();
    QCOMPARE(m->form.draft(), Draft());
    m->desk->takeUp(journal);

    if (offered)
        QTRY_COMPARE(m->form.draft(), named(u"A"_s));
    else
        QTRY_VERIFY(!m->onDisk());
    QCOMPARE(m->form.draft() == Draft(), !offered);
    QCOMPARE(m->keyOnDisk(), QString());
}

void TestUploadDesk::whatTheJournalDoesNotKnowIsOfferedAgain()
{
    Journal journal(m->folder.filePath(u"journal"_s));
    m->drafts.keep(named(u"A"_s), u"k1"_s);
    m->drafts.flush();
    m->begin();
    m->desk->takeUp(journal);
    QTRY_COMPARE(m->form.draft(), named(u"A"_s));
    QCOMPARE(m->onDisk(), std::optional(named(u"A"_s)));
    QCOMPARE(m->keyOnDisk(), QString());
}

void TestUploadDesk::whatIsTypedMeanwhileStays()
{
    Journal journal(m->folder.filePath(u"journal"_s));
    m->drafts.keep(named(u"A"_s), u"k1"_s);
    m->drafts.flush();
    m->begin();
    m->desk->takeUp(journal);
    m->form.setDraft(named(u"Typed"_s));
    emit m->form.draftEdited(named(u"Typed"_s));
    bool answered = false; // in the order of the calls
    journal.entry(u"k1"_s, this, [&answered](const Result<JournalEntry> &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(m->form.draft(), named(u"Typed"_s));
    QCOMPARE(m->onDisk(), std::optional(named(u"Typed"_s)));
}

QTEST_MAIN(TestUploadDesk)
#include "tst_uploaddesk.moc"
