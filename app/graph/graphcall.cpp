// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphcall.h"

#include "auth/tokensource.h"
#include "base/callback.h"
#include "graph/backoff.h"
#include "graph/claimschallenge.h"
#include "graph/serviceline.h"
#include "graph/warmconnection.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

// RFC 6750 section 2.1 allows less; this is what cannot break out of the header line.
bool fitsIntoHeader(const QByteArray &token)
{
    return !token.isEmpty()
        && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 127; });
}

WireReply withFacts(WireReply reply, const AccessFacts &facts)
{
    reply.access = facts;
    return reply;
}

} // namespace

GraphCall::GraphCall(const GraphServices &services, const GraphRequest &request, QObject *context,
                     Callback<WireReply> callback, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_request(request)
    , m_context(context)
    , m_callback(std::move(callback))
    , m_owner(services.tokens.owner())
{
}

void GraphCall::start()
{
    if (mayWait())
        m_services.line.whenOpen(this, [this] { askForToken(); });
    else
        end(heldBack());
}

bool GraphCall::mayWait() const
{
    const std::chrono::milliseconds wait = m_services.line.wait();
    return wait == 0ms || (isRead() && wait <= Backoff::longestWait);
}

Error GraphCall::heldBack() const
{
    return {.kind = isRead() ? ErrorKind::Unavailable : ErrorKind::NotSent,
            .fault = Fault::AskedToWait,
            .retryAfter = std::chrono::ceil<std::chrono::seconds>(m_services.line.wait())};
}

void GraphCall::askForToken()
{
    m_services.tokens.token(patience(), this, [this](const Result<QByteArray> &token) { take(token); });
}

void GraphCall::startAtOnce()
{
    m_isStarting = true;
    start();
    m_isStarting = false;
}

Patience GraphCall::patience() const
{
    return isRead() ? Patience::FailAtOnce : Patience::WaitForSignIn;
}

void GraphCall::take(const Result<QByteArray> &token)
{
    if (!token)
        return end(token.error());
    if (!isOwnersToken())
        return end(Error{.kind = ErrorKind::Cancelled});
    if (!fitsIntoHeader(token.value()))
        return end(Error{.kind = ErrorKind::SignInRequired});
    m_owner = m_services.tokens.owner();
    m_token = token.value();
    // Somebody may have needed minutes to sign in.
    if (m_services.line.wait() > 0ms)
        return start();
    askGate();
}

bool GraphCall::isOwnersToken() const
{
    return m_owner.isEmpty() || m_services.tokens.owner() == m_owner;
}

void GraphCall::askGate()
{
    // Nobody is left to hear of it, so it must not happen.
    if (!m_context)
        return deleteLater();
    m_isAtGate = true;
    if (m_request.gate)
        m_request.gate(this, boundTo<Done>(this, [this](const Result<Done> &passed) { passGate(passed); }));
    else
        passGate(Done{});
}

void GraphCall::passGate(const Result<Done> &passed)
{
    // A gate that opened twice would send twice.
    if (!std::exchange(m_isAtGate, false))
        return;
    if (!passed)
        end(passed.error());
    else if (!isOwnersToken())
        end(Error{.kind = ErrorKind::Cancelled});
    else if (m_services.line.wait() > 0ms)
        start();
    else if (m_context)
        send();
    else
        deleteLater();
}

void GraphCall::send()
{
    GraphRequest request = m_request;
    request.freshConnection = request.freshConnection || m_services.line.wantsNewConnection();
    const auto shelf = request.freshConnection ? m_services.warm.take(request.url) : std::nullopt;
    auto *exchange = new Exchange(m_services.network, m_services.clock, this);
    exchange->start(outgoing(request, m_token, m_services.random, shelf),
                    [this, exchange](const WireReply &reply) {
                        exchange->deleteLater();
                        judge(reply);
                    });
}

void GraphCall::judge(const WireReply &reply)
{
    // What another tenant wishes, whose account has gone meanwhile, is not for those who ask now.
    if (isOwnersToken())
        m_services.line.note(reply);
    if (reply.whole() && reply.status == 401)
        judgeRefusedToken(reply);
    else if (reply.status == 403)
        end(withFacts(reply, m_services.tokens.facts()));
    else
        end(reply);
}

void GraphCall::judgeRefusedToken(const WireReply &reply)
{
    const ClaimsChallenge challenge = claimsChallengeFrom(reply.challenge);
    if (challenge.claims.isEmpty())
        m_services.tokens.reject(m_token);
    else
        m_services.tokens.challenge(m_token, challenge.claims);
    // What a silent renewal did not satisfy, a person may: who waits for a sign-in gets one more turn.
    const bool waits = patience() == Patience::WaitForSignIn && !challenge.claims.isEmpty();
    if (m_repeats++ < (waits ? 2 : 1))
        start();
    else
        end(reply);
}

void GraphCall::end(const Result<WireReply> &result)
{
    if (m_isStarting) {
        QMetaObject::invokeMethod(
            this, [this, result] { end(result); }, Qt::QueuedConnection);
        return;
    }
    deleteLater();
    if (m_context)
        std::exchange(m_callback, nullptr)(result);
}

} // namespace cloudpc
