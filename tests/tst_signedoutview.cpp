// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "signedoutview.h"

#include "auth/signinprogress.h"
#include "phrases/timephrases.h"
#include "support/manualclock.h"
#include "timeleft.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Step = SignInProgress::Step;

namespace {

const QString clientId = u"9d5e7c1a-5a3f-4d7a-9a39-0b9f6b1c0001"_s;

Error refusal(const QString &code, const QString &oauthError = u"invalid_grant"_s)
{
    return {.kind = ErrorKind::SignInRefused,
            .httpStatus = 400,
            .code = code,
            .requestId = u"5e7d2a2b-6a0c-4f2b-9e37-0c4d2d6a2b11"_s,
            .oauthError = oauthError};
}

QString copied()
{
    return QApplication::clipboard()->text();
}

} // namespace

class TestSignedOutView : public QObject
{
    Q_OBJECT

public slots:
    void remember(const QUrl &url) { m_opened.append(url); }

private slots:
    void init();
    void cleanup();

    void saysWhereImagesAreNotOffered_data();
    void saysWhereImagesAreNotOffered();
    void saysThatAnAppNeedsNoPerson();
    void signInIsThereUnderItsName();
    void aLookUpCanBeCancelled();
    void theLinkCanBeCopiedWhileTheBrowserIsOpen();
    void theTimeLeftRunsOnlyWhileItIsSeen();
    void theTimeLeftIsSpokenAtAFewMoments();
    void aPageThatShowsAnErrorIsExplained();
    void aSignInToAnotherTenantNamesThatTenant();
    void aCodeCanBeAskedForInstead();
    void aBrowserThatDidNotOpenIsSaid();
    void aCodeIsShownWithItsPage();
    void onlyTheSignInServicesPagesAreOpened_data();
    void onlyTheSignInServicesPagesAreOpened();
    void theLastStepCanBeCancelledToo();
    void aRefusalCanBeHandedToSomebody();
    void theApprovalLinkIsForWhatWasAsked();
    void readingIsOfferedWhereWritingWasNotApproved_data();
    void readingIsOfferedWhereWritingWasNotApproved();
    void theOtherAccountCanBeUsed();
    void whoHasToSignInAgainIsSaid();
    void aCancelledSignInIsNoError();
    void theFocusGoesWithThePage();
    void textFromOutsideStaysPlain();

private:
    void make(const Endpoints &endpoints, SignInKind kind = SignInKind::User);
    [[nodiscard]] SignInProgress inBrowser() const;
    [[nodiscard]] SignInProgress withCode(
        const QUrl &page = QUrl(u"https://microsoft.com/devicelogin"_s)) const;
    [[nodiscard]] QAbstractButton *button(const QString &name) const; ///< On show; nullptr if there is none.
    [[nodiscard]] QString words() const; ///< All labels on show.

    Endpoints m_endpoints;
    ManualClock m_clock;
    QList<QUrl> m_opened;
    std::unique_ptr<SignedOutView> m_view;
};

void TestSignedOutView::init()
{
    m_opened.clear();
    for (const QString &scheme : {u"https"_s, u"http"_s, u"file"_s})
        QDesktopServices::setUrlHandler(scheme, this, "remember");
    make({.loginRoot = QUrl(u"https://login.microsoftonline.com"_s),
          .graphRoot = QUrl(u"https://graph.microsoft.com"_s),
          .tenant = u"contoso.com"_s,
          .clientId = clientId});
}

void TestSignedOutView::cleanup()
{
    for (const QString &scheme : {u"https"_s, u"http"_s, u"file"_s})
        QDesktopServices::unsetUrlHandler(scheme);
    m_view.reset();
}

void TestSignedOutView::make(const Endpoints &endpoints, SignInKind kind)
{
    m_view.reset();
    m_endpoints = endpoints;
    m_view = std::make_unique<SignedOutView>(m_clock, m_endpoints, kind);
    m_view->resize(800, 700);
    m_view->show();
}

