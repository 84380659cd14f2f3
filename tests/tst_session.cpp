// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accountbook.h"
#include "auth/formencoding.h"
#include "auth/session.h"
#include "base/endpoints.h"
#include "support/fakebrowser.h"
#include "support/fixedrandom.h"
#include "support/fixedsigner.h"
#include "support/flakysecretstore.h"
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
    void goesOnWhileTheSignInIsStored();
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
    void tellsAtOnceWhoseSessionItIsNow();
    void stopsWaitingForTheKeychain();
    void removesAtTheNextStartWhatASignOutLeft();
    void tellsOfASignOutAlsoAfterTheNextSignIn();
    void saysNothingOfAKeychainThatHoldsNothing();
    void asksAboutTheStoreAnewForAnotherSignIn();
    void keepsTheGrantWhenAPortalAnswers();
    void renewsAgainForAChallengeThatCameInBetween();
    void endsWhenAnotherTenantCannotBeReached();
    void stopsEnteringAnotherTenant();
    void letsAWriteWaitForTheSignInThatIsNeeded();
    void keepsAWaitingWriteWhenTheWayToSignInChanges();
    void failsAWaitingWriteWhenTheSignInIsCancelled();
    void satisfiesAClaimsChallengeSilently();
    void satisfiesAClaimsChallengeThroughThePerson();
    void asksThePersonWhenARenewalDidNotSatisfyTheChallenge();
    void ignoresAChallengeOfAnOldToken();
    void refusesAnotherAccountWhenSigningInAgain();
    void letsAnotherAccountInWhenItIsChosen();
    void switchesBetweenRememberedSignIns();
    void saysWhenTheSecretOfARememberedSignInIsGone();
    void triesAgainWithTheOneThatWasSwitchedTo();
    void keepsTheSessionForThisRunOnly();
    void storesTheSessionOnASecondTry();
    void warnsOnceWhenARenewedTokenCannotBeStored();
    void asksForReadingOnly();
    void tellsWhatTheTokenMay();
    void entersAnotherTenantWithoutABrowser();
    void signsInToAnotherTenant();
    void saysThatTheTenantIsUnknownBeforeABrowserOpens();
    void tellsHowLongItWaitsForTheBrowser();
    void isReadyWhileATokenIsAtHand();
    void isNotReadyBeforeTheFirstToken();
    void isNotReadyWithATokenThatWasTurnedDown();

private:
    void signIn(int n = 1);
    void resumeAsAda();
    /// Signs in as far as the browser.
    void openBrowser(const SignInWish &wish = {})
    {
        const qsizetype before = m_browser->opened().size();
        m_session->signIn(wish);
        QTRY_COMPARE(m_browser->opened().size(), before + 1);
    }
    void signInAndWaitUntilARenewalIsDue()
    {
        m_server->enqueue(
            Answer::json(200, tokens(1, ",'refresh_in':'600','id_token':'" + idToken("oid-1") + "'")));
        openBrowser();
        m_browser->comeBack();
        QTRY_COMPARE(state(), Session::State::SignedIn);
        m_clock.advance(600s);
    }
    /// As if Ada had signed in an earlier run.
    void rememberAda()
    {
        m_book->put(adaAt(m_endpoints));
        m_store->content[adasSecret()] = "rt-0";
    }
    [[nodiscard]] static KnownSignIn adaAt(const Endpoints &endpoints)
    {
        return {.account = ada, .endpoints = endpoints};
    }
    [[nodiscard]] QString adasSecret() const { return secretName(adaAt(m_endpoints), u"space"_s); }
    [[nodiscard]] QByteArray stored() const { return m_store->content.value(adasSecret()); }
    [[nodiscard]] FormFields lastForm() const { return decodeForm(m_server->requests().last().body); }
    void askPatiently() { m_session->token(Patience::WaitForSignIn, this, collector()); }
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
    std::unique_ptr<FlakySecretStore> m_store;
    std::unique_ptr<AccountBook> m_book;
    FixedSigner m_signer;
    std::unique_ptr<FakeBrowser> m_browser;
    std::unique_ptr<Session> m_session;
    QList<Result<QByteArray>> m_answers;
};

