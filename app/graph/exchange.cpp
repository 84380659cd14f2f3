// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/exchange.h"

#include "base/clock.h"
#include "base/networkfault.h"
#include "base/oneshotbody.h"
#include "base/redaction.h"
#include "base/tlswatch.h"
#include "graph/grapherror.h"
#include "graph/retryafter.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace cloudpc {

namespace {

// Without a limit Qt takes in whatever comes, faster than we can judge it.
constexpr qint64 readBuffer = 1024 * 1024;

bool isShorterThanAnnounced(const QNetworkReply &reply, qint64 received)
{
    // The length is that of the packed bytes if the body was packed.
    if (reply.hasRawHeader("Content-Encoding") || !reply.hasRawHeader("Content-Length"))
        return false;
    bool readable = false;
    const qint64 announced = reply.rawHeader("Content-Length").toLongLong(&readable);
    return readable && received != announced;
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &network, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
{
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    if (m_body) // The reply lives on for a moment, and may still ask.
        m_body->setGuard([] { return false; });
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void Exchange::start(const Outgoing &outgoing, Finished finished)
{
    m_finished = std::move(finished);
    m_ids = outgoing.ids;
    m_maxReply = outgoing.maxReply;
    m_hasBody = !outgoing.body.isEmpty();
    send(outgoing);
    m_tls = new TlsWatch(m_reply);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_encrypted = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::take);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    m_clock.callAfter(outgoing.deadline, this, [this] { stop(Fault::TimedOut); });
}

void Exchange::send(const Outgoing &outgoing)
{
    if (outgoing.verb == "GET") {
        m_reply = m_network.get(outgoing.request);
        return;
    }
    QNetworkRequest request = outgoing.request;
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, outgoing.body.size());
    m_body = new OneShotBody(outgoing.body);
    // After a sleep the socket may be ready before the timer has told that the time is over.
    m_body->setGuard([this, since = m_clock.monotonic(), time = m_clock.now(), deadline = outgoing.deadline] {
        const std::chrono::milliseconds byWall(time.msecsTo(m_clock.now()));
        return m_clock.monotonic() - since < deadline && byWall < deadline;
    });
    m_reply = m_network.sendCustomRequest(request, outgoing.verb, m_body);
    m_body->setParent(m_reply);
}

void Exchange::take()
{
    m_received += m_reply->readAll();
    if (m_received.size() > m_maxReply)
        stop(Fault::ReplyTooLarge);
}

void Exchange::stop(Fault fault)
{
    if (!m_reply || m_stopped != Fault::None)
        return;
    m_stopped = fault;
    m_reply->abort(); // ends in finish()
}

void Exchange::finish()
{
    if (!m_finished)
        return;
    if (m_stopped == Fault::None && m_reply->isOpen())
        take();
    // take() may have stopped the reply, and abort() on a finished one emits nothing more.
    WireReply reply = collected();
    m_reply->disconnect(this);
    std::exchange(m_reply, nullptr)->deleteLater();
    std::exchange(m_finished, nullptr)(std::move(reply));
}

WireReply Exchange::collected()
{
    WireReply reply;
    reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    reply.fault = resultingFault(reply.status);
    reply.ids = m_ids;
    reply.token = m_reply->request().rawHeader("Authorization").mid(QByteArrayView("Bearer ").size());
    reply.ids.requestId = clipped(withoutSecrets(QString::fromLatin1(m_reply->rawHeader("request-id")),
                                                 {QString::fromLatin1(reply.token)}));
    reply.ids.serverTime = httpDate(m_reply->rawHeader("Date")).value_or(QDateTime());
    reply.retryAfter = retryAfterOf(m_reply->rawHeader("Retry-After"), m_reply->rawHeader("Date"),
                                    m_clock.now());
    if (reply.status == 401 || reply.status == 403)
        reply.challenge = m_reply->rawHeader("WWW-Authenticate");
    if (reply.fault == Fault::TlsFailed)
        reply.tls = m_tls->issue();
    if (reply.status == 0)
        reply.transportMessage = m_reply->errorString();
    if (reply.fault == Fault::None)
        reply.body = std::move(m_received);
    reply.mayHaveArrived = mayHaveArrived(reply);
    return reply;
}

Fault Exchange::resultingFault(int status) const
{
    if (m_body && m_body->wasHeldBack())
        return Fault::Superseded;
    if (m_stopped != Fault::None)
        return m_stopped;
    const Fault fault = transportFault(errorOf(*m_reply), status);
    if (fault == Fault::None && status == 0)
        return Fault::ReplyNotJson;
    if (fault == Fault::None && isShorterThanAnnounced(*m_reply, m_received.size()))
        return Fault::ConnectionLost;
    return fault;
}

bool Exchange::mayHaveArrived(const WireReply &reply) const
{
    if (reply.status != 0)
        return true;
    // A request that needs its body cannot be acted upon without it.
    if (m_hasBody)
        return m_body->started();
    const bool neverConnected = reply.fault == Fault::HostNotFound || reply.fault == Fault::ConnectionRefused
        || reply.fault == Fault::TlsFailed || reply.fault == Fault::ProxyFailed
        || reply.fault == Fault::ProxySignInRequired;
    // Qt also calls a damaged record in the middle of the answer a failed handshake.
    return !neverConnected || m_encrypted;
}

} // namespace cloudpc
