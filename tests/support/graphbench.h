// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "graph/graphclient.h"
#include "support/fixedrandom.h"
#include "support/fixedtokens.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QNetworkAccessManager>

#include <optional>

namespace cloudpc {

/// Keeps what a callback was given, and how often it was called.
template <typename T>
struct Heard {
    int calls = 0;
    std::optional<Result<T>> result;

    [[nodiscard]] Callback<T> callback()
    {
        return [this](Result<T> given) {
            ++calls;
            result = std::move(given);
        };
    }
    [[nodiscard]] bool done() const { return calls > 0; }
    [[nodiscard]] bool ok() const { return result && result->ok(); }
    [[nodiscard]] const T &value() const { return result->value(); }
    /// The failure; a default one that no test expects if there was none.
    [[nodiscard]] Error error() const
    {
        return result && !result->ok() ? result->error()
                                       : Error{.kind = ErrorKind::Local, .code = QStringLiteral("no error")};
    }
};

/// A GraphClient in front of a scripted server, with everything else held by the test.
struct GraphBench {
    explicit GraphBench(ScriptedServer::Transport transport = ScriptedServer::Transport::Plain)
        : server(transport)
        , endpoints{.graphRoot = server.url(), .graphVersion = GraphVersion::Beta}
    {
    }

    void read(QObject *context = nullptr)
    {
        client.read(path, context ? context : &owner, object.callback());
    }
    void readAll(QObject *context = nullptr)
    {
        client.readAll(path, context ? context : &owner, items.callback());
    }
    void post(QObject *context = nullptr)
    {
        client.post(path, QJsonObject{{QStringLiteral("a"), 1}}, gate, context ? context : &owner,
                    object.callback());
    }
    void postNothing() { client.post(path, std::nullopt, gate, &owner, object.callback()); }
    void remove() { client.remove(path, gate, &owner, object.callback()); }

    ScriptedServer server;
    QNetworkAccessManager network;
    FixedTokens tokens;
    ManualClock clock;
    FixedRandom random;
    Endpoints endpoints;
    GraphPath path{{QStringLiteral("things")}, {}};
    GraphClient client{network, tokens, endpoints, clock, random};
    Gate gate;
    QObject owner;
    Heard<GraphObject> object;
    Heard<GraphItems> items;
};

} // namespace cloudpc
