// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "decisionbar.h"
#include "imageactions.h"
#include "imagedetails.h"
#include "imagesview.h"
#include "phrases/reasonphrases.h"
#include "phrases/settlingphrases.h"
#include "settlingactions.h"
#include "settlingpanel.h"
#include "support/libraryfixture.h"
#include "support/sampleentries.h"

#include <QAction>
#include <QDesktopServices>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Phase = Settling::Phase;

namespace {

template <typename Button>
Button *visibleButton(const QWidget &place, const QString &text)
{
    for (Button *button : place.findChildren<Button *>())
        if (button->isVisible() && button->text().remove(u'&') == text)
            return button;
    return nullptr;
}

QString words(const QWidget &place)
{
    QStringList texts;
    for (const QLabel *label : place.findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join(u'\n');
}

QStringList captions(const QList<QAction *> &actions)
{
    QStringList texts;
    for (QAction *action : actions)
        if (action->isVisible())
            texts.append(action->text().remove(u'&'));
    return texts;
}

struct Asked {
    QString title;
    QString text;
    QString button;
};

} // namespace

/// What is shown and offered for uploads of which nobody knows what became of them.
class TestSettling : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void neverSaysFailed_data();
    void neverSaysFailed();
    void whileLookingItSaysSinceWhenAndUntilWhen();
    void theTimeOfTheLastLookAges();
    void timesAreSaidTrulyAlsoWhenClocksAreOdd();
    void saysWhyADecisionIsNeeded_data();
    void saysWhyADecisionIsNeeded();
    void candidatesAreShownApart();
    void textOfCandidatesIsPlain();
    void candidatesAreThereOnlyForADecision();
    void oneCandidateIsChosenInThePanel();
    void thePanelGoesWhenTheOutcomeIsKnown();
    void theSameAgainTouchesNothing();
    void offersWhatFits_data();
    void offersWhatFits();
    void sendingAgainAsksFirst();
    void whatWasNeverSentIsSentAgainWithoutAQuestion();
    void stoppingAsksAndSaysWhatItDoes();
    void candidatesAreInTheMenuToo();
    void opensIntuneOfTheCloud_data();
    void opensIntuneOfTheCloud();
    void readOnlyOffersNoChangeAndSaysWhy();
    void aLineAboveTheListLeadsToTheRow();
    void theLineCanBePutAwayUntilThereIsAnother();
    void everythingIsReachedByKeyboard();
    void theLibraryIsTold_data();
    void theLibraryIsTold();

private:
    QString lose();
    void show(const ImageEntry &entry);
    [[nodiscard]] QAction *action(const QString &name) const;
    [[nodiscard]] SettlingPanel *panel() const { return m_view->findChild<SettlingPanel *>(); }
    Q_INVOKABLE void remember(const QUrl &url) { m_opened.append(url); }

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<ImagesView> m_view;
    std::unique_ptr<QWidget> m_window;
    SettlingActions *m_actions = nullptr;
    QList<Asked> m_asked;
    QByteArrayList m_images; ///< What the server lists.
    QList<QUrl> m_opened;
};

void TestSettling::init()
{
    m = std::make_unique<LibraryFixture>();
    m_window = std::make_unique<QWidget>();
    m_asked.clear();
    m_images.clear();
    m_opened.clear();
    m_actions = new SettlingActions(m->library, *m_window,
                                    [this](const QString &title, const QString &text, const QString &button,
                                           const std::function<void()> &accepted) {
                                        m_asked.append({title, text, button});
                                        accepted();
                                    });
    m_view = std::make_unique<ImagesView>(m->clock);
    for (QAction *action : m_actions->all())
        action == m_actions->choose() ? m_view->setChooseAction(action) : m_view->addSettlingAction(action);
    m_view->resize(1000, 900);
    m_view->show();
}

void TestSettling::cleanup()
{
    m_view.reset();
    m_window.reset();
    m.reset();
}

void TestSettling::show(const ImageEntry &entry)
{
    m_view->setEntries({entry});
    m_view->select(entry.key);
    m_actions->update(&entry, {});
}

