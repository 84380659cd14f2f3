// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imageactions.h"
#include "support/libraryfixture.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using Freshness = ImageLibrary::Freshness;

class TestImageActions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingSelectedOffersNothing();
    void offersWhatFitsTheRow_data();
    void offersWhatFitsTheRow();
    void retriesOnlyTheFailedOnesOfASelection();
    void deletesEachAfterOneQuestion();
    void undoTakesBackWhatIsSelectedOrElseAll();
    void undoIsOfferedOnlyWhileThereIsTime();
    void aRetryThatCannotHelpIsNotOffered_data();
    void aRetryThatCannotHelpIsNotOffered();
    void deletesNothingWithoutAYes();
    void theQuestionNamesTheOneImage();
    void aNewVersionIsAskedForByItsRow();
    void aVersionWithoutRetrySaysSo();
    void copiesTheIdOfEachRow();
    void aRefusedUploadCanBeEditedAgainOrRemoved();
    void whatIsOfferedFollowsTheList();
    void aSignInThatMayOnlyReadChangesNothingAndSaysWhy();
    void theMessageBoxAsksInPlainTextAndCancelIsSafe();

private:
    void load(const QByteArrayList &images);
    void select(const QStringList &ids);
    [[nodiscard]] QAction *action(const QString &name) const;
    [[nodiscard]] QByteArrayList sent(const QByteArray &method) const;
    void refuseOne(const QString &name);

    std::unique_ptr<LibraryFixture> m;
    std::unique_ptr<QWidget> m_window;
    ImageActions *m_actions = nullptr;
    QStringList m_questions;
    bool m_yes = true;
};

void TestImageActions::init()
{
    m = std::make_unique<LibraryFixture>();
    m_window = std::make_unique<QWidget>();
    m_questions.clear();
    m_yes = true;
    m_actions = new ImageActions(m->library, *m_window,
                                 [this](const QString &title, const QString &, const QString &,
                                        const std::function<void()> &accepted) {
                                     m_questions.append(title);
                                     if (m_yes)
                                         accepted();
                                 });
}

void TestImageActions::cleanup()
{
    m_window.reset();
    m.reset();
}

void TestImageActions::load(const QByteArrayList &images)
{
    m->server.enqueue(LibraryFixture::list(images));
    m->library.refresh();
    QTRY_VERIFY(m->library.freshness() == Freshness::Loaded);
}

void TestImageActions::select(const QStringList &ids)
{
    QStringList keys;
    for (const QString &id : ids) {
        for (const ImageEntry &entry : m->library.entries()) {
            if (entry.image.id == id)
                keys.append(entry.key);
        }
    }
    QCOMPARE(keys.size(), ids.size());
    m_actions->setSelection(keys);
}

QAction *TestImageActions::action(const QString &name) const
{
    for (QAction *candidate : m_actions->all()) {
        if (candidate->toolTip() == name || candidate->toolTip().startsWith(name + u" ("_s))
            return candidate;
        for (QAction *inner : candidate->menu() ? candidate->menu()->actions() : QList<QAction *>())
            if (inner->toolTip() == name)
                return inner;
    }
    return nullptr;
}

QByteArrayList TestImageActions::sent(const QByteArray &method) const
{
    QByteArrayList targets;
    for (const SeenRequest &request : m->server.requests()) {
        if (request.method == method)
            targets.append(request.target.mid(request.target.indexOf("deviceImages")));
    }
    std::sort(targets.begin(), targets.end());
    return targets;
}

void TestImageActions::refuseOne(const QString &name)
{
    m->server.enqueue(Answer::json(400, R"({"error":{"code":"BadRequest","message":"no"}})"));
    const QString key = m->library.upload(LibraryFixture::draft(name));
    QTRY_VERIFY(m->library.find(key)->status == EntryStatus::NotAccepted);
    m_actions->setSelection({key});
}