void TestSession::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_store = std::make_unique<FlakySecretStore>();
    m_book = std::make_unique<AccountBook>();
    m_browser = std::make_unique<FakeBrowser>();
    m_endpoints = {m_server->url(), m_server->url(), GraphVersion::Beta, u"organizations"_s, u"client"_s};
    m_server->answerAside("/openid-configuration", Answer::json(404, "{}"));
    m_session = std::make_unique<Session>(Session::Parts{
        m_endpoints, *m_network, *m_store, *m_book, u"space"_s, *m_browser, m_clock, m_random, m_signer});
    m_answers.clear();
}

void TestSession::cleanup()
{
    m_session.reset();
}

void TestSession::signIn(int n)
{
    m_server->enqueue(grant(n));
    openBrowser();
    QCOMPARE(state(), Session::State::SigningIn);
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
}

void TestSession::resumeAsAda()
{
    rememberAda();
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::startsSignedOut()
{
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(!m_session->account());
    QVERIFY(m_session->owner().isEmpty());
    QVERIFY(!m_session->lastError());
    QVERIFY(!m_session->progress());
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
    QTRY_COMPARE(m_browser->opened().size(), 1);
    QCOMPARE(m_session->progress()->authorizationUrl, m_browser->opened().constFirst());
    m_session->signIn();
    QCOMPARE(m_browser->opened().size(), 1);
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(*m_session->account() == ada);
    QVERIFY(!m_session->lastError());
    QVERIFY(!m_session->progress());
    QVERIFY(changed.size() >= 2);
    QCOMPARE(stored(), QByteArray("rt-1"));
    ask();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestSession::goesOnWhileTheSignInIsStored()
{
    m_store->hold(); // the keychain asks for its password
    m_server->enqueue(grant(1));
    openBrowser();
    ask();
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_store->calls, QStringList{u"write "_s + adasSecret()});
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
    QCOMPARE(m_book->entries().size(), 1); // a secret without an entry could never be removed
    m_store->release();
    QCOMPARE(stored(), QByteArray("rt-1"));
    QVERIFY(!m_session->storeTrouble());
}

void TestSession::goesOnWhenTheSignInCannotBeSaved()
{
    m_store->failCall(1);
    signIn();
    QCOMPARE(m_session->storeTrouble()->fault, Fault::KeychainUnavailable);
    QVERIFY(m_book->entries().isEmpty());
    ask();
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
}

void TestSession::tellsThatNoBrowserOpened()
{
    m_browser->setBroken(true);
    m_server->enqueue(grant(1));
    openBrowser();
    QCOMPARE(state(), Session::State::SigningIn);
    QTRY_VERIFY(m_session->progress()->browserFailed);
    QVERIFY(!m_session->lastError());
    QTRY_VERIFY(!m_session->progress()->authorizationUrl.isEmpty());
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(!m_session->lastError());
}

void TestSession::makesCallersWaitForTheSignIn()
{
    m_server->enqueue(grant(1));
    openBrowser();
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
    openBrowser();
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
    openBrowser();
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
    openBrowser({.chooseAccount = true});
    QCOMPARE(m_browser->parameter("prompt"), QByteArray("select_account"));
    QCOMPARE(state(), Session::State::SigningIn);
    QVERIFY(*m_session->account() == ada);
    QCOMPARE(m_session->owner(), u"oid-1@tid-1"_s);
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
    m_clock.advance(4min);
    m_session->cancelSignIn();
    QCOMPARE(state(), Session::State::SignedIn);
    QCOMPARE(stored(), QByteArray("rt-1"));

    openBrowser({.chooseAccount = true});
    m_server->enqueue(grant(2, "oid-2"));
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_session->account()->objectId, u"oid-2"_s);
    QCOMPARE(m_session->owner(), u"oid-2@tid-1"_s);
    QCOMPARE(m_store->content.size(), 2);
    QCOMPARE(stored(), QByteArray("rt-1")); // Ada's sign-in stays for switching back
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-2"));
}

