// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/authority.h"
#include "auth/formencoding.h"
#include "auth/tokenclient.h"
#include "auth/tokenreply.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const FormFields form{{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, u"a+b/c=&d ä"_s}};

} // namespace

class TestTokenClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void encodesEveryByteThatIsNotUnreserved();
    void decodesWhatBrowsersSend();
    void asksForTheUsualPlaces_data();
    void asksForTheUsualPlaces();
    void sendsOneForm();
    void readsTokens_data();
    void readsTokens();
    void refusesTokensItCannotUse_data();
    void refusesTokensItCannotUse();
    void classifiesRefusals_data();
    void classifiesRefusals();
    void keepsTheWordsOfTheServiceShort();
    void noRefusalTellsWhatWasSent();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void sendsOnceWhateverTheServerDoes_data();
    void sendsOnceWhateverTheServerDoes();
    void followsNoRedirect();
    void takesNoCookies();
    void givesUpAfterThirtySeconds();
    void dropsAnEndlessReply();
    void staysSilentOnceItsCallerIsGone();
    void handsOverAnAnswerAsItCame();
    void handsOverAFailedConnectionToo();

private:
    void post();
    [[nodiscard]] bool isAnswered() const { return m_result.has_value(); }
    [[nodiscard]] const Error &error() const { return m_result->error(); }

    ManualClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<QObject> m_context;
    std::optional<Result<Tokens>> m_result;
    int m_answers = 0;
};

void TestTokenClient::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_context = std::make_unique<QObject>();
    m_result.reset();
    m_answers = 0;
}

void TestTokenClient::post()
{
    TokenClient client(*m_network, m_clock);
    client.post(m_server->url(u"/token"_s), form, "request-1", m_context.get(),
                [this](Result<Tokens> result) {
                    m_result = std::move(result);
                    ++m_answers;
                });
}

void TestTokenClient::encodesEveryByteThatIsNotUnreserved()
{
    QCOMPARE(encodeForm(form),
             QByteArray("grant_type=refresh_token&refresh_token=a%2Bb%2Fc%3D%26d%20%C3%A4"));
    QCOMPARE(encodeForm({{u"a b"_s, u"-._~%"_s}, {u"e"_s, QString()}}), QByteArray("a%20b=-._~%25&e="));
    QCOMPARE(encodeForm({}), QByteArray());
}

void TestTokenClient::decodesWhatBrowsersSend()
{
    const FormFields expected{{u"a b"_s, u"c d+"_s}, {u"flag"_s, QString()}, {u"a b"_s, u"=%zz"_s}};
    QCOMPARE(decodeForm("a+b=c%20d%2B&&flag&a%20b==%zz"), expected);
    QCOMPARE(decodeForm(encodeForm(form)), form);
    QVERIFY(decodeForm("").isEmpty());
}

void TestTokenClient::asksForTheUsualPlaces_data()
{
    QTest::addColumn<QString>("loginRoot");
    QTest::addColumn<QString>("graphRoot");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("tokenUrl");
    QTest::addColumn<QString>("permission");
    const QString ms = u"https://login.microsoftonline.com"_s;
    const QString graph = u"https://graph.microsoft.com"_s;
    const QString full = u"https://graph.microsoft.com/CloudPC.ReadWrite.All"_s;
    const QString brief = u"CloudPC.ReadWrite.All"_s;
    QTest::newRow("global") << ms << graph << u"organizations"_s << ms + u"/organizations/oauth2/v2.0/token"_s
                            << full;
    QTest::newRow("slashes") << ms + u'/' << graph + u'/' << u"contoso.com"_s
                             << ms + u"/contoso.com/oauth2/v2.0/token"_s << full;
    QTest::newRow("no tenant") << ms << graph << u" "_s << ms + u"/organizations/oauth2/v2.0/token"_s << full;
    QTest::newRow("tenant with a slash")
        << ms << graph << u"a/../b?c"_s << ms + u"/a%2F..%2Fb%3Fc/oauth2/v2.0/token"_s << full;
    QTest::newRow("government") << u"https://login.microsoftonline.us"_s
                                << u"https://dod-graph.microsoft.us"_s << u"t"_s
                                << u"https://login.microsoftonline.us/t/oauth2/v2.0/token"_s
                                << u"https://dod-graph.microsoft.us/CloudPC.ReadWrite.All"_s;
    QTest::newRow("sandbox") << u"http://127.0.0.1:4012/Secret"_s << u"http://127.0.0.1:4012/Secret"_s
                             << u"t"_s << u"http://127.0.0.1:4012/Secret/t/oauth2/v2.0/token"_s << brief;
    QTest::newRow("stand-in") << u"https://standin.example"_s << u"https://standin.example/g"_s << u"t"_s
                              << u"https://standin.example/t/oauth2/v2.0/token"_s << brief;
}

