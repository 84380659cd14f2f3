// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/loopbackrequest.h"

#include <QByteArray>
#include <QObject>

class QTcpSocket;

namespace cloudpc {

class Clock;

/// What goes back to the browser.
struct LoopbackReply {
    int status = 200;
    QByteArray html;
    QByteArray allow; ///< With 405: the method that would have been right.
};

/// One connection to the loopback listener: at most 64 kB, 10 s and one request, then it is closed. Deletes
/// itself when the peer is gone.
class LoopbackConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes over `socket`.
    LoopbackConnection(QTcpSocket *socket, Clock &clock, QObject *parent);

    void reply(const LoopbackReply &reply);
    /// Closes at once, without an answer.
    void drop();

    static constexpr qint64 sizeLimit = 64 * 1024;

signals:
    /// Emitted at most once; one of junkArrived and requestArrived is answered with reply().
    void requestArrived(cloudpc::LoopbackConnection *connection, const cloudpc::LoopbackRequest &request);
    void junkArrived(cloudpc::LoopbackConnection *connection);

private:
    void read();

    QTcpSocket *m_socket;
    QByteArray m_received;
    bool m_done = false;
};

} // namespace cloudpc
