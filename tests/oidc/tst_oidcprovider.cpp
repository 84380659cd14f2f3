// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accountbook.h"
#include "auth/credentialfile.h"
#include "auth/formencoding.h"
#include "auth/keysigner.h"
#include "auth/session.h"
#include "base/clock.h"
#include "base/endpoints.h"
#include "base/randomsource.h"
#include "oidc/oidcprovider.h"
#include "oidc/pagewalker.h"
#include "support/flakysecretstore.h"
#include "support/manualclock.h"
#include "support/opensslcommand.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString publicClient = u"public-client"_s;
const QString appWithCertificate = u"app-with-certificate"_s;
const QString adasObjectId = u"9d0a5c1e-0000-4000-8000-00000000000a"_s;

QUrl withParameter(const QUrl &url, const QString &name, const QString &value)
{
    QUrlQuery query(url);
    query.removeAllQueryItems(name);
    if (!value.isEmpty())
        query.addQueryItem(name, value);
    QUrl changed = url;
    changed.setQuery(query);
    return changed;
}

} // namespace

/// The whole session over real HTTP, with a provider that is certified for OpenID Connect in the place of
/// Entra ID. Time is held, so that nothing waits for a polling interval.
class TestOidcProvider : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void signsIn_data();
    void signsIn();
    void saysThatATenantIsUnknownBeforeABrowserOpens();
    void needsTheRightVerifier();
    void cannotLeavePkceOut_data();
    void cannotLeavePkceOut();
    void refusesATokenForAnotherNonce();
    void renewsAndStoresTheNewTokenBeforeUse();
    void showsThatARotatedTokenIsDead();
    void takesUpTheSignInOfAnEarlierRun();
    void needsASignInOnceTheGrantIsRevoked();
    void signsInWithADeviceCode();
    void signsInAsAnAppWithACertificate();
    void isRefusedWithAnotherKey();
    void isRefusedWithAnotherCertificate();

private:
    void makeSession();
    void use(const char *tenant, const QString &clientId = publicClient)
    {
        m_endpoints.tenant = QString::fromLatin1(tenant);
        m_endpoints.clientId = clientId;
    }
    void signIn();
    /// Waits for the end of a sign-in that has to fail, and says how it did.
    [[nodiscard]] Error refusal();
    /// The next access token, or why there is none.
    [[nodiscard]] Result<QByteArray> nextToken();
    [[nodiscard]] QByteArray stored() const
    {
        return m_store->content.isEmpty() ? QByteArray() : m_store->content.cbegin().value();
    }
    /// As Graph does with a token that it no longer takes.
    void rejectToken();
    /// What the provider answers to this form, sent by somebody else than our session.
    [[nodiscard]] QJsonObject post(const QString &leaf, const FormFields &fields);
    [[nodiscard]] AppCredential credential(const QString &name)
    {
        const Result<AppCredential> read = readCredentialFile(
            m_openssl.read(name + u".key"_s) + m_openssl.read(name + u".crt"_s), {});
        return read ? read.value() : AppCredential();
    }

    OidcProvider m_provider;
    OpenSslCommand m_openssl;
    ManualClock m_clock{SystemClock().now()};
    SystemRandom m_random;
    Endpoints m_endpoints;
    std::unique_ptr<KeySigner> m_signer = makeKeySigner();
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<FlakySecretStore> m_store;
    std::unique_ptr<AccountBook> m_book;
    std::unique_ptr<PageWalker> m_browser;
    std::unique_ptr<Session> m_session;
};

void TestOidcProvider::initTestCase()
{
    m_openssl.makeCertificate(u"own"_s);
    m_openssl.makeCertificate(u"other"_s);
    QVERIFY2(m_provider.start(m_openssl.read(u"own.crt"_s)), m_provider.words().constData());
}

void TestOidcProvider::init()
{
    m_endpoints = {.loginRoot = m_provider.root(), .graphRoot = QUrl(u"https://graph.example"_s)};
    use(OidcProvider::formPostTenant);
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setProxy(QNetworkProxy::NoProxy);
    m_store = std::make_unique<FlakySecretStore>();
    m_book = std::make_unique<AccountBook>();
    m_browser = std::make_unique<PageWalker>();
    makeSession();
}

void TestOidcProvider::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning() << m_provider.words() << m_browser->lastStatus() << m_browser->lastPage();
    m_session.reset();
}

void TestOidcProvider::makeSession()
{
    m_session = std::make_unique<Session>(Session::Parts{
        m_endpoints, *m_network, *m_store, *m_book, u"space"_s, *m_browser, m_clock, m_random, *m_signer});
}

void TestOidcProvider::signIn()
{
    m_session->signIn();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::SignedIn, 20000);
    QTRY_VERIFY(m_browser->ended());
}

Error TestOidcProvider::refusal()
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(m_session->lastError(), 20000); }();
    return m_session->lastError().value_or(Error());
}

