// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/tokenclient.h"

#include "auth/authrequest.h"
#include "base/clock.h"
#include "base/networkfault.h"
#include "base/oneshotbody.h"
#include "base/tlswatch.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#include <chrono>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds deadline = 30s;

QNetworkRequest requestFor(const QUrl &endpoint, qsizetype size, const QByteArray &requestId)
{
    QNetworkRequest request = authRequest(endpoint);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    request.setHeader(QNetworkRequest::ContentLengthHeader, size);
    request.setRawHeader("client-request-id", requestId);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return request;
}

/// One request on its way. Child of the caller's context, so that it ends with it.
class TokenCall final : public QObject
{
public:
    TokenCall(QNetworkReply *reply, const QStringList &secrets, QObject *context,
              Callback<TokenReply> callback)
        : QObject(context)
        , m_reply(reply)
        , m_secrets(secrets)
        , m_callback(std::move(callback))
        , m_tls(new TlsWatch(reply))
    {
        // So much is buffered, and then the server has to wait.
        reply->setReadBufferSize(TokenClient::replyLimit / 4);
        connect(reply, &QNetworkReply::readyRead, this, &TokenCall::read);
        connect(reply, &QNetworkReply::finished, this, &TokenCall::conclude);
    }

    ~TokenCall() override
    {
        if (!m_reply)
            return;
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }

    void giveUp(Fault fault)
    {
        finish(Error{.kind = fault == Fault::TimedOut ? ErrorKind::Unavailable : ErrorKind::InvalidReply,
                     .fault = fault,
                     .fromSignIn = true});
    }

private:
    void read()
    {
        m_body += m_reply->readAll();
        if (m_body.size() > TokenClient::replyLimit)
            giveUp(Fault::ReplyTooLarge);
    }

    void conclude()
    {
        m_body += m_reply->readAll();
        if (m_body.size() > TokenClient::replyLimit)
            return giveUp(Fault::ReplyTooLarge);
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // With an HTTP answer Qt's text says no more than the status, and repeats the address.
        finish(TokenReply{.status = status,
                          .transport = errorOf(*m_reply),
                          .transportMessage = status == 0 ? m_reply->errorString() : QString(),
                          .tls = m_tls->issue(),
                          .body = m_body,
                          .retryAfter = m_reply->rawHeader("Retry-After"),
                          .secrets = m_secrets});
    }

    void finish(Result<TokenReply> result)
    {
        const Callback<TokenReply> callback = std::exchange(m_callback, nullptr);
        // Gone before the caller is told: it may destroy the context, and this with it.
        delete this;
        callback(std::move(result));
    }

    QPointer<QNetworkReply> m_reply;
    QStringList m_secrets;
    QByteArray m_body;
    Callback<TokenReply> m_callback;
    TlsWatch *m_tls; // child of the reply
};

QStringList secretsOf(const FormFields &fields)
{
    static const QStringList names{u"client_assertion"_s, u"client_secret"_s, u"code"_s,
                                   u"code_verifier"_s,    u"device_code"_s,   u"refresh_token"_s};
    QStringList secrets;
    for (const auto &[name, value] : fields) {
        if (names.contains(name))
            secrets.append(value);
    }
    return secrets;
}

template <typename T>
Result<T> stamped(Result<T> result, const QByteArray &requestId)
{
    if (result)
        return result;
    Error error = result.error();
    error.clientRequestId = QString::fromLatin1(requestId);
    return error;
}

} // namespace

TokenClient::TokenClient(QNetworkAccessManager &network, Clock &clock)
    : m_network(network)
    , m_clock(clock)
{
}

void TokenClient::post(const QUrl &endpoint, const FormFields &fields, const QByteArray &requestId,
                       QObject *context, Callback<Tokens> callback)
{
    postForm(endpoint, fields, requestId, context,
             [requestId, callback = std::move(callback)](const Result<TokenReply> &reply) {
                 callback(stamped(reply ? readTokenReply(reply.value()) : reply.error(), requestId));
             });
}

void TokenClient::fetch(const QUrl &url, QObject *context, Callback<TokenReply> callback)
{
    auto *call = new TokenCall(m_network.get(authRequest(url)), {}, context, std::move(callback));
    m_clock.callAfter(deadline, call, [call] { call->giveUp(Fault::TimedOut); });
}

void TokenClient::postForm(const QUrl &endpoint, const FormFields &fields, const QByteArray &requestId,
                           QObject *context, Callback<TokenReply> callback)
{
    const QByteArray form = encodeForm(fields);
    auto *body = new OneShotBody(form);
    QNetworkReply *reply = m_network.post(requestFor(endpoint, form.size(), requestId), body);
    body->setParent(reply);
    auto *call = new TokenCall(reply, secretsOf(fields), context,
                               [requestId, callback = std::move(callback)](Result<TokenReply> result) {
                                   callback(stamped(std::move(result), requestId));
                               });
    m_clock.callAfter(deadline, call, [call] { call->giveUp(Fault::TimedOut); });
}

} // namespace cloudpc
