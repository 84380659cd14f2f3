// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/scriptedserver.h"

#include "support/scriptedconnection.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <utility>

namespace cloudpc {

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(TEST_FIXTURES "/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

QSslCertificate serverCertificate()
{
    return QSslCertificate(fixture("loopback-cert.pem"));
}

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers) {
        if (key == name.toLower())
            values.append(value);
    }
    return values.join(", ");
}

Answer Answer::raw(const QByteArray &bytes)
{
    return Answer().then(bytes);
}

Answer Answer::http(int status, const QByteArray &body,
                    const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return raw(bytes + "\r\n" + body);
}

Answer Answer::json(int status, const QByteArray &body,
                    const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    return http(status, body,
                QList<std::pair<QByteArray, QByteArray>>{{"Content-Type", "application/json"}} + headers);
}

Answer &Answer::late(std::chrono::milliseconds delay)
{
    m_steps.prepend({delay, {}});
    return *this;
}

Answer &Answer::wait(std::chrono::milliseconds delay)
{
    m_steps.append({delay, {}});
    return *this;
}

Answer &Answer::then(const QByteArray &bytes)
{
    m_steps.append({std::chrono::milliseconds(0), bytes});
    return *this;
}

Answer &Answer::trickle(const QByteArray &bytes, std::chrono::milliseconds gap)
{
    for (const char byte : bytes)
        m_steps.append({gap, QByteArray(1, byte)});
    return *this;
}

Answer &Answer::thenClose()
{
    m_end = End::Close;
    return *this;
}

Answer &Answer::thenReset()
{
    m_end = End::Reset;
    return *this;
}

ScriptedServer::ScriptedServer(Transport transport, QObject *parent)
    : QTcpServer(parent)
    , m_transport(transport)
{
    if (!listen(QHostAddress::LocalHost, 0))
        qFatal("cannot listen on loopback");
}

ScriptedServer::~ScriptedServer() = default;

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_transport == Transport::Tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    url.setPath(path);
    return url;
}

void ScriptedServer::setHandler(std::function<Answer(const SeenRequest &)> handler)
{
    m_handler = std::move(handler);
}

int ScriptedServer::openConnections() const
{
    return static_cast<int>(findChildren<ScriptedConnection *>(QString(), Qt::FindDirectChildrenOnly).size());
}

void ScriptedServer::closeConnections()
{
    const auto connections = findChildren<ScriptedConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (ScriptedConnection *connection : connections)
        connection->close();
}

void ScriptedServer::dropConnections()
{
    const auto connections = findChildren<ScriptedConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (ScriptedConnection *connection : connections)
        connection->reset();
}

QSslConfiguration ScriptedServer::trustingConfiguration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(serverCertificate());
    return configuration;
}

QTcpSocket *ScriptedServer::tlsSocket() const
{
    auto *socket = new QSslSocket;
    socket->setLocalCertificate(QSslCertificate(fixture(m_certificate.constData())));
    socket->setPrivateKey(QSslKey(fixture("loopback-key.pem"), QSsl::Rsa));
    socket->setProtocol(m_protocol);
    return socket;
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = m_transport == Transport::Tls ? tlsSocket() : new QTcpSocket;
    socket->setSocketDescriptor(descriptor);
    new ScriptedConnection(socket, ++m_connections, this);
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        tls->startServerEncryption();
}

const Answer *ScriptedServer::aside(const SeenRequest &request) const
{
    const QByteArray path = request.target.split('?').constFirst();
    for (const auto &[ending, answer] : m_aside) {
        if (path.endsWith(ending))
            return &answer;
    }
    return nullptr;
}

Answer ScriptedServer::nextAnswer(const SeenRequest &request)
{
    if (!m_script.isEmpty())
        return m_script.takeFirst();
    if (m_handler)
        return m_handler(request);
    return Answer::http(599, "the script has ended");
}

} // namespace cloudpc