QAction *TestSettling::action(const QString &name) const
{
    for (QAction *candidate : m_actions->all())
        if (candidate->text().remove(u'&') == name)
            return candidate;
    return nullptr;
}

void TestSettling::neverSaysFailed_data()
{
    QTest::addColumn<ImageEntry>("entry");
    QTest::newRow("looking") << unknownEntry(u"a"_s, Phase::Looking);
    for (int candidates = 0; candidates < 4; ++candidates)
        QTest::addRow("%d candidates", candidates) << unknownEntry(u"a"_s, Phase::NeedsDecision, candidates);
    ImageEntry bare = unknownEntry(u"a"_s, Phase::Looking);
    bare.settling.reset();
    bare.error.reset();
    QTest::newRow("nothing known") << bare;
}

void TestSettling::neverSaysFailed()
{
    QFETCH(const ImageEntry, entry);
    show(entry);
    QVERIFY(panel()->isVisible());
    const QString said = words(*panel());
    QVERIFY2(said.contains(u"Windows 365 has not confirmed this image yet"_s), qPrintable(said));
    QVERIFY(!said.contains(u"fail"_s, Qt::CaseInsensitive));
    QVERIFY(!visibleButton<QToolButton>(*panel(), u"Retry"_s));
    QVERIFY(visibleButton<QToolButton>(*panel(), u"Check now"_s));
    QCOMPARE(reasonsFor(entry, m->clock.now().date()).size(), 1);
}

void TestSettling::whileLookingItSaysSinceWhenAndUntilWhen()
{
    m->clock.advance(20s);
    show(unknownEntry(u"a"_s, Phase::Looking));
    const QString said = words(*panel());
    for (const QString &text :
         {u"It may or may not have been created. Checking; nothing will be sent twice."_s,
          u"Last checked at 09:00:10 (10 second(s) ago)."_s, u"until 09:10"_s})
        QVERIFY2(said.contains(text), qPrintable(said));
}

void TestSettling::theTimeOfTheLastLookAges()
{
    m->clock.advance(11s);
    show(unknownEntry(u"a"_s, Phase::Looking));
    QVERIFY(words(*panel()).contains(u"1 second(s) ago"_s));
    m->clock.advance(4min);
    m_view->tick();
    QVERIFY2(words(*panel()).contains(u"4 min ago"_s), qPrintable(words(*panel())));
}

void TestSettling::timesAreSaidTrulyAlsoWhenClocksAreOdd()
{
    const Settling settling = *unknownEntry(u"a"_s, Phase::Looking).settling;
    const QDateTime at = settling.lastLook;
    QVERIFY(!settlingTimes(settling, at.addSecs(-60)).contains(u"ago"_s));
    QVERIFY(settlingTimes(settling, at.addDays(2)).contains(u"whole list could be read"_s));
    QVERIFY(settlingTimes(settling, at.addDays(2)).contains(u"2 d 0 h ago"_s));
    QVERIFY(settlingTimes({}, at).contains(u"Not checked yet"_s));
    Settling decided = settling;
    decided.phase = Phase::NeedsDecision;
    QVERIFY(settlingTimes(decided, at).contains(u"goes on"_s));
    decided.windowOver = true;
    QVERIFY(!settlingTimes(decided, at).contains(u"goes on"_s));
}

void TestSettling::saysWhyADecisionIsNeeded_data()
{
    QTest::addColumn<ImageEntry>("entry");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << unknownEntry(u"a"_s, Phase::NeedsDecision) << u"No image of this name"_s;
    QTest::newRow("several") << unknownEntry(u"a"_s, Phase::NeedsDecision, 3) << u"3 image(s) of this name"_s;
    ImageEntry other = unknownEntry(u"a"_s, Phase::NeedsDecision, 2);
    other.settling->candidates.removeFirst();
    QTest::newRow("another source") << other << u"another source"_s;
    ImageEntry same = unknownEntry(u"a"_s, Phase::NeedsDecision, 1);
    same.settling->candidates[0].sourceImageResourceId =
        same.settling->candidates[0].sourceImageResourceId->toUpper();
    QTest::newRow("the same source") << same << u"may be the one"_s;
}

