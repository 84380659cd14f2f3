// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/authcodeflow.h"
#include "auth/idtoken.h"
#include "auth/tokenclient.h"
#include "support/fakebrowser.h"
#include "support/fixedrandom.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestAuthCodeFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensTheAuthorizationPage();
    void namesTheAccountWhenSigningInAgain();
    void declaresThatItUnderstandsClaimsChallenges();
    void asksForWhatAChallengeWants();
    void takesTheCodeFromAForm();
    void wantsTheIssuerThatWasAnnounced();
    void asksWithValuesOfItsOwnEachTime();
    void redeemsTheCode();
    void followsARealAuthorizationPage();
    void goesOnWaitingAfterAStrayAnswer();
    void endsWithWhatTheServiceSays();
    void endsWithoutACode();
    void sendsNoCodeOfAnotherIssuer();
    void sendsTheCodeOnce();
    void refusesAnotherIdentity();
    void callsADeadGrantARefusal();
    void endsWhenTheTokenEndpointDoesNotAnswer();
    void endsWhenNobodyComes();
    void waitsForTheTokenAfterTheDeadline();
    void goesOnWithoutABrowser();
    void staysSilentOnceCancelled();
    void redeemsNothingForABrowserOnItsWayWhenCancelled();
    void closesItsPortHoweverItEnds();

private:
    void start(const QString &hint = {});
    [[nodiscard]] static QString capability()
    {
        return uR"({"access_token":{"xms_cc":{"values":["cp1"]}}})"_s;
    }
    [[nodiscard]] bool isFinished() const { return m_result.has_value(); }
    [[nodiscard]] const Error &error() const { return m_result->error(); }
    [[nodiscard]] FormFields tokenForm(int request = 0) const
    {
        return decodeForm(m_server->requests().at(request).body);
    }
    [[nodiscard]] QString redirectUri() const
    {
        return QString::fromLatin1(m_browser->parameter("redirect_uri"));
    }

    ManualClock m_clock;
    FixedRandom m_random;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<TokenClient> m_client;
    std::unique_ptr<FakeBrowser> m_browser;
    std::unique_ptr<AuthCodeFlow> m_flow;
    std::optional<Result<SignInGrant>> m_result;
    int m_finishes = 0;
    QString m_claims;
    bool m_formPost = false;
    bool m_sendsIssuer = false;
};

void TestAuthCodeFlow::init()
{
    m_flow.reset();
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_client = std::make_unique<TokenClient>(*m_network, m_clock);
    m_browser = std::make_unique<FakeBrowser>();
    m_result.reset();
    m_finishes = 0;
    m_claims.clear();
    m_formPost = m_sendsIssuer = false;
}

void TestAuthCodeFlow::start(const QString &hint)
{
    const Endpoints endpoints{m_server->url(u"/secret"_s), m_server->url(u"/secret"_s), GraphVersion::Beta,
                              u"organizations"_s, u"client+1"_s};
    Authority authority = authorityOf(endpoints);
    authority.formPost = m_formPost;
    authority.sendsIssuer = m_sendsIssuer;
    m_flow = std::make_unique<AuthCodeFlow>(authority, AuthCodeFlow::Ask{hint, m_claims},
                                            AuthCodeFlow::Parts{*m_client, *m_browser, m_clock, m_random});
    m_flow->start([this](Result<SignInGrant> result) {
        m_result = std::move(result);
        ++m_finishes;
    });
}

