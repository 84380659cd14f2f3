// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "graph/connectionreport.h"

#include <QObject>

class QNetworkAccessManager;

namespace cloudpc {

class Clock;
class HostProbe;

/// Goes the way to the sign-in service and then the way to Graph, each until its first failing step, so that
/// an admin can name the thing that stands between. No token is used and nobody has to be signed in.
class ConnectionTest final : public QObject
{
    Q_OBJECT

public:
    /// The first two must outlive the test.
    ConnectionTest(QNetworkAccessManager &network, Clock &clock, Endpoints endpoints,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

    [[nodiscard]] const Endpoints &endpoints() const { return m_endpoints; }
    [[nodiscard]] bool isRunning() const { return m_probe != nullptr; }

    /// Begins anew, whatever was under way.
    void start();
    /// Silent from here on.
    void cancel();

signals:
    void stepChanged(const cloudpc::StepReport &report);
    /// Both ways were gone as far as they led.
    void finished();

private:
    void probe(TestedService service);
    void goOnAfter(TestedService service);

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    Endpoints m_endpoints;
    HostProbe *m_probe = nullptr;
};

} // namespace cloudpc
