// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/devicecodeflow.h"

#include "auth/tokenclient.h"
#include "base/clock.h"
#include "base/randomsource.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds slowDownBy = 5s; // RFC 8628 section 3.5
constexpr std::chrono::seconds longestPause = 1min;
constexpr int mostDoublings = 6;

Error nobodyCame()
{
    return {.kind = ErrorKind::Local, .fault = Fault::NobodyCame};
}

Result<DeviceCode> codeFrom(const TokenReply &reply)
{
    const Result<QJsonObject> object = readObjectReply(reply);
    if (!object)
        return object.error();
    return readDeviceCode(object.value());
}

} // namespace

DeviceCodeFlow::DeviceCodeFlow(const Authority &authority, const QString &claims, const Parts &parts,
                               QObject *parent)
    : QObject(parent)
    , m_authority(authority)
    , m_claims(claims)
    , m_parts(parts)
    , m_requestId(parts.random.uuid().toByteArray(QUuid::WithoutBraces))
{
}

DeviceCodeFlow::~DeviceCodeFlow() = default;

void DeviceCodeFlow::start(Callback<SignInGrant> callback)
{
    m_callback = std::move(callback);
    m_attempt = std::make_unique<QObject>();
    FormFields fields{{u"client_id"_s, m_authority.clientId}, {u"scope"_s, m_authority.scope}};
    if (!m_claims.isEmpty())
        fields.append({u"claims"_s, m_claims});
    m_parts.tokens.postForm(m_authority.deviceCodeUrl, fields, m_requestId, m_attempt.get(),
                            [this](const Result<TokenReply> &reply) { take(reply); });
}

void DeviceCodeFlow::cancel()
{
    m_callback = nullptr;
    m_attempt.reset();
}

void DeviceCodeFlow::take(const Result<TokenReply> &reply)
{
    if (!reply)
        return finish(reply.error());
    const Result<DeviceCode> code = codeFrom(reply.value());
    if (!code)
        return finish(code.error());
    show(code.value());
}

void DeviceCodeFlow::show(const DeviceCode &code)
{
    m_code = code;
    m_endsAt = m_parts.clock.monotonic() + code.life;
    // First, because whoever hears of the code may cancel.
    askAfter(m_code.interval);
    emit codeReady(m_code.userCode, m_code.verificationUrl, m_parts.clock.now().addSecs(m_code.life.count()));
}

void DeviceCodeFlow::askAfter(std::chrono::milliseconds delay)
{
    const std::chrono::milliseconds left = m_endsAt - m_parts.clock.monotonic();
    m_parts.clock.callAfter(std::clamp(delay, 0ms, std::max(left, 0ms)), m_attempt.get(), [this] { ask(); });
}

void DeviceCodeFlow::ask()
{
    // A computer that slept has a code that is older than this clock says; then the service says so.
    if (m_parts.clock.monotonic() >= m_endsAt)
        return finish(m_trouble.value_or(nobodyCame()));
    FormFields fields{{u"client_id"_s, m_authority.clientId},
                      {u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                      {u"device_code"_s, m_code.deviceCode}};
    if (!m_claims.isEmpty())
        fields.append({u"claims"_s, m_claims});
    m_parts.tokens.postForm(m_authority.tokenUrl, fields, m_requestId, m_attempt.get(),
                            [this](const Result<TokenReply> &reply) { conclude(reply); });
}

void DeviceCodeFlow::conclude(const Result<TokenReply> &reply)
{
    if (!reply)
        return goOnAfter(reply.error());
    const QString refusal = oauthErrorOf(reply.value());
    if (refusal == "slow_down"_L1)
        m_code.interval += slowDownBy;
    if (refusal == "authorization_pending"_L1 || refusal == "slow_down"_L1)
        return goOn();
    if (refusal == "expired_token"_L1)
        return finish(nobodyCame());
    const Result<Tokens> tokens = readTokenReply(reply.value());
    if (tokens)
        return check(tokens.value());
    goOnAfter(tokens.error());
}

void DeviceCodeFlow::goOn()
{
    m_failures = 0;
    m_trouble.reset();
    askAfter(m_code.interval);
}

void DeviceCodeFlow::goOnAfter(const Error &trouble)
{
    if (trouble.kind != ErrorKind::Unavailable)
        return finish(trouble);
    m_trouble = trouble;
    m_failures = std::min(m_failures + 1, mostDoublings);
    const std::chrono::seconds slower = std::min(m_code.interval * (1 << m_failures), longestPause);
    askAfter(std::max({m_code.interval, slower, trouble.retryAfter.value_or(0s)}));
}

void DeviceCodeFlow::check(const Tokens &tokens)
{
    // No nonce: there was no authorization request of ours to put one into.
    finish(grantOf(tokens, m_authority, {}));
}

void DeviceCodeFlow::finish(const Result<SignInGrant> &result)
{
    const Callback<SignInGrant> callback = m_callback;
    cancel();
    if (!callback)
        return;
    callback(result ? result : attemptFailure(result.error(), m_requestId));
}

} // namespace cloudpc
