// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/loopbackconnection.h"

#include "base/clock.h"

#include <QTcpSocket>

#include <chrono>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 10s;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    default:
        return "Bad Request";
    }
}

QByteArray toBytes(const LoopbackReply &reply)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status) + "\r\n";
    bytes += "Content-Type: text/html; charset=utf-8\r\n"
             "Content-Length: "
        + QByteArray::number(reply.html.size()) + "\r\n";
    if (!reply.allow.isEmpty())
        bytes += "Allow: " + reply.allow + "\r\n";
    // The address of this page holds the code: it must not be kept, nor told to anybody (RFC 9700
    // section 4.2).
    bytes += "Cache-Control: no-store\r\n"
             "Referrer-Policy: no-referrer\r\n"
             "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
             "X-Content-Type-Options: nosniff\r\n"
             "Connection: close\r\n\r\n";
    return bytes + reply.html;
}

} // namespace

LoopbackConnection::LoopbackConnection(QTcpSocket *socket, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    socket->setParent(this);
    socket->setReadBufferSize(sizeLimit + 1);
    connect(socket, &QTcpSocket::readyRead, this, &LoopbackConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    clock.callAfter(patience, this, [this] { drop(); });
    // What came before we were connected to the signal.
    QMetaObject::invokeMethod(this, &LoopbackConnection::read, Qt::QueuedConnection);
}

void LoopbackConnection::read()
{
    if (m_done)
        return;
    m_received += m_socket->readAll();
    const LoopbackParse parse = parseLoopbackRequest(m_received);
    const bool tooLarge = m_received.size() > sizeLimit;
    if (parse.progress == LoopbackProgress::Incomplete && !tooLarge)
        return;
    m_done = true;
    m_received.clear();
    if (parse.progress == LoopbackProgress::Complete && !tooLarge)
        emit requestArrived(this, parse.request);
    else
        emit junkArrived(this);
}

void LoopbackConnection::reply(const LoopbackReply &reply)
{
    m_done = true;
    m_socket->write(toBytes(reply));
    // Into the system's buffers now: the listener may be closed before the event loop runs again.
    m_socket->flush();
    m_socket->disconnectFromHost();
}

void LoopbackConnection::drop()
{
    m_done = true;
    m_socket->abort();
    deleteLater();
}

} // namespace cloudpc
