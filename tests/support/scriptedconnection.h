// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/scriptedserver.h"

namespace cloudpc {

/// One connection to a ScriptedServer: reads requests one after the other and plays the answers.
class ScriptedConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes over `socket`.
    ScriptedConnection(QTcpSocket *socket, int number, ScriptedServer *server);

    void close();
    void reset();

private:
    void read();
    [[nodiscard]] bool takeHead();
    [[nodiscard]] bool takeBody();
    void finishRequest();
    void play(Answer answer, qsizetype step);
    void end(Answer::End how);

    ScriptedServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_buffer;
    SeenRequest m_request;
    bool m_haveHead = false;
    bool m_playing = false;
};

} // namespace cloudpc