void TestSession::takesUpAStoredSignIn()
{
    rememberAda();
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
    QCOMPARE(stored(), QByteArray("rt-1"));
}

void TestSession::staysSilentWhenNothingIsStored()
{
    QSignalSpy changed(m_session.get(), &Session::changed);
    m_session->resume();
    ask();
    QVERIFY(m_store->calls.isEmpty()); // a keychain is not even asked
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(changed.isEmpty());
    QVERIFY(!m_session->lastError());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
}

void TestSession::saysWhenItCouldNotLook()
{
    rememberAda();
    m_store->failCall(1);
    m_session->resume();
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(lastFault(), Fault::KeychainUnavailable);
    QVERIFY(*m_session->account() == ada);
    QCOMPARE(stored(), QByteArray("rt-0"));
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
    signInAndWaitUntilARenewalIsDue();
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
    QTRY_COMPARE(stored(), QByteArray("rt-2"));
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
    QTRY_COMPARE(m_store->calls.last(), u"write "_s + adasSecret());
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
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(m_session->lastError()->kind, ErrorKind::SignInRequired);
    QTEST(m_session->lastError()->code, "code");
    QVERIFY(*m_session->account() == ada);
    QVERIFY(!stored().isEmpty());
    QCOMPARE(m_store->calls, QStringList{u"read "_s + adasSecret()});
    // Not asked again and again, and the next sign-in is for the same person.
    ask();
    QCOMPARE(m_answers.last().error().kind, ErrorKind::SignInRequired);
    QCOMPARE(m_server->requests().size(), 1);
    openBrowser();
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
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(lastFault(), Fault::WrongIdentity);
    QCOMPARE(stored(), QByteArray("rt-0"));
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
    rememberAda();
    m_server->enqueue(Answer::json(200, json("{'access_token':'at-1','expires_in':3600}")));
    openBrowser();
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(m_session->account()->username.isEmpty());
    QCOMPARE(m_store->content.size(), 1); // Ada's stays, and nothing came to it
    QCOMPARE(m_book->entries().size(), 1);
    m_clock.advance(1h);
    ask();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
    QCOMPARE(state(), Session::State::SignInNeeded);
}

void TestSession::usesShortLivedTokens()
{
    m_server->enqueue(Answer::json(200, json("{'access_token':'at-1','expires_in':60}")));
    openBrowser();
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
    QSignalSpy signedOut(m_session.get(), &Session::signedOut);
    m_session->signOut();
    QCOMPARE(signedOut.size(), 1);
    QVERIFY(signedOut.first().at(0).value<Account>() == ada);
    QCOMPARE(signedOut.first().at(1).value<Session::Removal>(), Session::Removal::Deleted);
    QVERIFY(m_book->entries().isEmpty());
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(!m_session->account());
    QVERIFY(!m_session->lastError());
    QVERIFY(stored().isEmpty());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
    openBrowser();
    QCOMPARE(m_browser->parameter("prompt"), QByteArray("select_account"));
    m_session->signOut();
    QCOMPARE(state(), Session::State::SignedOut);
}

void TestSession::saysWhenTheStoreKeepsTheToken()
{
    signIn();
    m_store->failCall(1);
    QSignalSpy signedOut(m_session.get(), &Session::signedOut);
    m_session->signOut();
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(signedOut.first().at(1).value<Session::Removal>(), Session::Removal::Failed);
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
    QVERIFY(!stored().isEmpty());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::Cancelled);
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::ignoresAnswersOfAnEarlierSession()
{
    rememberAda();
    m_store->hold();
    m_session->resume();
    m_session->reset();
    m_store->release();
    QCOMPARE(state(), Session::State::SignedOut);
    QVERIFY(!m_session->account());
}