SignInProgress TestSignedOutView::inBrowser() const
{
    return {.step = Step::InBrowser,
            .authorizationUrl = QUrl(u"https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?"
                                     "client_id=%1&state=a%2Bb"_s.arg(clientId)),
            .redirectUri = u"http://localhost:4711"_s,
            .endsAt = m_clock.now().addSecs(252)};
}

SignInProgress TestSignedOutView::withCode(const QUrl &page) const
{
    return {.step = Step::EnteringCode,
            .userCode = u"D7KWQXMRT"_s,
            .verificationUrl = page,
            .endsAt = m_clock.now().addSecs(900)};
}

QAbstractButton *TestSignedOutView::button(const QString &name) const
{
    for (QAbstractButton *one : m_view->findChildren<QAbstractButton *>()) {
        const QString its = one->accessibleName().isEmpty() ? one->text() : one->accessibleName();
        if (one->isVisible() && its == name)
            return one;
    }
    return nullptr;
}

QString TestSignedOutView::words() const
{
    QStringList texts;
    for (const QLabel *label : m_view->findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join(u'\n');
}

void TestSignedOutView::saysWhereImagesAreNotOffered_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("name");
    QTest::newRow("Global") << Cloud::Global << QString();
    QTest::newRow("L4") << Cloud::UsGovL4 << QString();
    QTest::newRow("L5") << Cloud::UsGovL5 << u"US Government L5 (DoD)"_s;
    QTest::newRow("China") << Cloud::China << u"China (21Vianet)"_s;
}

void TestSignedOutView::saysWhereImagesAreNotOffered()
{
    QFETCH(Cloud, cloud);
    QFETCH(QString, name);
    Endpoints endpoints = m_endpoints;
    endpoints.cloud = cloud;
    make(endpoints);
    QCOMPARE(words().contains(u"not offered"_s), !name.isEmpty());
    QVERIFY(words().contains(name));
    QVERIFY(button(u"Sign in"_s)->isEnabled());
}

void TestSignedOutView::saysThatAnAppNeedsNoPerson()
{
    make(m_endpoints, SignInKind::App);
    QVERIFY(words().contains(u"Signs in as the app %1, without a person."_s.arg(clientId)));
}

void TestSignedOutView::signInIsThereUnderItsName()
{
    const QSignalSpy asked(m_view.get(), &SignedOutView::signInRequested);
    button(u"Sign in"_s)->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<SignInWish>(), SignInWish());
    QVERIFY(button(u"Try the sandbox"_s));
}

void TestSignedOutView::aLookUpCanBeCancelled()
{
    const QSignalSpy cancelled(m_view.get(), &SignedOutView::cancelRequested);
    m_view->showSigningIn({});
    QVERIFY(words().contains(u"Asking the sign-in service about your tenant…"_s));
    QVERIFY(!button(u"Sign in"_s));
    QVERIFY(!button(u"Copy link"_s));
    button(u"Cancel"_s)->click();
    QCOMPARE(cancelled.count(), 1);
}

void TestSignedOutView::theLinkCanBeCopiedWhileTheBrowserIsOpen()
{
    m_view->showSigningIn(inBrowser());
    button(u"Copy link"_s)->click();
    QCOMPARE(copied(), inBrowser().authorizationUrl.toString(QUrl::FullyEncoded));
    QVERIFY(copied().endsWith(u"a%2Bb"_s));
    QVERIFY(words().contains(u"The sign-in page has been opened there."_s));
    QVERIFY(!words().contains(u"page of Microsoft"_s)); // Neither the sandbox's nor a custom cloud's is.
}

void TestSignedOutView::theTimeLeftRunsOnlyWhileItIsSeen()
{
    m_view->showSigningIn(inBrowser());
    QVERIFY2(words().contains(u"4 min 12 s left"_s), qPrintable(words()));
    m_clock.advance(1s);
    QVERIFY(words().contains(u"4 min 11 s left"_s));
    m_view->hide();
    QCOMPARE(m_clock.pending(), 0);
    m_clock.advance(4min);
    m_view->show();
    QVERIFY(words().contains(u"11 s left"_s));
    m_clock.advance(20s);
    QVERIFY(words().contains(u"0 s left"_s));
    QCOMPARE(m_clock.pending(), 0);
    m_view->showSignedOut({});
    QVERIFY(!words().contains(u" left"_s));
}