void TestTokenClient::asksForTheUsualPlaces()
{
    QFETCH(QString, loginRoot);
    QFETCH(QString, graphRoot);
    QFETCH(QString, tenant);
    const Authority authority = authorityOf(
        {QUrl(loginRoot), QUrl(graphRoot), GraphVersion::Beta, tenant, u" id "_s});
    QTEST(QString::fromLatin1(authority.tokenUrl.toEncoded()), "tokenUrl");
    QFETCH(QString, permission);
    QCOMPARE(authority.scope, permission + u" offline_access openid profile"_s);
    QCOMPARE(authority.clientId, u"id"_s);
    QVERIFY(authority.authorizeUrl.path().endsWith(u"/oauth2/v2.0/authorize"_s));
}

void TestTokenClient::sendsOneForm()
{
    m_server->enqueue(Answer::json(200, R"({"access_token":"at"})"));
    post();
    QTRY_VERIFY(isAnswered());
    const SeenRequest request = m_server->requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/token"));
    QCOMPARE(request.header("content-type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(request.header("client-request-id"), QByteArray("request-1"));
    QVERIFY(request.header("user-agent").startsWith("CloudPCImageUploader/"));
    QVERIFY(request.header("upgrade").isEmpty());
    QCOMPARE(decodeForm(request.body), form);
}

void TestTokenClient::readsTokens_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Tokens>("tokens");
    const Tokens least{
        .accessToken = "at", .refreshToken = {}, .idToken = {}, .expiresIn = 1h, .refreshIn = {}};
    const auto living = [least](std::chrono::seconds life) {
        Tokens tokens = least;
        tokens.expiresIn = life;
        return tokens;
    };
    QTest::newRow("all") << QByteArray(R"({"token_type":"Bearer","access_token":"at","refresh_token":"rt",
        "id_token":"i.d.t","expires_in":4000,"refresh_in":2000,"scope":"x"})")
                         << Tokens{.accessToken = "at",
                                   .refreshToken = "rt",
                                   .idToken = "i.d.t",
                                   .scope = u"x"_s,
                                   .expiresIn = 4000s,
                                   .refreshIn = 2000s};
    QTest::newRow("least") << QByteArray(R"({"access_token":"at"})") << least;
    QTest::newRow("numbers as strings")
        << QByteArray(R"({"access_token":"at","expires_in":"3599"})") << living(3599s);
    QTest::newRow("fraction") << QByteArray(R"({"access_token":"at","expires_in":59.9})") << living(59s);
    QTest::newRow("negative life") << QByteArray(R"({"access_token":"at","expires_in":-1})") << least;
    QTest::newRow("no number") << QByteArray(R"({"access_token":"at","expires_in":"soon"})") << least;
    QTest::newRow("null") << QByteArray(R"({"access_token":"at","expires_in":null,"refresh_token":null})")
                          << least;
    QTest::newRow("huge life") << QByteArray(R"({"access_token":"at","expires_in":1e300})")
                               << living(365 * 24h);
    QTest::newRow("not a number") << QByteArray(R"({"access_token":"at","expires_in":"nan"})") << least;
    QTest::newRow("type in capitals")
        << QByteArray(R"({"access_token":"at","token_type":"BEARER"})") << least;
}

void TestTokenClient::readsTokens()
{
    QFETCH(QByteArray, body);
    QFETCH(Tokens, tokens);
    const Result<Tokens> result = readTokenReply({.status = 200, .body = body});
    QVERIFY(result.ok());
    QVERIFY(result.value() == tokens);
}