void TestSession::staysSilentForCallersThatAreGone()
{
    openBrowser();
    auto gone = std::make_unique<QObject>();
    m_session->token(Patience::FailAtOnce, gone.get(), collector());
    gone.reset();
    m_session->cancelSignIn();
    QVERIFY(m_answers.isEmpty());
}

void TestSession::answersEveryCallerWhenItGoes()
{
    openBrowser();
    ask();
    m_session.reset();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::Cancelled);
}

void TestSession::tellsAtOnceWhoseSessionItIsNow()
{
    signIn();
    KnownSignIn other = adaAt(m_endpoints);
    other.account.objectId = u"oid-2"_s;
    m_store->content[secretName(other, u"space"_s)] = "rt-other";
    m_store->hold();
    QSignalSpy changed(m_session.get(), &Session::changed);
    m_session->switchTo(other);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(state(), Session::State::SigningIn); // so nothing is sent for whom the window still shows
    QCOMPARE(m_session->account()->objectId, u"oid-2"_s);
    m_store->release();
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::stopsWaitingForTheKeychain()
{
    rememberAda();
    m_store->hold();
    m_session->resume();
    ask();
    QCOMPARE(state(), Session::State::SigningIn);
    m_session->cancelSignIn();
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(m_answers.size(), 1);
    m_store->release();
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(stored(), QByteArray("rt-0"));
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::removesAtTheNextStartWhatASignOutLeft()
{
    signIn();
    m_store->failCall(1);
    m_session->signOut();
    QCOMPARE(stored(), QByteArray("rt-1"));
    QVERIFY(m_book->entries().isEmpty());
    m_session->reset(); // the program ends here
    m_session->resume();
    QVERIFY(stored().isEmpty());
    QVERIFY(m_book->leaving().isEmpty());
    QCOMPARE(state(), Session::State::SignedOut);
}

void TestSession::tellsOfASignOutAlsoAfterTheNextSignIn()
{
    signIn();
    QSignalSpy signedOut(m_session.get(), &Session::signedOut);
    m_store->hold();
    m_session->signOut();
    signIn(2);
    QVERIFY(signedOut.isEmpty());
    m_store->release();
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::saysNothingOfAKeychainThatHoldsNothing()
{
    m_store->failAlways();
    signIn();
    m_session->answerStoreTrouble(false);
    QSignalSpy signedOut(m_session.get(), &Session::signedOut);
    const qsizetype calls = m_store->calls.size();
    m_session->signOut();
    QCOMPARE(signedOut.first().at(1).value<Session::Removal>(), Session::Removal::NothingStored);
    QCOMPARE(m_store->calls.size(), calls);
    QVERIFY(!m_session->lastError());
}

void TestSession::asksAboutTheStoreAnewForAnotherSignIn()
{
    m_store->failAlways();
    signIn();
    m_session->answerStoreTrouble(false);
    m_store->failAlways(false);
    m_server->enqueue(grant(2, "oid-2"));
    openBrowser({.chooseAccount = true});
    m_browser->comeBack();
    QTRY_COMPARE(m_session->owner(), u"oid-2@tid-1"_s);
    QCOMPARE(m_store->content.size(), 1);
    QVERIFY(!m_session->storeTrouble());
}

void TestSession::keepsTheGrantWhenAPortalAnswers()
{
    m_store->failAlways(); // so the only copy is in memory
    signIn();
    m_session->answerStoreTrouble(false);
    m_session->reject("at-1");
    m_server->enqueue(Answer::http(200, "<html>Sign in to the hotel</html>"));
    ask();
    QTRY_COMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(lastFault(), Fault::ReplyNotJson);
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
    m_server->enqueue(grant(2));
    ask();
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.last().value(), QByteArray("at-2"));
}

void TestSession::renewsAgainForAChallengeThatCameInBetween()
{
    signInAndWaitUntilARenewalIsDue();
    m_server->enqueue(grant(2).late(20ms));
    m_server->enqueue(grant(3));
    ask(); // starts the early renewal and gets the old token, which Graph then challenges
    m_session->challenge("at-1", uR"({"access_token":{"acrs":{"value":"c1"}}})"_s);
    ask();
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.last().value(), QByteArray("at-3"));
    QVERIFY(lastForm().contains(
        {u"claims"_s, uR"({"access_token":{"acrs":{"value":"c1"},"xms_cc":{"values":["cp1"]}}})"_s}));
}

void TestSession::endsWhenAnotherTenantCannotBeReached()
{
    signIn();
    m_server->enqueue(Answer::nothing().thenReset());
    m_session->signIn({.tenant = u"fabrikam.com"_s});
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_session->lastError()->kind, ErrorKind::Unavailable);
    QCOMPARE(m_session->owner(), u"oid-1@tid-1"_s);
    QCOMPARE(m_browser->opened().size(), 1);
}

