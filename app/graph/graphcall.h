// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokensource.h"
#include "base/result.h"
#include "graph/graphrequest.h"
#include "graph/graphservices.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace cloudpc {

/// One request with a token. After a 401 the token is rejected, or handed the claims that the answer asks
/// for, and the request goes out once more with a new one; a write, which waits for a person, gets one more
/// turn after a challenge. That is safe for a write too, because a 401 says that nothing was done. Never goes
/// out with a token of another account than was signed in when it was asked for: that may be another tenant.
/// The request's gate is asked each time, when nothing else can keep the request here any more.
///
/// While the service wishes to be left alone nothing leaves. A read waits for that to end, up to
/// Backoff::longestWait. A write does not wait here: who asked for it has to know, and may think better of
/// it. What does not wait fails with Fault::AskedToWait. Deletes itself when it has called back. Sends
/// nothing, and never calls back, once `context` is destroyed.
class GraphCall final : public QObject
{
    Q_OBJECT

public:
    /// `reply` of any kind; an Error only without a token, or from the gate, and then nothing was sent.
    GraphCall(const GraphServices &services, const GraphRequest &request, QObject *context,
              Callback<WireReply> callback, QObject *parent);

    void start();
    /// The same, but asks for the token, and the gate if the token is at hand, in this call stack. Calls back
    /// later than that in any case.
    void startAtOnce();

private:
    [[nodiscard]] bool isRead() const { return m_request.verb == "GET"; }
    [[nodiscard]] Patience patience() const;
    [[nodiscard]] bool mayWait() const;
    [[nodiscard]] Error heldBack() const;
    void askForToken();
    void take(const Result<QByteArray> &token);
    void askGate();
    void passGate(const Result<Done> &passed);
    [[nodiscard]] bool isOwnersToken() const;
    void send();
    void judge(const WireReply &reply);
    void judgeRefusedToken(const WireReply &reply);
    void end(const Result<WireReply> &result);

    GraphServices m_services;
    GraphRequest m_request;
    QPointer<QObject> m_context;
    Callback<WireReply> m_callback;
    QString m_owner; ///< Empty until there is a token: whoever signs in.
    QByteArray m_token;
    int m_repeats = 0;
    bool m_isAtGate = false;
    bool m_isStarting = false;
};

} // namespace cloudpc