void TestSignedOutView::theTimeLeftIsSpokenAtAFewMoments()
{
    m_view->showSigningIn(inBrowser());
    const auto *label = m_view->findChild<TimeLeft *>();
    QSet<QString> spoken{label->accessibleName()};
    for (int second = 0; second < 252; ++second) {
        m_clock.advance(1s);
        spoken.insert(label->accessibleName());
    }
    QCOMPARE(spoken,
             (QSet<QString>{u"4 min 12 s left"_s, u"2 min 0 s left"_s, u"1 min 0 s left"_s, u"30 s left"_s,
                            u"0 s left"_s}));
}

void TestSignedOutView::aPageThatShowsAnErrorIsExplained()
{
    m_view->showSigningIn(inBrowser());
    for (const QString &number : {u"AADSTS50011"_s, u"AADSTS500113"_s, u"AADSTS700016"_s, u"AADSTS90002"_s})
        QVERIFY2(words().contains(number), qPrintable(number));
    button(u"Copy value: Redirect address"_s)->click();
    QCOMPARE(copied(), u"http://localhost"_s);
    button(u"Copy value: Client ID"_s)->click();
    QCOMPARE(copied(), clientId);
    button(u"Copy value: Tenant"_s)->click();
    QCOMPARE(copied(), u"contoso.com"_s);
    button(u"How to register an app"_s)->click();
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.constFirst().host(), u"learn.microsoft.com"_s);
    m_view->showSigningIn({});
    QVERIFY(!words().contains(u"AADSTS"_s));
}

void TestSignedOutView::aSignInToAnotherTenantNamesThatTenant()
{
    SignInProgress progress = inBrowser();
    progress.authorizationUrl = QUrl(
        u"https://login.microsoftonline.com/fabrikam.example/oauth2/v2.0/authorize"_s);
    m_view->showSigningIn(progress);
    button(u"Copy value: Tenant"_s)->click();
    QCOMPARE(copied(), u"fabrikam.example"_s);
    progress.authorizationUrl = QUrl(u"https://login.example/auth"_s);
    m_view->showSigningIn(progress);
    button(u"Copy value: Tenant"_s)->click();
    QCOMPARE(copied(), u"contoso.com"_s);
}

void TestSignedOutView::aCodeCanBeAskedForInstead()
{
    const QSignalSpy asked(m_view.get(), &SignedOutView::codeRequested);
    m_view->showSigningIn(inBrowser());
    button(u"Use a code instead…"_s)->click();
    QCOMPARE(asked.count(), 1);
    m_view->showSigningIn(withCode());
    QVERIFY(!button(u"Use a code instead…"_s));
}

void TestSignedOutView::aBrowserThatDidNotOpenIsSaid()
{
    m_view->showSigningIn(inBrowser(), Error{.kind = ErrorKind::Local, .fault = Fault::BrowserNotOpened});
    QVERIFY(words().contains(u"The browser could not be opened"_s));
    QVERIFY(!words().contains(u"has been opened"_s));
    QVERIFY(button(u"Copy link"_s));
}

