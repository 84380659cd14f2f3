// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/scriptedconnection.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace cloudpc {

namespace {

void lingerZero(QTcpSocket *socket)
{
    // close() then sends RST instead of FIN.
    linger option{};
    option.l_onoff = 1;
    option.l_linger = 0;
    setsockopt(
#ifdef Q_OS_WIN
        static_cast<SOCKET>(socket->socketDescriptor()),
#else
        static_cast<int>(socket->socketDescriptor()),
#endif
        SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option), sizeof option);
}

} // namespace

ScriptedConnection::ScriptedConnection(QTcpSocket *socket, int number, ScriptedServer *server)
    : QObject(server)
    , m_server(*server)
    , m_socket(socket)
    , m_number(number)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &ScriptedConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void ScriptedConnection::reset()
{
    end(Answer::End::Reset);
}

void ScriptedConnection::close()
{
    end(Answer::End::Close);
}

void ScriptedConnection::read()
{
    m_buffer += m_socket->readAll();
    while (!m_playing && takeHead() && (m_server.m_answerAtHead || takeBody()))
        finishRequest();
}

bool ScriptedConnection::takeHead()
{
    if (m_haveHead)
        return true;
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.left(end).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.value(0).split(' ');
    m_request = {.method = first.value(0), .target = first.value(1), .connection = m_number};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        m_request.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    m_request.raw = m_buffer.left(end + 4);
    m_buffer.remove(0, end + 4);
    m_haveHead = true;
    ++m_server.m_heads;
    return true;
}

bool ScriptedConnection::takeBody()
{
    const qsizetype length = m_request.header("content-length").toLongLong();
    if (m_buffer.size() < length)
        return false;
    m_request.body = m_buffer.left(length);
    m_request.raw += m_request.body;
    m_buffer.remove(0, length);
    return true;
}

void ScriptedConnection::finishRequest()
{
    m_haveHead = false;
    m_playing = true;
    if (const Answer *aside = m_server.aside(m_request)) {
        --m_server.m_heads;
        play(*aside, 0);
        return;
    }
    const Answer answer = m_server.nextAnswer(m_request);
    m_server.m_requests.append(m_request);
    play(answer, 0);
    emit m_server.requestSeen();
}

void ScriptedConnection::play(Answer answer, qsizetype step)
{
    while (step < answer.m_steps.size()) {
        auto &next = answer.m_steps[step];
        if (next.wait.count() > 0) {
            const auto delay = std::exchange(next.wait, std::chrono::milliseconds(0));
            QTimer::singleShot(delay, this, [this, answer, step] { play(answer, step); });
            return;
        }
        m_socket->write(next.bytes);
        m_socket->flush();
        ++step;
    }
    // RFC 9112 section 9.6: a server that was asked to close does so after its answer.
    const bool closes = !answer.m_steps.isEmpty() && m_request.header("connection").toLower() == "close";
    end(closes && answer.m_end == Answer::End::KeepOpen ? Answer::End::Close : answer.m_end);
}

void ScriptedConnection::end(Answer::End how)
{
    m_playing = false;
    switch (how) {
    case Answer::End::KeepOpen:
        QMetaObject::invokeMethod(this, &ScriptedConnection::read, Qt::QueuedConnection);
        return;
    case Answer::End::Close:
        m_socket->disconnectFromHost();
        return;
    case Answer::End::Reset:
        lingerZero(m_socket);
        m_socket->abort();
        return;
    }
}

} // namespace cloudpc
