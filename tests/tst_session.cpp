// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/formencoding.h"
#include "auth/session.h"
#include "base/endpoints.h"
#include "support/fakebrowser.h"
#include "support/fixedrandom.h"
#include "support/flakytokenstore.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Account ada{.objectId = u"oid-1"_s,
                  .tenantId = u"tid-1"_s,
                  .username = u"ada@contoso.com"_s,
                  .name = u"Ada"_s,
                  .loginHint = u"hint-ada"_s};

/// JSON written with single quotes: moc loses its way among raw strings that begin or end with a quote.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray idToken(const QByteArray &objectId)
{
    const QByteArray claims = json("{'tid':'tid-1','preferred_username':'ada@contoso.com','name':'Ada',"
                                   "'login_hint':'hint-ada','oid':'"
                                   + objectId + "'}");
    return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".";
}

QByteArray tokens(int n, const QByteArray &more = {})
{
    const QByteArray number = QByteArray::number(n);
    return json("{'token_type':'Bearer','expires_in':3600,'access_token':'at-" + number
                + "','refresh_token':'rt-" + number + "'" + more + "}");
}

Answer grant(int n, const QByteArray &objectId = "oid-1")
{
    return Answer::json(200, tokens(n, ",'id_token':'" + idToken(objectId) + "'"));
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsSignedOut();
    void saysWhatIsMissingBeforeABrowserOpens_data();
    void saysWhatIsMissingBeforeABrowserOpens();
    void signsIn();
    void savesBeforeItGivesOutTheToken();
    void goesOnWhenTheSignInCannotBeSaved();
    void tellsThatNoBrowserOpened();
    void makesCallersWaitForTheSignIn();
    void answersCallersWhenTheSignInIsCancelled();
    void answersCallersWhenTheSignInFails();
    void keepsTheSessionWhileSigningInToAnother();
    void takesUpAStoredSignIn();
    void staysSilentWhenNothingIsStored();
    void saysWhenItCouldNotLook();
    void renewsOnceForAllWhoAsk();
    void renewsBeforeTheTokenExpires();
    void renewsWhenTheClockIsSetBack();
    void renewsEarlyWhileTheTokenStillWorks();
    void savesARotatedTokenBeforeUse();
    void keepsTheSessionWhenTheNetworkFails();
    void waitsAsLongAsTheServiceAsks();
    void endsWithADeadGrant_data();
    void endsWithADeadGrant();
    void refusesARenewalForSomebodyElse();
    void renewsARejectedToken();
    void keepsATokenThatIsNotTheRejectedOne();
    void endsWithoutARefreshToken();
    void usesShortLivedTokens();
    void sendsNoRefreshTokenToAnInsecureRoot();
    void forgetsEverythingAtSignOut();
    void saysWhenTheStoreKeepsTheToken();
    void resetsWithoutTouchingTheStore();
    void ignoresAnswersOfAnEarlierSession();
    void staysSilentForCallersThatAreGone();
    void answersEveryCallerWhenItGoes();

private:
    void signIn(int n = 1);
    void resumeAsAda();
    void ask() { m_session->token(Patience::FailAtOnce, this, collector()); }
    [[nodiscard]] Callback<QByteArray> collector()
    {
        return [this](const Result<QByteArray> &result) { m_answers.append(result); };
    }
    [[nodiscard]] Session::State state() const { return m_session->state(); }
    [[nodiscard]] Fault lastFault() const
    {
        return m_session->lastError() ? m_session->lastError()->fault : Fault::None;
    }

    ManualClock m_clock;
    FixedRandom m_random;
    Endpoints m_endpoints;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<FlakyTokenStore> m_store;
    std::unique_ptr<FakeBrowser> m_browser;
    std::unique_ptr<Session> m_session;
    QList<Result<QByteArray>> m_answers;
};

