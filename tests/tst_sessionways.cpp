// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accountbook.h"
#include "auth/formencoding.h"
#include "auth/session.h"
#include "support/fakebrowser.h"
#include "support/fixedrandom.h"
#include "support/fixedsigner.h"
#include "support/flakysecretstore.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray grantOne =
    R"({"token_type":"Bearer","expires_in":3600,"access_token":"at-1","refresh_token":"rt-1"})";
const QByteArray grantTwo = R"({"token_type":"Bearer","expires_in":3600,"access_token":"at-2"})";
const QByteArray code = R"({"device_code":"dc","user_code":"ABCD-1234","expires_in":900,"interval":5,)"
                        R"("verification_uri":"https://microsoft.com/devicelogin"})";

} // namespace

/// The ways to sign in without a browser here: as an app, and with a code on another device.
class TestSessionWays : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signsInAsAnApp();
    void keepsTheCredentialAndFindsItAgain();
    void asksAgainWhenTheAppsTokenExpires();
    void saysThatNoCredentialIsStored();
    void keepsThePersonsSessionWhenTheAppIsRefused();
    void saysThatACredentialStoppedWorking();
    void showsACodeForAnotherDevice();
    void endsWhenTheCodeIsDeclined();
    void asksNoMoreOnceCancelled();

private:
    void ask()
    {
        m_session->token(Patience::FailAtOnce, this,
                         [this](const Result<QByteArray> &answer) { m_answers.append(answer); });
    }
    [[nodiscard]] FormFields lastForm() const { return decodeForm(m_server->requests().last().body); }
    [[nodiscard]] Session::State state() const { return m_session->state(); }

    ManualClock m_clock;
    FixedRandom m_random;
    FixedSigner m_signer;
    Endpoints m_endpoints;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<FlakySecretStore> m_store;
    std::unique_ptr<AccountBook> m_book;
    std::unique_ptr<FakeBrowser> m_browser;
    std::unique_ptr<Session> m_session;
    QList<Result<QByteArray>> m_answers;
    const AppCredential m_secret{.secret = "s+&%"};
};

void TestSessionWays::init()
{
    m_session.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_server->answerAside("/openid-configuration", Answer::json(404, "{}"));
    m_network = std::make_unique<QNetworkAccessManager>();
    m_store = std::make_unique<FlakySecretStore>();
    m_book = std::make_unique<AccountBook>();
    m_browser = std::make_unique<FakeBrowser>();
    m_endpoints = {m_server->url(), m_server->url(), GraphVersion::Beta, u"contoso.com"_s, u"client"_s};
    m_session = std::make_unique<Session>(Session::Parts{
        m_endpoints, *m_network, *m_store, *m_book, u"space"_s, *m_browser, m_clock, m_random, m_signer});
    m_answers.clear();
}

void TestSessionWays::signsInAsAnApp()
{
    m_server->enqueue(Answer::json(200, grantTwo));
    m_session->signInAsApp(m_secret);
    QCOMPARE(state(), Session::State::SigningIn);
    QCOMPARE(m_session->progress()->step, SignInProgress::Step::Redeeming);
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(m_browser->opened().isEmpty());
    QVERIFY(lastForm().contains({u"grant_type"_s, u"client_credentials"_s}));
    QVERIFY(lastForm().contains({u"client_secret"_s, u"s+&%"_s}));
    QCOMPARE(m_session->owner(), u"client@contoso.com"_s);
    QVERIFY(m_session->facts().appOnly);
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-2"));
    QVERIFY(m_book->entries().first().kind == KnownSignIn::Kind::App);
}

void TestSessionWays::keepsTheCredentialAndFindsItAgain()
{
    m_server->enqueue(Answer::json(200, grantTwo));
    m_session->signInAsApp(m_secret);
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_store->content.size(), 1);
    QVERIFY(*credentialFromStored(m_store->content.constBegin().value()) == m_secret);

    m_session->reset(); // the program ends here
    m_server->enqueue(Answer::json(200, grantTwo));
    m_session->signInAsApp();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(lastForm().contains({u"client_secret"_s, u"s+&%"_s}));

    m_session->signOut();
    QVERIFY(m_store->content.isEmpty());
}