void TestSettling::saysWhyADecisionIsNeeded()
{
    QFETCH(const ImageEntry, entry);
    QFETCH(const QString, reason);
    show(entry);
    QVERIFY2(words(*panel()).contains(reason), qPrintable(words(*panel())));
    QVERIFY(!words(*panel()).contains(u"goes on until"_s));
}

void TestSettling::candidatesAreShownApart()
{
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 2));
    const QString said = words(*panel());
    for (const QString &text : {u"Sales-W11 3.2.1"_s, u"candidate-0"_s, u"candidate-1"_s, u"Pending"_s,
                                u"img-other · rg · "_s, u"not the source of this upload"_s})
        QVERIFY2(said.contains(text), qPrintable(said));
    QCOMPARE(said.count(u"not the source of this upload"_s), 1);
    QStringList descriptions;
    for (const QPushButton *button : panel()->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"This is the one"_s)
            descriptions.append(button->accessibleDescription());
    QCOMPARE(descriptions.size(), 2);
    QVERIFY(descriptions[0].contains(u"candidate-0"_s) && descriptions[1].contains(u"candidate-1"_s));
}

void TestSettling::textOfCandidatesIsPlain()
{
    const QString payload = u"<img src='/etc/passwd'>&<b>x</b>"_s;
    ImageEntry entry = unknownEntry(u"a"_s, Phase::NeedsDecision);
    entry.settling->candidates = {hostileEntry(u"b"_s, EntryStatus::Unknown, payload).image};
    show(entry);
    QVERIFY(words(*panel()).contains(payload));
    for (const QLabel *label : panel()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QWidget *widget : panel()->findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<img"_s), qPrintable(widget->toolTip()));
}

void TestSettling::candidatesAreThereOnlyForADecision()
{
    show(unknownEntry(u"a"_s, Phase::Looking, 2));
    QVERIFY(!words(*panel()).contains(u"candidate-0"_s));
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 2));
    QVERIFY(words(*panel()).contains(u"candidate-1"_s));
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 1));
    QVERIFY(!words(*panel()).contains(u"candidate-1"_s));
}

void TestSettling::oneCandidateIsChosenInThePanel()
{
    QSignalSpy chosen(m_view.get(), &ImagesView::chosen);
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 3));
    for (QPushButton *button : panel()->findChildren<QPushButton *>())
        if (button->accessibleDescription().contains(u"candidate-1"_s))
            button->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"a"_s);
    QCOMPARE(chosen[0][1].toString(), u"candidate-1"_s);
}

void TestSettling::thePanelGoesWhenTheOutcomeIsKnown()
{
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 1));
    QVERIFY(panel()->isVisible());
    show(sampleEntry(u"a"_s, EntryStatus::Pending));
    QVERIFY(!panel()->isVisible());
    show(sampleEntry(u"b"_s, EntryStatus::NotAccepted));
    QVERIFY(!panel()->isVisible());
}

void TestSettling::theSameAgainTouchesNothing()
{
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 2));
    const auto before = panel()->findChildren<QWidget *>();
    QPushButton *button = visibleButton<QPushButton>(*panel(), u"This is the one"_s);
    button->setFocus();
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 2));
    QCOMPARE(panel()->findChildren<QWidget *>(), before);
    QCOMPARE(m_view->focusWidget(), button);
}