void TestSession::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_store = std::make_unique<FlakyTokenStore>();
    m_browser = std::make_unique<FakeBrowser>();
    m_endpoints = {m_server->url(), m_server->url(), GraphVersion::Beta, u"organizations"_s, u"client"_s};
    m_session = std::make_unique<Session>(m_endpoints, *m_network, *m_store, *m_browser, m_clock, m_random);
    m_answers.clear();
}

void TestSession::cleanup()
{
    m_session.reset();
}

void TestSession::signIn(int n)
{
    m_server->enqueue(grant(n));
    m_session->signIn();
    QCOMPARE(state(), Session::State::SigningIn);
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
}

void TestSession::resumeAsAda()
{
    m_store->content = StoredSignIn{.account = ada, .refreshToken = "rt-0"};
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::startsSignedOut()
{
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(!m_session->account());
    QVERIFY(m_session->owner().isEmpty());
    QVERIFY(!m_session->lastError());
    QVERIFY(m_session->authorizationUrl().isEmpty());
    ask();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
}

void TestSession::saysWhatIsMissingBeforeABrowserOpens_data()
{
    QTest::addColumn<QString>("loginRoot");
    QTest::addColumn<QString>("graphRoot");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<int>("fault");
    const QString good = u"https://standin.example"_s;
    const int insecure = static_cast<int>(Fault::InsecureRoot);
    QTest::newRow("no client id") << good << good << u"  "_s << static_cast<int>(Fault::MissingClientId);
    QTest::newRow("plain http sign-in") << u"http://standin.example"_s << good << u"id"_s << insecure;
    QTest::newRow("plain http Graph") << good << u"http://standin.example"_s << u"id"_s << insecure;
    QTest::newRow("user info") << u"https://login.microsoftonline.com@evil.example"_s << good << u"id"_s
                               << insecure;
    QTest::newRow("nothing") << QString() << good << u"id"_s << insecure;
}

void TestSession::saysWhatIsMissingBeforeABrowserOpens()
{
    QFETCH(QString, loginRoot);
    QFETCH(QString, graphRoot);
    QFETCH(QString, clientId);
    m_endpoints = {QUrl(loginRoot), QUrl(graphRoot), GraphVersion::Beta, u"organizations"_s, clientId};
    QSignalSpy changed(m_session.get(), &Session::changed);
    m_session->signIn();
    QCOMPARE(state(), Session::State::SignedOut);
    QTEST(static_cast<int>(lastFault()), "fault");
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_browser->opened().isEmpty());
}

void TestSession::signsIn()
{
    QSignalSpy changed(m_session.get(), &Session::changed);
    m_server->enqueue(grant(1));
    m_session->signIn();
    QCOMPARE(state(), Session::State::SigningIn);
    QCOMPARE(m_session->authorizationUrl(), m_browser->opened().value(0));
    m_session->signIn();
    QCOMPARE(m_browser->opened().size(), 1);
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(*m_session->account() == ada);
    QVERIFY(!m_session->lastError());
    QVERIFY(m_session->authorizationUrl().isEmpty());
    QVERIFY(changed.size() >= 2);
    QVERIFY(*m_store->content == (StoredSignIn{.account = ada, .refreshToken = "rt-1"}));
    ask();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestSession::savesBeforeItGivesOutTheToken()
{
    m_store->hold();
    m_server->enqueue(grant(1));
    m_session->signIn();
    ask();
    m_browser->comeBack();
    QTRY_COMPARE(m_store->calls, QStringList{u"save"_s});
    QCOMPARE(state(), Session::State::SigningIn);
    QVERIFY(m_answers.isEmpty());
    m_session->cancelSignIn(); // too late, and harmless
    m_store->release();
    QCOMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
}

void TestSession::goesOnWhenTheSignInCannotBeSaved()
{
    m_store->failCall(1);
    signIn();
    QCOMPARE(m_session->lastError()->kind, ErrorKind::Local);
    ask();
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
}

void TestSession::tellsThatNoBrowserOpened()
{
    m_browser->setBroken(true);
    m_server->enqueue(grant(1));
    m_session->signIn();
    QCOMPARE(state(), Session::State::SigningIn);
    QCOMPARE(lastFault(), Fault::BrowserNotOpened);
    QVERIFY(!m_session->authorizationUrl().isEmpty());
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(!m_session->lastError());
}

void TestSession::makesCallersWaitForTheSignIn()
{
    m_server->enqueue(grant(1));
    m_session->signIn();
    ask();
    ask();
    QVERIFY(m_answers.isEmpty());
    m_browser->comeBack();
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.at(0).value(), QByteArray("at-1"));
    QCOMPARE(m_answers.at(1).value(), QByteArray("at-1"));
}