void TestTokenClient::refusesTokensItCannotUse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const QByteArray &body, Fault fault) {
        QTest::newRow(name) << body << static_cast<int>(fault);
    };
    row("empty", "", Fault::ReplyNotJson);
    row("HTML", "<html>Sign in to the hotel</html>", Fault::ReplyNotJson);
    row("cut", R"({"access_token":"at","expi)", Fault::ReplyNotJson);
    row("array", R"(["at"])", Fault::ReplyNotJson);
    row("string", R"("at")", Fault::ReplyNotJson);
    row("empty object", "{}", Fault::ReplyNotJson);
    row("no access token", R"({"id_token":"x"})", Fault::WrongTokenReply);
    row("empty access token", R"({"access_token":""})", Fault::WrongTokenReply);
    row("access token is a number", R"({"access_token":5})", Fault::WrongTokenReply);
    row("token with a line end", R"({"access_token":"a\r\nX-Evil: 1"})", Fault::WrongTokenReply);
    row("token with a blank", R"({"access_token":"a b"})", Fault::WrongTokenReply);
    row("token with an umlaut", R"({"access_token":"ä"})", Fault::WrongTokenReply);
    row("another token type", R"({"access_token":"at","token_type":"pop"})", Fault::WrongTokenReply);
}

void TestTokenClient::refusesTokensItCannotUse()
{
    QFETCH(QByteArray, body);
    QFETCH(int, fault);
    m_server->enqueue(Answer::json(200, body));
    post();
    QTRY_VERIFY(isAnswered());
    QVERIFY(!m_result->ok());
    QCOMPARE(error().kind, ErrorKind::InvalidReply);
    QCOMPARE(static_cast<int>(error().fault), fault);
    QVERIFY(error().fromSignIn);
    QCOMPARE(error().clientRequestId, u"request-1"_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestTokenClient::classifiesRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind,
                        const char *code) {
        QTest::newRow(name) << status << body << static_cast<int>(kind) << QString::fromLatin1(code);
    };
    row("dead grant", 400,
        R"({"error":"invalid_grant","error_description":"AADSTS700082: expired. Trace ID: 1","error_codes":[700082]})",
        ErrorKind::SignInRequired, "AADSTS700082");
    row("number only in the list", 400, R"({"error":"invalid_grant","error_codes":[50173]})",
        ErrorKind::SignInRequired, "AADSTS50173");
    row("no number", 400, R"({"error":"invalid_grant"})", ErrorKind::SignInRequired, "invalid_grant");
    row("interaction", 400, R"({"error":"interaction_required","suberror":"basic_action"})",
        ErrorKind::SignInRequired, "interaction_required");
    row("consent", 400, R"({"error":"consent_required"})", ErrorKind::SignInRequired, "consent_required");
    row("login", 401, R"({"error":"login_required"})", ErrorKind::SignInRequired, "login_required");
    row("only the suberror", 400, R"({"error":"something","suberror":"user_password_expired"})",
        ErrorKind::SignInRequired, "something");
    row("client not public", 401, R"({"error":"invalid_client","error_description":"AADSTS7000218: ..."})",
        ErrorKind::SignInRefused, "AADSTS7000218");
    row("unknown client", 400, R"({"error":"unauthorized_client","error_description":"AADSTS700016: x"})",
        ErrorKind::SignInRefused, "AADSTS700016");
    row("from the future", 418, R"({"error":"teapot"})", ErrorKind::SignInRefused, "teapot");
    row("error is an object", 400, R"({"error":{"code":"x"}})", ErrorKind::SignInRefused, "");
    row("error with status 200", 200, R"({"error":"invalid_scope","access_token":"at"})",
        ErrorKind::SignInRefused, "invalid_scope");
    row("busy by name", 400, R"({"error":"temporarily_unavailable"})", ErrorKind::Unavailable,
        "temporarily_unavailable");
    row("throttled", 429, R"({"error":"invalid_request","error_codes":[90055]})", ErrorKind::Unavailable,
        "AADSTS90055");
    row("throttled without words", 429, "", ErrorKind::Unavailable, "");
    row("gateway", 502, "<html>", ErrorKind::Unavailable, "");
    row("server error with words", 500, R"({"error":"invalid_grant"})", ErrorKind::Unavailable,
        "invalid_grant");
    row("timed out there", 408, "", ErrorKind::Unavailable, "");
    row("proxy page", 403, "<html>blocked</html>", ErrorKind::InvalidReply, "");
    row("other JSON", 400, R"({"message":"no"})", ErrorKind::InvalidReply, "");
}

