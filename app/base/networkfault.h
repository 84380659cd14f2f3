// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QNetworkReply>

namespace cloudpc {

/// What happened on the way, from what Qt's transport says. Fault::None for "no error" and for everything
/// that came with an HTTP answer of its own: that is classified by its status, which Qt's codes do not tell
/// apart.
[[nodiscard]] Fault faultOf(QNetworkReply::NetworkError error);

/// The reply's error, except that a refusal by the proxy is told from a lost line: Qt's HTTP hands on only
/// some of what a proxy says and calls the rest unknown. To be asked when the reply has finished.
[[nodiscard]] QNetworkReply::NetworkError errorOf(const QNetworkReply &reply);

} // namespace cloudpc
