// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accessfacts.h"
#include "base/error.h"
#include "graph/callids.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace cloudpc {

/// What came back from one request, before anybody judged it.
struct WireReply {
    int status = 0; ///< 0 without a status line.
    Fault fault = Fault::None; ///< None: the answer came in whole, as far as HTTP can tell.
    QByteArray body;
    CallIds ids; ///< requestId from the header; empty if the answer did not come from Graph.
    std::optional<std::chrono::seconds> retryAfter;
    QByteArray challenge; ///< WWW-Authenticate of a 401 or 403; several are joined by ", ".
    AccessFacts access; ///< Of the token that was refused; only with a 403.
    QByteArray token; ///< What it was asked with: not to be told, whatever the answer quotes.
    std::optional<TlsIssue> tls; ///< Why the handshake failed, if it did.
    QString transportMessage; ///< Qt's words; only without a status, because they quote the URL otherwise.
    /// False only if it is certain that the service has nothing it could act upon.
    bool mayHaveArrived = true;

    [[nodiscard]] bool whole() const { return status != 0 && fault == Fault::None; }
    [[nodiscard]] bool success() const { return whole() && status >= 200 && status < 300; }
};

} // namespace cloudpc
