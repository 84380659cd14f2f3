// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphclient.h"

#include "auth/tokensource.h"
#include "base/callback.h"
#include "base/endpoints.h"
#include "graph/grapherror.h"

#include <QJsonDocument>

#include <utility>

namespace cloudpc {

namespace {

template <typename T>
void failLater(QObject *client, const Error &error, QObject *context, Callback<T> callback)
{
    QMetaObject::invokeMethod(
        client, [error, callback = boundTo(context, std::move(callback))] { callback(error); },
        Qt::QueuedConnection);
}

// Without a token, or without its gate, nothing was sent. How that failed stays visible in `fault`.
Error keptHere(Error error)
{
    switch (error.kind) {
    case ErrorKind::Unavailable:
    case ErrorKind::InvalidReply:
    case ErrorKind::Rejected:
    case ErrorKind::OutcomeUnknown:
        error.kind = ErrorKind::NotSent;
        break;
    case ErrorKind::NotSent:
    case ErrorKind::SignInRequired:
    case ErrorKind::SignInRefused:
    case ErrorKind::Cancelled:
    case ErrorKind::Local:
        break;
    }
    return error;
}

Result<GraphObject> written(const Result<WireReply> &result)
{
    if (!result)
        return keptHere(result.error());
    const WireReply &reply = result.value();
    if (!reply.success())
        return writeFailure(reply);
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    // A portal's page is not an answer of the service, whatever its status says.
    if (!reply.body.trimmed().isEmpty() && document.isNull())
        return writeFailure(reply);
    return GraphObject{document.object(), reply.body, reply.ids, reply.status};
}

} // namespace

GraphClient::GraphClient(QNetworkAccessManager &network, TokenSource &tokens, const Endpoints &endpoints,
                         Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_warm(network, clock, random, this)
    , m_line(clock, random)
    , m_services{network, tokens, endpoints, clock, random, m_warm, m_line}
{
}

void GraphClient::read(const GraphPath &path, QObject *context, Callback<GraphObject> callback)
{
    const Result<QUrl> url = address(path);
    if (!url)
        return failLater(this, url.error(), context, std::move(callback));
    const GraphRequest request{.url = url.value(), .maxReply = maxObjectBytes};
    auto *read = new PatientRead(m_services, request, context, std::move(callback), this);
    QMetaObject::invokeMethod(read, &PatientRead::start, Qt::QueuedConnection);
}

void GraphClient::readAll(const GraphPath &path, QObject *context, Callback<GraphItems> callback)
{
    const Result<QUrl> url = address(path);
    if (!url)
        return failLater(this, url.error(), context, std::move(callback));
    auto *walk = new PageWalk(m_services, url.value(), context, std::move(callback), this);
    QMetaObject::invokeMethod(walk, &PageWalk::start, Qt::QueuedConnection);
}

void GraphClient::expectWrite()
{
    const QUrl &root = m_services.endpoints.graphRoot;
    if (isSafeRoot(root) && !m_services.tokens.owner().isEmpty())
        m_warm.open(root);
}

void GraphClient::post(const GraphPath &path, const std::optional<QJsonObject> &body, const Gate &gate,
                       QObject *context, Callback<GraphObject> callback)
{
    const QByteArray bytes = body ? QJsonDocument(*body).toJson(QJsonDocument::Compact) : QByteArray();
    write(path, {.verb = "POST", .body = bytes, .gate = gate}, context, std::move(callback));
}

void GraphClient::remove(const GraphPath &path, const Gate &gate, QObject *context,
                         Callback<GraphObject> callback)
{
    write(path, {.verb = "DELETE", .gate = gate}, context, std::move(callback));
}

Result<QUrl> GraphClient::address(const GraphPath &path) const
{
    if (!isSafeRoot(m_services.endpoints.graphRoot))
        return Error{.kind = ErrorKind::NotSent, .fault = Fault::InsecureRoot};
    if (path.onlyIn.value_or(m_services.endpoints.graphVersion) != m_services.endpoints.graphVersion)
        return Error{.kind = ErrorKind::NotSent, .fault = Fault::NotInGraphVersion};
    const auto url = graphUrl(m_services.endpoints, path);
    if (!url || !url->isValid())
        return Error{.kind = ErrorKind::Local};
    return *url;
}

void GraphClient::write(const GraphPath &path, GraphRequest request, QObject *context,
                        Callback<GraphObject> callback)
{
    const Result<QUrl> url = address(path);
    if (!url)
        return failLater(this, url.error(), context, std::move(callback));
    request.url = url.value();
    request.maxReply = maxObjectBytes;
    // On a kept connection that the service is just closing, a write would end as unknown for no good reason.
    request.freshConnection = true;
    auto *call = new GraphCall(
        m_services, request, context,
        [this, callback = std::move(callback)](const Result<WireReply> &reply) {
            const Result<GraphObject> result = written(reply);
            // What arrived and was lost says nothing for certain: the list, which is asked next, will.
            if (!result && result.error().kind == ErrorKind::NotSent)
                m_line.noteOutage(result.error());
            callback(result);
        },
        this);
    // What the gate has to write down is on its way to the disk while the window is still busy with the
    // click.
    if (request.gate)
        call->startAtOnce();
    else
        QMetaObject::invokeMethod(call, &GraphCall::start, Qt::QueuedConnection);
}

} // namespace cloudpc