void TestImageActions::nothingSelectedOffersNothing()
{
    load({LibraryFixture::image("1", "failed")});
    for (const QAction *candidate : m_actions->all())
        QVERIFY2(candidate->isSeparator() || !candidate->isEnabled() || !candidate->isVisible(),
                 qPrintable(candidate->toolTip()));
}

void TestImageActions::offersWhatFitsTheRow_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("retry");
    QTest::newRow("ready") << QByteArray("ready") << false;
    QTest::newRow("failed") << QByteArray("failed") << true;
    QTest::newRow("pending") << QByteArray("pending") << false;
    QTest::newRow("of the future") << QByteArray("hibernating") << false;
}

void TestImageActions::offersWhatFitsTheRow()
{
    QFETCH(const QByteArray, status);
    QFETCH(const bool, retry);
    load({LibraryFixture::image("1", status)});
    select({u"1"_s});

    QCOMPARE(action(u"Retry upload"_s)->isEnabled(), retry);
    QVERIFY(action(u"New version…"_s)->isEnabled());
    QVERIFY(action(u"Copy image ID"_s)->isEnabled());
    QVERIFY(!action(u"Edit and upload again…"_s)->isVisible());
    QVERIFY(!action(u"Remove from the list"_s)->isVisible());
}

void TestImageActions::retriesOnlyTheFailedOnesOfASelection()
{
    load({LibraryFixture::image("1", "failed", "A"), LibraryFixture::image("2", "ready", "B"),
          LibraryFixture::image("3", "failed", "C")});
    select({u"1"_s, u"2"_s, u"3"_s});
    m->server.setHandler([](const SeenRequest &request) {
        return request.method == "POST" ? Answer::http(204, {}) : LibraryFixture::list({});
    });

    action(u"Retry upload"_s)->trigger();

    QTRY_COMPARE(sent("POST").size(), 2);
    QCOMPARE(sent("POST"), (QByteArrayList{"deviceImages/1/retryUpload", "deviceImages/3/retryUpload"}));
    QVERIFY(m_questions.isEmpty());
}

void TestImageActions::deletesEachAfterOneQuestion()
{
    load({LibraryFixture::image("1", "failed", "A"), LibraryFixture::image("2", "ready", "B"),
          LibraryFixture::image("3", "ready", "C")});
    select({u"1"_s, u"3"_s});
    m->server.setHandler([](const SeenRequest &) { return Answer::http(204, {}); });

    action(u"Delete…"_s)->trigger();

    QCOMPARE(m_questions.size(), 1);
    QVERIFY(sent("DELETE").isEmpty());
    m->clock.advance(HeldBack::time);
    QTRY_COMPARE(m->library.entries().size(), 1);
    QCOMPARE(sent("DELETE"), (QByteArrayList{"deviceImages/1", "deviceImages/3"}));
    QCOMPARE(m->library.entries().constFirst().image.id, std::optional(u"2"_s));
}

void TestImageActions::undoTakesBackWhatIsSelectedOrElseAll()
{
    load({LibraryFixture::image("1", "ready", "A"), LibraryFixture::image("2", "ready", "B"),
          LibraryFixture::image("3", "ready", "C")});
    select({u"1"_s, u"2"_s});
    action(u"Delete…"_s)->trigger();
    QCOMPARE(action(u"Undo"_s)->text().remove(u'&'), u"Undo"_s);
    QCOMPARE(action(u"Undo"_s)->shortcut(), QKeySequence(QKeySequence::Undo));
    QVERIFY(!action(u"Delete…"_s)->isEnabled());

    select({u"2"_s, u"3"_s});
    action(u"Undo"_s)->trigger();
    QCOMPARE(m->library.queue().heldBack().keys(), QStringList{u"1"_s});

    select({u"3"_s});
    action(u"Undo"_s)->trigger();
    QVERIFY(m->library.queue().heldBack().keys().isEmpty());
    m->clock.advance(HeldBack::time);
    QVERIFY(sent("DELETE").isEmpty());
}

