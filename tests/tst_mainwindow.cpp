// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/session.h"
#include "library/imagelibrary.h"
#include "messagebar.h"
#include "sandbox/sandboxlauncher.h"
#include "support/libraryfixture.h"
#include "support/tenantwindow.h"
#include "tenantdialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include <functional>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using Freshness = ImageLibrary::Freshness;

namespace {

/// Everything below an accessible object, shown or not.
void walk(QAccessibleInterface *from, const std::function<void(QAccessibleInterface &)> &visit)
{
    visit(*from);
    if (from->tableInterface())
        return; // A child for each cell.
    for (int i = 0; i < from->childCount(); ++i) {
        if (QAccessibleInterface *child = from->child(i))
            walk(child, visit);
    }
}

QString nameOf(QAccessibleInterface &node)
{
    return node.text(QAccessible::Name);
}

bool isInteractive(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || (qobject_cast<const QAbstractItemView *>(&widget) && widget.focusPolicy() != Qt::NoFocus);
}

QString mnemonicOf(const QString &text)
{
    return QKeySequence::mnemonic(text).toString();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<TenantWindow>(); }
    void cleanup() { m.reset(); }

    void theNamesOfTheProductAreThere();
    void whatCanBeUsedHasAName();
    void theConnectionCanBeTestedAtAnyTime();
    void whatPreferencesCanMendOffersThem();
    void noMnemonicIsThereTwice();
    void tabFollowsReadingOrder();
    void newImageGoesToTheFirstField();
    void uploadWaitsForTheSignInAndSaysSo();
    void signingOutHidesTheList();
    void signingOutSaysWhatWasDeleted();
    void theListStaysWhileASignInIsNeeded();
    void theListOfAnotherAccountIsNotShown();
    void aCancelledSignInGoesBackToTheList();
    void aSignInToAnotherTenantAsksForIt();
    void aCodeTakesThePlaceOfTheBrowser();
    void aRememberedSignInOfAnotherServiceIsHandedOn();
    void textFromOutsideStaysPlain_data();
    void textFromOutsideStaysPlain();
    void theQuestionBeforeADeleteIsPlainText();
    void theHalfFilledFormIsKeptWhenTheWindowCloses();
    void aSpoiltStateFileIsNoObstacle();
    void aMissingSandboxIsSaidAndNothingElseIsOffered();

private:
    void signIn();
    [[nodiscard]] QStringList names(const std::function<bool(QAccessibleInterface &)> &which) const;
    [[nodiscard]] QAction *menuAction(const QString &text) const;
    [[nodiscard]] QWidget *named(const QString &name) const;
    [[nodiscard]] QList<MessageBar *> visibleBars() const
    {
        QList<MessageBar *> bars = m->window->findChildren<MessageBar *>();
        bars.removeIf([](const MessageBar *bar) { return !bar->isVisible(); });
        return bars;
    }

    std::unique_ptr<TenantWindow> m;
};

void TestMainWindow::signIn()
{
    m->workspace.signIn();
    m->comeBack();
    QTRY_VERIFY(m->workspace.library().freshness() == Freshness::Loaded);
}

QStringList TestMainWindow::names(const std::function<bool(QAccessibleInterface &)> &which) const
{
    QStringList found;
    walk(QAccessible::queryAccessibleInterface(m->window.get()), [&](QAccessibleInterface &node) {
        if (which(node))
            found.append(nameOf(node));
    });
    return found;
}

QAction *TestMainWindow::menuAction(const QString &text) const
{
    for (QMenu *menu : m->window->menuBar()->findChildren<QMenu *>() + m->window->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
    }
    return nullptr;
}

QWidget *TestMainWindow::named(const QString &name) const
{
    for (QWidget *widget : m->window->findChildren<QWidget *>()) {
        if (isInteractive(*widget)
            && QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name) == name)
            return widget;
    }
    return nullptr;
}

