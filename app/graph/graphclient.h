// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "graph/graphservices.h"
#include "graph/pagewalk.h"
#include "graph/serviceline.h"
#include "graph/warmconnection.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

namespace cloudpc {

/// Microsoft Graph over HTTP: addresses, headers, tokens, limits, patience, paging, and what each failure
/// means. Knows nothing of images.
/// Callbacks come exactly once, later than the call, and never after `context` is gone. Destroying `context`
/// cancels a read, and a write that has not gone out. Destroying the client drops what is open: at the end of
/// the program the journal, not a callback, keeps what is known.
class GraphClient final : public QObject
{
    Q_OBJECT

public:
    /// All five must outlive the client. `network` should have ProxyRules installed.
    GraphClient(QNetworkAccessManager &network, TokenSource &tokens, const Endpoints &endpoints, Clock &clock,
                RandomSource &random, QObject *parent = nullptr);

    /// GET of one JSON object. Fails with Unavailable, InvalidReply, Rejected or SignInRequired.
    void read(const GraphPath &path, QObject *context, Callback<GraphObject> callback);
    /// GET of a list with all its pages, or none of them.
    void readAll(const GraphPath &path, QObject *context, Callback<GraphItems> callback);

    /// A write is likely to come: opens the connection that it will use, if somebody is signed in. To be
    /// called whenever the admin does something that a write may follow; cheap, and nothing is sent but
    /// handshakes.
    void expectWrite();
    /// True while that connection stands.
    [[nodiscard]] bool isWarm() const { return m_warm.isOpen(); }
    /// Whether the service can be asked now, for everybody who asks it through this client.
    [[nodiscard]] ServiceLine &line() { return m_line; }

    /// POST, with a JSON body or without any. On the wire once; see ErrorKind for what a failure allows.
    /// What the gate refuses fails with the gate's error: nothing was sent.
    /// Success is any whole 2xx; whether its body is enough is for the caller to say.
    void post(const GraphPath &path, const std::optional<QJsonObject> &body, const Gate &gate,
              QObject *context, Callback<GraphObject> callback);
    /// DELETE; as post.
    void remove(const GraphPath &path, const Gate &gate, QObject *context, Callback<GraphObject> callback);

private:
    [[nodiscard]] Result<QUrl> address(const GraphPath &path) const;
    void write(const GraphPath &path, GraphRequest request, QObject *context, Callback<GraphObject> callback);

    WarmConnection m_warm;
    ServiceLine m_line;
    GraphServices m_services;
};

} // namespace cloudpc