void TestImageActions::undoIsOfferedOnlyWhileThereIsTime()
{
    load({LibraryFixture::image("1")});
    select({u"1"_s});
    QVERIFY(!action(u"Undo"_s)->isVisible());
    m->server.setHandler([](const SeenRequest &) { return Answer::nothing(); });
    action(u"Delete…"_s)->trigger();
    QVERIFY(action(u"Undo"_s)->isVisible());
    m->clock.advance(HeldBack::time);
    QVERIFY(!action(u"Undo"_s)->isVisible());
}

void TestImageActions::aRetryThatCannotHelpIsNotOffered_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("offered");
    QTest::newRow("a fault of the service") << QByteArray(R"("errorCode":"internalServerError")") << true;
    QTest::newRow("after a grant") << QByteArray(R"("errorCode":"SourceImageNotFound")") << true;
    QTest::newRow("from the future") << QByteArray(R"("errorCode":"sourceImageTooShiny")") << true;
    QTest::newRow("hidden from an old client") << QByteArray(R"("errorCode":"unknownFutureValue")") << true;
    QTest::newRow("no reason") << QByteArray(R"("errorCode":null)") << true;
    QTest::newRow("not generalized") << QByteArray(R"("errorCode":"sourceImageNotGeneralized")") << false;
    QTest::newRow("spelled as in the pages")
        << QByteArray(R"("errorCode":"vmAlreadyAzureAdJoined")") << false;
    QTest::newRow("only in the old property")
        << QByteArray(R"("statusDetails":"sourceImageNotGeneralized")") << false;
    QTest::newRow("the old property does not count beside the new one")
        << QByteArray(R"("errorCode":"internalServerError","statusDetails":"sourceImageInvalid")") << true;
}

void TestImageActions::aRetryThatCannotHelpIsNotOffered()
{
    QFETCH(const QByteArray, code);
    QFETCH(const bool, offered);
    QByteArray image = LibraryFixture::image("1", "failed");
    image.insert(image.size() - 1, ',' + code);
    load({image});
    select({u"1"_s});
    QCOMPARE(action(u"Retry upload"_s)->isEnabled(), offered);
}

void TestImageActions::deletesNothingWithoutAYes()
{
    load({LibraryFixture::image("1")});
    select({u"1"_s});
    m_yes = false;

    action(u"Delete…"_s)->trigger();

    QCOMPARE(m_questions.size(), 1);
    QVERIFY(!m->library.entries().constFirst().busy);
    QVERIFY(sent("DELETE").isEmpty());
}

void TestImageActions::theQuestionNamesTheOneImage()
{
    load({LibraryFixture::image("1", "ready", "<img src=x>", "3.2.1")});
    select({u"1"_s});
    m_yes = false;

    action(u"Delete…"_s)->trigger();

    QCOMPARE(m_questions, QStringList{u"Delete the image <img src=x> 3.2.1?"_s});
}