void TestMainWindow::theNamesOfTheProductAreThere()
{
    m->open();
    const auto ofRole = [this](std::initializer_list<QAccessible::Role> roles) {
        return names([&](QAccessibleInterface &node) {
            return std::find(roles.begin(), roles.end(), node.role()) != roles.end();
        });
    };
    const auto all = [](const QStringList &found, std::initializer_list<QString> wanted) {
        for (const QString &name : wanted)
            QVERIFY2(found.count(name) > 0, qPrintable(name));
    };
    all(ofRole({QAccessible::EditableText}),
        {u"Display name"_s, u"Version"_s, u"Source image resource ID"_s, u"Filter images"_s});
    all(ofRole({QAccessible::Button}),
        {u"Upload"_s, u"Clear"_s, u"Choose from Azure…"_s, u"Sign in"_s, u"Try the sandbox"_s, u"Refresh"_s});
    all(ofRole({QAccessible::Table}), {u"Images list"_s});
    all(ofRole({QAccessible::MenuItem}),
        {u"Account"_s, u"Sign in…"_s, u"Sign out"_s, u"Retry upload"_s, u"New version…"_s, u"Delete…"_s,
         u"Copy image ID"_s, u"Refresh"_s, u"Preferences…"_s, u"Test connection…"_s, u"About"_s});
}

void TestMainWindow::whatCanBeUsedHasAName()
{
    m->images = R"({"value":[)" + LibraryFixture::image("1", "failed") + "]}";
    m->open();
    signIn();

    int looked = 0;
    for (QWidget *widget : m->window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isInteractive(*widget))
            continue;
        ++looked;
        const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        QVERIFY2(
            !name.isEmpty(),
            qPrintable(u"%1 in %2"_s.arg(QLatin1String(widget->metaObject()->className()),
                                         QLatin1String(widget->parentWidget()->metaObject()->className()))));
    }
    QVERIFY(looked > 15);
}

void TestMainWindow::theConnectionCanBeTestedAtAnyTime()
{
    m->open();
    const QSignalSpy asked(m->window.get(), &MainWindow::connectionTestRequested);
    QAction *action = nullptr;
    for (auto *found : m->window->findChildren<QAction *>())
        if (found->text() == u"Test &connection…"_s)
            action = found;
    QVERIFY(action);
    QVERIFY(action->isEnabled());
    action->trigger();
    QCOMPARE(asked.count(), 1);
}

void TestMainWindow::whatPreferencesCanMendOffersThem()
{
    m->open();
    const QSignalSpy asked(m->window.get(), &MainWindow::preferencesRequested);
    m->window->tell(u"Something else"_s, u"Stays"_s);
    m->window->tellToEditPreferences(u"The proxy <b>p</b> wants a name"_s, u"Enter it."_s);
    const auto bars = visibleBars();
    QCOMPARE(bars.size(), 2);
    QPushButton *button = nullptr;
    for (auto *found : bars.at(1)->findChildren<QPushButton *>())
        if (found->text() == u"Preferences…"_s)
            button = found;
    QVERIFY(button);
    button->click();
    QCOMPARE(asked.count(), 1);
    QVERIFY(!bars.at(1)->isVisible());
    QVERIFY(bars.at(0)->isVisible());
}

void TestMainWindow::noMnemonicIsThereTwice()
{
    m->open();
    signIn();
    QStringList texts;
    for (const QAction *menu : m->window->menuBar()->actions())
        texts.append(menu->text());
    for (const QWidget *widget : m->window->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (label && label->buddy() && label->isVisible())
            texts.append(label->text());
        // Names from outside are shown with their ampersand doubled, so they bring no mnemonic.
        if (button && button->isVisible())
            texts.append(button->text());
    }
    QHash<QString, QString> seen;
    for (const QString &text : std::as_const(texts)) {
        const QString mnemonic = mnemonicOf(text);
        QVERIFY2(mnemonic.isEmpty() || !seen.contains(mnemonic),
                 qPrintable(text + u" and "_s + seen.value(mnemonic)));
        seen.insert(mnemonic, text);
    }
    QVERIFY(seen.size() > 10);
    for (const QMenu *menu : m->window->findChildren<QMenu *>()) {
        QStringList inMenu;
        for (const QAction *action : menu->actions()) {
            const QString mnemonic = mnemonicOf(action->text());
            QVERIFY2(mnemonic.isEmpty() || !inMenu.contains(mnemonic), qPrintable(action->text()));
            inMenu.append(mnemonic);
        }
    }
}