void TestSession::stopsEnteringAnotherTenant()
{
    signIn();
    m_server->enqueue(Answer::nothing());
    m_session->signIn({.tenant = u"fabrikam.com"_s});
    QCOMPARE(state(), Session::State::SigningIn);
    m_session->cancelSignIn();
    QCOMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_session->owner(), u"oid-1@tid-1"_s);
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-1"));
}

void TestSession::letsAWriteWaitForTheSignInThatIsNeeded()
{
    resumeAsAda();
    m_server->enqueue(Answer::json(400, json("{'error':'interaction_required','error_codes':[50076]}")));
    ask();
    askPatiently();
    QTRY_COMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().code, u"AADSTS50076"_s);
    askPatiently();
    QCOMPARE(m_answers.size(), 1);
    signIn(2);
    QCOMPARE(m_answers.size(), 3);
    QCOMPARE(m_answers.at(1).value(), QByteArray("at-2"));
    QCOMPARE(m_answers.at(2).value(), QByteArray("at-2"));
}

void TestSession::keepsAWaitingWriteWhenTheWayToSignInChanges()
{
    resumeAsAda();
    m_server->enqueue(Answer::json(400, json("{'error':'interaction_required','error_codes':[50076]}")));
    askPatiently();
    QTRY_COMPARE(state(), Session::State::SignInNeeded);
    openBrowser();
    m_server->enqueue(Answer::json(200,
                                   json("{'device_code':'dc','user_code':'A-1','expires_in':900,'interval':5,"
                                        "'verification_uri':'https://microsoft.com/devicelogin'}")));
    m_session->signIn({.way = SignInWish::Way::DeviceCode});
    QTRY_COMPARE(m_session->progress()->step, SignInProgress::Step::EnteringCode);
    QVERIFY(m_answers.isEmpty());
    m_browser->comeBack(); // to a port that is closed
    QTRY_COMPARE(m_browser->pages(), 1);
    m_server->enqueue(grant(2));
    m_clock.advance(5s);
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-2"));
}

void TestSession::failsAWaitingWriteWhenTheSignInIsCancelled()
{
    resumeAsAda();
    m_server->enqueue(Answer::json(400, json("{'error':'interaction_required','error_codes':[50076]}")));
    askPatiently();
    QTRY_COMPARE(state(), Session::State::SignInNeeded);
    openBrowser();
    m_session->cancelSignIn();
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(m_session->lastError()->code, u"AADSTS50076"_s); // still the reason
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().error().kind, ErrorKind::SignInRequired);
}

void TestSession::satisfiesAClaimsChallengeSilently()
{
    signIn();
    m_session->challenge("at-1", uR"({"access_token":{"acrs":{"value":"c1"}}})"_s);
    m_server->enqueue(grant(2));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-2"));
    QVERIFY(lastForm().contains(
        {u"claims"_s, uR"({"access_token":{"acrs":{"value":"c1"},"xms_cc":{"values":["cp1"]}}})"_s}));
    // For once: the next renewal asks for what every renewal asks for.
    m_session->reject("at-2");
    m_server->enqueue(grant(3));
    ask();
    QTRY_COMPARE(m_answers.size(), 2);
    QVERIFY(lastForm().contains({u"claims"_s, uR"({"access_token":{"xms_cc":{"values":["cp1"]}}})"_s}));
}

