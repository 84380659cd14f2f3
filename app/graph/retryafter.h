// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace cloudpc {

/// Reads an HTTP-date in any of the three forms of RFC 9110 section 5.6.7. Gives UTC.
[[nodiscard]] std::optional<QDateTime> httpDate(const QByteArray &text);

/// Reads Retry-After (RFC 9110 section 10.2.3): seconds or an HTTP-date. A date is relative to the answer's
/// own `date` header, because this computer's clock may be wrong; to `now` without one.
/// Gives nothing for what is negative, past or unreadable.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfterOf(const QByteArray &retryAfter,
                                                               const QByteArray &date, const QDateTime &now);

} // namespace cloudpc
