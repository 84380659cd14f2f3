// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "graph/wirereply.h"

#include <QNetworkReply>

namespace cloudpc {

/// At most Error::messageLimit units, without half a surrogate pair at the end.
[[nodiscard]] QString clipped(const QString &text);

/// What Qt's error is for a request whose answer had this status (0 for none). None if the answer is
/// complete.
[[nodiscard]] Fault transportFault(QNetworkReply::NetworkError error, int status);

/// The failure of a read: anything but a whole 2xx with the documented content.
[[nodiscard]] Error readFailure(const WireReply &reply);
/// The failure of a write: tells what certainly did not happen from what may have (see ErrorKind).
[[nodiscard]] Error writeFailure(const WireReply &reply);

} // namespace cloudpc