void TestSession::answersCallersWhenTheSignInIsCancelled()
{
    m_session->signIn();
    ask();
    m_session->cancelSignIn();
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(!m_session->lastError());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
    m_browser->comeBack();
    QTRY_COMPARE(m_browser->pages(), 1);
    QVERIFY(m_server->requests().isEmpty());
    QCOMPARE(m_answers.size(), 1);
}

void TestSession::answersCallersWhenTheSignInFails()
{
    m_session->signIn();
    ask();
    m_browser->comeBackWith({{"error", "access_denied"}, {"state", m_browser->parameter("state")}});
    QTRY_COMPARE(state(), Session::State::SignedOut);
    QCOMPARE(m_session->lastError()->kind, ErrorKind::SignInRefused);
    QCOMPARE(m_session->lastError()->code, u"access_denied"_s);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
    QCOMPARE(m_answers.first().error().code, u"access_denied"_s);
}

void TestSession::keepsTheSessionWhileSigningInToAnother()
{
    signIn();
    m_session->signIn();
    QCOMPARE(m_browser->parameter("prompt"), QByteArray("select_account"));
    QCOMPARE(state(), Session::State::SigningIn);
    QVERIFY(*m_session->account() == ada);
    QCOMPARE(m_session->owner(), u"oid-1@tid-1"_s);
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    m_clock.advance(4min);
    m_session->cancelSignIn();
    QCOMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_store->content->refreshToken, QByteArray("rt-1"));

    m_session->signIn();
    m_server->enqueue(grant(2, "oid-2"));
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_session->account()->objectId, u"oid-2"_s);
    QCOMPARE(m_session->owner(), u"oid-2@tid-1"_s);
    QCOMPARE(m_store->content->refreshToken, QByteArray("rt-2"));
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-2"));
}

void TestSession::takesUpAStoredSignIn()
{
    m_store->content = StoredSignIn{.account = ada, .refreshToken = "rt-0"};
    m_store->hold();
    m_session->resume();
    ask();
    QVERIFY(m_answers.isEmpty());
    m_server->enqueue(grant(1));
    m_store->release();
    QCOMPARE(state(), Session::State::SignedIn);
    QVERIFY(*m_session->account() == ada);
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
    QVERIFY(m_browser->opened().isEmpty());
    const FormFields form = decodeForm(m_server->requests().first().body);
    QVERIFY(form.contains({u"grant_type"_s, u"refresh_token"_s}));
    QVERIFY(form.contains({u"refresh_token"_s, u"rt-0"_s}));
    QVERIFY(form.contains({u"client_id"_s, u"client"_s}));
    QCOMPARE(m_store->content->refreshToken, QByteArray("rt-1"));
}

void TestSession::staysSilentWhenNothingIsStored()
{
    QSignalSpy changed(m_session.get(), &Session::changed);
    m_store->hold();
    m_session->resume();
    ask();
    m_store->release();
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(changed.isEmpty());
    QVERIFY(!m_session->lastError());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
}