void TestSessionWays::asksAgainWhenTheAppsTokenExpires()
{
    m_server->enqueue(Answer::json(200, grantTwo));
    m_session->signInAsApp(m_secret);
    QTRY_COMPARE(state(), Session::State::SignedIn);
    const qsizetype calls = m_store->calls.size();
    m_clock.advance(1h);
    m_server->enqueue(Answer::json(200, grantOne));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    QVERIFY(lastForm().contains({u"grant_type"_s, u"client_credentials"_s}));
    QCOMPARE(m_store->calls.size(), calls); // nothing new to store
}

void TestSessionWays::saysThatNoCredentialIsStored()
{
    m_session->signInAsApp();
    QCOMPARE(state(), Session::State::SignedOut);
    QCOMPARE(m_session->lastError()->fault, Fault::CredentialMissing);
    QVERIFY(m_server->requests().isEmpty());
    m_store->failAlways();
    m_session->signInAsApp();
    QCOMPARE(m_session->lastError()->fault, Fault::KeychainUnavailable);
}

void TestSessionWays::keepsThePersonsSessionWhenTheAppIsRefused()
{
    m_server->enqueue(Answer::json(200, grantOne));
    m_session->signIn();
    QTRY_COMPARE(m_browser->opened().size(), 1);
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);

    m_server->enqueue(Answer::json(401, R"({"error":"invalid_client","error_codes":[7000215]})"));
    m_session->signInAsApp(m_secret);
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_session->lastError()->code, u"AADSTS7000215"_s);
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    QCOMPARE(m_store->content.size(), 1);
}

void TestSessionWays::saysThatACredentialStoppedWorking()
{
    m_server->enqueue(Answer::json(200, grantTwo));
    m_session->signInAsApp(m_secret);
    QTRY_COMPARE(state(), Session::State::SignedIn);
    m_session->reject("at-2");
    m_server->enqueue(Answer::json(401, R"({"error":"invalid_client","error_codes":[7000222]})"));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.last().error().code, u"AADSTS7000222"_s);
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(m_store->content.size(), 1);
}

void TestSessionWays::showsACodeForAnotherDevice()
{
    m_server->enqueue(Answer::json(200, code));
    m_session->signIn({.way = SignInWish::Way::DeviceCode});
    QTRY_COMPARE(m_session->progress()->step, SignInProgress::Step::EnteringCode);
    QCOMPARE(m_session->progress()->userCode, u"ABCD-1234"_s);
    QCOMPARE(m_session->progress()->verificationUrl, QUrl(u"https://microsoft.com/devicelogin"_s));
    QCOMPARE(m_session->progress()->endsAt, m_clock.now().addSecs(900));
    QVERIFY(m_browser->opened().isEmpty());
    ask();
    m_server->enqueue(Answer::json(200, grantOne));
    m_clock.advance(5s);
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    QCOMPARE(m_store->content.constBegin().value(), QByteArray("rt-1"));
}

void TestSessionWays::endsWhenTheCodeIsDeclined()
{
    m_server->enqueue(Answer::json(200, code));
    m_session->signIn({.way = SignInWish::Way::DeviceCode});
    QTRY_COMPARE(m_session->progress()->step, SignInProgress::Step::EnteringCode);
    m_server->enqueue(Answer::json(400, R"({"error":"authorization_declined"})"));
    m_clock.advance(5s);
    QTRY_COMPARE(state(), Session::State::SignedOut);
    QCOMPARE(m_session->lastError()->kind, ErrorKind::SignInRefused);
    QCOMPARE(m_session->lastError()->code, u"authorization_declined"_s);
}

void TestSessionWays::asksNoMoreOnceCancelled()
{
    m_server->enqueue(Answer::json(200, code));
    m_session->signIn({.way = SignInWish::Way::DeviceCode});
    QTRY_COMPARE(m_session->progress()->step, SignInProgress::Step::EnteringCode);
    m_session->cancelSignIn();
    QCOMPARE(state(), Session::State::SignedOut);
    m_clock.advance(15min);
    QCOMPARE(m_server->requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestSessionWays)
#include "tst_sessionways.moc"
