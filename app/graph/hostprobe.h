// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/connectionreport.h"

#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;
class QSslSocket;

namespace cloudpc {

class Clock;
class Exchange;
struct WireReply;

/// Goes the way to one service step by step, as a request would, and stops where it does not get on. Ends
/// when destroyed. Carries no token.
class HostProbe final : public QObject
{
    Q_OBJECT

public:
    using Judge = std::function<std::optional<Error>(const WireReply &)>;

    /// `network` says which proxy leads to `url`, and fetches it in the last step; `judge` tells what is
    /// wrong with the answer.
    HostProbe(TestedService service, const QUrl &url, Judge judge, QNetworkAccessManager &network,
              Clock &clock, QObject *parent);
    ~HostProbe() override;

    void start();

signals:
    void stepChanged(const cloudpc::StepReport &report);
    void finished();

private:
    void begin(ConnectionStep step);
    void pass(StepReport::State state = StepReport::State::Passed);
    void fail(const Error &error);
    void next();
    void lookUp();
    void connectThere();
    void encrypt();
    void ask();
    void noteCertificate();
    void failSocket();
    [[nodiscard]] bool hasProxy() const { return m_proxy.type() != QNetworkProxy::NoProxy; }

    Judge m_judge;
    QUrl m_url;
    QNetworkAccessManager &m_network;
    Clock &m_clock;
    QNetworkProxy m_proxy;
    StepReport m_report;
    std::optional<TlsIssue> m_tls;
    std::unique_ptr<QObject> m_deadline;
    QSslSocket *m_socket;
};

} // namespace cloudpc