void TestAuthCodeFlow::opensTheAuthorizationPage()
{
    start();
    QCOMPARE(m_browser->opened().size(), 1);
    const QUrl url = m_browser->opened().first();
    QCOMPARE(url, m_flow->authorizationUrl());
    QCOMPARE(url.path(), u"/secret/organizations/oauth2/v2.0/authorize"_s);
    QVERIFY(url.toEncoded().contains("client_id=client%2B1&"));
    QVERIFY(!url.toEncoded().contains('+'));
    QCOMPARE(m_browser->parameter("response_type"), QByteArray("code"));
    QCOMPARE(m_browser->parameter("response_mode"), QByteArray("query"));
    QCOMPARE(m_browser->parameter("scope"),
             QByteArray("CloudPC.ReadWrite.All offline_access openid profile"));
    QCOMPARE(m_browser->parameter("code_challenge_method"), QByteArray("S256"));
    QCOMPARE(m_browser->parameter("code_challenge").size(), 43);
    QCOMPARE(m_browser->parameter("state").size(), 43);
    QCOMPARE(m_browser->parameter("nonce").size(), 43);
    QCOMPARE(m_browser->parameter("client-request-id").size(), 36);
    QCOMPARE(m_browser->parameter("prompt"), QByteArray("select_account"));
    QVERIFY(m_browser->parameter("login_hint").isEmpty());
    QVERIFY(redirectUri().startsWith(u"http://localhost:"_s));
    QVERIFY(!redirectUri().endsWith(u'/'));
}

void TestAuthCodeFlow::namesTheAccountWhenSigningInAgain()
{
    start(u"a+b@contoso.com"_s);
    QCOMPARE(m_browser->parameter("login_hint"), QByteArray("a+b@contoso.com"));
    QVERIFY(m_browser->parameter("prompt").isEmpty());
}

void TestAuthCodeFlow::declaresThatItUnderstandsClaimsChallenges()
{
    start();
    QCOMPARE(QString::fromUtf8(m_browser->parameter("claims")), capability());
}

void TestAuthCodeFlow::asksForWhatAChallengeWants()
{
    m_claims = uR"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})"_s;
    const QString merged =
        uR"({"access_token":{"nbf":{"essential":true,"value":"1604106651"},"xms_cc":{"values":["cp1"]}}})"_s;
    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})"));
    start();
    QCOMPARE(QString::fromUtf8(m_browser->parameter("claims")), merged);
    m_browser->comeBack();
    QTRY_VERIFY(isFinished());
    QVERIFY(tokenForm().contains({u"claims"_s, merged}));
}

void TestAuthCodeFlow::takesTheCodeFromAForm()
{
    m_formPost = true;
    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})"));
    start();
    QCOMPARE(m_browser->parameter("response_mode"), QByteArray("form_post"));
    m_browser->comeBack("in-the-url");
    QTRY_COMPARE(m_browser->lastStatus(), 405);
    QVERIFY(!isFinished());
    m_browser->comeBackByForm({{"code", "c+1/="}, {"state", m_browser->parameter("state")}});
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
    QVERIFY(tokenForm().contains({u"code"_s, u"c+1/="_s}));
}

void TestAuthCodeFlow::wantsTheIssuerThatWasAnnounced()
{
    m_sendsIssuer = true;
    start();
    m_browser->comeBack();
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().fault, Fault::WrongIdentity);
    QVERIFY(m_server->requests().isEmpty());

    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})"));
    m_result.reset();
    start();
    m_browser->comeBackWith(
        {{"code", "c"}, {"state", m_browser->parameter("state")}, {"iss", m_server->url().toEncoded()}});
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
}

void TestAuthCodeFlow::asksWithValuesOfItsOwnEachTime()
{
    QSet<QByteArray> values;
    for (int i = 0; i < 2; ++i) {
        start();
        for (const char *name : {"state", "nonce", "code_challenge", "client-request-id"})
            values.insert(m_browser->parameter(name));
    }
    QCOMPARE(values.size(), 8);
}

