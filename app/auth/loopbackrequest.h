// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace cloudpc {

/// One HTTP/1 request as it came in over loopback, from whoever found the port.
struct LoopbackRequest {
    QByteArray method;
    QByteArray path; ///< As sent, not decoded: only "/" is ever right.
    QByteArray query; ///< As sent; empty if there was none.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    QByteArray body;

    /// The value of a header that came exactly once; nothing if it is absent or repeated.
    [[nodiscard]] std::optional<QByteArray> onlyHeader(const QByteArray &name) const;
};

/// How far a request has come.
enum class LoopbackProgress {
    Incomplete, ///< Wait for more bytes.
    Junk, ///< Cannot become a request that we understand (RFC 9112); more bytes will not help.
    Complete,
};

struct LoopbackParse {
    LoopbackProgress progress = LoopbackProgress::Incomplete;
    LoopbackRequest request; ///< Only if Complete.
};

/// Reads what has arrived so far, from the first byte on. Strict where leniency is a known hole: line ends,
/// blanks before the colon, folded lines, unclear lengths.
[[nodiscard]] LoopbackParse parseLoopbackRequest(const QByteArray &received);

} // namespace cloudpc