void TestSettling::offersWhatFits_data()
{
    QTest::addColumn<ImageEntry>("entry");
    QTest::addColumn<QStringList>("offered");
    const QStringList decision{u"Check now"_s, u"Open in Intune"_s, u"Send again…"_s, u"Stop looking"_s};
    QTest::newRow("looking") << unknownEntry(u"a"_s, Phase::Looking, 2) << decision.first(2);
    QTest::newRow("none found") << unknownEntry(u"a"_s, Phase::NeedsDecision) << decision;
    QStringList withChoice = decision;
    withChoice.insert(2, u"This is the one"_s);
    QTest::newRow("some found") << unknownEntry(u"a"_s, Phase::NeedsDecision, 2) << withChoice;
    ImageEntry busy = unknownEntry(u"a"_s, Phase::NeedsDecision, 2);
    busy.busy = true;
    QTest::newRow("being sent again") << busy << decision.first(2);
    ImageEntry notSent = sampleEntry(u"a"_s, EntryStatus::NotAccepted);
    notSent.draft = Draft{u"A"_s, u"1.0.0"_s, u"x"_s};
    QTest::newRow("refused") << notSent << QStringList();
    notSent.error = Error{.kind = ErrorKind::NotSent, .fault = Fault::HostNotFound};
    QTest::newRow("never sent") << notSent << QStringList{u"Send again"_s};
    QTest::newRow("ready") << sampleEntry(u"a"_s, EntryStatus::Ready) << QStringList();
}

void TestSettling::offersWhatFits()
{
    QFETCH(const ImageEntry, entry);
    QFETCH(const QStringList, offered);
    m_actions->setAdminCenter(u"https://intune.microsoft.com/"_s);
    show(entry);
    QCOMPARE(captions(m_actions->all()), offered);
    for (const QString &caption : offered)
        if (caption != u"This is the one"_s)
            QVERIFY2(visibleButton<QToolButton>(*panel(), caption), qPrintable(caption));
    QCOMPARE(panel()->isVisible(), !offered.isEmpty());

    m_actions->update(nullptr, {});
    QCOMPARE(captions(m_actions->all()), QStringList());
}

void TestSettling::sendingAgainAsksFirst()
{
    for (int candidates = 0; candidates < 3; ++candidates) {
        show(unknownEntry(u"a"_s, Phase::NeedsDecision, candidates));
        action(u"Send again…"_s)->trigger();
        QCOMPARE(m_asked.size(), candidates + 1);
        QCOMPARE(m_asked.last().title, u"Send Sales-W11 3.2.1 again?"_s);
        QCOMPARE(m_asked.last().text.contains(u"second image"_s), candidates == 0);
    }
    QVERIFY(m_asked.last().text.contains(u"2 image(s)"_s));
}

void TestSettling::whatWasNeverSentIsSentAgainWithoutAQuestion()
{
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::NotAccepted);
    entry.draft = Draft{u"A"_s, u"1.0.0"_s, u"x"_s};
    entry.error = Error{.kind = ErrorKind::NotSent, .fault = Fault::HostNotFound};
    show(entry);
    QVERIFY(words(*panel()).contains(u"name was not found"_s));
    action(u"Send again"_s)->trigger();
    QVERIFY(m_asked.isEmpty());
}

void TestSettling::stoppingAsksAndSaysWhatItDoes()
{
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 1));
    action(u"Stop looking"_s)->trigger();
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked[0].button, u"Stop looking"_s);
    QVERIFY(m_asked[0].text.contains(u"Nothing in the tenant is changed"_s));
    QVERIFY(m_asked[0].text.contains(u"history keeps"_s));
}

void TestSettling::candidatesAreInTheMenuToo()
{
    ImageEntry entry = unknownEntry(u"a"_s, Phase::NeedsDecision, 2);
    entry.settling->candidates[1].id = u"a&b"_s;
    show(entry);
    const QList<QAction *> choices = m_actions->choose()->menu()->actions();
    QCOMPARE(choices.size(), 2);
    QVERIFY(choices[0]->text().contains(u"candidate-0"_s));
    QVERIFY(choices[1]->text().contains(u"a&&b"_s));
    show(entry);
    QCOMPARE(m_actions->choose()->menu()->actions(), choices); // an open menu is left alone
    show(unknownEntry(u"a"_s, Phase::Looking, 2));
    QVERIFY(m_actions->choose()->menu()->isEmpty());
}