void TestSignedOutView::aCodeIsShownWithItsPage()
{
    m_view->showSigningIn(withCode());
    QVERIFY(words().contains(u"D7KWQXMRT"_s));
    QVERIFY(words().contains(u"15 min 0 s left"_s));
    button(u"Copy code"_s)->click();
    QCOMPARE(copied(), u"D7KWQXMRT"_s);
    button(u"Copy address"_s)->click();
    QCOMPARE(copied(), u"https://microsoft.com/devicelogin"_s);
    button(u"Open page"_s)->click();
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://microsoft.com/devicelogin"_s)});
    QVERIFY(button(u"Cancel"_s));
    const QList<QLabel *> labels = m_view->findChildren<QLabel *>();
    const auto found = std::find_if(labels.begin(), labels.end(),
                                    [](const QLabel *label) { return label->text() == "D7KWQXMRT"_L1; });
    QVERIFY(found != labels.end());
    const QLabel *code = *found;
    QCOMPARE(code->accessibleName(), u"Code: D7KWQXMRT"_s);
    QVERIFY(code->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

void TestSignedOutView::onlyTheSignInServicesPagesAreOpened_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("opened");
    const auto row = [](const char *name, const QString &page, bool opened) {
        QTest::newRow(name) << page << opened;
    };
    row("global", u"https://microsoft.com/devicelogin"_s, true);
    row("global, new", u"https://login.microsoft.com/device"_s, true);
    row("with www", u"https://www.microsoft.com/devicelogin"_s, true);
    row("US Government", u"https://microsoft.com/deviceloginus"_s, true);
    row("US Government's host", u"https://login.microsoftonline.us/common/oauth2/deviceauth"_s, true);
    row("China's host", u"https://login.partner.microsoftonline.cn/common/oauth2/deviceauth"_s, true);
    row("the service in use", u"https://login.microsoftonline.com/common/oauth2/deviceauth"_s, true);
    row("another page of Microsoft", u"https://microsoft.com/download/setup.exe"_s, false);
    row("another host", u"https://microsoft.com.evil.example/devicelogin"_s, false);
    row("a user name", u"https://microsoft.com@evil.example/devicelogin"_s, false);
    row("a user name at the right host", u"https://evil@microsoft.com/devicelogin"_s, false);
    row("a port", u"https://microsoft.com:8443/devicelogin"_s, false);
    row("without encryption", u"http://microsoft.com/devicelogin"_s, false);
    row("a file", u"file:///devicelogin"_s, false);
    row("another program on this computer", u"http://127.0.0.1:9/devicelogin"_s, false);
}

void TestSignedOutView::onlyTheSignInServicesPagesAreOpened()
{
    QFETCH(QString, page);
    QFETCH(bool, opened);
    m_view->showSigningIn(withCode(QUrl(page)));
    QCOMPARE(button(u"Open page"_s) != nullptr, opened);
    button(u"Copy address"_s)->click();
    QCOMPARE(copied(), page);
    if (opened)
        button(u"Open page"_s)->click();
    QCOMPARE(m_opened.size(), opened ? 1 : 0);
}

void TestSignedOutView::theLastStepCanBeCancelledToo()
{
    m_view->showSigningIn({.step = Step::Redeeming});
    QVERIFY(words().contains(u"Fetching your sign-in…"_s));
    QVERIFY(button(u"Cancel"_s)); // a keychain may be waiting for its password
}

void TestSignedOutView::aRefusalCanBeHandedToSomebody()
{
    m_view->showSignedOut({.error = refusal(u"AADSTS53003"_s)});
    QVERIFY(words().contains(u"5e7d2a2b-6a0c-4f2b-9e37-0c4d2d6a2b11"_s));
    const QString time = isoText(m_clock.now());
    m_clock.advance(1h);
    button(u"Copy details"_s)->click();
    QVERIFY(!button(u"Copy approval link"_s));
    for (const QString &part : {u"AADSTS53003"_s, u"5e7d2a2b-6a0c-4f2b-9e37-0c4d2d6a2b11"_s, time})
        QVERIFY2(copied().contains(part), qPrintable(copied()));
    m_view->showSignedOut({.error = Error{.kind = ErrorKind::NotSent, .fault = Fault::HostNotFound}});
    QVERIFY(!button(u"Copy details"_s));
}

void TestSignedOutView::theApprovalLinkIsForWhatWasAsked()
{
    m_view->showSignedOut({.error = refusal(u"AADSTS65001"_s)});
    button(u"Copy approval link"_s)->click();
    QVERIFY2(copied().contains(u"CloudPC.ReadWrite.All"_s), qPrintable(copied()));
    QVERIFY(copied().contains(clientId));
    m_view->showSignedOut({.error = refusal(u"AADSTS65001"_s), .asked = {.permission = Permission::Read}});
    button(u"Copy approval link"_s)->click();
    QVERIFY2(copied().contains(u"CloudPC.Read.All"_s), qPrintable(copied()));
}

void TestSignedOutView::readingIsOfferedWhereWritingWasNotApproved_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Permission>("asked");
    QTest::addColumn<bool>("offered");
    QTest::newRow("no consent") << u"AADSTS65001"_s << Permission::ReadWrite << true;
    QTest::newRow("approval needed") << u"AADSTS90094"_s << Permission::ReadWrite << true;
    QTest::newRow("approval requested") << u"AADSTS90095"_s << Permission::ReadWrite << true;
    QTest::newRow("asked for reading already") << u"AADSTS65001"_s << Permission::Read << false;
    QTest::newRow("policy") << u"AADSTS53003"_s << Permission::ReadWrite << false;
}