void TestMainWindow::tabFollowsReadingOrder()
{
    m->images = R"({"value":[)" + LibraryFixture::image("1") + "]}";
    m->open();
    signIn();
    const QStringList wanted{u"Display name"_s,       u"Version"_s,    u"Source image resource ID"_s,
                             u"Choose from Azure…"_s, u"Upload"_s,     u"Clear"_s,
                             u"Filter images"_s,      u"Images list"_s};

    QStringList order;
    QWidget *const first = named(wanted.constFirst());
    QVERIFY(first);
    QWidget *widget = first;
    do {
        const bool takesTab = widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
        const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        if (takesTab && wanted.contains(name))
            order.append(name);
        widget = widget->nextInFocusChain();
    } while (widget != first);

    QCOMPARE(order, wanted);
}

void TestMainWindow::newImageGoesToTheFirstField()
{
    m->open();
    m->window->activateWindow();
    QTRY_VERIFY(m->window->isActiveWindow());
    named(u"Clear"_s)->setFocus();

    menuAction(u"New image"_s)->trigger();

    QCOMPARE(QApplication::focusWidget(), named(u"Display name"_s));
}

void TestMainWindow::uploadWaitsForTheSignInAndSaysSo()
{
    m->open();
    QWidget *upload = named(u"Upload"_s);
    QVERIFY(!upload->isEnabled());
    QCOMPARE(upload->accessibleDescription(), u"Sign in to upload."_s);
    QVERIFY(!menuAction(u"Refresh"_s)->isEnabled());

    m->workspace.signIn();
    QCOMPARE(upload->accessibleDescription(), u"Waiting for the sign-in."_s);

    m->comeBack();
    QTRY_VERIFY(upload->isEnabled());
    QVERIFY(menuAction(u"Refresh"_s)->isEnabled());
}

void TestMainWindow::signingOutHidesTheList()
{
    m->open();
    signIn();
    QVERIFY(!named(u"Sign in"_s)->isVisible());
    QVERIFY(named(u"Account: admin@contoso.example · contoso.example"_s));

    menuAction(u"Sign out"_s)->trigger();

    QTRY_VERIFY(named(u"Sign in"_s)->isVisible());
    QVERIFY(!named(u"Images list"_s)->isVisible());
    QVERIFY(named(u"Account: Not signed in"_s));
}

void TestMainWindow::signingOutSaysWhatWasDeleted()
{
    m->more = R"("refresh_token":"rt",)";
    m->open();
    signIn();
    menuAction(u"Sign out"_s)->trigger();
    QTRY_COMPARE(visibleBars().size(), 1);
    QCOMPARE(QAccessible::queryAccessibleInterface(visibleBars().constFirst())->text(QAccessible::Name),
             u"Signed out admin@contoso.example. The sign-in was deleted from the keychain."_s);
}

void TestMainWindow::theListStaysWhileASignInIsNeeded()
{
    m->images = R"({"value":[)" + LibraryFixture::image("1") + "]}";
    m->open();
    signIn();

    m->workspace.session().reject("t"); // There is no refresh token to get another one with.
    m->workspace.library().refresh();

    QTRY_COMPARE(m->workspace.session().state(), Session::State::SignInNeeded);
    QVERIFY(named(u"Images list"_s)->isVisible());
    QVERIFY(named(u"Account: admin@contoso.example · contoso.example · sign in again"_s));
    QVERIFY(!menuAction(u"Refresh"_s)->isEnabled());
    menuAction(u"Sign in…"_s)->trigger();
    QVERIFY(named(u"Cancel"_s)->isVisible());
    named(u"Cancel"_s)->setFocus();
    QTest::keyClick(named(u"Cancel"_s), Qt::Key_Space);
    QVERIFY(named(u"Images list"_s)->isVisible());
    menuAction(u"Sign in…"_s)->trigger();
    m->comeBack();
    QTRY_VERIFY(menuAction(u"Refresh"_s)->isEnabled());
    QCOMPARE(m->browser.parameter("login_hint"), "admin@contoso.example");
}