void TestAuthCodeFlow::redeemsTheCode()
{
    m_server->enqueue(Answer::json(200, R"({"access_token":"at","refresh_token":"rt","expires_in":3600})"));
    start();
    m_browser->comeBack("code+1/=");
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
    QCOMPARE(m_result->value().tokens.accessToken, QByteArray("at"));
    QVERIFY(m_result->value().account == Account());
    QTRY_COMPARE(m_browser->lastStatus(), 200);

    QCOMPARE(m_server->requests().first().target, QByteArray("/secret/organizations/oauth2/v2.0/token"));
    QCOMPARE(m_server->requests().first().header("client-request-id"),
             m_browser->parameter("client-request-id"));
    const FormFields form = tokenForm();
    QCOMPARE(form.size(), 7);
    QVERIFY(form.contains({u"claims"_s, capability()}));
    QVERIFY(form.contains({u"client_id"_s, u"client+1"_s}));
    QVERIFY(form.contains({u"grant_type"_s, u"authorization_code"_s}));
    QVERIFY(form.contains({u"code"_s, u"code+1/="_s}));
    QVERIFY(form.contains({u"redirect_uri"_s, redirectUri()}));
    QVERIFY(form.contains({u"scope"_s, u"CloudPC.ReadWrite.All offline_access openid profile"_s}));
    QByteArray verifier;
    for (const auto &[name, value] : form) {
        if (name == u"code_verifier"_s)
            verifier = value.toLatin1();
    }
    QCOMPARE(s256Challenge(verifier), m_browser->parameter("code_challenge"));
    QVERIFY(!m_browser->opened().first().toEncoded().contains(verifier));
}

void TestAuthCodeFlow::followsARealAuthorizationPage()
{
    m_server->setHandler([this](const SeenRequest &request) {
        if (request.method == "POST")
            return Answer::json(200, R"({"access_token":"at"})");
        const QByteArray target = m_browser->parameter("redirect_uri")
            + "?code=c&state=" + m_browser->parameter("state");
        return Answer::http(302, "", {{"Location", target}});
    });
    m_browser->setFollowing(true);
    start();
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
    QTRY_COMPARE(m_browser->lastStatus(), 200);
}

void TestAuthCodeFlow::goesOnWaitingAfterAStrayAnswer()
{
    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})"));
    start();
    m_browser->comeBackWith({{"code", "stolen"}, {"state", "x"}});
    QTRY_COMPARE(m_browser->lastStatus(), 400);
    m_browser->comeBackWith({{"error", "access_denied"}});
    QTRY_COMPARE(m_browser->pages(), 2);
    QVERIFY(!isFinished());
    QVERIFY(m_server->requests().isEmpty());
    m_browser->comeBack();
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
}

void TestAuthCodeFlow::endsWithWhatTheServiceSays()
{
    start();
    m_browser->comeBackWith(
        {{"error", "access_denied"},
         {"error_description",
          "AADSTS65004: User declined. Correlation ID: 0f6cbb3e-0000-4b0e-9d3f-6b0c8d3c0001 <b>"},
         {"state", m_browser->parameter("state")}});
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().kind, ErrorKind::SignInRefused);
    QCOMPARE(error().code, u"AADSTS65004"_s);
    QCOMPARE(error().requestId, u"0f6cbb3e-0000-4b0e-9d3f-6b0c8d3c0001"_s);
    QCOMPARE(error().clientRequestId, QString::fromLatin1(m_browser->parameter("client-request-id")));
    QVERIFY(m_server->requests().isEmpty());
}

void TestAuthCodeFlow::endsWithoutACode()
{
    start();
    m_browser->comeBackWith({{"state", m_browser->parameter("state")}});
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().fault, Fault::MissingCode);
    QVERIFY(m_server->requests().isEmpty());
}

void TestAuthCodeFlow::sendsNoCodeOfAnotherIssuer()
{
    start();
    m_browser->comeBackWith(
        {{"code", "c"}, {"iss", "https://evil.example"}, {"state", m_browser->parameter("state")}});
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().fault, Fault::WrongIdentity);
    QVERIFY(m_server->requests().isEmpty());
}

void TestAuthCodeFlow::sendsTheCodeOnce()
{
    m_server->enqueue(Answer::nothing());
    start();
    m_browser->comeBack();
    QTRY_COMPARE(m_server->requests().size(), 1);
    QTRY_COMPARE(m_browser->lastStatus(), 200);
    m_browser->comeBack();
    QTRY_COMPARE(m_browser->lastStatus(), 400);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(!isFinished());
}