void TestSession::satisfiesAClaimsChallengeThroughThePerson()
{
    signIn();
    m_session->challenge("at-1", uR"({"access_token":{"acrs":{"value":"c1"}}})"_s);
    m_server->enqueue(Answer::json(400, json("{'error':'interaction_required'}")));
    askPatiently();
    QTRY_COMPARE(state(), Session::State::SignInNeeded);
    m_server->enqueue(grant(2));
    openBrowser();
    QVERIFY(m_browser->parameter("claims").contains(R"("acrs":{"value":"c1"})"));
    QCOMPARE(m_browser->parameter("login_hint"), QByteArray("hint-ada"));
    m_browser->comeBack();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-2"));
}

void TestSession::asksThePersonWhenARenewalDidNotSatisfyTheChallenge()
{
    const QString claims = uR"({"access_token":{"acrs":{"value":"c1"}}})"_s;
    signIn();
    m_session->challenge("at-1", claims);
    m_server->enqueue(grant(2));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    m_session->challenge("at-2", claims);
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(m_session->lastError()->claims, claims);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestSession::ignoresAChallengeOfAnOldToken()
{
    signIn();
    m_session->challenge("at-0", u"{}"_s);
    m_session->challenge({}, u"{}"_s);
    ask();
    QCOMPARE(m_answers.first().value(), QByteArray("at-1"));
}

void TestSession::refusesAnotherAccountWhenSigningInAgain()
{
    resumeAsAda();
    m_server->enqueue(Answer::json(400, json("{'error':'invalid_grant','error_codes':[700082]}")));
    ask();
    QTRY_COMPARE(state(), Session::State::SignInNeeded);
    m_server->enqueue(grant(2, "oid-2"));
    openBrowser();
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(lastFault(), Fault::OtherAccount);
    QVERIFY(*m_session->account() == ada);
    QCOMPARE(m_store->content.size(), 1);
    QCOMPARE(stored(), QByteArray("rt-0"));
}

void TestSession::letsAnotherAccountInWhenItIsChosen()
{
    resumeAsAda();
    m_server->enqueue(Answer::json(400, json("{'error':'invalid_grant','error_codes':[700082]}")));
    ask();
    QTRY_COMPARE(state(), Session::State::SignInNeeded);
    m_server->enqueue(grant(2, "oid-2"));
    openBrowser({.chooseAccount = true});
    QCOMPARE(m_browser->parameter("prompt"), QByteArray("select_account"));
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_session->account()->objectId, u"oid-2"_s);
}

void TestSession::switchesBetweenRememberedSignIns()
{
    signIn();
    m_server->enqueue(grant(2, "oid-2"));
    openBrowser({.chooseAccount = true});
    m_browser->comeBack();
    QTRY_COMPARE(m_session->owner(), u"oid-2@tid-1"_s);
    QCOMPARE(m_book->entries().size(), 2);
    const KnownSignIn adas = m_book->entries().last();

    m_server->enqueue(grant(3));
    m_session->switchTo(adas);
    QCOMPARE(m_session->owner(), u"oid-1@tid-1"_s);
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-3"));
    QVERIFY(lastForm().contains({u"refresh_token"_s, u"rt-1"_s}));
    QCOMPARE(m_browser->opened().size(), 2);
    QVERIFY(isSameSignIn(m_book->entries().first(), adas)); // and it is the one to resume next time
    const qsizetype calls = m_store->calls.size();
    m_session->switchTo(adas);
    QCOMPARE(m_store->calls.size(), calls);
}

