// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/devicecodeflow.h"
#include "auth/idtoken.h"
#include "auth/tokenclient.h"
#include "support/fixedrandom.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray codeAnswer =
    R"({"device_code":"dev+1/=","user_code":"FJC3DHXYZ","message":"<b>To sign in</b>",)"
    R"("verification_uri":"https://microsoft.com/devicelogin","expires_in":900,"interval":5})";
const QByteArray tokenAnswer = R"({"access_token":"at","refresh_token":"rt","expires_in":3600})";

} // namespace

class TestDeviceCodeFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsACode_data();
    void readsACode();
    void refusesACode_data();
    void refusesACode();
    void showsTheCodeThatItAskedFor();
    void sendsClaimsIfThereAreAny();
    void asksAtTheIntervalUntilTheCodeIsEntered();
    void slowsDownWhenToldTo();
    void goesOnWhenTheConnectionFails();
    void waitsAsLongAsTheServiceWants();
    void stopsWhenRefused_data();
    void stopsWhenRefused();
    void endsWhenTheCodeExpires();
    void takesAnAnswerThatComesAtTheLastMoment();
    void endsWithTheTroubleThatKeptItWaiting();
    void endsWithoutACodeWhenNoneCanBeHad_data();
    void endsWithoutACodeWhenNoneCanBeHad();
    void refusesAnotherIdentity();
    void staysSilentOnceCancelled_data();
    void staysSilentOnceCancelled();

private:
    void start(const QString &claims = {});
    void startWithCode();
    /// Lets the interval go by and waits until the answer to the question has been read.
    void answer(const Answer &answer, std::chrono::milliseconds after = 5s);
    void answerError(const char *error, std::chrono::milliseconds after = 5s);
    [[nodiscard]] bool isFinished() const { return m_result.has_value(); }
    [[nodiscard]] const Error &error() const { return m_result->error(); }
    [[nodiscard]] int questions() const { return static_cast<int>(m_server->requests().size()) - 1; }
    [[nodiscard]] FormFields form(int request) const
    {
        return decodeForm(m_server->requests().at(request).body);
    }

    std::unique_ptr<ManualClock> m_clock;
    FixedRandom m_random;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<TokenClient> m_client;
    std::unique_ptr<DeviceCodeFlow> m_flow;
    std::unique_ptr<QSignalSpy> m_codes;
    std::optional<Result<SignInGrant>> m_result;
    int m_finishes = 0;
};

void TestDeviceCodeFlow::init()
{
    m_flow.reset();
    m_clock = std::make_unique<ManualClock>();
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_client = std::make_unique<TokenClient>(*m_network, *m_clock);
    m_result.reset();
    m_finishes = 0;
}

void TestDeviceCodeFlow::start(const QString &claims)
{
    const Endpoints endpoints{.loginRoot = m_server->url(u"/secret"_s),
                              .graphRoot = m_server->url(u"/secret"_s),
                              .tenant = u"organizations"_s,
                              .clientId = u"client+1"_s};
    m_flow = std::make_unique<DeviceCodeFlow>(authorityOf(endpoints), claims,
                                              DeviceCodeFlow::Parts{*m_client, *m_clock, m_random});
    m_codes = std::make_unique<QSignalSpy>(m_flow.get(), &DeviceCodeFlow::codeReady);
    m_flow->start([this](Result<SignInGrant> result) {
        m_result = std::move(result);
        ++m_finishes;
    });
}

void TestDeviceCodeFlow::startWithCode()
{
    m_server->enqueue(Answer::json(200, codeAnswer));
    start();
    QTRY_COMPARE(m_codes->size(), 1);
}

void TestDeviceCodeFlow::answer(const Answer &answer, std::chrono::milliseconds after)
{
    const int before = questions();
    m_server->enqueue(answer);
    m_clock->advance(after - 1ms);
    QCOMPARE(m_clock->untilNext(), 1ms);
    m_clock->advance(1ms);
    QTRY_COMPARE(questions(), before + 1);
    // Either the next question is planned, and only that one, or all is over.
    QTRY_VERIFY(isFinished() || m_clock->untilNext() != 30s);
}

void TestDeviceCodeFlow::answerError(const char *error, std::chrono::milliseconds after)
{
    answer(Answer::json(400,
                        R"({"error":")" + QByteArray(error)
                            + R"(","error_description":"AADSTS70016: words","error_codes":[70016]})"),
           after);
}