void TestAuthCodeFlow::refusesAnotherIdentity()
{
    const QByteArray claims =
        QByteArray(R"({"nonce":"of another attempt","oid":"o"})").toBase64(QByteArray::Base64UrlEncoding);
    m_server->enqueue(Answer::json(200, R"({"access_token":"at","id_token":"e30.)" + claims + R"(."})"));
    start();
    m_browser->comeBack();
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().fault, Fault::WrongIdentity);
    QCOMPARE(error().code, u"nonce"_s);
}

void TestAuthCodeFlow::callsADeadGrantARefusal()
{
    m_server->enqueue(
        Answer::json(400, R"({"error":"invalid_grant","error_description":"AADSTS54005: used"})"));
    start();
    m_browser->comeBack();
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().kind, ErrorKind::SignInRefused);
    QCOMPARE(error().code, u"AADSTS54005"_s);
}

void TestAuthCodeFlow::endsWhenTheTokenEndpointDoesNotAnswer()
{
    m_server->enqueue(Answer::nothing());
    start();
    m_browser->comeBack();
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_clock.advance(30s);
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().kind, ErrorKind::Unavailable);
    QCOMPARE(error().fault, Fault::TimedOut);
}

void TestAuthCodeFlow::endsWhenNobodyComes()
{
    start();
    m_clock.advance(5min - 1ms);
    QVERIFY(!isFinished());
    m_clock.advance(1ms);
    QVERIFY(isFinished());
    QCOMPARE(error().fault, Fault::NobodyCame);
    QCOMPARE(m_finishes, 1);
}

void TestAuthCodeFlow::waitsForTheTokenAfterTheDeadline()
{
    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})").late(50ms));
    start();
    m_clock.advance(5min - 1s);
    m_browser->comeBack();
    QTRY_COMPARE(m_browser->lastStatus(), 200);
    m_clock.advance(2s);
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
}

void TestAuthCodeFlow::goesOnWithoutABrowser()
{
    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})"));
    m_browser->setBroken(true);
    start();
    QVERIFY(!isFinished());
    QVERIFY(!m_flow->authorizationUrl().isEmpty());
    m_browser->comeBack();
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
}

void TestAuthCodeFlow::staysSilentOnceCancelled()
{
    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})"));
    start();
    m_flow->cancel();
    m_browser->comeBack();
    QTRY_COMPARE(m_browser->pages(), 1);
    m_clock.advance(10min);
    QVERIFY(!isFinished());
    QVERIFY(m_server->requests().isEmpty());
    QCOMPARE(m_clock.pending(), 0);
}

void TestAuthCodeFlow::redeemsNothingForABrowserOnItsWayWhenCancelled()
{
    start();
    const QByteArray host = m_browser->parameter("redirect_uri").mid(7);
    QTcpSocket browser;
    browser.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(QUrl(redirectUri()).port()));
    QTRY_COMPARE(browser.state(), QAbstractSocket::ConnectedState);
    browser.write("GET /?code=c&state=" + m_browser->parameter("state"));
    QTRY_COMPARE(browser.bytesToWrite(), 0);
    QTRY_VERIFY(m_clock.pending() >= 2); // accepted: its deadline runs beside that of the sign-in
    m_flow->cancel();
    browser.write(" HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    QTRY_COMPARE(browser.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!isFinished());
    QVERIFY(m_server->requests().isEmpty());
}

void TestAuthCodeFlow::closesItsPortHoweverItEnds()
{
    start();
    const auto port = static_cast<quint16>(QUrl(redirectUri()).port());
    m_clock.advance(5min);
    QVERIFY(isFinished());
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
}

QTEST_GUILESS_MAIN(TestAuthCodeFlow)
#include "tst_authcodeflow.moc"