void TestSession::saysWhenTheSecretOfARememberedSignInIsGone()
{
    rememberAda();
    m_store->content.clear();
    m_session->resume();
    QCOMPARE(state(), Session::State::SignInNeeded);
    QCOMPARE(lastFault(), Fault::SecretNotFound);
    QCOMPARE(m_book->entries().size(), 1); // a locked keychain says the same
    QVERIFY(!m_store->calls.join(u' ').contains(u"remove"_s));
    m_store->content[adasSecret()] = "rt-0";
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
}

void TestSession::triesAgainWithTheOneThatWasSwitchedTo()
{
    rememberAda();
    KnownSignIn other = adaAt(m_endpoints);
    other.account.objectId = u"oid-2"_s;
    m_store->content[secretName(other, u"space"_s)] = "rt-other";
    m_store->failCall(1);
    m_session->switchTo(other);
    QCOMPARE(state(), Session::State::SignInNeeded);
    m_session->resume();
    QCOMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_session->owner(), u"oid-2@tid-1"_s);
}

void TestSession::keepsTheSessionForThisRunOnly()
{
    m_store->failAlways();
    signIn();
    QVERIFY(m_session->storeTrouble());
    m_session->answerStoreTrouble(false);
    QVERIFY(!m_session->storeTrouble());
    const qsizetype calls = m_store->calls.size();
    m_session->reject("at-1");
    m_server->enqueue(grant(2));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers.first().value(), QByteArray("at-2"));
    QVERIFY(!m_session->storeTrouble());
    QCOMPARE(m_store->calls.size(), calls);
}

void TestSession::storesTheSessionOnASecondTry()
{
    m_store->failCall(1);
    signIn();
    QVERIFY(m_session->storeTrouble());
    m_session->answerStoreTrouble(true);
    QVERIFY(!m_session->storeTrouble());
    QCOMPARE(stored(), QByteArray("rt-1"));
    QCOMPARE(m_book->entries().size(), 1);
}

void TestSession::warnsOnceWhenARenewedTokenCannotBeStored()
{
    signIn();
    m_store->failAlways();
    QSignalSpy changed(m_session.get(), &Session::changed);
    for (int i = 2; i < 4; ++i) {
        m_session->reject("at-" + QByteArray::number(i - 1));
        m_server->enqueue(grant(i));
        ask();
        QTRY_COMPARE(m_answers.size(), i - 1);
        QCOMPARE(m_answers.last().value(), "at-" + QByteArray::number(i));
    }
    QVERIFY(m_session->storeTrouble());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(stored(), QByteArray("rt-1")); // the old one is not deleted
}

void TestSession::asksForReadingOnly()
{
    m_server->enqueue(grant(1));
    openBrowser({.permission = Permission::Read});
    QCOMPARE(m_browser->parameter("scope"), QByteArray("CloudPC.Read.All offline_access openid profile"));
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    m_session->reject("at-1");
    m_server->enqueue(grant(2));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(lastForm().contains({u"scope"_s, u"CloudPC.Read.All offline_access openid profile"_s}));
    QVERIFY(m_book->entries().first().permission == Permission::Read);
}

void TestSession::tellsWhatTheTokenMay()
{
    m_server->enqueue(Answer::json(200, tokens(1, ",'scope':'CloudPC.Read.All openid'")));
    openBrowser();
    QVERIFY(m_session->facts() == AccessFacts());
    m_browser->comeBack();
    QTRY_COMPARE(state(), Session::State::SignedIn);
    QVERIFY(m_session->facts().scopes.contains(u"CloudPC.Read.All"_s));
    QVERIFY(!mayHave(m_session->facts(), Permission::ReadWrite));
    m_session->signOut();
    QVERIFY(m_session->facts() == AccessFacts());
}