void TestSettling::opensIntuneOfTheCloud_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("address");
    QTest::newRow("global") << Cloud::Global << u"https://graph.microsoft.com"_s
                            << u"https://intune.microsoft.com/"_s;
    QTest::newRow("US Government") << Cloud::UsGovL4 << u"https://graph.microsoft.us"_s
                                   << u"https://intune.microsoft.us/"_s;
    QTest::newRow("custom") << Cloud::Custom << u"https://graph.microsoft.com"_s << QString();
    QTest::newRow("sandbox") << Cloud::Global << u"http://127.0.0.1:8080"_s << QString();
}

void TestSettling::opensIntuneOfTheCloud()
{
    QFETCH(const Cloud, cloud);
    QFETCH(const QString, graph);
    QFETCH(const QString, address);
    QDesktopServices::setUrlHandler(u"https"_s, this, "remember");
    ImageActions actions(m->library, *m_window, {});
    actions.setContext({.endpoints = {.graphRoot = QUrl(graph), .cloud = cloud}});
    m_actions = actions.findChild<SettlingActions *>();
    m_actions = m_actions ? m_actions : m_window->findChildren<SettlingActions *>().last();
    const ImageEntry entry = unknownEntry(u"a"_s, Phase::Looking);
    m_actions->update(&entry, {});
    QCOMPARE(action(u"Open in Intune"_s)->isVisible(), !address.isEmpty());
    if (!address.isEmpty())
        action(u"Open in Intune"_s)->trigger();
    QCOMPARE(m_opened, address.isEmpty() ? QList<QUrl>() : QList<QUrl>{QUrl(address)});
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void TestSettling::readOnlyOffersNoChangeAndSaysWhy()
{
    const ImageEntry entry = unknownEntry(u"a"_s, Phase::NeedsDecision, 1);
    show(entry);
    m_actions->update(&entry, u"The history cannot be written."_s);
    for (const QString &name : {u"Send again…"_s, u"Stop looking"_s, u"This is the one"_s}) {
        QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
        QCOMPARE(action(name)->toolTip(), name + u": The history cannot be written."_s);
    }
    QVERIFY(action(u"Check now"_s)->isEnabled());
    QPushButton *button = visibleButton<QPushButton>(*panel(), u"This is the one"_s);
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), u"The history cannot be written."_s);
    m_actions->update(&entry, {});
    QVERIFY(button->isEnabled() && button->toolTip().isEmpty());
}

void TestSettling::aLineAboveTheListLeadsToTheRow()
{
    auto *bar = m_view->findChild<DecisionBar *>();
    m_view->setEntries({sampleEntry(u"r"_s, EntryStatus::Ready), unknownEntry(u"l"_s, Phase::Looking)});
    QVERIFY(!bar->isVisible());
    const ImageEntry a = unknownEntry(u"a"_s, Phase::NeedsDecision);
    m_view->setEntries({sampleEntry(u"r"_s, EntryStatus::Ready), a});
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->accessibleName(), u"Sales-W11 3.2.1 needs your decision"_s);
    m_view->setEntries({a, unknownEntry(u"b"_s, Phase::NeedsDecision, 2)});
    QCOMPARE(bar->accessibleName(), u"2 upload(s) need your decision"_s);
    QStringList seen;
    for (int i = 0; i < 3; ++i) {
        visibleButton<QPushButton>(*bar, u"Show"_s)->click();
        seen += m_view->selectedKeys();
    }
    QCOMPARE(seen, (QStringList{u"a"_s, u"b"_s, u"a"_s}));
    m_view->setEntries({});
    QVERIFY(!bar->isVisible());
}

void TestSettling::theLineCanBePutAwayUntilThereIsAnother()
{
    auto *bar = m_view->findChild<DecisionBar *>();
    const ImageEntry a = unknownEntry(u"a"_s, Phase::NeedsDecision);
    m_view->setEntries({a});
    bar->findChild<QToolButton *>()->click();
    QVERIFY(!bar->isVisible());
    m_view->setEntries({a});
    QVERIFY(!bar->isVisible());
    m_view->setEntries({a, unknownEntry(u"b"_s, Phase::NeedsDecision)});
    QVERIFY(bar->isVisible());
    m_view->setEntries({unknownEntry(u"a"_s, Phase::Looking)});
    m_view->setEntries({a});
    QVERIFY(bar->isVisible());
}

