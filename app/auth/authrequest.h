// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QNetworkRequest>

namespace cloudpc {

/// A request to the sign-in service as all of them are: no redirect followed, no cookie, no HTTP/2, an honest
/// name.
[[nodiscard]] QNetworkRequest authRequest(const QUrl &url);

} // namespace cloudpc