void TestMainWindow::theListOfAnotherAccountIsNotShown()
{
    m->images = R"({"value":[)" + LibraryFixture::image("1") + "]}";
    // One whose secret the keychain does not give out.
    m->book.put({.account = {.objectId = u"2"_s, .tenantId = u"3"_s, .username = u"b@fabrikam.example"_s},
                 .endpoints = m->endpoints});
    m->open();
    signIn();
    QVERIFY(named(u"Images list"_s)->isVisible());

    menuAction(u"b@fabrikam.example · fabrikam.example"_s)->trigger();

    QTRY_COMPARE(m->workspace.session().state(), Session::State::SignInNeeded);
    QVERIFY(!named(u"Images list"_s)->isVisible());
    QVERIFY(named(u"Account: b@fabrikam.example · fabrikam.example · sign in again"_s));
}

void TestMainWindow::aCancelledSignInGoesBackToTheList()
{
    m->images = R"({"value":[)" + LibraryFixture::image("1") + "]}";
    m->open();
    signIn();
    menuAction(u"Sign in with another account…"_s)->trigger();
    QVERIFY(!named(u"Images list"_s)->isVisible());
    QTRY_VERIFY(named(u"Copy link"_s)->isVisible());
    QVERIFY(m->browser.parameter("login_hint").isEmpty());
    qobject_cast<QAbstractButton *>(named(u"Cancel"_s))->click();
    QVERIFY(named(u"Images list"_s)->isVisible());
    QVERIFY(named(u"Account: admin@contoso.example · contoso.example"_s));
}

void TestMainWindow::aSignInToAnotherTenantAsksForIt()
{
    m->open();
    menuAction(u"Switch tenant…"_s)->trigger();
    auto *dialog = m->window->findChild<TenantDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"fabrikam.example"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(m->browser.opened().size(), 1);
    QVERIFY(m->browser.opened().constFirst().path().startsWith(u"/fabrikam.example/"_s));
}

void TestMainWindow::aCodeTakesThePlaceOfTheBrowser()
{
    m->open();
    menuAction(u"Sign in read-only…"_s)->trigger();
    QTRY_VERIFY(named(u"Use a code instead…"_s)->isVisible());
    qobject_cast<QAbstractButton *>(named(u"Use a code instead…"_s))->click();
    QTRY_VERIFY(named(u"Copy code"_s)->isVisible());
    QVERIFY(named(u"Open page"_s)->isVisible());
    const QList<SeenRequest> requests = m->server.requests();
    const auto asked = std::find_if(requests.begin(), requests.end(), [](const SeenRequest &request) {
        return request.target.endsWith("/devicecode");
    });
    QVERIFY(asked != requests.end());
    QVERIFY(asked->body.contains("CloudPC.Read.All"));
}

void TestMainWindow::aRememberedSignInOfAnotherServiceIsHandedOn()
{
    KnownSignIn known{.account = {.objectId = u"1"_s, .tenantId = u"2"_s, .username = u"a@b.example"_s},
                      .endpoints = m->endpoints};
    known.endpoints.clientId = u"another"_s;
    m->book.put(known);
    m->open();
    const QSignalSpy asked(m->window.get(), &MainWindow::serviceSwitchRequested);
    menuAction(u"a@b.example · b.example"_s)->trigger();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<KnownSignIn>(), known);
}