void TestDeviceCodeFlow::readsACode_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<DeviceCode>("code");
    const DeviceCode usual{.deviceCode = u"d"_s,
                           .userCode = u"ABC-123"_s,
                           .verificationUrl = QUrl(u"https://microsoft.com/devicelogin"_s),
                           .life = 900s,
                           .interval = 5s};
    const auto with = [usual](auto change) {
        DeviceCode code = usual;
        change(code);
        return code;
    };
    QTest::newRow("least") << QByteArray("{}") << usual;
    QTest::newRow("all") << QByteArray(R"({"expires_in":600,"interval":2})") << with([](DeviceCode &code) {
        code.life = 600s;
        code.interval = 2s;
    });
    QTest::newRow("numbers as strings")
        << QByteArray(R"({"expires_in":"600","interval":"7"})") << with([](DeviceCode &code) {
               code.life = 600s;
               code.interval = 7s;
           });
    QTest::newRow("nonsense") << QByteArray(R"({"expires_in":-3,"interval":0})") << usual;
    QTest::newRow("no numbers") << QByteArray(R"({"expires_in":{},"interval":"soon"})") << usual;
    QTest::newRow("endless") << QByteArray(R"({"expires_in":1e300,"interval":1e300})")
                             << with([](DeviceCode &code) {
                                    code.life = 1h;
                                    code.interval = 60s;
                                });
    QTest::newRow("loopback") << QByteArray(R"({"verification_uri":"http://127.0.0.1:4012/device?mkt=de"})")
                              << with([](DeviceCode &code) {
                                     code.verificationUrl = QUrl(u"http://127.0.0.1:4012/device?mkt=de"_s);
                                 });
    QTest::newRow("tricks in the code") << QByteArray(R"({"user_code":" AB\u202eC-\u0007 1\n23\u200b "})")
                                        << with([](DeviceCode &code) { code.userCode = u"ABC- 1 23"_s; });
    QTest::newRow("markup stays text") << QByteArray(R"({"user_code":"<b>A</b>"})")
                                       << with([](DeviceCode &code) { code.userCode = u"<b>A</b>"_s; });
    QTest::newRow("long code") << QByteArray(R"({"user_code":")" + QByteArray(9000, 'x') + "\"}")
                               << with([](DeviceCode &code) { code.userCode = QString(40, u'x'); });
}