Result<QByteArray> TestOidcProvider::nextToken()
{
    std::optional<Result<QByteArray>> answer;
    m_session->token(Patience::FailAtOnce, this,
                     [&answer](const Result<QByteArray> &token) { answer = token; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 20000); }();
    return answer.value_or(Error{.fault = Fault::TimedOut});
}

void TestOidcProvider::rejectToken()
{
    const Result<QByteArray> token = nextToken();
    QVERIFY(token);
    m_session->reject(token.value());
}

QJsonObject TestOidcProvider::post(const QString &leaf, const FormFields &fields)
{
    QUrl url = m_endpoints.loginRoot;
    url.setPath(u'/' + m_endpoints.tenant + u"/oauth2/v2.0/"_s + leaf);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    const std::unique_ptr<QNetworkReply> reply(m_network->post(request, encodeForm(fields)));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20000); }();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

void TestOidcProvider::signsIn_data()
{
    QTest::addColumn<QByteArray>("tenant");
    QTest::addColumn<bool>("posted");
    QTest::newRow("form_post") << QByteArray(OidcProvider::formPostTenant) << true;
    QTest::newRow("query") << QByteArray(OidcProvider::queryTenant) << false;
}

void TestOidcProvider::signsIn()
{
    QFETCH(const QByteArray, tenant);
    QFETCH(const bool, posted);
    use(tenant.constData());
    signIn();
    QCOMPARE(m_browser->lastStatus(), 200);
    QCOMPARE(m_browser->lastWasPosted(), posted);
    QCOMPARE(m_browser->lastUrl().host(), u"localhost"_s);
    const Account account = m_session->account().value_or(Account());
    QCOMPARE(account.objectId, adasObjectId);
    QCOMPARE(account.tenantId.toLatin1(), tenant);
    QCOMPARE(account.username, u"ada@contoso.example"_s);
    QVERIFY(!stored().isEmpty());
    const Result<QByteArray> token = nextToken();
    QVERIFY(token);
    QVERIFY(!token.value().isEmpty() && token.value() != stored());
}

void TestOidcProvider::saysThatATenantIsUnknownBeforeABrowserOpens()
{
    use("contoso.example");
    m_session->signIn();
    QCOMPARE(refusal().code, u"AADSTS90002"_s);
    QVERIFY(m_browser->opened().isEmpty());
}

/// As if somebody had put a challenge of their own into the request.
void TestOidcProvider::needsTheRightVerifier()
{
    m_browser->setTampering([](const QUrl &url) {
        return withParameter(url, u"code_challenge"_s, u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    });
    m_session->signIn();
    QCOMPARE(refusal().kind, ErrorKind::SignInRefused);
    QCOMPARE(refusal().oauthError, u"invalid_grant"_s);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QVERIFY(m_store->content.isEmpty());
}

void TestOidcProvider::cannotLeavePkceOut_data()
{
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("value");
    QTest::newRow("no challenge") << u"code_challenge"_s << QString();
    QTest::newRow("plain") << u"code_challenge_method"_s << u"plain"_s;
    QTest::newRow("no method, which means plain") << u"code_challenge_method"_s << QString();
}

void TestOidcProvider::cannotLeavePkceOut()
{
    QFETCH(const QString, parameter);
    QFETCH(const QString, value);
    m_browser->setTampering([&](const QUrl &url) { return withParameter(url, parameter, value); });
    m_session->signIn();
    QCOMPARE(refusal().kind, ErrorKind::SignInRefused);
    QCOMPARE(refusal().oauthError, u"invalid_request"_s);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
}

void TestOidcProvider::refusesATokenForAnotherNonce()
{
    m_browser->setTampering([](const QUrl &url) { return withParameter(url, u"nonce"_s, u"replayed"_s); });
    m_session->signIn();
    QCOMPARE(refusal().fault, Fault::WrongIdentity);
    QCOMPARE(refusal().code, u"nonce"_s);
    QVERIFY(m_store->content.isEmpty());
}

void TestOidcProvider::renewsAndStoresTheNewTokenBeforeUse()
{
    signIn();
    const QByteArray first = stored();
    const Result<QByteArray> old = nextToken();
    QVERIFY(old);
    m_session->reject(old.value());
    m_store->hold();
    bool given = false;
    m_session->token(Patience::FailAtOnce, this,
                     [&given](const Result<QByteArray> &token) { given = token.ok(); });
    QTRY_VERIFY_WITH_TIMEOUT(stored() != first, 20000);
    QVERIFY(!given);
    m_store->release();
    QTRY_VERIFY(given);
    const Result<QByteArray> renewed = nextToken();
    QVERIFY(renewed && renewed.value() != old.value());
    QCOMPARE(m_store->content.size(), 1);
}

/// Whoever has copied the old one gains nothing, and the theft ends the session (RFC 9700 section 4.14.2).
void TestOidcProvider::showsThatARotatedTokenIsDead()
{
    signIn();
    const QByteArray first = stored();
    rejectToken();
    const Result<QByteArray> renewed = nextToken();
    QVERIFY(renewed);
    const QJsonObject answer = post(u"token"_s,
                                    {{u"client_id"_s, publicClient},
                                     {u"grant_type"_s, u"refresh_token"_s},
                                     {u"refresh_token"_s, QString::fromLatin1(first)}});
    QCOMPARE(answer[u"error"].toString(), u"invalid_grant"_s);
    m_session->reject(renewed.value());
    QVERIFY(!nextToken());
    QCOMPARE(m_session->state(), Session::State::SignInNeeded);
}

void TestOidcProvider::takesUpTheSignInOfAnEarlierRun()
{
    signIn();
    const QByteArray first = stored();
    makeSession();
    m_session->resume();
    QTRY_COMPARE(m_session->state(), Session::State::SignedIn);
    QVERIFY(nextToken());
    QVERIFY(stored() != first);
    QCOMPARE(m_session->account()->objectId, adasObjectId);
    QCOMPARE(m_browser->opened().size(), 1);
}

void TestOidcProvider::needsASignInOnceTheGrantIsRevoked()
{
    signIn();
    const QJsonObject answer = post(
        u"revoke"_s, {{u"client_id"_s, publicClient}, {u"token"_s, QString::fromLatin1(stored())}});
    QVERIFY(!answer.contains(u"error"));
    rejectToken();
    const Result<QByteArray> token = nextToken();
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::SignInRequired);
    QCOMPARE(m_session->state(), Session::State::SignInNeeded);
    QCOMPARE(m_session->account()->objectId, adasObjectId);
    // The same person comes back, without choosing an account.
    signIn();
    QCOMPARE(QUrlQuery(m_browser->opened().last()).queryItemValue(u"login_hint"_s, QUrl::FullyDecoded),
             u"ada@contoso.example"_s);
    QVERIFY(nextToken());
}