void TestMainWindow::textFromOutsideStaysPlain_data()
{
    QTest::addColumn<QString>("payload");
    QTest::newRow("image") << u"<img src=x>"_s;
    QTest::newRow("document") << u"<html><b>x</b></html>"_s;
    QTest::newRow("link") << u"<a href='file:///etc/passwd'>x</a>"_s;
}

void TestMainWindow::textFromOutsideStaysPlain()
{
    QFETCH(const QString, payload);
    m->username = payload;
    const QByteArray utf8 = payload.toUtf8();
    m->images = R"({"value":[)" + LibraryFixture::image("1", "failed", utf8, utf8) + ","
        + LibraryFixture::image("2", utf8, "B") + "]}";
    m->open();
    signIn();
    qobject_cast<QAbstractItemView *>(named(u"Images list"_s))->selectAll();
    m->window->tell(payload, payload);
    m->workspace.session().reject("t"); // The session ends with a sentence of its own.

    int labels = 0;
    for (const QWidget *widget : m->window->findChildren<QWidget *>()) {
        QVERIFY2(!Qt::mightBeRichText(widget->toolTip()) || !widget->toolTip().contains(payload),
                 qPrintable(widget->toolTip()));
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!label || !label->text().contains(payload))
            continue;
        ++labels;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(labels >= 2);
}

void TestMainWindow::theQuestionBeforeADeleteIsPlainText()
{
    m->images = R"({"value":[)" + LibraryFixture::image("1", "ready", "<img src=x>") + "]}";
    m->open();
    signIn();
    qobject_cast<QAbstractItemView *>(named(u"Images list"_s))->selectAll();
    QTRY_VERIFY(menuAction(u"Delete…"_s)->isEnabled());

    menuAction(u"Delete…"_s)->trigger();

    auto *box = m->window->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains(u"<img src=x>"_s));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    for (const QLabel *label : box->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u"<img"_s),
                 qPrintable(label->text()));
    }
}

void TestMainWindow::theHalfFilledFormIsKeptWhenTheWindowCloses()
{
    m->open();
    auto *name = qobject_cast<QLineEdit *>(named(u"Display name"_s));
    name->setFocus();
    QTest::keyClicks(name, u"Half"_s);
    QVERIFY(!m->drafts.load());

    m->window->close();

    QCOMPARE(m->drafts.load(), (std::optional(Draft{.displayName = u"Half"_s})));
    m->open();
    QCOMPARE(qobject_cast<QLineEdit *>(named(u"Display name"_s))->text(), u"Half"_s);
}

void TestMainWindow::aSpoiltStateFileIsNoObstacle()
{
    QFile file(m->stateFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\ngeometry=@ByteArray(xyz)\nsides=7\nlist=\"\\x1\\x2\"\n[[[");
    file.close();

    m->open();

    QVERIFY(m->window->isVisible());
    QVERIFY(m->window->width() > 300);
    QVERIFY(named(u"Display name"_s)->width() > 50);
}

void TestMainWindow::aMissingSandboxIsSaidAndNothingElseIsOffered()
{
    Workspace sandbox(m->surroundings, {m->journal, m->history}, m->endpoints,
                      u"/nowhere/cloudpc-image-sandbox"_s);
    m->window = std::make_unique<MainWindow>(sandbox, m->clock, m->drafts, m->stateFile());
    m->window->show();
    QVERIFY(m->window->windowTitle().startsWith(u"Sandbox: "_s));

    sandbox.start();
    QTRY_VERIFY(sandbox.sandbox()->state() == SandboxLauncher::State::Failed);

    QVERIFY(named(u"Start the sandbox again"_s)->isVisible());
    QCOMPARE(named(u"Upload"_s)->accessibleDescription(), u"The sandbox is not running."_s);
    menuAction(u"Sign in…"_s)->trigger();
    QTRY_VERIFY(sandbox.sandbox()->state() == SandboxLauncher::State::Failed);
    QVERIFY(m->browser.opened().isEmpty());
    QVERIFY(m->sandboxBrowser.opened().isEmpty());
    QCOMPARE(m->server.connections(), 0);
    m->window.reset();
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