void TestImageActions::aNewVersionIsAskedForByItsRow()
{
    load({LibraryFixture::image("1"), LibraryFixture::image("2", "ready", "B")});
    select({u"2"_s});
    QSignalSpy wanted(m_actions, &ImageActions::newVersionRequested);

    action(u"New version…"_s)->trigger();

    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m->library.find(wanted[0][0].toString())->image.id, u"2"_s);
    QCOMPARE(action(u"New version…"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    QVERIFY(action(u"New version…"_s)->toolTip().contains(u"Ctrl+Shift+N"_s));
}

void TestImageActions::aVersionWithoutRetrySaysSo()
{
    load({LibraryFixture::image("1", "failed")});
    select({u"1"_s});
    QVERIFY(action(u"Retry upload"_s)->isEnabled());
    QAction *retry = action(u"Retry upload"_s);

    m_actions->setContext({.endpoints = {.graphVersion = GraphVersion::V1}});
    QVERIFY(!retry->isEnabled());
    QVERIFY2(retry->toolTip().contains(u"Retry is not in Graph v1.0"_s), qPrintable(retry->toolTip()));
    retry->trigger();
    QVERIFY(sent("POST").isEmpty());

    m_actions->setReadOnly(u"Reading only."_s);
    QVERIFY(retry->toolTip().contains(u"Reading only."_s));
    m_actions->setReadOnly({});
    m_actions->setContext({.endpoints = {.graphVersion = GraphVersion::Beta}});
    QVERIFY(retry->isEnabled());
}

void TestImageActions::copiesTheIdOfEachRow()
{
    load({LibraryFixture::image("1"), LibraryFixture::image("2", "ready", "B")});
    select({u"2"_s, u"1"_s});

    action(u"Copy image ID"_s)->trigger();

    QCOMPARE(QGuiApplication::clipboard()->text(), u"2\n1"_s);
}

void TestImageActions::aRefusedUploadCanBeEditedAgainOrRemoved()
{
    refuseOne(u"A"_s);
    QVERIFY(!action(u"Retry upload"_s)->isEnabled());
    QVERIFY(!action(u"Delete…"_s)->isEnabled());
    QVERIFY(!action(u"Copy image ID"_s)->isEnabled());
    QVERIFY(action(u"Edit and upload again…"_s)->isVisible());
    QSignalSpy proposed(m_actions, &ImageActions::draftProposed);

    action(u"Edit and upload again…"_s)->trigger();
    QCOMPARE(proposed.size(), 1);
    QCOMPARE(proposed[0][0].value<Draft>(), LibraryFixture::draft(u"A"_s));
    // The row stays until the form has the draft: the admin may want to keep what is there.
    QCOMPARE(proposed[0][1].toString(), m->library.entries().constFirst().key);
    m->library.dismiss(proposed[0][1].toString());

    refuseOne(u"B"_s);
    action(u"Remove from the list"_s)->trigger();
    QVERIFY(m->library.entries().isEmpty());
    QCOMPARE(proposed.size(), 1);
}

void TestImageActions::whatIsOfferedFollowsTheList()
{
    load({LibraryFixture::image("1", "pending")});
    select({u"1"_s});
    QVERIFY(!action(u"Retry upload"_s)->isEnabled());

    load({LibraryFixture::image("1", "failed")});
    QVERIFY(action(u"Retry upload"_s)->isEnabled());
}

void TestImageActions::aSignInThatMayOnlyReadChangesNothingAndSaysWhy()
{
    load({LibraryFixture::image("1", "failed")});
    select({u"1"_s});
    m_actions->setReadOnly(u"It may only read."_s);
    for (const QString &name : {u"Retry upload"_s, u"Delete…"_s}) {
        QAction *changing = nullptr;
        for (QAction *candidate : m_actions->all())
            if (candidate->text().remove(u'&') == name)
                changing = candidate;
        QVERIFY(changing);
        QVERIFY(!changing->isEnabled());
        QCOMPARE(changing->toolTip(), name + u": It may only read."_s);
        QCOMPARE(changing->statusTip(), u"It may only read."_s);
        changing->trigger();
    }
    QVERIFY(action(u"Copy image ID"_s)->isEnabled());
    QVERIFY(action(u"New version…"_s)->isEnabled()); // fills the form only
    QVERIFY(m_questions.isEmpty());
    QCOMPARE(sent("POST").size(), 0);

    m_actions->setReadOnly({});
    QVERIFY(action(u"Retry upload"_s)->isEnabled());
    QVERIFY(action(u"Delete…"_s)->statusTip().isEmpty());
}

void TestImageActions::theMessageBoxAsksInPlainTextAndCancelIsSafe()
{
    const ImageActions::Confirm confirm = confirmWithBox(*m_window);
    int accepted = 0;
    for (const bool yes : {false, true}) {
        confirm(u"Delete the image <img src=x>?"_s, u"Gone for good."_s, u"Delete image"_s,
                [&accepted] { ++accepted; });
        auto *box = m_window->findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        for (QAbstractButton *button : box->buttons()) {
            if (yes == (button->text() == u"Delete image"_s))
                button->click();
        }
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
        QCOMPARE(accepted, yes ? 1 : 0);
    }
}

QTEST_MAIN(TestImageActions)
#include "tst_imageactions.moc"
