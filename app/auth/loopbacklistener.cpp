// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/loopbacklistener.h"

#include "auth/pkce.h"
#include "base/error.h"

#include <QNetworkProxy>
#include <QTcpSocket>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The value of a field that came exactly once; RFC 6749 section 3.1 forbids repeated ones.
QString onlyValue(const FormFields &fields, QLatin1String name)
{
    QString found;
    int count = 0;
    for (const auto &[key, value] : fields) {
        if (key == name && ++count == 1)
            found = value;
    }
    return count == 1 ? found : QString();
}

RedirectAnswer answerFrom(const FormFields &fields)
{
    return {.code = onlyValue(fields, "code"_L1),
            .error = onlyValue(fields, "error"_L1),
            .errorDescription = onlyValue(fields, "error_description"_L1),
            .suberror = onlyValue(fields, "error_subcode"_L1),
            .issuer = onlyValue(fields, "iss"_L1)};
}

bool isForm(const LoopbackRequest &request)
{
    const QByteArray type = request.onlyHeader("content-type").value_or(QByteArray());
    return type.split(';').first().trimmed().toLower() == "application/x-www-form-urlencoded";
}

} // namespace

LoopbackListener::LoopbackListener(QByteArray state, ResponseMode mode, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_mode(mode)
    , m_clock(clock)
{
    for (QTcpServer *server : {&m_ipv4, &m_ipv6}) {
        // A proxy set for the whole program would be asked to listen in our place.
        server->setProxy(QNetworkProxy::NoProxy);
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
    }
}

LoopbackListener::~LoopbackListener() = default;

void LoopbackListener::setTexts(const ResultPageTexts &texts)
{
    m_texts = texts;
}

bool LoopbackListener::listen()
{
    // The port is free on 127.0.0.1 by construction, but somebody may hold it on ::1. Going on with one of
    // two would send a browser that tries ::1 first to that somebody.
    for (int attempt = 0; attempt < 10; ++attempt) {
        if (listenOnce())
            return true;
        close();
    }
    return false;
}

bool LoopbackListener::listenOnce()
{
    if (!m_ipv4.listen(QHostAddress(QHostAddress::LocalHost), 0))
        return false;
    const quint16 port = m_ipv4.serverPort();
    if (!m_ipv6.listen(QHostAddress(QHostAddress::LocalHostIPv6), port)
        && m_ipv6.serverError() == QAbstractSocket::AddressInUseError)
        return false;
    m_host = "localhost:" + QByteArray::number(port);
    m_redirectUri = u"http://"_s + QString::fromLatin1(m_host);
    return true;
}

void LoopbackListener::close()
{
    m_ipv4.close();
    m_ipv6.close();
}

bool LoopbackListener::isListening() const
{
    return m_ipv4.isListening();
}

QString LoopbackListener::errorString() const
{
    return m_ipv4.errorString();
}

QString LoopbackListener::redirectUri() const
{
    return m_redirectUri;
}

void LoopbackListener::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        makeRoom();
        auto *connection = new LoopbackConnection(socket, m_clock, this);
        connect(connection, &LoopbackConnection::requestArrived, this, &LoopbackListener::judge);
        connect(connection, &LoopbackConnection::junkArrived, this,
                [this](LoopbackConnection *junk) { refuse(junk, 400); });
    }
}

void LoopbackListener::makeRoom()
{
    // Children are in the order of their coming.
    const auto open = findChildren<LoopbackConnection *>(QString(), Qt::FindDirectChildrenOnly);
    if (open.size() >= connectionLimit)
        delete open.first();
}

void LoopbackListener::judge(LoopbackConnection *connection, const LoopbackRequest &request)
{
    if (const int status = refusalStatus(request); status != 0)
        return refuse(connection, status);
    const FormFields fields = decodeForm(m_mode == ResponseMode::Query ? request.query : request.body);
    if (m_answered || !hasOurState(fields))
        return refuse(connection, 400);
    take(connection, fields);
}

int LoopbackListener::refusalStatus(const LoopbackRequest &request) const
{
    if (request.path != "/")
        return 404;
    if (request.method != (m_mode == ResponseMode::Query ? "GET" : "POST"))
        return 405;
    // A page of another origin may have made its own name point here (DNS rebinding).
    if (request.onlyHeader("host") != m_host)
        return 400;
    return m_mode == ResponseMode::FormPost && !isForm(request) ? 415 : 0;
}

bool LoopbackListener::hasOurState(const FormFields &fields) const
{
    return sameSecret(onlyValue(fields, "state"_L1).toUtf8(), m_state);
}

void LoopbackListener::take(LoopbackConnection *connection, const FormFields &fields)
{
    m_answered = true;
    const RedirectAnswer answer = answerFrom(fields);
    if (answer.error.isEmpty() && !answer.code.isEmpty()) {
        connection->reply({.status = 200, .html = resultPage(m_texts.title, m_texts.received)});
    } else {
        const QString details = (answer.error + u' ' + answer.errorDescription).left(Error::messageLimit);
        connection->reply({.status = answer.error.isEmpty() ? 400 : 200,
                           .html = resultPage(m_texts.title, m_texts.failed, details.trimmed())});
    }
    emit answered(answer);
}

void LoopbackListener::refuse(LoopbackConnection *connection, int status)
{
    connection->reply(
        {.status = status,
         .html = resultPage(m_texts.title, m_texts.notExpected),
         .allow = status == 405 ? QByteArray(m_mode == ResponseMode::Query ? "GET" : "POST") : QByteArray()});
}

} // namespace cloudpc
