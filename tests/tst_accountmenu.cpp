// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "accountmenu.h"

#include "auth/accountbook.h"
#include "auth/memorysecretstore.h"
#include "auth/session.h"
#include "library/workspace.h"
#include "support/fakebrowser.h"
#include "support/fixedrandom.h"
#include "support/fixedsigner.h"
#include "support/manualclock.h"
#include "support/temporaryrecords.h"
#include "tenantdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString tenantId = u"4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10"_s;

} // namespace

class TestAccountMenu : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void nobodyIsSignedInAtFirst();
    void theButtonShowsAccountAndTenant();
    void theTenantIdCanBeCopied();
    void whoHasToSignInAgainIsStillShown();
    void anAppIsShownByItsId();
    void rememberedSignInsAreListedAndTheCurrentOneIsChecked();
    void anotherAccountIsSwitchedToWithoutASignIn();
    void anotherServiceIsAskedFor_data();
    void anotherServiceIsAskedFor();
    void twoOfTheSameNameAreToldApart();
    void eachWayAsksForItself_data();
    void eachWayAsksForItself();
    void theSandboxOffersItsOwnAccounts();
    void anAppOnlyConnectionOffersNoPersonsWays();
    void noMnemonicIsThereTwice();
    void namesFromOutsideAreShownAsTheyAre_data();
    void namesFromOutsideAreShownAsTheyAre();
    void aTenantIsJudged_data();
    void aTenantIsJudged();

private:
    struct Bench {
        explicit Bench(const SignInChoice &choice = {}, bool sandbox = false)
            : workspace(
                sandbox ? std::make_unique<Workspace>(surroundings, kept.records(), endpoints, u"/nowhere"_s)
                        : std::make_unique<Workspace>(surroundings, kept.records(), endpoints, choice))
        {
        }

        void open()
        {
            menu = std::make_unique<AccountMenu>(*workspace);
            button.reset(menu->makeButton(nullptr));
        }
        /// A sign-in that the computer remembers, with its secret.
        KnownSignIn remember(const QString &username, const QString &tenant = tenantId,
                             bool withSecret = true)
        {
            KnownSignIn known{.account = {.objectId = username, .tenantId = tenant, .username = username},
                              .endpoints = endpoints};
            book.put(known);
            if (withSecret)
                secrets.write(secretName(known, {}), "refresh", &network, [](const Result<Done> &) {});
            return known;
        }
        [[nodiscard]] QAction *action(const QString &text) const
        {
            for (QAction *one : menu->actions())
                if (QString(one->text()).remove(u'&') == text)
                    return one;
            return nullptr;
        }
        [[nodiscard]] QStringList remembered() const
        {
            QStringList texts;
            for (const QAction *one : menu->actions())
                if (one->isCheckable())
                    texts.append(one->text());
            return texts;
        }
        [[nodiscard]] Session &session() const { return workspace->session(); }

        QNetworkAccessManager network;
        ManualClock clock;
        FixedRandom random;
        MemorySecretStore secrets;
        AccountBook book;
        FixedSigner signer;
        FakeBrowser browser;
        FakeBrowser sandboxBrowser;
        Surroundings surroundings{network, clock, random, secrets, book,          secrets,
                                  book,    {},    signer, browser, sandboxBrowser};
        Endpoints endpoints{.loginRoot = QUrl(u"https://login.invalid"_s),
                            .graphRoot = QUrl(u"https://graph.invalid"_s),
                            .tenant = u"organizations"_s,
                            .clientId = u"client"_s};
        TemporaryRecords kept;
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<AccountMenu> menu;
        std::unique_ptr<QPushButton> button;
    };

    std::unique_ptr<Bench> m;
};

void TestAccountMenu::init()
{
    m = std::make_unique<Bench>();
}

void TestAccountMenu::nobodyIsSignedInAtFirst()
{
    m->open();
    QCOMPARE(m->button->accessibleName(), u"Account: Not signed in"_s);
    QVERIFY(m->action(u"Nobody is signed in"_s));
    QVERIFY(!m->action(u"Sign out"_s)->isEnabled());
    QVERIFY(!m->action(u"Copy tenant ID"_s)->isEnabled());
    QVERIFY(m->action(u"Sign in…"_s)->isEnabled());
    QVERIFY(m->remembered().isEmpty());
}

void TestAccountMenu::theButtonShowsAccountAndTenant()
{
    const KnownSignIn known = m->remember(u"admin@contoso.com"_s);
    m->open();
    m->session().switchTo(known);
    QTRY_COMPARE(m->button->text(), u"admin@contoso.com · contoso.com"_s);
    QCOMPARE(m->button->accessibleName(), u"Account: admin@contoso.com · contoso.com"_s);
    const QAction *who = m->action(u"Signed in as admin@contoso.com · contoso.com"_s);
    QVERIFY(who && !who->isEnabled());
    m->action(u"Sign out"_s)->trigger();
    QCOMPARE(m->button->text(), u"Not signed in"_s);
}