void TestSignedOutView::readingIsOfferedWhereWritingWasNotApproved()
{
    QFETCH(QString, code);
    QFETCH(Permission, asked);
    QFETCH(bool, offered);
    const QSignalSpy signIn(m_view.get(), &SignedOutView::signInRequested);
    m_view->showSignedOut({.error = refusal(code), .asked = {.permission = asked, .tenant = u"t.example"_s}});
    QCOMPARE(button(u"Sign in read-only"_s) != nullptr, offered);
    if (!offered)
        return;
    button(u"Sign in read-only"_s)->click();
    QCOMPARE(signIn.at(0).at(0).value<SignInWish>(),
             (SignInWish{.permission = Permission::Read, .tenant = u"t.example"_s}));
}

void TestSignedOutView::theOtherAccountCanBeUsed()
{
    const QSignalSpy signIn(m_view.get(), &SignedOutView::signInRequested);
    m_view->showSignedOut({.error = Error{.kind = ErrorKind::SignInRefused, .fault = Fault::OtherAccount}});
    button(u"Use the other account"_s)->click();
    QCOMPARE(signIn.at(0).at(0).value<SignInWish>(), (SignInWish{.chooseAccount = true}));
    m_view->showSignedOut({.error = refusal(u"AADSTS53003"_s)});
    QVERIFY(!button(u"Use the other account"_s));
}

void TestSignedOutView::whoHasToSignInAgainIsSaid()
{
    m_view->showSignedOut({.account = Account{.username = u"ada@contoso.com"_s}});
    QVERIFY(words().contains(u"You were signed in as ada@contoso.com · contoso.com."_s));
    QVERIFY(button(u"Sign in"_s));
}

void TestSignedOutView::aCancelledSignInIsNoError()
{
    const QString before = words();
    m_view->showSignedOut({.error = Error{.kind = ErrorKind::Cancelled}});
    QCOMPARE(words(), before);
}

void TestSignedOutView::theFocusGoesWithThePage()
{
    m_view->activateWindow();
    QTRY_VERIFY(m_view->isActiveWindow());
    button(u"Sign in"_s)->setFocus();
    m_view->showSigningIn({});
    QCOMPARE(QApplication::focusWidget(), button(u"Cancel"_s));
    m_view->showSigningIn(inBrowser());
    button(u"Copy link"_s)->setFocus();
    m_view->showSigningIn(inBrowser()); // The same page again takes no focus away.
    QCOMPARE(QApplication::focusWidget(), button(u"Copy link"_s));
    m_view->showSignedOut({});
    QCOMPARE(QApplication::focusWidget(), button(u"Sign in"_s));
}

void TestSignedOutView::textFromOutsideStaysPlain()
{
    const QString payload = u"<img src=x>"_s;
    SignInProgress progress = withCode();
    progress.userCode = payload;
    m_view->showSigningIn(progress);
    m_view->showSigningIn(inBrowser());
    m_view->showSignedOut({.error = refusal(payload, payload), .account = Account{.username = payload}});
    m_view->showSignedOut({.error = refusal(payload, payload)});
    int labels = 0;
    for (const QLabel *label : m_view->findChildren<QLabel *>()) {
        labels += label->text().contains(payload) ? 1 : 0;
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }
    QVERIFY(labels >= 2);
}

QTEST_MAIN(TestSignedOutView)
#include "tst_signedoutview.moc"
