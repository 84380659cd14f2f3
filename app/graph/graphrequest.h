// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "graph/exchange.h"
#include "graph/gate.h"

#include <QStringList>

#include <optional>

namespace cloudpc {

class RandomSource;

/// A place below {root}/{version}. Segments are as they are meant; encoding is done here.
struct GraphPath {
    QStringList segments;
    std::optional<GraphVersion> onlyIn; ///< The one version that has it; nothing if both do.
    bool withParentheses = false; ///< The last segment is a function, to be written as `name()`.

    bool operator==(const GraphPath &) const = default;
};

/// One request, before it has a token.
struct GraphRequest {
    QUrl url;
    QByteArray verb = "GET";
    QByteArray body; ///< JSON, or empty.
    qint64 maxReply = 0;
    /// Not on a connection that was used before.
    bool freshConnection = false;
    Gate gate; ///< Empty: passes.
};

/// Caps of one answer: far above anything real (an image takes 450 bytes), far below what hurts.
constexpr qint64 maxObjectBytes = 1024 * 1024;
constexpr qint64 maxPageBytes = 16 * 1024 * 1024;

/// {root}/{beta|v1.0}/segment/…, or nothing if a segment cannot be a name in a path: empty, "." or "..".
/// The root's own path is kept, with or without a slash at its end.
[[nodiscard]] std::optional<QUrl> graphUrl(const Endpoints &endpoints, const GraphPath &path);

/// The request with its headers, limits, and none of the comforts of Qt that would send a token elsewhere or
/// send a request twice. `shelf`: where a connection waits that was not used before; without one a request
/// that wants such a connection makes it.
[[nodiscard]] Outgoing outgoing(const GraphRequest &request, const QByteArray &token, RandomSource &random,
                                const std::optional<QString> &shelf = std::nullopt);

} // namespace cloudpc