void TestAccountMenu::theTenantIdCanBeCopied()
{
    const KnownSignIn known = m->remember(u"admin@contoso.com"_s);
    m->open();
    m->session().switchTo(known);
    QTRY_VERIFY(m->action(u"Copy tenant ID"_s)->isEnabled());
    m->action(u"Copy tenant ID"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), tenantId);
}

void TestAccountMenu::whoHasToSignInAgainIsStillShown()
{
    const KnownSignIn known = m->remember(u"admin@contoso.com"_s, tenantId, false);
    m->open();
    m->session().switchTo(known);
    QTRY_COMPARE(m->session().state(), Session::State::SignInNeeded);
    QCOMPARE(m->button->text(), u"admin@contoso.com · contoso.com · sign in again"_s);
    QVERIFY(m->action(u"Sign out"_s)->isEnabled());
}

void TestAccountMenu::anAppIsShownByItsId()
{
    KnownSignIn app{.kind = KnownSignIn::Kind::App,
                    .account = {.objectId = u"12345678-abcd"_s, .tenantId = u"contoso.com"_s},
                    .endpoints = m->endpoints};
    app.endpoints.clientId = u"12345678-abcd"_s;
    m->book.put(app);
    m->open();
    QCOMPARE(m->remembered(), QStringList{u"App 1234… · contoso.com"_s});
}

void TestAccountMenu::rememberedSignInsAreListedAndTheCurrentOneIsChecked()
{
    KnownSignIn reader = m->remember(u"reader@fabrikam.example"_s, u"2"_s);
    reader.permission = Permission::Read;
    m->book.put(reader);
    const KnownSignIn admin = m->remember(u"admin@contoso.com"_s);
    m->open();
    QCOMPARE(m->remembered(),
             (QStringList{u"admin@contoso.com · contoso.com"_s,
                          u"reader@fabrikam.example · fabrikam.example · read-only"_s}));
    QVERIFY(!m->action(u"admin@contoso.com · contoso.com"_s)->isChecked());
    m->session().switchTo(admin);
    QTRY_VERIFY(m->action(u"admin@contoso.com · contoso.com"_s)->isChecked());
    QVERIFY(!m->action(u"reader@fabrikam.example · fabrikam.example · read-only"_s)->isChecked());
    m->action(u"Sign out"_s)->trigger();
    QTRY_VERIFY(!m->action(u"admin@contoso.com · contoso.com"_s));
}

void TestAccountMenu::anotherAccountIsSwitchedToWithoutASignIn()
{
    const KnownSignIn known = m->remember(u"admin@contoso.com"_s);
    m->open();
    const QSignalSpy here(m->menu.get(), &AccountMenu::switchRequested);
    const QSignalSpy elsewhere(m->menu.get(), &AccountMenu::serviceSwitchRequested);
    QAction *action = m->action(u"admin@contoso.com · contoso.com"_s);
    action->trigger();
    QCOMPARE(here.count(), 1);
    QCOMPARE(here.at(0).at(0).value<KnownSignIn>(), known);
    QCOMPARE(elsewhere.count(), 0);
    QVERIFY(!action->isChecked()); // Not before the session has changed.
}

void TestAccountMenu::anotherServiceIsAskedFor_data()
{
    QTest::addColumn<QUrl>("loginRoot");
    QTest::addColumn<QUrl>("graphRoot");
    QTest::addColumn<QString>("client");
    const QUrl login(u"https://login.invalid"_s);
    const QUrl graph(u"https://graph.invalid"_s);
    QTest::newRow("sign-in service") << QUrl(u"https://other.invalid"_s) << graph << u"client"_s;
    QTest::newRow("Graph") << login << QUrl(u"https://other.invalid"_s) << u"client"_s;
    QTest::newRow("registration") << login << graph << u"another"_s;
}

void TestAccountMenu::anotherServiceIsAskedFor()
{
    QFETCH(QUrl, loginRoot);
    QFETCH(QUrl, graphRoot);
    QFETCH(QString, client);
    KnownSignIn known{.account = {.objectId = u"1"_s, .tenantId = tenantId, .username = u"a@b.example"_s},
                      .endpoints = m->endpoints};
    known.endpoints.loginRoot = loginRoot;
    known.endpoints.graphRoot = graphRoot;
    known.endpoints.clientId = client;
    m->book.put(known);
    m->open();
    const QSignalSpy here(m->menu.get(), &AccountMenu::switchRequested);
    const QSignalSpy elsewhere(m->menu.get(), &AccountMenu::serviceSwitchRequested);
    QCOMPARE(m->remembered().size(), 1);
    m->action(m->remembered().constFirst())->trigger();
    QCOMPARE(here.count(), 0);
    QCOMPARE(elsewhere.count(), 1);
    QCOMPARE(elsewhere.at(0).at(0).value<KnownSignIn>(), known);
}

