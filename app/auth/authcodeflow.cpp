// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/authcodeflow.h"

#include "auth/browser.h"
#include "auth/claimsparameter.h"
#include "auth/signinerror.h"
#include "auth/tokenclient.h"
#include "base/clock.h"
#include "base/randomsource.h"

#include <chrono>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 5min;

/// Why an answer holds no code to redeem; nothing if it does.
std::optional<Error> faultOf(const RedirectAnswer &answer, const Authority &authority)
{
    if (!answer.error.isEmpty()) {
        return toError({.error = answer.error,
                        .suberror = answer.suberror,
                        .description = answer.errorDescription,
                        .errorCode = {},
                        .correlationId = {}});
    }
    const bool issuerIsRight = answer.issuer.isEmpty() ? !authority.sendsIssuer
                                                       : isIssuerOf(answer.issuer, authority);
    if (!issuerIsRight)
        return Error{.kind = ErrorKind::SignInRefused, .fault = Fault::WrongIdentity, .code = u"iss"_s};
    if (answer.code.isEmpty())
        return Error{.kind = ErrorKind::SignInRefused, .fault = Fault::MissingCode};
    return std::nullopt;
}

} // namespace

AuthCodeFlow::AuthCodeFlow(const Authority &authority, const Ask &ask, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_authority(authority)
    , m_ask(ask)
    , m_parts(parts)
    , m_pkce(makePkce(parts.random))
    , m_state(QString::fromLatin1(unguessable(parts.random)))
    , m_nonce(QString::fromLatin1(unguessable(parts.random)))
    , m_requestId(parts.random.uuid().toByteArray(QUuid::WithoutBraces))
    , m_listener(m_state.toLatin1(),
                 authority.formPost ? LoopbackListener::ResponseMode::FormPost
                                    : LoopbackListener::ResponseMode::Query,
                 parts.clock)
{
    m_listener.setTexts(parts.texts);
    connect(&m_listener, &LoopbackListener::answered, this, &AuthCodeFlow::take);
}

AuthCodeFlow::~AuthCodeFlow() = default;

void AuthCodeFlow::start(Callback<SignInGrant> callback)
{
    m_callback = std::move(callback);
    if (!m_listener.listen())
        return finish(Error{.kind = ErrorKind::Local, .message = m_listener.errorString()});
    m_url = buildUrl();
    m_patience = std::make_unique<QObject>();
    m_endsAt = m_parts.clock.now().addMSecs(patience.count());
    m_parts.clock.callAfter(patience, m_patience.get(),
                            [this] { finish(Error{.kind = ErrorKind::Local, .fault = Fault::NobodyCame}); });
    openBrowser();
}

void AuthCodeFlow::cancel()
{
    m_callback = nullptr;
    m_patience.reset();
    m_endsAt = {};
    m_listener.close();
}

QUrl AuthCodeFlow::authorizationUrl() const
{
    return m_url;
}

QString AuthCodeFlow::redirectUri() const
{
    return m_listener.redirectUri();
}

QDateTime AuthCodeFlow::endsAt() const
{
    return m_endsAt;
}

QUrl AuthCodeFlow::buildUrl() const
{
    FormFields fields{{u"client_id"_s, m_authority.clientId},
                      {u"response_type"_s, u"code"_s},
                      {u"redirect_uri"_s, m_listener.redirectUri()},
                      {u"response_mode"_s, m_authority.formPost ? u"form_post"_s : u"query"_s},
                      {u"scope"_s, m_authority.scope},
                      {u"state"_s, m_state},
                      {u"nonce"_s, m_nonce},
                      {u"code_challenge"_s, QString::fromLatin1(m_pkce.challenge)},
                      {u"code_challenge_method"_s, u"S256"_s},
                      {u"claims"_s, claimsParameter(m_ask.claims)},
                      {u"client-request-id"_s, QString::fromLatin1(m_requestId)}};
    // Microsoft: OpenID Connect protocol; select_account and login_hint exclude each other.
    if (m_ask.loginHint.isEmpty())
        fields.append({u"prompt"_s, u"select_account"_s});
    else
        fields.append({u"login_hint"_s, m_ask.loginHint});
    return QUrl::fromEncoded(m_authority.authorizeUrl.toEncoded() + '?' + encodeForm(fields),
                             QUrl::StrictMode);
}

void AuthCodeFlow::openBrowser()
{
    if (!m_parts.browser.open(m_url))
        emit browserNotOpened();
}

void AuthCodeFlow::take(const RedirectAnswer &answer)
{
    if (!m_callback)
        return; // cancelled while the browser was on its way
    m_patience.reset();
    m_endsAt = {};
    if (const std::optional<Error> error = faultOf(answer, m_authority))
        return finish(*error);
    emit redeeming();
    redeem(answer.code);
}

void AuthCodeFlow::redeem(const QString &code)
{
    const FormFields fields{{u"client_id"_s, m_authority.clientId},
                            {u"grant_type"_s, u"authorization_code"_s},
                            {u"code"_s, code},
                            {u"redirect_uri"_s, m_listener.redirectUri()},
                            {u"code_verifier"_s, QString::fromLatin1(m_pkce.verifier)},
                            {u"scope"_s, m_authority.scope},
                            {u"claims"_s, claimsParameter(m_ask.claims)}};
    // The listener stays until the code is redeemed, so that a repeated redirect meets a refusal and not
    // whoever takes the port next.
    m_parts.tokens.post(m_authority.tokenUrl, fields, m_requestId, this,
                        [this](const Result<Tokens> &tokens) { conclude(tokens); });
}

void AuthCodeFlow::conclude(const Result<Tokens> &tokens)
{
    finish(tokens ? grantOf(tokens.value(), m_authority, m_nonce) : tokens.error());
}

void AuthCodeFlow::finish(const Result<SignInGrant> &result)
{
    const Callback<SignInGrant> callback = m_callback;
    cancel();
    if (!callback)
        return;
    callback(result ? result : attemptFailure(result.error(), m_requestId));
}

} // namespace cloudpc