void TestSession::entersAnotherTenantWithoutABrowser()
{
    signIn();
    m_server->enqueue(grant(2, "oid-9"));
    m_session->signIn({.tenant = u"fabrikam.com"_s});
    QTRY_COMPARE(m_session->owner(), u"oid-9@tid-1"_s);
    QCOMPARE(state(), Session::State::SignedIn);
    QCOMPARE(m_browser->opened().size(), 1);
    QVERIFY(m_server->requests().last().target.startsWith("/fabrikam.com/"));
    QVERIFY(lastForm().contains({u"refresh_token"_s, u"rt-1"_s}));
    QCOMPARE(m_book->entries().size(), 2);
    QCOMPARE(stored(), QByteArray("rt-1")); // what was there before stays for switching back
    ask();
    QCOMPARE(m_answers.last().value(), QByteArray("at-2"));
}

void TestSession::signsInToAnotherTenant()
{
    signIn();
    m_server->enqueue(Answer::json(400, json("{'error':'invalid_grant','error_codes':[50020]}")));
    m_server->enqueue(grant(2, "oid-9"));
    openBrowser({.tenant = u"fabrikam.com"_s});
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(m_browser->opened().last().path().startsWith(u"/fabrikam.com/"_s));
    m_browser->comeBack();
    QTRY_COMPARE(m_session->owner(), u"oid-9@tid-1"_s);
    m_session->reject("at-2");
    m_server->enqueue(grant(3, "oid-9"));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(m_server->requests().last().target.startsWith("/fabrikam.com/"));
}

void TestSession::saysThatTheTenantIsUnknownBeforeABrowserOpens()
{
    ScriptedServer authority;
    authority.enqueue(Answer::json(400,
                                   json("{'error':'invalid_tenant','error_description':'AADSTS90002: Tenant "
                                        "x not found. Trace ID: y'}")));
    m_endpoints.loginRoot = authority.url();
    m_session->signIn();
    QCOMPARE(m_session->progress()->step, SignInProgress::Step::LookingUp);
    QTRY_COMPARE(state(), Session::State::SignedOut);
    QCOMPARE(m_session->lastError()->kind, ErrorKind::SignInRefused);
    QCOMPARE(m_session->lastError()->code, u"AADSTS90002"_s);
    QVERIFY(m_browser->opened().isEmpty());
}

void TestSession::tellsHowLongItWaitsForTheBrowser()
{
    openBrowser();
    QCOMPARE(m_session->progress()->step, SignInProgress::Step::InBrowser);
    QCOMPARE(m_session->progress()->endsAt, m_clock.now().addSecs(300));
    QVERIFY(m_session->progress()->redirectUri.startsWith(u"http://localhost:"_s));
    m_clock.advance(5min);
    QCOMPARE(state(), Session::State::SignedOut);
    QCOMPARE(lastFault(), Fault::NobodyCame);
}

void TestSession::isReadyWhileATokenIsAtHand()
{
    QVERIFY(!m_session->isReady());
    signIn();
    QVERIFY(m_session->isReady());
    m_clock.advance(3299s);
    QVERIFY(m_session->isReady());
    ask();
    QCOMPARE(m_answers.size(), 1);
    m_clock.advance(1s); // 300 s before it expires
    QVERIFY(!m_session->isReady());
    ask();
    QCOMPARE(m_answers.size(), 1);
    m_server->enqueue(Answer::json(200, tokens(2)));
    QTRY_COMPARE(m_answers.size(), 2);
    QVERIFY(m_session->isReady());
    m_session->signOut();
    QVERIFY(!m_session->isReady());
}

void TestSession::isNotReadyBeforeTheFirstToken()
{
    resumeAsAda();
    QVERIFY(!m_session->isReady());
    m_server->enqueue(Answer::json(200, tokens(1)));
    ask();
    QVERIFY(m_answers.isEmpty());
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(m_session->isReady());
}

void TestSession::isNotReadyWithATokenThatWasTurnedDown()
{
    signIn();
    m_session->reject("another");
    QVERIFY(m_session->isReady());
    m_session->reject("at-1");
    QVERIFY(!m_session->isReady());

    m_server->enqueue(Answer::json(200, tokens(2)));
    ask();
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(m_session->isReady());
    m_session->challenge("at-2", u"{}"_s);
    QVERIFY(!m_session->isReady());
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