void TestSettling::everythingIsReachedByKeyboard()
{
    m_actions->setAdminCenter(u"https://intune.microsoft.com/"_s);
    show(unknownEntry(u"a"_s, Phase::NeedsDecision, 2));
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QStringList reached;
    QWidget *first = m_view->findChild<ImageDetails *>();
    for (QWidget *next = first->nextInFocusChain(); next != first; next = next->nextInFocusChain()) {
        const auto *button = qobject_cast<QAbstractButton *>(next);
        if (button && button->isVisible() && (button->focusPolicy() & Qt::TabFocus)
            && !button->text().isEmpty() && panel()->isAncestorOf(button))
            reached.append(button->text().remove(u'&'));
    }
    QCOMPARE(reached,
             (QStringList{u"Copy details"_s, u"Check now"_s, u"Open in Intune"_s, u"Send again…"_s,
                          u"Stop looking"_s, u"This is the one"_s, u"This is the one"_s}));
}

/// An upload whose answer is lost and of which nothing comes up; gives its key.
QString TestSettling::lose()
{
    m->server.setHandler([this](const SeenRequest &request) {
        if (request.method == "POST")
            return m_images.isEmpty() ? Answer::nothing().thenClose() : Answer::nothing();
        return LibraryFixture::list(m_images);
    });
    const QString key = m->library.upload(LibraryFixture::draft());
    (void)QTest::qWaitFor([&] { return m->library.find(key)->status == EntryStatus::OutcomeUnknown; }, 20000);
    m->clock.advance(11min);
    m->library.refresh();
    (void)QTest::qWaitFor([&] { return canGiveUp(*m->library.find(key)); }, 20000);
    return key;
}

void TestSettling::theLibraryIsTold_data()
{
    QTest::addColumn<QString>("pressed");
    QTest::newRow("to send again") << u"Send again…"_s;
    QTest::newRow("to stop looking") << u"Stop looking"_s;
    QTest::newRow("which it is") << u"This is the one"_s;
}

void TestSettling::theLibraryIsTold()
{
    QFETCH(const QString, pressed);
    ImageActions actions(m->library, *m_window,
                         [](const QString &, const QString &, const QString &,
                            const std::function<void()> &accepted) { accepted(); });
    ImagesView view(m->clock);
    actions.serve(view);
    view.resize(1000, 900);
    view.show();
    connect(&m->library, &ImageLibrary::changed, &view, [&] { view.setEntries(m->library.entries()); });
    const QString key = lose();
    QVERIFY(canGiveUp(*m->library.find(key)));
    if (pressed == u"This is the one"_s) {
        m_images = {LibraryFixture::image("a"), LibraryFixture::image("b")};
        m->library.refresh();
        QTRY_COMPARE(m->library.find(key)->settling->candidates.size(), 2);
    }
    view.select(key);
    m->server.forgetRequests();
    auto *panelOfView = view.findChild<SettlingPanel *>();
    if (auto *button = visibleButton<QToolButton>(*panelOfView, pressed))
        button->click();
    else
        visibleButton<QPushButton>(*panelOfView, pressed)->click();

    if (pressed == u"Send again…"_s) {
        QTRY_VERIFY(m->library.find(key)->timeline.constLast().kind == TimelineEvent::Kind::SentAgain
                    || m->library.find(key)->status == EntryStatus::OutcomeUnknown);
        QTRY_COMPARE(m->server.requests().size(), 2); // first the list, then the upload
        QCOMPARE(m->server.requests().constLast().method, "POST");
    } else if (pressed == u"Stop looking"_s) {
        QTRY_VERIFY(!m->library.find(key));
    } else {
        QTRY_COMPARE(m->library.find(key)->image.id, std::optional(u"a"_s));
        QVERIFY(m->library.find(key)->timeline.constLast().kind != TimelineEvent::Kind::SentAgain);
    }
    for (const SeenRequest &request : m->server.requests())
        QVERIFY(request.method != "DELETE");
}

QTEST_MAIN(TestSettling)
#include "tst_settling.moc"