void TestAccountMenu::twoOfTheSameNameAreToldApart()
{
    KnownSignIn other = m->remember(u"admin@contoso.com"_s);
    other.endpoints.clientId = u"another"_s;
    m->book.put(other);
    m->open();
    const QStringList texts = m->remembered();
    QCOMPARE(texts.size(), 2);
    QVERIFY2(texts[0] != texts[1], qPrintable(texts[0]));
}

void TestAccountMenu::eachWayAsksForItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SignInWish>("wish");
    QTest::newRow("usual") << u"Sign in…"_s << SignInWish();
    QTest::newRow("other account") << u"Sign in with another account…"_s << SignInWish{.chooseAccount = true};
    QTest::newRow("read-only") << u"Sign in read-only…"_s << SignInWish{.permission = Permission::Read};
    QTest::newRow("code") << u"Sign in with a code…"_s << SignInWish{.way = SignInWish::Way::DeviceCode};
}

void TestAccountMenu::eachWayAsksForItself()
{
    QFETCH(QString, text);
    QFETCH(SignInWish, wish);
    m->open();
    const QSignalSpy asked(m->menu.get(), &AccountMenu::signInRequested);
    m->action(text)->trigger();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<SignInWish>(), wish);
    m->session().signIn();
    QVERIFY(!m->action(text)->isEnabled());
    m->session().cancelSignIn();
    QVERIFY(m->action(text)->isEnabled());
}

void TestAccountMenu::theSandboxOffersItsOwnAccounts()
{
    m = std::make_unique<Bench>(SignInChoice(), true);
    m->open();
    QVERIFY(m->action(u"Sign in as…"_s));
    QVERIFY(m->action(u"Leave sandbox"_s));
    QVERIFY(m->action(u"Sign in with a code…"_s));
    QVERIFY(!m->action(u"Switch tenant…"_s));
    QVERIFY(!m->action(u"Try the sandbox"_s));
}

void TestAccountMenu::anAppOnlyConnectionOffersNoPersonsWays()
{
    m->open();
    QVERIFY(!m->action(u"Sign in as app"_s));
    m = std::make_unique<Bench>(SignInChoice{.kind = SignInKind::App});
    m->open();
    QVERIFY(m->action(u"Sign in as app"_s));
    QVERIFY(m->action(u"Sign in…"_s));
    QVERIFY(!m->action(u"Sign in with another account…"_s));
    QVERIFY(!m->action(u"Sign in with a code…"_s));
}

void TestAccountMenu::noMnemonicIsThereTwice()
{
    for (const bool sandbox : {false, true}) {
        for (const SignInKind kind : {SignInKind::User, SignInKind::App}) {
            m = std::make_unique<Bench>(SignInChoice{.kind = kind}, sandbox);
            m->open();
            QStringList seen;
            for (const QAction *action : m->menu->actions()) {
                const QString key = QKeySequence::mnemonic(action->text()).toString();
                QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(action->text()));
                seen.append(key);
            }
        }
    }
}

void TestAccountMenu::namesFromOutsideAreShownAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("markup") << u"<b>x</b>@a.example"_s << u"<b>x</b>@a.example · a.example"_s;
    QTest::newRow("ampersand") << u"r&d@a.example"_s << u"r&&d@a.example · a.example"_s;
    QTest::newRow("tab") << u"a\tCtrl+Q@a.example"_s << u"a Ctrl+Q@a.example · a.example"_s;
    QTest::newRow("line break") << u"a\nb@a.example"_s << u"a b@a.example · a.example"_s;
}

void TestAccountMenu::namesFromOutsideAreShownAsTheyAre()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    const KnownSignIn known = m->remember(name, u"<i>tenant</i>"_s);
    m->open();
    QCOMPARE(m->remembered(), QStringList{shown});
    m->session().switchTo(known);
    QTRY_COMPARE(m->button->text(), shown);
    QVERIFY(!m->button->toolTip().contains(u"<i>"_s));
}

void TestAccountMenu::aTenantIsJudged_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<bool>("taken");
    QTest::newRow("GUID") << tenantId << true;
    QTest::newRow("domain") << u"fabrikam.example"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("any tenant") << u"organizations"_s << false;
    QTest::newRow("any account") << u"common"_s << false;
    QTest::newRow("personal accounts") << u"consumers"_s << false;
    QTest::newRow("their tenant") << u"9188040d-6c67-4c5b-b112-36a304b66dad"_s << false;
    QTest::newRow("a path") << u"contoso.com/../x"_s << false;
}

void TestAccountMenu::aTenantIsJudged()
{
    QFETCH(QString, tenant);
    QFETCH(bool, taken);
    TenantDialog dialog;
    dialog.show();
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    auto *field = dialog.findChild<QLineEdit *>();
    QCOMPARE(field->accessibleName(), u"Tenant"_s);
    field->setText(tenant);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(accepted.count(), taken ? 1 : 0);
    QCOMPARE(field->accessibleDescription().isEmpty(), taken);
    if (taken)
        QCOMPARE(dialog.tenant(), tenant);
}

QTEST_MAIN(TestAccountMenu)
#include "tst_accountmenu.moc"
