// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/wirereply.h"

#include <QNetworkRequest>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace cloudpc {

class Clock;
class OneShotBody;
class TlsWatch;

/// One request as it goes out.
struct Outgoing {
    QNetworkRequest request;
    QByteArray verb; ///< Anything but GET is sent once, whatever happens to the connection.
    QByteArray body; ///< May be empty.
    CallIds ids; ///< Only clientRequestId is known so far.
    std::chrono::seconds deadline{0}; ///< For the whole exchange; Qt's own time-out is only about idleness.
    qint64 maxReply = 0; ///< Bytes, after decompression.
};

/// One request on the wire and its answer. Holds the two limits that Qt does not have: an overall deadline
/// (a body trickling one byte a second never trips an idle time-out) and a cap on the bytes kept.
/// Calls back once, unless it is destroyed before; destroying it aborts the request.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    using Finished = std::function<void(WireReply)>;
    Exchange(QNetworkAccessManager &network, Clock &clock, QObject *parent);
    ~Exchange() override;

    void start(const Outgoing &outgoing, Finished finished);

private:
    void send(const Outgoing &outgoing);
    void take();
    void stop(Fault fault);
    void finish();
    [[nodiscard]] WireReply collected();
    [[nodiscard]] Fault resultingFault(int status) const;
    [[nodiscard]] bool mayHaveArrived(const WireReply &reply) const;

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    Finished m_finished;
    QPointer<QNetworkReply> m_reply;
    OneShotBody *m_body = nullptr; // child of the reply
    TlsWatch *m_tls = nullptr; // child of the reply
    CallIds m_ids;
    QByteArray m_received;
    qint64 m_maxReply = 0;
    bool m_hasBody = false;
    bool m_encrypted = false;
    Fault m_stopped = Fault::None;
};

} // namespace cloudpc
