// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/tunnelproxy.h"

#include <QTcpSocket>

#include <algorithm>

namespace cloudpc {

TunnelProxy::TunnelProxy(quint16 target, QObject *parent)
    : QTcpServer(parent)
    , m_target(target)
{
    if (!listen(QHostAddress::LocalHost, 0))
        qFatal("cannot listen on loopback");
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = nextPendingConnection())
            accept(client);
    });
}

void TunnelProxy::demand(const QByteArray &user, const QByteArray &password)
{
    m_demanded = "Basic " + (user + ':' + password).toBase64();
}

int TunnelProxy::signInsSeen() const
{
    return static_cast<int>(std::count_if(m_heads.begin(), m_heads.end(), [](const QByteArray &head) {
        return head.toLower().contains("\r\nproxy-authorization:");
    }));
}

void TunnelProxy::accept(QTcpSocket *client)
{
    client->setParent(this);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
}

void TunnelProxy::read(QTcpSocket *client)
{
    if (!client->peek(64 * 1024).contains("\r\n\r\n"))
        return;
    const QByteArray head = client->readAll(); // A client is silent after CONNECT until it is answered.
    m_heads.append(head);
    const QByteArray refusal = refusalOf(head);
    if (refusal.isEmpty())
        return open(client);
    client->write(refusal + "Content-Length: 0\r\n\r\n");
}

QByteArray TunnelProxy::refusalOf(const QByteArray &head) const
{
    if (m_refusal != 0)
        return "HTTP/1.1 " + QByteArray::number(m_refusal) + " Refused\r\n";
    if (!m_demanded.isEmpty() && !head.contains("Proxy-Authorization: " + m_demanded + "\r\n"))
        return "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"company\"\r\n";
    return {};
}

void TunnelProxy::open(QTcpSocket *client)
{
    ++m_tunnels;
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client,
            [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

} // namespace cloudpc