void TestTokenClient::classifiesRefusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    m_server->enqueue(Answer::json(status, body, {{"WWW-Authenticate", "Basic realm=\"x\""}}));
    post();
    QTRY_VERIFY(isAnswered());
    QVERIFY(!m_result->ok());
    QCOMPARE(static_cast<int>(error().kind), kind);
    QVERIFY(error().fromSignIn);
    QTEST(error().code, "code");
    QCOMPARE(error().httpStatus, status);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestTokenClient::keepsTheWordsOfTheServiceShort()
{
    const QByteArray id("0f6cbb3e-0000-4b0e-9d3f-6b0c8d3c0001");
    const QByteArray words = "AADSTS50076: <b>x</b> Trace ID: 1 Correlation ID: " + id
        + " Timestamp: " + QByteArray(5000, 'y');
    const Result<Tokens> parsed = readTokenReply(
        {.status = 400, .body = R"({"error":"invalid_grant","error_description":")" + words + "\"}"});
    QCOMPARE(parsed.error().message.size(), qsizetype(Error::messageLimit));
    QVERIFY(parsed.error().message.startsWith(u"AADSTS50076: <b>x</b>"_s));
    QCOMPARE(parsed.error().requestId, QString::fromLatin1(id));
    const Result<Tokens> given = readTokenReply(
        {.status = 400, .body = R"({"error":"e","correlation_id":"c-1"})"});
    QCOMPARE(given.error().requestId, u"c-1"_s);
    const Result<Tokens> huge = readTokenReply(
        {.status = 400, .body = "{\"error\":\"" + QByteArray(5000, 'z') + "\"}"});
    QCOMPARE(huge.error().code.size(), qsizetype(Error::messageLimit));
}

void TestTokenClient::noRefusalTellsWhatWasSent()
{
    TokenClient client(*m_network, m_clock);
    const FormFields secrets{{u"code"_s, u"M.C507_code"_s},
                             {u"code_verifier"_s, u"dBjftJeZ4CVP"_s},
                             {u"refresh_token"_s, u"0.AVoARefresh"_s},
                             {u"client_secret"_s, u"s3cret~+&%"_s},
                             {u"client_assertion"_s, u"head.body.sign"_s},
                             {u"device_code"_s, u"GMMhmHCXhWEz"_s}};
    QString words;
    for (const auto &[name, value] : secrets)
        words += value + u' ';
    const QByteArray body = R"({"error":"e )" + words.toUtf8() + R"(","suberror":")" + words.toUtf8()
        + R"(","correlation_id":")" + words.toUtf8() + R"(","error_description":"not )" + words.toUtf8()
        + "\"}";
    m_server->enqueue(Answer::json(400, body));
    client.post(m_server->url(u"/token"_s), secrets, "request-1", m_context.get(),
                [this](Result<Tokens> result) { m_result = std::move(result); });
    QTRY_VERIFY(m_result);
    for (const QString &told :
         {error().code, error().message, error().requestId, error().oauthError, error().suberror}) {
        for (const auto &[name, value] : secrets)
            QVERIFY2(!told.contains(value), qPrintable(told));
    }
    QVERIFY(error().message.startsWith(u"not ***"_s));
}

void TestTokenClient::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("17") << 17;
    QTest::newRow("blanks") << QByteArray(" 17 ") << 17;
    QTest::newRow("ten years") << QByteArray("315360000") << 3600;
    QTest::newRow("zero") << QByteArray("0") << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("absent") << QByteArray() << -1;
    QTest::newRow("too many digits") << QByteArray(40, '9') << -1;
}

void TestTokenClient::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    const Result<Tokens> result = readTokenReply({.status = 429, .retryAfter = value});
    QTEST(static_cast<int>(result.error().retryAfter.value_or(-1s).count()), "seconds");
}

void TestTokenClient::sendsOnceWhateverTheServerDoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("reset");
    QTest::newRow("closes") << QByteArray() << false;
    QTest::newRow("resets") << QByteArray() << true;
    QTest::newRow("half a status line") << QByteArray("HTTP/1.") << true;
    QTest::newRow("half a header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << false;
    QTest::newRow("half a body") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"access_token\"")
                                 << false;
    QTest::newRow("junk") << QByteArray("\x15\x03\x01 junk\r\n\r\n") << false;
}