static QJsonObject changed(const QByteArray &changes)
{
    QJsonObject object{{u"device_code"_s, u"d"_s},
                       {u"user_code"_s, u"ABC-123"_s},
                       {u"verification_uri"_s, u"https://microsoft.com/devicelogin"_s}};
    const QJsonObject changed = QJsonDocument::fromJson(changes).object();
    for (auto it = changed.begin(); it != changed.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

void TestDeviceCodeFlow::readsACode()
{
    QFETCH(QByteArray, changes);
    QFETCH(DeviceCode, code);
    const Result<DeviceCode> read = readDeviceCode(changed(changes));
    QVERIFY(read.ok());
    QCOMPARE(read.value().userCode, code.userCode);
    QVERIFY(read.value() == code);
}

void TestDeviceCodeFlow::refusesACode_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::newRow("no device code") << QByteArray(R"({"device_code":null})");
    QTest::newRow("device code is a number") << QByteArray(R"({"device_code":5})");
    QTest::newRow("no user code") << QByteArray(R"({"user_code":""})");
    QTest::newRow("invisible user code") << QByteArray(R"({"user_code":"\u200b\u202e \n"})");
    QTest::newRow("no address") << QByteArray(R"({"verification_uri":null})");
    QTest::newRow("plain http") << QByteArray(R"({"verification_uri":"http://microsoft.com/devicelogin"})");
    QTest::newRow("loopback in the name")
        << QByteArray(R"({"verification_uri":"http://localhost.evil.com"})");
    QTest::newRow("file") << QByteArray(R"({"verification_uri":"file:///etc/passwd"})");
    QTest::newRow("script") << QByteArray(R"({"verification_uri":"javascript:void 0"})");
    QTest::newRow("user in front") << QByteArray(R"({"verification_uri":"https://microsoft.com@evil.com/"})");
    QTest::newRow("relative") << QByteArray(R"({"verification_uri":"/devicelogin"})");
    QTest::newRow("broken") << QByteArray(R"({"verification_uri":"https://a b/%zz"})");
}

void TestDeviceCodeFlow::refusesACode()
{
    QFETCH(QByteArray, changes);
    const Result<DeviceCode> read = readDeviceCode(changed(changes));
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::InvalidReply);
    QVERIFY(read.error().fault != Fault::None);
}

void TestDeviceCodeFlow::showsTheCodeThatItAskedFor()
{
    startWithCode();
    const SeenRequest seen = m_server->requests().first();
    QCOMPARE(seen.target, QByteArray("/secret/organizations/oauth2/v2.0/devicecode"));
    QCOMPARE(seen.header("client-request-id").size(), 36);
    const FormFields expected{{u"client_id"_s, u"client+1"_s},
                              {u"scope"_s, u"CloudPC.ReadWrite.All offline_access openid profile"_s}};
    QCOMPARE(form(0), expected);
    QCOMPARE(m_codes->first().at(0).toString(), u"FJC3DHXYZ"_s);
    QCOMPARE(m_codes->first().at(1).toUrl(), QUrl(u"https://microsoft.com/devicelogin"_s));
    QCOMPARE(m_codes->first().at(2).toDateTime(), m_clock->now().addSecs(900));
}

void TestDeviceCodeFlow::sendsClaimsIfThereAreAny()
{
    const QString claims = QStringLiteral(R"({"access_token":{"xms_cc":{"values":["cp1"]}}})");
    m_server->enqueue(Answer::json(200, codeAnswer));
    start(claims);
    QTRY_COMPARE(m_codes->size(), 1);
    answer(Answer::json(200, tokenAnswer));
    QVERIFY(form(0).contains({u"claims"_s, claims}));
    QVERIFY(form(1).contains({u"claims"_s, claims}));
}

void TestDeviceCodeFlow::asksAtTheIntervalUntilTheCodeIsEntered()
{
    startWithCode();
    answerError("authorization_pending");
    answerError("authorization_pending");
    QVERIFY(!isFinished());
    answer(Answer::json(200, tokenAnswer));
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
    QCOMPARE(m_result->value().tokens.refreshToken, QByteArray("rt"));
    QCOMPARE(questions(), 3);
    QCOMPARE(m_server->requests().at(1).target, QByteArray("/secret/organizations/oauth2/v2.0/token"));
    const FormFields expected{{u"client_id"_s, u"client+1"_s},
                              {u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                              {u"device_code"_s, u"dev+1/="_s}};
    QCOMPARE(form(1), expected);
    m_clock->advance(1h);
    QCOMPARE(m_finishes, 1);
    QCOMPARE(questions(), 3);
}

void TestDeviceCodeFlow::slowsDownWhenToldTo()
{
    startWithCode();
    answerError("slow_down");
    answerError("authorization_pending", 10s);
    answerError("slow_down", 10s);
    answerError("authorization_pending", 15s);
    QVERIFY(!isFinished());
    QCOMPARE(m_clock->untilNext(), 15s);
}

void TestDeviceCodeFlow::goesOnWhenTheConnectionFails()
{
    startWithCode();
    answer(Answer::nothing().thenReset());
    answer(Answer::http(503, "<html>busy</html>"), 10s);
    answer(Answer::json(429, R"({"error":"temporarily_unavailable"})"), 20s);
    answer(Answer::nothing().thenReset(), 40s);
    answer(Answer::nothing().thenReset(), 60s);
    answerError("authorization_pending", 60s);
    answer(Answer::nothing().thenReset(), 5s);
    answer(Answer::json(200, tokenAnswer), 10s);
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
}

void TestDeviceCodeFlow::waitsAsLongAsTheServiceWants()
{
    startWithCode();
    answer(Answer::http(503, "busy", {{"Retry-After", "77"}}));
    QCOMPARE(m_clock->untilNext(), 77s);
}

void TestDeviceCodeFlow::stopsWhenRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *error, const char *description, const char *code) {
        QTest::newRow(error) << QByteArray(R"({"error":")" + QByteArray(error) + R"(","error_description":")"
                                           + description + "\"}")
                             << ErrorKind::SignInRefused << QString::fromLatin1(code);
    };
    row("authorization_declined", "", "authorization_declined");
    row("access_denied", "", "access_denied");
    row("bad_verification_code", "", "bad_verification_code");
    row("invalid_client", "AADSTS7000218: x", "AADSTS7000218");
    row("invalid_grant", "AADSTS50076: x", "AADSTS50076");
    row("interaction_required", "AADSTS53003: x", "AADSTS53003");
    QTest::newRow("no token") << QByteArray(R"({"token_type":"Bearer"})") << ErrorKind::InvalidReply
                              << QString();
    QTest::newRow("no JSON") << QByteArray("<html>") << ErrorKind::InvalidReply << QString();
}

void TestDeviceCodeFlow::stopsWhenRefused()
{
    QFETCH(QByteArray, body);
    startWithCode();
    answer(Answer::json(400, body));
    QTRY_VERIFY(isFinished());
    QTEST(error().kind, "kind");
    QTEST(error().code, "code");
    QCOMPARE(error().clientRequestId.toLatin1(), m_server->requests().first().header("client-request-id"));
    m_clock->advance(1h);
    QCOMPARE(questions(), 1);
    QCOMPARE(m_finishes, 1);
}

void TestDeviceCodeFlow::endsWhenTheCodeExpires()
{
    startWithCode();
    answerError("expired_token");
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().kind, ErrorKind::Local);
    QCOMPARE(error().fault, Fault::NobodyCame);

    init();
    m_server->enqueue(Answer::json(200, QByteArray(codeAnswer).replace("900", "60")));
    start();
    QTRY_COMPARE(m_codes->size(), 1);
    for (int i = 0; i < 11; ++i)
        answerError("authorization_pending");
    QVERIFY(!isFinished());
    // The wall clock has no say in it.
    m_clock->jump(-24h);
    m_clock->advance(5s);
    QVERIFY(isFinished());
    QCOMPARE(error().fault, Fault::NobodyCame);
    QCOMPARE(questions(), 11);
}

void TestDeviceCodeFlow::takesAnAnswerThatComesAtTheLastMoment()
{
    m_server->enqueue(Answer::json(200, QByteArray(codeAnswer).replace("900", "8")));
    start();
    QTRY_COMPARE(m_codes->size(), 1);
    m_server->enqueue(Answer::json(200, tokenAnswer).late(100ms));
    m_clock->advance(5s);
    QTRY_COMPARE(questions(), 1);
    m_clock->advance(10s);
    QVERIFY(!isFinished());
    QTRY_VERIFY(isFinished());
    QVERIFY(m_result->ok());
}

void TestDeviceCodeFlow::endsWithTheTroubleThatKeptItWaiting()
{
    m_server->enqueue(Answer::json(200, QByteArray(codeAnswer).replace("900", "8")));
    start();
    QTRY_COMPARE(m_codes->size(), 1);
    answer(Answer::http(503, "busy"));
    QCOMPARE(m_clock->untilNext(), 3s);
    m_clock->advance(3s);
    QVERIFY(isFinished());
    QCOMPARE(error().kind, ErrorKind::Unavailable);
    QCOMPARE(error().httpStatus, 503);
}

void TestDeviceCodeFlow::endsWithoutACodeWhenNoneCanBeHad_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << 400 << QByteArray(R"({"error":"unauthorized_client"})")
                             << ErrorKind::SignInRefused;
    QTest::newRow("interaction") << 400 << QByteArray(R"({"error":"invalid_grant"})")
                                 << ErrorKind::SignInRefused;
    QTest::newRow("busy") << 503 << QByteArray("busy") << ErrorKind::Unavailable;
    QTest::newRow("page") << 200 << QByteArray("<html>") << ErrorKind::InvalidReply;
    QTest::newRow("empty") << 200 << QByteArray("{}") << ErrorKind::InvalidReply;
    QTest::newRow("tokens at once") << 200 << tokenAnswer << ErrorKind::InvalidReply;
    QTest::newRow("redirect") << 307 << codeAnswer << ErrorKind::Unavailable;
}

void TestDeviceCodeFlow::endsWithoutACodeWhenNoneCanBeHad()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->enqueue(Answer::json(status, body));
    start();
    QTRY_VERIFY(isFinished());
    QTEST(error().kind, "kind");
    QCOMPARE(m_codes->size(), 0);
    m_clock->advance(1h);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestDeviceCodeFlow::refusesAnotherIdentity()
{
    const QByteArray payload = QByteArray(
                                   R"({"aud":"client+1","tid":"9188040d-6c67-4c5b-b112-36a304b66dad"})")
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    startWithCode();
    answer(Answer::json(200, R"({"access_token":"at","id_token":"h.)" + payload + ".s\"}"));
    QTRY_VERIFY(isFinished());
    QCOMPARE(error().fault, Fault::WrongIdentity);
    QCOMPARE(error().code, QString::fromLatin1(personalAccountCode));
}

void TestDeviceCodeFlow::staysSilentOnceCancelled_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("while waiting") << 0;
    QTest::newRow("while asking") << 5;
}

void TestDeviceCodeFlow::staysSilentOnceCancelled()
{
    QFETCH(int, seconds);
    startWithCode();
    m_clock->advance(std::chrono::seconds(seconds));
    m_flow->cancel();
    m_clock->advance(1h);
    QCOMPARE(m_clock->pending(), 0);
    QCOMPARE(m_finishes, 0);
    m_flow->cancel();
    m_flow.reset();
    QCOMPARE(m_finishes, 0);
}

QTEST_GUILESS_MAIN(TestDeviceCodeFlow)
#include "tst_devicecodeflow.moc"