void TestSession::saysWhenItCouldNotLook()
{
    m_store->content = StoredSignIn{.account = ada, .refreshToken = "rt-0"};
    m_store->failCall(1);
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedOut);
    QCOMPARE(m_session->lastError()->kind, ErrorKind::Local);
    QVERIFY(m_store->content.has_value());
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::renewsOnceForAllWhoAsk()
{
    resumeAsAda();
    m_server->enqueue(grant(1).late(20ms));
    for (int i = 0; i < 10; ++i)
        ask();
    QTRY_COMPARE(m_answers.size(), 10);
    for (const Result<QByteArray> &answer : std::as_const(m_answers))
        QCOMPARE(answer.value(), QByteArray("at-1"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestSession::renewsBeforeTheTokenExpires()
{
    signIn();
    m_clock.advance(3299s);
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    m_clock.advance(1s);
    m_server->enqueue(grant(2));
    ask();
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.last().value(), QByteArray("at-2"));
}

void TestSession::renewsWhenTheClockIsSetBack()
{
    signIn();
    m_clock.jump(-1s);
    m_server->enqueue(grant(2));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.last().value(), QByteArray("at-2"));
}

void TestSession::renewsEarlyWhileTheTokenStillWorks()
{
    m_server->enqueue(Answer::json(200, tokens(1, json(",'refresh_in':'600'"))));
    m_session->signIn();
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    m_clock.advance(600s);
    m_server->enqueue(Answer::http(503, ""));
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    QTRY_COMPARE(m_server->requests().size(), 2);
    QTRY_COMPARE(m_clock.pending(), 0); // the renewal was answered, so its deadline is gone
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    m_clock.advance(60s);
    m_server->enqueue(grant(2));
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    QTRY_COMPARE(m_store->content->refreshToken, QByteArray("rt-2"));
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-2"));
    QCOMPARE(m_server->requests().size(), 3);
}

void TestSession::savesARotatedTokenBeforeUse()
{
    resumeAsAda();
    m_store->hold();
    m_server->enqueue(grant(1));
    ask();
    QTRY_COMPARE(m_store->calls.last(), u"save"_s);
    QVERIFY(m_answers.isEmpty());
    ask();
    QVERIFY(m_answers.isEmpty());
    m_store->release();
    QCOMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestSession::keepsTheSessionWhenTheNetworkFails()
{
    resumeAsAda();
    m_server->enqueue(Answer::nothing().thenReset());
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::Unavailable);
    QCOMPARE(state(), Session::State::SignedIn);
    QVERIFY(!m_session->lastError());
    m_server->enqueue(grant(1));
    ask();
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
}

void TestSession::waitsAsLongAsTheServiceAsks()
{
    resumeAsAda();
    m_server->enqueue(Answer::http(429, "", {{"Retry-After", "90"}}));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    m_clock.advance(89s);
    ask();
    QCOMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.last().error().kind, ErrorKind::Unavailable);
    QCOMPARE(m_server->requests().size(), 1);
    m_clock.advance(1s);
    m_server->enqueue(grant(1));
    ask();
    QTRY_COMPARE(m_answers.size(), 3);
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
}

void TestSession::endsWithADeadGrant_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("dead") << 400 << json("{'error':'invalid_grant','error_codes':[700082]}")
                          << u"AADSTS700082"_s;
    QTest::newRow("interaction") << 400 << json("{'error':'interaction_required'}")
                                 << u"interaction_required"_s;
    QTest::newRow("refused") << 400 << json("{'error':'unauthorized_client'}") << u"unauthorized_client"_s;
    QTest::newRow("HTML") << 200 << QByteArray("<html>") << QString();
    QTest::newRow("no access token") << 200 << json("{'refresh_token':'x'}") << QString();
}

void TestSession::endsWithADeadGrant()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    resumeAsAda();
    m_server->enqueue(Answer::json(status, body));
    ask();
    ask();
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(state(), Session::State::SignedOut);
    QCOMPARE(m_session->lastError()->kind, ErrorKind::SignInRequired);
    QTEST(m_session->lastError()->code, "code");
    QVERIFY(*m_session->account() == ada);
    QVERIFY(m_store->content.has_value());
    QCOMPARE(m_store->calls, QStringList{u"load"_s});
    // Not asked again and again, and the next sign-in is for the same person.
    ask();
    QCOMPARE(m_answers.last().error().kind, ErrorKind::SignInRequired);
    QCOMPARE(m_server->requests().size(), 1);
    m_session->signIn();
    QCOMPARE(m_browser->parameter("login_hint"), QByteArray("hint-ada"));
    QVERIFY(m_browser->parameter("prompt").isEmpty());
}