void TestTokenClient::sendsOnceWhateverTheServerDoes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, reset);
    m_server->setHandler([bytes, reset](const SeenRequest &) {
        return reset ? Answer::raw(bytes).thenReset() : Answer::raw(bytes).thenClose();
    });
    post();
    QTRY_VERIFY(isAnswered());
    QVERIFY(!m_result->ok());
    QCOMPARE(error().kind, ErrorKind::Unavailable);
    QVERIFY(error().fault == Fault::ConnectionLost);
    QCOMPARE(m_server->heads(), 1);
    QCOMPARE(m_answers, 1);
}

void TestTokenClient::followsNoRedirect()
{
    ScriptedServer elsewhere;
    m_server->enqueue(Answer::http(307, "", {{"Location", elsewhere.url(u"/token"_s).toEncoded()}}));
    post();
    QTRY_VERIFY(isAnswered());
    QCOMPARE(error().kind, ErrorKind::Unavailable);
    QCOMPARE(error().fault, Fault::Redirected);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestTokenClient::takesNoCookies()
{
    m_server->setHandler([](const SeenRequest &) {
        return Answer::json(200, R"({"access_token":"at"})", {{"Set-Cookie", "a=b; Path=/"}});
    });
    post();
    QTRY_COMPARE(m_answers, 1);
    post();
    QTRY_COMPARE(m_answers, 2);
    QVERIFY(m_server->requests().last().header("cookie").isEmpty());
    QVERIFY(m_network->cookieJar()->cookiesForUrl(m_server->url()).isEmpty());
}

void TestTokenClient::givesUpAfterThirtySeconds()
{
    m_server->enqueue(Answer::nothing());
    post();
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_clock.advance(29999ms);
    QVERIFY(!isAnswered());
    m_clock.advance(1ms);
    QVERIFY(isAnswered());
    QCOMPARE(error().kind, ErrorKind::Unavailable);
    QCOMPARE(error().fault, Fault::TimedOut);
    QCOMPARE(m_answers, 1);
    QCOMPARE(m_clock.pending(), 0);
}

void TestTokenClient::dropsAnEndlessReply()
{
    m_server->enqueue(Answer::json(200, QByteArray(TokenClient::replyLimit + 1, ' ')));
    post();
    QTRY_VERIFY(isAnswered());
    QCOMPARE(error().kind, ErrorKind::InvalidReply);
    QCOMPARE(error().fault, Fault::ReplyTooLarge);
    QCOMPARE(m_answers, 1);
}

void TestTokenClient::staysSilentOnceItsCallerIsGone()
{
    m_server->enqueue(Answer::nothing());
    post();
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_context.reset();
    m_clock.advance(60s);
    QCOMPARE(m_answers, 0);
}

void TestTokenClient::handsOverAnAnswerAsItCame()
{
    m_server->enqueue(Answer::json(400, R"({"error":"slow_down"})", {{"Retry-After", "7"}}));
    std::optional<Result<TokenReply>> result;
    TokenClient client(*m_network, m_clock);
    client.postForm(m_server->url(u"/devicecode"_s), form, "request-1", m_context.get(),
                    [&result](Result<TokenReply> reply) { result = std::move(reply); });
    QTRY_VERIFY(result.has_value());
    QVERIFY(result->ok());
    QCOMPARE(result->value().status, 400);
    QCOMPARE(result->value().body, QByteArray(R"({"error":"slow_down"})"));
    QCOMPARE(result->value().retryAfter, QByteArray("7"));
    QCOMPARE(oauthErrorOf(result->value()), u"slow_down"_s);
    QCOMPARE(m_server->requests().first().header("client-request-id"), QByteArray("request-1"));
    QCOMPARE(oauthErrorOf({.body = "slow_down"}), QString());
}

void TestTokenClient::handsOverAFailedConnectionToo()
{
    m_server->enqueue(Answer::nothing().thenReset());
    std::optional<Result<TokenReply>> result;
    TokenClient client(*m_network, m_clock);
    client.postForm(m_server->url(u"/devicecode"_s), form, "request-1", m_context.get(),
                    [&result](Result<TokenReply> reply) { result = std::move(reply); });
    QTRY_VERIFY(result.has_value());
    QVERIFY(result->ok());
    QCOMPARE(result->value().status, 0);
    QCOMPARE(readObjectReply(result->value()).error().kind, ErrorKind::Unavailable);
}

QTEST_GUILESS_MAIN(TestTokenClient)
#include "tst_tokenclient.moc"
