// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace cloudpc {

/// An HTTP proxy on a free port of 127.0.0.1 that knows CONNECT and leads every tunnel to one port of this
/// computer, whatever host was asked for. So a test can use names that no name server knows.
class TunnelProxy final : public QTcpServer
{
    Q_OBJECT

public:
    explicit TunnelProxy(quint16 target, QObject *parent = nullptr);

    /// From now on only with this sign-in (RFC 7617); without it, 407.
    void demand(const QByteArray &user, const QByteArray &password);
    /// Answers every CONNECT with this status instead of a tunnel; 0 for the tunnel again.
    void refuseWith(int status) { m_refusal = status; }

    /// The header of every request, in the order of arrival.
    [[nodiscard]] const QList<QByteArray> &heads() const { return m_heads; }
    /// How many of them came with a sign-in, right or wrong.
    [[nodiscard]] int signInsSeen() const;
    [[nodiscard]] int tunnels() const { return m_tunnels; }

private:
    void accept(QTcpSocket *client);
    void read(QTcpSocket *client);
    void open(QTcpSocket *client);
    [[nodiscard]] QByteArray refusalOf(const QByteArray &head) const;

    quint16 m_target;
    QByteArray m_demanded;
    int m_refusal = 0;
    QList<QByteArray> m_heads;
    int m_tunnels = 0;
};

} // namespace cloudpc