void TestOidcProvider::signsInWithADeviceCode()
{
    m_session->signIn({.way = SignInWish::Way::DeviceCode});
    const auto step = [this] { return m_session->progress().value_or(SignInProgress()).step; };
    QTRY_COMPARE_WITH_TIMEOUT(step(), SignInProgress::Step::EnteringCode, 20000);
    const SignInProgress progress = m_session->progress().value();
    QVERIFY(m_browser->opened().isEmpty());
    // Asked too early, and told to go on at the same pace.
    QCOMPARE(m_clock.untilNext(), 5000ms);
    m_clock.advance(5s);
    QTRY_COMPARE_WITH_TIMEOUT(m_clock.untilNext(), 5000ms, 20000);
    QCOMPARE(m_session->state(), Session::State::SigningIn);
    QVERIFY(m_browser->open(withParameter(progress.verificationUrl, u"user_code"_s, progress.userCode)));
    QTRY_VERIFY_WITH_TIMEOUT(m_browser->ended(), 20000);
    QCOMPARE(m_browser->lastStatus(), 200);
    m_clock.advance(5s);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::SignedIn, 20000);
    QCOMPARE(m_session->account()->objectId, adasObjectId);
    QVERIFY(!stored().isEmpty());
    rejectToken();
    QVERIFY(nextToken());
}

void TestOidcProvider::signsInAsAnAppWithACertificate()
{
    use(OidcProvider::formPostTenant, appWithCertificate);
    m_session->signInAsApp(credential(u"own"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), Session::State::SignedIn, 20000);
    const Result<QByteArray> first = nextToken();
    QVERIFY(first);
    m_session->reject(first.value());
    const Result<QByteArray> second = nextToken(); // with an assertion of its own, or it would be a replay
    QVERIFY(second && second.value() != first.value());
    QVERIFY(m_browser->opened().isEmpty());
}

void TestOidcProvider::isRefusedWithAnotherKey()
{
    use(OidcProvider::formPostTenant, appWithCertificate);
    AppCredential forged = credential(u"own"_s);
    forged.privateKey = credential(u"other"_s).privateKey;
    m_session->signInAsApp(forged);
    QCOMPARE(refusal().oauthError, u"invalid_client"_s);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
    QVERIFY(m_store->content.isEmpty());
}

void TestOidcProvider::isRefusedWithAnotherCertificate()
{
    use(OidcProvider::formPostTenant, appWithCertificate);
    AppCredential mixed = credential(u"own"_s);
    mixed.certificate = credential(u"other"_s).certificate;
    m_session->signInAsApp(mixed);
    QCOMPARE(refusal().oauthError, u"invalid_client"_s);
    QCOMPARE(m_session->state(), Session::State::SignedOut);
}

QTEST_GUILESS_MAIN(TestOidcProvider)
#include "tst_oidcprovider.moc"