void TestSession::refusesARenewalForSomebodyElse()
{
    resumeAsAda();
    m_server->enqueue(grant(1, "oid-2"));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(!m_answers.first().ok());
    QCOMPARE(state(), Session::State::SignedOut);
    QCOMPARE(lastFault(), Fault::WrongIdentity);
    QCOMPARE(m_store->content->refreshToken, QByteArray("rt-0"));
}

void TestSession::renewsARejectedToken()
{
    signIn();
    m_session->reject("at-1");
    m_server->enqueue(grant(2));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-2"));
}

void TestSession::keepsATokenThatIsNotTheRejectedOne()
{
    signIn();
    m_session->reject("at-0");
    m_session->reject({});
    ask();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
}

void TestSession::endsWithoutARefreshToken()
{
    m_store->content = StoredSignIn{.account = ada, .refreshToken = "rt-of-before"};
    m_server->enqueue(Answer::json(200, json("{'access_token':'at-1','expires_in':3600}")));
    m_session->signIn();
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(m_session->account()->username.isEmpty());
    QVERIFY(!m_store->content);
    m_clock.advance(1h);
    ask();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
    QCOMPARE(state(), Session::State::SignedOut);
}

void TestSession::usesShortLivedTokens()
{
    m_server->enqueue(Answer::json(200, json("{'access_token':'at-1','expires_in':60}")));
    m_session->signIn();
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    m_clock.advance(29s);
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    m_clock.advance(1s);
    ask();
    QVERIFY(!m_answers.last().ok());
}

void TestSession::sendsNoRefreshTokenToAnInsecureRoot()
{
    resumeAsAda();
    m_endpoints.loginRoot = QUrl(u"http://standin.example"_s);
    ask();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().fault, Fault::InsecureRoot);
    QCOMPARE(lastFault(), Fault::InsecureRoot);
    QVERIFY(m_server->requests().isEmpty());
}

void TestSession::forgetsEverythingAtSignOut()
{
    signIn();
    m_session->reject("at-1");
    m_server->enqueue(Answer::nothing());
    ask();
    m_session->signOut();
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(!m_session->account());
    QVERIFY(!m_session->lastError());
    QVERIFY(!m_store->content);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
    m_session->signIn();
    QCOMPARE(m_browser->parameter("prompt"), QByteArray("select_account"));
    m_session->signOut();
    QCOMPARE(state(), Session::State::SignedOut);
}

void TestSession::saysWhenTheStoreKeepsTheToken()
{
    signIn();
    m_store->failCall(1);
    m_session->signOut();
    QCOMPARE(state(), Session::State::SignedOut);
    QCOMPARE(m_session->lastError()->kind, ErrorKind::Local);
}

void TestSession::resetsWithoutTouchingTheStore()
{
    signIn();
    m_session->reject("at-1");
    m_server->enqueue(Answer::nothing());
    ask();
    const QStringList before = m_store->calls;
    m_session->reset();
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(!m_session->account());
    QCOMPARE(m_store->calls, before);
    QVERIFY(m_store->content.has_value());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::Cancelled);
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::ignoresAnswersOfAnEarlierSession()
{
    m_store->content = StoredSignIn{.account = ada, .refreshToken = "rt-0"};
    m_store->hold();
    m_session->resume();
    m_session->reset();
    m_store->release();
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(!m_session->account());
}

void TestSession::staysSilentForCallersThatAreGone()
{
    m_session->signIn();
    auto gone = std::make_unique<QObject>();
    m_session->token(Patience::FailAtOnce, gone.get(), collector());
    gone.reset();
    m_session->cancelSignIn();
    QVERIFY(m_answers.isEmpty());
}

void TestSession::answersEveryCallerWhenItGoes()
{
    m_session->signIn();
    ask();
    m_session.reset();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
